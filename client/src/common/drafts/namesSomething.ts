/** How far back a line is looked at, in UTF-16 units. */
const reach = 80;

/**
 * True where the word at the end of `line` looks like a name, an acronym or a number: it has two capitals ("UN") or a
 * digit, or it begins with one capital within a sentence ("the Sec"). The first word of a sentence proves nothing.
 */
export function namesSomething(line: string): boolean {
  const end = line.slice(-reach);
  const word = /[\p{L}\p{N}-]*$/u.exec(end)?.[0] ?? "";
  if (/\p{N}|\p{Lu}[^\p{Lu}]*\p{Lu}/u.test(word)) return true;
  if (!/^\p{Lu}/u.test(word)) return false;
  return /[\p{L}\p{N},)]\s$/u.test(end.slice(0, end.length - word.length));
}
