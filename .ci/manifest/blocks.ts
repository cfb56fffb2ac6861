// Markdown of which a part is generated: what stands between two comments that name it.

/** @param rows cells as Markdown, none of which holds a bar */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `|${cells.map((cell) => (cell ? ` ${cell} ` : " ")).join("|")}|`;
  return [line(head), `|${"---|".repeat(head.length)}`, ...rows.map(line)].join("\n");
}

/** A paragraph in lines of at most 120 characters. */
export function wrapped(text: string): string {
  return text.replace(/(.{1,120})(?: |$)/g, "$1\n").trimEnd();
}

/**
 * A text with its blocks made anew; everything around them stays. Throws where one is not there.
 * @param blocks what stands in each, by its name
 */
export function withBlocks(text: string, blocks: Readonly<Record<string, string>>): string {
  return Object.entries(blocks).reduce((before, [name, body]) => {
    const begin = `<!-- ${name}: written by npm run manifest -->\n`;
    const end = `\n<!-- end of ${name} -->`;
    const from = before.indexOf(begin);
    const to = before.indexOf(end, from);
    if (from < 0 || to < 0) throw new Error(`There is no place for the ${name}: "${begin.trim()}".`);
    return before.slice(0, from + begin.length) + body + before.slice(to);
  }, text);
}
