import { enactingLength, openingOf } from "../text/openings";
import type { TextRange } from "../text/range";
import { citedListRange } from "./citedList";

/** A paragraph of a draft, without the marks around its words. */
export interface DraftBlock extends TextRange {
  readonly part: "heading" | "body" | "code" | "generated";
}

/** A line longer than this was not wrapped by hand: it is a paragraph of its own, as word processors paste them. */
export const wrappedLine = 140;

/**
 * Maximum of a paragraph that is read, in UTF-16 units: many times what the longest ever adopted has. What follows in it is
 * no paragraph, so that a line of millions of characters holds up nobody at every letter.
 */
export const longestParagraph = 100_000;

/**
 * Numbers of paragraphs as people write them: "12. ", "12) ", "(4) ", "4 - " (Arabic resolutions), "§4 ", "OP4. ",
 * "PP2 bis: ".
 * @param words what has to follow where the number could be part of the sentence: no other number after "4 -", a capital after "OP4"
 */
const number = (words: { dash: string; label: string }) =>
  `(?:\\d{1,3}[.)]|\\(\\d{1,3}\\)|§ ?\\d{1,3}[.:]?|[\\d\\u0660-\\u0669]{1,3}[ \\u00a0]?[-–]${words.dash}` +
  `|[OP]P ?\\d{1,3}(?: ?(?:bis|ter|quater|quinquies|alt\\.?))?(?:[.:)]|${words.label}))`;

/** The letter of a subparagraph: "(a)", "(iv)"; in French, Spanish and Russian texts "a)"; "(أ)". */
const lettered = "(?:\\([a-z]{1,4}\\)|(?:[a-zа-я]|[ivx]{2,5})\\)|\\([\\u0621-\\u064a]{1,3}\\))";

const numbered = number({ dash: "(?=[ \\t]+[^\\d\\s\\u0660-\\u0669])", label: "(?=[ \\t]+[*_[]*\\p{Lu})" });

/** A number, "- ", "* ", "> ", "# " and emphasis around a number: what stands before a paragraph's words. */
const mark = new RegExp(
  `^(?:[#>]+[ \\t]+|[-*+•–][ \\t]+|(?:\\*\\*|__)?${numbered}(?:\\*\\*|__)?[ \\t]+|${lettered}[ \\t]+|[ \\t\\u00a0])*`,
  "u",
);

/** Whether a line holds nothing but what stands before a paragraph's words. */
export function isParagraphMark(line: string): boolean {
  return line.slice(mark.exec(line)?.[0].length ?? 0).trim() === "";
}

/**
 * The paragraphs of a draft: blocks between blank lines; a list item, a numbered paragraph, a heading and a long
 * unwrapped line each begin a new one, and in text that was pasted without blank lines a line that opens as a paragraph
 * of a resolution does, behind one that ends such a paragraph. Of a paragraph that is longer than any the beginning counts.
 * Takes time linear in the text.
 * @param language ISO 639 code
 * @returns ranges without list marks, paragraph numbers and the white space around, in order; empty ones are left out
 */
export function splitDraft(text: string, language = "en"): DraftBlock[] {
  const list = citedListRange(text);
  const blocks: DraftBlock[] = [];
  let open: { start: number; end: number; part: DraftBlock["part"] } | undefined;
  let fenced = false;
  const close = () => {
    if (open && open.end > open.start) blocks.push(shortenedBlock(text, open));
    open = undefined;
  };
  for (let lineStart = 0; lineStart <= text.length; ) {
    let lineEnd = text.indexOf("\n", lineStart);
    if (lineEnd < 0) lineEnd = text.length;
    const line = text.slice(lineStart, lineEnd).trimEnd();
    const words = (mark.exec(line)?.[0] ?? "").length;
    const start = lineStart + words;
    const end = lineStart + line.length;
    if (line.trimStart().startsWith("```")) {
      close();
      fenced = !fenced;
    } else if (end <= start) {
      close();
    } else {
      const generated = list && list.start <= lineStart && lineStart < list.end;
      const part = generated ? "generated" : fenced ? "code" : /^[#]{1,6}\s/.test(line) ? "heading" : "body";
      const marked = line.slice(0, words).trim().length > 0;
      if (open && (marked || open.part !== part || beginsClause(text, open, line, language))) close();
      if (open) open.end = end;
      else open = { start, end, part };
      if (part === "heading" || line.length > wrappedLine) close();
    }
    lineStart = lineEnd + 1;
  }
  close();
  return blocks;
}

/** How much of a paragraph is looked at for its opening, in UTF-16 units. */
const openingReach = 160;

function beginsClause(text: string, { start, end }: TextRange, line: string, language: string): boolean {
  if (!/[,;.:،؛，；。：]/u.test(text[end - 1] ?? "")) return false;
  const before = text.slice(start, Math.min(end, start + openingReach));
  const isClause = enactingLength(before) === end - start || openingOf(before, language) !== undefined;
  return isClause && openingOf(line.slice(0, openingReach), language) !== undefined;
}

/** A block as far as it is read: it ends with a word. */
function shortenedBlock(text: string, block: DraftBlock): DraftBlock {
  if (block.end - block.start <= longestParagraph) return block;
  const most = block.start + longestParagraph;
  const space = text.lastIndexOf(" ", most);
  return { ...block, end: space > most - 200 ? space : most };
}
