import { findComments } from "../draft/comments";
import type { Draft, DraftParagraph } from "../draft/draft";
import { touchesAny } from "../draft/foreign";
import { structureOf } from "../draft/structure/structure";
import type { TextRange } from "../text/range";

/** How long it takes to say a statement. */
export interface SpeakingTime {
  /** Words, in Chinese characters. */
  readonly words: number;
  /** At the pace of its language. */
  readonly seconds: number;
  /** The language that it is in, where it has a pace of its own. */
  readonly language: string;
}

/**
 * Words a minute (in Chinese, characters) at which a statement can be read out so that interpreters follow: in English the
 * International Association of Conference Interpreters advises about 100, and interpreters name 100 to 120. For the other
 * languages these are estimates: they need more or fewer words for the same.
 */
const usualPace: Readonly<Record<string, number>> = { en: 120, fr: 130, es: 125, ru: 100, zh: 200, ar: 95 };

/**
 * The words of a statement that are spoken (no headings, notes, comments), and the time they take.
 * @param within a selection; the whole draft where none is given
 * @param pace words a minute, by language; `usualPace` where it says nothing
 * @returns undefined for what is not spoken: a resolution, a report, a letter
 */
export function findSpeakingTime(
  draft: Draft,
  within: TextRange | undefined,
  pace: Readonly<Record<string, number>>,
): SpeakingTime | undefined {
  const { kind, places } = structureOf(draft);
  if (kind !== "statement") return undefined;
  const { language } = draft;
  const comments = findComments(draft.text);
  const isCommented = (paragraph: TextRange) => touchesAny(comments, paragraph);
  let words = 0;
  for (const { part, paragraph } of places) {
    if (part === "heading" || part === "footnote") continue;
    if (within && (paragraph.end <= within.start || paragraph.start >= within.end)) continue;
    const isWhole = !within || (within.start <= paragraph.start && paragraph.end <= within.end);
    if (isWhole && !isCommented(paragraph)) {
      words += wordsIn(paragraph, language);
      continue;
    }
    const from = Math.max(paragraph.start, within?.start ?? 0);
    const to = Math.min(paragraph.end, within?.end ?? draft.text.length);
    words += countWords(withoutComments(draft.text, from, to, comments), language);
  }
  const perMinute = pace[language] ?? usualPace[language] ?? usualPace.en ?? 120;
  return { words, seconds: Math.round((words / perMinute) * 60), language };
}

/**
 * A pace as people write it down: "en 130, fr 140", or "110" for every language. What cannot be read counts for nothing.
 */
export function paceOf(written: string): Readonly<Record<string, number>> {
  const pace: Record<string, number> = {};
  for (const [, language, words] of written.matchAll(/(?:\b([a-z]{2})\b\s*[:=]?\s*)?\b([1-9]\d{1,2})\b/g))
    for (const each of language ? [language] : Object.keys(usualPace)) pace[each] = Number(words);
  return pace;
}

const key = {};

/** Counted once for each paragraph. */
function wordsIn(paragraph: DraftParagraph, language: string): number {
  const known = paragraph.workedOut.get(key);
  if (known !== undefined) return known as number;
  const count = countWords(paragraph.words, language);
  paragraph.workedOut.set(key, count);
  return count;
}

/** "long-standing", "l’Assemblée" and "2,500" are one word each; a dash by itself is none. */
function countWords(text: string, language: string): number {
  if (language === "zh") return text.match(/[\p{Script=Han}]|[\p{Script=Latin}\p{N}]+/gu)?.length ?? 0;
  return text.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
}

function withoutComments(text: string, from: number, to: number, comments: readonly TextRange[]): string {
  let result = "";
  let at = from;
  for (const { start, end } of comments) {
    if (end <= at || start >= to) continue;
    result += text.slice(at, Math.max(at, start));
    at = Math.min(to, end);
  }
  return result + text.slice(at, to);
}
