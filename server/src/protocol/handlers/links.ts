import type { DocumentLink } from "vscode-languageserver";
import { type DocumentLink as FoundLink, findLinks } from "../../service/features/links";
import { foreignHost } from "../../service/references/symbols/address";
import { type Said, say, worded } from "../../service/text/say";
import { toRange } from "../convert";
import type { Session } from "../session";
import type { DraftSnapshot } from "../snapshot";

/** textDocument/documentLink: every reference that has an official page. */
export function links(
  { knowledge, draft, lines }: DraftSnapshot,
  session: Pick<Session, "capabilities" | "wording">,
): DocumentLink[] {
  const tooltips = session.capabilities.textDocument?.documentLink?.tooltipSupport === true;
  return findLinks(knowledge, draft).map((link) => {
    const tooltip = tooltips ? { tooltip: worded(opens(link), session.wording) } : {};
    return { range: toRange(lines, link), target: link.address, ...tooltip };
  });
}

function opens({ symbol, address }: FoundLink): Said {
  const host = foreignHost(address);
  return host ? say`Open ${symbol} (at ${host})` : say`Open ${symbol} (official document)`;
}
