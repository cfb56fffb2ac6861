/**
 * Text for a label of VS Code, on one line. In labels `$(name)` draws an icon: text from a corpus is escaped, so that
 * it shows as it stands.
 */
export function plainLabel(text: string): string {
  return text.replace(/\s+/g, " ").trim().replaceAll("$(", "\\$(");
}

/** About `length` characters of `text` around the first match, whole words, with "…" where something is left out. */
export function excerpt(text: string, matches: readonly [number, number][], length: number): string {
  if (text.length <= length) return text;
  const first = matches[0]?.[0] ?? 0;
  let start = Math.min(Math.max(0, first - Math.floor(length / 4)), text.length - length);
  let end = start + length;
  if (start > 0) start = Math.max(start, text.indexOf(" ", start) + 1 || start);
  const space = text.lastIndexOf(" ", end);
  if (end < text.length && space > start) end = space;
  return `${start > 0 ? "… " : ""}${text.slice(start, end)}${end < text.length ? " …" : ""}`;
}
