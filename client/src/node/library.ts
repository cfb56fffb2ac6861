import type { LanguageClientOptions } from "vscode-languageclient";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import type { Library } from "../common/lateClient";
import { libraryWith } from "../common/library";
import { section } from "../common/settings";

/** The library with a client whose server is a process of its own. @param module path of the server */
export function openLibrary(module: string, options: LanguageClientOptions): Library {
  const debug = { module, transport: TransportKind.ipc, options: { execArgv: ["--inspect=6009"] } };
  const servers = { run: { module, transport: TransportKind.ipc }, debug };
  return libraryWith(new LanguageClient(section, "Penholder", servers, options));
}
