import { createCatalogue } from "../../service/references/catalogue";
import { readingContext } from "../../service/references/citations/issuingOrgan";
import { impossibleProvision } from "../../service/references/facts/provisionFacts";
import { findReferences } from "../../service/references/find";
import type { Reference } from "../../service/references/reference";
import { listedWithOr, say } from "../../service/text/say";
import { print, told } from "../print";
import { printJson, readInput, readLines } from "./input";

/** penholder references */
export function references(paths: readonly string[], options: { jsonl?: boolean }): number {
  const catalogue = createCatalogue();
  if (options.jsonl) {
    for (const { id, text, lang, doc } of readLines(paths[0])) {
      const context = {
        ...readingContext(text),
        ...(typeof lang === "string" ? { language: lang } : {}),
        ...(typeof doc === "string" ? { document: doc } : {}),
      };
      printJson({ id, references: referencesIn(text, context, catalogue).map(shown) });
    }
    return 0;
  }
  const text = readInput(paths[0]);
  const lineStarts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lineStarts.push(at + 1);
  let line = 0;
  for (const reference of referencesIn(text, readingContext(text), catalogue)) {
    while ((lineStarts[line + 1] ?? Number.POSITIVE_INFINITY) <= reference.start) line++;
    const column = reference.start - (lineStarts[line] ?? 0) + 1;
    const symbols = told(say`${listedWithOr(reference.candidates ?? [reference.symbol])}`);
    print(`${line + 1}:${column}\t${symbols}\t${reference.text.replace(/\s+/g, " ")}`);
  }
  return 0;
}

/** What a text refers to: an article that the Charter does not have is told by `check`. */
function referencesIn(...asked: Parameters<typeof findReferences>): Reference[] {
  return findReferences(...asked).filter(({ symbol }) => !impossibleProvision(symbol));
}

function shown({ start, end, text, symbol, candidates }: Reference): Record<string, unknown> {
  return { start, end, text, symbol, ...(candidates && candidates.length > 1 ? { candidates } : {}) };
}
