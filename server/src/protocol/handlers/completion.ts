import {
  CompletionItemKind,
  type CompletionList,
  type CompletionParams,
  type MarkupContent,
  MarkupKind,
} from "vscode-languageserver";
import { type Completion, findCompletions } from "../../service/features/completion";
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
  const item = session.capabilities.textDocument?.completion?.completionItem;
  const markdown = item?.documentationFormat?.includes(MarkupKind.Markdown) === true;
  const documentation = ({ term }: Completion): { documentation: MarkupContent } | undefined => {
    if (!term) return undefined;
    const value = termMarkdown(term, knowledge.links);
    return {
      documentation: markdown
        ? { kind: MarkupKind.Markdown, value }
        : { kind: MarkupKind.PlainText, value: plainText(value) },
    };
  };
  const items = findCompletions(knowledge, draft, document.offsetAt(position)).map((found, place) => ({
    label: found.label,
    kind: found.kind === "document" ? CompletionItemKind.Reference : CompletionItemKind.Text,
    detail: found.detail,
    sortText: String(place).padStart(4, "0"),
    filterText: draft.text.slice(found.range.start, found.range.end),
    textEdit: { range: toRange(document, found.range), newText: found.newText },
    ...documentation(found),
  }));
  return { isIncomplete: true, items };
}
