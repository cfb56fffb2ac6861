import type { Location, ReferenceParams } from "vscode-languageserver";
import { findUses } from "../../service/features/references";
import { toRange } from "../convert";
import { locatePassages } from "../locations";
import { corpusUri, type Session } from "../session";

/** textDocument/references: open drafts first, then the corpus. */
export async function references(session: Session, params: ReferenceParams): Promise<Location[]> {
  const open = session.draft(params.textDocument.uri);
  if (!open) return [];
  const offset = open.document.offsetAt(params.position);
  const uses = await findUses(await session.knowledge(), open.draft, offset, session.drafts());
  if (!uses) return [];
  const documents = new Map(session.documents.all().map((document) => [corpusUri(document.uri), document]));
  const inDrafts = uses.drafts.flatMap(({ uri, range }) => {
    const document = documents.get(uri);
    return document ? [{ uri: document.uri, range: toRange(document, range) }] : [];
  });
  return [...inDrafts, ...(await locatePassages(session, uses.passages))];
}
