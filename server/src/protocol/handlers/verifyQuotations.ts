import { countQuotations, quotationsMarkdown } from "../../service/render/quotationReport";
import { say, worded } from "../../service/text/say";
import { draftName, reportUri } from "../locations";
import type { VerifyQuotationsResult } from "../requests";
import type { Session } from "../session";
import type { DraftSnapshot } from "../snapshot";

/** penholder/verifyQuotations */
export async function verifyQuotations(
  { uri, version, knowledge, draft, lines, goOn }: DraftSnapshot,
  session: Pick<Session, "quotations" | "wording">,
): Promise<VerifyQuotationsResult> {
  const quotations = await session.quotations.quotations(knowledge, draft, goOn);
  const name = draftName(uri);
  return {
    counts: countQuotations(quotations),
    markdown: quotationsMarkdown(
      name,
      quotations,
      ({ range }) => lines.positionAt(range.start).line + 1,
      knowledge.reading,
    ),
    uri: reportUri(
      worded(say`${name}, quotations`, session.wording),
      "quotations",
      uri,
      `${version}.${knowledge.index?.generation ?? ""}.${knowledge.reading?.percent ?? ""}`,
    ),
  };
}
