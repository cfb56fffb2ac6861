import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { listFolderRequest, readFileRequest, statFileRequest } from "../../../server/src/protocol/requests";

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
 * to folders that are no folders of this computer. A missing file is an answer (null, or nothing in it), not an error.
 */
export function answerFiles(client: BaseLanguageClient): vscode.Disposable {
  const files = vscode.workspace.fs;
  return vscode.Disposable.from(
    client.onRequest(statFileRequest, async ({ uri }: { uri: string }) => {
      try {
        const stat = await files.stat(vscode.Uri.parse(uri));
        return {
          folder: (stat.type & vscode.FileType.Directory) !== 0,
          size: stat.size,
          modified: stat.mtime,
        };
      } catch {
        return null;
      }
    }),
    client.onRequest(listFolderRequest, async ({ uri }: { uri: string }) => {
      try {
        const entries = await files.readDirectory(vscode.Uri.parse(uri));
        return entries.map(([name, type]) => ({ name, folder: (type & vscode.FileType.Directory) !== 0 }));
      } catch {
        return [];
      }
    }),
    client.onRequest(readFileRequest, async ({ uri }: { uri: string }) =>
      toBase64(await files.readFile(vscode.Uri.parse(uri))),
    ),
  );
}
