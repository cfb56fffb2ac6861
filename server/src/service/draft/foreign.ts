import { markupRanges } from "../text/markup";
import { findQuotations } from "../text/quotations";
import type { TextRange } from "../text/range";

/**
 * The map of what is not the author's words, or no words at all: quotations, block quotations, code, comments, front
 * matter, tags and web addresses. What lies in it is neither marked nor changed. Linear time.
 * @returns ranges in order that do not overlap; a quotation holds its marks
 */
export function foreignRanges(text: string): TextRange[] {
  return merged([...blockRanges(text), ...markupRanges(text), ...findQuotations(text)]);
}

/** Front matter, fenced code and block quotations: whole lines. */
function blockRanges(text: string): TextRange[] {
  const found: TextRange[] = [];
  let fence: { readonly mark: string; readonly start: number } | undefined;
  let from = 0;
  const front = /^\uFEFF?---[ \t]*\r?\n/.exec(text);
  if (front) {
    const close = /^(?:---|\.\.\.)[ \t]*$/m.exec(text.slice(front[0].length));
    if (close) {
      from = front[0].length + close.index + close[0].length;
      found.push({ start: 0, end: from });
    }
  }
  for (let start = from; start < text.length; ) {
    let end = text.indexOf("\n", start);
    if (end < 0) end = text.length;
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(text.slice(start, Math.min(end, start + 100)))?.[1];
    if (fence) {
      if (mark?.startsWith(fence.mark)) {
        found.push({ start: fence.start, end });
        fence = undefined;
      }
    } else if (mark) fence = { mark, start };
    else if (/^ {0,3}>/.test(text.slice(start, start + 5))) found.push({ start, end });
    start = end + 1;
  }
  if (fence) found.push({ start: fence.start, end: text.length });
  return found;
}

function merged(ranges: TextRange[]): TextRange[] {
  const result: TextRange[] = [];
  for (const { start, end } of ranges.sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && start <= last.end) {
      if (end > last.end) result[result.length - 1] = { start: last.start, end };
    } else result.push({ start, end });
  }
  return result;
}

/** Whether a range touches one of those given, which are in order and do not overlap. Takes time logarithmic in their number. */
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
