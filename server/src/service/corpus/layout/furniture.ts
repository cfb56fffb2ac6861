import { bodySize, type PageLine } from "./lines";

/** What stands on a page beside its text. */
export interface Furnished {
  readonly text: PageLine[];
  /** Running heads, page numbers, the numbers of the printer's job. */
  readonly furniture: PageLine[];
}

/** How many lines from the top or the bottom of a page a running head or foot may be. */
const reach = 4;

/** "3", "- 3 -", "Page 3 of 12", "2/4", "iv": nothing but the number of a page. */
const pageNumber =
  /^[–—\-|\s]*(?:(?:page|página|pagina|стр\.?|第)\s*)?(?:\d{1,4}|[ivxl]{1,5})(?:\s*(?:\/|of|de|sur|из)\s*\d{1,4})?\s*页?[–—\-|\s]*$/i;
/** "18-18418 (E)    071118", "GE.14-12578", "*1818418*": the printer's job, as the United Nations number it. */
const job =
  /(?:^|\s)(?:GE\.)?\d{2}-\d{5,6}(?:\s*\([A-Z]\))?(?:\s+\d{6})*(?=\s|$)|^\*[\dA-Z]{6,12}\*$|^Please recycle\b.*$/g;

/**
 * Tells the text of the pages from what stands around it: what the file says is none of the text, numbers of pages, and
 * what stands on several pages at the same height.
 * @param pages their lines, each in reading order
 */
export function withoutFurniture(pages: readonly (readonly PageLine[])[]): Furnished[] {
  const places = pages.map(edgesOf);
  const seen = new Map<string, Set<number>>();
  places.forEach((edges, page) => {
    for (const line of edges.keys()) {
      const { words, height } = sameOf(line);
      const key = `${height} ${words}`;
      seen.set(key, (seen.get(key) ?? new Set()).add(page));
    }
  });
  const isRepeated = (line: PageLine) => {
    const { words, height } = sameOf(line);
    // Signs and numbers alone stand under and over many texts.
    if (!/\p{L}{3}|\p{L}.*#/u.test(words)) return false;
    const on = new Set<number>();
    for (const step of [-1, 0, 1])
      for (const page of seen.get(`${height + step} ${words}`) ?? [])
        if (on.add(page).size >= often) return true;
    return false;
  };
  const size = bodySize(pages.flat());
  const heads = pages.map((lines, page) => (page === 0 ? new Set<PageLine>() : headOf(lines, size)));
  const often = Math.max(2, Math.min(4, Math.ceil(pages.length / 4)));
  return pages.map((lines, page) => {
    const edges = places[page]!;
    const isFurniture = (line: PageLine) =>
      line.artifact ||
      heads[page]!.has(line) ||
      (edges.has(line) && ((edges.get(line)! <= 2 && isNumber(line.text)) || isRepeated(line)));
    return { text: lines.filter((line) => !isFurniture(line)), furniture: lines.filter(isFurniture) };
  });
}

/** Whether a line holds nothing but the numbers of a page and of the printer's job. */
function isNumber(text: string): boolean {
  const rest = text.replace(job, "").trim();
  return rest === "" || pageNumber.test(rest);
}

/** The small lines at the top of a page that stand apart from its text: the head of a document of two pages. */
function headOf(lines: readonly PageLine[], size: number): Set<PageLine> {
  const sorted = lines.filter(({ artifact }) => !artifact).sort((a, b) => a.y - b.y);
  const first = sorted.findIndex((line) => line.size > 0.9 * size);
  const above = sorted.slice(0, Math.max(0, first));
  const last = above.at(-1);
  return new Set(last && above.length <= reach && sorted[first]!.y - last.y > 1.7 * size ? above : []);
}

/** The lines at the top and the bottom of a page, with how many rows they are from its edge, from 1. */
function edgesOf(lines: readonly PageLine[]): Map<PageLine, number> {
  const heights = [...new Set(lines.filter(({ artifact }) => !artifact).map(({ y }) => Math.round(y)))].sort(
    (a, b) => a - b,
  );
  const edges = new Map<PageLine, number>();
  for (const line of lines) {
    const at = heights.findIndex((height) => Math.abs(height - Math.round(line.y)) <= 2);
    const from = Math.min(at + 1, heights.length - at);
    if (at >= 0 && from <= reach) edges.set(line, from);
  }
  return edges;
}

/** What is the same of running heads, and about how high they stand. */
function sameOf({ text, y }: PageLine): { words: string; height: number } {
  return {
    words: text.replace(/\d+/g, "#").replace(/\s+/g, " ").toLowerCase(),
    height: Math.round(y / heightStep),
  };
}

/** How much higher or lower a running head may stand from page to page, in points. */
const heightStep = 8;
