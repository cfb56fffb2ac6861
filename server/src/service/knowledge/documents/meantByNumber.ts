import type { Catalogue } from "../../references/catalogue";
import { assemblySessionOf } from "../../references/facts/assemblySessions";
import type { CatalogueEntry } from "../../references/facts/catalogueEntry";
import { timesCited } from "../../references/facts/citedOften";
import { nameKey } from "../../references/facts/documentNames";

/** "SC 1325", "UNSCR 13", "GA Res. 70/", "A/RES/217", "79/1": an organ or none, a word or none, a number or its beginning. */
const asked =
  /^(?:(sc|unsc|unscrs?|security council|s\/res\/?)|(ga|unga|general assembly|a\/res\/?))?[\s,]*(?:res(?:olutions?|\.)?)?\s*(?:no\.?\s*)?((?:e?s-)?\d{1,4}(?:\/\d{0,3})?)\s*$/i;

/**
 * The documents that a number or the beginning of a name stands for, as people type them into a search: first the one
 * with just this number, of those the one that is cited most, then those whose numbers go on from there.
 * @param most maximum number of symbols
 * @returns none where the words are no such number and begin no name
 */
export function meantByNumber(catalogue: Catalogue, words: string, most: number): CatalogueEntry[] {
  const typed = words.trim();
  const [, council, assembly, number] = asked.exec(typed) ?? [];
  const found = number
    ? number.includes("/")
      ? pairs(catalogue, number.toUpperCase(), Boolean(council), Boolean(assembly))
      : numbers(catalogue, number, Boolean(council), Boolean(assembly))
    : beginning(catalogue, typed);
  const seen = new Set<string>();
  return found.filter(({ symbol }) => !seen.has(symbol) && seen.add(symbol)).slice(0, most);
}

/** "79/1", "70/": the Assembly's, then those of the councils that number alike. */
function pairs(catalogue: Catalogue, number: string, council: boolean, assembly: boolean): CatalogueEntry[] {
  if (council) return [];
  const series = assembly ? ["A/RES/"] : ["A/RES/", "A/HRC/RES/", "E/RES/"];
  const exact = number.endsWith("/")
    ? []
    : entries(
        catalogue,
        series.map((head) => head + number),
      );
  return [...exact, ...series.flatMap((head) => mostCited(catalogue.byPrefix(head + number, mostEntries)))];
}

/** "1325", "2758": the Council's, or the Assembly's of the years to 1976, whichever is better known. */
function numbers(
  catalogue: Catalogue,
  digits: string,
  council: boolean,
  assembly: boolean,
): CatalogueEntry[] {
  const session = assemblySessionOf(Number(digits));
  const exact = entries(catalogue, [
    ...(assembly ? [] : [`S/RES/${digits}`]),
    ...(session && !council ? [`A/RES/${digits}(${session})`] : []),
  ]);
  // One or two figures alone are hardly a whole number.
  if (digits.length < 2 && !council && !assembly) return [];
  const more = assembly
    ? catalogue.byPrefix(`A/RES/${digits}`, mostEntries)
    : catalogue.councilByNumberPrefix(digits, mostEntries);
  return [...mostCited(exact), ...mostCited(more)];
}

/** "universal declaration": the documents with a name that begins so. */
function beginning(catalogue: Catalogue, typed: string): CatalogueEntry[] {
  const key = nameKey(typed);
  if (key.length < 5) return [];
  const symbols = catalogue
    .names()
    .flatMap(({ name, symbol }) => (nameKey(name).startsWith(key) ? [symbol] : []));
  return mostCited(entries(catalogue, [...new Set(symbols)]));
}

/** Maximum number of entries looked at that begin with a number. */
const mostEntries = 400;

function entries(catalogue: Catalogue, symbols: readonly string[]): CatalogueEntry[] {
  return symbols.flatMap((symbol) => catalogue.entry(symbol) ?? []);
}

/** In order of how often they are cited; a document with a name of its own is known to everybody. */
function mostCited(found: readonly CatalogueEntry[]): CatalogueEntry[] {
  const weight = ({ symbol, names }: CatalogueEntry) => timesCited(symbol) + (names ? 1000 : 0);
  return [...found].sort((a, b) => weight(b) - weight(a));
}
