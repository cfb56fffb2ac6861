import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { Client } from "./client";

/** What a host makes of the library that speaks with the server. */
export interface Library {
  /** A client of the library, which has not been started. */
  readonly client: BaseLanguageClient;
  /** The server runs in this state of the client. */
  readonly running: number;
  /** An error whose words reach the server as they are. */
  readonly refusal: (words: string) => Error;
}

/**
 * The client from the first moment on, without the library that speaks with the server. That is most of the code that runs
 * in the editor's extension host; it is loaded when there is something for the server to do. What is asked meanwhile waits,
 * and whoever wants to hear the server is handed on to the library before it starts.
 */
export class LateClient implements Client {
  private library: Library | undefined;
  private starting: Promise<BaseLanguageClient> | undefined;
  private ended = false;
  private readonly waiting = new Set<(library: Library) => void>();
  private readonly running = new vscode.EventEmitter<boolean>();
  readonly onDidChangeRunning = this.running.event;

  /** @param load loads the library; called once at most */
  constructor(
    private readonly load: () => Promise<Library>,
    private readonly log: Pick<vscode.LogOutputChannel, "warn" | "debug">,
  ) {}

  async start(): Promise<void> {
    await this.started();
  }

  needsStart(): boolean {
    return this.starting === undefined;
  }

  private started(): Promise<BaseLanguageClient> {
    this.starting ??= this.startLibrary();
    return this.starting;
  }

  private async startLibrary(): Promise<BaseLanguageClient> {
    const library = await this.load();
    const { client } = library;
    if (this.ended) return client;
    this.library = library;
    for (const hand of this.waiting) hand(library);
    this.waiting.clear();
    client.onDidChangeState(({ newState }) => this.running.fire(newState === library.running));
    await client.start();
    return client;
  }

  async sendRequest<Result>(method: string, ...params: unknown[]): Promise<Result> {
    const client = await this.started();
    // A server that has stopped refuses: it is not started again by a question.
    return client.sendRequest<Result>(method, ...(params as [unknown]));
  }

  async sendNotification(method: string): Promise<void> {
    await (await this.started()).sendNotification(method);
  }

  onNotification(method: string, take: (params: never) => void): vscode.Disposable {
    return this.whenLoaded(({ client }) => client.onNotification(method, take as (params: unknown) => void));
  }

  onRequest(
    method: string,
    answer: (params: never, token: vscode.CancellationToken) => Promise<unknown>,
  ): vscode.Disposable {
    return this.whenLoaded(({ client, refusal }) =>
      client.onRequest(method, async (params: never, token: vscode.CancellationToken) => {
        try {
          return await answer(params, token);
        } catch (error) {
          throw refusal(error instanceof Error ? error.message : String(error));
        }
      }),
    );
  }

  /** Registers something with the library: now, or as soon as it is there. */
  private whenLoaded(register: (library: Library) => vscode.Disposable): vscode.Disposable {
    if (this.library) return register(this.library);
    let registered: vscode.Disposable | undefined;
    const hand = (library: Library) => {
      registered = register(library);
    };
    this.waiting.add(hand);
    return new vscode.Disposable(() => {
      this.waiting.delete(hand);
      registered?.dispose();
    });
  }

  get capabilities() {
    return this.library?.client.initializeResult?.capabilities;
  }

  getFeature(method: string) {
    // The library types features by their methods' names; all are registered alike.
    return this.library?.client.getFeature(method as "textDocument/hover");
  }

  warn(message: string): void {
    this.log.warn(message);
  }

  debug(message: string): void {
    this.log.debug(message);
  }

  async dispose(): Promise<void> {
    this.ended = true;
    this.waiting.clear();
    // The library does not end what is just starting, and has ended what did not come to start.
    const client = await this.starting?.catch(() => undefined);
    await client?.dispose();
    this.running.dispose();
  }
}
