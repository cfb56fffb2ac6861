import {
  type BaseLanguageClient,
  type CancellationToken,
  type Disposable,
  ErrorCodes,
  ResponseError,
} from "vscode-languageclient";
import type { OwnNotification, OwnRequest } from "../../../server/src/protocol/requests";

/** Asks the server. Rejects where it is not there, refuses, or the question is cancelled. */
export function askServer<Params, Result>(
  client: BaseLanguageClient,
  { method }: OwnRequest<Params, Result>,
  ...given: Params extends void ? [] : [params: Params, token?: CancellationToken]
): Promise<Result> {
  // Passed on as they are: the library takes an undefined behind the parameters for one of them.
  return client.sendRequest<Result>(method, ...(given as [Params, CancellationToken]));
}

/** Has the server execute one of its commands. */
export function execute<Params, Result>(
  client: BaseLanguageClient,
  { method }: OwnRequest<Params, Result>,
  argument: Params,
): Promise<Result> {
  return client.sendRequest<Result>("workspace/executeCommand", { command: method, arguments: [argument] });
}

/** Hears what the server tells. */
export function hear<Params>(
  client: BaseLanguageClient,
  { method }: OwnNotification<Params>,
  take: (params: Params) => void,
): Disposable {
  return client.onNotification(method, take);
}

/**
 * Answers what the server asks. What goes wrong reaches the server in its own words: people read them beside a file's name, and
 * the library would put that of the request before them.
 */
export function answerTo<Params, Result>(
  client: BaseLanguageClient,
  { method }: OwnRequest<Params, Result>,
  answer: (params: Params, token: CancellationToken) => Promise<Result>,
): Disposable {
  return client.onRequest<Result, void>(method, async (params: unknown, token: CancellationToken) => {
    try {
      return (await answer(params as Params, token)) as never;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw error instanceof ResponseError
        ? error
        : new ResponseError<void>(ErrorCodes.InternalError, reason);
    }
  });
}
