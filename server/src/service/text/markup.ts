import type { TextRange } from "./range";

/** Maximum length of a tag, in UTF-16 units; what is longer is a "less than". */
const longestTag = 300;

/** What surrounds words and is none itself: each pattern takes time linear in the text. */
const address = /\bhttps?:\/\/(?:[^\s<>"“”«»「」()]|\([^\s()]{0,100}\))+/g;
const destination = /\]\((?:[^()\n]|\([^()\n]{0,200}\)){0,500}\)|\]\[[^\]\n]*\]/g;
const definition = /^ {0,3}\[[^\]\n]+\]:[ \t]*\S.*$/gm;
const inlineCode = /`[^`\n]+`/g;
const tag = new RegExp(`</?[A-Za-z][^<>\\n]{0,${longestTag}}>`, "g");

/**
 * The parts of a text that are mark-up and no words: comments, tags, inline code, web addresses, the destinations of
 * links and their definitions. In order of their kinds, and they may overlap. Linear time.
 */
export function markupRanges(text: string): TextRange[] {
  const found: TextRange[] = between(text, "<!--", "-->");
  if (text.includes("`")) found.push(...all(text, inlineCode));
  if (text.includes("](") || text.includes("][")) found.push(...all(text, destination));
  if (text.includes("]:")) found.push(...all(text, definition));
  if (text.includes("://")) found.push(...all(text, address));
  if (text.includes("<")) found.push(...all(text, tag));
  return found;
}

function all(text: string, pattern: RegExp): TextRange[] {
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
}

/** What stands between two marks, the marks included; one that is never closed goes to the end of the text. */
function between(text: string, open: string, close: string): TextRange[] {
  const found: TextRange[] = [];
  for (let start = text.indexOf(open); start >= 0; ) {
    const closing = text.indexOf(close, start + open.length);
    const end = closing < 0 ? text.length : closing + close.length;
    found.push({ start, end });
    start = text.indexOf(open, end);
  }
  return found;
}

/** Text that is struck out, or that CriticMarkup deletes or comments on: it is there to be seen, not to be said. */
const struck =
  /~~(?=\S)[^~\n]+~~|\{--[^{}\n]*--\}|\{>>[^{}\n]*<<\}|\{~~[^~{}\n]*~>|<(del|s|strike)>[^<]*<\/\1>/g;
/** Marks around words that stay, and footnote marks. */
const marks = /\{\+\+|\+\+\}|~~\}|\{==|==\}|\[\^[^\]\s]{1,40}\]|<sup>[^<]{0,20}<\/sup>/g;
/** The bracket that opens the words of a link. */
const linkWords = /\[(?=[^\][\n]*\][([])/g;

/** Whether a text may hold any of these at all: most paragraphs do not. */
const mayHold = /[~<{`[]|:\/\//;

/**
 * A text with its mark-up replaced by spaces, of the same length, so that every word stays where it is: links,
 * tags, comments, footnote marks, and what is struck out. Emphasis stays, as it parts no words. Linear time.
 */
export function withoutMarkup(text: string): string {
  if (!mayHold.test(text)) return text;
  const parts: TextRange[] = [
    ...markupRanges(text),
    ...all(text, struck),
    ...all(text, linkWords),
    ...all(text, marks),
  ].sort((a, b) => a.start - b.start);
  let result = "";
  let at = 0;
  for (const { start, end } of parts) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    result += text.slice(at, from) + text.slice(from, end).replace(/[^\n]/g, " ");
    at = end;
  }
  return result + text.slice(at);
}

/** Words in square brackets, as delegations mark what is not agreed; links and footnote marks are none. The brackets are included. */
export function bracketed(text: string): TextRange[] {
  if (!text.includes("[")) return [];
  return all(text, /\[(?!\^)[^\][\n]{1,400}\](?![([:])/g).filter(({ start, end }) =>
    /[\p{L}\p{N}]/u.test(text.slice(start, end)),
  );
}
