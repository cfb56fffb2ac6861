import type { Connection } from "vscode-languageserver";
import type { Log } from "../service/environment";
import type { IgnoredFinding } from "../service/features/diagnostics";
import { isWithin, normalUri } from "../service/uri";
import type { NamedSettings } from "./settingForms";
import { readSettings, type Settings, settingsSent } from "./settings";

/** Keeps the delegate's settings: those of the window, and those of each folder of the workspace. */
export interface SettingsKeeper {
  /**
   * Those that hold for a resource; asks nobody.
   * @param uri a document or a folder: the innermost folder of the workspace around it has its own; without one, and
   *   outside of all folders, those of the window hold
   */
  of(uri?: string): Settings;
  /** Whether something holds for some folder, or for the window. */
  some(holds: (settings: Settings) => boolean): boolean;
  /** Takes what the client has sent by itself: it holds where the client, when it is asked, says nothing of a setting. */
  take(sent: unknown): void;
  /** Asks the client, where it answers, for the window and for each folder in one request. Never rejects. */
  pull(): Promise<void>;
}

interface Client {
  /** Absent for a client that cannot be asked. */
  readonly workspace?: Pick<Connection["workspace"], "getConfiguration">;
  /**
   * Its initialization options: the settings in them, below `settings` or among the others, hold where it says nothing of
   * a setting later.
   */
  readonly options: { readonly settings?: unknown };
  /** The editor's display language. */
  readonly locale: string | undefined;
  /** False until the delegate has said that the workspace is trusted, where the editor asks for that. */
  trusted(): boolean;
  /** The folders of the workspace as they are now, as URIs. */
  folders(): readonly string[];
}

export function createSettingsKeeper(
  { workspace, options, locale, trusted, folders }: Client,
  ignored: () => readonly IgnoredFinding[],
  log: Pick<Log, "warn">,
): SettingsKeeper {
  const unknown = new Set<string>();
  /** What was sent, by name; of what is no setting the log is told, once. */
  const named = (sent: unknown): NamedSettings =>
    settingsSent(sent, (name) => {
      if (unknown.has(name) || unknown.size >= 100) return;
      unknown.add(name);
      log.warn(`There is no setting penholder.${name}: see the list of settings in docs/settings.md.`);
    });
  const first = { ...settingsSent(options), ...named(options.settings) };
  /** As the client has sent them by itself since. */
  let told: NamedSettings = {};
  /** As it has answered. */
  let ofWindow: NamedSettings = {};
  /** The same by the folder's address as the client writes it. */
  let ofFolders = new Map<string, NamedSettings>();
  let read = new Map<string | undefined, Settings>();
  let readTrusted = trusted();
  let asked = 0;

  function become(window: NamedSettings, perFolder: Map<string, NamedSettings>) {
    ofWindow = window;
    ofFolders = perFolder;
    read = new Map();
  }

  function readFor(folder: string | undefined): Settings {
    const list = ignored();
    if (readTrusted !== trusted()) {
      readTrusted = trusted();
      read = new Map();
    }
    const known = read.get(folder);
    if (known?.ignored === list) return known;
    const ofFolder = folder === undefined ? {} : ofFolders.get(folder);
    const settings = readSettings({ ...first, ...told, ...ofWindow, ...ofFolder }, locale, list, readTrusted);
    read.set(folder, settings);
    return settings;
  }

  const keeper: SettingsKeeper = {
    of(uri) {
      if (uri === undefined || ofFolders.size === 0) return readFor(undefined);
      const address = normalUri(uri);
      let innermost: string | undefined;
      for (const folder of ofFolders.keys()) {
        if (isWithin(address, normalUri(folder)) && folder.length > (innermost?.length ?? 0))
          innermost = folder;
      }
      return readFor(innermost);
    },
    some: (holds) => [undefined, ...ofFolders.keys()].some((folder) => holds(readFor(folder))),
    take(sent) {
      if (sent === null || sent === undefined) return;
      told = named(sent);
      read = new Map();
    },
    async pull() {
      if (!workspace) return;
      asked += 1;
      const question = asked;
      const scopes = folders();
      const section = "penholder";
      try {
        const [window, ...each] = await workspace.getConfiguration([
          { section },
          ...scopes.map((scopeUri) => ({ section, scopeUri })),
        ]);
        // A later question has been asked meanwhile: its answer counts.
        if (question === asked) {
          become(named(window), new Map(scopes.map((folder, at) => [folder, named(each[at])])));
        }
      } catch (error) {
        // A client may refuse: then what it has sent by itself counts, or the defaults.
        log.warn(`The client did not tell its settings: ${error}`);
        if (question === asked) become({}, new Map());
      }
    },
  };
  return keeper;
}
