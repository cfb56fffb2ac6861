import type { TextRange } from "../../text/range";

/** The number, letter or bullet that stands before a paragraph's words, on its line. */
export interface Mark extends TextRange {
  /** As printed: "12.", "(a)", "12 -". */
  readonly text: string;
  readonly kind: "number" | "letter" | "bullet";
  /** Of a number: 12; 0 for a bullet. Of a letter: its place in the alphabet, 27 for "(aa)". */
  readonly value: number;
  /** Of a letter that may be a Roman numeral: "(i)" is 9 in the alphabet and 1 here. */
  readonly roman?: number;
  /** Of a number: only its digits. Of a letter: only its letters. */
  readonly digits: TextRange;
  /** "OP2 bis": put in between while a text is negotiated; it counts for nothing. */
  readonly inserted?: true;
}

const number =
  /^(?:\(?(\d{1,3}|[\u0660-\u0669]{1,3})(?:[.)]|\)|[ \u00a0]?[-–])|§ ?(\d{1,3})[.:]?|[OP]P ?(\d{1,3})( ?(?:bis|ter|quater|quinquies|alt\.?))?[.:)]?)$/u;
const letter = /^\(?([a-z]{1,5}|[а-я]|[\u0621-\u064a]{1,3})\)$/u;

/** UTF-16 units. */
const longestMark = 24;

/**
 * The mark before a paragraph, without emphasis and list marks of Markdown around it.
 * @param start of the paragraph's words
 * @returns undefined where nothing but white space, "#" or ">" stands before them
 */
export function markBefore(text: string, start: number): Mark | undefined {
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const before = text.slice(lineStart, start);
  const written = before.replace(/[#>*_\s\u00a0]+$/u, "");
  const lead = /^[#>*_+•–\s\u00a0-]*/u.exec(written)?.[0].length ?? 0;
  const own = written.slice(Math.max(lead, written.length - longestMark));
  if (own === "") {
    const bullet = /[-*+•–]/u.exec(before.replace(/^[#>\s]+/, ""));
    if (!bullet || /[#]/.test(before)) return undefined;
    const at = lineStart + before.indexOf(bullet[0]);
    const range = { start: at, end: at + 1 };
    return { ...range, text: bullet[0], kind: "bullet", value: 0, digits: range };
  }
  // "- (a)" or "1. (a)": what stands nearest to the words is the paragraph's own.
  const last =
    /\S+(?:[ \u00a0][-–]|(?<=[OP]P)[ \u00a0]\S+|[ \u00a0](?:bis|ter|quater|quinquies|alt\.?)[.:)]?)?$/u.exec(
      own,
    );
  const at = lineStart + written.length - own.length + (last?.index ?? 0);
  return readMark(last?.[0] ?? own, at);
}

function readMark(words: string, start: number): Mark | undefined {
  const range = { start, end: start + words.length };
  const counted = number.exec(words);
  if (counted) {
    const found = counted[1] ?? counted[2] ?? counted[3] ?? "";
    const at = start + words.indexOf(found);
    return {
      ...range,
      text: words,
      kind: "number",
      value: Number(found.replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))),
      digits: { start: at, end: at + found.length },
      ...(counted[4] ? { inserted: true as const } : {}),
    };
  }
  const lettered = letter.exec(words);
  if (!lettered?.[1]) return undefined;
  const roman = readSmallRoman(lettered[1]);
  const value = placeOf(lettered[1]);
  if (value === 0 && roman === undefined) return undefined;
  const at = start + words.indexOf(lettered[1]);
  return {
    ...range,
    text: words,
    kind: "letter",
    value,
    ...(roman === undefined ? {} : { roman }),
    digits: { start: at, end: at + lettered[1].length },
  };
}

const latin = "abcdefghijklmnopqrstuvwxyz";
/** Without ё, й, ъ, ы and ь: Russian lists leave them out. */
const cyrillic = "абвгдежзиклмнопрстуфхцчшщэюя";
/** In the order of the abjad, as Arabic lists have them. */
const arabic = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ";

/** 1 for "a", 27 for "aa"; 0 for what is no letter of a list. */
function placeOf(letters: string): number {
  const [first = ""] = letters;
  if (![...letters].every((other) => other === first)) return 0;
  for (const alphabet of [latin, cyrillic, arabic]) {
    const place = alphabet.indexOf(first);
    if (place >= 0) return place + 1 + (letters.length - 1) * alphabet.length;
  }
  return 0;
}

/** The letters of a list at a place, like those of another item: "b" for 2, "бб" beyond the alphabet. */
export function letterAt(place: number, like: string): string | undefined {
  const alphabet = [latin, cyrillic, arabic].find((each) => each.includes(like[0] ?? " "));
  if (!alphabet || place < 1 || place > 2 * alphabet.length) return undefined;
  const letter = alphabet[(place - 1) % alphabet.length] ?? "";
  return letter.repeat(Math.ceil(place / alphabet.length));
}

/** Whether the first item of a list counts in Roman numerals: "(i)" and "(ii)" do, "(v)" hardly means the 22nd letter. */
export function beginsRoman({ roman, value }: Mark): boolean {
  return roman !== undefined && (roman === 1 || value === 0 || value > 20);
}

const romans = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];

function readSmallRoman(letters: string): number | undefined {
  for (let value = 1; value < 40; value++) if (smallRoman(value) === letters) return value;
  return undefined;
}

/** "xiv"; up to 39. */
export function smallRoman(value: number): string {
  return "x".repeat(Math.floor(value / 10)) + (romans[value % 10] ?? "");
}
