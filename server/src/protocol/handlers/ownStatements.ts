import { paragraphAt } from "../../service/draft/paragraphAt";
import { ownStatements } from "../../service/knowledge/passages/ownStatements";
import { ownStatementsMarkdown } from "../../service/render/ownStatements";
import type { PassageHit } from "../../service/search/corpusSearch";
import { say, worded } from "../../service/text/say";
import { type AskingShared, knowledgeBeside, knowledgeBesideWords, reportPatience } from "../besideShared";
import { type Locating, saidUri } from "../locations";
import type { OwnStatementsParams, OwnStatementsResult } from "../requests";
import type { Session } from "../session";
import type { DraftSnapshot, Snapshot } from "../snapshot";
import { sourcedPassage } from "./similar";

/** Maximum number of passages listed. */
const mostPassages = 20;
const surface = "own statements";

/** penholder/ownStatements */
export async function whatMyDelegationHasSaid(
  snapshot: DraftSnapshot,
  { position }: OwnStatementsParams,
  session: Locating & AskingShared & Pick<Session, "wording">,
): Promise<OwnStatementsResult | null> {
  const { settings, draft, lines, signal } = snapshot;
  const knowledge = knowledgeBeside(snapshot, session, surface, reportPatience);
  const delegation = settings.myDelegation;
  const paragraph = paragraphAt(draft, lines.offsetAt(position));
  if (!paragraph || delegation === "") return null;
  const hits = await find({ ...snapshot, knowledge }, paragraph.words, [draft.uri]);
  signal.throwIfAborted();
  return {
    delegation,
    passages: await Promise.all(hits.map((hit) => sourcedPassage(session, hit, snapshot))),
    markdown: ownStatementsMarkdown(delegation, hits, session.wording, knowledge.reading),
    uri: saidUri(worded(say`What ${delegation} has said`, session.wording), paragraph.text),
  };
}

/** The page that an address of `saidUri` asks for. */
export async function saidPage(
  snapshot: Snapshot,
  text: string,
  session: AskingShared & Pick<Session, "snapshots" | "settings" | "wording">,
): Promise<string> {
  const { settings } = snapshot;
  const knowledge = knowledgeBesideWords(snapshot, session, surface, reportPatience);
  const hits = await find({ ...snapshot, knowledge }, text, []);
  return ownStatementsMarkdown(settings.myDelegation, hits, session.wording, knowledge.reading);
}

async function find(
  { knowledge: { index }, settings, signal }: Snapshot,
  text: string,
  excludeDocuments: string[],
): Promise<PassageHit[]> {
  return index
    ? ownStatements(index, settings.myDelegation, text, { limit: mostPassages, excludeDocuments, signal })
    : [];
}
