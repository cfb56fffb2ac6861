import table from "../../../../data/catalogue/named-documents.tsv";
import shortTable from "../../../../data/catalogue/short-names.tsv";
import { rows } from "./table";

/** A name that a document is known by. */
export interface DocumentName {
  readonly name: string;
  readonly symbol: string;
  /** ISO 639 code of the language that the name is in. */
  readonly language: string;
}

const languages = ["en", "fr", "es", "ru", "zh", "ar"] as const;

/** Every name of the tables, in all languages: the full ones, then those that people say for short ("UDHR", "Mandela Rules"). */
export function readNames(): DocumentName[] {
  const all: DocumentName[] = [];
  for (const row of rows(table))
    languages.forEach((language, at) => {
      for (const name of (row[4 + at] ?? "").split("|"))
        if (name) all.push({ name, symbol: row[0] ?? "", language });
    });
  for (const [symbol = "", language = "", names = ""] of rows(shortTable))
    for (const name of names.split("|")) all.push({ name, symbol, language });
  return all;
}

/** The symbols that each name stands for, by `nameKey`. */
export function indexNames(names: readonly DocumentName[]): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const { name, symbol } of names) {
    const key = nameKey(name);
    const known = index.get(key);
    if (!known) index.set(key, [symbol]);
    else if (!known.includes(symbol)) known.push(symbol);
  }
  return index;
}

/** A name without what may differ in writing: case, article, kind of apostrophe, hyphen and space. */
export function nameKey(name: string): string {
  const plain = name.toLowerCase().replaceAll("’", "'").replaceAll("–", "-");
  return plain
    .replace(/[\s\u00a0]+/g, " ")
    .replace(/^(?:the|a|an) /, "")
    .trim();
}
