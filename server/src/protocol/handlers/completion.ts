import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type CompletionParams,
  CompletionTriggerKind,
} from "vscode-languageserver";
import { findCompletions } from "../../service/features/completion";
import { describeDocument } from "../../service/knowledge/documentCard";
import { documentMarkdown } from "../../service/render/hoverMarkdown";
import { termMarkdown } from "../../service/render/termMarkdown";
import { toRange } from "../convert";
import { documentation } from "../documentation";
import type { Session } from "../session";
import { continuationItems, openingItems } from "./continuationItems";

/**
 * textDocument/completion. The list is marked incomplete and `filterText` is what was typed, so that clients keep our
 * order and ask again as the word grows.
 */
export async function completion(
  session: Session,
  { textDocument, position, context }: CompletionParams,
): Promise<CompletionList> {
  const open = session.draft(textDocument.uri);
  if (!open) return { isIncomplete: false, items: [] };
  const { document, draft } = open;
  const knowledge = await session.knowledge();
  const offset = document.offsetAt(position);
  const found = await findCompletions(knowledge, session.titles, draft, offset);
  const beside = session.capabilities.textDocument?.completion?.completionItem?.labelDetailsSupport;
  const items = found.map(({ label, kind, detail, range, newText, term, symbol }, place) => ({
    label,
    kind: kind === "document" ? CompletionItemKind.Reference : CompletionItemKind.Text,
    detail,
    // Shown on every line; `detail` alone, many editors show for the chosen line only.
    ...(beside && symbol && detail ? { labelDetails: { description: detail } } : {}),
    sortText: sorted(place),
    filterText: draft.text.slice(range.start, range.end),
    textEdit: { range: toRange(document, range), newText },
    ...(term ? { documentation: documentation(session, termMarkdown(term, knowledge.links)) } : {}),
    // What is known of a document is put together when its line is looked at.
    ...(symbol ? { data: { symbol } } : {}),
  }));
  // A space or a bracket typed opens no list of sentences; who asks for one, or whose client does not tell, gets it.
  const asked = context?.triggerKind !== CompletionTriggerKind.TriggerCharacter;
  const more = asked
    ? [...openingItems(open, offset), ...(await continuationItems(session, open, offset))]
    : [];
  return {
    isIncomplete: true,
    items: [...items, ...more.map((item, place) => ({ ...item, sortText: sorted(place + items.length) }))],
  };
}

const sorted = (place: number) => String(place).padStart(4, "0");

/** completionItem/resolve: the facts on a document, as a hover tells them. */
export async function resolveCompletion(session: Session, item: CompletionItem): Promise<CompletionItem> {
  const { symbol } = (item.data ?? {}) as { symbol?: unknown };
  if (typeof symbol !== "string") return item;
  const card = await describeDocument(await session.knowledge(), symbol);
  return { ...item, documentation: documentation(session, documentMarkdown(card)) };
}
