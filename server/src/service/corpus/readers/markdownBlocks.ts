import type { RootContent } from "mdast";
import { parseMarkdown } from "../../parsers";
import { lineOf, type MarkdownLine, wordsOf } from "../../text/markdownWords";
import type { Block } from "../block";
import { buildBlocks } from "../blocks";
import { singleSpaced } from "../lines";

/** A piece of a text, and how many lines stand before it. */
interface Piece {
  readonly text: string;
  readonly line: number;
}

/**
 * The parser's time and memory grow faster than a text, with a hostile one much faster: longer ones are parsed in pieces. A
 * piece ends where no construct of Markdown is open; one twice as long anywhere.
 * UTF-16 units.
 */
const longestPiece = 4096;
/** Definitions of links and footnotes are known in every piece, unless there are very many of them. UTF-16 units. */
const longestDefinitions = 2048;

/**
 * The blocks of a Markdown text: headings marked as such, each item of a list and each row of a table a block of its own;
 * code, comments, definitions and footnotes are left out. Their words are those that a reader of the page sees.
 * @param offset lines of the file before the text
 */
export function* markdownBlocks(text: string, offset: number): Iterable<Block> {
  let last = offset - 1;
  for (const piece of pieces(withoutHidden(text.replace(/\r\n?/g, "\n")))) {
    for (const found of blocksOf(parseMarkdown(piece.text).children, piece.text)) {
      const line = found.line + piece.line + offset;
      const gap = Math.max(0, line - last - 1);
      last = found.end + piece.line + offset;
      const { breaks, text: words } = found;
      // Words divided at the end of a line are put together as in any other text.
      const [whole] = buildBlocks([{ text: words, line, indent: 0, gap, page: false }]);
      if (!whole) continue;
      yield {
        text: whole.text,
        line,
        gap,
        ...(found.heading === undefined ? {} : { heading: found.heading }),
        ...(breaks.length > 0 && whole.text === words
          ? { breaks: breaks.map((one) => ({ at: one.at, line: one.line + piece.line + offset })) }
          : {}),
      };
    }
  }
}

/** The text with spaces in the place of comments, scripts and styles: a reader sees nothing there. Linear time. */
function withoutHidden(text: string): string {
  let shown = "";
  let from = 0;
  const begins = /<!--|<(script|style)\b/gi;
  for (let match = begins.exec(text); match; match = begins.exec(text)) {
    const ends = match[1] ? /<\/(?:script|style)>/gi : /-->/g;
    ends.lastIndex = match.index;
    // What is never closed may be a program's text in code: it hides nothing.
    if (!ends.test(text)) break;
    shown += text.slice(from, match.index);
    from = ends.lastIndex;
    shown += text.slice(match.index, from).replace(/[^\n]/g, " ");
    begins.lastIndex = from;
  }
  return shown + text.slice(from);
}

function* pieces(text: string): Iterable<Piece> {
  if (text.length <= longestPiece) {
    yield { text, line: 0 };
    return;
  }
  const definitions = definitionsIn(text);
  let fence: string | undefined;
  let blank = true;
  let begins = true;
  let opening = "";
  let start = 0;
  let startLine = 0;
  let line = 0;
  const piece = (end?: number): Piece => ({
    text: `${opening && `${opening}\n`}${text.slice(start, end)}\n${definitions}`,
    line: opening ? startLine - 1 : startLine,
  });
  for (let at = 0; at < text.length; ) {
    const end = Math.min(text.indexOf("\n", at) + 1 || text.length, at + longestPiece);
    const content = text.slice(at, end);
    const length = at - start;
    // A paragraph that begins at the margin ends whatever list or quotation stood before it.
    const closed = begins && blank && !fence && /^[^\s\-*+\d>|]/.test(content);
    if (length >= longestPiece * (closed ? 1 : 2)) {
      yield piece(at);
      start = at;
      startLine = line;
      opening = fence ?? "";
    }
    if (begins) {
      const mark = /^ {0,3}(`{3,}|~{3,})/.exec(content)?.[1];
      if (fence === undefined) fence = mark;
      else if (mark?.startsWith(fence) && content.trim() === mark) fence = undefined;
    }
    blank = content.trim() === "";
    begins = content.endsWith("\n");
    if (begins) line++;
    at = end;
  }
  yield piece();
}

/** The definitions of links and footnotes as such, so that their marks are known in every piece. */
function definitionsIn(text: string): string {
  const found = text.match(/^ {0,3}\[[^\]\n]{1,300}\]:[^\n]*$/gm) ?? [];
  const whole = found.map((one) => one.replace(/^( {0,3}\[\^[^\]\n]*\]:).*$/, "$1 .")).join("\n\n");
  return whole.length > longestDefinitions ? "" : `\n${whole}\n`;
}

interface FoundBlock {
  readonly text: string;
  /** From 0, in the piece; `end` is the last line that it stands on. */
  readonly line: number;
  readonly end: number;
  readonly heading?: boolean;
  readonly breaks: readonly { readonly at: number; readonly line: number }[];
}

/** Maximum depth of lists and quotations within one another; what is deeper is taken as it is written. */
const deepestList = 30;

/** What begins an item in the midst of a paragraph, where Markdown itself sees none. */
const item = /^(?:[-*+•|]|\d{1,3}[.)]|\(\w{1,4}\)) /;

/** @param source what was parsed; `before` stands before the first of the blocks: the number of an item, as it is written */
function* blocksOf(
  nodes: readonly RootContent[],
  source: string,
  before = "",
  depth = 0,
): Iterable<FoundBlock> {
  let prefix = before;
  for (const node of nodes) {
    if (depth > deepestList) {
      const text = source.slice(node.position?.start.offset, node.position?.end.offset);
      yield* joined([{ text, line: lineOf(node) }], prefix);
      continue;
    }
    switch (node.type) {
      case "paragraph":
        yield* paragraph(wordsOf(node.children), prefix);
        break;
      case "heading": {
        const words = wordsOf(node.children);
        // A paragraph of several lines over a rule is a paragraph, whatever Markdown calls it.
        if (words.length > 1) yield* paragraph(words, prefix);
        else yield* joined(words, prefix, true);
        break;
      }
      case "blockquote":
        yield* blocksOf(node.children, source, prefix, depth + 1);
        break;
      case "list":
        for (const child of node.children) {
          const start = child.position?.start.offset ?? 0;
          const number = /^\d{1,9}[.)]/.exec(source.slice(start, start + 10))?.[0];
          yield* blocksOf(child.children, source, number ? `${number} ` : "", depth + 1);
        }
        break;
      case "table":
        for (const row of node.children) {
          const cells = row.children.map((cell) => plain(wordsOf(cell.children)));
          const text = cells.filter((cell) => cell !== "").join(" – ");
          const line = lineOf(row);
          if (text !== "") yield { text, line, end: line, heading: false, breaks: [] };
        }
        break;
      default:
        continue;
    }
    prefix = "";
  }
}

/** A paragraph, cut where a line begins an item. */
function* paragraph(words: readonly MarkdownLine[], prefix: string): Iterable<FoundBlock> {
  let open: MarkdownLine[] = [];
  let before = prefix;
  for (const line of words) {
    if (open.length > 0 && item.test(`${line.text} `)) {
      yield* joined(open, before);
      open = [];
      before = "";
    }
    open.push(line);
  }
  yield* joined(open, before);
}

/** The lines of a block as one text, with the places where each begins. */
function* joined(words: readonly MarkdownLine[], prefix: string, heading?: boolean): Iterable<FoundBlock> {
  const lines = words
    .map(({ text, line }) => ({ text: singleSpaced(text).replace(/^\|\s*|\s*\|$/g, ""), line }))
    .filter(({ text }) => text !== "");
  const [first] = lines;
  if (!first) return;
  let text = prefix + first.text.replace(/^[-*+•] /, "");
  const breaks: { at: number; line: number }[] = [];
  for (const next of lines.slice(1)) {
    breaks.push({ at: text.length + 1, line: next.line });
    text += ` ${next.text}`;
  }
  const end = lines.at(-1)!.line;
  yield { text, line: first.line, end, breaks, ...(heading === undefined ? {} : { heading }) };
}

function plain(words: readonly MarkdownLine[]): string {
  return singleSpaced(words.map(({ text }) => text).join(" "));
}
