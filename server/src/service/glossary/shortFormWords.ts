import type { TextRange } from "../text/range";

/** Sticky: tried where a word begins. Letters and digits, joined by hyphens, slashes, "&" or a full stop: what may be one short form. */
const joined = /[\p{L}\p{M}\p{N}]+(?:[-\u2010\u2011/&.@_:\\]+[\p{L}\p{M}\p{N}]+)*/uy;
/** Maximum length of a short form, in UTF-16 units; what is longer is not looked into. */
const longestShortForm = 40;
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
  const word = new RegExp(joined);
  for (let at = nextCapital(text, 0); at < text.length; at = nextCapital(text, word.lastIndex)) {
    const start = wordStart(text, at, word.lastIndex);
    word.lastIndex = start;
    const match = word.exec(text);
    if (!match) {
      word.lastIndex = at + 1;
      continue;
    }
    const end = word.lastIndex;
    if (end - start > longestShortForm || !twoCapitals.test(match[0])) continue;
    while (line < shouted.length && shouted[line]!.end <= start) line++;
    if (line < shouted.length && shouted[line]!.start <= start) continue;
    if (!insideAddress(text, start, end)) words.push({ start, end });
  }
  return words;
}

/** The next sign that may be a capital: most words are in small Latin letters, and are passed over without a look. */
function nextCapital(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    if ((unit >= 0x41 && unit <= 0x5a) || unit >= 0xc0) break;
    at++;
  }
  return at;
}

/** Where the compound around a place begins, not before `from`. */
function wordStart(text: string, at: number, from: number): number {
  let start = at;
  while (start > from && part.test(text[start - 1]!)) start--;
  // Joining marks do not begin a word.
  while (start < at && !letter.test(text[start]!)) start++;
  return start;
}

const part = /[\p{L}\p{M}\p{N}\ud800-\udfff\-\u2010\u2011/&.@_:\\]/u;
const letter = /[\p{L}\p{M}\p{N}\ud800-\udfff]/u;

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
    if (!/\p{Lu}{2}/u.test(match[0])) continue;
    const words = match[0].match(/\p{L}{2,}/gu) ?? [];
    const shouted = words.filter((word) => word === word.toUpperCase() && word !== word.toLowerCase()).length;
    if (words.length > 1 && shouted > words.length * 0.5) {
      lines.push({ start: match.index, end: match.index + match[0].length });
    }
  }
  return lines;
}
