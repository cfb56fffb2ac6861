import { completeFilter, whyNothingIn } from "../../service/features/searchFilters";
import { listCatalogue } from "../../service/knowledge/documents/catalogueList";
import type { Knowledge } from "../../service/knowledge/knowledge";
import { catalogueCsv, catalogueJson, catalogueRow } from "../../service/render/catalogueTable";
import { languageName } from "../../service/render/languageNames";
import { reasonSentence } from "../../service/render/nothingFound";
import type { Wording } from "../../service/text/say";
import { type AskingShared, knowledgeBesideWords } from "../besideShared";
import { readingResult } from "../convert";
import type { Locating } from "../locations";
import type { ExportCatalogueParams, ExportCatalogueResult, SearchParams, SearchResult } from "../requests";
import type { Session } from "../session";
import type { Snapshot } from "../snapshot";
import { documentResult, termResult } from "./results";
import { passageAcross, sourcedPassage } from "./similar";

/** Maximum number of documents where nothing else is asked for. */
const mostDocuments = 60;

/** penholder/search */
export async function search(
  snapshot: Snapshot,
  { query, only, limit = only ? mostDocuments : 20 }: SearchParams,
  session: Locating & AskingShared & Pick<Session, "lookup" | "titles" | "snapshots" | "settings">,
): Promise<SearchResult> {
  const { knowledge, signal } = snapshot;
  const soFar = knowledge.reading ? { reading: readingResult(knowledge.reading) } : {};
  if (only === "documents") {
    const documents =
      query.trim() === "" ? [] : await listCatalogue(knowledge, session.titles, { words: query, limit });
    return {
      terms: [],
      documents: documents.map((document) => documentResult(session, document, knowledge.links)),
      passages: [],
      ...soFar,
    };
  }
  const found = await session.lookup.find(
    knowledgeBesideWords(snapshot, session, "search", 0),
    query,
    limit,
    { signal },
  );
  signal.throwIfAborted();
  const nothing = [found.terms, found.documents, found.passages, found.across].every(
    ({ length }) => length === 0,
  );
  return {
    ...(await filterHelp(knowledge, query, nothing, session.wording)),
    terms: found.terms.map((term) => termResult(term, knowledge.links, session.wording)),
    documents: found.documents.map((document) => documentResult(session, document, knowledge.links)),
    passages: [
      ...(await Promise.all(found.passages.map((hit) => sourcedPassage(session, hit, snapshot)))),
      ...(await Promise.all(found.across.map((hit) => passageAcross(session, hit, snapshot)))),
    ],
    ...soFar,
  };
}

/** How the filters of a query may go on, and where it found nothing, why. */
async function filterHelp(
  { index }: Knowledge,
  query: string,
  nothing: boolean,
  wording: Wording,
): Promise<Pick<SearchResult, "filters" | "reasons">> {
  if (!index || !/(?:by|organ|in|year|lang|kind):/i.test(query)) return {};
  const facets = await index.facets();
  const filters = completeFilter(facets, query).map(({ field, value, documents, query }) => ({
    label: field === "lang" ? languageName(value, wording) : value,
    documents,
    query,
  }));
  if (!nothing) return { filters };
  const reasons = (await whyNothingIn(index, facets, query)).map((reason) => ({
    text: reasonSentence(reason, wording),
    ...(reason.why === "no such value" && reason.meant ? { query: reason.meant.query } : {}),
  }));
  return { filters, reasons };
}

/** penholder/exportCatalogue */
export async function exportCatalogue(
  { knowledge }: Snapshot,
  { format }: ExportCatalogueParams,
  session: Pick<Session, "titles">,
): Promise<ExportCatalogueResult> {
  const { language, template } = knowledge.links;
  const documents = await listCatalogue(knowledge, session.titles, {});
  const rows = documents.map((document) => catalogueRow(document, language, template));
  return {
    text: format === "csv" ? catalogueCsv(rows) : catalogueJson(rows),
    documents: rows.length,
    ...(knowledge.reading ? { reading: readingResult(knowledge.reading) } : {}),
  };
}
