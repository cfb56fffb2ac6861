import type { TextRange } from "../text/range";

/** Which mark closes a quotation that another opens. */
const closing: Readonly<Record<string, string>> = { "“": "”", "«": "»", "„": "“", "「": "」", '"': '"' };

/** No quotation in a draft is longer; what seems so is a mark that was never closed. UTF-16 units. */
const longest = 3000;

/**
 * What stands between quotation marks: words that are not the delegate's own to change. A mark that is not closed in
 * the same paragraph opens nothing. Takes time linear in the text.
 * @returns ranges without the marks, in order; what is quoted within a quotation is not listed again
 */
export function quotedRanges(text: string): TextRange[] {
  const ranges: TextRange[] = [];
  let open: { start: number; close: string } | undefined;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? "";
    if (open) {
      if (sign === open.close) {
        ranges.push({ start: open.start, end: at });
        open = undefined;
      } else if ((sign === "\n" && /^\s*\n/.test(text.slice(at + 1, at + 40))) || at - open.start > longest) {
        open = undefined;
      }
    } else {
      const close = closing[sign];
      if (close !== undefined) open = { start: at + 1, close };
    }
  }
  return ranges;
}

/** Whether a range touches one of those given, which are in order. */
export function touchesAny(ranges: readonly TextRange[], { start, end }: TextRange): boolean {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const next = ranges[low];
  return next !== undefined && next.start < end;
}
