import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { storeRequests } from "../../../server/src/protocol/requests";
import { answerTo } from "../common/ask";
import { unlessMissing } from "../common/clientFiles";

/**
 * Keeps what the server wants kept among the editor's own files (`globalStorageUri`, `storageUri`). The editor has them in
 * the browser's database for its own site, which is there where the frame of the extensions may keep nothing.
 */
export function keepFiles(client: BaseLanguageClient): vscode.Disposable {
  const files = vscode.workspace.fs;
  return vscode.Disposable.from(
    answerTo(client, storeRequests.read, ({ uri }) =>
      unlessMissing<Uint8Array | null>(null, () => Promise.resolve(files.readFile(vscode.Uri.parse(uri)))),
    ),
    answerTo(client, storeRequests.write, async ({ uri, bytes }) => {
      const address = vscode.Uri.parse(uri);
      await files.writeFile(address, bytes);
      // Where the browser lets the editor's site keep nothing, its files are in memory, and nothing says so but this: those in
      // memory know when they were made, those in the database do not.
      const { ctime } = await files.stat(address);
      return { kept: ctime === 0 };
    }),
    answerTo(client, storeRequests.remove, ({ uri }) =>
      unlessMissing(null, async () => {
        await files.delete(vscode.Uri.parse(uri), { recursive: true });
        return null;
      }),
    ),
    answerTo(client, storeRequests.list, ({ uri }) =>
      unlessMissing<string[]>([], async () => {
        const entries = await files.readDirectory(vscode.Uri.parse(uri));
        return entries.map(([name]) => name);
      }),
    ),
  );
}
