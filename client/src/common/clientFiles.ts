import * as vscode from "vscode";
import { fileRequests } from "../../../server/src/protocol/requests";
import { answerTo } from "./ask";
import type { Client } from "./client";

/** Bytes given to `String.fromCharCode` at once: more would not fit on the stack. */
const chunk = 0x8000;

/** Bytes as base64, by means that both Node and a browser have. */
export function toBase64(bytes: Uint8Array): string {
  let binary = "";
  for (let at = 0; at < bytes.length; at += chunk) {
    binary += String.fromCharCode(...bytes.subarray(at, at + chunk));
  }
  return btoa(binary);
}

/**
 * Answers the server's questions about files from VS Code's own file system: the only way to them in a browser, and
 * to folders that are no folders of this computer. A missing file is an answer (null, or nothing in it); what cannot be
 * looked at just now is an error, for it must not be taken for missing.
 * @param pass how bytes go to the server
 */
export function answerFiles(
  client: Client,
  pass: (bytes: Uint8Array) => string | Uint8Array = toBase64,
): vscode.Disposable {
  const files = vscode.workspace.fs;
  return vscode.Disposable.from(
    answerTo(client, fileRequests.stat, ({ uri }) =>
      unlessMissing(null, async () => {
        const { type, size, mtime } = await files.stat(vscode.Uri.parse(uri));
        const folder = is(type, vscode.FileType.Directory);
        const special = !folder && !is(type, vscode.FileType.File);
        return { folder, size, modified: mtime, ...(special ? { special } : {}) };
      }),
    ),
    answerTo(client, fileRequests.list, ({ uri }) =>
      unlessMissing([], async () => {
        const entries = await files.readDirectory(vscode.Uri.parse(uri));
        return entries.map(([name, type]) => ({
          name,
          folder: is(type, vscode.FileType.Directory),
          ...(is(type, vscode.FileType.SymbolicLink) ? { link: true } : {}),
        }));
      }),
    ),
    answerTo(client, fileRequests.read, async ({ uri, most }) => {
      const address = vscode.Uri.parse(uri);
      const { type, size } = await files.stat(address);
      if (!is(type, vscode.FileType.File)) throw new Error(vscode.l10n.t("it is no file"));
      // VS Code reads a file as a whole: what it says of its size is all that there is to go by.
      if (size > most)
        throw new Error(vscode.l10n.t("it is larger than {0} MB", Math.floor(most / 1024 / 1024)));
      return pass(await files.readFile(address));
    }),
  );
}

function is(type: vscode.FileType, one: vscode.FileType): boolean {
  return (type & one) !== 0;
}

/** What `look` finds; `missing` where there is nothing. */
export async function unlessMissing<T>(missing: T, look: () => Promise<T>): Promise<T> {
  try {
    return await look();
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === "FileNotFound") return missing;
    throw error;
  }
}
