import { assemblySessionOf, assemblySessions } from "../facts/assemblySessions";
import { councilYears } from "../facts/councilYears";
import { swappedDigits } from "../facts/swappedDigits";
import { impossibleDocument } from "../symbols/impossible";
import { type GivenYear, yearGivenAfter } from "./given";
import { type Cited, type Host, type Meaning, type Shaped, withLetters } from "./meaning";
import { isOfAnotherBody } from "./otherBodies";

const otherNumber =
  /(?:\b(?:Act|Law|Laws|Bill|Decree|Decree-Law|Regulation|Directive|Ordinance|Order|Statute|Rule|Standard|ISO|Convention|Recommendation|Protocol|page|p|pp|table|figure|box|Loi|Décret|Règlement|Ley|Decreto|Reglamento|Закон\p{L}{0,3}|Указ\p{L}{0,2}|Gesetz)|(?:القانون|المرسوم)(?: رقم)?)\.?,?\s(?:(?:No|Nos|no|núm|n°|№)\.?\s?)?$/u;

/** "Act No. 2518 (2020)", "page 1514 (XV)": whether the word before says that it is no resolution's number. */
export function isOtherNumber(text: string, start: number): boolean {
  return otherNumber.test(text.slice(Math.max(0, start - 28), start));
}

/** "2518 (2020)": a Security Council resolution, whatever year stands there; without a head word only where the year agrees. */
export function councilByYear(text: string, cited: Cited, host: Host): Meaning[] {
  const item = cited.item as Shaped<"year">;
  const years = councilYears();
  const adopted = years.yearOf(item.number);
  const inText = cited.nature === "RES" && (cited.attached || cited.listed);
  const year = { value: item.year, start: item.bracket, end: item.end };
  const place = {
    start: item.start,
    end: item.end,
    alone: true,
    year,
    ...(item.slip ? { slip: item.slip } : {}),
  };
  // "Act No. 1325 (2000)": without the word "resolution" the agreement of number and year may be chance.
  if (!inText && isOtherNumber(text, item.start)) return [];
  if (adopted !== item.year && cited.organ === undefined && isOfAnotherBody(text, cited)) return [];
  if (
    cited.near === "other" &&
    adopted !== item.year &&
    cited.organ === undefined &&
    cited.nature === undefined
  )
    return [];
  if (adopted === item.year && (inText || item.number >= 100) && !(cited.organ === "A" && item.year < 1977))
    return [{ ...place, symbol: `S/RES/${item.number}(${adopted})` }];
  const assembly = inText ? assemblyByYear(item.number, item.year, cited.organ === "A") : undefined;
  if (assembly) return [{ ...place, symbol: assembly }];
  if (!inText || cited.organ === "A" || cited.organ === "E" || cited.organ === "HRC") return [];
  const council =
    cited.organ === "S" || host.organ === "S" || (cited.organ === "council" && host.council() !== "HRC");
  if (adopted !== undefined) {
    const plausible = council || item.number >= 200;
    return plausible && item.year >= 1946 ? [{ ...place, symbol: `S/RES/${item.number}(${adopted})` }] : [];
  }
  if (item.number > years.last && item.year >= years.lastYear && item.number <= years.last + 400)
    return [{ ...place, symbol: `S/RES/${item.number}(${item.year})` }];
  // "resolution 3125 (2000)": a slip for 1325, though nobody says whose it is.
  const swapped = swappedDigits(item.number).some(
    (number) => number >= 100 && years.yearOf(number) === item.year,
  );
  if (!(council || swapped) || item.number > 9999 || item.number === 0) return [];
  const symbol = `S/RES/${item.number}(${item.year})`;
  const impossible = impossibleDocument(symbol);
  return [{ ...place, symbol, ...(impossible ? { impossible } : {}) }];
}

/** "1267/1989": two Council resolutions; neither a session nor an Economic and Social Council year fits. "1540/2004": one, with its year. */
export function isCouncilPair(item: Shaped<"pair">): boolean {
  const first = Number(item.session);
  if (!(first >= 100) || item.letters.length > 0) return false;
  const years = councilYears();
  if (years.yearOf(first) === item.number) return true;
  if (first > years.last || (isYear(first) && isYear(item.number))) return false;
  return item.number >= 1000 && (item.number <= years.last || isYear(item.number));
}

function isYear(number: number): boolean {
  return number >= 1945 && number <= 2060;
}

export function pairAsSeries(text: string, item: Shaped<"pair">): Shaped<"series"> {
  const stroke = text.indexOf("/", item.start);
  return {
    kind: "item",
    shape: "series",
    start: item.start,
    end: item.end,
    numbers: [
      { number: Number(item.session), start: item.start, end: stroke },
      { number: item.number, start: item.end - String(item.number).length, end: item.end },
    ],
  };
}

const sanctions =
  /committee|sanction|sancion|regime|comité|régimen|комитет|режим|санкци|лиц|委员会|制裁|委員會|لجنة|جزاءات|نظام|list|Ausschuss|monitoring|focal/i;

/** "1267/1989/2253": Council resolutions that made a sanctions regime, named together. */
export function series(text: string, cited: Cited): Meaning[] {
  const item = cited.item as Shaped<"series">;
  const years = councilYears();
  const { numbers } = item;
  const [first, second] = numbers;
  const around = text.slice(Math.max(0, item.start - 60), item.end + 60);
  if (first && second && numbers.length === 2 && first.number >= 100 && text[first.end] === "/") {
    const adopted = years.yearOf(first.number);
    // "2231/2016": the year, if a wrong one; "1267/1989" are two that made a sanctions regime.
    const off = Math.abs((adopted ?? 0) - second.number);
    if (off === 0 && cited.nature !== "RES") return [];
    if (
      adopted !== undefined &&
      (off === 0 ||
        (off < 10 &&
          cited.attached &&
          cited.nature === "RES" &&
          isYear(second.number) &&
          !sanctions.test(around)))
    )
      return [
        {
          start: item.start,
          end: item.end,
          symbol: `S/RES/${first.number}(${adopted})`,
          alone: true,
          year: { value: second.number, start: first.end, end: item.end, loose: true },
        },
      ];
  }
  if (!numbers.every(({ number }) => number >= 100 && years.yearOf(number) !== undefined)) return [];
  if (item.year === undefined && numbers.every(({ number }) => isYear(number))) return [];
  if (!cited.attached && !sanctions.test(around)) return [];
  return numbers.map(({ number, start, end }, at) => ({
    start,
    end: item.year && at === numbers.length - 1 ? item.end : end,
    symbol: `S/RES/${number}(${years.yearOf(number)})`,
    alone: false,
    ...(item.range && at > 0 && at < numbers.length - 1 ? { between: true as const } : {}),
    ...(item.year && at === numbers.length - 1 ? { year: item.year } : {}),
  }));
}

/** "resolution 2518", "UNSCR 1325", "General Assembly resolution 2758": a number without year or session. */
export function bare(text: string, cited: Cited, host: Host): Meaning[] {
  const item = cited.item as Shaped<"bare">;
  const { number } = item;
  const next = text.slice(item.end, item.end + 12);
  if (!cited.attached || cited.nature !== "RES") return committee(text, item);
  if (cited.organ === undefined && isOfAnotherBody(text, cited)) return [];
  if (
    /^(?:-?\d|\s?%|°|\s?[x×]\s?\d|\s?(?:px|dpi|ppi)\b|\s(?:million|billion|per cent|dpi|pixels?|members?|people|years|days)\b)/i.test(
      next,
    )
  )
    return [];
  if (screens.has(number) && screen.test(text.slice(Math.max(0, item.start - 60), item.end + 40))) return [];
  const years = councilYears();
  if (cited.organ === "A" || (cited.own && host.organ === "A" && cited.organ === undefined)) {
    const session =
      number >= 100 || (cited.organ === "A" && cited.year) ? assemblySessionOf(number) : undefined;
    if (!session) return [];
    const year = item.letters.length > 1 ? undefined : yearInBrackets(text, item.end);
    return withLetters(item, item.letters, (letter) => `A/RES/${number}${letter}(${session})`).map((each) =>
      year ? { ...each, end: year.end, year } : each,
    );
  }
  if (
    item.letters.length > 0 ||
    cited.organ === "HRC" ||
    cited.organ === "E" ||
    cited.organ === "T" ||
    cited.organ === "UNEA"
  )
    return [];
  const adopted = years.yearOf(number);
  const council =
    cited.organ === "S" ||
    (host.organ === "S" && cited.organ === undefined) ||
    (cited.organ === "council" && host.council() === "S");
  // A number beyond the last known one does not tell its year, and so not its document.
  if (adopted === undefined) return [];
  const least = cited.organ === "S" ? 1 : 100;
  if (number < least) return [];
  if (cited.near === "other" && !council) return [];
  const one = { start: item.start, end: item.end, alone: true, ...(item.slip ? { slip: item.slip } : {}) };
  const symbol = `S/RES/${number}(${adopted})`;
  const loose = looseYear(text, cited, item, adopted);
  const assembly = council ? undefined : assemblyByNumber(number, loose?.value ?? cited.year, adopted);
  if (assembly?.certain) return [{ ...one, symbol: assembly.symbol }];
  if (loose) return [{ ...one, symbol, year: { ...loose, loose: true } }];
  if (assembly) return [{ ...one, symbol: assembly.symbol, candidates: [assembly.symbol, symbol] }];
  return [{ ...one, symbol }];
}

/** Lines of pixels that pictures have. */
const screens = new Set([
  144, 240, 360, 480, 576, 720, 768, 1024, 1080, 1200, 1280, 1440, 1600, 1920, 2048, 2160,
]);
const screen =
  /screen|display|monitor|video|camera|image|pixel|footage|stream|\bHD\b|\bpx\b|écran|pantalla|экран|屏幕/i;

/** "217A (1948)": the year of an old resolution, in place of its session. */
function yearInBrackets(
  text: string,
  end: number,
): { value: number; start: number; end: number } | undefined {
  const match = /^ ?\((19[4-7]\d)\)/.exec(text.slice(end, end + 7));
  if (!match?.[1]) return undefined;
  return { value: Number(match[1]), start: end + match[0].indexOf("("), end: end + match[0].length };
}

/** "1325 of 2001", "2334 (December 2016)": the year, and the place that it is given in. */
function looseYear(
  text: string,
  { date }: Cited,
  item: Shaped<"bare">,
  adopted: number,
): GivenYear | undefined {
  if (date?.bracket && date.date.length === 7)
    return { value: Number(date.date.slice(0, 4)), start: item.end, end: date.bracket.end };
  return yearGivenAfter(text, item.end, adopted);
}

/** Assembly resolutions so well known that their number alone is often said: Palestine, the Charter of rights, decolonization, China. */
const knownByNumber = new Set([
  181, 194, 217, 377, 1514, 1541, 1803, 2066, 2200, 2625, 2758, 3236, 3314, 3379,
]);

/** "1514 (1960)": the year in place of the session; no Council resolution has both. Where the organ is said, it may be wrong. */
function assemblyByYear(number: number, year: number, said: boolean): string | undefined {
  const session = number >= 100 && year <= 1977 ? assemblySessionOf(number) : undefined;
  return session && (said || satIn(session, year)) ? `A/RES/${number}(${session})` : undefined;
}

/** What a bare number, or one with a year in place of the session, is in the Assembly; certain where a date says so. */
function assemblyByNumber(
  number: number,
  year: number | undefined,
  adopted: number,
): { symbol: string; certain: boolean } | undefined {
  const session = number >= 100 ? assemblySessionOf(number) : undefined;
  if (!session) return undefined;
  const dated = year !== undefined && year !== adopted && satIn(session, year);
  if (!dated && (year !== undefined || !knownByNumber.has(number))) return undefined;
  return { symbol: `A/RES/${number}(${session})`, certain: dated };
}

function satIn(session: string, year: number): boolean {
  const [from = 0, to = from] = (assemblySessions().get(session)?.years ?? "").split("-").map(Number);
  return year >= from && year <= to;
}

/** "the 1540 Committee": named after the resolution that made it. */
function committee(text: string, item: Shaped<"bare">): Meaning[] {
  const adopted = councilYears().yearOf(item.number);
  if (adopted === undefined || item.number < 400 || item.letters.length > 0) return [];
  const after = text.slice(item.end, item.end + 22);
  const before = text.slice(Math.max(0, item.start - 24), item.start);
  const named = /^\s(?:Sanctions )?Committee\b/.test(after) && /\bthe\s$/i.test(before);
  const translated = /(?:Comité|Комитет(?:а|у|ом|е)?)\s$/.test(before) && !/^\s*[(-]/.test(after);
  if (!named && !translated) return [];
  if (isYear(item.number) && !/Sanctions/.test(after) && item.number > 2000) return [];
  return [{ start: item.start, end: item.end, symbol: `S/RES/${item.number}(${adopted})`, alone: false }];
}
