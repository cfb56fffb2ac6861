import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type CompletionParams,
  type MarkupContent,
  MarkupKind,
} from "vscode-languageserver";
import { findCompletions } from "../../service/features/completion";
import { describeDocument } from "../../service/knowledge/documentCard";
import { documentMarkdown } from "../../service/render/hoverMarkdown";
import { plainText } from "../../service/render/plainText";
import { termMarkdown } from "../../service/render/termMarkdown";
import { toRange } from "../convert";
import type { Session } from "../session";

/**
 * textDocument/completion. The list is marked incomplete and `filterText` is what was typed, so that clients keep our
 * order and ask again as the word grows.
 */
export async function completion(
  session: Session,
  { textDocument, position }: CompletionParams,
): Promise<CompletionList> {
  const open = session.draft(textDocument.uri);
  if (!open) return { isIncomplete: false, items: [] };
  const { document, draft } = open;
  const knowledge = await session.knowledge();
  const found = await findCompletions(knowledge, session.titles, draft, document.offsetAt(position));
  const beside = session.capabilities.textDocument?.completion?.completionItem?.labelDetailsSupport;
  const items = found.map(({ label, kind, detail, range, newText, term, symbol }, place) => ({
    label,
    kind: kind === "document" ? CompletionItemKind.Reference : CompletionItemKind.Text,
    detail,
    // Shown on every line; `detail` alone, many editors show for the chosen line only.
    ...(beside && symbol && detail ? { labelDetails: { description: detail } } : {}),
    sortText: String(place).padStart(4, "0"),
    filterText: draft.text.slice(range.start, range.end),
    textEdit: { range: toRange(document, range), newText },
    ...(term ? { documentation: documentation(session, termMarkdown(term, knowledge.links)) } : {}),
    // What is known of a document is put together when its line is looked at.
    ...(symbol ? { data: { symbol } } : {}),
  }));
  return { isIncomplete: true, items };
}

/** completionItem/resolve: the facts on a document, as a hover tells them. */
export async function resolveCompletion(session: Session, item: CompletionItem): Promise<CompletionItem> {
  const { symbol } = (item.data ?? {}) as { symbol?: unknown };
  if (typeof symbol !== "string") return item;
  const card = await describeDocument(await session.knowledge(), symbol);
  return { ...item, documentation: documentation(session, documentMarkdown(card)) };
}

/** As Markdown where the client shows it, as plain text where it does not. */
function documentation({ capabilities }: Session, value: string): MarkupContent {
  const formats = capabilities.textDocument?.completion?.completionItem?.documentationFormat;
  return formats?.includes(MarkupKind.Markdown)
    ? { kind: MarkupKind.Markdown, value }
    : { kind: MarkupKind.PlainText, value: plainText(value) };
}
