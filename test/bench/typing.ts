import type { BenchDraft } from "./draft";

/** One edit: text put in at a place, and where the cursor stands after it. Lines and characters from 0, as in LSP. */
export interface Keystroke {
  readonly line: number;
  readonly character: number;
  readonly text: string;
  /** The first words of a sentence are typed, but suggestions are not yet to be expected. */
  readonly counted: boolean;
}

/**
 * The edits of typing the draft's sentences, word by word, each at the end of a paragraph in the middle of the draft:
 * the first three words at once, then one at a time up to twelve.
 */
export function typing({ text, sentences }: BenchDraft, rounds: number): Keystroke[] {
  const lines = text.split("\n");
  const strokes: Keystroke[] = [];
  let line = Math.floor(lines.length / 4);
  let counted = 0;
  for (let at = 0; counted < rounds; at++) {
    while (lines[line] === "") line++;
    let character = lines[line]!.length;
    const words = sentences[at % sentences.length]!.split(/\s+/).slice(0, 12);
    const put = (typed: string, counts: boolean) => {
      strokes.push({ line, character, text: ` ${typed}`, counted: counts });
      character += typed.length + 1;
    };
    put(words.slice(0, 3).join(" "), false);
    for (const word of words.slice(3)) {
      put(word, true);
      if (++counted === rounds) break;
    }
    line += 2;
    if (line >= lines.length - 2) line = 0;
  }
  return strokes;
}
