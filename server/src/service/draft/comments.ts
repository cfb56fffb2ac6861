import { liesInside, type TextRange } from "../text/range";

/** What a comment tells the checker: `<!-- penholder-ignore-next resolution-year -->`. */
interface IgnoreComment extends TextRange {
  /** The codes that are ignored; none for all. */
  readonly codes: readonly string[];
  /** The rest of its line, or where nothing else stands in it the next line that is not blank. */
  readonly covers: TextRange;
}

/** The comments of a draft, in Markdown and HTML: `<!-- … -->`. Takes time linear in the text. */
export function findComments(text: string): TextRange[] {
  const found: TextRange[] = [];
  for (let start = text.indexOf("<!--"); start >= 0; ) {
    const close = text.indexOf("-->", start + 4);
    const end = close < 0 ? text.length : close + 3;
    found.push({ start, end });
    start = text.indexOf("<!--", end);
  }
  return found;
}

/** @param code of the rule; one word, as the rules give it */
export function ignoreComment(code: string): string {
  return `<!-- penholder-ignore-next ${code} -->`;
}

const ignoring = /^<!--\s*penholder-ignore-next(?:\s+([\w-]+(?:[\s,]+[\w-]+)*))?\s*-->$/;

/**
 * Whether a finding of a rule at a place is not to be shown: it stands in a comment, or a comment before it says so. A
 * comment by itself on a line is for the next line, one within a line for the rest of it.
 */
export function ignoredIn(text: string): (code: string, range: TextRange) => boolean {
  const comments = findComments(text);
  if (comments.length === 0) return () => false;
  const ignores = comments.flatMap((comment) => readIgnore(text, comment));
  return (code, range) =>
    liesInside(comments, range) ||
    ignores.some(
      ({ codes, covers }) =>
        range.start >= covers.start &&
        range.start <= covers.end &&
        (codes.length === 0 || codes.includes(code)),
    );
}

function readIgnore(text: string, comment: TextRange): IgnoreComment[] {
  const match = ignoring.exec(text.slice(comment.start, comment.end));
  if (!match) return [];
  const codes = match[1]?.split(/[\s,]+/) ?? [];
  let start = comment.end;
  let end = endOfLine(text, start);
  while (text.slice(start, end).trim() === "" && end < text.length) {
    start = end + 1;
    end = endOfLine(text, start);
  }
  return [{ ...comment, codes, covers: { start, end } }];
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}
