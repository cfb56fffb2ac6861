import type { TextRange } from "./range";

/** A block of text between blank lines. */
export interface ParagraphRange extends TextRange {
  /** The line on which it begins, from 0, counted as editors do: LF, CR LF and a lone CR each end a line. */
  readonly line: number;
}

/**
 * The blocks of a text that blank lines separate, without the white space around them. A line that holds nothing but
 * spaces of any kind (no-break spaces, form feeds, zero-width spaces) is blank. Linear time.
 */
export function splitParagraphs(text: string): ParagraphRange[] {
  const paragraphs: ParagraphRange[] = [];
  let start = -1;
  let end = 0;
  let first = 0;
  let line = 0;
  let blank = true;
  const close = () => {
    if (start >= 0) paragraphs.push({ start, end, line: first });
    start = -1;
  };
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) {
      if (blank) close();
      if (code === 13 && text.charCodeAt(at + 1) === 10) at++;
      line++;
      blank = true;
    } else if (!isSpace(code)) {
      if (start < 0) {
        start = at;
        first = line;
      }
      end = at + 1;
      blank = false;
    }
  }
  close();
  return paragraphs;
}

/** White space of any script, and the invisible characters that pages copied from the web are strewn with. */
export function isSpace(code: number): boolean {
  return (
    code <= 32 ||
    (code >= 0x7f && code <= 0xa0) ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x2060 ||
    code === 0x3000 ||
    code === 0xfeff
  );
}
