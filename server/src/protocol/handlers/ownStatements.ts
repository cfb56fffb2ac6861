import { ownStatements } from "../../service/knowledge/ownStatements";
import { ownStatementsMarkdown } from "../../service/render/ownStatements";
import type { PassageHit } from "../../service/search/passageIndex";
import { saidUri } from "../locations";
import type { OwnStatementsParams, OwnStatementsResult } from "../requests";
import type { Session } from "../session";
import { sourcedPassage } from "./similar";

/** So many are listed. */
const limit = 20;

/** penholder/ownStatements */
export async function whatMyDelegationHasSaid(
  session: Session,
  { textDocument, position }: OwnStatementsParams,
): Promise<OwnStatementsResult | null> {
  const open = session.draft(textDocument.uri);
  const delegation = session.settings.myDelegation;
  if (!open || delegation === "") return null;
  const offset = open.document.offsetAt(position);
  const paragraph = open.draft.paragraphs.find(({ start, end }) => start <= offset && offset <= end);
  if (!paragraph) return null;
  const hits = await find(session, paragraph.text, [open.draft.uri]);
  const { links } = await session.knowledge();
  return {
    delegation,
    passages: await Promise.all(hits.map((hit) => sourcedPassage(session, hit, links))),
    markdown: ownStatementsMarkdown(delegation, hits),
    uri: saidUri(`What ${delegation} has said`, paragraph.text),
  };
}

/** The page that an address of `saidUri` asks for. */
export async function saidPage(session: Session, text: string): Promise<string> {
  return ownStatementsMarkdown(session.settings.myDelegation, await find(session, text, []));
}

async function find(session: Session, text: string, excludeDocuments: string[]): Promise<PassageHit[]> {
  const { index } = await session.knowledge();
  return index ? ownStatements(index, session.settings.myDelegation, text, { limit, excludeDocuments }) : [];
}
