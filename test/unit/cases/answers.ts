import { createDraftAnalyser } from "../../../server/src/service/draft/analyser";
import { findDiagnostics } from "../../../server/src/service/features/diagnostics";
import { createGlossary } from "../../../server/src/service/glossary/glossary";
import { listCatalogue } from "../../../server/src/service/knowledge/documents/catalogueList";
import { createTitleSearch } from "../../../server/src/service/knowledge/documents/titleSearch";
import { createCatalogue } from "../../../server/src/service/references/catalogue";
import { readingContext } from "../../../server/src/service/references/citations/issuingOrgan";
import { impossibleProvision } from "../../../server/src/service/references/facts/provisionFacts";
import { findReferences } from "../../../server/src/service/references/find";
import { detectLanguage } from "../../../server/src/service/text/detectLanguage";
import { english } from "../../../server/src/service/text/say";
import { told } from "../told";

/** A row of the table: what people write, and what is right of it. */
export interface Case {
  readonly language: string;
  /** The command that is asked. */
  readonly command: string;
  readonly text: string;
  readonly expected: string;
  /** The kind of fault that it once showed. */
  readonly kind: string;
}

/** The rows of a table of cases: tab-separated, the first line names the columns; `\n` and `\uXXXX` are written out. */
export function readCases(table: string): Case[] {
  return table
    .split("\n")
    .slice(1)
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const [language = "", command = "", text = "", expected = "", kind = ""] = line.split("\t");
      return { language, command, text: unescaped(text), expected: unescaped(expected), kind };
    });
}

function unescaped(text: string): string {
  return text
    .replaceAll("\\n", "\n")
    .replace(/\\u([0-9a-fA-F]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

export const catalogue = createCatalogue();
const analyser = createDraftAnalyser(catalogue);
const knowledge = { catalogue, glossary: createGlossary(), links: { language: "en" } };
const titles = createTitleSearch();
let version = 0;

/** What the checker says of a text, as `penholder check` does. */
export function findingsOf(text: string) {
  const draft = analyser.analyse("untitled:case", "markdown", ++version, text);
  return findDiagnostics(knowledge, draft, { severities: {}, ignored: [] });
}

/** The symbols that a text names, as `penholder references` does. */
export function symbolsOf(text: string): string {
  return findReferences(text, readingContext(text), catalogue)
    .filter(({ symbol }) => impossibleProvision(symbol) === undefined)
    .map(({ symbol, candidates }) => candidates?.join(" or ") ?? symbol)
    .join("|");
}

/** A text with edits made. */
export function edited(
  text: string,
  edits: readonly { readonly start: number; readonly end: number; readonly newText: string }[],
): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((result, { start, end, newText }) => result.slice(0, start) + newText + result.slice(end), text);
}

/**
 * What is wrong with the answer to a case; undefined where it is right.
 *
 * Expected of "references": the symbols in order, `|` between. Of "check": `none`; `no error`; or, `&` between, what
 * findings say: "error resolution-year 2015" (severity, code and words of the message or of the first fix), "fix words"
 * (with the first fixes made the text holds these words). Of "language": the language. Of "catalogue": the document
 * that comes first; of "define": words of the answer.
 */
export async function wrongAnswer({ command, text, expected }: Case): Promise<string | undefined> {
  switch (command) {
    case "references": {
      const found = symbolsOf(text);
      return found === expected ? undefined : `found ${found || "nothing"}`;
    }
    case "language": {
      const found = detectLanguage(text);
      return found === expected ? undefined : `read as ${found}`;
    }
    case "check":
      return wrongFindings(text, expected);
    case "catalogue": {
      const [first] = await listCatalogue(knowledge, titles, { words: text, limit: 5 });
      return expected.split("|").includes(first?.symbol ?? "") ? undefined : `first is ${first?.symbol}`;
    }
    case "define": {
      const cards = findReferences(text, {}, catalogue).map(({ symbol }) => catalogue.entry(symbol));
      const found = JSON.stringify([cards, knowledge.glossary.lookup(text)]);
      const missing = expected.split("&").filter((words) => !found.includes(words.trim()));
      return missing.length === 0 ? undefined : `not said: ${missing}`;
    }
    default:
      return `nobody answers "${command}" here yet`;
  }
}

function wrongFindings(text: string, expected: string): string | undefined {
  const findings = findingsOf(text);
  const said = findings.map(
    ({ severity, code, message, fixes }) =>
      `${severity} ${code} ${english(message)} ⇒ ${told(fixes[0]?.title)}`,
  );
  if (expected === "none") return findings.length === 0 ? undefined : said.join("\n");
  if (expected === "no error")
    return findings.some(({ severity }) => severity === "error") ? said.join("\n") : undefined;
  for (const wanted of expected.split("&").map((each) => each.trim())) {
    const fix = /^fix (.*)$/s.exec(wanted)?.[1];
    if (fix !== undefined) {
      const whole = edited(
        text,
        findings.flatMap(({ fixes }) => fixes[0]?.edits ?? []),
      );
      if (!whole.includes(fix)) return `fixed: ${whole}\n${said.join("\n")}`;
      continue;
    }
    const [, severity = "", code = "", words = ""] = /^(\w+) ([\w-]+) ?(.*)$/s.exec(wanted) ?? [];
    const met = findings.some(
      (finding, at) => finding.severity === severity && finding.code === code && said[at]?.includes(words),
    );
    if (!met) return `not said: ${wanted}; said: ${said.join("\n") || "nothing"}`;
  }
  return undefined;
}
