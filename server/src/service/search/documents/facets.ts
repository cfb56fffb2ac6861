import type { Slices } from "../../slices";
import type { Facets, FacetValue, StoredDocument } from "../corpusSearch";

/** What documents can be told apart by, counted; the most frequent values first. */
export async function countFacets(documents: readonly StoredDocument[], slices?: Slices): Promise<Facets> {
  const counts = {
    by: new Map<string, number>(),
    organ: new Map<string, number>(),
    year: new Map<string, number>(),
    lang: new Map<string, number>(),
    kind: new Map<string, number>(),
  };
  const add = (field: keyof Facets, value: string | undefined) => {
    if (value) counts[field].set(value, (counts[field].get(value) ?? 0) + 1);
  };
  for (const { speaker, delegation, organ, date, language, kind } of documents) {
    for (const who of new Set([speaker, delegation, organ])) add("by", who);
    add("organ", organ);
    add("year", /^\d{4}/.exec(date ?? "")?.[0]);
    add("lang", language);
    add("kind", kind);
    if (slices?.due()) await slices.rest();
  }
  const sorted = (field: keyof Facets) =>
    [...counts[field]]
      .map(([value, times]): FacetValue => ({ value, documents: times }))
      .sort((a, b) => b.documents - a.documents || (a.value < b.value ? -1 : 1));
  return {
    by: sorted("by"),
    organ: sorted("organ"),
    year: sorted("year"),
    lang: sorted("lang"),
    kind: sorted("kind"),
  };
}
