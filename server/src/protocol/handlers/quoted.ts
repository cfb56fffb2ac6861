import {
  findQuotedPassages,
  type QuotedPassage,
  quotedIn,
  unfoundQuotations,
} from "../../service/features/quoted";
import { seekEach } from "../../service/knowledge/paragraphs/soughtQuotations";
import { citationIn, sourceOf } from "../../service/knowledge/passages/passageSource";
import { escapeMarkdown } from "../../service/render/markdown";
import { quotedMarkdown } from "../../service/render/quotedReport";
import { worded } from "../../service/text/say";
import { nameOf } from "../../service/uri";
import { ofConfidential, whatWasAsked } from "../askedOfShared";
import { type AskingShared, askingForWords } from "../besideShared";
import { toRange } from "../convert";
import { type Locating, locatePassage } from "../locations";
import type { QuotedResult } from "../requests";
import type { Session } from "../session";
import type { DraftSnapshot } from "../snapshot";

/** penholder/quoted: the own corpus first; quotations that it does not hold are sought in shared ones. */
export async function quoted(
  snapshot: DraftSnapshot,
  session: Locating & AskingShared & Pick<Session, "wording" | "environment">,
): Promise<QuotedResult> {
  const { uri, version, knowledge, draft, lines, signal, goOn } = snapshot;
  const here = await findQuotedPassages(knowledge, draft, goOn);
  signal.throwIfAborted();
  const lineOf = (offset: number) => lines.positionAt(offset).line + 1;
  const { there, notes } = await inShared();
  signal.throwIfAborted();
  const found = [...here, ...there].sort((x, y) => x.start - y.start);
  const markdown = quotedMarkdown(nameOf(uri), found, knowledge.links, lineOf, {
    reading: knowledge.reading,
    wording: session.wording,
  });
  return {
    version,
    passages: await Promise.all(
      found.map(async (one) => ({
        range: toRange(lines, one),
        text: one.text,
        words: one.words,
        citation: citationIn(one.passage, session.wording),
        source: sourceOf(one.passage, knowledge.links, session.wording),
        location: await locatePassage(session, snapshot, one.passage),
        // While the corpus is read nobody can say how many.
        others: knowledge.reading ? 0 : one.others,
      })),
    ),
    markdown: [markdown, ...notes.map((note) => `${escapeMarkdown(note)}\n`)].join("\n"),
    ...(notes.length > 0 ? { sharedNotes: notes } : {}),
  };

  async function inShared(): Promise<{ there: QuotedPassage[]; notes: string[] }> {
    const ask = askingForWords(snapshot, session, "quoted");
    const sought = ask ? unfoundQuotations(knowledge, draft, here) : [];
    if (sought.length === 0 || !ask) return { there: [], notes: [] };
    if (ask === "confidential") return { there: [], notes: [worded(ofConfidential, session.wording)] };
    const told = await seekEach(sought, ask, session.environment.timer, goOn);
    return {
      there: told.answers.flatMap((answer) => quotedIn(answer.sought, answer.passages, draft) ?? []),
      notes: whatWasAsked(told, ({ start }) => lineOf(start), session.wording),
    };
  }
}
