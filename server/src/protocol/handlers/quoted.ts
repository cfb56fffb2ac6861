import { nameOf } from "../../service/corpus/walk";
import { findQuoted } from "../../service/features/quoted";
import { citationOf, sourceOf } from "../../service/knowledge/passageSource";
import { quotedMarkdown } from "../../service/render/quotedReport";
import { toRange } from "../convert";
import { locatePassage } from "../locations";
import type { QuotedParams, QuotedResult } from "../requests";
import type { Session } from "../session";

/** penholder/quoted */
export async function quoted(
  session: Session,
  { textDocument: { uri } }: QuotedParams,
  cancelled: () => boolean = () => false,
): Promise<QuotedResult | null> {
  const open = session.draft(uri);
  if (!open) return null;
  const { document, draft } = open;
  const knowledge = await session.knowledge();
  const found = await findQuoted(knowledge, draft, async () => {
    await session.environment.timer.pause();
    return !cancelled();
  });
  const lineOf = (offset: number) => document.positionAt(offset).line + 1;
  return {
    passages: await Promise.all(
      found.map(async (one) => ({
        range: toRange(document, one),
        text: one.text,
        words: one.words,
        citation: citationOf(one.passage),
        source: sourceOf(one.passage, knowledge.links),
        location: await locatePassage(session, one.passage),
        others: one.others,
      })),
    ),
    markdown: quotedMarkdown(nameOf(document.uri), found, knowledge.links, lineOf),
  };
}
