import type { LanguageClientOptions } from "vscode-languageclient";
import { LanguageClient } from "vscode-languageclient/browser";
import type { Library } from "../common/lateClient";
import { libraryWith } from "../common/library";
import { section } from "../common/settings";
import { startWorker } from "./worker";

/** The library with a client whose server is a web worker. @param scripts what the worker runs, see `startWorker` */
export function openLibrary(scripts: readonly string[], options: LanguageClientOptions): Library {
  return libraryWith(new LanguageClient(section, "Penholder", () => startWorker(scripts), options));
}
