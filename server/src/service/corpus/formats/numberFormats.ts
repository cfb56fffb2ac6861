/**
 * A number as a list of Word or OpenDocument prints it.
 * Source: ECMA-376 part 1, 17.18.59 (ST_NumberFormat).
 * @param value from 0
 * @param format "decimal", "lowerRoman" …; one that is not known here is printed in figures
 * @returns empty for "none" and for bullets
 */
export function formattedNumber(value: number, format: string): string {
  return formats[format]?.(value) ?? String(value);
}

const latin = "abcdefghijklmnopqrstuvwxyz";
const russian = "абвгдежзиклмнопрстуфхцчшщэюя";
const arabic = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي";
const abjad = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ";
const chineseDigits = "〇一二三四五六七八九";

const formats: Readonly<Record<string, (value: number) => string>> = {
  none: () => "",
  bullet: () => "",
  decimalZero: (value) => String(value).padStart(2, "0"),
  lowerLetter: (value) => lettered(value, latin),
  upperLetter: (value) => lettered(value, latin).toUpperCase(),
  lowerRoman: (value) => roman(value),
  upperRoman: (value) => roman(value).toUpperCase(),
  russianLower: (value) => lettered(value, russian),
  russianUpper: (value) => lettered(value, russian).toUpperCase(),
  arabicAlpha: (value) => lettered(value, arabic),
  arabicAbjad: (value) => lettered(value, abjad),
  ordinal: (value) => `${value}${ordinalEnding(value)}`,
  chineseCounting: chinese,
  chineseCountingThousand: chinese,
  japaneseCounting: chinese,
  taiwaneseCountingThousand: chinese,
  ideographDigital: (value) => [...String(value)].map((digit) => chineseDigits[Number(digit)]).join(""),
  decimalEnclosedCircle: (value) =>
    value >= 1 && value <= 20 ? String.fromCharCode(0x245f + value) : String(value),
  decimalFullWidth: (value) =>
    [...String(value)].map((digit) => String.fromCharCode(0xff10 + Number(digit))).join(""),
};

/** a, b … z, aa, bb: a letter comes again for each time the alphabet was gone through. */
function lettered(value: number, alphabet: string): string {
  if (value < 1) return String(value);
  const times = Math.min(40, Math.floor((value - 1) / alphabet.length) + 1);
  return alphabet[(value - 1) % alphabet.length]!.repeat(times);
}

const numerals: readonly (readonly [number, string])[] = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

function roman(value: number): string {
  if (value < 1 || value > 4999) return String(value);
  let rest = value;
  let text = "";
  for (const [worth, letters] of numerals) for (; rest >= worth; rest -= worth) text += letters;
  return text;
}

function ordinalEnding(value: number): string {
  if (value % 100 >= 11 && value % 100 <= 13) return "th";
  return ["th", "st", "nd", "rd"][value % 10] ?? "th";
}

function chinese(value: number): string {
  if (value < 1 || value > 99) return String(value);
  const tens = Math.floor(value / 10);
  const ones = value % 10 === 0 ? "" : chineseDigits[value % 10]!;
  return tens === 0 ? ones : `${tens === 1 ? "" : chineseDigits[tens]}十${ones}`;
}
