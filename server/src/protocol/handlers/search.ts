import { listCatalogue } from "../../service/knowledge/catalogueList";
import type { LinkForm } from "../../service/knowledge/knowledge";
import { dateOf, whoIn } from "../../service/knowledge/passageSource";
import { readableDate } from "../../service/knowledge/readableDate";
import type { KnownDocument } from "../../service/knowledge/titleSearch";
import { officialAddress } from "../../service/references/address";
import { citedInProse, writtenForm } from "../../service/references/written";
import { catalogueCsv, catalogueJson, catalogueRow } from "../../service/render/catalogueTable";
import { cardUri, documentUri } from "../locations";
import type {
  DocumentResult,
  ExportCatalogueParams,
  ExportCatalogueResult,
  SearchParams,
  SearchResult,
} from "../requests";
import type { Session } from "../session";
import { sourcedPassage } from "./similar";

/** So many documents are listed where only they are asked for. */
const mostDocuments = 60;

/** penholder/search */
export async function search(session: Session, params: SearchParams): Promise<SearchResult> {
  const { query, only, limit = only ? mostDocuments : 20 } = params;
  const knowledge = await session.knowledge();
  if (only === "documents") {
    const documents =
      query.trim() === "" ? [] : await listCatalogue(knowledge, session.titles, { words: query, limit });
    return {
      terms: [],
      documents: documents.map((document) => documentResult(session, document, knowledge.links)),
      passages: [],
    };
  }
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

/** penholder/exportCatalogue */
export async function exportCatalogue(
  session: Session,
  { format }: ExportCatalogueParams,
): Promise<ExportCatalogueResult> {
  const knowledge = await session.knowledge();
  const { language, template } = knowledge.links;
  const documents = await listCatalogue(knowledge, session.titles, {});
  const rows = documents.map((document) => catalogueRow(document, language, template));
  return { text: format === "csv" ? catalogueCsv(rows) : catalogueJson(rows), documents: rows.length };
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
  const form = symbol ? writtenForm(symbol) : undefined;
  return {
    title,
    ...(form ? { citation: citedInProse(form, "en") ?? form.number } : {}),
    detail: [who, date].filter(Boolean).join(", "),
    ...(symbol ? { symbol } : {}),
    ...(uri ? { uri } : {}),
    ...(url ? { url } : {}),
  };
}
