import { assemblySessions } from "../facts/assemblySessions";
import { readRoman } from "../facts/roman";
import type { ReferenceContext } from "../reference";
import { lastSession } from "../symbols/impossible";
import { eachLetter } from "../tokens/letters";
import type { Nature, Organ } from "../words/vocabulary";
import { isCouncilPair, isOtherNumber, pairAsSeries, series } from "./councilNumbers";
import { type Cited, type Host, type Meaning, meaning, type Shaped, withLetters } from "./meaning";
import { isOfAnotherBody } from "./otherBodies";

/** "217 A (III)", "3201 (S-VI)", "1296 (XLIV)": the Assembly to 1976, the Economic and Social Council to 1977. */
export function numberedThrough(text: string, cited: Cited): Meaning[] {
  const item = cited.item as Shaped<"roman">;
  const session = assemblySessions().get(item.session);
  const inRange =
    session?.first !== undefined &&
    session.last !== undefined &&
    item.number >= session.first &&
    item.number <= session.last;
  const social =
    !session ||
    cited.organ === "E" ||
    (cited.near === "E" && !inRange) ||
    (!inRange && cited.organ === undefined && isSocial(item));
  // A regional commission's or another organization's, numbered through as well.
  if (cited.near === "other" && cited.organ === undefined && !cited.own && !inRange) return [];
  const inText = cited.nature === "RES" && (cited.attached || cited.listed);
  if (!inText && isOtherNumber(text, item.start)) return [];
  if (cited.nature === "DEC" || (!inText && !(inRange && (item.number >= 100 || item.letters.length > 0))))
    return [];
  const organ = cited.organ === "T" ? "T" : social && cited.organ !== "A" ? "E" : "A";
  const letters = eachLetter(text, item.letters);
  return withLetters(item, letters, (letter) => `${organ}/RES/${item.number}${letter}(${item.session})`);
}

/** The Economic and Social Council had at most 63 sessions and about 2,130 resolutions before its numbers began with the year. */
function isSocial(item: Shaped<"roman">): boolean {
  return (readRoman(item.session) ?? 0) <= 63 && item.number <= 2140;
}

/** "76/263", "2021/5", "S-10/2": whose session it is, the numbers decide; or else the nearest organ, the text's own, the record. */
export function pair(text: string, written: Cited, context: ReferenceContext, host: Host): Meaning[] {
  const cited = turnedBack(text, written);
  const item = cited.item as Shaped<"pair">;
  if (isCouncilPair(item) && cited.nature !== "DEC") {
    const meanings = series(text, { ...cited, item: pairAsSeries(text, item) });
    if (meanings.length > 0) return meanings;
  }
  if (cited.nature === "PRST") {
    const statement = statementSymbol(item, cited);
    if (statement) return [meaning(item.start, item.end, statement, true)];
  }
  const chinese = text[item.start - 1] === "第" && text[item.end] === "号";
  if (cited.attached && cited.organ === undefined && isOfAnotherBody(text, cited)) return [];
  if (cited.nature === undefined && !chinese && !item.session.startsWith("ES-") && !cited.attached) return [];
  if (!cited.attached && !cited.listed && !chinese && !item.session.startsWith("ES-")) return [];
  let nature: Nature = cited.nature === undefined || cited.nature === "PRST" ? "RES" : cited.nature;
  let feasible = feasibleOrgans(item, cited, nature);
  if (feasible.length === 0 && nature === "DEC" && !cited.attached) {
    // "decision" was said of something else, in between: the list of resolutions goes on.
    nature = "RES";
    feasible = feasibleOrgans(item, cited, nature);
  }
  if (feasible.length === 0) return [];
  // In Chinese the organ always stands before, often with a description between: another body's small numbers.
  if (chinese && cited.organ === undefined && cited.near === "other" && !cited.own && !feasible.includes("A"))
    return [];
  const symbolOf = (organ: Organ) => (letter: string) =>
    pairSymbol(organ, nature, item.session, `${item.number}${letter}`);
  feasible = byDate(feasible, cited, (organ) => host.date(symbolOf(organ)("")));
  const chosen = chooseOrgan(feasible, cited, host);
  if (chosen) return withLetters(item, item.letters, symbolOf(chosen));
  const ordered = [...feasible].sort(
    (a, b) => Number(host.has(symbolOf(b)(""))) - Number(host.has(symbolOf(a)(""))),
  );
  const [first, ...rest] = ordered;
  if (!first) return [];
  const known = ordered.filter((organ) => host.has(symbolOf(organ)("")));
  if (known.length === 1 && context.document === undefined && first === "A")
    return withLetters(item, item.letters, symbolOf(first));
  return withLetters(item, item.letters, symbolOf(first)).map((meaning) => ({
    ...meaning,
    candidates: [meaning.symbol, ...rest.map((organ) => symbolOf(organ)(""))],
  }));
}

/** In text taken from Arabic pages the two numbers may be turned, "88/74 of 13 December 2019": the date tells. */
function turnedBack(text: string, cited: Cited): Cited {
  const item = cited.item as Shaped<"pair">;
  const { year } = cited;
  const first = Number(item.session);
  if (
    year === undefined ||
    !(first > lastSession() && first < 1000) ||
    item.number < 31 ||
    item.number > lastSession() + 2
  )
    return cited;
  if (!fitsYear("A", item.number, year)) return cited;
  if (!/[\u0600-\u06ff]/.test(text.slice(Math.max(0, item.start - 12), item.end + 12))) return cited;
  return { ...cited, item: { ...item, session: String(item.number), number: first } };
}

/** "presidential statement 2015/25": of the Security Council since 1994, by year; of the Human Rights Council by session. */
function statementSymbol({ session, number, letters }: Shaped<"pair">, cited: Cited): string | undefined {
  if (!cited.attached || letters.length > 0 || number === 0) return undefined;
  const value = Number(session);
  if (value >= 1994 && value < 2100 && number <= 120) return `S/PRST/${session}/${number}`;
  const rights = cited.organ === "HRC" || cited.near === "HRC";
  return rights && value >= 1 && value <= 99 ? `A/HRC/PRST/${session}/${number}` : undefined;
}

function feasibleOrgans(item: Shaped<"pair">, cited: Cited, nature: string): Organ[] {
  const { session, number } = item;
  if (
    number === 0 ||
    (session === String(number) && !cited.attached && cited.year === undefined) ||
    (session === "24" && number === 7 && !cited.attached)
  )
    return [];
  const special = /^(E?S)-(\d+)$/.exec(session);
  if (special) {
    const which = Number(special[2]);
    if (special[1] === "ES") return which >= 6 && which <= 30 ? ["A"] : [];
    const organs: Organ[] = [];
    if (which >= 8 && which <= 60 && number <= 40) organs.push("A");
    if (which >= 1 && which <= 60 && number <= 12) organs.push("HRC");
    const { year } = cited;
    if (year !== undefined && organs.length > 1) {
      const years = assemblySessions().get(session)?.years.split("-").map(Number) ?? [];
      const dated = organs.filter((organ) =>
        organ === "A" ? years.includes(year) : specialYears[which - 1] === year,
      );
      if (dated.length === 1) return dated;
    }
    return organs;
  }
  const value = Number(session);
  if (value >= 1946 && value <= 2100) {
    if (value < 1978 && cited.organ !== "CHR") return [];
    if (cited.organ === "CHR") return ["CHR"];
    return number <= 400 && (nature === "RES" ? number < 200 : number > 100 || value < 1982) ? ["E"] : [];
  }
  if (
    cited.organ === "ESCAP" ||
    (cited.organ === undefined && cited.near === "ESCAP" && !cited.own && value >= 31)
  )
    return nature === "RES" ? ["ESCAP"] : [];
  if (cited.organ === "UNEA" || cited.organ === "HSP") return value <= 20 ? [cited.organ] : [];
  if (
    cited.organ === undefined &&
    (cited.near === "UNEA" || cited.near === "HSP") &&
    !cited.own &&
    value <= 20
  )
    return [cited.near];
  const organs: Organ[] = [];
  // Assembly decisions are numbered from 301 (elections and appointments) and 401, those of the Human Rights Council from 101.
  if (value >= 31 && value <= lastSession() + 2 && number <= 999 && (nature === "RES" || number > 300))
    organs.push("A");
  if (value >= 1 && value <= 66 && (nature === "DEC" ? number > 100 && number < 150 : number <= 60))
    organs.push("HRC");
  // "General Assembly resolution 94/250": the organ is said, and no such session has been; told as impossible.
  if (organs.length === 0 && cited.attached && value < 200 && value > lastSession() && nature === "RES") {
    if (cited.organ === "A" || (cited.own && cited.ownerIsCouncil === false)) return ["A"];
  }
  // The organ named right beside the number has no such session: the number is another body's.
  if (cited.organ === "A" && organs.length === 1 && organs[0] === "HRC") return [];
  if (cited.organ === "HRC" && !organs.includes("HRC")) return [];
  const named = cited.organ === "HRC" || cited.organ === "council";
  if (
    organs.length === 1 &&
    organs[0] === "HRC" &&
    !named &&
    cited.year !== undefined &&
    !fitsYear("HRC", value, cited.year)
  )
    // The date is of no session of the Human Rights Council: the Environment Assembly's, or another body's numbers.
    return environmentYears[value]?.includes(cited.year) ? ["UNEA"] : [];
  if (organs.length > 1 && cited.year !== undefined) {
    const dated = organs.filter((organ) => fitsYear(organ, value, cited.year ?? 0));
    if (dated.length === 1) return dated;
  }
  if (value < 31 && cited.organ === undefined && !cited.attached && !cited.listed) return [];
  return organs;
}

/** Those whose resolution of this number was adopted on the day that is given with it; all where the record does not tell. */
function byDate(
  feasible: readonly Organ[],
  { date }: Cited,
  recorded: (organ: Organ) => string | undefined,
): Organ[] {
  if (!date || feasible.length < 2) return [...feasible];
  for (const length of [10, 7]) {
    const fitting = feasible.filter(
      (organ) => recorded(organ)?.slice(0, length) === date.date.slice(0, length),
    );
    if (fitting.length === 1 && date.date.length >= length) return fitting;
  }
  return [...feasible];
}

/** The years of the special sessions of the Human Rights Council. */
const specialYears =
  "2006 2006 2006 2006 2007 2008 2008 2008 2009 2009 2009 2009 2010 2010 2011 2011 2011 2011 2012 2014 2014 2014 2015 2015 2016 2016 2017 2018 2021 2021 2021 2021 2021 2022 2022 2023 2025"
    .split(" ")
    .map(Number);

/** The years of the sessions of the United Nations Environment Assembly. */
const environmentYears: Readonly<Record<number, readonly number[]>> = {
  1: [2014],
  2: [2016],
  3: [2017],
  4: [2019],
  5: [2021, 2022],
  6: [2024],
  7: [2025],
};

/** Whether an organ sat in that session in that year: the Assembly from September on, the Human Rights Council three times a year. */
function fitsYear(organ: Organ, session: number, year: number): boolean {
  if (organ === "A") return year === 1945 + session || year === 1946 + session;
  return Math.abs(year - (2006 + Math.floor((session - 1) / 3))) <= 1;
}

function chooseOrgan(feasible: readonly Organ[], cited: Cited, host: Host): Organ | undefined {
  const [only] = feasible;
  if (feasible.length === 1) return only;
  const named = specific(cited.organ, host);
  if (named && feasible.includes(named)) return named;
  const near = specific(cited.near, host);
  const unsaid = cited.organ === undefined && !cited.own && cited.year === undefined;
  if (unsaid && cited.before && feasible.includes(cited.before)) return cited.before;
  // The office of the High Commissioner was made in the forty-eighth session: earlier ones asked for no reports of it.
  if (
    unsaid &&
    cited.rights &&
    feasible.includes("HRC") &&
    Number(cited.item.shape === "pair" && cited.item.session) < 49
  )
    return "HRC";
  const owner = cited.ownerIsCouncil === undefined ? undefined : cited.ownerIsCouncil ? "HRC" : "A";
  if (owner && owner !== host.organ && feasible.includes(owner) && (near === owner || host.organ !== "S"))
    return owner;
  if (cited.own && host.organ && feasible.includes(host.organ)) return host.organ;
  if (near && feasible.includes(near)) return near;
  if (host.organ && feasible.includes(host.organ)) return host.organ;
  // In the Security Council's and the Economic and Social Council's texts the Assembly's resolutions are meant.
  if (host.organ && feasible.includes("A")) return "A";
  return undefined;
}

function specific(organ: Organ | undefined, host: Host): Organ | undefined {
  return organ === "council" ? (host.council() ?? "HRC") : organ;
}

function pairSymbol(organ: Organ, nature: string, session: string, number: string): string {
  switch (organ) {
    case "HRC":
      return `A/HRC/${nature}/${session}/${number}`;
    case "E":
      return `E/${nature}/${session}/${number}`;
    case "CHR":
      return `E/CN.4/${nature}/${session}/${number}`;
    case "ESCAP":
      return `E/ESCAP/RES/${session}/${number}`;
    case "UNEA":
    case "HSP":
      return `${organ === "UNEA" ? "UNEP/EA" : "HSP/HA"}.${session}/${nature === "RES" ? "Res" : "Dec"}.${number}`;
    default:
      return `A/${nature}/${session}/${number}`;
  }
}
