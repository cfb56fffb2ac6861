import { createDraftAnalyser } from "../../../server/src/service/draft/analyser";
import type { Draft } from "../../../server/src/service/draft/draft";
import { foreignRanges } from "../../../server/src/service/draft/foreign";
import { createGlossary } from "../../../server/src/service/glossary/glossary";
import { createCatalogue } from "../../../server/src/service/references/catalogue";
import { findReferences } from "../../../server/src/service/references/find";
import type { Finding, Rule } from "../../../server/src/service/rules/rule";
import { withoutMarkup } from "../../../server/src/service/text/markup";

const knowledge = { catalogue: createCatalogue(), glossary: createGlossary() };

export interface Written {
  readonly language?: string;
  readonly languageId?: string;
  readonly part?: "heading" | "body";
}

/** What a rule says of a draft of one paragraph. */
export function check(
  rule: Rule,
  text: string,
  { language = "en", languageId = "penholder-statement", part = "body" }: Written = {},
): Finding[] {
  const references = findReferences(text, { language });
  const paragraph = {
    start: 0,
    end: text.length,
    text,
    references,
    introductions: [],
    shortForms: [],
    words: withoutMarkup(text),
    part,
    workedOut: new Map(),
  };
  const draft: Draft = {
    uri: "untitled:draft",
    languageId,
    version: 1,
    text,
    language,
    paragraphs: [paragraph],
    references,
    introductions: [],
    foreign: foreignRanges(text),
    workedOut: new Map(),
  };
  return rule.check(draft, knowledge);
}

/** What a rule says of a whole draft, in the language that it is found to be in. */
export function checkDraft(rule: Rule, text: string): Finding[] {
  const draft = createDraftAnalyser(knowledge.catalogue).analyse(
    "untitled:draft",
    "penholder-statement",
    1,
    text,
  );
  return rule.check(draft, knowledge);
}

/** A draft with every first fix of a rule applied, last first. */
export function correctedDraft(rule: Rule, text: string): string {
  return checkDraft(rule, text).reduceRight((result, finding) => fixed(result, finding), text);
}

/** A text with one of a finding's fixes applied: the first, if nothing is said. */
export function fixed(text: string, finding: Finding | undefined, which = 0): string {
  let result = text;
  for (const edit of [...(finding?.fixes[which]?.edits ?? [])].sort((a, b) => b.start - a.start))
    result = result.slice(0, edit.start) + edit.newText + result.slice(edit.end);
  return result;
}

/** Every first fix of a text applied, last first. */
export function corrected(rule: Rule, text: string, written: Written = {}): string {
  return check(rule, text, written).reduceRight((result, finding) => fixed(result, finding), text);
}
