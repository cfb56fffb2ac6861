/**
 * `text` with the spaces that it needs where it is inserted: a quotation dropped behind a word does not stick to it.
 * Scripts that are written without spaces get none.
 * @param before the character before the place, "" at the beginning of a line
 * @param after the character after it, "" at the end of a line
 */
export function spaced(text: string, before: string, after: string): string {
  const joins = /[\p{Script=Han}、。，；：“（「\s(«[/–—]/u;
  const front = before !== "" && !joins.test(before) && !/^\s/.test(text) ? " " : "";
  const back =
    /[\p{L}\p{N}“«(]/u.test(after) && !/\p{Script=Han}/u.test(after) && !/\s$/.test(text) ? " " : "";
  return front + text + back;
}
