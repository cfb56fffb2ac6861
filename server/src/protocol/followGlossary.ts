import {
  DidChangeWatchedFilesNotification,
  type Disposable,
  type FileSystemWatcher,
} from "vscode-languageserver";
import { URI } from "vscode-uri";
import { isGlossaryName } from "../service/corpus/walk";
import type { Diagnosing } from "./draftCheck";
import { corpusFolders } from "./followCorpus";
import type { GlossaryPlaces } from "./glossaryKeeper";
import type { Session } from "./session";
import { isFullPath } from "./settings";
import type { SettingsKeeper } from "./settingsKeeper";

/** After a glossary has been typed in: its table is half written until then. Milliseconds. */
const pause = 600;

/** What a corpus introduces is learnt within this time, and sooner where the editor asks nothing. Milliseconds. */
const longestUnlearnt = 400;

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
  diagnostics: Diagnosing,
  tell: () => void,
): GlossaryFollower {
  const { background, connection, corpus, documents, environment, glossary, lull } = session;
  let watching: Promise<Disposable> | undefined;
  let watched = "";
  let stopWaiting: (() => void) | undefined;

  async function sync() {
    const working = session.drafting.folders();
    const corpora = session.drafting.leftAlone() ? [] : corpusFolders(session.settings, working);
    const folders = [...new Set([...working, ...corpora.map(({ uri }) => uri)])];
    const places = placesOf(session.settings, folders);
    await watch(places);
    if (await glossary.read(places)) {
      tell();
      diagnostics.all();
    }
  }

  function soon() {
    stopWaiting?.();
    stopWaiting = environment.timer.after(pause, () => background("Glossaries", sync));
  }

  /** Glossaries within corpus folders are seen by the corpus's own watcher as well. */
  async function watch(places: readonly GlossaryPlaces[]) {
    const { dynamicRegistration, relativePatternSupport } =
      session.capabilities.workspace?.didChangeWatchedFiles ?? {};
    const state = JSON.stringify(places);
    if (!dynamicRegistration || watched === state) return;
    watched = state;
    (await watching?.catch(() => undefined))?.dispose();
    const each = places.flatMap(({ patterns, folders }) => patterns.map((pattern) => ({ pattern, folders })));
    const watchers = each.flatMap(({ pattern, folders }): FileSystemWatcher[] => {
      if (isFullPath(pattern)) return [{ globPattern: pattern }];
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
    // A client may refuse: then glossaries are read without being watched.
    const asked = watching;
    background("Watching glossaries", () => asked);
  }

  async function learn() {
    const { index } = corpus;
    if (index && (await glossary.learn(index))) diagnostics.all();
  }
  // While a corpus is being read its introductions are taken up once it is read, and not at each of many commits.
  let unread = true;
  corpus.onChange(() => {
    unread = true;
  });
  corpus.onStatus(({ indexing }) => {
    if (indexing || !unread || !corpus.index) return;
    unread = false;
    lull.after(longestUnlearnt, () => background("Reading the acronyms of the corpus", learn));
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

/** Which patterns hold in which folders: those of the settings of each, folders with the same ones together. */
function placesOf(settings: Pick<SettingsKeeper, "of">, folders: readonly string[]): GlossaryPlaces[] {
  const places = new Map<string, { patterns: readonly string[]; folders: string[] }>();
  for (const folder of folders) {
    const patterns = settings.of(folder).glossaryFiles;
    const same = places.get(patterns.join("\n"));
    if (same) same.folders.push(folder);
    else places.set(patterns.join("\n"), { patterns, folders: [folder] });
  }
  return folders.length > 0 ? [...places.values()] : [{ patterns: settings.of().glossaryFiles, folders }];
}

function lastPart(uri: string): string {
  return uri.slice(uri.lastIndexOf("/") + 1);
}
