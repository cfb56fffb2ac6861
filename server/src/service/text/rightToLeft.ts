import type { TextRange } from "./range";

/** Letters and digits of scripts that run from right to left, and the marks that change the direction. */
const fromRightToLeft =
  /[\u0590-\u08FF\u200F\u202B\u202E\u2067\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** Tells of places in a text whether their line holds anything that runs from right to left. */
export function rightToLeftLines(text: string): (offset: number) => boolean {
  if (!fromRightToLeft.test(text)) return () => false;
  let start = 0;
  let end = -1;
  let holds = false;
  return (offset) => {
    if (offset < start || offset > end) {
      start = text.lastIndexOf("\n", offset - 1) + 1;
      end = text.indexOf("\n", offset);
      if (end < 0) end = text.length;
      holds = fromRightToLeft.test(text.slice(start, end));
    }
    return holds;
  };
}

/**
 * Whether a stretch of a line may be drawn apart (VS Code does so with a link) and every word stays in its place. In a
 * line that holds words from right to left only what begins with a letter from left to right and holds none of the others may:
 * "S/2023/646" may, "القرار 2518" and the "2518" in it may not, for they would change places with what stands beside them.
 */
export function canStandApart(text: string, { start, end }: TextRange): boolean {
  const words = text.slice(start, end);
  return /^\p{L}/u.test(words) && !fromRightToLeft.test(words);
}
