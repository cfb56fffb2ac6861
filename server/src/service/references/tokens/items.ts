import { latinLetter } from "../symbols/scanSymbol";
import { endOfDigits, endOfSpaces, isDigit, isLatin, readNumber } from "../words/plain";
import { readBracket, readBrokenBracket } from "./brackets";
import { type Letter, readLetterList } from "./letters";

/** A number, or numbers, in the text that may be the number of a resolution. */
export type Item = PlainItem & {
  readonly kind: "item";
  readonly start: number;
  readonly end: number;
  /** The part of it that is written wrongly but plainly, and how it should stand. */
  readonly slip?: { readonly start: number; readonly end: number; readonly newText: string };
};

type PlainItem =
  /** "2518", "217 A". */
  | { readonly shape: "bare"; readonly number: number; readonly letters: readonly Letter[] }
  /** "2518 (2020)". */
  | {
      readonly shape: "year";
      readonly number: number;
      readonly numberEnd: number;
      readonly year: number;
      readonly bracket: number;
    }
  /** "217 A (III)", "3201 (S-VI)". */
  | {
      readonly shape: "roman";
      readonly number: number;
      readonly session: string;
      readonly letters: readonly Letter[];
    }
  /** "76/263", "S-10/2", "2021/5". */
  | {
      readonly shape: "pair";
      readonly session: string;
      readonly number: number;
      readonly letters: readonly Letter[];
    }
  /** "1267/1989/2253"; "2718–2720 (2023)", with the year of the last. */
  | {
      readonly shape: "series";
      readonly year?: { readonly value: number; readonly start: number; readonly end: number };
      /** All from the first to the last. */
      readonly range?: true;
      readonly numbers: readonly { readonly number: number; readonly start: number; readonly end: number }[];
    };

/** The item whose first digit stands at `start`; what cannot be one (decimals, sums, times, ordinals) gives its end only. */
export function readItem(
  text: string,
  start: number,
): Item | { readonly kind: "none"; readonly end: number } {
  const end = endOfDigits(text, start);
  const none = { kind: "none", end } as const;
  if (end - start > 5) return none;
  const number = readNumber(text, start, end);
  const next = text.charCodeAt(end);
  if (
    next === 47 ||
    (next === 32 && text.charCodeAt(end + 1) === 47 && (end - start === 4 || end - start === 2))
  ) {
    const series = readSeries(text, start);
    // "UNSCR 1325/WPS": the resolution, and what it is about.
    const subject = next === 47 && /^\/\p{Lu}{2,}/u.test(text.slice(end, end + 3));
    if (subject && end - start >= 3) return { kind: "item", shape: "bare", start, end, number, letters: [] };
    if (series || next === 47) return series ?? none;
  }
  if ((next === 46 || next === 58) && isDigit(text.charCodeAt(end + 1)))
    return { kind: "none", end: endOfDigits(text, end + 1) };
  if (next === 44 && isThousands(text, end)) return { kind: "none", end: endOfThousands(text, end) };
  if (next === 37 || next === 176) return none;
  const bracket = readBracket(text, end);
  if (bracket?.year !== undefined)
    return {
      kind: "item",
      shape: "year",
      start,
      end: bracket.end,
      number,
      numberEnd: end,
      year: bracket.year,
      bracket: bracket.start,
    };
  if (bracket?.session !== undefined) {
    const letters = readLetterList(text, bracket.end);
    return {
      kind: "item",
      shape: "roman",
      start,
      end: letters[0]?.end ?? bracket.end,
      number,
      session: bracket.session,
      letters,
    };
  }
  const broken = readBrokenBracket(text, end, number);
  if (broken) return { kind: "item", shape: "year", start, number, numberEnd: end, ...broken };
  const letters = readLetterList(text, end);
  if (letters.length > 0) {
    const after = letters.at(-1)?.end ?? end;
    const session = readBracket(text, after);
    if (session?.session !== undefined)
      return {
        kind: "item",
        shape: "roman",
        start,
        end: letters.length > 1 ? (letters[0]?.end ?? after) : session.end,
        number,
        session: session.session,
        letters,
      };
  }
  if (isLatin(next) && letters.length === 0) return none;
  return { kind: "item", shape: "bare", start, end, number, letters };
}

/** In text taken from Arabic pages the two numbers may be turned: "306/74" for 74/306. */
function inOrder(
  text: string,
  first: number,
  second: number,
  start: number,
): { session: string; number: number } {
  const turned = first > 100 && first < 400 && second > 30 && second < 100;
  return turned && /[\u0620-\u06ff]\s?$/.test(text.slice(Math.max(0, start - 2), start))
    ? { session: String(second), number: first }
    : { session: String(first), number: second };
}

/** ",018" but not ",18/15": a sum, not a list without its space. */
function isThousands(text: string, comma: number): boolean {
  const end = endOfDigits(text, comma + 1);
  return end === comma + 4 && text.charCodeAt(end) !== 47;
}

function endOfThousands(text: string, comma: number): number {
  let at = comma;
  while (text.charCodeAt(at) === 44 && isThousands(text, at)) at = endOfDigits(text, at + 1);
  return at;
}

/** "76/263", "2021/5", "1267/1989/2253"; undefined for dates, fractions in words and paths. */
function readSeries(text: string, start: number): Item | undefined {
  const numbers: { number: number; start: number; end: number }[] = [];
  let at = start;
  let end = start;
  for (;;) {
    end = endOfDigits(text, at);
    if (end === at || end - at > 5) return undefined;
    numbers.push({ number: readNumber(text, at, end), start: at, end });
    // "1267 /1989": resolutions named together, a space before the stroke.
    // "70 /1": the stray space of one.
    const spaced =
      (end - at === 4 && /^ \/\d{4}(?!\d)/.test(text.slice(end, end + 7))) ||
      (end - at === 2 &&
        numbers.length === 1 &&
        number(numbers) > 30 &&
        /^ \/ ?\d{1,3}(?!\d)/.test(text.slice(end, end + 7)))
        ? 1
        : 0;
    if (text.charCodeAt(end + spaced) !== 47) break;
    at = end + spaced + 1;
    // "70/ 1", and where the line breaks.
    const spaces = endOfSpaces(text, at);
    if (spaces > at && spaces <= at + 4 && isDigit(text.charCodeAt(spaces))) at = spaces;
    if (!isDigit(text.charCodeAt(at))) return undefined;
    if (numbers.length > 12) return undefined;
  }
  const next = text.charCodeAt(end);
  if ((next === 46 || next === 44) && isDigit(text.charCodeAt(end + 1)) && next === 46) return undefined;
  const [first, second] = numbers;
  if (!first || !second) return undefined;
  if (numbers.length > 2) return { kind: "item", shape: "series", start, end, numbers };
  const letters = readLetterList(text, end);
  if (letters.length === 0 && isLatin(next) && !/^[A-Z]?[a-z]{2}/.test(text.slice(end, end + 3)))
    return undefined;
  return {
    kind: "item",
    shape: "pair",
    start,
    end: letters[0]?.end ?? end,
    ...inOrder(text, first.number, second.number, start),
    letters,
  };
}

/** "S-10/2", "ES-11/1"; in Arabic "دإ-10/2", "دإط-11/1". */
export function readSpecialSession(text: string, start: number): Item | undefined {
  let at = start;
  let session: string;
  if (text[at] === "د") {
    at = skipSpace(text, at + 1);
    if (text[at] !== "إ" && text[at] !== "ا") return undefined;
    at = skipSpace(text, at + 1);
    session = "S";
    if (text[at] === "ط") {
      session = "ES";
      at = skipSpace(text, at + 1);
    }
  } else {
    session = latinLetter(text.charCodeAt(at)) === 69 ? "ES" : "S";
    if (session === "ES") at++;
    if (latinLetter(text.charCodeAt(at)) !== 83) return undefined;
    at++;
  }
  if (text[at] !== "-") return undefined;
  at = skipSpace(text, at + 1);
  const digits = endOfDigits(text, at);
  if (digits === at || digits > at + 2 || text[digits] !== "/") return undefined;
  const from = text[digits + 1] === " " ? digits + 2 : digits + 1;
  const end = endOfDigits(text, from);
  if (end === from || end > from + 3) return undefined;
  const letters = readLetterList(text, end);
  return {
    kind: "item",
    shape: "pair",
    start,
    end: letters[0]?.end ?? end,
    session: `${session}-${text.slice(at, digits)}`,
    number: readNumber(text, from, end),
    letters,
  };
}

function number([first]: readonly { readonly number: number }[]): number {
  return first?.number ?? 0;
}

function skipSpace(text: string, at: number): number {
  return text[at] === " " ? at + 1 : at;
}
