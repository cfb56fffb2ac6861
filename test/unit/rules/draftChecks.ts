import type { Draft } from "../../../server/src/service/draft/draft";
import type { Finding, Rule } from "../../../server/src/service/rules/rule";
import { applyEdits } from "../../../server/src/service/text/edit";
import { draftOf, knowledge } from "../features/draftOf";

/** A resolution of an organ, with these paragraphs. */
export function resolution(...paragraphs: string[]): string {
  return ["The Security Council,", ...paragraphs].join("\n\n");
}

/** What a rule finds in a whole draft, as the server analyses it. */
export function found(
  rule: Rule,
  text: string,
  languageId = "plaintext",
): { draft: Draft; findings: Finding[] } {
  const draft = draftOf(text, languageId);
  return { draft, findings: rule.check(draft, knowledge) };
}

/** The words that are marked. */
export function marked(rule: Rule, text: string, languageId?: string): string[] {
  return found(rule, text, languageId).findings.map(({ start, end }) => text.slice(start, end));
}

/** A text after the preferred fix of the first finding that has one. */
export function mended(rule: Rule, text: string, languageId?: string): string {
  const fix = found(rule, text, languageId).findings.flatMap(({ fixes }) => fixes)[0];
  return applyEdits(text, fix?.edits ?? []);
}
