import assemblyTable from "../../../data/catalogue/assembly-resolutions.tsv";
import meetingTable from "../../../data/catalogue/council-meetings.tsv";
import councilTable from "../../../data/catalogue/council-resolutions.tsv";
import topicTable from "../../../data/catalogue/council-topics.tsv";
import namedTable from "../../../data/catalogue/named-documents.tsv";
import otherTable from "../../../data/catalogue/other-resolutions.tsv";
import type { Said } from "../text/say";
import { assemblyNumbers, sessionOnRecord } from "./facts/assemblyNumbers";
import { type CatalogueEntry, type DateSource, underChapterVII, withoutVote } from "./facts/catalogueEntry";
import { councilYears } from "./facts/councilYears";
import { type DocumentName, indexNames, nameKey, readNames } from "./facts/documentNames";
import { doubleSymbols, letteredParts } from "./facts/otherSymbols";
import { provisionFacts, provisionSymbols } from "./facts/provisionFacts";
import { laterThan } from "./facts/reach";
import { keyedTable, once } from "./facts/table";
import { organName } from "./symbols/describe";
import { impossibleDocument } from "./symbols/impossible";
import { aliases, canonicalSymbol } from "./symbols/symbol";

/** The facts on United Nations documents that ship with Penholder. Read only; nothing is parsed before it is asked for. */
export interface Catalogue {
  /** The day (ISO 8601) up to which Security Council resolutions are complete. */
  readonly completeTo: string;
  /** The day up to which the list of its series goes, where a document comes after it; see `reach.ts`. */
  laterThan(symbol: string): string | undefined;
  /** The number of the last Security Council resolution that it knows. */
  readonly lastCouncilResolution: number;
  /** The facts on a document, also under another of its symbols; undefined where none are recorded. */
  entry(symbol: string): CatalogueEntry | undefined;
  /** The year in which the Security Council adopted a resolution; undefined for a number it does not know. */
  councilYear(number: number): number | undefined;
  /**
   * Why no document can have this symbol, in one plain sentence; undefined where it may exist, or may have been issued
   * after the catalogue was made.
   */
  impossible(symbol: string): Said | undefined;
  /** Documents whose symbols begin with what was typed ("s/res/25", "A/RES/76/2"); the latest Council resolutions first. */
  byPrefix(prefix: string, limit: number): CatalogueEntry[];
  /** Council resolutions whose numbers begin with these digits, the latest first. */
  councilByNumberPrefix(digits: string, limit: number): CatalogueEntry[];
  /** All documents with a title or a name, for a search by words. Made once, when first asked for. */
  titles(): readonly CatalogueEntry[];
  /** Everything on record, each document once: the named ones, then organ by organ. */
  all(): Iterable<CatalogueEntry>;
  /** Documents known by this name, whatever its case: "2030 agenda". */
  named(text: string): CatalogueEntry[];
  /** Every name and the document it stands for, in all languages. */
  names(): readonly DocumentName[];
}

export function createCatalogue(): Catalogue {
  const council = once(() => keyedTable(councilTable));
  const meetings = once(() => keyedTable(meetingTable));
  const topics = once(() => keyedTable(topicTable));
  const assembly = once(() => keyedTable(assemblyTable));
  const others = once(() => keyedTable(otherTable));
  const named = once(() => keyedTable(namedTable));
  const names = once(readNames);
  const nameIndex = once(() => indexNames(names()));
  const lettered = once(() => letteredParts(assembly(), named()));
  const halves = once(() => doubleSymbols(named()));
  const topic = (number: string | undefined) => (number ? topics().row(number)?.[1] : undefined);

  const councilEntry = (number: number): CatalogueEntry | undefined => {
    const row = council().row(String(number));
    const year = councilYears().yearOf(number);
    if (!row || year === undefined) return undefined;
    const [, date, subject, about, vote, meeting, draft, chapter, note, otherDays] = row;
    const chapterVII = chapter === "7" ? underChapterVII : "";
    return entryOf(`S/RES/${number}(${year})`, {
      date: date || String(year),
      title: subject && councilTitle(subject, topic(about)),
      agenda: topic(about),
      vote,
      // Decided in writing, a resolution has a letter in place of a meeting.
      meeting: meeting && (/^\d/.test(meeting) ? `S/PV.${meeting}` : meeting),
      draft,
      note: [chapterVII, note].filter(Boolean).join(" "),
      ...dateFacts("", otherDays),
    });
  };

  const meetingEntry = (number: string): CatalogueEntry | undefined => {
    const row = meetings().row(number);
    return row && entryOf(`S/PV.${number}`, { date: row[1], agenda: topic(row[2]) });
  };

  const assemblyEntry = (short: string): CatalogueEntry | undefined => {
    const row = assembly().row(short);
    const session = sessionOnRecord(short);
    if (!row) return session ? entryOf(`A/RES/${short}`, { session }) : undefined;
    const [, date, sure, written = "", vote, draft, otherDays] = row;
    const said = vote === "0" ? withoutVote : vote;
    // A title that an earlier row has is not repeated: "=31/6".
    const title = written.startsWith("=") ? assembly().row(written.slice(1))?.[3] : written;
    return entryOf(`A/RES/${short}`, {
      date,
      title,
      vote: said,
      draft,
      session,
      ...dateFacts(sure, otherDays),
    });
  };

  const otherEntry = (symbol: string): CatalogueEntry | undefined => {
    const row = others().row(symbol);
    if (!row) return undefined;
    const [, date, sure, about, otherDays] = row;
    // Of presidential statements the agenda item is on record: they have no titles.
    const title = symbol.startsWith("S/PRST/") ? { agenda: about } : { title: about };
    return entryOf(symbol, { date, ...title, ...dateFacts(sure, otherDays) });
  };

  /** What the tables hold on a canonical symbol, with the names that the document is known by. */
  const recorded = (symbol: string): CatalogueEntry | undefined => {
    const resolution = /^S\/RES\/(\d{1,5})\((\d{4})\)$/.exec(symbol);
    const found = resolution
      ? councilEntry(Number(resolution[1]))
      : symbol.startsWith("A/RES/")
        ? assemblyEntry(symbol.slice(6))
        : symbol.startsWith("S/PV.")
          ? meetingEntry(symbol.slice(5).replace("(Resumption", " (Resumption "))
          : otherEntry(symbol);
    const row = named().row(symbol);
    return row ? withNames(symbol, row, found) : found;
  };

  const entry = (symbol: string): CatalogueEntry | undefined => {
    const canonical = canonicalSymbol(symbol) ?? symbol;
    const provision = provisionEntry(canonical);
    if (provision) return provision;
    const direct = recorded(canonical);
    // Of some only the number is on record: another symbol of the same document may lead to more.
    if (direct && !isBare(direct)) return direct;
    return otherwise(canonical) ?? direct;
  };

  const otherwise = (canonical: string): CatalogueEntry | undefined => {
    const whole = lettered().get(canonical) ?? halves().get(canonical);
    if (whole) return recorded(whole);
    for (const alias of aliases(canonical)) {
      const other = recorded(alias);
      if (other) return other;
    }
    return undefined;
  };

  /** What has a title, an agenda item or a name; the named documents, which come first, are met again later. */
  function* titled(): Iterable<CatalogueEntry | undefined> {
    for (const symbol of named().keys()) yield recorded(symbol);
    for (let number = councilYears().last; number > 0; number--) yield councilEntry(number);
    for (const short of assembly().keys()) yield assemblyEntry(short);
    for (const symbol of others().keys()) yield otherEntry(symbol);
  }

  /** What only its number or its date is known of. */
  function* bare(): Iterable<CatalogueEntry | undefined> {
    for (const short of assemblyNumbers())
      if (!assembly().row(short) && !lettered().has(`A/RES/${short}`)) yield assemblyEntry(short);
    for (const number of meetings().keys()) yield meetingEntry(number);
  }

  const councilByNumberPrefix = (digits: string, limit: number): CatalogueEntry[] => {
    const found: CatalogueEntry[] = [];
    if (!/^\d{0,5}$/.test(digits)) return found;
    for (let number = councilYears().last; number > 0 && found.length < limit; number--) {
      const one = String(number).startsWith(digits) ? councilEntry(number) : undefined;
      if (one) found.push(one);
    }
    return found;
  };

  return {
    get completeTo() {
      return council().row(String(councilYears().last))?.[1] ?? String(councilYears().lastYear);
    },
    get lastCouncilResolution() {
      return councilYears().last;
    },
    entry,
    councilYear: (number) => councilYears().yearOf(number),
    impossible: impossibleDocument,
    laterThan,
    *all() {
      const seen = new Set<string>();
      for (const part of [titled(), bare()])
        for (const one of part) {
          if (!one || seen.has(one.symbol)) continue;
          seen.add(one.symbol);
          yield one;
        }
    },
    byPrefix(prefix, limit) {
      const typed = prefix.replace(/[\s\u00a0]+/g, "").toUpperCase();
      if (typed.length === 0) return [];
      const resolution = /^S\/RES\/(\d{0,5})(\(\d{0,4}\)?)?$/.exec(typed);
      if (resolution) {
        const [, digits = "", year] = resolution;
        if (year === undefined) return councilByNumberPrefix(digits, limit);
        const one = councilEntry(Number(digits));
        return one?.symbol.endsWith(year) || one?.symbol.includes(year) ? [one] : [];
      }
      const found: CatalogueEntry[] = [];
      const take = (symbols: Iterable<string>, head: string) => {
        for (const each of symbols) {
          if (found.length >= limit) return;
          const one = (head + each).toUpperCase().startsWith(typed) ? recorded(head + each) : undefined;
          if (one) found.push(one);
        }
      };
      if (typed.startsWith("A/RES/") || "A/RES/".startsWith(typed)) take(assembly().keys(), "A/RES/");
      take(others().keys(), "");
      take(named().keys(), "");
      if ("S/RES/".startsWith(typed)) found.push(...councilByNumberPrefix("", limit - found.length));
      if (typed.startsWith("S/PV.")) take(meetings().keys(), "S/PV.");
      return found;
    },
    councilByNumberPrefix,
    titles: once(() => {
      const all: CatalogueEntry[] = [];
      const seen = new Set<string>();
      for (const one of titled()) {
        if (!one || seen.has(one.symbol)) continue;
        seen.add(one.symbol);
        const title = one.title ?? one.agenda;
        if (title) all.push({ ...one, title });
        else if (one.names) all.push(one);
      }
      for (const symbol of provisionSymbols()) {
        const one = provisionEntry(symbol);
        if (one) all.push(one);
      }
      return all;
    }),
    named(text) {
      const symbols = nameIndex().get(nameKey(text)) ?? [];
      return symbols.map((symbol) => recorded(symbol)).filter((each) => each !== undefined);
    },
    names,
  };
}

type Facts = Partial<{
  readonly [key in keyof CatalogueEntry]: CatalogueEntry[key] | undefined;
}>;

/** A part of the Charter, or a Goal or target of the 2030 Agenda. */
function provisionEntry(symbol: string): CatalogueEntry | undefined {
  const provision = provisionFacts(symbol);
  return provision && entryOf(symbol, { names: [provision.name], gist: provision.gist });
}

const dateSources: Readonly<Record<string, DateSource>> = { c: "cited", 1: "one source", i: "inferred" };

function dateFacts(sure: string | undefined, otherDays: string | undefined): Facts {
  return { dateSource: dateSources[sure ?? ""], otherDates: otherDays ? otherDays.split("|") : undefined };
}

/** A fact sheet without the facts that are not recorded. */
function entryOf(symbol: string, facts: Facts): CatalogueEntry {
  const organ = symbol.startsWith("A/RES/")
    ? "General Assembly"
    : symbol.startsWith("S/")
      ? "Security Council"
      : organName(symbol);
  const entry: Record<string, unknown> = { symbol, organ: organ ?? "United Nations" };
  for (const key in facts) {
    const value = facts[key as keyof Facts];
    if (value) entry[key] = value;
  }
  return entry as unknown as CatalogueEntry;
}

/** Maximum length of an agenda item, in UTF-16 units: longer ones list all that a meeting dealt with. */
const longestAgenda = 120;

/**
 * Council resolutions have no titles: they are known by their agenda item and what they are about. "The situation in
 * Georgia: extension of the mandate of …"; one of the two where it says the other.
 */
function councilTitle(subject: string, agenda: string | undefined): string {
  const whole = subject.slice(0, 1).toUpperCase() + subject.slice(1);
  if (!agenda || agenda.length > longestAgenda) return whole;
  const [one, other] = [subject.toLowerCase(), agenda.toLowerCase()];
  if (one.includes(other)) return whole;
  return other.includes(one) ? agenda : `${agenda}: ${subject}`;
}

/** True where nothing but the number is on record. */
function isBare({ date, title, names }: CatalogueEntry): boolean {
  return !date && !title && !names;
}

function withNames(
  symbol: string,
  row: readonly string[],
  found: CatalogueEntry | undefined,
): CatalogueEntry {
  const [, date, title, note, english] = row;
  const names = (english ?? "").split("|").filter(Boolean);
  return {
    ...found,
    ...entryOf(symbol, {
      date: found?.date && (found.date.length === 10 || !date) ? found.date : date,
      title: title || found?.title,
      note: note || found?.note,
    }),
    ...(names.length > 0 ? { names } : {}),
    ...(row[10] === "unverified" && !found?.date ? { unverified: true } : {}),
  };
}
