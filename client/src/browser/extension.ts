import * as vscode from "vscode";
import type { BaseLanguageClient, MessageTransports } from "vscode-languageclient";
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from "vscode-languageclient/browser";
import { startPenholder } from "../common/penholder";
import { section } from "../common/settings";
import { keepFiles } from "./store";

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
        () => startWorker(`${scriptsPath}/browser.js`),
        options,
      );
      context.subscriptions.push(keepFiles(created));
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

/**
 * The two ends of a line to a new worker. VS Code puts a constructor of its own in the place of `Worker`, so that what
 * it makes is no instance of it; the client library would not know it for a worker.
 */
async function startWorker(script: string): Promise<MessageTransports> {
  const worker = new Worker(script);
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
}

export async function deactivate(): Promise<void> {
  await client?.dispose();
}
