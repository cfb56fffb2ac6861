import type { TextRange } from "../text/range";

/** Nouns that begin the name of a body, a mission or an instrument in Arabic, with and without the article. */
const arabicHead =
  /^(?:ال)?(?:بعثة|مكتب|إدارة|منظمة|برنامج|لجنة|صندوق|اتفاقية|مجلس|قوة|هيئة|وكالة|عملية|مفوضية|معهد|مركز|محكمة|فريق|مؤتمر|رابطة|تنظيم|جماعة|مبادرة|خطة|معاهدة|آلية|شعبة|دائرة|جامعة|اتحاد)$/;
const longestName = 160;

/**
 * The Chinese or Arabic name directly before an offset, for a Latin acronym in brackets. These scripts give no initials
 * to compare, so only clear cases count: in Arabic a name that begins with the noun for a kind of body ("بعثة"), in
 * Chinese a name in quotation marks, one that begins with 联合国, or a short clause of its own.
 */
export function unspacedNameBefore(text: string, end: number): TextRange | undefined {
  const from = Math.max(0, end - longestName);
  const slice = text.slice(from, end).trimEnd();
  return /[\u3400-\u9fff\u300b\u201d\u300d]$/.test(slice)
    ? chineseName(slice, from)
    : arabicName(slice, from);
}

function chineseName(slice: string, offset: number): TextRange | undefined {
  const quoted = /[“《「]([^”》」“《「]{2,40})[”》」]$/u.exec(slice);
  if (quoted) {
    const start = offset + quoted.index + 1;
    return { start, end: start + quoted[1]!.length };
  }
  const run = /[\u3400-\u9fff]+$/.exec(slice);
  if (!run) return undefined;
  const united = run[0].lastIndexOf("联合国");
  const begin = united >= 0 && run[0].length - united > 3 ? united : 0;
  const length = run[0].length - begin;
  if (length < 2 || length > (united >= 0 ? 30 : 12)) return undefined;
  const start = offset + run.index + begin;
  return { start, end: start + length };
}

/** Whether a word is the noun for a kind of body, with or without article and what is written onto it. */
export function isArabicHead(word: string): boolean {
  return arabicHead.test(word) || (/^[ولبك]/.test(word) && arabicHead.test(word.slice(1)));
}

/** @param nearest the name begins with the last of several such nouns, as far as two words follow it */
export function arabicName(slice: string, offset: number, nearest = false): TextRange | undefined {
  const words = [...slice.matchAll(/[\u0600-\u06ff]+|[^\s\u0600-\u06ff]/gu)];
  let start: number | undefined;
  for (let at = words.length - 1; at >= Math.max(0, words.length - 14); at--) {
    const word = words[at]![0];
    if (/[^\u0600-\u06ff]|[،؛؟]/.test(word)) break;
    // A conjunction or preposition is written onto the noun: "وبعثة".
    if (nearest && start !== undefined && words.length - at > 3) break;
    if (arabicHead.test(word)) start = words[at]!.index;
    else if (arabicHead.test(word.slice(1)) && /^[ولبك]/.test(word)) start = words[at]!.index + 1;
  }
  if (start === undefined) return undefined;
  return { start: offset + start, end: offset + slice.length };
}
