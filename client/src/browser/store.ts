import * as vscode from "vscode";
import { storeRequests } from "../../../server/src/protocol/requests";
import { answerTo } from "../common/ask";
import type { Client } from "../common/client";
import { unlessMissing } from "../common/clientFiles";

/** Its bytes are of no account. */
const looked = "looked";

/**
 * Keeps what the server wants kept among the editor's own files (`globalStorageUri`, `storageUri`). The editor has them in
 * the browser's database for its own site, which is there where the frame of the extensions may keep nothing.
 * @param own the extension's own folder among them
 */
export function keepFiles(client: Client, own: vscode.Uri): vscode.Disposable {
  const files = vscode.workspace.fs;
  const look = (uri: string) =>
    unlessMissing<Uint8Array | null>(null, () => Promise.resolve(files.readFile(vscode.Uri.parse(uri))));
  /**
   * VS Code for the Web knows files that another window has written only when it has read them once, and the first reading
   * fails while it goes on in the database. A write there comes after it, whether or not there is room for it.
   */
  const readOnce = () =>
    Promise.resolve(files.writeFile(vscode.Uri.joinPath(own, looked), new Uint8Array())).catch(() => {});
  return vscode.Disposable.from(
    answerTo(client, storeRequests.read, async ({ uri }) => {
      const bytes = await look(uri);
      if (bytes) return bytes;
      await readOnce();
      return look(uri);
    }),
    answerTo(client, storeRequests.write, async ({ uri, bytes }) => {
      const address = vscode.Uri.parse(uri);
      try {
        await files.writeFile(address, bytes);
      } catch (error) {
        // The editor does not say why: its database refuses what the browser has no room for without a word.
        client.warn(`${error}`);
        throw new Error(vscode.l10n.t("its storage takes no more and may be full"));
      }
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
