import { strengthOf, type VerbStrength } from "../comparison/strength";
import { draftKind } from "../continuation/draftKind";
import { writingPlace } from "../continuation/place";
import type { Draft } from "../draft/draft";
import { type CountedOpening, type OpeningKind, openingKind, openingsIn } from "../text/openings";
import type { TextRange } from "../text/range";

/** An opening verb that may be written at the cursor. */
export interface OfferedOpening extends CountedOpening {
  /** What is replaced: the part that has been typed. */
  readonly range: TextRange;
  /** What goes in: the words, and the space after them where the language has one. */
  readonly newText: string;
  readonly strength?: VerbStrength;
}

/** Maximum number of verbs: nobody looks at more of a list. */
const mostOpenings = 60;
/** Maximum length of what opens a paragraph, in UTF-16 units. */
const longestTyped = 40;

/**
 * The verbs that open paragraphs of resolutions, where one is being begun in a draft resolution: those of the kind that
 * comes next first, then the most used.
 */
export function findOpenings(draft: Draft, offset: number): OfferedOpening[] {
  const place = writingPlace(draft, offset);
  if (!place || place.typed.length > longestTyped || draftKind(draft).kind !== "resolution") return [];
  const { begin, typed } = place;
  const range = { start: begin, end: offset };
  const wanted = kindAt(draft, begin);
  const beginning = typed.trimStart().toLowerCase();
  const space = draft.language === "zh" ? "" : " ";
  const found = openingsIn(draft.language).filter(
    ({ phrase }) => phrase.toLowerCase().startsWith(beginning) && phrase !== typed.trim(),
  );
  return [...found.filter(({ kind }) => kind === wanted), ...found.filter(({ kind }) => kind !== wanted)]
    .slice(0, mostOpenings)
    .map((opening) => {
      const strength = strengthOf(opening.phrase, draft.language);
      return { ...opening, range, newText: opening.phrase + space, ...(strength ? { strength } : {}) };
    });
}

/** Which kind of paragraph begins there: after a number, or after an operative paragraph, an operative one. */
function kindAt({ text, paragraphs, language }: Draft, begin: number): OpeningKind {
  const line = text.slice(text.lastIndexOf("\n", begin - 1) + 1, begin);
  if (/\d/.test(line)) return "operative";
  const before = paragraphs.filter(({ end, part }) => end < begin && part === "body");
  const last = before
    .slice(-5)
    .reverse()
    .map((paragraph) => openingKind(paragraph.text, language))
    .find((kind) => kind !== undefined);
  return last ?? "preambular";
}
