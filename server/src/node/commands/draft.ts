import { basename } from "node:path";
import { pathToFileURL } from "node:url";
import { TextDocument } from "vscode-languageserver-textdocument";
import { createDraftAnalyser, type DraftAnalyser } from "../../service/draft/analyser";
import type { Draft } from "../../service/draft/draft";
import type { Catalogue } from "../../service/references/catalogue";
import { normalUri } from "../../service/uri";
import { readInput } from "./input";

/**
 * A draft named on the command line ("-" is standard input), analysed as the language server does it.
 * @param text what it holds, where that is known already
 */
export function readDraft(
  path: string | undefined,
  catalogue: Catalogue,
  analyser: DraftAnalyser = createDraftAnalyser(catalogue),
  text: string = readInput(path),
): { document: TextDocument; draft: Draft } {
  const uri = path === undefined || path === "-" ? "stdin:" : normalUri(pathToFileURL(path).toString());
  const document = TextDocument.create(uri, languageOf(path ?? "-"), 1, text);
  return { document, draft: analyser.analyse(uri, document.languageId, 1, text) };
}

/** The language that the extension gives files of this name. */
function languageOf(path: string): string {
  const name = basename(path);
  if (/\.resolution(\.(md|txt))?$/i.test(name)) return "penholder-resolution";
  if (/\.statement(\.(md|txt))?$/i.test(name)) return "penholder-statement";
  return /\.(md|markdown)$/i.test(name) ? "markdown" : "plaintext";
}
