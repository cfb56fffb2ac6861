import type { TextDocuments } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { URI, Utils } from "vscode-uri";
import { type FolderKind, folderKind, isInProgramWithin } from "../service/draft/folderKind";
import { isDraft } from "../service/draft/isDraft";
import type { Environment } from "../service/environment";
import { isWithin, normalUri, pathWithin } from "../service/uri";
import type { Background } from "./background";
import { contentScheme } from "./requests";
import { addressOf, isFullPath } from "./settings";
import type { SettingsKeeper } from "./settingsKeeper";

/**
 * Which of the open documents are drafts, and which of the workspace's folders Penholder looks into. The one place
 * where that is decided: what is no draft has no analysis (`Session.draft`), and therefore no answer of any kind.
 */
export interface Drafting {
  /** For an open document, once `settled`. */
  isDraft(uri: string): boolean;
  /** The drafts that are open, as the client calls them. */
  drafts(): string[];
  /** The workspace's folders but for those that are left alone: code repositories in which no draft has been opened. */
  folders(): string[];
  /** True where there are folders and all of them are left alone. */
  leftAlone(): boolean;
  /** Ends when everything that is open has been decided upon. */
  settled(): Promise<void>;
  /** Decides anew: the settings, the workspace or the corpus folders have changed. */
  again(): Promise<void>;
  onChange(callback: (change: DraftingChange) => void): void;
}

/** Other documents are drafts, or other folders are left alone. */
export interface DraftingChange {
  /** The draft that was opened brings in a folder that was left alone before. */
  readonly broughtIn: boolean;
  /** Documents that were open all the time may have become drafts, or be none any more. */
  readonly decidedAnew: boolean;
}

/** A request waits no longer than this for files that do not answer (a network that is down). Milliseconds. */
const patience = 3000;

const nothingKnown: FolderKind = { code: false, corpus: false };

/** @param workspace the folders and the settings as they are now */
export function createDrafting(
  documents: TextDocuments<TextDocument>,
  { files, log, timer }: Pick<Environment, "files" | "log" | "timer">,
  background: Background,
  workspace: () => { readonly folders: readonly string[]; readonly settings: Pick<SettingsKeeper, "of"> },
): Drafting {
  const callbacks: ((change: DraftingChange) => void)[] = [];
  const open = new Map<string, boolean>();
  /** Folders that drafts have been opened in. They stay: their corpus is not dropped when a draft is closed. */
  const used = new Set<string>();
  /** The kinds of the workspace's folders, and of those that single files lie in. */
  let kinds = new Map<string, FolderKind>();
  let told = "";
  let waiting = 0;
  let turn: Promise<void> = Promise.resolve();

  async function kindOf(folder: string): Promise<FolderKind> {
    const known = kinds.get(folder);
    if (known) return known;
    const { settings, folders } = workspace();
    const names = settings.of(folder).corpusFolders.map((name) => nameWithin(name, folder));
    const inside = names.filter((name) => name !== undefined);
    let kind: FolderKind;
    try {
      kind = await folderKind(files, folder, inside);
    } catch (error) {
      // It is asked again with the next document: what is a draft by its language or name is one all the same.
      log.warn(`${folder} could not be looked into: ${error}`);
      return nothingKnown;
    }
    // A corpus that lies elsewhere belongs to all that is opened with these settings, but to no program.
    const elsewhere = inside.length < names.length && folders.includes(folder);
    const whole = { ...kind, corpus: kind.corpus || (elsewhere && !kind.code) };
    kinds.set(folder, whole);
    return whole;
  }

  async function decide({ uri, languageId }: TextDocument): Promise<void> {
    const address = URI.parse(uri);
    if (address.scheme === contentScheme) return;
    const { folders, settings } = workspace();
    const around = innermost(uri, folders);
    let folder = around;
    let kind = nothingKnown;
    if (address.scheme === "untitled") {
      // What has not been saved lies nowhere: it is a draft where drafts are written.
      for (const each of folders) if ((await kindOf(each)).corpus) kind = await kindOf(each);
    } else {
      folder ??= Utils.dirname(address).toString();
      kind = await kindOf(folder);
      if (kind.corpus && (await isInProgramWithin(files, uri, folder))) kind = { code: true, corpus: false };
    }
    if (!documents.get(uri)) return;
    const draft = isDraft(
      { uri, languageId },
      { ...(folder ? { folder } : {}), kind },
      settings.of(uri).drafts,
    );
    open.set(uri, draft);
    if (draft && around) used.add(around);
  }

  /** Never rejects. One after the other, so that no answer is made of two states of the settings. */
  function inTurn(what: string, work: () => Promise<void>): Promise<void> {
    waiting += 1;
    turn = turn.then(work).catch((error: unknown) => log.error(`${what}: ${error}`));
    turn = turn.then(() => {
      waiting -= 1;
    });
    return turn;
  }

  async function quiet() {
    while (waiting > 0) await turn;
  }

  function tell(change: DraftingChange) {
    const now = JSON.stringify([drafting.drafts(), drafting.folders()]);
    if (now === told) return;
    told = now;
    for (const callback of callbacks) callback(change);
  }

  const drafting: Drafting = {
    isDraft: (uri) => open.get(uri) === true,
    drafts: () => [...open].filter(([, draft]) => draft).map(([uri]) => uri),
    folders: () =>
      workspace().folders.filter((folder) => used.has(folder) || kinds.get(folder)?.code === false),
    leftAlone: () => workspace().folders.length > 0 && drafting.folders().length === 0,
    async settled() {
      if (waiting === 0) return;
      let stop = () => {};
      const tooLong = new Promise<void>((resolve) => {
        stop = timer.after(patience, resolve);
      });
      await Promise.race([quiet(), tooLong]);
      stop();
    },
    again: () =>
      inTurn("Looking for drafts", async () => {
        kinds = new Map();
        for (const folder of workspace().folders) await kindOf(folder);
        for (const document of documents.all()) await decide(document);
        tell({ broughtIn: false, decidedAnew: true });
      }),
    onChange: (callback) => callbacks.push(callback),
  };

  documents.onDidOpen(({ document }) => {
    const name = `Looking at ${document.uri}`;
    // What asks in the same moment waits for it: it must be begun at once.
    const looked = inTurn(name, async () => {
      const before = drafting.folders().length;
      await decide(document);
      tell({ broughtIn: drafting.folders().length > before, decidedAnew: false });
    });
    background(name, () => looked);
  });
  documents.onDidClose(({ document }) => {
    open.delete(document.uri);
    tell({ broughtIn: false, decidedAnew: false });
  });
  return drafting;
}

/** The innermost of the folders that a document lies in. */
function innermost(uri: string, folders: readonly string[]): string | undefined {
  const address = normalUri(uri);
  return folders
    .filter((folder) => isWithin(address, normalUri(folder)))
    .sort((a, b) => b.length - a.length)[0];
}

/** A corpus folder's name within a folder; undefined where it lies elsewhere. */
function nameWithin(name: string, folder: string): string | undefined {
  return isFullPath(name) ? pathWithin(addressOf(name), folder) : name;
}
