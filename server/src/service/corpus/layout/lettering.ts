// The letters of a text as they come out of a file that says how they look rather than what they are.

/** Stands where a gap between letters was taken for a space: it may be none. */
export const gap = "\u200a";

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Whether most of its letters are written from right to left. */
export function isRightToLeft(text: string): boolean {
  let right = 0;
  let left = 0;
  for (const letter of text) {
    if (rightToLeft.test(letter)) right++;
    else if (/\p{L}/u.test(letter)) left++;
  }
  return right > left;
}

/**
 * Letters as they are typed: those that stand for a form or a ligature of letters become these, hyphens of all kinds one,
 * and no space stands before a vowel sign.
 */
export function typedLetters(text: string): string {
  const plain = text
    .replace(/[\ufb00-\ufb06\ufb1d-\ufdff\ufe70-\ufefc]+/g, (form) => form.normalize("NFKC"))
    .replace(/[\u00ad\u2010\u2011]/g, "-")
    .replace(/[\u00a0\u2000-\u2009\u202f\u205f\u3000]/g, " ")
    .replace(/[\p{Cc}\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, "");
  if (!rightToLeft.test(plain)) return plain;
  // A font may have but one yeh and one kaf for Arabic and Persian; Persian has letters of its own beside them.
  const arabic = /[پچژگ]/.test(plain) ? plain : plain.replaceAll("ی", "ي").replaceAll("ک", "ك");
  return arabic.replace(/[ \u200a]+(?=[\u064b-\u0652\u0670])/g, "");
}

/**
 * Gaps that are spaces become these, those between the letters of a spaced word go.
 * @param spaced the file has its spaces as letters: a gap beside none of them, within a word, is none
 */
export function closedGaps(text: string, spaced: boolean): string {
  const lone = text.replace(/\s*\u200a\s*/g, (found) => (found === gap ? gap : " "));
  const words = spaced
    ? lone.replace(/(?<=\p{L})\u200a(?=[\p{Ll}-])|(?<=\p{L}-)\u200a(?=\p{L})/gu, "")
    : lone;
  return words.replaceAll(gap, " ").replace(/\s+/g, " ");
}

/** Whether a file has its spaces as letters, so that few gaps without one are meant as spaces. */
export function hasSpaces(texts: Iterable<string>): boolean {
  let spaces = 0;
  let lone = 0;
  for (const text of texts) {
    spaces += text.match(/\S\s/g)?.length ?? 0;
    lone += text.match(/[\p{L}]\u200a\p{Ll}/gu)?.length ?? 0;
  }
  return spaces > 20 && lone * 25 < spaces;
}
