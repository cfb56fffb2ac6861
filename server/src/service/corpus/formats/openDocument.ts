import { say } from "../../text/say";
import type { Block } from "../block";
import { singleSpaced } from "../lines";
import { openArchive } from "./archive";
import { readMarkup } from "./markup";
import { formattedNumber } from "./numberFormats";
import { numberOf, paragraphBlocks, type Seen, tableBlocks } from "./seen";
import { countedParagraphs, damaged, locked } from "./unreadable";

/** An OpenDocument text as it was read. */
export interface OpenDocument {
  /** Changes were tracked in it: it was read as if all were accepted. */
  readonly tracked: boolean;
  readonly blocks: readonly Block[];
}

/** How one level of a list is numbered. */
interface Level {
  /** "1", "a", "i", "A", "I"; empty for none. */
  readonly format: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  /** How many levels are printed with it. */
  readonly shown: number;
}

interface ListStyle {
  readonly levels: Map<number, Level>;
}

/** Maximum, in bytes, of all parts that are unpacked of one file. */
const mostUnpacked = 48 * 1024 * 1024;
const formats: Readonly<Record<string, string>> = {
  "1": "decimal",
  a: "lowerLetter",
  A: "upperLetter",
  i: "lowerRoman",
  I: "upperRoman",
};
/** Elements whose text is none of the document's: comments, indexes, what was taken out. */
const skipped = new Set([
  "text:tracked-changes",
  "office:annotation",
  "text:table-of-content",
  "text:alphabetical-index",
  "text:note-citation",
  "text:ruby-text",
  "text:hidden-text",
  "svg:title",
  "svg:desc",
  "office:forms",
  "text:sequence-decls",
  "text:variable-decls",
]);

/**
 * Reads an OpenDocument text, packed (.odt) or as one XML file (.fodt).
 * Source: OASIS, Open Document Format for Office Applications 1.3, part 3.
 * @param decode the text of a part
 * @throws Unreadable
 */
export function readOpenDocument(bytes: Uint8Array, decode: (bytes: Uint8Array) => string): OpenDocument {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return readParts([decode(bytes)]);
  const archive = openArchive(bytes, mostUnpacked, decode);
  const part = (name: string) => {
    const content = archive.read(name);
    return content && decode(content);
  };
  if (part("META-INF/manifest.xml")?.includes("encryption-data")) throw locked();
  const content = part("content.xml");
  if (content === undefined) throw damaged(say`its text is missing`);
  const styles = part("styles.xml");
  return readParts(styles === undefined ? [content] : [styles, content]);
}

/** @param sources the styles and the text, or one that holds both */
function readParts(sources: readonly string[]): OpenDocument {
  const lists = new Map<string, ListStyle>();
  const hidden = new Set<string>();
  const blocks: Block[] = [];
  const path: string[] = [];
  const open: { text: string; notes: Block[]; outline?: number; hidden: boolean }[] = [];
  const notes: { text: string; mark: string }[] = [];
  const listStack: { style: string; count: number[]; depth: number; numbered: boolean; start?: number }[] =
    [];
  /** Counts of each list style, where a later list goes on. */
  const counts = new Map<string, number[]>();
  const outlines: number[] = [];
  let table: Seen[][][] = [];
  let depth = 0;
  let skipping = 0;
  let silent = 0;
  let tracked = false;
  let count = 0;
  let inText = false;
  let style = "";
  let list: ListStyle | undefined;
  let citation: string | undefined;

  const write = (text: string) => {
    const note = notes.at(-1);
    if (silent > 0) return;
    if (note) note.text += text;
    else if (open.length > 0) open[open.length - 1]!.text += text;
  };
  const printed = (
    levels: ReadonlyMap<number, Level> | undefined,
    count: readonly number[],
    level: number,
  ) => {
    const own = levels?.get(level);
    if (!own?.format) return undefined;
    const shown = Array.from({ length: own.shown }, (_, index) => level - own.shown + 1 + index)
      .filter((at) => at >= 1 && levels?.get(at)?.format)
      .map((at) =>
        formattedNumber(count[at] ?? levels!.get(at)!.start, formats[levels!.get(at)!.format] ?? "decimal"),
      );
    return `${own.prefix}${shown.join(".")}${own.suffix}`.trim() || undefined;
  };

  function numberOfItem(): string | undefined {
    const item = listStack.at(-1);
    if (!item || item.numbered) return undefined;
    item.numbered = true;
    const levels = lists.get(item.style)?.levels;
    const { count, depth: level } = item;
    count[level] =
      item.start ?? (count[level] === undefined ? (levels?.get(level)?.start ?? 1) : count[level]! + 1);
    count.length = level + 1;
    return printed(levels, count, level);
  }

  function finish(): void {
    const paragraph = open.pop();
    if (!paragraph) return;
    const text = paragraph.hidden ? "" : singleSpaced(paragraph.text);
    const { outline } = paragraph;
    let number: string | undefined;
    if (outline !== undefined) {
      outlines[outline] =
        (outlines[outline] ?? (lists.get("outline")?.levels.get(outline)?.start ?? 1) - 1) + 1;
      outlines.length = outline + 1;
      number = printed(lists.get("outline")?.levels, outlines, outline);
    }
    if (!number && listStack.length > 0) number = numberOfItem();
    if (text === "" && paragraph.notes.length === 0) return;
    const seen: Seen = {
      text,
      ...(number ? { number: numberOf(number) } : {}),
      ...(outline === undefined ? {} : { heading: true }),
      notes: paragraph.notes,
    };
    const cell = depth > 0 ? table.at(-1)?.at(-1) : undefined;
    if (cell) cell.push(seen);
    else blocks.push(...paragraphBlocks(seen));
  }

  for (const source of sources) {
    readMarkup(source, {
      open(name, attributes) {
        path.push(name);
        if (name === "text:changed-region") tracked = true;
        if (skipping > 0) return;
        if (skipped.has(name)) {
          skipping = path.length;
          if (name === "text:note-citation") citation = "";
          return;
        }
        switch (name) {
          case "office:text":
            inText = true;
            break;
          case "style:style":
            style = attributes["style:name"] ?? "";
            break;
          case "style:text-properties":
            if (attributes["text:display"] === "none" && style) hidden.add(style);
            break;
          case "text:list-style":
          case "text:outline-style":
            list = { levels: new Map() };
            lists.set(name === "text:list-style" ? (attributes["style:name"] ?? "") : "outline", list);
            break;
          case "text:list-level-style-number":
          case "text:outline-level-style":
            list?.levels.set(Number(attributes["text:level"]) || 1, {
              format: attributes["style:num-format"] ?? "",
              prefix:
                attributes["style:num-prefix"] ?? attributes["loext:num-list-format"]?.split("%")[0] ?? "",
              suffix:
                attributes["style:num-suffix"] ??
                attributes["loext:num-list-format"]?.split("%").at(-1) ??
                "",
              start: Number(attributes["text:start-value"] ?? 1) || 0,
              shown: Math.min(10, Number(attributes["text:display-levels"]) || 1),
            });
            break;
        }
        if (!inText) return;
        switch (name) {
          case "text:p":
          case "text:h": {
            countedParagraphs(++count);
            if (notes.length > 0) {
              write("\n");
              break;
            }
            const outline = Number(attributes["text:outline-level"]);
            open.push({
              text: "",
              notes: [],
              hidden: hidden.has(attributes["text:style-name"] ?? ""),
              ...(name === "text:h" ? { outline: Math.min(10, Math.max(1, outline || 1)) } : {}),
            });
            break;
          }
          case "text:span":
            if (hidden.has(attributes["text:style-name"] ?? "")) silent ||= path.length;
            break;
          case "text:hidden-paragraph":
            if (attributes["text:is-hidden"] !== "false" && open.length > 0)
              open[open.length - 1]!.hidden = true;
            break;
          case "text:s":
          case "text:tab":
          case "text:line-break":
            write(" ");
            break;
          case "text:note":
            notes.push({ text: "", mark: "" });
            break;
          case "text:list": {
            const outer = listStack.at(-1);
            const named = attributes["text:style-name"] ?? outer?.style ?? "";
            const continues =
              attributes["text:continue-numbering"] === "true" || attributes["text:continue-list"];
            const count = outer?.count ?? (continues ? counts.get(named) : undefined) ?? [];
            counts.set(named, count);
            listStack.push({ style: named, count, depth: (outer?.depth ?? 0) + 1, numbered: true });
            break;
          }
          case "text:list-item": {
            const item = listStack.at(-1);
            if (!item) break;
            item.numbered = false;
            const start = attributes["text:start-value"];
            if (start !== undefined) item.start = Number(start) || 0;
            else delete item.start;
            break;
          }
          case "table:table":
            depth++;
            break;
          case "table:table-row":
            if (depth === 1) table.push([]);
            break;
          case "table:table-cell":
            if (depth === 1) table.at(-1)?.push([]);
            break;
        }
      },
      text(text) {
        if (citation !== undefined) citation += text;
        else if (skipping === 0 && inText) write(text);
      },
      close(name) {
        const at = path.length;
        path.pop();
        if (skipping > 0) {
          if (skipping !== at) return;
          skipping = 0;
          if (name === "text:note-citation") {
            const note = notes.at(-1);
            if (note) note.mark = singleSpaced(citation ?? "");
            citation = undefined;
          }
          return;
        }
        if (silent === at) silent = 0;
        switch (name) {
          case "office:text":
            inText = false;
            break;
          case "style:style":
            style = "";
            break;
          case "text:p":
          case "text:h":
            if (inText && notes.length === 0) finish();
            break;
          case "text:note": {
            const note = notes.pop();
            const text = singleSpaced(note?.text ?? "");
            if (note && text !== "")
              open.at(-1)?.notes.push({
                text,
                line: 0,
                gap: 0,
                part: "footnote",
                ...(note.mark ? { number: note.mark } : {}),
              });
            break;
          }
          case "text:list":
            if (inText) listStack.pop();
            break;
          case "table:table":
            if (inText && --depth === 0) {
              blocks.push(...tableBlocks(table));
              table = [];
            }
            break;
        }
      },
    });
  }
  return { tracked, blocks };
}
