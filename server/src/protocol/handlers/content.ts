import type { Position, TextDocumentContentParams, TextDocumentContentResult } from "vscode-languageserver";
import { describeDocument } from "../../service/knowledge/documents/documentCard";
import { cardText, corpusText } from "../../service/render/corpusText";
import { type Said, say, worded } from "../../service/text/say";
import { type ContentKind, readContentUri } from "../locations";
import type { Session } from "../session";
import type { Snapshot } from "../snapshot";
import { compareWholeDraft } from "./compare";
import { counterpartsPage } from "./counterparts";
import { history } from "./history";
import { hoverPage } from "./hover";
import { saidPage } from "./ownStatements";
import { renderingsPage } from "./renderings";
import { verifyQuotations } from "./verifyQuotations";

/** What each page is made of: the value and the state that its address holds. Undefined where that is gone. */
const pages: {
  readonly [Kind in ContentKind]: (
    asked: { value: string; state: string },
    snapshot: Snapshot,
    session: Session,
  ) => Promise<string | undefined>;
} = {
  text: async ({ value }) => `${value}\n`,
  document: async ({ value }, { knowledge: { index } }, { wording }) => {
    const document = await index?.document(value);
    return index && document && corpusText(document, await index.passages(document.id), wording).text;
  },
  symbol: async ({ value }, { knowledge }, { wording }) =>
    cardText(await describeDocument(knowledge, value), wording),
  comparison: async ({ value }, { signal }, session) => {
    const of = await session.snapshots.of(value, signal);
    return of && (await compareWholeDraft(of, session)).markdown;
  },
  quotations: async ({ value }, { signal }, session) => {
    const of = await session.snapshots.of(value, signal);
    return of && (await verifyQuotations(of, session)).markdown;
  },
  hover: async ({ value, state }, { signal }, session) => {
    const of = await session.snapshots.of(value, signal);
    return of && hoverPage(of, positionOf(state), session);
  },
  history: async ({ value, state }, { signal }, session) => {
    const of = await session.snapshots.of(value, signal);
    return of && (await history(of, { position: positionOf(state) }, session))?.markdown;
  },
  renderings: ({ value }, snapshot, session) => renderingsPage(snapshot, value, session),
  said: ({ value }, snapshot, session) => saidPage(snapshot, value, session),
  languages: ({ value }, snapshot, session) => counterpartsPage(snapshot, value, session),
};

/** What stands in the place of a page whose subject is gone. */
const gone: Readonly<Partial<Record<ContentKind, Said>>> = {
  comparison: say`The draft that was compared is no longer open.`,
  quotations: say`The draft that was compared is no longer open.`,
  history: say`The paragraph that was traced is no longer there.`,
  languages: say`This document is no longer in the corpus.`,
  document: say`This document is no longer in the corpus.`,
};

/** workspace/textDocumentContent: a page that one of Penholder's addresses names. */
export async function content(
  snapshot: Snapshot,
  { uri }: TextDocumentContentParams,
  session: Session,
): Promise<TextDocumentContentResult> {
  const asked = readContentUri(uri);
  // What is said while the corpus is read is said anew when it is read.
  if (snapshot.knowledge.reading) session.pagesSoFar.add(uri);
  const told = (said: Said) => ({ text: `${worded(said, session.wording)}\n` });
  if (!asked) return told(say`This address names no document of the corpus.`);
  const text = await pages[asked.kind](asked, snapshot, session);
  if (text !== undefined) return { text };
  return told(gone[asked.kind] ?? say`What this page was about is no longer there.`);
}

/** "3.12": a line and a character. */
function positionOf(state: string): Position {
  const [line = 0, character = 0] = state.split(".").map(Number);
  return { line, character };
}
