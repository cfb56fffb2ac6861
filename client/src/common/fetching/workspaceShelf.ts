import * as vscode from "vscode";
import type { Shelf } from "../../../../server/src/service/fetching/shelf";

/** A folder that the editor can write, on this computer or elsewhere, as a place for downloads. */
export function workspaceShelf(folder: vscode.Uri): Shelf {
  const { fs } = vscode.workspace;
  const at = (path: string) => vscode.Uri.joinPath(folder, path);
  async function size(path: string): Promise<number | undefined> {
    try {
      const stat = await fs.stat(at(path));
      return (stat.type & vscode.FileType.File) !== 0 ? stat.size : undefined;
    } catch {
      return undefined;
    }
  }
  let written = 0;
  return {
    size,
    async read(path, most) {
      const bytes = await size(path);
      if (bytes === undefined || bytes > most) return undefined;
      return fs.readFile(at(path));
    },
    async write(path, bytes) {
      const aside = at(`${path}.${Date.now()}-${written++}.part`);
      try {
        await fs.writeFile(aside, bytes);
        await fs.rename(aside, at(path), { overwrite: true });
      } catch (error) {
        await fs.delete(aside).then(undefined, () => {});
        throw error;
      }
    },
  };
}

/** What downloads need of the world besides, the same on every host. */
export const codec = {
  decodeUtf8: (bytes: Uint8Array) => new TextDecoder("utf-8", { fatal: true }).decode(bytes),
  encodeUtf8: (text: string) => new TextEncoder().encode(text),
};
export const wait = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(() => resolve(), milliseconds));
