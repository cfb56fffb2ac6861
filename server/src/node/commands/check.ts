import { toDiagnostic, toTextEdits } from "../../protocol/convert";
import { createDraftAnalyser } from "../../service/draft/analyser";
import { findDiagnostics } from "../../service/features/diagnostics";
import { createGlossary } from "../../service/glossary/glossary";
import { createCatalogue } from "../../service/references/catalogue";
import { readDraft } from "./draft";
import { print, printJson } from "./input";
import { UsageError } from "./usage";

const severityNames = ["", "error", "warning", "information", "hint"];

/** penholder check. Exit code 1 where there is an error. */
export function check(paths: readonly string[], options: { format?: string }): number {
  const format = options.format ?? "text";
  if (format !== "text" && format !== "json")
    throw new UsageError(`--format takes text or json, not "${format}"`);
  if (paths.length === 0) throw new UsageError("name the drafts to check: penholder check FILE...");
  const catalogue = createCatalogue();
  const knowledge = { catalogue, glossary: createGlossary(), links: { language: "en" } };
  const analyser = createDraftAnalyser(catalogue);
  const files = paths.map((path) => ({ path, ...readDraft(path, catalogue, analyser) }));
  let errors = false;
  const results = files.map(({ path, document, draft }) => {
    const diagnostics = findDiagnostics(knowledge, draft, { severities: {}, ignored: [] }).map((finding) => ({
      ...toDiagnostic(document, finding),
      fixes: finding.fixes.map((fix) => ({ title: fix.title, edits: toTextEdits(document, fix) })),
    }));
    if (diagnostics.some(({ severity }) => severity === 1)) errors = true;
    return { file: path, diagnostics };
  });
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
