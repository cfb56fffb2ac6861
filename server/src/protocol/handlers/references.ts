import type { Location, ReferenceParams } from "vscode-languageserver";
import { findUses } from "../../service/features/references";
import { type AskingShared, knowledgeBeside, reportPatience } from "../besideShared";
import { toRange } from "../convert";
import { type Locating, locatePassages } from "../locations";
import type { DraftSnapshot, OpenDraft } from "../snapshot";

/**
 * textDocument/references: open drafts first, then the corpus.
 * @param drafts all that are open, as they were when it was asked
 */
export async function references(
  snapshot: DraftSnapshot,
  { position }: ReferenceParams,
  drafts: readonly OpenDraft[],
  session: Locating & AskingShared,
): Promise<Location[]> {
  const { draft, lines, signal } = snapshot;
  const knowledge = knowledgeBeside(snapshot, session, "references", reportPatience);
  const open = drafts.map((one) => one.draft);
  const uses = await findUses(knowledge, draft, lines.offsetAt(position), open, { signal });
  if (!uses) return [];
  signal.throwIfAborted();
  const byAddress = new Map(drafts.map((one) => [one.draft.uri, one]));
  const inDrafts = uses.drafts.flatMap(({ uri, range }) => {
    const one = byAddress.get(uri);
    return one ? [{ uri: one.uri, range: toRange(one.lines, range) }] : [];
  });
  return [...inDrafts, ...(await locatePassages(session, snapshot, uses.passages))];
}
