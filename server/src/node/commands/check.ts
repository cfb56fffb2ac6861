import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { toDiagnostic, toTextEdits } from "../../protocol/convert";
import { createDraftAnalyser } from "../../service/draft/analyser";
import { applyFixes } from "../../service/features/applyFixes";
import { findDiagnostics } from "../../service/features/diagnostics";
import { createQuotationCheck } from "../../service/features/quotations";
import { createGlossary } from "../../service/glossary/glossary";
import type { Knowledge } from "../../service/knowledge/knowledge";
import { createCatalogue } from "../../service/references/catalogue";
import { profiles } from "../../service/rules/profiles";
import { severitiesFor } from "../../service/rules/project/chosenSeverities";
import { automatic, type ProjectFile } from "../../service/rules/project/projectFile";
import type { Finding } from "../../service/rules/rule";
import { say, worded } from "../../service/text/say";
import { print, told, wording } from "../print";
import { asGitHub, asSarif, asText, type CheckedFile } from "./checking/findingFormats";
import { projectFileFor } from "./checking/projectFile";
import { writeAside } from "./checking/writeAside";
import { readDraft } from "./draft";
import { openIndex, printJson, stderrLog } from "./input";
import { oneOf, UsageError } from "./usage";

/** As often may the fixes of one file be applied: what a fix uncovers is mended in the next round. */
const mostRounds = 8;

/**
 * penholder check. Exit code 1 where there is an error, 2 where a file could not be read or written: the others are
 * checked all the same. With --fix the preferred fixes are applied first, and what is left is told.
 */
export async function check(
  paths: readonly string[],
  options: { format?: string; store?: string; profile?: string; fix?: boolean },
): Promise<number> {
  const format = oneOf(options.format, ["text", "json", "sarif", "github"]);
  if (paths.length === 0) throw new UsageError(say`name the drafts to check: penholder check FILE...`);
  oneOf(options.profile, [automatic, ...profiles.map(({ name }) => name)], "--profile");
  const catalogue = createCatalogue();
  const analyser = createDraftAnalyser(catalogue);
  let unread = false;
  const files = paths.flatMap((path) => {
    try {
      return [{ path, ...readDraft(path, catalogue, analyser), project: projectFileFor(path) }];
    } catch (error) {
      if (paths.length === 1 || !(error instanceof UsageError)) throw error;
      unread = true;
      stderrLog.error(told(error.said));
      return [];
    }
  });
  const store = options.store === undefined ? undefined : await openIndex(options.store);
  const links = { language: "en" };
  const glossary = createGlossary().withLearned(store ? await store.search.introducedNames() : []);
  const knowledge: Knowledge = { catalogue, glossary, links, ...(store ? { index: store.search } : {}) };
  const quotations = createQuotationCheck();
  const find = async (
    draft: Parameters<typeof findDiagnostics>[1],
    project: ProjectFile,
  ): Promise<Finding[]> => {
    const quoted = await quotations.findings(knowledge, draft);
    const severities = severitiesFor(draft, options, project);
    const { ignored, words } = project;
    return findDiagnostics(knowledge, draft, { severities, ignored, words }, quoted);
  };
  let errors = false;
  const results: CheckedFile[] = [];
  for (const file of files) {
    const { path, project } = file;
    let { document, draft } = file;
    let findings = await find(draft, project);
    if (options.fix) {
      const before = draft.text;
      for (let round = 0; round < mostRounds; round++) {
        const { text, applied } = applyFixes(draft.text, findings);
        if (applied === 0 || text === draft.text) break;
        ({ document, draft } = readDraft(path, catalogue, analyser, text));
        findings = await find(draft, project);
      }
      if (path === "-") print(draft.text.replace(/\n$/, ""));
      else if (draft.text !== before) unread = !write(path, before, draft.text) || unread;
    }
    const diagnostics = findings.map((finding) => ({
      ...toDiagnostic(document, finding, wording),
      fixes: finding.fixes.map((fix) => ({
        title: worded(fix.title, wording),
        edits: toTextEdits(document, fix.edits),
      })),
    }));
    if (diagnostics.some(({ severity }) => severity === 1)) errors = true;
    results.push({ file: path, diagnostics });
  }
  store?.close();
  if (options.fix && paths.includes("-")) return unread ? 2 : errors ? 1 : 0;
  if (format === "json") printJson(results);
  else if (format === "sarif") printJson(asSarif(results, wording));
  else for (const line of format === "github" ? asGitHub(results) : asText(results)) print(line);
  return unread ? 2 : errors ? 1 : 0;
}

/** Writes what was mended, where the file is in UTF-8 still and as it was read; says so where it is not. */
function write(path: string, before: string, text: string): boolean {
  const bytes = readFileSync(resolve(path));
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? "\ufeff" : "";
  if (bytes.toString("utf8") !== mark + before) {
    stderrLog.error(told(say`${path} is not in UTF-8, or has changed meanwhile: it is left as it was`));
    return false;
  }
  writeAside(resolve(path), mark + text);
  return true;
}
