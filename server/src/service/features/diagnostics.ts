import { ignoredIn } from "../draft/comments";
import type { Draft } from "../draft/draft";
import type { Knowledge } from "../knowledge/knowledge";
import { foreignIn } from "../rules/foreign";
import type { Finding, Severity } from "../rules/rule";
import { rules } from "../rules/rules";
import { toldOnce } from "../rules/toldOnce";
import type { Slices } from "../slices";
import { liesInside, type TextRange } from "../text/range";

/** The delegate's choices: a severity by rule code ("off" silences it), what they chose to ignore, which words are right. */
export interface CheckSettings {
  readonly severities: Readonly<Record<string, Severity | "off" | "default">>;
  readonly ignored: readonly IgnoredFinding[];
  /** Words and names that are right as they stand, in small letters: no finding on one of them is told. */
  readonly words?: ReadonlySet<string>;
}

/** A finding that is not to be shown again, in one draft or (without `uri`) anywhere in the workspace. */
export interface IgnoredFinding {
  readonly code: string;
  /** The words it was about. */
  readonly text: string;
  readonly uri?: string;
}

/**
 * What the checker finds in a draft, in order of place; nothing in what Penholder has put there itself.
 * @param fromCorpus what checks have found that must ask the corpus (see `QuotationCheck`)
 */
export function findDiagnostics(
  knowledge: Knowledge,
  draft: Draft,
  settings: CheckSettings,
  fromCorpus: readonly Finding[] = [],
): Finding[] {
  const findings: Finding[] = [];
  const chosenFor = (code: string) => settings.severities[code] ?? "default";
  const generated = draft.paragraphs.filter(({ part }) => part === "generated");
  const isForeign = foreignIn(draft);
  const isIgnoredThere = ignoredIn(draft.text);
  const take = (finding: Finding) => {
    if (isIgnoredThere(finding.code, finding)) return;
    const chosen = chosenFor(finding.code);
    if (liesInside(generated, finding)) return;
    if (chosen === "off" || isIgnored(finding, draft, settings.ignored)) return;
    if (settings.words?.has(draft.text.slice(finding.start, finding.end).toLowerCase())) return;
    findings.push(chosen === "default" ? finding : asChosen(finding, chosen));
  };
  for (const rule of rules) {
    if (chosenFor(rule.code) === "off") continue;
    // What is not the author's words is not the author's to mend.
    for (const finding of rule.check(draft, knowledge)) if (!isForeign(finding)) take(finding);
  }
  for (const finding of fromCorpus) take(finding);
  return toldOnce(withoutRepeats(findings.sort((a, b) => a.start - b.start || a.end - b.end)));
}

const gravest: readonly Severity[] = ["error", "warning", "information", "hint"];

/** Of two checks that would mend the same words alike ("co-operation") the graver is told, or else the first. */
function withoutRepeats(sorted: readonly Finding[]): Finding[] {
  const told: Finding[] = [];
  for (const finding of sorted) {
    const before = told.at(-1);
    if (!before || !mendAlike(before, finding)) told.push(finding);
    else if (gravest.indexOf(finding.severity) < gravest.indexOf(before.severity))
      told[told.length - 1] = finding;
  }
  return told;
}

function mendAlike(a: Finding, b: Finding): boolean {
  if (a.start !== b.start || a.end !== b.end || a.fixes.length === 0) return false;
  return JSON.stringify(a.fixes[0]?.edits) === JSON.stringify(b.fixes[0]?.edits);
}

/** With the severity that somebody has chosen for the check: then each of its findings has it. */
function asChosen({ oneOf: _, ...finding }: Finding, severity: Severity): Finding {
  return { ...finding, severity };
}

/**
 * Works out in slices what paragraphs decide by themselves, so that `findDiagnostics` is quick afterwards.
 * @param isPast whether the draft has changed meanwhile, so that nobody needs it any longer
 */
export async function prepareDiagnostics(
  draft: Draft,
  settings: Pick<CheckSettings, "severities">,
  slices: Slices,
  isPast: () => boolean,
): Promise<void> {
  const wanted = rules.filter(({ code, prepare }) => prepare && settings.severities[code] !== "off");
  for (const paragraph of draft.paragraphs) {
    for (const rule of wanted) rule.prepare?.(draft, paragraph);
    if (!slices.due()) continue;
    await slices.rest();
    if (isPast()) return;
  }
}

/** Longest change that was typed and not pasted, in UTF-16 units. */
const mostTyped = 40;

/**
 * The word that somebody is in the middle of, because its last letter was typed last, with the space before it: what
 * ends there may be judged by the word ("a" by "agreement"). Undefined where something else was changed.
 * @param before the text before the change
 */
export function wordBeingTyped(before: string, text: string): TextRange | undefined {
  const shorter = Math.min(before.length, text.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === text.charCodeAt(start)) start++;
  let tail = 0;
  while (
    tail < shorter - start &&
    before.charCodeAt(before.length - 1 - tail) === text.charCodeAt(text.length - 1 - tail)
  )
    tail++;
  const end = text.length - tail;
  if (end - start > mostTyped || end === start) return undefined;
  const isInWord = /[\p{L}\p{N}]/u;
  if (!isInWord.test(text.charAt(end - 1)) || isInWord.test(text.charAt(end))) return undefined;
  let word = end;
  while (word > 0 && end - word < mostTyped && isInWord.test(text.charAt(word - 1))) word--;
  return { start: Math.max(0, word - 1), end };
}

function isIgnored({ code, start, end }: Finding, draft: Draft, ignored: readonly IgnoredFinding[]): boolean {
  const text = draft.text.slice(start, end);
  return ignored.some(
    (choice) =>
      choice.code === code && choice.text === text && (choice.uri === undefined || choice.uri === draft.uri),
  );
}
