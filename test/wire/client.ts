import { PassThrough } from "node:stream";
import {
  type ApplyWorkspaceEditParams,
  type CancellationToken,
  type ConfigurationParams,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  type DidChangeWatchedFilesRegistrationOptions,
  ErrorCodes,
  type InitializeResult,
  type MessageConnection,
  ProposedFeatures,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type RegistrationParams,
  ResponseError,
  type UnregistrationParams,
  type WorkspaceEdit,
} from "vscode-languageserver/node";
import { checkedMessages } from "../../server/src/protocol/checkedMessages";
import type { Host, Indexing } from "../../server/src/protocol/host";
import {
  type ClusterAnswer,
  type ClusterQuestion,
  type CorpusStatus,
  fileRequests,
  webRequests,
} from "../../server/src/protocol/requests";
import { startServer } from "../../server/src/protocol/server";
import type { Environment, Timer } from "../../server/src/service/environment";
import { indexCorpus } from "../../server/src/service/knowledge/indexCorpus";
import type { TranslatedTexts } from "../../server/src/service/knowledge/translatedTexts";
import { openStore } from "../../server/src/service/search/store";
import { patiently } from "../patiently";
import { createWorld, type World, type WorldStorage } from "../unit/world";

/** A client and a server in one process, with a real LSP connection between them. */
export interface Client {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  readonly world: World;
  /** Registrations that the server has asked for, by method. */
  readonly registered: Map<string, unknown[]>;
  /** Folders all of whose files are watched now, as URIs; one that is watched twice stands there twice. */
  readonly watched: () => string[];
  /** The methods of all requests that the server has sent, where a test answers them not itself. */
  readonly asked: ReadonlySet<string>;
  /** The methods of all notifications of the server but those of findings. */
  readonly told: ReadonlySet<string>;
  /** Every publication of findings, in order. */
  readonly published: readonly PublishDiagnosticsParams[];
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
  /** The client takes code actions with edits, not commands only. */
  readonly takesActions?: true;
  readonly initializationOptions?: object;
  /** What the client calls itself. */
  readonly name?: string;
  readonly folders?: string[];
  /** As where the store is named on the command line. */
  readonly keepsOthers?: boolean;
  /** In the place of an indexing that runs at once: held, failing, slow. */
  readonly indexing?: (own: Environment) => Indexing;
  /** The store of another client, as when two windows have the same corpus open. */
  readonly storage?: WorldStorage;
  /** Which requests of the server are answered with an error. */
  readonly refuses?: (method: string) => boolean;
  /** Told each edit that the server has applied. */
  readonly applied?: (edit: WorkspaceEdit) => void;
  /** What workspace/configuration tells. */
  readonly settings?: (scope: string | undefined) => unknown;
  /** The same of the editor's own settings. */
  readonly editorSettings?: (section: string, scope: string | undefined) => unknown;
  /** A store for each corpus; one for all where not given. */
  readonly storageFor?: (folders: readonly string[]) => WorldStorage;
  /** Answers what the server asks search clusters through the client. */
  readonly askCluster?: (
    question: ClusterQuestion,
    token: CancellationToken,
  ) => ClusterAnswer | Promise<ClusterAnswer>;
  /** What Penholder's own data say in another language. */
  readonly translatedTexts?: (language: string) => TranslatedTexts | undefined;
  /** Prepares the world before the server starts. */
  readonly prepare?: (environment: Environment) => Promise<void>;
}

/** How long the first questions wait for the store, in milliseconds. */
const patience = 2500;

/** How often a client's files are looked at that watches none, in milliseconds. */
const round = 45_000;

const realTimer: Timer = {
  now: () => performance.now(),
  today: () => Date.UTC(2023, 10, 14),
  after(milliseconds, callback) {
    // Waiting is shortened, so that a suite of these takes no time.
    // But for patience: where a machine is slow, what is waited for comes later. And nobody would be at rest.
    const inFull = milliseconds === patience || milliseconds === round;
    const timer = setTimeout(callback, inFull ? milliseconds : Math.min(milliseconds, 20));
    timer.unref();
    return () => clearTimeout(timer);
  },
  pause: () => new Promise((resolve) => setImmediate(resolve)),
};

export async function connect(options: ClientOptions = {}): Promise<Client> {
  const world = createWorld(options.files ?? {}, options.storage ? { storage: options.storage } : {});
  const environment: Environment = { ...world, timer: realTimer };
  await options.prepare?.(environment);
  const host: Host = {
    environment: async (_, __, clientFiles) =>
      clientFiles ? { ...environment, files: clientFiles } : environment,
    keepsOthers: options.keepsOthers === true,
    ...(options.translatedTexts ? { translatedTexts: options.translatedTexts } : {}),
    async corpus(all, folders) {
      const storage = options.storageFor?.(folders);
      const own = storage ? { ...all, storage } : all;
      return {
        openStore: () => openStore(own),
        indexing: options.indexing?.(own) ?? {
          run: (run) => indexCorpus(own, run),
          cancel() {},
          async dispose() {},
        },
        release() {},
      };
    },
  };
  const up = new PassThrough();
  const down = new PassThrough();
  const server = createConnection(
    ProposedFeatures.all,
    up,
    down,
    checkedMessages((reason) => server.console.warn(reason)),
  );
  startServer(server, host, "0.0.0");
  const connection = createProtocolConnection(down, up);
  const published: PublishDiagnosticsParams[] = [];
  const registered = new Map<string, unknown[]>();
  connection.onNotification("textDocument/publishDiagnostics", (publication: PublishDiagnosticsParams) => {
    published.push(publication);
  });
  const registeredAs = new Map<string, unknown>();
  const watchers = new Map<string, DidChangeWatchedFilesRegistrationOptions>();
  const asked = new Set<string>();
  const told = new Set<string>();
  (connection as unknown as MessageConnection).onNotification((method) => {
    told.add(method);
  });
  const answers: Record<string, (params: never, token: CancellationToken) => unknown> = {
    "client/registerCapability": ({ registrations }: RegistrationParams) => {
      for (const { id, method, registerOptions } of registrations) {
        registered.set(method, [...(registered.get(method) ?? []), registerOptions]);
        registeredAs.set(id, registerOptions);
        if (method === "workspace/didChangeWatchedFiles") watchers.set(id, registerOptions);
      }
      return null;
    },
    "client/unregisterCapability": ({ unregisterations }: UnregistrationParams) => {
      for (const { id, method } of unregisterations) {
        const left = (registered.get(method) ?? []).filter((options) => options !== registeredAs.get(id));
        if (left.length > 0) registered.set(method, left);
        else registered.delete(method);
        registeredAs.delete(id);
        watchers.delete(id);
      }
      return null;
    },
    "workspace/configuration": ({ items }: ConfigurationParams) =>
      items.map(
        ({ scopeUri, section = "" }) =>
          (section === "penholder"
            ? options.settings?.(scopeUri)
            : options.editorSettings?.(section, scopeUri)) ?? null,
      ),
    "workspace/applyEdit": ({ edit }: ApplyWorkspaceEditParams) => {
      options.applied?.(edit);
      return { applied: true };
    },
    "window/showDocument": () => ({ success: true }),
    "window/workDoneProgress/create": () => null,
    "window/showMessageRequest": () => null,
    "workspace/codeLens/refresh": () => null,
    "workspace/diagnostic/refresh": () => null,
    "workspace/semanticTokens/refresh": () => null,
    "workspace/textDocumentContent/refresh": () => null,
    ...(options.askCluster ? { [webRequests.askCluster.method]: options.askCluster } : {}),
    [fileRequests.stat.method]: async ({ uri }: { uri: string }) => (await world.files.stat(uri)) ?? null,
    [fileRequests.list.method]: ({ uri }: { uri: string }) => world.files.list(uri),
    [fileRequests.read.method]: async ({ uri, most }: { uri: string; most: number }) =>
      Buffer.from(await world.files.read(uri, most)).toString("base64"),
  };
  (connection as unknown as MessageConnection).onRequest((method, params, token) => {
    asked.add(method);
    if (options.refuses?.(method)) return new ResponseError(ErrorCodes.InternalError, "refused");
    const answer = answers[method];
    return answer ? answer(params as never, token) : new ResponseError(ErrorCodes.MethodNotFound, method);
  });
  connection.listen();
  const folders = options.folders ?? ["file:///work"];
  const initialized: InitializeResult = await connection.sendRequest("initialize", {
    processId: null,
    rootUri: folders[0] ?? null,
    capabilities: options.takesActions ? takingActions(options.capabilities) : (options.capabilities ?? {}),
    ...(options.name ? { clientInfo: { name: options.name } } : {}),
    ...(options.initializationOptions ? { initializationOptions: options.initializationOptions } : {}),
    ...(options.capabilities ? { workspaceFolders: folders.map((uri) => ({ uri, name: uri })) } : {}),
  });
  await connection.sendNotification("initialized", {});

  return {
    connection,
    initialized,
    world,
    registered,
    watched: () =>
      [...watchers.values()]
        .flatMap((options) => options.watchers)
        .flatMap(({ globPattern }) =>
          typeof globPattern !== "string" && globPattern.pattern === "**/*"
            ? String(globPattern.baseUri)
            : [],
        ),
    asked,
    told,
    published,
    request: (method, params) =>
      params === undefined ? connection.sendRequest(method) : connection.sendRequest(method, params),
    notify: (method, params) => connection.sendNotification(method, params as object),
    open: (uri, text, languageId = "plaintext") =>
      connection.sendNotification("textDocument/didOpen", {
        textDocument: { uri, languageId, version: 1, text },
      }),
    diagnostics: (uri, until = (found) => found.length > 0) =>
      patiently(
        () => published.filter((publication) => publication.uri === uri).at(-1)?.diagnostics ?? [],
        `findings for ${uri}`,
        until,
      ),
    async indexed() {
      await patiently(async () => {
        const { indexing, reading, documents } =
          await connection.sendRequest<CorpusStatus>("penholder/status");
        return !indexing && !reading && documents > 0;
      }, "the corpus to be indexed");
    },
    async close() {
      await connection.sendRequest("shutdown");
      connection.dispose();
    },
  };
}

function takingActions(capabilities: { textDocument?: object } = {}): object {
  const codeAction = {
    codeActionLiteralSupport: { codeActionKind: { valueSet: [] } },
    isPreferredSupport: true,
  };
  return { ...capabilities, textDocument: { ...capabilities.textDocument, codeAction } };
}
