import { readRoman, writeRoman } from "../facts/roman";
import type { Reference } from "../reference";

const link = /^(?:\s(?:to|through|à|a|al|по|до|bis)\s|\s?-\s?|\s?[至到]\s?第?|\s(?:إلى|الى)\s)$/;
/** Maximum number of articles or paragraphs of a range: a longer one would rather be a slip. */
const longestRange = 40;

/**
 * References with those that lie between the ends of ranges ("Articles 39 to 42", "SDGs 1-5", "79/1 to 79/5"); they all
 * stand on what stands between.
 * @param found in order of place, as far as they are of one list
 */
export function withRanges(text: string, found: readonly Reference[]): Reference[] {
  return found.flatMap((reference, at) => {
    const next = found[at + 1];
    const gap = next ? text.slice(reference.end, next.start) : "";
    if (!next || !link.test(gap)) return [reference];
    const start = reference.end + gap.search(/\S/);
    const end = Math.max(start + 1, reference.end + gap.trimEnd().length);
    const inside = symbolsBetween(reference.symbol, next.symbol).map(
      (symbol): Reference => ({
        start,
        end,
        text: text.slice(start, end),
        symbol,
        form: reference.form,
        between: true,
      }),
    );
    return [reference, ...inside];
  });
}

/** "SDG:1" and "SDG:5" → the Goals between; none where the two are not of one series. */
function symbolsBetween(one: string, other: string): string[] {
  const [, head = "", first = ""] = split.exec(one) ?? [];
  const [, same, last = ""] = split.exec(other) ?? [];
  if (head === "" || head !== same) return [];
  const roman = head.endsWith("CH.");
  const read = (number: string) => (roman ? (readRoman(number) ?? 0) : Number(number));
  const [from, to] = [read(first), read(last)];
  if (!(from > 0 && to > from && to - from <= longestRange)) return [];
  return Array.from({ length: to - from - 1 }, (_, at) => {
    const number = from + 1 + at;
    return `${head}${roman ? writeRoman(number) : number}`;
  });
}

const split = /^(CHARTER:ART\.|CHARTER:CH\.|SDG:|(?:A|A\/HRC|E)\/(?:RES|DEC)\/(?:E?S-)?\d+\/)(\d+|[IVX]+)$/;
