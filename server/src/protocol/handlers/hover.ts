import { type Hover, type HoverParams, MarkupKind } from "vscode-languageserver";
import { findHover } from "../../service/features/hover";
import { hoverMarkdown } from "../../service/render/hoverMarkdown";
import { plainText } from "../../service/render/plainText";
import { toRange } from "../convert";
import type { Session } from "../session";

/** textDocument/hover, as Markdown where the client shows it, as plain text where it does not. */
export async function hover(
  session: Session,
  { textDocument, position }: HoverParams,
): Promise<Hover | null> {
  const open = session.draft(textDocument.uri);
  if (!open) return null;
  const knowledge = await session.knowledge();
  const found = await findHover(knowledge, open.draft, open.document.offsetAt(position), session.precedents);
  if (!found) return null;
  const markdown = hoverMarkdown(found, knowledge.links);
  const shown = session.capabilities.textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown);
  return {
    contents: shown
      ? { kind: MarkupKind.Markdown, value: markdown }
      : { kind: MarkupKind.PlainText, value: plainText(markdown) },
    range: toRange(open.document, found.range),
  };
}
