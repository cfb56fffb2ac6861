import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type CompletionParams,
} from "vscode-languageserver";
import { describeDocument } from "../../service/knowledge/documents/documentCard";
import { documentMarkdown } from "../../service/render/hoverMarkdown";
import { termMarkdown } from "../../service/render/termMarkdown";
import { say, worded } from "../../service/text/say";
import { documentation } from "../documentation";
import type { Session } from "../session";
import type { DraftSnapshot, Snapshot } from "../snapshot";
import { type CompletionRow, toItems } from "./completionRows";
import { continuationRows, openingRows } from "./continuationRows";

/**
 * After these a list may open by itself, also where an editor asks for none while prose is typed: symbols ("S/"), numbers
 * of resolutions and their years. Where nothing fits the list is empty. (VS Code passes over letters here: it asks by
 * itself behind every letter.)
 */
export const completionTriggers = [..."/ (", ..."0123456789"];

/**
 * textDocument/completion. The list is marked incomplete, so that clients ask again as the word grows. Where nobody
 * asked, it is empty unless a name or a number is being written; and it gives way to grey text, so that Tab takes what is
 * shown there.
 */
export async function completion(
  snapshot: DraftSnapshot,
  { position, context }: CompletionParams,
  session: Pick<
    Session,
    "asking" | "capabilities" | "completer" | "completionsHaveOneStart" | "suggester" | "wording"
  >,
): Promise<CompletionList> {
  const { uri, knowledge, draft, lines } = snapshot;
  const offset = lines.offsetAt(position);
  const asked = session.asking.asked(uri, context);
  const found = await session.completer.find(knowledge, draft, offset, { asked });
  if (!asked && found.length > 0 && (await showsGreyText(session, snapshot, offset)))
    return { isIncomplete: true, items: [] };
  const beside = session.capabilities.textDocument?.completion?.completionItem?.labelDetailsSupport;
  const rows = found.map(({ label, kind, detail: about, range, newText, term, symbol }): CompletionRow => {
    const detail = worded(say`${about}`, session.wording);
    const shown: CompletionItem = {
      label,
      kind: kind === "document" ? CompletionItemKind.Reference : CompletionItemKind.Text,
      detail,
      // Shown on every line; `detail` alone, many editors show for the chosen line only.
      ...(beside && symbol && detail ? { labelDetails: { description: detail } } : {}),
      ...(term
        ? { documentation: documentation(session, termMarkdown(term, knowledge.links, session.wording)) }
        : {}),
      // What is known of a document is put together when its line is looked at.
      ...(symbol ? { data: { symbol } } : {}),
    };
    return { range, newText, shown };
  });
  // Sentences are listed for who asks.
  if (asked)
    rows.push(
      ...openingRows(snapshot, offset, session.wording),
      ...(await continuationRows(session, snapshot, offset)),
    );
  return { isIncomplete: true, items: toItems(draft.text, lines, rows, session.completionsHaveOneStart) };
}

/** Whether the client shows the paragraph's continuation in grey at this place. */
async function showsGreyText(
  { capabilities, suggester }: Pick<Session, "capabilities" | "suggester">,
  { knowledge, settings, draft }: DraftSnapshot,
  offset: number,
): Promise<boolean> {
  if (!settings.inlineSuggestions || !capabilities.textDocument?.inlineCompletion) return false;
  return (await suggester.find(knowledge, draft, offset)).length > 0;
}

/** completionItem/resolve: the facts on a document, as a hover tells them. */
export async function resolveCompletion(
  { knowledge }: Snapshot,
  item: CompletionItem,
  session: Pick<Session, "capabilities" | "wording">,
): Promise<CompletionItem> {
  const { symbol } = (item.data ?? {}) as { symbol?: unknown };
  if (typeof symbol !== "string") return item;
  const card = await describeDocument(knowledge, symbol);
  return { ...item, documentation: documentation(session, documentMarkdown(card, session.wording)) };
}
