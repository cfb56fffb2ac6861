/**
 * Several things in one line, with the comma of the display language between them; what is empty is left out.
 * @param t `l10n.t` of VS Code
 */
export function inARow(
  things: readonly (string | undefined)[],
  t: (words: string, ...values: string[]) => string,
): string {
  return things
    .filter((thing) => thing !== undefined && thing !== "")
    .reduce<string>((before, next) => (before === "" ? next! : t("{0}, {1}", before, next!)), "");
}
