import { type Draft, type DraftParagraph, isResolution } from "../draft/draft";
import { touchesAny } from "../draft/foreign";
import type { TextRange } from "../text/range";
import { type Said, say } from "../text/say";
import type { Check, Finding, Fix, Rule, Severity } from "./rule";
import { type RuleWord, ruleWords } from "./ruleWords";

/** A paragraph as a rule that needs nothing else sees it. All offsets count from its beginning. */
export interface RuleParagraph {
  /** As it is written. */
  readonly text: string;
  /** With its mark-up replaced by spaces: of the same length. */
  readonly plain: string;
  readonly words: readonly RuleWord[];
  /** Of the draft: ISO 639. */
  readonly language: string;
  readonly isHeading: boolean;
  readonly genre: Genre;
}

/** By whose usage a draft is judged: how statements are written, resolutions of the Council, or other resolutions. */
export type Genre = "statement" | "council" | "assembly";

/** What a rule finds in a paragraph. */
export interface Slip extends TextRange {
  readonly message: Said;
  /** Where it is not the rule's own. */
  readonly severity?: Severity;
  /** What the range should be: the preferred one first. None where that is not certain. */
  readonly wanted?: readonly string[];
  /** In place of `wanted`, where more than the range changes. */
  readonly fixes?: readonly Fix[];
  /** As of a finding. */
  readonly oneOf?: Said;
}

interface ParagraphCheck extends Check {
  /** Languages in which it is looked for; in all where none is named. */
  readonly languages?: readonly string[];
  /** In order of place; linear in the paragraph. */
  find(paragraph: RuleParagraph): Slip[];
}

/**
 * A rule that judges each paragraph by its words alone: what it found is remembered with the paragraph, so that an edit
 * costs one paragraph. Nothing that touches what is not the author's words is told.
 */
export function paragraphRule({ find, languages, ...check }: ParagraphCheck): Rule {
  const keys = { heading: {}, body: {} };
  const found = (draft: Draft, paragraph: DraftParagraph): readonly Slip[] => {
    const key = keyFor(keys, paragraph);
    const known = paragraph.workedOut.get(key);
    if (known) return known as Slip[];
    const slips = find(ruleParagraph(draft, paragraph));
    paragraph.workedOut.set(key, slips);
    return slips;
  };
  const applies = (draft: Draft, { part }: DraftParagraph) =>
    (part === "body" || part === "heading") && (languages?.includes(draft.language) ?? true);
  return {
    ...check,
    prepare(draft, paragraph) {
      if (applies(draft, paragraph)) found(draft, paragraph);
    },
    check(draft) {
      const findings: Finding[] = [];
      for (const paragraph of draft.paragraphs) {
        if (!applies(draft, paragraph)) continue;
        for (const slip of found(draft, paragraph)) {
          const finding = placed(check, slip, paragraph.start);
          if (!touchesAny(draft.foreign, finding)) findings.push(finding);
        }
      }
      return findings;
    },
  };
}

const paragraphKeys = { heading: {}, body: {} };

/** The same words may be a heading in one version and text in the next. */
function keyFor(keys: typeof paragraphKeys, { part }: DraftParagraph): object {
  return part === "heading" ? keys.heading : keys.body;
}

/** The same for all rules: words are told apart once. */
export function ruleParagraph(draft: Draft, paragraph: DraftParagraph): RuleParagraph {
  const key = keyFor(paragraphKeys, paragraph);
  const known = paragraph.workedOut.get(key);
  if (known) return known as RuleParagraph;
  const { text, words: plain, part } = paragraph;
  const made: RuleParagraph = {
    text,
    plain,
    words: ruleWords(plain),
    language: draft.language,
    isHeading: part === "heading",
    genre: genreOf(draft),
  };
  paragraph.workedOut.set(key, made);
  return made;
}

/** Whose usage a draft is judged by. */
export function genreOf(draft: Draft): Genre {
  return draft.organ?.startsWith("S/") ? "council" : isResolution(draft) ? "assembly" : "statement";
}

function placed(
  { code, defaultSeverity }: Check,
  { start, end, message, severity = defaultSeverity, wanted = [], fixes, oneOf }: Slip,
  by: number,
): Finding {
  const range = { start: start + by, end: end + by };
  return {
    ...range,
    code,
    message,
    severity,
    ...(oneOf === undefined ? {} : { oneOf }),
    fixes:
      fixes?.map(({ title, edits }) => ({
        title,
        edits: edits.map((edit) => ({ ...edit, start: edit.start + by, end: edit.end + by })),
      })) ?? wanted.map((newText) => ({ title: say`Write “${newText}”`, edits: [{ ...range, newText }] })),
  };
}
