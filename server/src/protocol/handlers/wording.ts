import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  CodeActionTriggerKind,
} from "vscode-languageserver";
import { agreedWordingFixes } from "../../service/features/agreedWording";
import { compareParagraph } from "../../service/features/compare";
import { toOffsets, toTextEdits } from "../convert";
import type { Session } from "../session";

/**
 * What can be done about a paragraph that departs from agreed language. Only where the delegate asks: a light bulb at
 * every paragraph would say nothing.
 */
export async function wordingActions(session: Session, params: CodeActionParams): Promise<CodeAction[]> {
  const open = session.draft(params.textDocument.uri);
  if (!open || params.context.triggerKind === CodeActionTriggerKind.Automatic) return [];
  const { document, draft } = open;
  const at = toOffsets(document, params.range);
  const compared = await compareParagraph(await session.knowledge(), draft, at.start, session.precedents);
  if (!compared) return [];
  return agreedWordingFixes(draft, compared, at).map((fix) => ({
    kind: CodeActionKind.RefactorRewrite,
    title: fix.title,
    edit: { changes: { [document.uri]: toTextEdits(document, fix) } },
  }));
}
