import * as vscode from "vscode";
import type { Client } from "../../../client/src/common/client";
import type { Packs } from "../../../client/src/common/packs";
import { startPenholder } from "../../../client/src/common/penholder";
import { createAskWeb } from "../../../server/src/node/fetching/askCluster";
import { createRequests } from "../../../server/src/node/fetching/request";
import type { CorpusStatus, SourcedPassage } from "../../../server/src/protocol/requests";
import { Document, fake, reset, Selection, show, TextEditor } from "./vscode";

/** A question that the client has asked: its method, its parameters, and whether nobody waits for the answer. */
export interface Asked {
  readonly method: string;
  // biome-ignore lint/suspicious/noExplicitAny: the parameters of any request
  readonly params: any;
  readonly token?: { readonly isCancellationRequested: boolean };
}

/** What the server answers, by method: a value, an error that it refuses with, or what makes either. */
export type Answers = Record<string, unknown>;

/** A server that answers as it is told. `asked` are the questions that it was asked. */
export function server(answers: Answers = {}) {
  const asked: Asked[] = [];
  const heard = new Map<string, (params: unknown) => unknown>();
  const answered = new Map<string, (params: unknown) => Promise<unknown>>();
  const logged: string[] = [];
  const running = new vscode.EventEmitter<boolean>();
  const features: string[] = [];
  let starts = 0;
  const client = {
    capabilities: { hoverProvider: true },
    async sendRequest(method: string, params?: unknown, token?: Asked["token"]) {
      asked.push({ method, params, ...(token ? { token } : {}) });
      const answer = answers[method];
      const value = typeof answer === "function" ? await answer(params) : answer;
      if (value instanceof Error) throw value;
      return value ?? null;
    },
    onNotification(method: string, take: (params: unknown) => unknown) {
      heard.set(method, take);
      return { dispose: () => heard.delete(method) };
    },
    onRequest(method: string, answer: (params: unknown) => Promise<unknown>) {
      answered.set(method, answer);
      return { dispose: () => answered.delete(method) };
    },
    onDidChangeRunning: running.event,
    needsStart: () => starts === 0,
    async start() {
      starts += 1;
      const failure = answers.start;
      if (failure instanceof Error) throw failure;
    },
    warn: (text: string) => void logged.push(text),
    debug: (text: string) => void logged.push(text),
    getFeature: (name: string) => ({
      register: ({ id }: { id: string }) => void features.push(`+ ${name} ${id}`),
      unregister: (id: string) => void features.push(`- ${id}`),
    }),
  };
  return {
    client: client as unknown as Client,
    asked,
    logged,
    features,
    /** The parameters of the latest question of this method. */
    latest: (method: string) => asked.filter((one) => one.method === method).at(-1)?.params,
    /** The server tells something, as with no answer awaited. */
    tell: (method: string, params: unknown) => heard.get(method)?.(params),
    /** The server asks the client. */
    ask: (method: string, params: unknown) => answered.get(method)?.(params),
    runs: () => running.fire(true),
    stops: () => running.fire(false),
    /** How often it was started. */
    starts: () => starts,
    listening: () => [...heard.keys(), ...answered.keys()],
  };
}

export const status: CorpusStatus = {
  documents: 3,
  passages: 40,
  folders: ["file:///work/corpus"],
  problems: [],
};

/** Something kept between sessions. */
export function memory(kept: Record<string, unknown> = {}) {
  return {
    kept,
    get: (name: string) => kept[name],
    async update(name: string, value: unknown) {
      kept[name] = value;
    },
  } as unknown as vscode.Memento & { kept: Record<string, unknown> };
}

/**
 * A new editor with Penholder started in it, and a server that answers so.
 * @param before what is to be there before Penholder
 * @param given the client that it is started with, where that is not to the server that answers so
 */
export function session(answers: Answers = {}, packs?: Packs, before = () => {}, given?: Client) {
  reset();
  before();
  const answering = server({
    "penholder/status": status,
    "penholder/drafts": { drafts: [], leftAlone: false },
    ...answers,
  });
  const workspaceState = memory();
  const kept = new Map<string, string>();
  const context = {
    subscriptions: [] as { dispose(): unknown }[],
    extensionUri: vscode.Uri.parse("file:///penholder"),
    globalStorageUri: vscode.Uri.parse("file:///storage"),
    workspaceState,
    globalState: memory(),
    secrets: {
      get: async (name: string) => kept.get(name),
      store: async (name: string, value: string) => void kept.set(name, value),
      delete: async (name: string) => void kept.delete(name),
    },
  };
  startPenholder(
    context as unknown as vscode.ExtensionContext,
    { clientFiles: false },
    () => given ?? answering.client,
    {
      web: async (options) => createRequests({ ...options, agent: "test" }),
      cluster: async () => createAskWeb("test"),
      ...(packs ? { packs } : {}),
    },
  );
  answering.runs();
  return {
    ...answering,
    context,
    remembered: workspaceState.kept,
    /** What the store of secrets holds, by name. */
    secrets: kept,
    /** Executes one of Penholder's commands, as from the palette. */
    run: (name: string, ...args: unknown[]) => vscode.commands.executeCommand(`penholder.${name}`, ...args),
    end() {
      for (const subscription of context.subscriptions.splice(0)) subscription.dispose();
    },
  };
}

export const text = "Mr. President,\n\nWe thank the keepers of the lamps.\n";

/** Opens a statement and puts the cursor into its second paragraph. */
export function openDraft(words = text, name = "draft.statement"): TextEditor {
  const document = new Document(
    vscode.Uri.parse(`file:///work/${name}`) as never,
    "penholder-statement",
    words,
  );
  const editor = new TextEditor(document, new Selection(2, 3, 2, 3));
  show(editor);
  return editor;
}

/** Lets what was begun come to its end. */
export async function settled(): Promise<void> {
  for (let turns = 0; turns < 10; turns++) await new Promise((resolve) => setImmediate(resolve));
}

/** What was executed under this name: the arguments of each call. */
export const executed = (name: string) =>
  fake.executed.filter(([executed]) => executed === name).map(([, ...args]) => args.map(String));

export const passage: SourcedPassage = {
  text: "Calls for clear and achievable mandates",
  matches: [[10, 15]],
  source: {
    title: "United Nations peacekeeping operations",
    who: "Security Council",
    where: "S/RES/2436(2018), paragraph 3",
    date: "21 September 2018",
    symbol: "S/RES/2436(2018)",
    paragraph: "paragraph 3",
    kind: "adopted",
    guessed: false,
  },
  quotation: "“Calls for clear and achievable mandates” (S/RES/2436 (2018))",
  adapted: "Calls for clear and achievable mandates[^1]",
  place: { document: "mandates", ordinal: 2 },
  location: {
    uri: "penholder:/mandates",
    range: { start: { line: 4, character: 0 }, end: { line: 4, character: 10 } },
  },
  likeness: 63.7,
  alsoIn: [],
};
