import { findDate } from "../../text/dates";
import type { Block } from "../blocks";
import { buildBlocks } from "../blocks";
import { composeDocument, type Found } from "../compose";
import { decodeText } from "../decoding";
import type { DocumentKind } from "../document";
import { type Line, readLines } from "../lines";
import type { Reader } from "../reader";

/** Markdown: front matter, headings, lists; passages are plain text. */
export const markdown: Reader = {
  name: "Markdown",
  accepts: (fileName) => /\.(?:md|markdown)$/i.test(fileName),
  async *read({ uri, name, bytes }, { codec }, problems) {
    const text = decodeText(bytes, name, codec, problems);
    if (text === undefined) return;
    const { given, rest, offset } = frontMatter(text);
    const blocks = markdownBlocks(rest, offset);
    const first = blocks[0];
    const title = given.title ?? (first?.heading ? first.text : undefined);
    const document = composeDocument({
      uri,
      name,
      blocks: first?.heading && given.title === undefined ? blocks.slice(1) : blocks,
      given: title ? { ...given, title } : given,
    });
    if (document) yield document;
    else problems(`${name} holds no paragraph of text.`);
  },
};

const kinds: readonly DocumentKind[] = ["adopted", "spoken", "report", "model", "other"];
/** Other words for the kinds, as people write them. */
const kindNames: Readonly<Record<string, DocumentKind>> = {
  resolution: "adopted",
  decision: "adopted",
  statement: "spoken",
  speech: "spoken",
  letter: "report",
  draft: "report",
};

/** What stands between two lines of `---` at the very top, as `key: value`. */
function frontMatter(text: string): { given: NonNullable<Found["given"]>; rest: string; offset: number } {
  const lines = text.split(/\r\n|\n|\r/);
  if (lines[0]?.trim() !== "---") return { given: {}, rest: text, offset: 0 };
  const end = lines.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)\s*$/.test(line));
  if (end < 0 || end > 100) return { given: {}, rest: text, offset: 0 };
  const values = new Map<string, string>();
  for (const line of lines.slice(1, end)) {
    const colon = line.indexOf(":");
    if (colon <= 0 || /^\s|^#/.test(line)) continue;
    const value = line
      .slice(colon + 1)
      .trim()
      .replace(/^(["'])(.*)\1$/, "$2");
    if (value !== "") values.set(line.slice(0, colon).trim().toLowerCase(), value);
  }
  const given: { -readonly [Key in keyof NonNullable<Found["given"]>]: NonNullable<Found["given"]>[Key] } =
    {};
  for (const key of ["title", "speaker", "delegation", "organ", "source"] as const) {
    const value = values.get(key);
    if (value) given[key] = value;
  }
  const symbol = values.get("symbol");
  if (symbol) given.symbol = symbol.replaceAll(" ", "");
  const language = values.get("language") ?? values.get("lang");
  if (language) given.language = language.toLowerCase();
  const date = values.get("date");
  const iso = date && (findDate(date)?.date ?? /^\d{4}(?:-\d{2})?$/.exec(date)?.[0]);
  if (iso) given.date = iso;
  const kind = values.get("kind")?.toLowerCase();
  const known = kinds.find((name) => name === kind) ?? (kind ? kindNames[kind] : undefined);
  if (known) given.kind = known;
  return { given, rest: lines.slice(end + 1).join("\n"), offset: end + 1 };
}

/** The blocks of Markdown: headings marked as such, each item of a list a block, code and comments left out. */
function markdownBlocks(text: string, offset: number): Block[] {
  const blocks: Block[] = [];
  let paragraph: Line[] = [];
  const close = () => {
    if (paragraph.length > 0) {
      const joined = paragraph.map(({ text }) => text).join(" ");
      const block = buildBlocks([{ ...paragraph[0]!, text: joined, page: false }])[0]!;
      blocks.push({ ...block, text: plain(block.text) });
    }
    paragraph = [];
  };
  let fence: string | undefined;
  let comment = false;
  for (const line of readLines(text)) {
    const content = { ...line, line: line.line + offset };
    const mark = /^(?:```|~~~)/.exec(line.text)?.[0];
    if (mark && (fence === undefined || fence === mark)) {
      close();
      fence = fence === undefined ? mark : undefined;
      continue;
    }
    if (fence !== undefined) continue;
    if (line.text.startsWith("<!--")) {
      close();
      comment = true;
    }
    if (comment) {
      comment = !line.text.includes("-->");
      continue;
    }
    const heading = /^#{1,6}\s+(.*?)\s*#*$/.exec(line.text)?.[1];
    if (/^(?:=+|-{2,})$/.test(line.text) && paragraph.length === 1 && line.gap === 0) {
      blocks.push({
        text: plain(paragraph[0]!.text),
        line: paragraph[0]!.line,
        gap: paragraph[0]!.gap,
        heading: true,
      });
      paragraph = [];
      continue;
    }
    if (
      heading !== undefined ||
      /^(?:[-*_] ?){3,}$/.test(line.text) ||
      /^\|?[\s:|-]+\|[\s:|-]*$/.test(line.text)
    ) {
      close();
      if (heading) blocks.push({ text: plain(heading), line: content.line, gap: line.gap, heading: true });
      continue;
    }
    const quoted = { ...content, text: content.text.replace(/^(?:>\s?)+/, "") };
    if (quoted.text === "") {
      close();
      continue;
    }
    const item = /^(?:[-*+]|\d{1,3}[.)]|\(\w{1,4}\)|\|)\s/.test(quoted.text);
    if (line.gap > 0 || item) close();
    paragraph.push({ ...quoted, text: quoted.text.replace(/^[-*+]\s+/, "") });
  }
  close();
  return blocks.filter(({ text }) => text !== "");
}

/** Marks of emphasis, links, images, code and footnotes taken off; the words stay. */
function plain(text: string): string {
  return text
    .replace(/!\[([^[\]]{0,300})\]\([^()\s]{0,500}(?:\s"[^"]{0,200}")?\)/g, "$1")
    .replace(/\[([^[\]]{1,500})\]\((?:[^()\s]|\([^()\s]{0,200}\)){0,500}(?:\s"[^"]{0,200}")?\)/g, "$1")
    .replace(/\[([^[\]]{1,300})\]\[[^[\]]{0,100}\]/g, "$1")
    .replace(/\[\^[^[\]]{1,30}\]/g, "")
    .replace(/<(https?:\/\/[^<>\s]{1,500})>/g, "$1")
    .replace(/(\*\*|__)(?=\S)([^*_]{1,1000}?)(?<=\S)\1/g, "$2")
    .replace(/(^|[^\p{L}\p{N}*_\\])([*_])(?=[^\s*_])([^*_]{1,1000}?)(?<=[^\s*_])\2(?![\p{L}\p{N}])/gu, "$1$3")
    .replace(/(`+)([^`]{1,500})\1/g, "$2")
    .replace(/\\([\\`*_{}[\]()#+.!|>-])/g, "$1")
    .replace(/^\|\s*|\s*\|$/g, "")
    .replace(/ {2,}/g, " ")
    .trim();
}
