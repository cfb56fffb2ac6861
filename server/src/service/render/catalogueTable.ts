import { dateCertainty } from "../knowledge/documents/recordedDate";
import type { KnownDocument } from "../knowledge/documents/titleSearch";
import { officialAddress } from "../references/symbols/address";
import { english, inEnglish } from "../text/say";
import { oneLine } from "./markdown";

/** One document of the catalogue as a row of facts; a fact that is not on record is an empty text. */
export interface CatalogueRow {
  readonly symbol: string;
  readonly organ: string;
  /** ISO 8601, as exact as it is known. */
  readonly date: string;
  readonly title: string;
  readonly agenda: string;
  readonly vote: string;
  readonly meeting: string;
  readonly draft: string;
  readonly session: string;
  readonly names: string;
  readonly note: string;
  readonly address: string;
  /** Whose word it is: "catalogue", "corpus". */
  readonly source: string;
  /** Which of the facts above a reader of the corpus guessed. */
  readonly guessed: string;
  /** How sure the catalogue's date is, where no record gives it: "inferred from the resolutions numbered before and after". */
  readonly certainty: string;
}

const columns = [
  "symbol",
  "organ",
  "date",
  "title",
  "agenda",
  "vote",
  "meeting",
  "draft",
  "session",
  "names",
  "note",
  "address",
  "source",
  "guessed",
  "certainty",
] as const satisfies readonly (keyof CatalogueRow)[];

/** @param language of the official page: ISO 639 code */
export function catalogueRow(known: KnownDocument, language: string, template?: string): CatalogueRow {
  const { symbol = "", title, entry, document } = known;
  const from = (fact: "title" | "date" | "organ") =>
    entry?.[fact] === undefined && document?.guessed?.includes(fact) ? fact : "";
  const guessed = entry ? [] : [from("title"), from("date"), from("organ"), guessedSymbol(known)];
  return {
    symbol,
    organ: entry?.organ ?? document?.organ ?? "",
    date: entry?.date ?? document?.date ?? "",
    // A part of the Charter has no title: what it says, in our own words, stands in its place and is said to be so.
    title: entry?.gist
      ? `${english(entry.gist)} (in our own words)`
      : (entry?.title ?? (entry?.agenda === title ? "" : title)),
    agenda: entry?.agenda ?? "",
    vote: entry?.vote ?? "",
    meeting: entry?.meeting ?? document?.meeting ?? "",
    draft: entry?.draft ?? "",
    session: entry?.session ?? "",
    names: (entry?.names ?? []).join("; "),
    note: [
      entry?.note,
      entry?.unverified ? "Recorded from memory." : "",
      document?.scanned ? "The corpus has the text of a scan." : "",
    ]
      .filter(Boolean)
      .join(" "),
    address: (symbol && officialAddress(symbol, language, template)) || "",
    source: [entry && "catalogue", document && "corpus"].filter(Boolean).join(", "),
    guessed: guessed.filter(Boolean).join(", "),
    certainty: (entry && dateCertainty(entry, inEnglish)) ?? "",
  };
}

function guessedSymbol({ document }: KnownDocument): string {
  return document?.guessed?.includes("symbol") ? "symbol" : "";
}

/**
 * Rows as CSV (RFC 4180, lines ending in LF), with a first line of names. What a spreadsheet would take for a formula
 * gets an apostrophe before it: titles come from documents that anyone may have written.
 */
export function catalogueCsv(rows: readonly CatalogueRow[]): string {
  const lines = rows.map((row) => columns.map((column) => cell(row[column])).join(","));
  return `${[columns.join(","), ...lines].join("\n")}\n`;
}

/** Rows as a JSON array, one row a line; facts that are not on record are left out. */
export function catalogueJson(rows: readonly CatalogueRow[]): string {
  const lines = rows.map((row) =>
    JSON.stringify(
      Object.fromEntries(columns.flatMap((column) => (row[column] ? [[column, row[column]]] : []))),
    ),
  );
  return lines.length === 0 ? "[]\n" : `[\n${lines.join(",\n")}\n]\n`;
}

/** What a spreadsheet takes for the beginning of a formula, as full-width signs too; many end a cell at a semicolon. */
const formula = /(?:^|;)(?=\s*[=+\-@＝＋－＠])/g;

function cell(text: string): string {
  const safe = oneLine(text).replace(formula, "$&'");
  return /[",]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
