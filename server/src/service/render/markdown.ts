/**
 * Text that is not ours (from a corpus, a catalogue, a draft) as Markdown that shows exactly that text: every
 * character that Markdown or HTML could take for a mark is escaped, so that nothing in a document becomes a link, a
 * picture, a heading or a command.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, "")
    .replace(/[\\`*_{}[\]()#+\-.!|~$^=:@"']/g, "\\$&")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}

/** Text that is not ours as HTML within Markdown: it stays text, and no line of it ends the HTML. */
export function htmlText(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}

/** A link to an address that we made ourselves; anything but https is shown as text. */
export function markdownLink(text: string, address: string): string {
  if (!/^https:\/\/[^\s<>"]+$/.test(address)) return escapeMarkdown(text);
  return `[${escapeMarkdown(text)}](${address.replaceAll("(", "%28").replaceAll(")", "%29")})`;
}

/** The beginning of a text, cut at a word, with an ellipsis where something is left out. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const space = text.lastIndexOf(" ", length);
  return `${text.slice(0, space > length / 2 ? space : length).trimEnd()} …`;
}
