/**
 * A hover's Markdown without its marks, for clients that show hovers as plain text and for the terminal. It undoes
 * exactly what `escapeMarkdown` and `markdownLink` do, and the marks of direction in Arabic, which a terminal may not know.
 */
export function plainText(markdown: string): string {
  return markdown
    .replace(/(?<!\\)\[((?:[^\]\\]|\\.)*)\]\((https:[^)\s]*)\)/g, "$1 <$2>")
    .replace(/(?<!\\)~~((?:[^~\\]|\\.)*)~~/g, "[-$1-]")
    .replace(/(?<!\\)\*{1,2}/g, "")
    .replace(/[\u200b\u2066-\u2069]/g, "")
    .replace(/^---$/gm, "")
    .replace(/\\([^\n])/g, "$1")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&")
    .replace(/\n{3,}/g, "\n\n");
}
