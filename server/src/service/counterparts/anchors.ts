import { characterTables, digit, ignorable, wordUnit } from "../text/characters";

/**
 * What a passage says in any language: its numerals, in whatever digits (years, the numbers of resolutions and symbols,
 * days, sums), and the Latin words in it, by their beginnings: acronyms, names, and the kindred words of English,
 * French and Spanish.
 */
export type Anchors = ReadonlySet<string>;

/**
 * Letters that kindred words share at their beginnings: "situation" and "situación", "commission" and "comisión" no
 * further.
 */
const kindredLetters = 5;
const shortestKindred = 4;

/**
 * Reads a passage's anchors in one pass.
 * @returns numerals as "#2518" (separators of thousands left out), words as their first letters without accents
 */
export function readAnchors(text: string): Anchors {
  const { kind, fold } = characterTables();
  const anchors = new Set<string>();
  for (let at = 0; at < text.length; ) {
    const bits = kind[text.charCodeAt(at)]!;
    if ((bits & wordUnit) === 0) {
      at += 1;
      continue;
    }
    if (bits & digit) {
      const { numeral, end } = readNumeral(text, at);
      anchors.add(`#${numeral}`);
      at = end;
      continue;
    }
    let word = "";
    let capitals = 0;
    let latin = true;
    for (; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      const here = kind[unit]!;
      if (here & ignorable) continue;
      if ((here & wordUnit) === 0 || here & digit) break;
      const folded = fold[unit]!;
      if (folded < 0x61 || folded > 0x7a) latin = false;
      if (unit >= 0x41 && unit <= 0x5a) capitals += 1;
      word += String.fromCharCode(folded);
    }
    if (!latin) continue;
    if (capitals >= 2) anchors.add(`^${word}`);
    else if (word.length >= shortestKindred) anchors.add(word.slice(0, kindredLetters));
  }
  return anchors;
}

/** A numeral with its groups of three joined: "13 500", "13,500" and "13.500" are the same in different languages. */
function readNumeral(text: string, start: number): { numeral: string; end: number } {
  const { kind, fold } = characterTables();
  const isDigit = (at: number) => at < text.length && (kind[text.charCodeAt(at)]! & digit) !== 0;
  let numeral = "";
  let at = start;
  const takeRun = () => {
    const from = at;
    for (; isDigit(at); at += 1) numeral += String.fromCharCode(fold[text.charCodeAt(at)]!);
    return at - from;
  };
  if (takeRun() <= 3) {
    while (
      /[ .,\u00a0\u202f٬]/.test(text[at] ?? "") &&
      isDigit(at + 1) &&
      isDigit(at + 2) &&
      isDigit(at + 3)
    ) {
      if (isDigit(at + 4)) break;
      at += 1;
      takeRun();
    }
  }
  return { numeral: numeral.replace(/^0+(?=.)/, ""), end: at };
}
