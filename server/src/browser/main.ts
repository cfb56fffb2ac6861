import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from "vscode-languageserver/browser";
import { version } from "../../../package.json";
import { checkedMessages } from "../protocol/checkedMessages";
import { startServer } from "../protocol/server";
import { filesOfEditor } from "./editorFiles";
import { handingOver } from "./handingOver";
import { createBrowserHost } from "./host";

/** The server of the web extension, in a worker of its own. */
const scope = self as unknown as DedicatedWorkerGlobalScope;
const connection = createConnection(
  ProposedFeatures.all,
  new BrowserMessageReader(scope),
  new BrowserMessageWriter(handingOver(scope) as MessagePort),
  checkedMessages((reason) => connection.console.warn(reason)),
);
// What nobody has caught is logged; the worker lives on.
scope.addEventListener("unhandledrejection", ({ reason }) => {
  connection.console.error(`Nobody has caught this: ${reason instanceof Error ? reason.stack : reason}`);
});
scope.addEventListener("error", ({ message }) =>
  connection.console.error(`Nobody has caught this: ${message}`),
);
startServer(connection, createBrowserHost(connection.console, filesOfEditor(connection)), version);
