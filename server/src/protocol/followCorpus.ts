import {
  CodeLensRefreshRequest,
  DidChangeWatchedFilesNotification,
  type Disposable,
  type FileEvent,
  type FileSystemWatcher,
} from "vscode-languageserver";
import { URI, Utils } from "vscode-uri";
import { groupProblems, type ProblemGroup } from "../service/corpus/problems";
import { listed, say, worded } from "../service/text/say";
import { isWithin, normalUri } from "../service/uri";
import type { Diagnosing } from "./draftCheck";
import { showReadingProgress } from "./readingProgress";
import { type CorpusStatus, notifications } from "./requests";
import type { Session } from "./session";
import { addressOf, isFullPath } from "./settings";
import type { SettingsKeeper } from "./settingsKeeper";

/** After a file of the corpus has changed: several usually change together. Milliseconds. */
const pause = 1000;

/** Follows the corpus folders: indexes them, watches them, tells the client how far it is. */
export interface CorpusFollower {
  /**
   * Reads the folders of the present settings; ends when that has begun.
   * @param again files and folders (URIs) that are read again, whether or not they have changed
   */
  sync(rebuild?: boolean, again?: readonly string[]): Promise<void>;
  /** Tells the client how things stand, where that is new. */
  tell(): void;
  /** How things stand; from now on the client is told of every change. */
  status(): Promise<CorpusStatus>;
  /** Files that are watched have changed. */
  filesChanged(changes: readonly FileEvent[]): void;
  /** Whatever may have changed since: looks at the folders again, unless they are being read or that was ended by hand. */
  lookAround(): void;
}

export function followCorpus(session: Session, diagnostics: Diagnosing): CorpusFollower {
  const { connection, corpus, background, environment } = session;
  let watching: Promise<Disposable> | undefined;
  let watched = "";
  let stopWaiting: (() => void) | undefined;
  let subscribed = false;
  let lastStatus = "";

  async function sync(rebuild = false, again: readonly string[] = []) {
    const { files } = environment;
    // What is asked for is done; by itself Penholder reads nothing for somebody else's program.
    const leftAlone = session.drafting.leftAlone() && !rebuild;
    if (leftAlone && corpus.status().folders.length > 0) return;
    const among = rebuild ? session.folders : session.drafting.folders();
    const named = leftAlone ? [] : corpusFolders(session.settings, among);
    await watch(named.map(({ uri }) => uri));
    // A default folder that is not there is no problem; one that the delegate named is.
    const there = await Promise.all(
      // What cannot be told just now is tried: reading it says what is wrong.
      named.map(({ uri }) =>
        files.stat(uri).then(
          (stat) => stat !== undefined,
          () => true,
        ),
      ),
    );
    const chosen = named.filter(({ byDefault }, place) => !byDefault || there[place]);
    const folders = await Promise.all(
      chosen.map(async ({ uri }) => ({ named: uri, real: (await files.real?.(uri)) ?? uri })),
    );
    session.addresses.take(folders);
    background("Reading the corpus", () =>
      corpus.sync([...new Set(folders.map(({ real }) => real))], rebuild, again.map(session.addresses.real)),
    );
  }

  async function lookAgain() {
    // A corpus folder may be new, or gone.
    await session.drafting.again();
    await sync();
  }

  /** Looks again after a while; what goes wrong then ends nothing. */
  function soon() {
    stopWaiting?.();
    stopWaiting = environment.timer.after(pause, () => background("The corpus folders", lookAgain));
  }

  async function watch(folders: readonly string[]) {
    const { dynamicRegistration, relativePatternSupport } =
      session.capabilities.workspace?.didChangeWatchedFiles ?? {};
    if (!dynamicRegistration || watched === folders.join("\n")) return;
    watched = folders.join("\n");
    (await watching?.catch(() => undefined))?.dispose();
    const watchers = folders.map((folder): FileSystemWatcher => {
      const path = URI.parse(folder).path.replace(/\/$/, "");
      return { globPattern: relativePatternSupport ? { baseUri: folder, pattern: "**/*" } : `${path}/**/*` };
    });
    watching =
      watchers.length > 0
        ? connection.client.register(DidChangeWatchedFilesNotification.type, { watchers })
        : undefined;
    // A client may refuse: then the corpus is read without being watched.
    const asked = watching;
    background("Watching the corpus", () => asked);
  }

  /** The corpus and the delegate's own glossaries. */
  function wholeStatus(): CorpusStatus {
    const status = corpus.status();
    const told = ({ reason, saveAs, ...group }: ProblemGroup) => ({
      ...group,
      reason: worded(reason, session.wording),
      ...(saveAs === undefined ? {} : { saveAs: worded(say`${saveAs}`, session.wording) }),
    });
    const { files, problems } = session.glossary;
    const unread = problems.filter(({ partly }) => !partly).map(({ uri }) => uri);
    const glossaries = files.filter((uri) => !unread.includes(uri));
    const { named } = session.addresses;
    const ofCorpus = status.problems.map((group) => ({ ...group, files: group.files.map(named) }));
    return {
      ...status,
      folders: status.folders.map(named),
      glossaries,
      problems: [...notLookedFor(session), ...ofCorpus, ...groupProblems(problems)].map(told),
    };
  }

  function tell() {
    const status = wholeStatus();
    const now = JSON.stringify(status);
    if (!subscribed || now === lastStatus) return;
    lastStatus = now;
    background("Telling the status", () => connection.sendNotification(notifications.status.method, status));
  }
  corpus.onStatus(tell);
  showReadingProgress(session);
  // New passages can change what a term means or whether a document is known.
  corpus.onChange(() => {
    if (!corpus.reading()) {
      for (const uri of session.pagesSoFar)
        background("A page made anew", () => connection.workspace.textDocumentContent.refresh(uri));
      session.pagesSoFar.clear();
    }
    diagnostics.all();
    if (
      session.settings.some(({ codeLens }) => codeLens) &&
      session.capabilities.workspace?.codeLens?.refreshSupport
    ) {
      background("Renewing the marks", () => connection.sendRequest(CodeLensRefreshRequest.type));
    }
  });

  connection.onDidSaveTextDocument(({ textDocument }) => {
    const uri = session.addresses.real(textDocument.uri);
    if (corpus.status().folders.some((folder) => isWithin(uri, folder))) soon();
  });
  return {
    sync,
    tell,
    async status() {
      // A corpus that was read before is not said to be unread because its store is just being opened.
      await corpus.opened();
      subscribed = true;
      return wholeStatus();
    },
    lookAround() {
      const { indexing, reading } = corpus.status();
      if (!indexing && !reading) background("The corpus folders", lookAgain);
    },
    filesChanged(changes) {
      const named = corpusFolders(session.settings, session.drafting.folders());
      const folders = named.map(({ uri }) => session.addresses.real(uri));
      const changed = changes.map(({ uri }) => session.addresses.real(uri));
      if (changed.some((uri) => folders.some((folder) => isWithin(uri, folder)))) soon();
    },
  };
}

/** Places outside of a workspace that is not trusted, which the delegate's own settings name. */
function notLookedFor({ settings, folders }: Pick<Session, "settings" | "folders">): ProblemGroup[] {
  const names = [undefined, ...folders].flatMap((folder) => settings.of(folder).outside);
  if (names.length === 0) return [];
  const quoted = listed([...new Set(names)].map((name) => say`“${name}”`));
  return [
    {
      reason: say`Nothing outside of this workspace is read until you trust it (command “Workspaces: Manage Workspace Trust”): ${quoted}.`,
      files: [],
    },
  ];
}

/** A corpus folder that the settings name. */
export interface NamedFolder {
  readonly uri: string;
  /** Nobody has named it: it is one of those that are looked for anyway. */
  readonly byDefault: boolean;
}

/**
 * The corpus folders: what each folder of the workspace names in its settings, relative names within it; where there is
 * no folder, what the window names by full paths.
 * @param folders those that are not left alone, as URIs
 * @returns each once
 */
export function corpusFolders(
  settings: Pick<SettingsKeeper, "of">,
  folders: readonly string[],
): NamedFolder[] {
  const found = new Map<string, NamedFolder>();
  for (const folder of folders.length > 0 ? folders : [undefined]) {
    const { corpusFolders: names, defaultFolders } = settings.of(folder);
    for (const name of names) {
      if (folder === undefined && !isFullPath(name)) continue;
      const address = isFullPath(name)
        ? addressOf(name)
        : Utils.joinPath(URI.parse(folder!), name).toString();
      const uri = normalUri(address);
      const byDefault = defaultFolders.includes(name);
      found.set(uri, { uri, byDefault: byDefault && (found.get(uri)?.byDefault ?? true) });
    }
  }
  return [...found.values()];
}
