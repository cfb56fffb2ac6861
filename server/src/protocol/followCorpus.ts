import {
  CodeLensRefreshRequest,
  DidChangeWatchedFilesNotification,
  type Disposable,
  type FileEvent,
  type FileSystemWatcher,
  type WorkDoneProgressServerReporter,
} from "vscode-languageserver";
import { URI, Utils } from "vscode-uri";
import type { DiagnosticsPublisher } from "./diagnosticsPublisher";
import * as requests from "./requests";
import type { Session } from "./session";

/** After a file of the corpus has changed: several usually change together. Milliseconds. */
const pause = 1000;

/** Follows the corpus folders: indexes them, watches them, tells the client how far it is. */
export interface CorpusFollower {
  /** Reads the folders of the present settings; ends when that has begun. */
  sync(rebuild?: boolean): Promise<void>;
  /** Tells the client how things stand, where that is new. */
  tell(): void;
  /** Files that are watched have changed. */
  filesChanged(changes: readonly FileEvent[]): void;
}

export function followCorpus(session: Session, diagnostics: DiagnosticsPublisher): CorpusFollower {
  const { connection, corpus, answer, environment } = session;
  let watching: Promise<Disposable> | undefined;
  let watched = "";
  let stopWaiting: (() => void) | undefined;
  let subscribed = false;
  let lastStatus = "";

  async function sync(rebuild = false) {
    const named = corpusFolders(session);
    await watch(named);
    // A default folder that is not there is no problem; one that the delegate named is.
    const there = await Promise.all(named.map((folder) => environment.files.stat(folder)));
    const folders = session.settings.defaultFolders ? named.filter((_, place) => there[place]) : named;
    const run = corpus.sync(folders, rebuild);
    void showProgress(run);
  }

  function soon() {
    stopWaiting?.();
    stopWaiting = environment.timer.after(pause, () => void sync());
  }

  /** Work-done progress, where the client shows it, for runs that take longer than a blink. */
  async function showProgress(run: Promise<void>) {
    if (!session.capabilities.window?.workDoneProgress) return;
    let reporter: WorkDoneProgressServerReporter | undefined;
    let ended = false;
    const stop = environment.timer.after(700, async () => {
      const created = await connection.window.createWorkDoneProgress();
      if (ended) return created.done();
      created.begin("Penholder: reading the corpus", 0, undefined, true);
      created.token.onCancellationRequested(() => corpus.cancel());
      reporter = created;
    });
    corpus.onStatus(({ indexing }) => {
      if (!reporter || ended || !indexing || indexing.total === 0) return;
      const { done, total, current } = indexing;
      reporter.report(
        Math.floor((100 * done) / total),
        `${done} of ${total} files${current ? `: ${current}` : ""}`,
      );
    });
    await run;
    ended = true;
    stop();
    reporter?.done();
  }

  async function watch(folders: readonly string[]) {
    const { dynamicRegistration, relativePatternSupport } =
      session.capabilities.workspace?.didChangeWatchedFiles ?? {};
    if (!dynamicRegistration || watched === folders.join("\n")) return;
    watched = folders.join("\n");
    (await watching)?.dispose();
    const watchers = folders.map((folder): FileSystemWatcher => {
      const path = URI.parse(folder).path.replace(/\/$/, "");
      return { globPattern: relativePatternSupport ? { baseUri: folder, pattern: "**/*" } : `${path}/**/*` };
    });
    watching =
      watchers.length > 0
        ? connection.client.register(DidChangeWatchedFilesNotification.type, { watchers })
        : undefined;
  }

  /** The corpus and the delegate's own glossaries. */
  function wholeStatus(): requests.CorpusStatus {
    const status = corpus.status();
    const { files, problems } = session.glossary;
    const unread = problems.filter(({ partly }) => !partly).map(({ uri }) => uri);
    const glossaries = files.filter((uri) => !unread.includes(uri));
    return { ...status, glossaries, problems: [...status.problems, ...problems] };
  }

  function tell() {
    const status = wholeStatus();
    const now = JSON.stringify(status);
    if (!subscribed || now === lastStatus) return;
    lastStatus = now;
    void connection.sendNotification(requests.statusNotification, status);
  }
  corpus.onStatus(tell);
  // New passages can change what a term means or whether a document is known.
  corpus.onChange(() => {
    session.precedents.forget();
    session.quotations.forget();
    diagnostics.all();
    if (session.settings.codeLens && session.capabilities.workspace?.codeLens?.refreshSupport) {
      void connection.sendRequest(CodeLensRefreshRequest.type);
    }
  });

  connection.onRequest(
    requests.statusRequest,
    answer("status", { documents: 0, passages: 0, folders: [], problems: [] }, () => {
      subscribed = true;
      return wholeStatus();
    }),
  );
  connection.onRequest(
    requests.rebuildRequest,
    answer("rebuild", null, async () => {
      await sync(true);
      return null;
    }),
  );
  connection.onDidSaveTextDocument(({ textDocument }) => {
    if (corpus.status().folders.some((folder) => textDocument.uri.startsWith(folder))) soon();
  });
  return {
    sync,
    tell,
    filesChanged(changes) {
      const folders = corpusFolders(session);
      if (changes.some(({ uri }) => folders.some((folder) => isWithin(uri, folder)))) soon();
    },
  };
}

/** Clients differ in what they percent-encode. */
function isWithin(uri: string, folder: string): boolean {
  return URI.parse(uri).toString().startsWith(URI.parse(folder).toString());
}

/** The folders that the settings name, as URIs: each relative name in each folder of the workspace. */
export function corpusFolders({ settings, folders }: Pick<Session, "settings" | "folders">): string[] {
  const found = new Set<string>();
  for (const name of settings.corpusFolders) {
    if (/^[a-z][a-z0-9+.-]+:\/\//i.test(name)) found.add(URI.parse(name).toString());
    else if (/^(?:[/\\]|[A-Za-z]:[/\\])/.test(name)) found.add(URI.file(name).toString());
    else for (const folder of folders) found.add(Utils.joinPath(URI.parse(folder), name).toString());
  }
  return [...found];
}
