import { join } from "node:path";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { version } from "../../../package.json";
import { checkedMessages } from "../protocol/checkedMessages";
import { startServer } from "../protocol/server";
import { createNodeHost } from "./host";
import { spreadLastNet } from "./lastNet";

/** The server of the desktop extension, over IPC. */
const connection = createConnection(
  ProposedFeatures.all,
  checkedMessages((reason) => connection.console.warn(reason)),
);
spreadLastNet(process, connection.console);
startServer(connection, createNodeHost(connection.console, join(__dirname, "indexer.js")), version);
