import { findQuotedPassages } from "../../service/features/quoted";
import { citationOf, sourceOf } from "../../service/knowledge/passages/passageSource";
import { quotedMarkdown } from "../../service/render/quotedReport";
import { nameOf } from "../../service/uri";
import { toRange } from "../convert";
import { type Locating, locatePassage } from "../locations";
import type { QuotedResult } from "../requests";
import type { DraftSnapshot } from "../snapshot";

/** penholder/quoted */
export async function quoted(snapshot: DraftSnapshot, session: Locating): Promise<QuotedResult> {
  const { uri, version, knowledge, draft, lines, signal, goOn } = snapshot;
  const found = await findQuotedPassages(knowledge, draft, goOn);
  signal.throwIfAborted();
  const lineOf = (offset: number) => lines.positionAt(offset).line + 1;
  return {
    version,
    passages: await Promise.all(
      found.map(async (one) => ({
        range: toRange(lines, one),
        text: one.text,
        words: one.words,
        citation: citationOf(one.passage),
        source: sourceOf(one.passage, knowledge.links),
        location: await locatePassage(session, snapshot, one.passage),
        // While the corpus is read nobody can say how many.
        others: knowledge.reading ? 0 : one.others,
      })),
    ),
    markdown: quotedMarkdown(nameOf(uri), found, knowledge.links, lineOf, knowledge.reading),
  };
}
