import { councilYears } from "../facts/councilYears";
import { lastSession } from "../symbols/impossible";
import { mendDigits, readNumber } from "../words/plain";
import { readBracket } from "./brackets";
import type { Item } from "./items";

const split = /^([12])( |,|\.)(\d{3})(?![\d\p{L}]|[.,/]\d)/u;
const misread = /^(?=[\dlI|OoSBZ]*\d[\dlI|OoSBZ]*\d)(?=\d*[lI|OoSBZ])[\dlI|OoSBZ]{3,4}(?![\p{L}\d/])/u;

/** A capital behind the digits is a letter of the resolution: "31/6 I", "49/75O". */
const misreadPair = /^(?=\d*\/?\d*[lIO])([\dlIO]{2})\/([\dlIO]{0,2}[\dl]|I)(?![\p{L}\d/])/u;

/**
 * A Security Council resolution's number that is written wrongly but plainly: "1 325 (2000)", "1,325 (2000)", "l325 (2000)".
 * @param afterHead whether the word "resolution" stands right before it
 */
export function readSlip(text: string, start: number, afterHead: boolean): Item | undefined {
  const window = text.slice(start, start + 8);
  const pair = afterHead ? misreadPair.exec(window) : null;
  if (pair) {
    const session = mendDigits(pair[1] ?? "");
    const end = start + pair[0].length;
    const number = Number(mendDigits(pair[2] ?? ""));
    const newText = `${session}/${number}`;
    return {
      kind: "item",
      shape: "pair",
      start,
      end,
      session,
      number,
      letters: [],
      slip: { start, end, newText },
    };
  }
  const parts = split.exec(window);
  const written = parts?.[0] ?? misread.exec(window)?.[0];
  if (written === undefined) return undefined;
  const right = parts ? `${parts[1]}${parts[3]}` : mendDigits(written);
  const number = readNumber(right, 0, right.length);
  const adopted = councilYears().yearOf(number);
  if (adopted === undefined) return undefined;
  const end = start + written.length;
  const bracket = readBracket(text, end);
  const year = bracket?.year;
  const slip = { start, end, newText: right };
  if (bracket && year !== undefined && (afterHead || year === adopted))
    return {
      kind: "item",
      shape: "year",
      start,
      end: bracket.end,
      number,
      numberEnd: end,
      year,
      bracket: bracket.start,
      slip,
    };
  if (!afterHead || bracket || (parts ? parts[2] === "." : right.length < 4)) return undefined;
  return { kind: "item", shape: "bare", start, end, number, letters: [], slip };
}

const spoken =
  /^(\d{2})(?:( | slash | stroke | over |[-\\–])(\d{1,3})|(\d{3}))(?: ?([A-Z]))?(?![\d/%\p{L}]|[.,-]\d)/u;

/**
 * A number as it is taken down from speech: "resolution 79318" is 79/318, "GA resolution 75 290A" is 75/290 A, "resolution
 * 13 25" is 1325.
 * @param afterHead whether the word "resolution" or "decision" stands right before it
 */
export function readSpoken(text: string, start: number, afterHead: boolean): Item | undefined {
  const match = afterHead ? spoken.exec(text.slice(start, start + 20)) : null;
  if (!match) return undefined;
  const [whole, session = "", between, apart, together, letter] = match;
  const written = apart ?? together ?? "";
  const number = Number(written);
  const end = start + whole.length;
  const place = { kind: "item", start, end } as const;
  if (Number(session) < 31) {
    const council = Number(session + written);
    if (between !== " " || written.length !== 2 || letter || councilYears().yearOf(council) === undefined)
      return undefined;
    const bracket = readBracket(text, end);
    const slip = { start, end, newText: String(council) };
    return bracket?.year === undefined
      ? { ...place, shape: "bare", number: council, letters: [], slip }
      : {
          ...place,
          end: bracket.end,
          shape: "year",
          number: council,
          numberEnd: end,
          year: bracket.year,
          bracket: bracket.start,
          slip,
        };
  }
  if (Number(session) > lastSession() + 1 || number === 0) return undefined;
  const newText = `${session}/${number}${letter ? ` ${letter}` : ""}`;
  const letters = letter ? [{ value: letter, start: end - 1, end }] : [];
  return { ...place, shape: "pair", session, number, letters, slip: { start, end, newText } };
}

const range =
  /^(\d{2,4})(\s?-\s?|\s(?:to|through|thru|à|a|al|по|до|bis)\s|\s?[至到]\s?第?|\s(?:إلى|الى)\s)(\d{2,4})(?![\d/%]|-\d)/;
/** A longer range would rather be one of something else. */
const longestRange = 15;

/**
 * A range of Security Council resolutions: "2718–2720 (2023)". Those between the ends all stand on what stands between.
 * @param afterHead whether the word "resolutions" stands right before it
 */
export function readRange(text: string, start: number, afterHead: boolean): Item | undefined {
  const match = range.exec(text.slice(start, start + 20));
  if (!match || !afterHead) return undefined;
  const [whole, one = "", between = "", other = ""] = match;
  const first = Number(one);
  const last = Number(other);
  const years = councilYears();
  if (
    last <= first ||
    last - first > longestRange ||
    years.yearOf(first) === undefined ||
    years.yearOf(last) === undefined
  )
    return undefined;
  const end = start + whole.length;
  const bracket = readBracket(text, end);
  const of = bracket?.year;
  const yearly = first >= 1945 && last <= 2060;
  if (
    of === undefined
      ? yearly || first < 100
      : of < (years.yearOf(first) ?? 0) || of > (years.yearOf(last) ?? 0)
  )
    return undefined;
  const gap = { start: start + one.length, end: end - other.length };
  const sign = gap.start + between.search(/\S/);
  const inside = { start: sign, end: Math.max(sign + 1, gap.start + between.trimEnd().length) };
  const numbers = [];
  for (let number = first; number <= last; number++)
    numbers.push(
      number === first
        ? { number, start, end: gap.start }
        : number === last
          ? { number, start: gap.end, end }
          : { number, ...inside },
    );
  return {
    kind: "item",
    shape: "series",
    start,
    end: bracket?.end ?? end,
    numbers,
    range: true,
    ...(bracket && of !== undefined ? { year: { value: of, start: bracket.start, end: bracket.end } } : {}),
  };
}
