const shape = /^[\p{L}\p{N}][\p{L}\p{N}&/+.\-\u2010\u2011]*$/u;

/**
 * Whether a word looks like an acronym: at least two capitals (or a capital and a digit), and more capitals and digits
 * than small letters: "UNMISS", "IDPs", "R2P", "UNRoD", "SLA/AW", "МООНЮС"; not "III", "S/2023/646", "Mali".
 */
export function isAcronymShape(word: string): boolean {
  if (word.length < 2 || word.length > 16 || !shape.test(word)) return false;
  const bare = word.replace(/s$/, "");
  const capitals = count(bare, /\p{Lu}/gu);
  const digits = count(bare, /\p{N}/gu);
  const small = count(bare, /\p{Ll}/gu);
  if (capitals === 0 || capitals + digits < 2 || small >= capitals + Math.min(digits, 1)) return false;
  if (digits > 0 && (/\p{N}{3}/u.test(word) || /[/.]/.test(word) || capitals + small < 2)) {
    return /^\p{Lu}+-\p{N}{1,2}$/u.test(word) || /^\p{Lu}\p{N}{1,2}$/u.test(word);
  }
  return !isRomanNumeral(word);
}

/** "IV", "XXI", "CMLXVIII"; short ones with C, D or M are acronyms more often ("CD", "DC", "MDC"). */
export function isRomanNumeral(word: string): boolean {
  const plain = word.replace(/^E?S-/, "");
  if (/[CDM]/.test(plain) && plain.length < 5) return false;
  return /^(?=[IVXLCDM])M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/.test(plain);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
