import { findMentions } from "../../service/features/mentions";
import { spacedSymbol } from "../../service/knowledge/passageSource";
import type { MentionsParams, MentionsResult } from "../requests";
import type { Session } from "../session";
import { documentResult, termResult } from "./results";

/** penholder/mentions */
export async function mentions(session: Session, params: MentionsParams): Promise<MentionsResult> {
  const open = session.draft(params.textDocument.uri);
  if (!open) return { documents: [], terms: [] };
  const knowledge = await session.knowledge();
  const found = await findMentions(knowledge, open.draft, open.document.offsetAt(params.position));
  return {
    documents: (found?.documents ?? []).map((document) => ({
      ...documentResult(session, document, knowledge.links),
      ...(document.symbol ? { symbol: spacedSymbol(document.symbol) } : {}),
    })),
    terms: (found?.terms ?? []).map((term) => termResult(term, knowledge.links)),
  };
}
