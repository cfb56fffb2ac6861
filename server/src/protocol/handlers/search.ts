import type { LinkForm } from "../../service/knowledge/knowledge";
import { dateOf, whoIn } from "../../service/knowledge/passageSource";
import { readableDate } from "../../service/knowledge/readableDate";
import type { KnownDocument } from "../../service/knowledge/titleSearch";
import { officialAddress } from "../../service/references/address";
import { cardUri, documentUri } from "../locations";
import type { DocumentResult, SearchParams, SearchResult } from "../requests";
import type { Session } from "../session";
import { sourcedPassage } from "./similar";

/** penholder/search */
export async function search(session: Session, { query, limit = 20 }: SearchParams): Promise<SearchResult> {
  const knowledge = await session.knowledge();
  const found = await session.lookup.find(knowledge, query, limit);
  const address = (symbol?: string) =>
    symbol ? officialAddress(symbol, knowledge.links.language, knowledge.links.template) : undefined;
  return {
    terms: found.terms.map(({ term, name, definition, source, symbol }) => {
      const url = address(symbol);
      return { term, name, source, ...(definition ? { definition } : {}), ...(url ? { url } : {}) };
    }),
    documents: found.documents.map((document) => documentResult(session, document, knowledge.links)),
    passages: await Promise.all(found.passages.map((hit) => sourcedPassage(session, hit, knowledge.links))),
  };
}

function documentResult(session: Session, found: KnownDocument, links: LinkForm): DocumentResult {
  const { symbol, title, entry, document } = found;
  const date = entry?.date ? readableDate(entry.date) : document && dateOf(document);
  const who = document ? whoIn(document) : entry?.organ;
  const url = symbol ? officialAddress(symbol, links.language, links.template) : undefined;
  const uri = document
    ? session.opensContent
      ? documentUri(document)
      : document.uri
    : symbol && session.opensContent
      ? cardUri(symbol)
      : undefined;
  return {
    title,
    detail: [who, date].filter(Boolean).join(", "),
    ...(symbol ? { symbol } : {}),
    ...(uri ? { uri } : {}),
    ...(url ? { url } : {}),
  };
}
