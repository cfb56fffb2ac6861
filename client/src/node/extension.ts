import { setImmediate } from "node:timers/promises";
import * as vscode from "vscode";
import { version } from "../../../package.json";
import { aside } from "../common/aside";
import type { Client } from "../common/client";
import type { OpenWeb } from "../common/fetching/web";
import { LateClient } from "../common/lateClient";
import type { Packs } from "../common/packs";
import { startPenholder } from "../common/penholder";
import { keepingCompiled, removeCompiledBefore } from "./compiled";

let client: Client | undefined;

/** The extension on the desktop: the server is a process of its own. */
export function activate(context: vscode.ExtensionContext): void {
  const module = context.asAbsolutePath("server/dist/server.js");
  const compiled = vscode.Uri.joinPath(context.globalStorageUri, "compiled").fsPath;
  const folders = vscode.workspace.workspaceFolders ?? [];
  client = startPenholder(
    context,
    {
      storePath: (context.storageUri ?? context.globalStorageUri).fsPath,
      storesPath: vscode.Uri.joinPath(context.globalStorageUri, "corpora").fsPath,
      // The server reads this computer's files by itself; what lies elsewhere, it has to ask for.
      opensWindows: true,
      clientFiles: folders.some((folder) => folder.uri.scheme !== "file"),
    },
    (options, log) =>
      new LateClient(async () => {
        // VS Code waits for an extension that comes to life, and others with it: in the same turn this would be part of it.
        await setImmediate();
        const { openLibrary } = await import("./library");
        const library = openLibrary(module, keepingCompiled(compiled, version), options());
        aside(removeCompiledBefore(compiled, version));
        return library;
      }, log),
    { web: openWeb, packs, cluster: openCluster },
  );
}

const openWeb: OpenWeb = async ({ privateAddresses }) => {
  const { createRequests } = await import("../../../server/src/node/fetching/request");
  return createRequests({ privateAddresses, agent: `penholder/${version}` });
};

const openCluster = async () => {
  const { createAskWeb } = await import("../../../server/src/node/fetching/askCluster");
  return createAskWeb(`penholder/${version}`);
};

const packs: Packs = {
  async readHead(pack) {
    const { openPack, packWorld } = await import("../../../server/src/node/packs/packFile");
    const { readHead } = await import("../../../server/src/service/packs/install");
    return readHead(openPack(pathOf(pack)), packWorld);
  },
  async install(pack, folder, options) {
    const { openPack, packWorld } = await import("../../../server/src/node/packs/packFile");
    const { createFolderPlace } = await import("../../../server/src/node/packs/folderPlace");
    const { createReadingsFolder } = await import("../../../server/src/node/packs/readingsFolder");
    const { installPack } = await import("../../../server/src/service/packs/install");
    const { keep } = createReadingsFolder();
    // Whoever agrees to install it has seen whose signature it bears.
    const place = createFolderPlace(pathOf(folder));
    return installPack(openPack(pathOf(pack)), place, packWorld, { ...options, keepReading: keep });
  },
};

/** Where something lies on this computer. Throws half a sentence where it does not. */
function pathOf(uri: vscode.Uri): string {
  if (uri.scheme !== "file")
    throw new Error(vscode.l10n.t("packs are installed from this computer, and on it"));
  return uri.fsPath;
}

export async function deactivate(): Promise<void> {
  await client?.dispose();
}
