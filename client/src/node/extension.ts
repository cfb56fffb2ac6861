import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { startPenholder } from "../common/penholder";
import { section } from "../common/settings";

let client: BaseLanguageClient | undefined;

/** The extension on the desktop: the server is a process of its own. */
export function activate(context: vscode.ExtensionContext): void {
  const module = context.asAbsolutePath("server/dist/server.js");
  const folders = vscode.workspace.workspaceFolders ?? [];
  client = startPenholder(
    context,
    {
      storePath: (context.storageUri ?? context.globalStorageUri).fsPath,
      // The server reads this computer's files by itself; what lies elsewhere, it has to ask for.
      clientFiles: folders.some((folder) => folder.uri.scheme !== "file"),
    },
    (options) =>
      new LanguageClient(
        section,
        "Penholder",
        {
          run: { module, transport: TransportKind.ipc },
          debug: { module, transport: TransportKind.ipc, options: { execArgv: ["--inspect=6009"] } },
        },
        options,
      ),
  );
}

export async function deactivate(): Promise<void> {
  await client?.dispose();
}
