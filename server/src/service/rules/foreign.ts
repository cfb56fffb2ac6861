import type { Draft } from "../draft/draft";
import { liesInside, type TextRange } from "../text/range";

/** Whether a place of a draft is not the author's words (see `Draft.foreign`): it is neither marked nor changed. */
export function foreignIn({ foreign }: Draft): (range: TextRange) => boolean {
  return (range) => liesInside(foreign, range);
}
