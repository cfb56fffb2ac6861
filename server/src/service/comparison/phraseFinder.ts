import { createWordReader, type TextWords } from "./textWords";

/** Where a phrase of a list stands in a text. */
export interface PhraseUse {
  /** Its number in the list. */
  readonly phrase: number;
  /** Words of the text, the end excluded. */
  readonly start: number;
  readonly end: number;
}

/** Finds the phrases of a list in a text, whatever their case: of those that overlap the longest, from the left. */
export function createPhraseFinder(phrases: readonly string[]): (text: TextWords) => PhraseUse[] {
  const reader = createWordReader();
  const byFirst = new Map<number, { phrase: number; keys: Float64Array }[]>();
  phrases.forEach((words, phrase) => {
    const { keys } = reader.read(words);
    const list = byFirst.get(keys[0]!);
    if (list) list.push({ phrase, keys });
    else byFirst.set(keys[0]!, [{ phrase, keys }]);
  });
  for (const list of byFirst.values()) list.sort((x, y) => y.keys.length - x.keys.length);
  return ({ keys, count }) => {
    const uses: PhraseUse[] = [];
    for (let at = 0; at < count; ) {
      const found = byFirst.get(keys[at]!)?.find((entry) => stands(entry.keys, keys, at));
      if (found) uses.push({ phrase: found.phrase, start: at, end: at + found.keys.length });
      at += found ? found.keys.length : 1;
    }
    return uses;
  };
}

function stands(phrase: Float64Array, keys: Float64Array, at: number): boolean {
  for (let i = 0; i < phrase.length; i += 1) if (keys[at + i] !== phrase[i]) return false;
  return true;
}
