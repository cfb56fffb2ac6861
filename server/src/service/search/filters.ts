import type { DocumentFacts } from "../corpus/document";
import { normalise } from "../text/words";
import { nameOf } from "../uri";
import type { DocumentFilter } from "./corpusSearch";
import { dateNumber, kindNumbers } from "./segment/facts";

const fields: readonly DocumentFilter["field"][] = ["by", "organ", "in", "year", "lang", "kind"];

/** Maximum number of conditions: nobody types more, but a text may be pasted. The rest are passed over. */
const mostFilters = 16;

/** Other names that are typed for the kinds. */
export const kindNames: Readonly<Record<string, string>> = {
  resolution: "adopted",
  decision: "adopted",
  statement: "spoken",
  speech: "spoken",
};

/** Languages by the English names that are typed for them. */
export const languageNames: Readonly<Record<string, string>> = {
  english: "en",
  french: "fr",
  spanish: "es",
  russian: "ru",
  chinese: "zh",
  arabic: "ar",
};

/**
 * Takes the filters out of a query: `by:`, `organ:`, `in:`, `year:`, `lang:` and `kind:` with a word or a quoted phrase, a minus
 * before what must not be. What only looks like a filter (`year:soon`, `note:this`) stays a word; one without a value
 * yet is passed over.
 */
export function readFilters(query: string): { rest: string; filters: DocumentFilter[] } {
  const filters: DocumentFilter[] = [];
  const pattern = /(^|\s)(-?)(by|organ|in|year|lang|kind):(?:["“«]([^"”»]*)["”»]?|(\S*))/giu;
  const rest = query.replace(pattern, (whole, space: string, minus: string, name: string, quoted, bare) => {
    const field = name.toLowerCase() as DocumentFilter["field"];
    const typed = ((quoted ?? bare) as string).trim();
    if (typed === "") return `${space} `;
    const value = field === "year" ? typed : normalise(typed);
    if (value === "" || (field === "year" && !yearsOf(value))) return whole;
    const filter = { field, value, negative: minus === "-" };
    const isKnown = filters.some(
      (x) => x.field === field && x.value === value && x.negative === filter.negative,
    );
    if (!isKnown && filters.length < mostFilters) filters.push(filter);
    return `${space} `;
  });
  return { rest, filters };
}

/** A query's filters without its words. */
export function onlyFilters(query: string): string {
  return (query.match(/(?<=^|\s)-?(?:by|organ|in|year|lang|kind):(?:["“«][^"”»]*["”»]?|\S*)/giu) ?? []).join(
    " ",
  );
}

/**
 * Whether a document passes the filters: of those of one field one must hold, of those with a minus none may.
 * @param facts what is known of it; a document of the catalogue has only some of the facts
 */
export function passes(filters: readonly DocumentFilter[], facts: Partial<DocumentFacts>): boolean {
  if (filters.some((filter) => filter.negative && holds(filter, facts))) return false;
  return fields.every((field) => {
    const own = filters.filter((filter) => filter.field === field && !filter.negative);
    return own.length === 0 || own.some((filter) => holds(filter, facts));
  });
}

/** What a view or a command line asks for; of several values, separated by commas, one must hold. */
export interface FilterChoice {
  /** Speaker, delegation or organ. */
  readonly by?: string;
  readonly organ?: string;
  readonly kind?: string;
  /** "2018", "2018-2021", "2018-", "-2021". */
  readonly year?: string;
  /** Codes or English names. */
  readonly lang?: string;
}

/**
 * The filters that a choice stands for.
 * @param wrong is told of a value that is none, such as a year of three digits; it is left out
 */
export function filtersOf(
  choice: FilterChoice,
  wrong?: (field: string, value: string) => void,
): DocumentFilter[] {
  return (["by", "organ", "kind", "year", "lang"] as const).flatMap((field) =>
    (choice[field] ?? "").split(",").flatMap((typed) => {
      const trimmed = typed.trim();
      const value = field === "year" ? trimmed : normalise(trimmed);
      if (value === "") return [];
      const known =
        field === "kind" ? kindNumbers.some((kind) => kind.startsWith(kindNames[value] ?? value)) : true;
      if (known && (field !== "year" || yearsOf(value))) return [{ field, value, negative: false }];
      wrong?.(field, trimmed);
      return [];
    }),
  );
}

function holds({ field, value }: DocumentFilter, facts: Partial<DocumentFacts>): boolean {
  switch (field) {
    case "kind":
      return (facts.kind ?? "").startsWith(kindNames[value] ?? value);
    case "lang":
      return (facts.language ?? "") === (languageNames[value] ?? value);
    case "year": {
      const year = Math.floor(dateNumber(facts.date) / 10000);
      const [from, to] = yearsOf(value)!;
      return year > 0 && from <= year && year <= to;
    }
    case "by": {
      const { speaker, delegation, organ, title, kind } = facts;
      const known = [speaker, delegation, organ].filter(Boolean);
      // The title of a statement names who spoke where nothing else does.
      return hasWords(known.length > 0 ? known.join(" ") : kind === "spoken" ? title : "", value);
    }
    case "organ":
      return hasWords(facts.organ, value);
    case "in":
      return hasWords(
        [facts.title, facts.symbol, facts.source, facts.uri ? nameOf(facts.uri) : ""].join(" "),
        value,
      );
  }
}

/** Whether all words of `value` begin words of a text, as a palette is typed into. */
function hasWords(text: string | undefined, value: string): boolean {
  const own = ` ${normalise(text ?? "")}`;
  return value.split(" ").every((word) => own.includes(` ${word}`));
}

/** `2018`, `2018-2021`, `2018..2021`, `2018-`, `-2021`: the first and the last year. */
export function yearsOf(value: string): readonly [number, number] | undefined {
  const match = /^(\d{4})?(?:(-|–|\.\.)(\d{4})?)?$/.exec(value);
  if (!match || (match[1] === undefined && match[3] === undefined)) return undefined;
  const from = match[1] === undefined ? 0 : Number(match[1]);
  if (match[2] === undefined) return [from, from];
  return [from, match[3] === undefined ? 9999 : Number(match[3])];
}
