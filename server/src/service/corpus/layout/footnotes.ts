import type { Block } from "../block";
import type { PageLine } from "./lines";
import { blockOf, hyphensOf } from "./paragraphs";

/** A rule drawn with letters, as United Nations documents have it above their footnotes. */
const rule = /^[_\u2500\u2501—]{5,}$/;
/** "1 See …", "* …", "(3) …": how a footnote begins whose mark is not raised. */
const begins = /^(\(?\d{1,3}\)?|[*†‡§]{1,3}|\(?[a-z]\)?)[.)]?\s+(?=\S)/;

/** The lines of a page that are its text, and those that are its footnotes. */
export function withoutFootnotes(
  lines: readonly PageLine[],
  bodySize: number,
): { text: PageLine[]; notes: PageLine[] } {
  const tagged = lines.filter(({ tag }) => tag?.kind === "footnote");
  const others = lines.filter(({ tag }) => tag?.kind !== "footnote");
  const at = others.map(({ text }) => rule.test(text.replaceAll(" ", ""))).lastIndexOf(true);
  if (at >= 0) {
    const { y } = others[at]!;
    const below = others.filter((line, index) => index !== at && line.y > y && line.size <= 1.02 * bodySize);
    const above = others.filter((line, index) => index !== at && !below.includes(line));
    return { text: above, notes: [...below, ...tagged] };
  }
  if (tagged.length > 0) return { text: others, notes: tagged };
  // Without a rule: the small lines at the foot of the page, from the first that has a mark.
  let from = others.length;
  for (let index = others.length - 1; index >= 0 && others[index]!.size < 0.93 * bodySize; index--) {
    if (others[index]!.mark !== undefined) from = index;
  }
  return { text: others.slice(0, from), notes: others.slice(from) };
}

/**
 * Footnotes as blocks, each with its mark, by the page on which they begin. One that goes on at the foot of the next page
 * has no mark there.
 */
export function footnotesOf(pages: readonly (readonly PageLine[])[]): Map<number, Block[]> {
  const hyphens = hyphensOf(pages.flat());
  const notes: { mark?: string; lines: PageLine[] }[] = [];
  let next = 1;
  for (const lines of pages) {
    for (const line of lines) {
      const written = line.mark === undefined ? begins.exec(line.text) : undefined;
      const bare = (line.mark ?? written?.[1])?.replace(/[().\s,]/g, "");
      const isMark =
        bare !== undefined &&
        (line.mark !== undefined || !/^\d+$/.test(bare) || Math.abs(Number(bare) - next) <= 1);
      const last = notes.at(-1);
      if (isMark || !last) {
        if (bare && /^\d+$/.test(bare)) next = Number(bare) + 1;
        const text = written && isMark ? line.text.slice(written[0].length) : line.text;
        notes.push({ ...(isMark && bare ? { mark: bare } : {}), lines: [{ ...line, text }] });
      } else last.lines.push(line);
    }
  }
  const found = new Map<number, Block[]>();
  for (const { mark, lines } of notes) {
    const { heading: _, ...block } = blockOf(lines, hyphens, 1);
    if (block.text === "") continue;
    const page = lines[0]!.page;
    const note: Block = { ...block, part: "footnote", ...(mark ? { number: mark } : {}) };
    found.set(page, [...(found.get(page) ?? []), note]);
  }
  return found;
}
