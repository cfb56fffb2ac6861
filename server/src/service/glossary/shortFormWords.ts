import type { TextRange } from "../text/range";

/** Letters and digits, joined by hyphens, slashes, "&" or a full stop: what may be one short form. */
const joined = /[\p{L}\p{M}\p{N}]+(?:[-\u2010\u2011/&.@_:\\]+[\p{L}\p{M}\p{N}]+)*/gu;
/** No short form is longer; what is longer is not looked into. */
const longest = 40;
/** What every short form has: most words are left at once. */
const twoCapitals = /\p{Lu}.*[\p{Lu}\p{N}]/u;
/**
 * The words of a paragraph that may be short forms, compounds whole ("HIV/AIDS"), in order: outside lines in capitals,
 * addresses and file names. Takes time linear in the text.
 */
export function findShortFormWords(text: string): TextRange[] {
  const words: TextRange[] = [];
  const shouted = shoutedLines(text);
  let line = 0;
  for (const match of text.matchAll(joined)) {
    if (match[0].length > longest || !twoCapitals.test(match[0])) continue;
    const start = match.index;
    const end = start + match[0].length;
    while (line < shouted.length && shouted[line]!.end <= start) line++;
    if (line < shouted.length && shouted[line]!.start <= start) continue;
    if (!insideAddress(text, start, end)) words.push({ start, end });
  }
  return words;
}

function insideAddress(text: string, start: number, end: number): boolean {
  return (
    /[/@#_\\=?&]$/.test(text.slice(Math.max(0, start - 1), start)) ||
    /^[@_\\=]/.test(text.slice(end, end + 1))
  );
}

/** Lines in capitals: titles, in which every word looks like a short form. */
function shoutedLines(text: string): TextRange[] {
  const lines: TextRange[] = [];
  for (const match of text.matchAll(/[^\n]+/g)) {
    const words = match[0].match(/\p{L}{2,}/gu) ?? [];
    const shouted = words.filter((word) => word === word.toUpperCase() && word !== word.toLowerCase()).length;
    if (words.length > 1 && shouted > words.length * 0.5) {
      lines.push({ start: match.index, end: match.index + match[0].length });
    }
  }
  return lines;
}
