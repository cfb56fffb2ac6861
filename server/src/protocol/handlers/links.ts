import type { DocumentLink, DocumentLinkParams } from "vscode-languageserver";
import { findLinks } from "../../service/features/links";
import { toRange } from "../convert";
import type { Session } from "../session";

/** textDocument/documentLink: every reference that has an official page. */
export async function links(session: Session, { textDocument }: DocumentLinkParams): Promise<DocumentLink[]> {
  const open = session.draft(textDocument.uri);
  if (!open) return [];
  const tooltips = session.capabilities.textDocument?.documentLink?.tooltipSupport === true;
  return findLinks(await session.knowledge(), open.draft).map((link) => ({
    range: toRange(open.document, link),
    target: link.address,
    ...(tooltips ? { tooltip: `Open ${link.symbol} (official document)` } : {}),
  }));
}
