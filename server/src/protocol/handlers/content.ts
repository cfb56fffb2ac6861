import type { TextDocumentContentParams, TextDocumentContentResult } from "vscode-languageserver";
import { describeDocument } from "../../service/knowledge/documentCard";
import { cardText, corpusText } from "../../service/render/corpusText";
import { readContentUri } from "../locations";
import type { Session } from "../session";

/** workspace/textDocumentContent: a corpus document, or what is known of one that the corpus does not have. */
export async function content(
  session: Session,
  { uri }: TextDocumentContentParams,
): Promise<TextDocumentContentResult> {
  const asked = readContentUri(uri);
  const knowledge = await session.knowledge();
  if (!asked) return { text: "This address names no document of the corpus.\n" };
  if ("symbol" in asked) return { text: cardText(await describeDocument(knowledge, asked.symbol)) };
  const document = await knowledge.index?.document(asked.document);
  if (!knowledge.index || !document) return { text: "This document is no longer in the corpus.\n" };
  return { text: corpusText(document, await knowledge.index.passages(document.id)).text };
}
