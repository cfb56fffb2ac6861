import { councilYears } from "../facts/councilYears";
import { readSession } from "../symbols/scanSymbol";
import { endOfDigits, endOfSpaces, isDigit, mendDigits, readNumber } from "../words/plain";

interface Bracket {
  readonly start: number;
  readonly end: number;
  readonly year?: number;
  readonly session?: string;
}

/** What stands in brackets after a number: a year, or an old session in roman. A bracket that was not closed is seen too. */
export function readBracket(text: string, from: number): Bracket | undefined {
  const open = endOfSpaces(text, from);
  if (open > from + 3) return undefined;
  if (text[open] === ")") return readTurnedBracket(text, open);
  if (text[open] !== "(") return undefined;
  const inner = endOfSpaces(text, open + 1);
  if (isDigit(text.charCodeAt(inner))) {
    const end = endOfDigits(text, inner);
    const close = endOfSpaces(text, end);
    if (end - inner !== 4 || close > end + 2) return undefined;
    const closed = text[close] === ")";
    if (!closed && !/[,(;]/.test(text[close] ?? ";")) return undefined;
    const year = readNumber(text, inner, end);
    return year >= 1900 && year < 2200 ? { start: open, end: closed ? close + 1 : end, year } : undefined;
  }
  const close = text.indexOf(")", open + 1);
  if (close < 0 || close > open + 14) return undefined;
  // A small l is a badly read I.
  const written = text.slice(open + 1, close);
  const session = readSession(written === "l" ? "I" : written);
  return session ? { start: open, end: close + 1, session } : undefined;
}

/** "2170 2014)", "1738, (2006)", "1325 [2000]", "1325 (2OOO)": a slip in the bracket, taken for what it is where number and year agree. */
export function readBrokenBracket(
  text: string,
  from: number,
  number: number,
):
  | { end: number; year: number; bracket: number; slip: { start: number; end: number; newText: string } }
  | undefined {
  const slip = /^(?: (\d{4})\)|, ?\((\d{4})\)| ?[[({]([\dOolI]{4})[\])}]| ?\(\((\d{4})\)\))/.exec(
    text.slice(from, from + 9),
  );
  const year = Number(mendDigits(slip?.[1] ?? slip?.[2] ?? slip?.[3] ?? slip?.[4] ?? ""));
  if (!slip || councilYears().yearOf(number) !== year) return undefined;
  const end = from + slip[0].length;
  return {
    end,
    year,
    bracket: from + Math.max(slip[0].search(/\S/), slip[0].search(/[[({]/)),
    slip: { start: from, end, newText: ` (${year})` },
  };
}

/** In text taken from Arabic pages the brackets may be turned: "1325 )2000(". */
function readTurnedBracket(text: string, open: number): Bracket | undefined {
  const end = endOfDigits(text, open + 1);
  if (end !== open + 5 || text[end] !== "(") return undefined;
  const year = readNumber(text, open + 1, end);
  return year >= 1946 && year < 2100 ? { start: open, end: end + 1, year } : undefined;
}
