import type { TextRange } from "../text/range";

/** A paragraph of a draft, without the marks around its words. */
export interface DraftBlock extends TextRange {
  readonly part: "heading" | "body" | "code";
}

/** A line longer than this was not wrapped by hand: it is a paragraph of its own, as word processors paste them. */
export const wrappedLine = 140;

/** "1. ", "12) ", "(a) ", "(iv) ", "- ", "* ", "> ", "# ": what stands before a paragraph's words. */
const mark = /^(?:[#>]+[ \t]+|[-*+•–][ \t]+|\d{1,3}[.)][ \t]+|\([a-z]{1,4}\)[ \t]+|[ \t\u00a0])*/;

/** Whether a line holds nothing but what stands before a paragraph's words. */
export function isParagraphMark(line: string): boolean {
  return line.slice(mark.exec(line)?.[0].length ?? 0).trim() === "";
}

/**
 * The paragraphs of a draft: blocks between blank lines; a list item, a numbered paragraph, a heading and a long
 * unwrapped line each begin a new one. Takes time linear in the text.
 * @returns ranges without list marks, paragraph numbers and the white space around, in order; empty ones are left out
 */
export function splitDraft(text: string): DraftBlock[] {
  const blocks: DraftBlock[] = [];
  let open: { start: number; end: number; part: DraftBlock["part"] } | undefined;
  let fenced = false;
  const close = () => {
    if (open && open.end > open.start) blocks.push(open);
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
      const part = fenced ? "code" : /^[#]{1,6}\s/.test(line) ? "heading" : "body";
      const marked = line.slice(0, words).trim().length > 0;
      if (open && (marked || open.part !== part)) close();
      if (open) open.end = end;
      else open = { start, end, part };
      if (part === "heading" || line.length > wrappedLine) close();
    }
    lineStart = lineEnd + 1;
  }
  close();
  return blocks;
}
