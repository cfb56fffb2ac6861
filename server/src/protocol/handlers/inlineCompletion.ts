import type { InlineCompletionItem, InlineCompletionParams } from "vscode-languageserver";
import { findSuggestions } from "../../service/features/inline";
import { citationOf } from "../../service/knowledge/passageSource";
import { toRange } from "../convert";
import { documentUri } from "../locations";
import { type SuggestionSource, suggestionAcceptedCommand } from "../requests";
import type { Session } from "../session";

/** textDocument/inlineCompletion: continuations with their source (shown by clients that have the command for it). */
export async function inlineCompletion(
  session: Session,
  { textDocument, position }: InlineCompletionParams,
): Promise<InlineCompletionItem[]> {
  const open = session.draft(textDocument.uri);
  if (!open || !session.settings.inlineSuggestions) return [];
  const offset = open.document.offsetAt(position);
  const suggestions = await findSuggestions(await session.knowledge(), open.draft, offset);
  return suggestions.map(({ text, passage, count }) => {
    const label = `${citationOf(passage)}${count > 1 ? ` and ${count - 1} more` : ""}`;
    const source: SuggestionSource = { label, uri: documentUri(passage.document) };
    return {
      insertText: text,
      range: toRange(open.document, { start: offset, end: offset }),
      ...(session.suggestionCommand
        ? { command: { title: label, command: suggestionAcceptedCommand, arguments: [source] } }
        : {}),
    };
  });
}
