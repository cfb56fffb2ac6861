/** What acts on a terminal instead of being shown: control characters, and those that end a line or turn writing about. */
const acting = /[^\P{Cc}\t\n]|[\u2028-\u202e\u2066-\u2069]/gu;

/**
 * Text for a terminal, in which nothing acts on it: what would is written as \u001b, as JSON writes it, so that output for
 * programs stays the same to them. Line feeds and tabs are left as they are.
 */
export function terminalText(text: string): string {
  return text.replace(acting, visible);
}

/** The same for a part of a line, a file's name for instance: no line begins within it. */
export function terminalLine(text: string): string {
  return terminalText(text).replaceAll("\n", visible);
}

function visible(mark: string): string {
  return `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
