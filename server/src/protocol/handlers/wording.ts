import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  CodeActionTriggerKind,
} from "vscode-languageserver";
import { agreedWordingFixes } from "../../service/features/agreedWording";
import { compareParagraph } from "../../service/features/compare";
import { worded } from "../../service/text/say";
import { toOffsets, toTextEdits } from "../convert";
import { draftEdit } from "../draftEdit";
import type { Session } from "../session";
import type { DraftSnapshot } from "../snapshot";

/**
 * What can be done about a paragraph that departs from agreed language. Only where the delegate asks: a light bulb at
 * every paragraph would say nothing.
 */
export async function wordingActions(
  snapshot: DraftSnapshot,
  { range, context }: CodeActionParams,
  session: Pick<Session, "capabilities" | "precedents" | "wording">,
): Promise<CodeAction[]> {
  if (context.triggerKind === CodeActionTriggerKind.Automatic) return [];
  const { knowledge, draft, lines } = snapshot;
  const at = toOffsets(lines, range);
  const compared = await compareParagraph(knowledge, draft, at.start, session.precedents);
  if (!compared) return [];
  return agreedWordingFixes(draft, compared, at).map((fix) => ({
    kind: CodeActionKind.RefactorRewrite,
    title: worded(fix.title, session.wording),
    edit: draftEdit(session, snapshot, toTextEdits(lines, fix.edits)),
  }));
}
