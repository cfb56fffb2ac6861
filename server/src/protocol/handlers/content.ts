import type { TextDocumentContentParams, TextDocumentContentResult } from "vscode-languageserver";
import { describeDocument } from "../../service/knowledge/documentCard";
import { cardText, corpusText } from "../../service/render/corpusText";
import { readContentUri } from "../locations";
import type { Session } from "../session";
import { compareWholeDraft } from "./compare";
import { languagesPage } from "./counterparts";
import { saidPage } from "./ownStatements";
import { trace } from "./trace";
import { verifyQuotations } from "./verifyQuotations";

/**
 * workspace/textDocumentContent: a corpus document, what is known of one that the corpus does not have, a paragraph, a
 * draft beside agreed language, or a passage in other languages.
 */
export async function content(
  session: Session,
  { uri }: TextDocumentContentParams,
): Promise<TextDocumentContentResult> {
  const asked = readContentUri(uri);
  if (!asked) return { text: "This address names no document of the corpus.\n" };
  const { kind, value, state } = asked;
  if (kind === "text") return { text: `${value}\n` };
  if (kind === "comparison" || kind === "quotations") {
    const make = kind === "comparison" ? compareWholeDraft : verifyQuotations;
    const report = await make(session, { textDocument: { uri: value } });
    return { text: report?.markdown ?? "The draft that was compared is no longer open.\n" };
  }
  if (kind === "history") {
    const [line = 0, character = 0] = state.split(".").map(Number);
    const traced = await trace(session, { textDocument: { uri: value }, position: { line, character } });
    return { text: traced?.markdown ?? "The paragraph that was traced is no longer there.\n" };
  }
  if (kind === "said") return { text: await saidPage(session, value) };
  if (kind === "languages") return { text: await languagesPage(session, value) };
  const knowledge = await session.knowledge();
  if (kind === "symbol") return { text: cardText(await describeDocument(knowledge, value)) };
  const document = await knowledge.index?.document(value);
  if (!knowledge.index || !document) return { text: "This document is no longer in the corpus.\n" };
  return { text: corpusText(document, await knowledge.index.passages(document.id)).text };
}
