import * as vscode from "vscode";
import { nameInSettings } from "../corpus/add";
import { section } from "../settings";

/**
 * The folder for what is downloaded: where it went last, otherwise where the delegate says. One that lies in no folder of
 * the corpus becomes one.
 * @param name of the folder that is proposed, in the corpus of the workspace
 */
export async function corpusFolderFor(memory: vscode.Memento, name: string): Promise<vscode.Uri | undefined> {
  const key = `folder of ${name}`;
  const last = memory.get<string>(key);
  if (last !== undefined) {
    const folder = vscode.Uri.parse(last);
    if (await isThere(folder)) return folder;
  }
  const folder = await ask(name);
  if (folder) await memory.update(key, folder.toString());
  return folder;
}

async function ask(name: string): Promise<vscode.Uri | undefined> {
  const proposed = await inCorpus(name);
  const elsewhere = vscode.l10n.t("Another Folder...");
  if (proposed) {
    const items = [
      {
        label: vscode.workspace.asRelativePath(proposed, true),
        description: vscode.l10n.t("in your corpus"),
      },
      { label: elsewhere },
    ];
    const placeHolder = vscode.l10n.t("Where shall the documents be kept?");
    const chosen = await vscode.window.showQuickPick(items, { placeHolder, ignoreFocusOut: true });
    if (!chosen) return undefined;
    if (chosen.label !== elsewhere) return proposed;
  }
  const [folder] =
    (await vscode.window.showOpenDialog({
      canSelectFiles: false,
      canSelectFolders: true,
      title: vscode.l10n.t("A Folder for the Documents"),
      openLabel: vscode.l10n.t("Keep Them Here"),
    })) ?? [];
  if (folder) await addToCorpus(folder);
  return folder;
}

const corpusFolders = () => vscode.workspace.getConfiguration(section).get<string[]>("corpus.folders", []);

/** A folder in that of the corpus which is there, or else in the first that there may be; in the first folder that is open. */
async function inCorpus(name: string): Promise<vscode.Uri | undefined> {
  const [open] = vscode.workspace.workspaceFolders ?? [];
  const names = corpusFolders().filter((folder) => !/^(?:[a-z][\w+.-]*:|[/\\])/i.test(folder));
  if (!open || names.length === 0) return undefined;
  for (const folder of names) {
    const uri = vscode.Uri.joinPath(open.uri, folder);
    if (await isThere(uri)) return vscode.Uri.joinPath(uri, name);
  }
  return vscode.Uri.joinPath(open.uri, names[0]!, name);
}

/** Adds a folder to the setting, unless one that holds it is there. */
async function addToCorpus(folder: vscode.Uri): Promise<void> {
  const path = folder.scheme === "file" ? folder.fsPath : folder.toString();
  const open = vscode.workspace.workspaceFolders ?? [];
  const held = corpusFolders().some((name) =>
    [name, ...open.map(({ uri }) => vscode.Uri.joinPath(uri, name)).map(pathOf)].some(
      (above) => path === above || path.startsWith(`${above}/`) || path.startsWith(`${above}\\`),
    ),
  );
  if (!held) await nameInSettings([folder]);
}

function pathOf(uri: vscode.Uri): string {
  return uri.scheme === "file" ? uri.fsPath : uri.toString();
}

async function isThere(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
