import type { Finding } from "../rules/rule";

/**
 * A text with the preferred fixes of findings applied. Where two would change the same place, the first in the text is
 * applied and the other is left for another time.
 */
export function applyFixes(text: string, findings: readonly Finding[]): { text: string; applied: number } {
  const edits: { readonly start: number; readonly end: number; readonly newText: string }[] = [];
  let applied = 0;
  const clashes = (start: number, end: number) =>
    edits.some((other) => start <= other.end && end >= other.start);
  for (const { fixes } of findings) {
    const [preferred] = fixes;
    if (!preferred || preferred.edits.some(({ start, end }) => clashes(start, end))) continue;
    edits.push(...preferred.edits);
    applied += 1;
  }
  let result = text;
  for (const { start, end, newText } of edits.sort((a, b) => b.start - a.start))
    result = result.slice(0, start) + newText + result.slice(end);
  return { text: result, applied };
}
