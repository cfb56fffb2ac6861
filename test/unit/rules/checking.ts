import type { Draft } from "../../../server/src/service/draft/draft";
import type { Glossary } from "../../../server/src/service/glossary/glossary";
import { createCatalogue } from "../../../server/src/service/references/catalogue";
import { findReferences } from "../../../server/src/service/references/find";
import type { Finding, Rule } from "../../../server/src/service/rules/rule";
import { findQuoted } from "../../../server/src/service/text/quoted";

const knowledge = { catalogue: createCatalogue(), glossary: {} as Glossary };

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
    quoted: findQuoted(text),
    part,
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
  };
  return rule.check(draft, knowledge);
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
