import type { KnownDocument } from "../knowledge/documents/titleSearch";
import type { Knowledge } from "../knowledge/knowledge";
import { spacedSymbol } from "../knowledge/passages/passageSource";
import type { CatalogueEntry } from "../references/facts/catalogueEntry";
import { documentCompletion, longestList, type Offer } from "./completion";
import type { DraftPlace } from "./place";
import { byUse } from "./shares";
import type { UseInCorpus } from "./use";

/** Maximum number of documents with the same beginning that are put in order. */
const mostOrdered = 400;

/** Resolutions, once their number is begun; and the other series that the catalogue knows from end to end. */
const resolutionBegun = /\/RES\/\d/i;
const complete = /^(?:S\/(?:PV\.|PRST\/)\d|(?:S|A|E|A\/HRC)\/RES)/i;

/** After "S/", "A/RES/7": documents whose symbols go on from there, the catalogue's and the corpus's. */
export async function symbolOffer(
  { catalogue, index }: Knowledge,
  use: UseInCorpus,
  { before, offset, documents }: DraftPlace,
): Promise<Offer | undefined> {
  const typed = /(?:^|[^\p{L}\p{N}/])([A-Z][A-Za-z]{0,5}\/[A-Za-z0-9./()-]{0,40})$/u.exec(before)?.[1];
  if (!typed) return undefined;
  const range = { start: offset - typed.length, end: offset };
  const known = new Map<string, KnownDocument>();
  for (const entry of catalogue.byPrefix(typed, mostOrdered))
    known.set(entry.symbol, { symbol: entry.symbol, title: titleOf(entry), entry });
  for (const document of index ? await index.documentsBySymbol(typed, mostOrdered) : []) {
    const { symbol, title, suggested } = document;
    if (symbol && suggested !== false && !known.has(symbol)) known.set(symbol, { symbol, title, document });
  }
  const inDraft = documents(range);
  const times = await use.ofDocuments(index, [...known.keys()]);
  const candidates = [...known].map(([symbol, item], at) => ({
    item,
    inCorpus: times[at]!,
    inDraft: inDraft.get(symbol) ?? 0,
  }));
  const ranked = byUse(candidates);
  return {
    certainty: resolutionBegun.test(typed) ? 1 : complete.test(typed) ? (ranked[0]?.share ?? 0) : 0,
    completions: ranked.slice(0, longestList).map(({ item }) => {
      const text = spacedSymbol(item.symbol ?? "");
      return documentCompletion(item, range, text, text);
    }),
  };
}

export function titleOf({ title, agenda, symbol }: CatalogueEntry): string {
  return title ?? agenda ?? symbol;
}
