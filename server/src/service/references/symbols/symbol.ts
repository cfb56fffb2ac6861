import { plainText } from "../words/plain";
import type { DocumentSymbol } from "./documentSymbol";
import { scanSymbol } from "./scanSymbol";

/**
 * A whole text as a symbol: `s/res/1325 (2000)`.
 * @returns undefined where the text is not one symbol and nothing else
 */
export function parseSymbol(text: string): DocumentSymbol | undefined {
  const plain = plainText(text).text.trim().replace(/\*+$/, "");
  const special =
    /^(?:CHARTER(?::(?:ART\.\d{1,3}(?:\(\d{1,2}\))?|CH\.[IVXLC]{1,9}))?|SDG:\d{1,2}(?:\.(?:\d{1,2}|[a-z]))?)$/i;
  if (special.test(plain)) {
    const symbol = plain.replace(/^[A-Za-z]+(?::[A-Za-z]+)?/, (word) => word.toUpperCase());
    return { symbol, organ: symbol.split(":")[0] ?? "", elements: symbol.split(":").slice(1), brackets: [] };
  }
  const found = scanSymbol(plain, 0, true);
  if (!found || found.end !== plain.length) return undefined;
  const { symbol, organ, elements, brackets, second } = found;
  return { symbol, organ, elements, brackets, ...(second ? { second } : {}) };
}

/**
 * The canonical form of a symbol: no spaces, capitals, the year of a Security Council resolution completed.
 * @returns undefined where the text is not a symbol
 */
export function canonicalSymbol(text: string): string | undefined {
  return parseSymbol(text)?.symbol;
}

/**
 * Other symbols under which the same document is known: each half of a double symbol; resolutions without their
 * letter, which the United Nations' own links drop; a Council resolution without its year.
 */
export function aliases(symbol: string): string[] {
  const parsed = parseSymbol(symbol);
  if (!parsed) return [];
  const all = new Set<string>();
  for (const half of parsed.second ? [oneSymbol(parsed), parsed.second] : [parsed]) {
    all.add(half.symbol);
    if (half.elements[0] !== "RES" && half.elements[1] !== "RES" && half.elements[0] !== "DEC") continue;
    const last = half.elements.at(-1) ?? "";
    const letters = /^(\d+)([A-Z]{1,2}(?:-[A-Z])?)$/.exec(last);
    const bracket = half.brackets.length > 0 ? `(${half.brackets.join(")(")})` : "";
    const head = [half.organ, ...half.elements.slice(0, -1)].join("/");
    if (letters) {
      const [, number = "", letter = ""] = letters;
      all.add(`${head}/${number}${bracket}`);
      if (bracket) all.add(`${head}/${number}${bracket}${letter}`);
      for (const each of letterRange(letter)) all.add(`${head}/${number}${each}${bracket}`);
    }
    if (half.organ === "S" && bracket) all.add(`${head}/${last}`);
  }
  all.delete(symbol);
  return [...all];
}

/** "A-C" → A, B, C. */
export function letterRange(letters: string): string[] {
  const [from = "", to = from] = letters.split("-");
  const range: string[] = [];
  for (let code = from.charCodeAt(0); code <= to.charCodeAt(0); code++) range.push(String.fromCharCode(code));
  return range;
}

function oneSymbol(whole: DocumentSymbol): DocumentSymbol {
  return { ...whole, symbol: compose(whole.organ, whole.elements, whole.brackets, whole.symbol) };
}

/** The first half of a double symbol as it was written: brackets may stand in the middle. */
function compose(
  organ: string,
  elements: readonly string[],
  brackets: readonly string[],
  whole: string,
): string {
  const plain = [organ, ...elements].join("/");
  if (brackets.length === 0) return plain;
  let at = 0;
  for (const bracket of brackets) at = whole.indexOf(`(${bracket})`, at) + bracket.length + 2;
  return whole.slice(0, Math.max(at, plain.length));
}
