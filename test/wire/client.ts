import { PassThrough } from "node:stream";
import { setTimeout as wait } from "node:timers/promises";
import {
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  ProposedFeatures,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
} from "vscode-languageserver/node";
import type { Host } from "../../server/src/protocol/host";
import { startServer } from "../../server/src/protocol/server";
import type { Environment, Timer } from "../../server/src/service/environment";
import { indexCorpus } from "../../server/src/service/knowledge/indexCorpus";
import { createWorld, type World } from "../unit/world";

/** A client and a server in one process, with a real LSP connection between them. */
export interface Client {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  readonly world: World;
  /** Registrations that the server has asked for, by method. */
  readonly registered: Map<string, unknown>;
  request<R>(method: string, params?: unknown): Promise<R>;
  notify(method: string, params: unknown): Promise<void>;
  open(uri: string, text: string, languageId?: string): Promise<void>;
  /** The findings published for a draft, once they satisfy a condition (by default: as soon as there are any). */
  diagnostics(uri: string, until?: (found: Diagnostic[]) => boolean): Promise<Diagnostic[]>;
  /** Ends when the corpus has been indexed. */
  indexed(): Promise<void>;
  close(): Promise<void>;
}

export interface ClientOptions {
  /** Corpus files: URI → content. */
  readonly files?: Record<string, string>;
  readonly capabilities?: object;
  readonly initializationOptions?: object;
  readonly folders?: string[];
  /** As where the store is named on the command line. */
  readonly keepsOthers?: boolean;
  /** Prepares the world before the server starts. */
  readonly prepare?: (environment: Environment) => Promise<void>;
}

const realTimer: Timer = {
  now: () => performance.now(),
  today: () => Date.UTC(2023, 10, 14),
  after(milliseconds, callback) {
    // Waiting is shortened, so that a suite of these takes no time.
    const timer = setTimeout(callback, Math.min(milliseconds, 20));
    timer.unref();
    return () => clearTimeout(timer);
  },
  pause: () => new Promise((resolve) => setImmediate(resolve)),
};

export async function connect(options: ClientOptions = {}): Promise<Client> {
  const world = createWorld(options.files ?? {});
  const environment: Environment = { ...world, timer: realTimer };
  await options.prepare?.(environment);
  const host: Host = {
    environment: async () => environment,
    keepsOthers: options.keepsOthers === true,
    indexing: (own) => ({ run: (run) => indexCorpus(own, run), cancel() {}, dispose() {} }),
  };
  const up = new PassThrough();
  const down = new PassThrough();
  startServer(createConnection(ProposedFeatures.all, up, down), host, "0.0.0");
  const connection = createProtocolConnection(down, up);
  const published = new Map<string, Diagnostic[]>();
  const registered = new Map<string, unknown>();
  connection.onNotification(
    "textDocument/publishDiagnostics",
    ({ uri, diagnostics }: PublishDiagnosticsParams) => {
      published.set(uri, diagnostics);
    },
  );
  connection.onRequest("client/registerCapability", ({ registrations }) => {
    for (const { method, registerOptions } of registrations) registered.set(method, registerOptions);
    return null;
  });
  connection.onRequest("client/unregisterCapability", ({ unregisterations }) => {
    for (const { method } of unregisterations) registered.delete(method);
    return null;
  });
  connection.onRequest("window/workDoneProgress/create", () => null);
  connection.listen();
  const folders = options.folders ?? ["file:///work"];
  const initialized: InitializeResult = await connection.sendRequest("initialize", {
    processId: null,
    rootUri: folders[0] ?? null,
    capabilities: options.capabilities ?? {},
    ...(options.initializationOptions ? { initializationOptions: options.initializationOptions } : {}),
    ...(options.capabilities ? { workspaceFolders: folders.map((uri) => ({ uri, name: uri })) } : {}),
  });
  await connection.sendNotification("initialized", {});

  return {
    connection,
    initialized,
    world,
    registered,
    request: (method, params) =>
      params === undefined ? connection.sendRequest(method) : connection.sendRequest(method, params),
    notify: (method, params) => connection.sendNotification(method, params as object),
    open: (uri, text, languageId = "plaintext") =>
      connection.sendNotification("textDocument/didOpen", {
        textDocument: { uri, languageId, version: 1, text },
      }),
    diagnostics: (uri, until = (found) => found.length > 0) =>
      patiently(() => {
        const found = published.get(uri);
        return found && until(found) ? found : undefined;
      }, `findings for ${uri}`),
    async indexed() {
      await patiently(async () => {
        const status = await connection.sendRequest<{ indexing?: object; documents: number }>(
          "penholder/status",
        );
        return !status.indexing && status.documents > 0 ? true : undefined;
      }, "the corpus to be indexed");
    },
    async close() {
      await connection.sendRequest("shutdown");
      connection.dispose();
    },
  };
}

async function patiently<T>(look: () => T | undefined | Promise<T | undefined>, what: string): Promise<T> {
  for (let tries = 0; tries < 400; tries++) {
    const found = await look();
    if (found !== undefined) return found;
    await wait(10);
  }
  throw new Error(`waited in vain for ${what}`);
}
