// Of the library of the language client what the client names as a value. The library itself needs a whole VS Code.
export { ErrorCodes, HoverRequest, ResponseError, TextDocumentSyncKind } from "vscode-languageserver";

/** As in the library. */
export enum State {
  Stopped = 1,
  Running = 2,
  Starting = 3,
}
