import { latinLetter, latinLetters, scanLetters } from "../symbols/scanSymbol";
import { endOfSpaces, isLatin, isSpace, isUpper } from "../words/plain";

/** A letter of a resolution in several parts, and where it ends: "31/6 A and B" has two. */
export interface Letter {
  readonly value: string;
  readonly start: number;
  readonly end: number;
  /** One of those between the ends of a range. */
  readonly between?: true;
}

const arabicLetters: Readonly<Record<string, string>> = {
  ألف: "A",
  الف: "A",
  باء: "B",
  جيم: "C",
  دال: "D",
  هاء: "E",
  واو: "F",
  زاي: "G",
  حاء: "H",
  طاء: "I",
  ياء: "J",
  كاف: "K",
  لام: "L",
  ميم: "M",
  نون: "N",
  سين: "O",
  عين: "P",
  فاء: "Q",
  صاد: "R",
  قاف: "S",
  راء: "T",
};

const link = /^(?:,? (?:and|et|y|и|und|e) |, |、|和|及| و)/;
const rangeLink = /^(?: (?:to|à|a|по|bis|до|إلى) |至|到)/;

/** "A", "A-C", "A and B", "ألف": the letters after a number. "A to C" is a range, like "A-C". */
export function readLetterList(text: string, from: number): Letter[] {
  const first = readLetter(text, from);
  if (!first) return [];
  const letters = [first];
  let at = first.end;
  while (letters.length < 26) {
    const last = letters.at(-1) ?? first;
    const window = text.slice(at, at + 6);
    const range = rangeLink.exec(window)?.[0];
    const between = range ?? link.exec(window)?.[0];
    const next = between ? readLetter(text, at + between.length) : undefined;
    if (!next || next.value.length > 2 || next.value <= last.value) break;
    if (range && last.value.length === 1)
      letters[letters.length - 1] = {
        value: `${last.value}-${next.value}`,
        start: last.start,
        end: next.end,
      };
    else letters.push(next);
    at = next.end;
  }
  return letters;
}

function readLetter(text: string, from: number): Letter | undefined {
  const at = endOfSpaces(text, from);
  const code = text.charCodeAt(at);
  if (at > from + 1 || Number.isNaN(code)) return undefined;
  if (code >= 0x620 && code < 0x6ff) {
    const word = /^[\u0620-\u064a]{3,4}/.exec(text.slice(at, at + 4))?.[0] ?? "";
    for (const name of [word, word.slice(0, 3)]) {
      const letter = arabicLetters[name];
      if (letter && !/[\u0620-\u064a]/.test(text[at + name.length] ?? " "))
        return { value: letter, start: at, end: at + name.length };
    }
    return undefined;
  }
  const latin = latinLetter(code);
  if (!isUpper(latin)) return undefined;
  const window = isLatin(code)
    ? text.slice(at, at + 8)
    : latinLetters(text.slice(at, at + 1)) + text.slice(at + 1, at + 8);
  const letters = scanLetters(window, 0);
  if (!letters || /^[\u0400-\u04ff]/.test(window.slice(letters.end))) return undefined;
  if (
    !isLatin(code) &&
    !isSpace(window.charCodeAt(letters.end)) &&
    !/[(,;.)]/.test(window[letters.end] ?? ".")
  )
    return undefined;
  return { value: letters.value, start: at, end: at + letters.end };
}

/**
 * "A to D" as its letters, those between on the word between: of the years of roman sessions each letter is a document of
 * its own. "A-D" stays one.
 */
export function eachLetter(text: string, letters: readonly Letter[]): Letter[] {
  return letters.flatMap((letter) => {
    const { value, start, end } = letter;
    const between =
      /^[A-Z]-[A-Z]$/.test(value) && /^[A-Z](\s\p{L}{1,3}\s)[A-Z]$/u.exec(text.slice(start, end))?.[1];
    if (!between) return [letter];
    const each: Letter[] = [];
    for (let code = value.charCodeAt(0); code <= value.charCodeAt(2); code++) {
      const one = String.fromCharCode(code);
      if (one === value[0]) each.push({ value: one, start, end: start + 1 });
      else if (one === value[2]) each.push({ value: one, start: end - 1, end });
      else each.push({ value: one, start: start + 2, end: end - 2, between: true });
    }
    return each;
  });
}
