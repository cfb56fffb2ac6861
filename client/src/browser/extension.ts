import * as vscode from "vscode";
import type { Client } from "../common/client";
import { LateClient } from "../common/lateClient";
import { startPenholder } from "../common/penholder";
import { keepFiles } from "./store";

let client: Client | undefined;

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
    (options, log) => {
      const scripts = [`${scriptsPath}/data.js`, `${scriptsPath}/browser.js`];
      const created = new LateClient(async () => {
        // VS Code waits for an extension that comes to life, and others with it: in the same turn this would be part of it.
        await new Promise<void>((resolve) => setTimeout(resolve));
        return (await import("./library")).openLibrary(scripts, options());
      }, log);
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
