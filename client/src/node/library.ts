import type { LanguageClientOptions } from "vscode-languageclient";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import type { Library } from "../common/lateClient";
import { libraryWith } from "../common/library";
import { section } from "../common/settings";

/**
 * The library with a client whose server is a process of its own.
 * @param module path of the server
 * @param env what its environment has besides that of the editor
 */
export function openLibrary(module: string, env: NodeJS.ProcessEnv, options: LanguageClientOptions): Library {
  const transport = TransportKind.ipc;
  const servers = {
    run: { module, transport, options: { env } },
    debug: { module, transport, options: { env, execArgv: ["--inspect=6009"] } },
  };
  return libraryWith(new LanguageClient(section, "Penholder", servers, options));
}
