import type { Draft } from "../draft/draft";
import { touchesAny } from "../draft/foreign";
import { isParagraphMark, wrappedLine } from "../draft/paragraphs";

/** The paragraph that is being written, up to the cursor. */
export interface WritingPlace {
  /** Where its words begin. */
  readonly begin: number;
  /** Its words up to the cursor; empty where none is written yet. */
  readonly typed: string;
}

/**
 * The paragraph that is written at `offset`. Undefined where the cursor stands before words on its line, in a heading,
 * in code or within a quotation: nothing is ever suggested into words that are there already.
 */
export function writingPlace(draft: Draft, offset: number): WritingPlace | undefined {
  const { text, paragraphs } = draft;
  const lineEnd = text.indexOf("\n", offset);
  if (text.slice(offset, lineEnd < 0 ? undefined : lineEnd).trim() !== "") return undefined;
  const lineStart = text.lastIndexOf("\n", offset - 1) + 1;
  const line = text.slice(lineStart, offset);
  if (isParagraphMark(line)) {
    const marked = line.trim() !== "" && !/[#>`]/.test(line);
    return marked || opensParagraph(text, lineStart) ? { begin: offset, typed: "" } : undefined;
  }
  const paragraph = paragraphs.filter(({ start }) => start <= offset).at(-1);
  if (paragraph?.part !== "body" || text.slice(paragraph.end, offset).includes("\n")) return undefined;
  const typed = text.slice(paragraph.start, offset);
  const isForeign = touchesAny(draft.foreign, { start: offset - 1, end: offset });
  return isForeign || isInQuotation(typed) ? undefined : { begin: paragraph.start, typed };
}

/** Which mark closes what another opens: quotations, titles, code. */
const closing: Readonly<Record<string, string>> = {
  "“": "”",
  "«": "»",
  "„": "“",
  "「": "」",
  "『": "』",
  "《": "》",
  '"': '"',
  "`": "`",
};

/** Whether a text ends within a quotation, a title or code: what is said there is not for a suggestion to say. */
function isInQuotation(text: string): boolean {
  let close: string | undefined;
  for (const sign of text) {
    if (close === undefined) close = closing[sign];
    else if (sign === close) close = undefined;
  }
  return close !== undefined;
}

/** Whether an empty line at `lineStart` begins a paragraph: a blank line stands before it, or one that wraps by itself. */
function opensParagraph(text: string, lineStart: number): boolean {
  if (lineStart === 0) return true;
  const before = text.slice(text.lastIndexOf("\n", lineStart - 2) + 1, lineStart - 1).trim();
  return before === "" || before.length > wrappedLine;
}
