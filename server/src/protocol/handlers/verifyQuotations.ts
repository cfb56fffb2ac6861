import { countQuotations, quotationsMarkdown } from "../../service/render/quotationReport";
import { draftName, reportUri } from "../locations";
import type { VerifyQuotationsParams, VerifyQuotationsResult } from "../requests";
import type { Session } from "../session";

/** penholder/verifyQuotations */
export async function verifyQuotations(
  session: Session,
  { textDocument: { uri } }: VerifyQuotationsParams,
): Promise<VerifyQuotationsResult | null> {
  const open = session.draft(uri);
  if (!open) return null;
  const { document, draft } = open;
  const knowledge = await session.knowledge();
  const quotations = await session.quotations.quotations(knowledge, draft);
  const name = draftName(uri);
  const { documents, passages } = knowledge.index?.size ?? { documents: 0, passages: 0 };
  return {
    counts: countQuotations(quotations),
    markdown: quotationsMarkdown(name, quotations, ({ range }) => document.positionAt(range.start).line + 1),
    uri: reportUri(`${name}, quotations`, "quotations", uri, `${document.version}.${documents}.${passages}`),
  };
}
