import type { Draft } from "../draft/draft";
import { liesInside, type TextRange } from "../text/range";

/**
 * Whether a place of a draft stands inside quotation marks: the words there are somebody else's, a title or a quotation,
 * and are not to be changed.
 */
export function quotedIn(draft: Draft): (range: TextRange) => boolean {
  let quotes: TextRange[] | undefined;
  return (range) => {
    quotes ??= draft.paragraphs.flatMap(({ quoted }) => quoted);
    return liesInside(quotes, range);
  };
}
