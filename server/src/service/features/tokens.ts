import type { Draft, DraftParagraph } from "../draft/draft";
import { structureOf } from "../draft/structure/structure";
import type { Knowledge } from "../knowledge/knowledge";
import type { TextRange } from "../text/range";
import { rightToLeftLines } from "../text/rightToLeft";

/** A stretch of a draft that is drawn in a colour of its own. It never goes over the end of a line. */
export interface Token extends TextRange {
  readonly kind: "reference" | "acronym" | "opening";
  /** An acronym where the draft introduces it. */
  readonly introduced?: true;
}

/**
 * What stands out in a draft, in order: references, acronyms that are known or introduced, and the opening words of a
 * resolution's paragraphs. Terms in plain words are not marked: in prose they stand in every line. Nothing is marked in a line
 * that runs from right to left: editors draw each mark apart, and would throw the words about.
 * @param within only paragraphs that touch this range
 */
export function findTokens({ glossary }: Knowledge, draft: Draft, within?: TextRange): Token[] {
  const wanted = ({ start, end }: DraftParagraph) => !within || (start < within.end && within.start < end);
  const isRightToLeft = rightToLeftLines(draft.text);
  const tokens: Token[] = [];
  for (const { paragraph, opening } of structureOf(draft).places) {
    if (!wanted(paragraph)) continue;
    const own: Token[] = opening ? [{ ...opening, kind: "opening" }] : [];
    for (const { start, end, between } of paragraph.references)
      if (!between || own.at(-1)?.start !== start) own.push({ start, end, kind: "reference" });
    own.sort((a, b) => a.start - b.start);
    const marked = own.length;
    let next = 0;
    const introduced = new Set(paragraph.introductions.map(({ acronymRange }) => acronymRange.start));
    for (const use of glossary.find(paragraph.text, draft.introductions)) {
      const start = use.start + paragraph.start;
      const end = use.end + paragraph.start;
      // Both come in their order, and acronyms do not overlap each other.
      while (next < marked && own[next]!.end <= start) next += 1;
      const isMarked = next < marked && own[next]!.start < end;
      if (isMarked || !isAcronym(draft.text.slice(start, end))) continue;
      own.push({ start, end, kind: "acronym", ...(introduced.has(start) ? { introduced: true } : {}) });
    }
    own.sort((a, b) => a.start - b.start);
    for (const token of own) {
      tokens.push(...byLine(draft.text, token).filter(({ start }) => !isRightToLeft(start)));
    }
  }
  return tokens;
}

/** "UNMISS", "UN-Women", "MINUSCA"; not "Secretariat", and no name of several words. */
function isAcronym(text: string): boolean {
  return /^[^\s]*\p{Lu}[^\s]*\p{Lu}[^\s]*$/u.test(text);
}

function byLine(text: string, token: Token): Token[] {
  const parts: Token[] = [];
  let { start } = token;
  for (const line of text.slice(token.start, token.end).split("\n")) {
    const end = start + line.length;
    if (line !== "") parts.push({ ...token, start, end });
    start = end + 1;
  }
  return parts;
}
