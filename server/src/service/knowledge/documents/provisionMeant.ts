import { findReferences } from "../../references/find";

/** A word or two and a number, and nothing else: "Статья 51", "objectif 5", "target 16.a", "Capítulo XI", "第五十一条". */
const asked =
  /^[\p{L}\p{M}. ]{1,24}?[\s.]*(?:\d{1,3}(?:\.\w{1,2})?(?: ?\(\d{1,2}\))?|[IVX]{1,5})$|^第(?:[〇一二三四五六七八九十百]{1,5}|\d{1,3})[条條章]$/u;

/**
 * The Articles and chapters of the Charter, Goals and targets that somebody means who types one into a search, in any of the
 * six languages. In a text an article may be any treaty's, and a goal anybody's, unless the Charter or the Goals are named
 * with it: a search offers what is likeliest.
 * @returns canonical symbols; none where the words are no such thing
 */
export function provisionMeant(words: string): readonly string[] {
  const typed = words.trim();
  if (!asked.test(typed)) return [];
  for (const named of [`${typed} (Charter)`, `《宪章》${typed}`, `${typed} (SDG)`]) {
    const found = findReferences(named, {}).filter(
      ({ symbol, impossible }) => !impossible && /^(?:CHARTER|SDG):/.test(symbol),
    );
    if (found.length > 0) return found.map(({ symbol }) => symbol);
  }
  return [];
}
