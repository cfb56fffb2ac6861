import { findMentions } from "../../service/features/mentions";
import type { Locating } from "../locations";
import type { MentionsParams, MentionsResult } from "../requests";
import type { DraftSnapshot } from "../snapshot";
import { documentResult, termResult } from "./results";

/** penholder/mentions */
export async function mentions(
  { knowledge, draft, lines, signal }: DraftSnapshot,
  { position }: MentionsParams,
  session: Locating,
): Promise<MentionsResult> {
  const found = await findMentions(knowledge, draft, lines.offsetAt(position), { signal });
  signal.throwIfAborted();
  return {
    documents: (found?.documents ?? []).map((document) => documentResult(session, document, knowledge.links)),
    terms: (found?.terms ?? []).map((term) => termResult(term, knowledge.links, session.wording)),
  };
}
