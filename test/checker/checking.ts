import { parseArgs } from "node:util";
import { createDraftAnalyser } from "../../server/src/service/draft/analyser";
import type { Draft } from "../../server/src/service/draft/draft";
import { findDiagnostics } from "../../server/src/service/features/diagnostics";
import { createGlossary } from "../../server/src/service/glossary/glossary";
import { createCatalogue } from "../../server/src/service/references/catalogue";
import type { Finding } from "../../server/src/service/rules/rule";
import { createRandom } from "../bench/random";

const { values: options, positionals } = parseArgs({
  args: process.argv.slice(2),
  allowPositionals: true,
  options: {
    seed: { type: "string" },
    language: { type: "string" },
    items: { type: "string" },
    texts: { type: "string" },
    peer: { type: "string" },
  },
});
export const values = options;
export const [shared = "", what = "real", ...rest] = positionals;
export const random = createRandom(Number(values.seed ?? 1));
export const language = values.language ?? "en";

export const catalogue = createCatalogue();
const knowledge = { catalogue, glossary: createGlossary(), links: { language: "en" } };
const settings = { severities: {}, ignored: [] };
let version = 0;

export function analyse(text: string, languageId: string): Draft {
  version += 1;
  return createDraftAnalyser(catalogue).analyse(`measured:${version}`, languageId, version, text);
}

export function check(draft: Draft): Finding[] {
  return findDiagnostics(knowledge, draft, settings);
}

export const isGrave = ({ severity }: Finding) => severity === "error" || severity === "warning";
export const wordsOf = (text: string) => text.match(/\p{L}[\p{L}\p{N}'’-]*/gu)?.length ?? 0;
export const around = (text: string, { start, end }: { start: number; end: number }) =>
  `${text.slice(Math.max(0, start - 70), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + 50)}`.replace(
    /\s+/g,
    " ",
  );

/** How many texts of each kind are drawn. */
export const drawn = Number(values.texts ?? 200);

/** Milliseconds that this process has had of the processor. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
