import type { Block } from "../block";
import { singleSpaced } from "../lines";
import { formattedNumber } from "./numberFormats";
import { numberOf, paragraphBlocks, type Seen, tableBlocks } from "./seen";
import type { Lists } from "./wordNumbering";
import type { NoteMark, Piece, StoryItem, View, WordParagraph } from "./wordStory";
import type { Styles } from "./wordStyles";

/** All that a Word file holds, ready to be seen in one view or the other. */
export interface WordContent {
  readonly body: readonly StoryItem[];
  readonly footnotes: ReadonlyMap<string, readonly StoryItem[]>;
  readonly endnotes: ReadonlyMap<string, readonly StoryItem[]>;
  readonly noteFormats: ReadonlyMap<NoteMark["of"], string>;
  readonly styles: Styles;
  readonly lists: Lists;
}

/** Word's own styles of headings, and those of the United Nations' templates for documents. */
const headingStyle = /^(?:heading [1-9]|title|subtitle|_? ?H_?(?:Ch|M|1|23|4|56)_?G?)$/i;
/** Lines of a table of contents, which the headings themselves are below. */
const contentsStyle = /^(?:toc \d|toc heading|table of figures)$/i;

/** The paragraphs of a text, its tables row by row, and each footnote after what it belongs to, in one view. */
export function wordBlocks(content: WordContent, view: View): Block[] {
  const { body, styles, lists, noteFormats } = content;
  const counted = { footnote: 0, endnote: 0 };
  const count = lists.count();
  const blocks: Block[] = [];
  /** Of a paragraph that runs on into the next. */
  let carried: Piece[] = [];
  /** Rows of the outermost table, each with its cells. */
  let table: Seen[][][] = [];
  let depth = 0;
  /** Rows around that do not stand in this view. */
  let absent = 0;

  function note({ of, id, typed, mark }: NoteMark): Block | undefined {
    const format = noteFormats.get(of) ?? (of === "footnote" ? "decimal" : "lowerRoman");
    // One that bears its own mark is not counted.
    const number = typed ? singleSpaced(mark) : formattedNumber(++counted[of], format);
    const items = (of === "footnote" ? content.footnotes : content.endnotes).get(id) ?? [];
    const text = singleSpaced(
      items.map((item) => (item.kind === "paragraph" ? textOf(item.pieces, view) : "")).join("\n"),
    );
    return text === ""
      ? undefined
      : { text, line: 0, gap: 0, part: "footnote", ...(number ? { number } : {}) };
  }

  function see(paragraph: WordParagraph): Seen | undefined {
    const pieces = [...carried, ...paragraph.pieces];
    if (!paragraph.end[view]) {
      carried = pieces;
      return undefined;
    }
    carried = [];
    const text = singleSpaced(textOf(pieces, view));
    const notes = pieces.flatMap(({ note: mark, presence }) =>
      mark && presence[view] ? (note(mark) ?? []) : [],
    );
    const settings = paragraph.settings[view];
    const style = styles.paragraph(settings.style);
    if (text === "" && paragraph.hidden) return undefined;
    const list = settings.list ?? style?.list;
    const level = settings.level ?? (settings.list === undefined ? style?.level : 0);
    const printed = list === undefined || list === "0" ? undefined : count.next(list, level, settings.style);
    if (text === "" || contentsStyle.test(style?.name ?? ""))
      return notes.length > 0 ? { text: "", notes } : undefined;
    const outline = settings.outline ?? style?.outline ?? 9;
    const heading = outline < 9 || headingStyle.test(style?.name ?? "");
    return {
      text,
      ...(printed ? { number: numberOf(printed) } : {}),
      ...(heading ? { heading } : {}),
      notes,
    };
  }

  for (const item of body) {
    if (item.kind === "table") {
      depth += item.begins ? 1 : -1;
      if (depth === 0) {
        blocks.push(...tableBlocks(table));
        table = [];
      }
    } else if (item.kind === "row") {
      if (!item.presence[view]) absent += item.begins ? 1 : -1;
      if (item.begins && depth === 1) table.push([]);
    } else if (item.kind === "cell") {
      if (item.begins && depth === 1) table.at(-1)?.push([]);
      if (!item.begins) carried = [];
    } else if (absent === 0) {
      const seen = see(item);
      if (!seen) continue;
      const cell = depth > 0 ? table.at(-1)?.at(-1) : undefined;
      if (cell) cell.push(seen);
      else blocks.push(...paragraphBlocks(seen));
    }
  }
  return blocks;
}

function textOf(pieces: readonly Piece[], view: View): string {
  return pieces.map(({ text, presence }) => (presence[view] ? text : "")).join("");
}
