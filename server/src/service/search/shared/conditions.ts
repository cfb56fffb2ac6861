import type { DocumentFilter, SearchOptions } from "../corpusSearch";
import { kindNames, languageNames, yearsOf } from "../filters";
import { kindNumbers } from "../segment/facts";
import type { Json } from "./cluster";

/** What an entry of a cluster must and must not be, for the options of a search (see `leftOut` for the index here). */
export function conditions(options: Omit<SearchOptions, "limit" | "signal">): {
  readonly filter: Json[];
  readonly must_not: Json[];
} {
  const { kinds, languages, filters = [], excludeDocuments, forSuggestions } = options;
  const filter: Json[] = [];
  const mustNot: Json[] = [{ term: { hidden: true } }];
  if (kinds) filter.push({ terms: { kind: kinds } });
  if (languages) filter.push({ terms: { language: languages } });
  if (excludeDocuments?.length) mustNot.push({ terms: { doc: excludeDocuments } });
  if (forSuggestions) mustNot.push({ term: { quiet: true } });
  for (const one of filters) if (one.negative) mustNot.push(holding(one));
  const fields = new Set(filters.filter(({ negative }) => !negative).map(({ field }) => field));
  for (const field of fields) {
    const own = filters.filter((one) => !one.negative && one.field === field);
    filter.push({ bool: { should: own.map(holding), minimum_should_match: 1 } });
  }
  return { filter, must_not: mustNot };
}

function holding({ field, value }: DocumentFilter): Json {
  switch (field) {
    case "kind": {
      const wanted = kindNames[value] ?? value;
      return { terms: { kind: kindNumbers.filter((kind) => kind.startsWith(wanted)) } };
    }
    case "lang":
      return { term: { language: languageNames[value] ?? value } };
    case "year": {
      const [from, to] = yearsOf(value)!;
      return { range: { date: { gte: Math.max(1, from) * 10_000, lt: (to + 1) * 10_000 } } };
    }
    default:
      // Each word begins a word of the field.
      return { bool: { filter: value.split(" ").map((word) => ({ prefix: { [field]: word } })) } };
  }
}

/** The order of `inOrderOfTime`: the latest first. */
export const byTime: readonly Json[] = [
  { date: "desc" },
  { number: "desc" },
  { tie: "asc" },
  { ordinal: { order: "asc", unmapped_type: "integer" } },
];
