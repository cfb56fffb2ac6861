import {
  type InlineCompletionItem,
  type InlineCompletionParams,
  InlineCompletionTriggerKind,
} from "vscode-languageserver";
import { citationOf } from "../../service/knowledge/passageSource";
import { toRange } from "../convert";
import { documentUri } from "../locations";
import { type SuggestionSource, suggestionAcceptedCommand } from "../requests";
import type { Session } from "../session";

/**
 * textDocument/inlineCompletion: continuations in several lengths, and others, with their source (shown by clients that
 * have the command for it). Who asks for them sees less likely ones too.
 */
export async function inlineCompletion(
  session: Session,
  { textDocument, position, context }: InlineCompletionParams,
): Promise<InlineCompletionItem[]> {
  const open = session.draft(textDocument.uri);
  if (!open || !session.settings.inlineSuggestions) return [];
  const offset = open.document.offsetAt(position);
  const asked = context?.triggerKind === InlineCompletionTriggerKind.Invoked;
  const suggestions = await session.suggester.find(await session.knowledge(), open.draft, offset, { asked });
  return suggestions.map(({ text, passage, documents }) => {
    const label = `${citationOf(passage)}${documents > 1 ? ` and ${documents - 1} more` : ""}`;
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
