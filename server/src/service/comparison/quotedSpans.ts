import type { TextRange } from "../text/range";

/** Opening marks and what closes them. Single marks are apostrophes as often as not: they open nothing. */
const closers: Readonly<Record<string, string>> = {
  "“": "”“",
  "„": "“”",
  "”": "“",
  "«": "»",
  "「": "」",
  "『": "』",
  '"': '"',
};

/** No quotation within a paragraph is longer. UTF-16 units. */
const longest = 6000;

/**
 * What stands between double quotation marks, the outermost ones, in the marks of the six languages; the ranges hold
 * the words without the marks and the spaces beside them. A mark that is never closed opens nothing. Linear time.
 */
export function quotedSpans(text: string): TextRange[] {
  const spans: TextRange[] = [];
  // A closing mark that has been looked for in vain from some place is not there from a later one either.
  const missing = new Set<string>();
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at]!;
    const closing = closers[mark];
    if (!closing || missing.has(mark)) continue;
    const end = closingPlace(text, at, mark, closing);
    if (end < 0) {
      missing.add(mark);
      continue;
    }
    const inner = text.slice(at + 1, end);
    const start = at + 1 + (inner.length - inner.trimStart().length);
    const stop = end - (inner.length - inner.trimEnd().length);
    if (stop > start) spans.push({ start, end: stop });
    at = end;
  }
  return spans;
}

function closingPlace(text: string, open: number, mark: string, closing: string): number {
  let depth = 1;
  const end = Math.min(text.length, open + longest);
  for (let at = open + 1; at < end; at += 1) {
    const unit = text[at]!;
    if (unit === mark && mark !== '"' && !(mark === "“" && depth === 1 && isWordEnd(text, at))) depth += 1;
    else if (closing.includes(unit)) depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

/** In Arabic typed left to right an opening mark closes as well. */
function isWordEnd(text: string, at: number): boolean {
  return /[\p{L}\p{N}.,;:]/u.test(text[at - 1] ?? "") && !/[\p{L}\p{N}]/u.test(text[at + 1] ?? "");
}
