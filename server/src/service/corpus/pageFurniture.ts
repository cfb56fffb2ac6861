import type { Line } from "./lines";

/** A document symbol that fills a line, with what printers set beside it: "S/RES/998 (1995) English Page 2". */
const pageHeader =
  /^(?:[A-Z]{1,5}(?:\/[A-Z0-9][A-Za-z0-9.-]*){1,6}\*?(?: ?\([IVXLC0-9]{1,8}\))?)(?: (?:English|French|Spanish|Original))?(?: Page \d{1,4})?$/;
/** "08-61249 (E) *0861249*", "2 12-65276", "12-65276 3/7". */
const jobNumber =
  /^(?:\d{1,3}(?:\/\d{1,3})? )?\d{2}-\d{5}(?: ?\([A-Z](?:, ?[A-Z]){0,5}\))?(?: \d{6})?(?: \*\d{5,}\*)?(?: \d{1,3}(?:\/\d{1,3})?)?$/;
const barcode = /^\*[0-9A-Z]{5,12}\*$/;
const pageNumber =
  /^(?:[-–—] ?\d{1,4} ?[-–—]|(?:English )?(?:Page|page|PAGE|Стр\.|Página|第) ?\d{1,4}(?: ?(?:of|de|\/|из) ?\d{1,4})?(?: 页)?|\d{1,3} ?\/ ?\d{1,3}|\/\s?\.\.\.|\.\.\.\s?\/|\.\.\. ?\/ ?\.\.\.)$/;

/**
 * The lines without what belongs to the printed page: running heads, page numbers, job numbers, bar codes, rules.
 * The line that follows is marked as the beginning of a page, so that a sentence that runs over it can be put together.
 */
export function withoutPageFurniture(lines: readonly Line[]): Line[] {
  const running = runningHeads(lines);
  const furniture = lines.map(
    ({ text }) =>
      !/[\p{L}\p{N}]/u.test(text) ||
      (text.length <= 60 &&
        (pageHeader.test(text) || jobNumber.test(text) || barcode.test(text) || pageNumber.test(text))),
  );
  const dropped = lines.map(
    ({ text }, index) =>
      furniture[index]! ||
      running.has(index) ||
      // A bare number is a page's only beside other furniture or at the page's edge.
      (/^\d{1,3}$/.test(text) &&
        (furniture[index - 1] === true ||
          furniture[index + 1] === true ||
          lines[index]!.page ||
          lines[index + 1]?.page === true)),
  );
  const kept: Line[] = [];
  let page = false;
  let gap = 0;
  lines.forEach((line, index) => {
    if (dropped[index]) {
      // A rule between sections ("* * *") divides; all else merely interrupts.
      if (!/^[\s*_–—-]*$/.test(line.text)) page = true;
      gap = Math.max(gap, line.gap, 1);
      return;
    }
    kept.push(
      page || gap > line.gap ? { ...line, page: page || line.page, gap: Math.max(gap, line.gap) } : line,
    );
    page = false;
    gap = 0;
  });
  return kept;
}

/** Lines that come back, but for their numbers, at the top or the foot of at least three pages. */
function runningHeads(lines: readonly Line[]): Set<number> {
  const places = new Map<string, number[]>();
  lines.forEach(({ text }, index) => {
    const edge = [index - 1, index, index + 1, index + 2].some((near) => lines[near]?.page);
    if (!edge || text.length > 90) return;
    const key = text.replace(/\d+/g, "0");
    places.set(key, [...(places.get(key) ?? []), index]);
  });
  return new Set([...places.values()].filter((indexes) => indexes.length >= 3).flat());
}
