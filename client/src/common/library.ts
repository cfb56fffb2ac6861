import { type BaseLanguageClient, ErrorCodes, ResponseError, State } from "vscode-languageclient";
import type { Library } from "./lateClient";

/** The library with a client that a host has made. Whoever imports this has the library loaded. */
export function libraryWith(client: BaseLanguageClient): Library {
  return {
    client,
    running: State.Running,
    // Of other errors the library makes "Request … failed with message: …".
    refusal: (words) => new ResponseError<void>(ErrorCodes.InternalError, words),
  };
}
