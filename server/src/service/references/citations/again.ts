import type { Reference } from "../reference";
import type { Token } from "../tokens/tokens";
import { continuesList, pinpoint } from "../words/gaps";

/** "operative paragraph 3" so near after a resolution, in the same sentence, is a paragraph of it; further on it may be the
 * text's own. UTF-16 units. */
const ofTheSame = 60;

/**
 * Where the text speaks of a resolution or decision that it has named before without naming it again: "paragraph 5 of
 * the same resolution", "ladite résolution", "resolution 2719 (2023), in particular operative paragraph 3".
 *
 * Meant is the last one named; where that was one of a list, each of the list is a candidate.
 * @param references those that are named, in order
 */
export function findAgain(
  text: string,
  tokens: readonly Token[],
  references: readonly Reference[],
): Reference[] {
  const found: Reference[] = [];
  let sentence = 0;
  let next = 0;
  const named: Reference[] = [];
  for (const token of tokens) {
    if (token.kind === "stop") sentence = token.end;
    if (token.kind !== "again") continue;
    for (; next < references.length; next++) {
      const reference = references[next];
      if (!reference || reference.end > token.start) break;
      if (reference.form !== "name" && isAdopted(reference.symbol)) named.push(reference);
    }
    const reference =
      token.nature === undefined
        ? operativeParagraph(text, token, named, sentence)
        : isSaidOfOne(text, token)
          ? sameDocument(text, token, named, token.nature)
          : undefined;
    if (reference) found.push(reference);
  }
  return found;
}

function isAdopted(symbol: string): boolean {
  return /\/(?:RES\/|DEC\/|Res\.|Dec\.)/.test(symbol);
}

/** "of that resolution", "the said resolution"; not "noting that resolution of the dispute", "he said resolution". */
function isSaidOfOne(text: string, { start, end }: Token): boolean {
  const before = text.slice(Math.max(0, start - 8), start);
  const words = text.slice(start, end);
  if (/^that\b/i.test(words)) return /(?:^|\s)(?:of|in|by|under|to|with)\s$/i.test(before);
  return /^said\b/i.test(words) ? /\bthe\s$/i.test(before) : true;
}

function sameDocument(
  text: string,
  { start, end }: Token,
  named: readonly Reference[],
  nature: "RES" | "DEC" | "PRST",
): Reference | undefined {
  const isSuch = (symbol: string) => /\/DEC\/|\/Dec\./.test(symbol) === (nature === "DEC");
  let at = named.length - 1;
  while (at >= 0 && !isSuch(named[at]?.symbol ?? "")) at--;
  return again(text, start, end, withItsList(text, named, at), pinpoint(text, start, end));
}

/** The symbol of the reference at `at`, and those of the list that it ends; the last named first. */
function withItsList(text: string, named: readonly Reference[], at: number): string[] {
  const symbols: string[] = [];
  for (let place = at; place >= 0 && symbols.length < 6; place--) {
    const one = named[place];
    const after = named[place + 1];
    if (!one || (place < at && (!after || !isListed(text, one, after)))) break;
    for (const symbol of one.candidates ?? [one.symbol]) if (!symbols.includes(symbol)) symbols.push(symbol);
  }
  return symbols;
}

function isListed(text: string, one: Reference, after: Reference): boolean {
  return text.slice(one.end, after.start) === "/" || continuesList(text, one.end, after.start);
}

const paragraphNumbers = /^\.?\s?\d{1,3}(?:(?:,| and| to|-|–)\s?\d{1,3})*(?![\d/.(])/;

function operativeParagraph(
  text: string,
  { start, end }: Token,
  named: readonly Reference[],
  sentence: number,
): Reference | undefined {
  const words = text.slice(start, end);
  if (/^ops?$/i.test(words) && !/^OPs?$/.test(words)) return undefined;
  const numbers = paragraphNumbers.exec(text.slice(end, end + 24))?.[0];
  const last = named.at(-1);
  if (!numbers || !last || last.start < sentence || start - last.end > ofTheSame) return undefined;
  // "operative paragraph 3 of resolution …" belongs to what follows; "above", "of the draft" to the text itself.
  if (
    /^,?\s(?:of|in|above|below|herein|du|de)\b/.test(
      text.slice(end + numbers.length, end + numbers.length + 9),
    )
  )
    return undefined;
  if (/\bdraft\b/i.test(text.slice(last.end, start))) return undefined;
  const place = text.slice(start, end + numbers.length);
  return again(text, start, end + numbers.length, withItsList(text, named, named.length - 1), place);
}

function again(
  text: string,
  start: number,
  end: number,
  [symbol, ...others]: readonly string[],
  place: string | undefined,
): Reference | undefined {
  if (symbol === undefined) return undefined;
  return {
    start,
    end,
    text: text.slice(start, end),
    symbol,
    ...(others.length > 0 ? { candidates: [symbol, ...others] } : {}),
    form: "again",
    ...(place ? { pinpoint: place } : {}),
  };
}
