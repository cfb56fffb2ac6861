import { spawn } from "node:child_process";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import {
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import type { CorpusStatus } from "../../server/src/protocol/requests";
import { residentMemory } from "./memory";
import type { Task } from "./task";

/** Penholder's language server as an editor runs it: a process of its own, spoken to over its standard streams. */
export interface LanguageServer {
  readonly connection: ProtocolConnection;
  /** Megabytes that the process holds. */
  memory(): number;
  /** Ends when the server has looked through the corpus. */
  settled(): Promise<CorpusStatus>;
  stop(): Promise<void>;
}

/**
 * Starts the server on a store. Its corpus is the file that the store was made from, so that it finds nothing new.
 * @returns once it has answered `initialize`
 */
export async function startLanguageServer({ root, corpus }: Task, store: string): Promise<LanguageServer> {
  const child = spawn(
    process.execPath,
    [join(root, "server/dist/cli.js"), "lsp", "--stdio", "--store", store],
    { stdio: ["pipe", "pipe", "inherit"] },
  );
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.onRequest("client/registerCapability", () => null);
  connection.listen();
  await connection.sendRequest("initialize", {
    processId: process.pid,
    rootUri: null,
    capabilities: { textDocument: { hover: { contentFormat: ["markdown"] } } },
    initializationOptions: { settings: { corpus: { folders: [pathToFileURL(corpus).toString()] } } },
  });
  await connection.sendNotification("initialized", {});
  return {
    connection,
    memory: () => residentMemory(child.pid),
    async settled() {
      for (;;) {
        const status = await connection.sendRequest<CorpusStatus>("penholder/status", {});
        if (!status.indexing && status.folders.length > 0) return status;
        await wait(50);
      }
    },
    async stop() {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      await connection.sendRequest("shutdown");
      await connection.sendNotification("exit");
      await Promise.race([ended, wait(3000)]);
      connection.dispose();
      child.kill();
    },
  };
}
