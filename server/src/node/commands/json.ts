import type { Comparison } from "../../service/comparison/comparison";
import { citationOf } from "../../service/knowledge/passages/passageSource";
import type { StoredPassage } from "../../service/search/corpusSearch";
import { inEnglish } from "../../service/text/say";

/** A passage for programs: its text and where it comes from. */
export function passageJson(passage: StoredPassage): Record<string, unknown> {
  const { document, text, number, page, part } = passage;
  const { symbol, title, date, organ, kind, meeting, scanned } = document;
  const place = part === "footnote" ? { footnote: number } : { paragraph: number };
  return {
    citation: citationOf(passage, inEnglish),
    symbol,
    ...place,
    page,
    title,
    date,
    organ,
    kind,
    meeting,
    scanned,
    text,
  };
}

/** A comparison for programs: the pieces joined give both texts back, character by character. */
export function comparisonJson({ before, after, pieces, verbs, qualifiers }: Comparison) {
  return {
    pieces: pieces.map(({ kind, before: old, after: fresh, move }) => ({
      kind,
      before: before.slice(old.start, old.end),
      after: after.slice(fresh.start, fresh.end),
      ...(move ? { move } : {}),
    })),
    verbs: verbs.map(({ from, to, direction }) => ({ from, to, direction })),
    qualifiers: qualifiers.map(({ change, phrase, effect }) => ({ change, phrase, effect })),
  };
}
