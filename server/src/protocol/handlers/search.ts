import { listCatalogue } from "../../service/knowledge/catalogueList";
import { catalogueCsv, catalogueJson, catalogueRow } from "../../service/render/catalogueTable";
import type { ExportCatalogueParams, ExportCatalogueResult, SearchParams, SearchResult } from "../requests";
import type { Session } from "../session";
import { documentResult, termResult } from "./results";
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
  return {
    terms: found.terms.map((term) => termResult(term, knowledge.links)),
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
