import assemblyTable from "../../../data/catalogue/assembly-resolutions.tsv";
import meetingTable from "../../../data/catalogue/council-meetings.tsv";
import councilTable from "../../../data/catalogue/council-resolutions.tsv";
import topicTable from "../../../data/catalogue/council-topics.tsv";
import namedTable from "../../../data/catalogue/named-documents.tsv";
import otherTable from "../../../data/catalogue/other-resolutions.tsv";
import type { CatalogueEntry } from "./catalogueEntry";
import { councilYears } from "./councilYears";
import { organName } from "./describe";
import { impossibleDocument } from "./impossible";
import { aliases, canonicalSymbol } from "./symbol";
import { type KeyedTable, keyedTable, once, rows } from "./table";

/** The facts on United Nations documents that ship with Penholder. Read only; nothing is parsed before it is asked for. */
export interface Catalogue {
  /** The day (ISO 8601) up to which Security Council resolutions are complete. */
  readonly completeTo: string;
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
  impossible(symbol: string): string | undefined;
  /** Documents whose symbols begin with what was typed ("s/res/25", "A/RES/76/2"); the latest Council resolutions first. */
  byPrefix(prefix: string, limit: number): CatalogueEntry[];
  /** Council resolutions whose numbers begin with these digits, the latest first. */
  councilByNumberPrefix(digits: string, limit: number): CatalogueEntry[];
  /** All documents with a title or a name, for a search by words. Made once, when first asked for. */
  titles(): readonly CatalogueEntry[];
  /** Documents known by this name, whatever its case: "2030 agenda". */
  named(text: string): CatalogueEntry[];
  /** Every name and the document it stands for, in all languages. */
  names(): readonly DocumentName[];
}

export interface DocumentName {
  readonly name: string;
  readonly symbol: string;
  /** ISO 639 code of the language that the name is in. */
  readonly language: string;
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
    const [, date, title, about, vote, meeting, draft, chapter, note] = row;
    const chapterVII = chapter === "7" ? "Adopted under Chapter VII of the Charter." : "";
    return entryOf(`S/RES/${number}(${year})`, {
      date: date || String(year),
      title,
      agenda: topic(about),
      vote,
      // Decided in writing, a resolution has a letter in place of a meeting.
      meeting: meeting && (/^\d/.test(meeting) ? `S/PV.${meeting}` : meeting),
      draft,
      note: [chapterVII, note].filter(Boolean).join(" "),
    });
  };

  const meetingEntry = (number: string): CatalogueEntry | undefined => {
    const row = meetings().row(number);
    return row && entryOf(`S/PV.${number}`, { date: row[1], agenda: topic(row[2]) });
  };

  const assemblyEntry = (short: string): CatalogueEntry | undefined => {
    const row = assembly().row(short);
    if (!row) return undefined;
    const [, date, title, vote, draft] = row;
    return entryOf(`A/RES/${short}`, { date, title, vote: vote === "0" ? "Without a vote" : vote, draft });
  };

  const otherEntry = (symbol: string): CatalogueEntry | undefined => {
    const row = others().row(symbol);
    return (
      row &&
      entryOf(symbol, {
        date: row[1],
        title: row[2],
        agenda: symbol.startsWith("S/PRST/") ? row[2] : undefined,
      })
    );
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
    const direct = recorded(canonical);
    if (direct) return direct;
    const whole = lettered().get(canonical) ?? halves().get(canonical);
    if (whole) return recorded(whole);
    for (const alias of aliases(canonical)) {
      const other = recorded(alias);
      if (other) return other;
    }
    return undefined;
  };

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
      const add = (one: CatalogueEntry | undefined) => {
        if (!one || seen.has(one.symbol)) return;
        seen.add(one.symbol);
        const title = one.title ?? one.agenda;
        if (title) all.push({ ...one, title });
        else if (one.names) all.push(one);
      };
      for (const symbol of named().keys()) add(recorded(symbol));
      for (let number = councilYears().last; number > 0; number--) add(councilEntry(number));
      for (const short of assembly().keys()) add(assemblyEntry(short));
      for (const symbol of others().keys()) add(otherEntry(symbol));
      return all;
    }),
    named(text) {
      const symbols = nameIndex().get(nameKey(text)) ?? [];
      return symbols.map((symbol) => recorded(symbol)).filter((each) => each !== undefined);
    },
    names,
  };
}

type Facts = {
  readonly [key in Exclude<keyof CatalogueEntry, "symbol" | "organ" | "names" | "unverified">]?:
    | string
    | undefined;
};

/** A fact sheet without the facts that are not recorded. */
function entryOf(symbol: string, facts: Facts): CatalogueEntry {
  const organ = symbol.startsWith("A/RES/")
    ? "General Assembly"
    : symbol.startsWith("S/")
      ? "Security Council"
      : organName(symbol);
  const entry: Record<string, string> = { symbol, organ: organ ?? "United Nations" };
  for (const key in facts) {
    const value = facts[key as keyof Facts];
    if (value) entry[key] = value;
  }
  return entry as unknown as CatalogueEntry;
}

function withNames(
  symbol: string,
  row: readonly string[],
  found: CatalogueEntry | undefined,
): CatalogueEntry {
  const [, date, title, note, english] = row;
  const names = (english ?? "").split("|").filter(Boolean);
  return {
    ...entryOf(symbol, { date: date || found?.date, title: title || found?.title, note }),
    ...(found?.vote ? { vote: found.vote } : {}),
    ...(found?.draft ? { draft: found.draft } : {}),
    ...(names.length > 0 ? { names } : {}),
    ...(row[10] === "unverified" && !found?.date ? { unverified: true } : {}),
  };
}

/** `A/RES/31/6` → `A/RES/31/6A`: under the symbol without its letter, the first of its parts. */
function letteredParts(assembly: KeyedTable, named: KeyedTable): Map<string, string> {
  const parts = new Map<string, string>();
  const add = (short: string) => {
    const part = /^([^A-Z(]*\d)[A-Z]{1,2}(?:-[A-Z])?(\(.*)?$/.exec(short);
    const whole = part && `A/RES/${part[1]}${part[2] ?? ""}`;
    if (whole && !parts.has(whole)) parts.set(whole, `A/RES/${short}`);
  };
  for (const symbol of named.keys()) if (symbol.startsWith("A/RES/")) add(symbol.slice(6));
  for (const short of assembly.keys()) add(short);
  return parts;
}

/** Each half of a double symbol leads to the whole. */
function doubleSymbols(named: KeyedTable): Map<string, string> {
  const halves = new Map<string, string>();
  for (const symbol of named.keys()) {
    const double = /^(.+)-([ASE]\/.+)$/.exec(symbol);
    for (const half of double?.slice(1) ?? []) halves.set(half, symbol);
  }
  return halves;
}

function nameKey(name: string): string {
  const plain = name.toLowerCase().replaceAll("’", "'").replaceAll("–", "-");
  return plain
    .replace(/[\s\u00a0]+/g, " ")
    .replace(/^(?:the|a|an) /, "")
    .trim();
}

const nameLanguages = ["en", "fr", "es", "ru", "zh", "ar"] as const;

function readNames(): DocumentName[] {
  const all: DocumentName[] = [];
  for (const row of rows(namedTable))
    nameLanguages.forEach((language, at) => {
      for (const name of (row[4 + at] ?? "").split("|"))
        if (name) all.push({ name, symbol: row[0] ?? "", language });
    });
  return all;
}

function indexNames(names: readonly DocumentName[]): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const { name, symbol } of names) {
    const key = nameKey(name);
    const known = index.get(key);
    if (!known) index.set(key, [symbol]);
    else if (!known.includes(symbol)) known.push(symbol);
  }
  return index;
}
