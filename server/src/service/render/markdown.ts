import { foreignHost } from "../references/symbols/address";

/**
 * Text that is not ours (from a corpus, a catalogue, a draft) as Markdown that shows exactly that text: every
 * character that Markdown or HTML could take for a mark is escaped, so that nothing in a document becomes a link, a
 * picture, a heading or a command.
 */
export function escapeMarkdown(text: string): string {
  return asEntities(oneLine(text).replace(/[\\`*_{}[\]()#+\-.!|~$^=:@"']/g, "\\$&"));
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
export function markdownLink(text: string, address: string): string {
  if (!/^https:\/\/[^\s<>"]+$/.test(address)) return escapeMarkdown(text);
  const host = foreignHost(address);
  const at = host ? ` (at ${escapeMarkdown(host)})` : "";
  return `[${escapeMarkdown(text)}](${address.replaceAll("(", "%28").replaceAll(")", "%29")})${at}`;
}

/** The beginning of a text, cut at a word, with an ellipsis where something is left out. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const space = text.lastIndexOf(" ", length);
  return `${text.slice(0, space > length / 2 ? space : length).trimEnd()} …`;
}
