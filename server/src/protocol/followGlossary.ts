import {
  DidChangeWatchedFilesNotification,
  type Disposable,
  type FileSystemWatcher,
} from "vscode-languageserver";
import { URI } from "vscode-uri";
import { isGlossaryName } from "../service/corpus/walk";
import type { DiagnosticsPublisher } from "./diagnosticsPublisher";
import { corpusFolders } from "./followCorpus";
import type { Session } from "./session";

/** After a glossary has been typed in: its table is half written until then. Milliseconds. */
const pause = 600;

/** Follows the delegate's own glossaries and what the corpus introduces. */
export interface GlossaryFollower {
  /** Looks for the glossaries that the present settings name, and watches for them. */
  sync(): Promise<void>;
  /** Files that are watched have changed. */
  filesChanged(): void;
}

/** @param tell tells the client the status of the corpus, of which the glossaries are a part */
export function followGlossary(
  session: Session,
  diagnostics: DiagnosticsPublisher,
  tell: () => void,
): GlossaryFollower {
  const { connection, corpus, documents, environment, glossary } = session;
  let watching: Promise<Disposable> | undefined;
  let watched = "";
  let stopWaiting: (() => void) | undefined;

  async function sync() {
    const { glossaryFiles } = session.settings;
    const folders = [...new Set([...session.folders, ...corpusFolders(session)])];
    await watch(glossaryFiles, folders);
    if (await glossary.read(glossaryFiles, folders)) {
      tell();
      diagnostics.all();
    }
  }

  function soon() {
    stopWaiting?.();
    stopWaiting = environment.timer.after(pause, () => void sync());
  }

  /** Glossaries within corpus folders are seen by the corpus's own watcher as well. */
  async function watch(patterns: readonly string[], folders: readonly string[]) {
    const { dynamicRegistration, relativePatternSupport } =
      session.capabilities.workspace?.didChangeWatchedFiles ?? {};
    const state = [...patterns, "", ...folders].join("\n");
    if (!dynamicRegistration || watched === state) return;
    watched = state;
    (await watching)?.dispose();
    const watchers = patterns.flatMap((pattern): FileSystemWatcher[] => {
      if (/^(?:[/\\]|[A-Za-z]:[/\\]|[a-z][a-z0-9+.-]+:\/\/)/i.test(pattern))
        return [{ globPattern: pattern }];
      return folders.map((folder) => ({
        globPattern: relativePatternSupport
          ? { baseUri: folder, pattern }
          : `${URI.parse(folder).path.replace(/\/$/, "")}/${pattern}`,
      }));
    });
    watching =
      watchers.length > 0
        ? connection.client.register(DidChangeWatchedFilesNotification.type, { watchers })
        : undefined;
  }

  async function learn() {
    const { index } = corpus;
    if (index && (await glossary.learn(index))) {
      // What completion and search arrange on first use is arranged now.
      glossary.glossary.complete("UN", 1);
      diagnostics.all();
    }
  }
  // While a corpus is being read its introductions are taken up once it is read, and not at each of many commits.
  let unread = true;
  corpus.onChange(() => {
    unread = true;
  });
  corpus.onStatus(({ indexing }) => {
    if (indexing || !unread || !corpus.index) return;
    unread = false;
    learn().catch((error: unknown) => {
      environment.log.warn(`The acronyms of the corpus could not be read: ${error}`);
    });
  });

  const isOwn = (uri: string) => glossary.isOwn(uri) || isGlossaryName(lastPart(uri));
  documents.onDidChangeContent(({ document }) => {
    if (isOwn(document.uri)) soon();
  });
  documents.onDidClose(({ document }) => {
    if (isOwn(document.uri)) soon();
  });
  return {
    sync,
    filesChanged: soon,
  };
}

function lastPart(uri: string): string {
  return uri.slice(uri.lastIndexOf("/") + 1);
}
