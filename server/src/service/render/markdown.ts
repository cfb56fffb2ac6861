import { foreignHost } from "../references/symbols/address";
import { say, type Wording, worded } from "../text/say";

/**
 * Text that is not ours (from a corpus, a catalogue, a draft) as Markdown that shows exactly that text: every
 * character that Markdown or HTML could take for a mark where it stands is escaped, so that nothing in a document becomes
 * a link, a picture, a heading or a command. No other is, because some editors show Markdown as it is written.
 */
export function escapeMarkdown(text: string): string {
  return (
    oneLine(text)
      .replace(/&(?=#?\w+;)/g, "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      .replace(marks, (mark, place: number, whole: string) =>
        mark === "_" && isInWord(whole, place) ? mark : `\\${mark}`,
      )
      .replace(/^(\s*)([#+\-=:])/, "$1\\$2")
      .replace(/^(\s*\d{1,9})(?=[.)](?:\s|$))/, "$1\\")
      // A link of our own may follow, which it would make a picture of.
      .replace(/!$/, "\\!")
  );
}

/** What is a mark anywhere in a line, and what makes a link of an address or a name of a person. */
const marks = /[\\`*_[\]|~$]|(?<=\])\(|(?<=\w)@(?=\w)|:(?=\/\/)|(?<=\bwww)\./gi;

/** Within a word a low line is no mark: "S_RES_2185". */
function isInWord(text: string, place: number): boolean {
  return /[\p{L}\p{N}]_[\p{L}\p{N}]/u.test(text.slice(place - 1, place + 2));
}

/** Text that is not ours as HTML within Markdown: it stays text, and no line of it ends the HTML. */
export function htmlText(text: string): string {
  return asEntities(oneLine(text));
}

/**
 * Text that is not ours as a part of a line of Markdown that people read and edit: only what would be a mark, a link or
 * the beginning of HTML is escaped.
 */
export function readableMarkdown(text: string): string {
  return oneLine(text).replace(/[\\`*_~[\]<>]|&(?=#?\w+;)|(?<=\w)@(?=\w)|:(?=\/\/)|(?<=\bwww)\./gi, "\\$&");
}

/** Text on one line, without what acts instead of being shown: control characters, and those that turn writing about. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, "");
}

function asEntities(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** A link to an address that we made ourselves, with its host where that is not the UN's; anything but https is shown as text. */
export function markdownLink(text: string, address: string, wording: Wording): string {
  if (!/^https:\/\/[^\s<>"]+$/.test(address)) return escapeMarkdown(text);
  const host = foreignHost(address);
  const link = `[${escapeMarkdown(text)}](${address.replaceAll("(", "%28").replaceAll(")", "%29")})`;
  return host ? worded(say`${link} (at ${escapeMarkdown(host)})`, wording) : link;
}

/** The beginning of a text, cut at a word, with an ellipsis where something is left out. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const space = text.lastIndexOf(" ", length);
  return `${text.slice(0, space > length / 2 ? space : length).trimEnd()} …`;
}
