import type { CodeAction } from "vscode-languageserver";
import { renumbering } from "../../service/draft/structure/renumbering";
import { normaliseReferences } from "../../service/features/normalise";
import { type Said, say, worded } from "../../service/text/say";
import { toTextEdits } from "../convert";
import { draftEdit } from "../draftEdit";
import type { Session } from "../session";
import type { DraftSnapshot } from "../snapshot";
import { citedTextEdits } from "./cited";

/** Kinds of the actions on a whole draft: "source" actions, which editors offer for a document and not for a place. */
export const sourceKinds = {
  normalise: "source.normaliseReferences.penholder",
  cited: "source.listDocumentsCited.penholder",
  renumber: "source.renumberParagraphs.penholder",
} as const;

/**
 * The actions on a whole draft: all its references in one style, the list of the documents that it cites, and its operative
 * paragraphs numbered anew. Each only where it would change something.
 * @param wanted whether the client asked for actions of a kind
 */
export async function wholeDraftActions(
  snapshot: DraftSnapshot,
  wanted: (kind: string) => boolean,
  session: Pick<Session, "capabilities" | "wording">,
): Promise<CodeAction[]> {
  const { knowledge, settings, draft, lines } = snapshot;
  const titled = (words: Said) => worded(words, session.wording);
  const actions: CodeAction[] = [];
  if (wanted(sourceKinds.normalise)) {
    const style = settings.referenceStyle;
    const edits = toTextEdits(lines, normaliseReferences(knowledge.catalogue, draft, style));
    const example = style === "prose" ? "Security Council resolution 2518 (2020)" : "S/RES/2518 (2020)";
    if (edits.length > 0)
      actions.push({
        title: titled(say`Normalise all references (“${example}”)`),
        kind: sourceKinds.normalise,
        edit: draftEdit(session, snapshot, edits),
      });
  }
  if (wanted(sourceKinds.renumber)) {
    const edits = toTextEdits(lines, renumbering(draft));
    if (edits.length > 0)
      actions.push({
        title: titled(say`Renumber operative paragraphs`),
        kind: sourceKinds.renumber,
        edit: draftEdit(session, snapshot, edits),
      });
  }
  if (wanted(sourceKinds.cited)) {
    const edits = await citedTextEdits(snapshot, settings.citedAs, session);
    if (edits.length > 0)
      actions.push({
        title: titled(
          settings.citedAs === "notes" ? say`List documents cited, as notes` : say`List documents cited`,
        ),
        kind: sourceKinds.cited,
        edit: draftEdit(session, snapshot, edits),
      });
  }
  return actions;
}
