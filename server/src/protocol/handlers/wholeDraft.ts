import type { CodeAction } from "vscode-languageserver";
import { normaliseReferences } from "../../service/features/normalise";
import { toRange } from "../convert";
import type { Session } from "../session";
import { citedTextEdits } from "./cited";

/** Kinds of the actions on a whole draft: "source" actions, which editors offer for a document and not for a place. */
export const sourceKinds = {
  normalise: "source.normaliseReferences.penholder",
  cited: "source.listDocumentsCited.penholder",
} as const;

/**
 * The actions on a whole draft: all its references in one style, and the list of the documents that it cites. Each only
 * where it would change something.
 * @param wanted whether the client asked for actions of a kind
 */
export async function wholeDraftActions(
  session: Session,
  uri: string,
  wanted: (kind: string) => boolean,
): Promise<CodeAction[]> {
  const open = session.draft(uri);
  if (!open) return [];
  const actions: CodeAction[] = [];
  if (wanted(sourceKinds.normalise)) {
    const { catalogue } = await session.knowledge();
    const style = session.settings.referenceStyle;
    const edits = normaliseReferences(catalogue, open.draft, style).map(({ start, end, newText }) => ({
      range: toRange(open.document, { start, end }),
      newText,
    }));
    const example = style === "prose" ? "Security Council resolution 2518 (2020)" : "S/RES/2518 (2020)";
    if (edits.length > 0)
      actions.push({
        title: `Normalise all references (“${example}”)`,
        kind: sourceKinds.normalise,
        edit: { changes: { [open.document.uri]: edits } },
      });
  }
  if (wanted(sourceKinds.cited)) {
    const edits = await citedTextEdits(session, uri, session.settings.citedAs);
    if (edits.length > 0)
      actions.push({
        title:
          session.settings.citedAs === "notes" ? "List documents cited, as notes" : "List documents cited",
        kind: sourceKinds.cited,
        edit: { changes: { [open.document.uri]: edits } },
      });
  }
  return actions;
}
