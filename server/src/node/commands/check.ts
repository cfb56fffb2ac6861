import type { Diagnostic } from "vscode-languageserver";
import { toDiagnostic, toTextEdits } from "../../protocol/convert";
import { createDraftAnalyser } from "../../service/draft/analyser";
import { findDiagnostics } from "../../service/features/diagnostics";
import { createQuotationCheck } from "../../service/features/quotations";
import { createGlossary } from "../../service/glossary/glossary";
import { createCatalogue } from "../../service/references/catalogue";
import { readDraft } from "./draft";
import { openIndex, print, printJson } from "./input";
import { oneOf, UsageError } from "./usage";

const severityNames = ["", "error", "warning", "information", "hint"];

/** penholder check. Exit code 1 where there is an error. */
export async function check(
  paths: readonly string[],
  options: { format?: string; store?: string },
): Promise<number> {
  const format = oneOf(options.format, ["text", "json"]);
  if (paths.length === 0) throw new UsageError("name the drafts to check: penholder check FILE...");
  const catalogue = createCatalogue();
  const analyser = createDraftAnalyser(catalogue);
  const files = paths.map((path) => ({ path, ...readDraft(path, catalogue, analyser) }));
  const index = options.store === undefined ? undefined : await openIndex(options.store);
  const links = { language: "en" };
  const glossary = createGlossary().withLearned(index ? await index.introducedNames() : []);
  const knowledge = { catalogue, glossary, links, ...(index ? { index } : {}) };
  const quotations = createQuotationCheck();
  let errors = false;
  const results: { file: string; diagnostics: (Diagnostic & { fixes: object[] })[] }[] = [];
  for (const { path, document, draft } of files) {
    const quoted = await quotations.findings(knowledge, draft);
    const found = findDiagnostics(knowledge, draft, { severities: {}, ignored: [] }, quoted);
    const diagnostics = found.map((finding) => ({
      ...toDiagnostic(document, finding),
      fixes: finding.fixes.map((fix) => ({ title: fix.title, edits: toTextEdits(document, fix) })),
    }));
    if (diagnostics.some(({ severity }) => severity === 1)) errors = true;
    results.push({ file: path, diagnostics });
  }
  index?.close();
  if (format === "json") printJson(results);
  else
    for (const { file, diagnostics } of results) {
      for (const { range, severity, code, message } of diagnostics) {
        const { line, character } = range.start;
        print(`${file}:${line + 1}:${character + 1}: ${severityNames[severity ?? 1]}: ${message} [${code}]`);
      }
    }
  return errors ? 1 : 0;
}
