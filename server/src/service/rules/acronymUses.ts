import type { Draft } from "../draft/draft";
import { touchesAny } from "../draft/foreign";
import { isRomanNumeral } from "../glossary/acronymShape";
import type { TextRange } from "../text/range";

/** A word of a draft that looks like a short form. */
export interface AcronymUse extends TextRange {
  /** As it stands: "IPOs". */
  readonly text: string;
  /** Without the plural: "IPO". */
  readonly acronym: string;
}

/** Two or more capitals, of which the first begins it: "UNMISS", "UNRoD", "R2P", "A4P", "C-34". */
const capitals = /^(?=.*\p{Lu}.*[\p{Lu}\p{N}])\p{Lu}[\p{L}\p{N}]*s?$/u;

/**
 * The short forms of a draft in the author's own words, in order: outside references, introductions, code and headings. Takes time linear in
 * their number.
 * @param isKnown whether a compound ("UN-SPIDER", "HIV/AIDS") is one short form; else each part is one ("AU-UN")
 */
export function acronymUses(draft: Draft, isKnown: (compound: string) => boolean): AcronymUse[] {
  const uses: AcronymUse[] = [];
  // A short form that is the name of a document ("UDHR") is a short form all the same.
  const cited = draft.references.filter(({ form, text }) => form !== "name" || /[^\p{L}]/u.test(text));
  const closed = [...cited, ...draft.introductions].sort((a, b) => a.start - b.start);
  let next = 0;
  for (const paragraph of draft.paragraphs) {
    if (paragraph.part !== "body") continue;
    for (const { start, end } of paragraph.shortForms) {
      while (next < closed.length && closed[next]!.end <= start) next++;
      if (closed[next] && closed[next]!.start < end) continue;
      if (touchesAny(draft.foreign, { start, end })) continue;
      uses.push(...shortForms(draft.text.slice(start, end), start, isKnown));
    }
  }
  return uses;
}

/** "UN-led", "HIV/AIDS", "AU/UN", "IDPs"; nothing of "S/2023/646", "PSC/PR/COMM", "report.PDF" or "J.P.". */
function shortForms(word: string, offset: number, isKnown: (compound: string) => boolean): AcronymUse[] {
  if (/[.@_:\\]|\/.*\/|\/.*\p{N}|\p{N}.*\//u.test(word) || /(?:^|\/)\p{Lu}(?:\/|$)/u.test(word)) return [];
  const whole = { start: offset, end: offset + word.length, text: word, acronym: singular(word) };
  if (!/[-\u2010\u2011/&]/.test(word) || isKnown(whole.acronym)) return isShortForm(word) ? [whole] : [];
  const uses: AcronymUse[] = [];
  let strange = 0;
  for (const part of word.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    // "MH-17", "FS-6": a number, not a name.
    if (/^\p{N}+$/u.test(part[0])) return [];
    if (!isShortForm(part[0])) continue;
    const acronym = singular(part[0]);
    if (!isKnown(acronym)) strange++;
    const start = offset + part.index;
    uses.push({ start, end: start + part[0].length, text: part[0], acronym });
  }
  // "AU-UN" is two short forms; "SPLA-IO" is one, if only a part of it is known.
  return strange > 0 && uses.length > 1 ? [whole] : uses;
}

/** A short form without the plural's "s", its hyphens plain: one written "FC-G5S" with any of them is the same. */
export function singular(acronym: string): string {
  return acronym.replace(/(?<=[\p{Lu}\p{N}])s$/u, "").replace(/[\u2010\u2011]/g, "-");
}

function isShortForm(word: string): boolean {
  if (!capitals.test(word.replace(/[-\u2010\u2011/&]/g, "")) || isRomanNumeral(word)) return false;
  const upper = word.match(/\p{Lu}/gu)?.length ?? 0;
  const lower = word.replace(/s$/, "").match(/\p{Ll}/gu)?.length ?? 0;
  return upper > lower && (upper > 1 || /\p{N}/u.test(word)) && !/\p{N}{3}/u.test(word);
}

/** How far back and ahead a bracket is looked for, in UTF-16 units. */
const bracketReach = 48;

/** How far the partner of a bracket is looked for, in UTF-16 units. */
const loneReach = 300;

const forShort =
  /^[”"’]?,?\s(?:for short|in short|en abrégé|en forma abreviada|por sus siglas|сокращ[её]нно)(?!\p{L})/u;
const dash = /\(([^()]*\p{L}\S*\s[^()]*\p{L})\s[–—-]\s["“«]?$/u;

/**
 * Whether the writer introduces a short form in other ways: "the Open-ended Working Group, the OEWG, for short", "(Force
 * conjointe du G5 Sahel — FC-G5S)".
 */
export function introducedInWords(text: string, { start, end }: TextRange): boolean {
  if (forShort.test(text.slice(end, end + bracketReach))) return true;
  return (
    /^["”»]?\)/.test(text.slice(end, end + 2)) &&
    dash.test(text.slice(Math.max(0, start - 3 * bracketReach), start))
  );
}

/** "(UNMISS protects", "the Mission UNMISS) protects": it is introduced there, and what is missing is the bracket. */
export function besideLoneBracket(text: string, { start, end }: TextRange): boolean {
  const ahead = text.slice(end, end + loneReach).split("\n")[0] ?? "";
  const before =
    text
      .slice(Math.max(0, start - loneReach), start)
      .split("\n")
      .at(-1) ?? "";
  return (
    (before.endsWith("(") && !/^[^(]*\)/.test(ahead)) || (ahead.startsWith(")") && !/\([^)]*$/.test(before))
  );
}

/**
 * Whether a short form stands in a bracket after a word, alone or at the head of a few words: "its mission (ECOMIB)",
 * "(the “NPT”)", "(EUFOR Chad/CAR)". The writer introduces it there, though its letters do not fit the words before.
 */
export function introducedInBrackets(text: string, use: AcronymUse): boolean {
  const before = /[\p{L}\p{N}”’"']\s*\(([^()]*)$/u.exec(
    text.slice(Math.max(0, use.start - bracketReach), use.start),
  );
  const after = /^([^()]*)\)/.exec(text.slice(use.end, use.end + bracketReach));
  if (!before || !after) return false;
  const content = before[1] + use.text + after[1];
  const [first = ""] = content.replace(/^["“‘'\s]*(?:the\s+)?["“‘']?/i, "").split(/[\s"”’/]/);
  return (
    isShortForm(singular(first)) &&
    !/[,;]|\s(?:and|or|et|y|и)\s/.test(content) &&
    content.split(/\s+/).length < 6
  );
}
