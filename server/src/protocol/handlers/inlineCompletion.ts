import {
  type InlineCompletionItem,
  type InlineCompletionParams,
  InlineCompletionTriggerKind,
} from "vscode-languageserver";
import { isSourced, type SourcedSuggestion } from "../../service/features/inline";
import type { LinkForm } from "../../service/knowledge/knowledge";
import { sourceOf } from "../../service/knowledge/passages/passageSource";
import { sourceLine } from "../../service/render/sourceLine";
import { type Said, say, type Wording, worded } from "../../service/text/say";
import { toRange } from "../convert";
import { documentUri } from "../locations";
import { type SuggestionSource, suggestionAcceptedCommand } from "../requests";
import type { Session } from "../session";
import type { DraftSnapshot } from "../snapshot";

/**
 * textDocument/inlineCompletion: continuations in several lengths, and others, with their source (shown by clients that
 * have the command for it). Who asks for them sees less likely ones too.
 */
export async function inlineCompletion(
  { uri, knowledge, settings, draft, lines }: DraftSnapshot,
  { position, context }: InlineCompletionParams,
  session: Pick<Session, "suggester" | "suggestionCommand" | "wording">,
): Promise<InlineCompletionItem[]> {
  if (!settings.inlineSuggestions) return [];
  const offset = lines.offsetAt(position);
  const asked = context?.triggerKind === InlineCompletionTriggerKind.Invoked;
  const { links } = knowledge;
  const told = (said: Said) => worded(said, session.wording);
  const suggestions = await session.suggester.find(knowledge, draft, offset, { asked });
  return suggestions.map((suggestion) => {
    const source: SuggestionSource = isSourced(suggestion)
      ? {
          label: told(labelOf(suggestion, links, session.wording)),
          uri: documentUri(suggestion.passage.document),
        }
      : { label: told(say`this draft, line ${lines.positionAt(suggestion.inDraft).line + 1}`), uri };
    return {
      insertText: suggestion.text,
      range: toRange(lines, { start: offset, end: offset }),
      ...(session.suggestionCommand
        ? { command: { title: source.label, command: suggestionAcceptedCommand, arguments: [source] } }
        : {}),
    };
  });
}

/** The status bar cuts what is longer, wherever it may be. Characters. */
const longestSource = 72;

/** "Security Council · S/RES/2436 (2018), paragraph 3 · 21 September 2018, and 2 more". */
function labelOf({ passage, documents }: SourcedSuggestion, links: LinkForm, wording: Wording): Said {
  const source = sourceLine(sourceOf(passage, links, wording), longestSource);
  return documents > 1 ? say`${source}, and ${documents - 1} more` : say`${source}`;
}
