import { CompletionItemKind, InsertTextFormat } from "vscode-languageserver";
import { isSourced, type Suggestion } from "../../service/features/inline";
import { findOpenings, type OfferedOpening } from "../../service/features/openings";
import { citationOf } from "../../service/knowledge/passages/passageSource";
import { continuationMarkdown, openingDetail } from "../../service/render/continuationMarkdown";
import { shortened } from "../../service/render/markdown";
import type { Wording } from "../../service/text/say";
import { documentation } from "../documentation";
import type { Session } from "../session";
import type { DraftSnapshot } from "../snapshot";
import { type CompletionRow, escapedSnippet } from "./completionRows";

/** Maximum length of a line in the list, in UTF-16 units; the documentation holds all of the continuation. */
const longestLabel = 72;

/** The continuations of the paragraph, as lines of a list that was asked for. */
export async function continuationRows(
  session: Pick<Session, "capabilities" | "suggester" | "wording">,
  { knowledge, draft }: DraftSnapshot,
  offset: number,
): Promise<CompletionRow[]> {
  const snippets = session.capabilities.textDocument?.completion?.completionItem?.snippetSupport === true;
  const found = await session.suggester.find(knowledge, draft, offset, { asked: true });
  return found.filter(isSourced).map((suggestion) => {
    const hasPlace = snippets && suggestion.slot;
    return {
      range: { start: offset, end: offset },
      newText: suggestion.text,
      ...(hasPlace ? { snippet: withPlaceholder(suggestion) } : {}),
      shown: {
        label: shortened(suggestion.text.trim().replace(/\s+/g, " "), longestLabel),
        kind: CompletionItemKind.Snippet,
        detail: citationOf(suggestion.passage, session.wording),
        ...(hasPlace ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
        documentation: documentation(
          session,
          continuationMarkdown(suggestion, knowledge.links, session.wording, knowledge.reading),
        ),
      },
    };
  });
}

/** Where the source has a number, a date or a name of its own, the draft gets a place to write one. */
function withPlaceholder({ text }: Suggestion): string {
  return `${escapedSnippet(text)} \${1:…}`;
}

/** The verbs that open paragraphs, where one is begun. */
export function openingRows({ draft }: DraftSnapshot, offset: number, wording: Wording): CompletionRow[] {
  return findOpenings(draft, offset).map((opening: OfferedOpening) => ({
    range: opening.range,
    newText: opening.newText,
    shown: {
      label: opening.phrase,
      kind: CompletionItemKind.Keyword,
      detail: openingDetail(opening, wording),
    },
  }));
}
