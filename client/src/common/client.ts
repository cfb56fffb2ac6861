import type { CancellationToken, Disposable, Event } from "vscode";
import type { DynamicFeature, ServerCapabilities } from "vscode-languageclient";

/** Penholder's end of the line to its language server, as views and commands know it. */
export interface Client {
  /** Starts the server, unless it runs or is starting. Rejects where that fails. */
  start(): Promise<void>;
  /** Whether nobody has begun to start the server. */
  needsStart(): boolean;
  /** Asks the server, once it runs. Rejects where it does not come to run, refuses, or the question is cancelled. */
  sendRequest<Result>(
    method: string,
    ...params: [params?: unknown, token?: CancellationToken]
  ): Promise<Result>;
  /** Tells the server something, once it runs. */
  sendNotification(method: string): Promise<void>;
  /** Hears what the server tells. */
  onNotification(method: string, take: (params: never) => void): Disposable;
  /** Answers what the server asks. The words of an error reach the server as they are. */
  onRequest(
    method: string,
    answer: (params: never, token: CancellationToken) => Promise<unknown>,
  ): Disposable;
  /** Tells true when the server has begun to run, and false when it runs no more. */
  readonly onDidChangeRunning: Event<boolean>;
  /** What the server said that it does; undefined until it runs. */
  readonly capabilities: ServerCapabilities | undefined;
  /** What offers one of the server's services, by its method of LSP; undefined until the server runs. */
  getFeature(method: string): DynamicFeature<unknown> | undefined;
  /** For the log. */
  warn(message: string): void;
  debug(message: string): void;
  /** Ends the server, also where it is just starting. */
  dispose(): Promise<void>;
}
