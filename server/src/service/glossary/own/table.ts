import { type Language, languages } from "../../text/language";
import { isAcronymShape } from "../acronymShape";
import type { GlossaryEntry } from "../entry";

/** What a column of a delegate's own table holds. */
type Column =
  | "term"
  | "name"
  | "definition"
  | "kind"
  | "source"
  | "symbol"
  | "aliases"
  | "seeAlso"
  | Language;

/** How people head their columns; compared in small letters, without accents and punctuation. */
const headings: Readonly<Record<Column, string>> = {
  term: "term|terms|acronym|abbreviation|abbr|short form|short|entry|word|sigle|terme|sigla|termino|термин|术语|المصطلح",
  name: "name|full name|full form|long form|expansion|in full|stands for|nom|nombre|intitule",
  definition:
    "definition|meaning|explanation|description|note|notes|comment|remarks|definicion|значение|定义|تعريف",
  kind: "kind|type|category|subject|field",
  source: "source|sources|origin|where from|reference",
  symbol: "symbol|document|un symbol",
  aliases: "also written|alias|aliases|synonym|synonyms|variants|also|other forms|also known as",
  seeAlso: "see also|see|related|related terms",
  en: "en|english",
  fr: "fr|french|francais",
  es: "es|spanish|espanol",
  ru: "ru|russian|русский",
  zh: "zh|chinese|中文",
  ar: "ar|arabic|العربية",
};

const columnOf: ReadonlyMap<string, Column> = new Map(
  Object.entries(headings).flatMap(([column, names]) =>
    names.split("|").map((name): [string, Column] => [name, column as Column]),
  ),
);

/** How a table's first row is read: the columns that it names, by their place; undefined where none is the term. */
export function readHeadings(cells: readonly string[]): ReadonlyMap<Column, number> | undefined {
  const columns = new Map<Column, number>();
  cells.forEach((cell, place) => {
    const column = columnOf.get(levelled(cell));
    if (column && !columns.has(column)) columns.set(column, place);
  });
  // A table of names in several languages needs no column for the term.
  return columns.has("term") || columns.has("name") || columns.has("en") ? columns : undefined;
}

function levelled(heading: string): string {
  return heading
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** An entry from a row; undefined where it names nothing. @param source what to say where the row names none */
export function entryFromRow(
  cells: readonly string[],
  columns: ReadonlyMap<Column, number>,
  source: string,
): GlossaryEntry | undefined {
  const cell = (column: Column): string => cells[columns.get(column) ?? cells.length]?.trim() ?? "";
  const list = (column: Column): string[] =>
    cell(column)
      .split(/[|;；]|,\s/)
      .map((item) => item.trim())
      .filter(Boolean);
  const written = cell("term") || cell("name") || cell("en");
  if (!written) return undefined;
  // "Department of Peace Operations (DPO)" in one cell.
  const both = /^([^()]{4,200})\s\(([^()]{2,20})\)$/.exec(written);
  const short = both && isAcronymShape(both[2]!) ? both : undefined;
  const term = short ? short[2]! : written;
  const names: Partial<Record<Language, string>> = {};
  for (const language of languages) if (cell(language)) names[language] = cell(language);
  const symbol = cell("symbol");
  return {
    term,
    name: cell("name") || short?.[1]?.trim() || cell("en") || term,
    kind: cell("kind") || "your glossary",
    source: cell("source") || source,
    origin: "workspace",
    ...(cell("definition") ? { definition: cell("definition") } : {}),
    ...(symbol ? { symbol } : {}),
    ...(list("aliases").length > 0 ? { aliases: list("aliases") } : {}),
    ...(list("seeAlso").length > 0 ? { seeAlso: list("seeAlso") } : {}),
    ...(Object.keys(names).length > 0 ? { names } : {}),
  };
}
