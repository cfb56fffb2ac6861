import {
  type SoughtQuotation,
  seekEach,
  soughtOf,
} from "../../service/knowledge/paragraphs/soughtQuotations";
import { countQuotations, quotationsMarkdown } from "../../service/render/quotationReport";
import { soughtMarkdown } from "../../service/render/soughtQuotations";
import { say, worded } from "../../service/text/say";
import { ofConfidential, whatWasAsked } from "../askedOfShared";
import { type AskingShared, askingForWords } from "../besideShared";
import { draftName, reportUri } from "../locations";
import type { VerifyQuotationsResult } from "../requests";
import type { Session } from "../session";
import type { DraftSnapshot } from "../snapshot";

/** penholder/verifyQuotations: the own corpus first; what it does not hold is sought in shared ones. */
export async function verifyQuotations(
  snapshot: DraftSnapshot,
  session: Pick<Session, "quotations" | "wording" | "environment"> & AskingShared,
): Promise<VerifyQuotationsResult> {
  const { uri, version, knowledge, draft, lines, goOn } = snapshot;
  const quotations = await session.quotations.quotations(knowledge, draft, goOn);
  const name = draftName(uri);
  const lineOf = (offset: number) => lines.positionAt(offset).line + 1;
  const own = quotationsMarkdown(name, quotations.compared, ({ range }) => lineOf(range.start), {
    reading: knowledge.reading,
    wording: session.wording,
  });
  return {
    counts: countQuotations(quotations.compared),
    markdown: [own, ...(await inShared())].join("\n"),
    uri: reportUri(
      worded(say`${name}, quotations`, session.wording),
      "quotations",
      uri,
      `${version}.${knowledge.index?.generation ?? ""}.${knowledge.reading?.percent ?? ""}.${session.shared.generation}`,
    ),
  };

  async function inShared(): Promise<string[]> {
    const sought = soughtOf(quotations, draft.text);
    const ask = askingForWords(snapshot, session, "quotations");
    if (sought.length === 0 || !ask) return [];
    if (ask === "confidential") return [`${worded(ofConfidential, session.wording)}\n`];
    const found = await seekEach(sought, ask, session.environment.timer, goOn);
    const lineOfQuotation = ({ range }: SoughtQuotation) => lineOf(range.start);
    const notes = whatWasAsked(found, lineOfQuotation, session.wording);
    return [soughtMarkdown(found, notes, draft.language, lineOfQuotation, session.wording)];
  }
}
