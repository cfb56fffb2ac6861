import * as vscode from "vscode";
import { version } from "../../../package.json";

/** Where the build puts the example workspace: a JSON object of paths and texts, so that it can be read in the browser as well. */
const packed = "client/dist/example.json";

/**
 * Opens the example workspace that ships with Penholder, as a copy that one may write in. The copy is made once for
 * each version; what was written in it stays.
 * @param opensWindows false where the folder has to be added to this window
 */
export async function openExample(context: vscode.ExtensionContext, opensWindows: boolean): Promise<void> {
  const { fs } = vscode.workspace;
  const folder = vscode.Uri.joinPath(context.globalStorageUri, `example-${version}`, "examples");
  const copied = vscode.Uri.joinPath(folder, "README.md");
  if (!(await isThere(copied))) {
    const bytes = await fs.readFile(vscode.Uri.joinPath(context.extensionUri, packed));
    const files = JSON.parse(new TextDecoder().decode(bytes)) as Record<string, string>;
    // README.md is written last: where it stands the copy is whole.
    const last = "README.md";
    const entries = Object.entries(files).sort(([a], [b]) => Number(a === last) - Number(b === last));
    for (const [path, text] of entries)
      await fs.writeFile(vscode.Uri.joinPath(folder, path), new TextEncoder().encode(text));
  }
  if (opensWindows) {
    await vscode.commands.executeCommand("vscode.openFolder", folder, { forceNewWindow: true });
    return;
  }
  const open = vscode.workspace.workspaceFolders ?? [];
  if (open.some(({ uri }) => uri.toString() === folder.toString())) return;
  vscode.workspace.updateWorkspaceFolders(open.length, 0, { uri: folder, name: vscode.l10n.t("Example") });
}

async function isThere(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
