import { compareDraft, compareParagraph } from "../../service/features/compare";
import type { ComparedParagraph } from "../../service/knowledge/comparedParagraph";
import { citationOf } from "../../service/knowledge/passageSource";
import { comparisonMarkdown, countStatuses } from "../../service/render/comparisonReport";
import { toRange } from "../convert";
import { draftName, paragraphUri, reportUri } from "../locations";
import type {
  CompareDraftParams,
  CompareDraftResult,
  CompareParams,
  CompareResult,
  ComparisonPiece,
} from "../requests";
import type { Session } from "../session";
import { sourcedPassage } from "./similar";

/** penholder/compare */
export async function compare(session: Session, params: CompareParams): Promise<CompareResult | null> {
  const open = session.draft(params.textDocument.uri);
  if (!open) return null;
  const { document, draft } = open;
  const knowledge = await session.knowledge();
  const compared = await compareParagraph(
    knowledge,
    draft,
    document.offsetAt(params.position),
    session.precedents,
  );
  if (!compared) return null;
  const line = document.positionAt(compared.range.start).line + 1;
  const shared = {
    paragraph: { range: toRange(document, compared.range), text: compared.text },
    status: compared.status,
    markdown: comparisonMarkdown(draftName(document.uri), [compared], knowledge.links, () => `Line ${line}`),
  };
  if (compared.status === "new") return shared;
  const { precedent, comparison } = compared;
  const { passage, likeness, repeats } = precedent;
  const hit = { passage, score: likeness, coverage: 1 - precedent.distance, matches: [], repeats };
  const citation = citationOf(passage);
  return {
    ...shared,
    distance: precedent.distance,
    precedent: await sourcedPassage(session, hit, knowledge.links, draft),
    pieces: piecesOf(compared),
    verbs: comparison.verbs.map(({ from, to, direction }) => ({ from, to, direction })),
    qualifiers: comparison.qualifiers.map(({ change, phrase, effect }) => ({ change, phrase, effect })),
    diff: {
      before: paragraphUri(citation, passage.text),
      after: paragraphUri(`${draftName(document.uri)}, line ${line}`, compared.text),
      title: `${citation} ↔ line ${line}`,
    },
  };
}

function piecesOf(compared: ComparedParagraph): ComparisonPiece[] {
  if (compared.status === "new") return [];
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
  session: Session,
  { textDocument: { uri } }: CompareDraftParams,
  cancelled: () => boolean = () => false,
): Promise<CompareDraftResult | null> {
  const open = session.draft(uri);
  if (!open) return null;
  const { document, draft } = open;
  const knowledge = await session.knowledge();
  const paragraphs = await compareDraft(knowledge, draft, session.precedents, async () => {
    await session.environment.timer.pause();
    return !cancelled();
  });
  const name = draftName(uri);
  const lineOf = ({ range }: ComparedParagraph) => `Line ${document.positionAt(range.start).line + 1}`;
  const { documents, passages } = knowledge.index?.size ?? { documents: 0, passages: 0 };
  return {
    counts: countStatuses(paragraphs),
    markdown: comparisonMarkdown(name, paragraphs, knowledge.links, lineOf),
    uri: reportUri(
      `${name} beside agreed language`,
      "comparison",
      document.uri,
      `${document.version}.${documents}.${passages}`,
    ),
  };
}
