import Fuse from "fuse.js";
import type { CorpusSearch, DocumentFilter, Facets, FacetValue } from "../search/corpusSearch";
import { kindNames, languageNames, onlyFilters, readFilters, yearsOf } from "../search/filters";
import { normalise } from "../text/words";

/** A value that the filter being typed may get. */
export interface FilterCompletion {
  readonly field: DocumentFilter["field"];
  readonly value: string;
  readonly documents: number;
  /** The whole query with the value in it. */
  readonly query: string;
}

/** Why a search found nothing. */
export type Reason =
  | {
      /** No document has this value. */
      readonly why: "no such value";
      readonly field: DocumentFilter["field"];
      /** As it was typed; a language as its code. */
      readonly value: string;
      /** The value most like it, and the query with it. */
      readonly meant?: { readonly value: string; readonly query: string };
      /** What the corpus has: languages, kinds, the first and the last year. */
      readonly has: readonly string[];
    }
  /** Every filter has its documents, but none is in all of them; or none of theirs holds the words. */
  | { readonly why: "not together" }
  | { readonly why: "no such words" };

/** Maximum number of values: more would hide what they lead to. */
const mostValues = 8;
/** The filter at the end of a query, with its value as far as it is typed. */
const filterBegun = /(^|\s)(-?)(by|organ|year|lang|kind):(["“«]?)([^"”»]*)$/iu;
const nameOf = new Map(Object.entries(languageNames).map(([name, code]) => [code, name]));

/** The values that the filter at the end of a query may get, the most frequent first; empty where none is being typed. */
export function completeFilter(facets: Facets, query: string): FilterCompletion[] {
  const match = filterBegun.exec(query);
  if (!match) return [];
  const [whole, space = "", minus = "", name = "", mark, typed = ""] = match;
  // Without quotation marks a value ends with its word.
  if (!mark && /\s/.test(typed)) return [];
  const field = name.toLowerCase() as keyof Facets;
  const before = query.slice(0, query.length - whole.length) + space;
  const wanted = normalise(typed);
  const found = facets[field].filter(({ value }) => fits(field, value, wanted));
  const isWhole = found.length === 1 && found[0]?.value.toLowerCase() === typed.toLowerCase();
  if (isWhole) return [];
  return found.slice(0, mostValues).map(({ value, documents }) => ({
    field,
    value,
    documents,
    query: `${before}${minus}${field}:${asWritten(value)} `,
  }));
}

/** Whether the words typed begin words of a value; a language has its name too. */
function fits(field: string, value: string, wanted: string): boolean {
  const own = ` ${normalise(field === "lang" ? `${value} ${nameOf.get(value) ?? ""}` : value)}`;
  return wanted === "" || wanted.split(" ").every((word) => own.includes(` ${word}`));
}

/** A value as it is typed: in quotation marks where it has several words. */
function asWritten(value: string): string {
  return /\s/.test(value) ? `"${value}"` : value;
}

/**
 * Why a query found nothing: each filter that no document passes, otherwise all of them.
 * @param fitting whether some document passes all filters
 * @returns empty where the query has no filters
 */
export function whyNothing(facets: Facets, query: string, fitting: boolean): Reason[] {
  const { rest, filters } = readFilters(query.trim());
  const asked = filters.filter(({ negative }) => !negative);
  const reasons = asked.flatMap((filter) => reasonOf(facets, query, filter) ?? []);
  if (reasons.length > 0 || filters.length === 0) return reasons;
  if (!fitting) return [{ why: "not together" }];
  return rest.trim() === "" ? [] : [{ why: "no such words" }];
}

/** The same, asked of an index. @param facets its own */
export async function whyNothingIn(index: CorpusSearch, facets: Facets, query: string): Promise<Reason[]> {
  const typed = query.trim();
  // Whether some document passes the filters: they are asked without the words.
  const without = readFilters(typed).rest.trim() === "" ? query : onlyFilters(query);
  const fitting = (await index.keyword(without, { limit: 1 })).length > 0;
  return whyNothing(facets, query, fitting);
}

function reasonOf(facets: Facets, query: string, { field, value }: DocumentFilter): Reason | undefined {
  if (field === "in") return undefined;
  const values = facets[field];
  if (values.some((one) => holds(field, one.value, value))) return undefined;
  const written = writtenValue(query, field, value);
  const near = field === "by" || field === "organ" ? nearest(values, written?.text ?? value) : undefined;
  const meant =
    near && written
      ? {
          value: near,
          query: query.slice(0, written.start) + asWritten(near) + query.slice(written.end),
        }
      : undefined;
  return {
    why: "no such value",
    field,
    value: field === "lang" ? (languageNames[value] ?? value) : (written?.text ?? value),
    ...(meant ? { meant } : {}),
    has: what(field, values),
  };
}

function holds(field: keyof Facets, own: string, value: string): boolean {
  if (field === "lang") return own === (languageNames[value] ?? value);
  if (field === "kind") return own.startsWith(kindNames[value] ?? value);
  if (field !== "year") return fits(field, own, value);
  const [from, to] = yearsOf(value) ?? [0, 0];
  return from <= Number(own) && Number(own) <= to;
}

function what(field: keyof Facets, values: readonly FacetValue[]): string[] {
  if (field === "by" || field === "organ") return [];
  const all = values.map(({ value }) => value);
  if (field !== "year") return all;
  all.sort();
  return [all[0], all.at(-1)].filter((year) => year !== undefined);
}

/** The value that a mistyped one is most like. */
function nearest(values: readonly FacetValue[], typed: string): string | undefined {
  const fuse = new Fuse(values, { keys: ["value"], threshold: 0.4, ignoreDiacritics: true });
  return fuse.search(typed, { limit: 1 })[0]?.item.value;
}

/** Where the value of a filter stands in a query, and as it stands there. */
function writtenValue(query: string, field: string, value: string) {
  const pattern = new RegExp(`(?:^|\\s)${field}:(?:["“«]([^"”»]*)["”»]?|(\\S+))`, "giu");
  for (const match of query.matchAll(pattern)) {
    const text = (match[1] ?? match[2] ?? "").trim();
    if ((field === "year" ? text : normalise(text)) !== value) continue;
    const start = match.index + match[0].indexOf(":") + 1;
    return { text, start, end: match.index + match[0].length };
  }
  return undefined;
}
