import type { AgreedAcross } from "../../service/comparison/precedents";
import { compareDraft, compareParagraph } from "../../service/features/compare";
import type { ComparedParagraph } from "../../service/knowledge/paragraphs/comparedParagraph";
import { citationIn, citationWords } from "../../service/knowledge/passages/passageSource";
import { comparisonMarkdown, countStatuses } from "../../service/render/comparisonReport";
import type { TextRange } from "../../service/text/range";
import { type Said, say, worded } from "../../service/text/say";
import { type AskingShared, knowledgeBeside } from "../besideShared";
import { lackResult, toRange } from "../convert";
import { draftName, type Locating, pageUri, paragraphUri, reportUri } from "../locations";
import type {
  AgreedAcrossResult,
  CompareDraftResult,
  CompareParams,
  CompareResult,
  ComparisonPiece,
} from "../requests";
import type { Session } from "../session";
import type { DraftSnapshot } from "../snapshot";
import { passageAcross, sourcedPassage } from "./similar";

/** penholder/compare */
export async function compare(
  snapshot: DraftSnapshot,
  { position }: CompareParams,
  session: Locating & AskingShared & Pick<Session, "precedents" | "precedentsBeside" | "wording">,
): Promise<CompareResult | null> {
  const { uri, draft, lines, signal } = snapshot;
  const knowledge = knowledgeBeside(snapshot, session, "compare", 0);
  const precedents = knowledge === snapshot.knowledge ? session.precedents : session.precedentsBeside;
  const compared = await compareParagraph(knowledge, draft, lines.offsetAt(position), precedents);
  if (!compared) return null;
  signal.throwIfAborted();
  const line = lines.positionAt(compared.range.start).line + 1;
  const told = (said: Said) => worded(said, session.wording);
  const markdown = comparisonMarkdown(
    draftName(uri),
    [compared],
    knowledge.links,
    () => told(say`Line ${line}`),
    session.wording,
  );
  const across =
    compared.across && (await acrossResult(snapshot, session, compared, compared.across, { line, markdown }));
  const shared = {
    paragraph: { range: toRange(lines, compared.range), text: compared.text },
    status: compared.status,
    ...(across ? { across } : {}),
    markdown,
  };
  if (compared.status === "new") return shared;
  if (compared.status === "unknown") return { ...shared, lack: lackResult(compared.lack, session.wording) };
  const { precedent, comparison } = compared;
  const { passage, likeness, repeats } = precedent;
  const hit = { passage, score: likeness, coverage: 1 - precedent.distance, matches: [], repeats };
  const citation = citationIn(passage, session.wording);
  return {
    ...shared,
    distance: precedent.distance,
    precedent: await sourcedPassage(session, hit, snapshot, draft),
    pieces: piecesOf(compared),
    verbs: comparison.verbs.map(({ from, to, direction }) => ({ from, to, direction })),
    qualifiers: comparison.qualifiers.map(({ change, phrase, effect }) => ({ change, phrase, effect })),
    diff: {
      before: paragraphUri(citation, passage.text),
      after: paragraphUri(told(say`${draftName(uri)}, line ${line}`), compared.text),
      title: told(say`${citation} ↔ line ${line}`),
    },
  };
}

async function acrossResult(
  snapshot: DraftSnapshot,
  session: Locating & Pick<Session, "wording">,
  { text }: ComparedParagraph,
  { passage, agreement, missing, added, corresponding }: AgreedAcross,
  { line, markdown }: { readonly line: number; readonly markdown: string },
): Promise<AgreedAcrossResult> {
  const hit = { passage, score: agreement, coverage: agreement, matches: corresponding, repeats: [] };
  const wordsAt = (whole: string) => (range: TextRange) => whole.slice(range.start, range.end);
  return {
    passage: await passageAcross(session, hit, snapshot, snapshot.draft),
    missing: missing.map(wordsAt(passage.text)),
    added: added.map(wordsAt(text)),
    uri: pageUri(worded(say`${citationWords(passage)} beside line ${line}`, session.wording), markdown),
  };
}

function piecesOf(compared: ComparedParagraph): ComparisonPiece[] {
  if (!("precedent" in compared)) return [];
  const { before, after, pieces } = compared.comparison;
  return pieces.map(({ kind, before: old, after: fresh, move }) => ({
    kind,
    before: before.slice(old.start, old.end),
    after: after.slice(fresh.start, fresh.end),
    ...(move ? { move } : {}),
  }));
}

/** penholder/compareDraft */
export async function compareWholeDraft(
  { uri, version, knowledge, draft, lines, goOn }: DraftSnapshot,
  session: Pick<Session, "precedents" | "wording">,
): Promise<CompareDraftResult> {
  const paragraphs = await compareDraft(knowledge, draft, session.precedents, goOn);
  const name = draftName(uri);
  const told = (said: Said) => worded(said, session.wording);
  const lineOf = ({ range }: ComparedParagraph) => told(say`Line ${lines.positionAt(range.start).line + 1}`);
  return {
    counts: countStatuses(paragraphs),
    markdown: comparisonMarkdown(name, paragraphs, knowledge.links, lineOf, session.wording),
    uri: reportUri(
      told(say`${name} beside agreed language`),
      "comparison",
      uri,
      `${version}.${knowledge.index?.generation ?? ""}.${knowledge.reading?.percent ?? ""}`,
    ),
  };
}
