import type { TextRange } from "./range";

/** A change of a text: what stands in the range gives way to the new text. */
export interface TextEdit extends TextRange {
  readonly newText: string;
}

/** A text after edits that do not overlap, in any order. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = "";
  let at = 0;
  for (const { start, end, newText } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    result += text.slice(at, start) + newText;
    at = end;
  }
  return result + text.slice(at);
}
