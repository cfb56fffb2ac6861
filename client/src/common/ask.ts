import type { CancellationToken, Disposable } from "vscode";
import type { OwnNotification, OwnRequest } from "../../../server/src/protocol/requests";
import type { Client } from "./client";

/** Asks the server. Rejects where it is not there, refuses, or the question is cancelled. */
export function askServer<Params, Result>(
  client: Client,
  { method }: OwnRequest<Params, Result>,
  ...given: Params extends void ? [] : [params: Params, token?: CancellationToken]
): Promise<Result> {
  // Passed on as they are: the library takes an undefined behind the parameters for one of them.
  return client.sendRequest<Result>(method, ...(given as [Params, CancellationToken]));
}

/** Has the server execute one of its commands. */
export function execute<Params, Result>(
  client: Client,
  { method }: OwnRequest<Params, Result>,
  argument: Params,
): Promise<Result> {
  return client.sendRequest<Result>("workspace/executeCommand", { command: method, arguments: [argument] });
}

/** Hears what the server tells. */
export function hear<Params>(
  client: Client,
  { method }: OwnNotification<Params>,
  take: (params: Params) => void,
): Disposable {
  return client.onNotification(method, take);
}

/**
 * Answers what the server asks. What goes wrong reaches the server in its own words: people read them beside a file's name.
 */
export function answerTo<Params, Result>(
  client: Client,
  { method }: OwnRequest<Params, Result>,
  answer: (params: Params, token: CancellationToken) => Promise<Result>,
): Disposable {
  return client.onRequest(method, answer);
}
