import { findDate } from "../../text/dates";
import { languageCode } from "../../text/language";
import { composeDocument, type Found } from "../compose";
import { decodeDocument } from "../decoding";
import type { DocumentKind } from "../document";
import { problemKinds } from "../problems";
import type { Reader } from "../reader";
import { markdownBlocks } from "./markdownBlocks";

/** Markdown: front matter, headings, lists; passages are plain text. */
export const markdown: Reader = {
  name: "Markdown",
  endings: ["md", "markdown"],
  description: "The same, with the facts in a block at the top (see below).",
  saveAs: "Markdown",
  async *read({ uri, name, path, bytes }, { codec }, problems) {
    const text = await decodeDocument(bytes, name, codec, problems);
    if (text === undefined) return;
    const { given, rest, offset } = frontMatter(text);
    const blocks = [...markdownBlocks(rest, offset)];
    const first = blocks[0];
    const title = given.title ?? (first?.heading ? first.text : undefined);
    const document = composeDocument({
      uri,
      path,
      blocks: first?.heading && given.title === undefined ? blocks.slice(1) : blocks,
      given: title ? { ...given, title } : given,
    });
    if (document) yield document;
    else problems(problemKinds.noParagraph.one(name));
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
  const code = language && languageCode(language);
  if (code) given.language = code;
  const date = values.get("date");
  const iso = date && (findDate(date)?.date ?? /^\d{4}(?:-\d{2})?$/.exec(date)?.[0]);
  if (iso) given.date = iso;
  const kind = values.get("kind")?.toLowerCase();
  const known = kinds.find((name) => name === kind) ?? (kind ? kindNames[kind] : undefined);
  if (known) given.kind = known;
  return { given, rest: lines.slice(end + 1).join("\n"), offset: end + 1 };
}
