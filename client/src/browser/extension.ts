import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { LanguageClient } from "vscode-languageclient/browser";
import { startPenholder } from "../common/penholder";
import { section } from "../common/settings";
import { keepFiles } from "./store";
import { startWorker } from "./worker";

let client: BaseLanguageClient | undefined;

/** The extension in a browser: the server is a web worker, and asks the editor for files. */
export function activate(context: vscode.ExtensionContext): void {
  const scriptsPath = vscode.Uri.joinPath(context.extensionUri, "server", "dist").toString(true);
  client = startPenholder(
    context,
    {
      clientFiles: true,
      storePath: (context.storageUri ?? context.globalStorageUri).toString(),
      storesPath: vscode.Uri.joinPath(context.globalStorageUri, "corpora").toString(),
      scriptsPath,
    },
    (options) => {
      const created = new LanguageClient(
        section,
        "Penholder",
        () => startWorker([`${scriptsPath}/data.js`, `${scriptsPath}/browser.js`]),
        options,
      );
      context.subscriptions.push(keepFiles(created, context.globalStorageUri));
      return created;
    },
    // What passes between workers of one browser need not be text.
    {
      web: async () => (await import("./requests")).getInBrowser,
      pass: (bytes) => bytes,
      cluster: async () => (await import("./requests")).askInBrowser,
    },
  );
}

export async function deactivate(): Promise<void> {
  await client?.dispose();
}
