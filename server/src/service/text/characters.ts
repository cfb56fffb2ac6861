/** What a UTF-16 unit is, as bits. */
export const wordUnit = 1;
/** An ideograph or kana: a word by itself. */
export const ideograph = 2;
/** Counts for nothing inside a word: combining marks, Arabic vowel signs and tatweel, soft hyphen, joiners. */
export const ignorable = 4;
export const uppercase = 8;
/** Ends a sentence where a space or an ideograph follows. */
export const sentenceEnd = 16;
export const apostrophe = 32;
export const whiteSpace = 64;
export const digit = 128;

export interface CharacterTables {
  /** Bits for every UTF-16 unit. */
  readonly kind: Uint8Array;
  /** The unit without case and accents; Arabic letter forms as one. */
  readonly fold: Uint16Array;
  /** Both in one number, the bits above: one look instead of two at each of millions of units. */
  readonly folding: Uint32Array;
}

let tables: CharacterTables | undefined;

/** The tables by which words are found; computed once from the language's own Unicode data. */
export function characterTables(): CharacterTables {
  tables ??= computeTables();
  return tables;
}

function computeTables(): CharacterTables {
  const kind = new Uint8Array(65536);
  const fold = new Uint16Array(65536);
  for (let unit = 0; unit < 65536; unit += 1) fold[unit] = unit;
  const word = /[\p{L}\p{N}]/u;
  const mark = /[\p{Mn}\p{Me}]/u;
  const upper = /\p{Lu}/u;
  const decimal = /\p{Nd}/u;
  const space = /\s/u;
  for (let unit = 0; unit < 0x3000; unit += 1) {
    const character = String.fromCharCode(unit);
    if (word.test(character)) {
      kind[unit] = wordUnit | (upper.test(character) ? uppercase : 0) | (decimal.test(character) ? digit : 0);
      fold[unit] = foldUnit(character, unit);
    } else if (mark.test(character)) kind[unit] = ignorable;
    else if (space.test(character)) kind[unit] = whiteSpace;
  }
  markRange(kind, ideograph, 0x3040, 0x30ff);
  markRange(kind, ideograph, 0x3400, 0x9fff);
  markRange(kind, ideograph, 0xf900, 0xfaff);
  markRange(kind, wordUnit, 0xa000, 0xabff);
  markRange(kind, wordUnit, 0xac00, 0xd7a3);
  markRange(kind, wordUnit, 0xfb00, 0xfdfd);
  markRange(kind, wordUnit, 0xfe70, 0xfefc);
  // Full-width Latin letters and digits are the ordinary ones.
  for (let unit = 0xff10; unit <= 0xff5a; unit += 1) {
    const plain = unit - 0xfee0;
    const bits = kind[plain] ?? 0;
    if ((bits & wordUnit) === 0) continue;
    kind[unit] = bits;
    fold[unit] = fold[plain] ?? plain;
  }
  kind[0x3000] = whiteSpace;
  for (const unit of [0x640, 0xad, 0x200c, 0x200d, 0xfeff]) kind[unit] = ignorable;
  for (const sign of ".?!…。！？؟۔") kind[sign.charCodeAt(0)] = sentenceEnd;
  for (const sign of "'’ʼ＇") kind[sign.charCodeAt(0)] = apostrophe;
  foldArabic(fold);
  return { kind, fold, folding: Uint32Array.from(fold, (folded, unit) => (kind[unit]! << 16) | folded) };
}

function markRange(kind: Uint8Array, bits: number, from: number, to: number): void {
  kind.fill(bits, from, to + 1);
}

function foldUnit(character: string, unit: number): number {
  const lower = character.toLowerCase();
  // Accents go in the Latin script only: и and й are different letters. Russian ё is written е as often as not.
  if (unit < 0x250 || (unit >= 0x1e00 && unit < 0x1f00)) {
    return lower.normalize("NFD").charCodeAt(0);
  }
  return lower === "ё" ? 0x435 : lower.charCodeAt(0);
}

function foldArabic(fold: Uint16Array): void {
  for (const alef of "أإآٱ") fold[alef.charCodeAt(0)] = 0x627;
  fold["ى".charCodeAt(0)] = "ي".charCodeAt(0);
  fold["ة".charCodeAt(0)] = "ه".charCodeAt(0);
  fold["ؤ".charCodeAt(0)] = "و".charCodeAt(0);
  fold["ئ".charCodeAt(0)] = "ي".charCodeAt(0);
  for (let value = 0; value < 10; value += 1) {
    fold[0x660 + value] = 0x30 + value;
    fold[0x6f0 + value] = 0x30 + value;
  }
}

/** White space of any script, and the invisible characters that pages copied from the web are strewn with. */
export function isSpace(code: number): boolean {
  return (
    code <= 32 ||
    (code >= 0x7f && code <= 0xa0) ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x2060 ||
    code === 0x3000 ||
    code === 0xfeff
  );
}
