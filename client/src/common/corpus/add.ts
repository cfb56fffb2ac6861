import * as vscode from "vscode";
import { tell } from "../aside";
import { several } from "../counted";
import { section } from "../settings";
import type { CorpusState } from "./state";

/** What becomes part of the corpus: something that has an address, or bytes that a browser was given. */
export interface Addition {
  readonly name: string;
  readonly uri?: vscode.Uri;
  readonly bytes?: () => Thenable<Uint8Array>;
}

interface Origin extends vscode.QuickPickItem {
  choose(): Thenable<readonly vscode.Uri[] | undefined>;
}

/** Where documents may come from. A further place is a line here. */
const origins = (): Origin[] => [
  {
    label: vscode.l10n.t("Files..."),
    detail: vscode.l10n.t("Copied into your corpus folder; the originals stay where they are."),
    iconPath: new vscode.ThemeIcon("file"),
    choose: () => vscode.window.showOpenDialog({ canSelectMany: true, ...dialog() }),
  },
  {
    label: vscode.l10n.t("Folders..."),
    detail: vscode.l10n.t("Read where they are; nothing is copied."),
    iconPath: new vscode.ThemeIcon("folder"),
    choose: () =>
      vscode.window.showOpenDialog({
        canSelectFiles: false,
        canSelectFolders: true,
        canSelectMany: true,
        ...dialog(),
      }),
  },
];

function dialog() {
  return { title: vscode.l10n.t("Add to the Corpus"), openLabel: vscode.l10n.t("Add to Corpus") };
}

/**
 * Adds to the corpus what was chosen in the Explorer, or what the delegate chooses now.
 * @param look has the corpus looked at again, where nobody tells that files have changed
 */
export async function chooseForCorpus(
  corpus: CorpusState,
  look: () => Promise<unknown>,
  clicked?: vscode.Uri,
  selected?: readonly vscode.Uri[],
): Promise<void> {
  let chosen = selected && selected.length > 0 ? selected : clicked && [clicked];
  if (!chosen) {
    const origin = await vscode.window.showQuickPick(origins(), {
      title: vscode.l10n.t("Penholder: Add to Corpus"),
    });
    chosen = await origin?.choose();
  }
  if (chosen && chosen.length > 0) await addToCorpus(corpus, look, chosen.map(additionOf));
}

export function additionOf(uri: vscode.Uri): Addition {
  return { uri, name: uri.path.replace(/\/+$/, "").replace(/^.*\//s, "") };
}

/**
 * Adds files and folders to the corpus, and says what was done. Folders, and files of the workspace, are named in the
 * setting `penholder.corpus.folders` and read where they are; files from elsewhere are copied into the corpus folder, for
 * a download or an attachment seldom stays where it is. Where no folder is open, files are read where they are too.
 */
export async function addToCorpus(
  corpus: CorpusState,
  look: () => Promise<unknown>,
  additions: readonly Addition[],
): Promise<void> {
  const named: vscode.Uri[] = [];
  const copied: Addition[] = [];
  const there: string[] = [];
  for (const addition of additions) {
    const { uri } = addition;
    if (uri && isInCorpus(uri, corpus)) there.push(addition.name);
    else if (uri && (isHere(uri) || !vscode.workspace.workspaceFolders || (await isFolder(uri))))
      named.push(uri);
    else copied.push(addition);
  }
  const said: string[] = [];
  if (copied.length > 0) {
    const folder = await corpusFolder(corpus);
    if (!folder) return;
    const { done, same } = await copyInto(folder, copied);
    there.push(...same);
    const where = vscode.workspace.asRelativePath(folder);
    if (done.length === 1) said.push(vscode.l10n.t("“{0}” was copied into “{1}”.", done[0]!, where));
    else if (done.length > 1) said.push(several(done.length, "{0} files were copied into “{1}”.", where));
  }
  if (named.length > 0) {
    await nameInSettings(named);
    const [first] = named.map((uri) => additionOf(uri).name);
    said.push(
      named.length === 1
        ? vscode.l10n.t("“{0}” is now part of your corpus, and is read where it is.", first!)
        : several(named.length, "{0} places are now part of your corpus, and are read where they are."),
    );
  }
  if (there.length === 1) said.push(vscode.l10n.t("“{0}” is part of your corpus already.", there[0]!));
  else if (there.length > 1) said.push(several(there.length, "{0} are part of your corpus already."));
  if (said.length > 0) tell(said.join(" "));
  if (copied.length > 0) await look();
}

function isInCorpus(uri: vscode.Uri, corpus: CorpusState): boolean {
  const folders = (corpus.status?.folders ?? []).map((folder) => vscode.Uri.parse(folder).toString());
  return folders.some((folder) => isWithin(uri.toString(), folder));
}

function isWithin(uri: string, folder: string): boolean {
  return uri === folder || uri.startsWith(`${folder.replace(/\/$/, "")}/`);
}

function isHere(uri: vscode.Uri): boolean {
  return vscode.workspace.getWorkspaceFolder(uri) !== undefined;
}

async function isFolder(uri: vscode.Uri): Promise<boolean> {
  const { type } = await vscode.workspace.fs.stat(uri);
  return (type & vscode.FileType.Directory) !== 0;
}

/** The folder that files are copied into: the first of the workspace's corpus, or a new one. Undefined where none is chosen. */
async function corpusFolder(corpus: CorpusState): Promise<vscode.Uri | undefined> {
  for (const folder of (corpus.status?.folders ?? []).map((uri) => vscode.Uri.parse(uri)))
    if (isHere(folder) && (await isFolder(folder))) return folder;
  const open = vscode.workspace.workspaceFolders ?? [];
  const home = open.length > 1 ? await vscode.window.showWorkspaceFolderPick() : open[0];
  if (!home) return undefined;
  const names = vscode.workspace.getConfiguration(section, home.uri).get<string[]>("corpus.folders", []);
  const name = names.find((one) => /^[\w-]+(?:[/\\][\w-]+)*$/.test(one));
  const folder = vscode.Uri.joinPath(home.uri, (name ?? "corpus").replaceAll("\\", "/"));
  await vscode.workspace.fs.createDirectory(folder);
  if (name === undefined) await nameInSettings([folder]);
  return folder;
}

/** Copies files; a name that is taken by another text gets a number. */
async function copyInto(
  folder: vscode.Uri,
  additions: readonly Addition[],
): Promise<{ done: string[]; same: string[] }> {
  const { fs } = vscode.workspace;
  const done: string[] = [];
  const same: string[] = [];
  for (const { name, uri, bytes } of additions) {
    const content = bytes ? await bytes() : await fs.readFile(uri!);
    const free = await freeName(folder, name, content);
    if (free === undefined) same.push(name);
    else {
      await fs.writeFile(vscode.Uri.joinPath(folder, free), content);
      done.push(free);
    }
  }
  return { done, same };
}

/** Of a name that is taken "name 2.txt"; undefined where the very file is there already. */
async function freeName(folder: vscode.Uri, name: string, content: Uint8Array): Promise<string | undefined> {
  const [, stem = name, ending = ""] = /^(.+?)((?:\.[A-Za-z][A-Za-z0-9]{0,5})*)$/s.exec(name) ?? [];
  for (let number = 1; ; number += 1) {
    const free = number === 1 ? name : `${stem} ${number}${ending}`;
    const before = await contentOf(vscode.Uri.joinPath(folder, free));
    if (!before) return free;
    if (before.length === content.length && before.every((byte, at) => byte === content[at]))
      return undefined;
  }
}

async function contentOf(uri: vscode.Uri): Promise<Uint8Array | undefined> {
  try {
    return await vscode.workspace.fs.readFile(uri);
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === "FileNotFound") return undefined;
    throw error;
  }
}

/** Adds to the setting `penholder.corpus.folders`: of the workspace where one is open, otherwise of the user. */
export async function nameInSettings(added: readonly vscode.Uri[]): Promise<void> {
  const settings = vscode.workspace.getConfiguration(section);
  const names = settings.get<string[]>("corpus.folders", []);
  await settings.update("corpus.folders", [...new Set([...names, ...added.map(pathOf)])], settingTarget());
}

/** Takes a place out of the setting; false where it is not named there. */
export async function takeOutOfSettings(place: vscode.Uri): Promise<boolean> {
  const settings = vscode.workspace.getConfiguration(section);
  const names = settings.get<string[]>("corpus.folders", []);
  const open = vscode.workspace.workspaceFolders ?? [];
  const own = (name: string) => [
    ...open.map(({ uri }) => vscode.Uri.joinPath(uri, name.replaceAll("\\", "/"))),
    ...(/^[a-z][a-z0-9+.-]+:\/\//i.test(name) ? [vscode.Uri.parse(name)] : [vscode.Uri.file(name)]),
  ];
  const target = place.toString().replace(/\/$/, "");
  const left = names.filter((name) => own(name).every((uri) => uri.toString().replace(/\/$/, "") !== target));
  if (left.length === names.length) return false;
  await settings.update("corpus.folders", left, settingTarget());
  return true;
}

function settingTarget(): vscode.ConfigurationTarget {
  return vscode.workspace.workspaceFolders
    ? vscode.ConfigurationTarget.Workspace
    : vscode.ConfigurationTarget.Global;
}

/** As the setting names a place: relative to the workspace folder that holds it, otherwise in full. */
function pathOf(place: vscode.Uri): string {
  const inside = vscode.workspace.getWorkspaceFolder(place);
  if (inside && inside.uri.toString() !== place.toString())
    return vscode.workspace.asRelativePath(place, false);
  return place.scheme === "file" ? place.fsPath : place.toString();
}
