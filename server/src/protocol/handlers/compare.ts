import { compareDraft, compareParagraph } from "../../service/features/compare";
import type { ComparedParagraph } from "../../service/knowledge/paragraphs/comparedParagraph";
import { citationOf } from "../../service/knowledge/passages/passageSource";
import { comparisonMarkdown, countStatuses } from "../../service/render/comparisonReport";
import { lackResult, toRange } from "../convert";
import { draftName, type Locating, paragraphUri, reportUri } from "../locations";
import type { CompareDraftResult, CompareParams, CompareResult, ComparisonPiece } from "../requests";
import type { Session } from "../session";
import type { DraftSnapshot } from "../snapshot";
import { sourcedPassage } from "./similar";

/** penholder/compare */
export async function compare(
  snapshot: DraftSnapshot,
  { position }: CompareParams,
  session: Locating & Pick<Session, "precedents">,
): Promise<CompareResult | null> {
  const { uri, knowledge, draft, lines, signal } = snapshot;
  const compared = await compareParagraph(knowledge, draft, lines.offsetAt(position), session.precedents);
  if (!compared) return null;
  signal.throwIfAborted();
  const line = lines.positionAt(compared.range.start).line + 1;
  const shared = {
    paragraph: { range: toRange(lines, compared.range), text: compared.text },
    status: compared.status,
    markdown: comparisonMarkdown(draftName(uri), [compared], knowledge.links, () => `Line ${line}`),
  };
  if (compared.status === "new") return shared;
  if (compared.status === "unknown") return { ...shared, lack: lackResult(compared.lack) };
  const { precedent, comparison } = compared;
  const { passage, likeness, repeats } = precedent;
  const hit = { passage, score: likeness, coverage: 1 - precedent.distance, matches: [], repeats };
  const citation = citationOf(passage);
  return {
    ...shared,
    distance: precedent.distance,
    precedent: await sourcedPassage(session, hit, snapshot, draft),
    pieces: piecesOf(compared),
    verbs: comparison.verbs.map(({ from, to, direction }) => ({ from, to, direction })),
    qualifiers: comparison.qualifiers.map(({ change, phrase, effect }) => ({ change, phrase, effect })),
    diff: {
      before: paragraphUri(citation, passage.text),
      after: paragraphUri(`${draftName(uri)}, line ${line}`, compared.text),
      title: `${citation} ↔ line ${line}`,
    },
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
  session: Pick<Session, "precedents">,
): Promise<CompareDraftResult> {
  const paragraphs = await compareDraft(knowledge, draft, session.precedents, goOn);
  const name = draftName(uri);
  const lineOf = ({ range }: ComparedParagraph) => `Line ${lines.positionAt(range.start).line + 1}`;
  return {
    counts: countStatuses(paragraphs),
    markdown: comparisonMarkdown(name, paragraphs, knowledge.links, lineOf),
    uri: reportUri(
      `${name} beside agreed language`,
      "comparison",
      uri,
      `${version}.${knowledge.index?.generation ?? ""}.${knowledge.reading?.percent ?? ""}`,
    ),
  };
}
