import { characterTables } from "../text/characters";

/** What a paragraph's printed number says in any language: "12.", "(a)", "(أ)", "б)", "㈠". */
export interface Label {
  /** True for the number of a whole paragraph ("12.", "12 -"), false for that of an item under it ("(a)", "(ii)"). */
  readonly paragraph: boolean;
  /** Its place in the row, from 1; two where the sign may be a letter or a Roman numeral ("(i)": 9 or 1). */
  readonly values: readonly number[];
}

/** The order in which Arabic texts count with letters (abjad). */
const abjad = "ابجدهوزحطيكلمنسعفصقرشتثخذضظغ";
const cyrillic = "абвгдежзиклмнопрстуфхцчшщэюя";
/** Cyrillic letters that Russian texts type for the Latin ones they look like. */
const lookalikes: Readonly<Record<string, string>> = { а: "a", с: "c", е: "e", о: "o", р: "p", х: "x" };
const ideographs = "一二三四五六七八九十";

/** Reads a printed number; undefined for a bullet, a dash or what is none. */
export function readLabel(printed: string | undefined): Label | undefined {
  if (!printed || printed.length > 12) return undefined;
  const { fold } = characterTables();
  let sign = "";
  for (let i = 0; i < printed.length; i += 1) sign += String.fromCharCode(fold[printed.charCodeAt(i)]!);
  const isItem = /[()（）’‘'']/.test(printed);
  sign = sign
    .replace(/[\s()（）’‘'\u2010-\u2015•·،、.-]+$|^[\s()（）’‘'\u2010-\u2015•·-]+/g, "")
    .replace("ـ", "");
  if (/^\d{1,4}(?:\.\d{1,3})*$/.test(sign)) {
    const [first = "", second] = sign.split(".");
    return { paragraph: !isItem, values: [Number(first) + (second ? Number(second) / 1000 : 0)] };
  }
  const values = [letterValue(sign), romanValue(sign), ideographValue(sign)]
    .flat()
    .filter((value) => value > 0);
  return values.length > 0 ? { paragraph: false, values: [...new Set(values)] } : undefined;
}

function letterValue(sign: string): number[] {
  if (/^[a-z]$/.test(sign)) return [sign.charCodeAt(0) - 96];
  if (sign.length !== 1) return [];
  const latin = lookalikes[sign];
  return [abjad.indexOf(sign) + 1, cyrillic.indexOf(sign) + 1, latin ? latin.charCodeAt(0) - 96 : 0];
}

function romanValue(sign: string): number[] {
  if (!/^(?:x{0,3})(?:ix|iv|v?i{0,3})$/.test(sign) || sign === "") return [];
  const worth: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };
  let sum = 0;
  for (let i = 0; i < sign.length; i += 1) {
    const value = worth[sign[i]!]!;
    sum += (worth[sign[i + 1] ?? ""] ?? 0) > value ? -value : value;
  }
  return [sum];
}

/** "㈠" to "㈩", "一" to "十九", "十一". */
function ideographValue(sign: string): number[] {
  const unit = sign.charCodeAt(0);
  if (sign.length === 1 && unit >= 0x3220 && unit <= 0x3229) return [unit - 0x321f];
  if (!/^[一二三四五六七八九]?十?[一二三四五六七八九]?$/.test(sign) || sign === "") return [];
  const ten = sign.indexOf("十");
  if (ten < 0) return sign.length === 1 ? [ideographs.indexOf(sign) + 1] : [];
  const tens = ten === 0 ? 1 : ideographs.indexOf(sign[0]!) + 1;
  return [tens * 10 + (ten + 1 < sign.length ? ideographs.indexOf(sign[ten + 1]!) + 1 : 0)];
}
