import { type CancellationToken, LSPErrorCodes, ResponseError } from "vscode-languageserver";
import type { Log } from "../service/environment";

/**
 * The one wrapper around every handler: a cancelled request is answered as cancelled (LSP 3.18, $/cancelRequest), an
 * error is logged with the document it happened in, and the client gets an empty value instead of a failure. Only a refusal
 * that a handler makes on purpose (a `ResponseError`) is passed on.
 */
export function answering(log: Log) {
  return function answer<P, R>(
    name: string,
    empty: R,
    handle: (params: P, token: CancellationToken) => R | Promise<R>,
  ): (params: P, token?: CancellationToken) => Promise<R> {
    const stopIf = (token: CancellationToken) => {
      if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, "cancelled");
    };
    return async (...sent) => {
      // A request without parameters comes with the token alone.
      const token = sent[1] ?? (sent[0] as unknown as CancellationToken);
      const params = sent[0];
      stopIf(token);
      let result = empty;
      try {
        result = await handle(params, token);
      } catch (error) {
        // A refusal with its reason, which the client shows: a new name that cannot be given.
        if (error instanceof ResponseError) throw error;
        log.error(
          `${name}${documentOf(params)}: ${error instanceof Error ? (error.stack ?? error.message) : error}`,
        );
      }
      stopIf(token);
      return result;
    };
  };
}

export type Answer = ReturnType<typeof answering>;

function documentOf(params: unknown): string {
  const uri = (params as { textDocument?: { uri?: string } } | undefined)?.textDocument?.uri;
  return uri ? ` in ${uri}` : "";
}
