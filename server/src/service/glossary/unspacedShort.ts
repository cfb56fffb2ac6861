import type { TextRange } from "../text/range";
import { arabicName, isArabicHead } from "./unspacedName";

/** Maximum length of a Chinese name, in UTF-16 units. */
const longestName = 40;

/**
 * The Chinese or Arabic name directly before an offset whose own short form stands in brackets there: in Chinese one
 * made of characters of the name in their order ("联合国驻塞浦路斯维持和平部队(联塞部队)"), in Arabic one word after
 * the name of a body. "(委员会)", "(الفريق)" only say what the body is called from there on.
 */
export function unspacedNameFor(short: string, text: string, end: number): TextRange | undefined {
  if (/^[\u3400-\u9fff]{2,10}$/.test(short)) return chineseName(short, text, end);
  if (/^[\u0600-\u06ff]{4,16}$/.test(short) && !isArabicHead(short)) {
    const from = Math.max(0, end - 160);
    return arabicName(text.slice(from, end).trimEnd(), from, true);
  }
  return undefined;
}

const united = "联合国";

function chineseName(short: string, text: string, end: number): TextRange | undefined {
  const from = Math.max(0, end - longestName);
  const before = text.slice(from, end).replace(/[”》」]$/, "");
  const run = /[\u3400-\u9fff]+$/.exec(before);
  if (!run) return undefined;
  // Only the last word of the name again: "…所设委员会(委员会)".
  if (short.length < 5 && run[0].endsWith(short)) return undefined;
  const head = run[0].lastIndexOf(united);
  const first = run[0].lastIndexOf(short[0]!);
  // "联合国西非和萨赫勒办事处(西萨办)": the short form leaves out what begins the name.
  const whole = run[0].endsWith(united, first) ? first - united.length : first;
  const beginnings = (short.startsWith("联") ? [head, whole] : [whole, head]).filter((at) => at >= 0);
  for (const at of beginnings) {
    const name = run[0].slice(at);
    if (name.length > short.length && isWithin(short, name)) {
      const start = from + run.index + at;
      return { start, end: start + name.length };
    }
  }
  return undefined;
}

/** Whether all characters of the short form stand in the name, in their order. */
function isWithin(short: string, name: string): boolean {
  let at = 0;
  for (const character of short) {
    at = name.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
