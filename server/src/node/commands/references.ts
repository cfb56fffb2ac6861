import { createCatalogue } from "../../service/references/catalogue";
import { findReferences } from "../../service/references/find";
import type { Reference } from "../../service/references/reference";
import { detectLanguage } from "../../service/text/detectLanguage";
import { print, printJson, readInput, readLines } from "./input";

/** penholder references */
export function references(paths: readonly string[], options: { jsonl?: boolean }): number {
  const catalogue = createCatalogue();
  if (options.jsonl) {
    for (const { id, text, lang, doc } of readLines(paths[0])) {
      const context = {
        language: typeof lang === "string" ? lang : detectLanguage(text),
        ...(typeof doc === "string" ? { document: doc } : {}),
      };
      printJson({ id, references: findReferences(text, context, catalogue).map(shown) });
    }
    return 0;
  }
  const text = readInput(paths[0]);
  const lineStarts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lineStarts.push(at + 1);
  let line = 0;
  for (const reference of findReferences(text, { language: detectLanguage(text) }, catalogue)) {
    while ((lineStarts[line + 1] ?? Number.POSITIVE_INFINITY) <= reference.start) line++;
    const column = reference.start - (lineStarts[line] ?? 0) + 1;
    const symbols = reference.candidates?.join(" or ") ?? reference.symbol;
    print(`${line + 1}:${column}\t${symbols}\t${reference.text.replace(/\s+/g, " ")}`);
  }
  return 0;
}

function shown({ start, end, text, symbol, candidates }: Reference): Record<string, unknown> {
  return { start, end, text, symbol, ...(candidates && candidates.length > 1 ? { candidates } : {}) };
}
