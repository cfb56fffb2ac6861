import { compare, compareWholeDraft } from "./handlers/compare";
import { counterparts } from "./handlers/counterparts";
import { mentions } from "./handlers/mentions";
import { whatMyDelegationHasSaid } from "./handlers/ownStatements";
import { quoted } from "./handlers/quoted";
import { exportCatalogue, search } from "./handlers/search";
import { quote, similar } from "./handlers/similar";
import { trace } from "./handlers/trace";
import { verifyQuotations } from "./handlers/verifyQuotations";
import { isIgnoredFinding } from "./ignoredFindings";
import * as requests from "./requests";
import type { Session } from "./session";

/**
 * Answers Penholder's own requests (see `requests.ts`).
 * @param recheck checks every open draft again
 */
export function registerOwnRequests(session: Session, recheck: () => Promise<null>): void {
  const { connection, answer } = session;
  connection.onRequest(
    requests.similarRequest,
    answer("similar passages", { version: "", passages: [] }, (params: requests.SimilarParams) =>
      similar(session, params),
    ),
  );
  connection.onRequest(
    requests.quoteRequest,
    answer("quotation", null as requests.QuoteResult | null, (params: requests.QuoteParams) =>
      quote(session, params),
    ),
  );
  connection.onRequest(
    requests.quotedRequest,
    answer("quoted passages", null, (params: requests.QuotedParams, token) =>
      quoted(session, params, () => token.isCancellationRequested),
    ),
  );
  connection.onRequest(
    requests.searchRequest,
    answer("search", { terms: [], documents: [], passages: [] }, (params: requests.SearchParams) =>
      search(session, params),
    ),
  );
  connection.onRequest(
    requests.mentionsRequest,
    answer("what a paragraph names", { documents: [], terms: [] }, (params: requests.MentionsParams) =>
      mentions(session, params),
    ),
  );
  connection.onRequest(
    requests.compareRequest,
    answer("comparison", null as requests.CompareResult | null, (params: requests.CompareParams) =>
      compare(session, params),
    ),
  );
  connection.onRequest(
    requests.compareDraftRequest,
    answer(
      "comparison of the draft",
      null as requests.CompareDraftResult | null,
      (params: requests.CompareDraftParams, token) =>
        compareWholeDraft(session, params, () => token.isCancellationRequested),
    ),
  );
  connection.onRequest(
    requests.exportCatalogueRequest,
    answer("export of the catalogue", { text: "", documents: 0 }, (params: requests.ExportCatalogueParams) =>
      exportCatalogue(session, params),
    ),
  );
  connection.onRequest(
    requests.traceRequest,
    answer("history", null as requests.TraceResult | null, (params: requests.TraceParams) =>
      trace(session, params),
    ),
  );
  connection.onRequest(
    requests.verifyQuotationsRequest,
    answer(
      "quotations",
      null as requests.VerifyQuotationsResult | null,
      (params: requests.VerifyQuotationsParams) => verifyQuotations(session, params),
    ),
  );
  connection.onRequest(
    requests.counterpartsRequest,
    answer("other languages", null, (params: requests.CounterpartsParams) => counterparts(session, params)),
  );
  connection.onRequest(
    requests.ownStatementsRequest,
    answer("statements of the delegation", null, (params: requests.OwnStatementsParams) =>
      whatMyDelegationHasSaid(session, params),
    ),
  );
  connection.onRequest(
    requests.ignoredRequest,
    answer("ignored findings", [] as readonly requests.IgnoredFinding[], () => session.ignored.all()),
  );
  connection.onRequest(
    requests.restoreIgnoredRequest,
    answer("restoring a finding", null, async (finding: unknown) => {
      if (isIgnoredFinding(finding)) await session.ignored.remove(finding);
      return recheck();
    }),
  );
}
