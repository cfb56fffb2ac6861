import type { DocumentLink } from "vscode-languageserver";
import { findLinks } from "../../service/features/links";
import { foreignHost } from "../../service/references/symbols/address";
import { toRange } from "../convert";
import type { Session } from "../session";
import type { DraftSnapshot } from "../snapshot";

/** textDocument/documentLink: every reference that has an official page. */
export function links(
  { knowledge, draft, lines }: DraftSnapshot,
  session: Pick<Session, "capabilities">,
): DocumentLink[] {
  const tooltips = session.capabilities.textDocument?.documentLink?.tooltipSupport === true;
  return findLinks(knowledge, draft).map((link) => {
    const host = foreignHost(link.address);
    const tooltip = `Open ${link.symbol} (${host ? `at ${host}` : "official document"})`;
    return { range: toRange(lines, link), target: link.address, ...(tooltips ? { tooltip } : {}) };
  });
}
