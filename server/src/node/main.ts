import { join } from "node:path";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { version } from "../../../package.json";
import { startServer } from "../protocol/server";
import { createNodeHost } from "./host";

/** The server of the desktop extension, over IPC. */
const connection = createConnection(ProposedFeatures.all);
startServer(connection, createNodeHost(connection.console, join(__dirname, "indexer.js")), version);
