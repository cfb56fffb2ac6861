import type { TextEdit } from "vscode-languageserver";
import { findCited } from "../../service/knowledge/documents/citedDocuments";
import { certain, citedAnnex } from "../../service/render/citedList";
import { type Said, say, worded } from "../../service/text/say";
import { citedEdits, listForm } from "../citedEdits";
import { toTextEdits } from "../convert";
import { draftEdit } from "../draftEdit";
import type { ListCitedParams } from "../requests";
import type { Session } from "../session";
import type { DraftSnapshot } from "../snapshot";
import { tell } from "../tell";

/**
 * The command `penholder.listCited`: puts the list of documents cited into the draft, where the client takes edits.
 * @returns the list as text where it was asked for, or where the client takes no edits; null where nothing is cited
 */
export async function listCited(
  snapshot: DraftSnapshot,
  as: ListCitedParams["as"],
  session: Pick<Session, "background" | "capabilities" | "connection" | "wording">,
): Promise<string | null> {
  const { draft, lines, signal } = snapshot;
  const { connection } = session;
  const documents = await findCited(snapshot.knowledge, draft);
  if (documents.length === 0) return null;
  signal.throwIfAborted();
  const list = citedAnnex(documents, listForm(draft, session.wording));
  if (as === "text" || !session.capabilities.workspace?.applyEdit) return list;
  const edits = toTextEdits(lines, citedEdits(draft, documents, as, session.wording));
  const { applied } = await connection.workspace.applyEdit({
    label: worded(say`List documents cited`, session.wording),
    edit: draftEdit(session, snapshot, edits),
  });
  const telling = (said: Said) => session.background("Telling of the list", () => tell(session, said));
  if (!applied) {
    telling(say`The draft was changed meanwhile: ask for its list again.`);
    return list;
  }
  const doubtful = documents.length - certain(documents).length;
  if (doubtful > 0)
    telling(
      doubtful === 1
        ? say`One document was left out of the list, because it must be checked first: the note below the list says why.`
        : say`${doubtful} documents were left out of the list, because they must be checked first: the note below the list says why.`,
    );
  return list;
}

/** The same as edits of the draft, for a code action. */
export async function citedTextEdits(
  { knowledge, draft, lines }: DraftSnapshot,
  as: "annex" | "notes",
  { wording }: Pick<Session, "wording">,
): Promise<TextEdit[]> {
  const documents = await findCited(knowledge, draft);
  return documents.length > 0 ? toTextEdits(lines, citedEdits(draft, documents, as, wording)) : [];
}

/** Whether a value that a client sent is what the command takes. */
export function isListCited(value: unknown): value is ListCitedParams {
  const { uri, as } = (value ?? {}) as Partial<ListCitedParams>;
  return typeof uri === "string" && (as === "annex" || as === "notes" || as === "text");
}
