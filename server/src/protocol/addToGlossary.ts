import type { WorkspaceEdit } from "vscode-languageserver";
import { URI, Utils } from "vscode-uri";
import { termToAdd } from "../service/features/addToGlossary";
import { addRow, type NewTerm } from "../service/glossary/own/addRow";
import { largestGlossary } from "../service/knowledge/terms/readGlossary";
import { type Said, say, worded } from "../service/text/say";
import { isWithin, nameOf, normalUri } from "../service/uri";
import { notChanged } from "./changeProjectFile";
import { toOffsets } from "./convert";
import { fileEdit, textOfFile } from "./fileEdit";
import type { AddToGlossaryParams, Range } from "./requests";
import type { Session } from "./session";
import type { DraftSnapshot } from "./snapshot";

/** The term that "Add to glossary" would add for a place in an open draft. */
export function termAt({ knowledge, draft, lines }: DraftSnapshot, range: Range): NewTerm | undefined {
  return termToAdd(draft, toOffsets(lines, range), knowledge.glossary);
}

/** The Markdown glossary that a draft's terms are added to: the one in its folder, the first in use, or a new one. */
export function glossaryFor(
  { glossary, folders }: Pick<Session, "folders" | "glossary">,
  draft: string,
): string | undefined {
  const markdown = glossary.files.filter((uri) => /\.(?:md|markdown)$/i.test(uri));
  const folder = folders.find((uri) => isWithin(normalUri(draft), normalUri(uri))) ?? folders[0];
  const near = markdown.find((uri) => folder !== undefined && isWithin(uri, normalUri(folder)));
  return near ?? markdown[0] ?? (folder && Utils.joinPath(URI.parse(folder), "glossary.md").toString());
}

/** The edit that adds a term to a glossary, and the place where the delegate writes on. */
export async function glossaryEdit(
  session: Pick<Session, "capabilities" | "documents" | "environment" | "lineTable">,
  uri: string,
  term: NewTerm,
): Promise<{ edit: WorkspaceEdit; fillIn: Range }> {
  const file = await textOfFile(session, uri, largestGlossary);
  const text = file.text ?? "";
  const { offset, text: newText, fillIn } = addRow(file.text, term);
  const at = session.lineTable(text).positionAt(offset);
  const place = session.lineTable(text.slice(0, offset) + newText).positionAt(fillIn);
  return {
    edit: fileEdit(session, uri, file, [{ range: { start: at, end: at }, newText }]),
    fillIn: { start: place, end: place },
  };
}

/**
 * Adds the term at a place to the workspace's glossary, and shows the new row where the client can.
 * @returns what the delegate is to be told where nothing was added
 */
export async function addToGlossary(
  session: Session,
  snapshot: DraftSnapshot | undefined,
  range: Range,
): Promise<Said | undefined> {
  const term = snapshot && termAt(snapshot, range);
  if (!term)
    return say`Select the words that are to go into the glossary: a term or an acronym, not a whole passage.`;
  const uri = glossaryFor(session, snapshot.uri);
  if (!uri) return say`Open a folder first: the glossary is kept in it as glossary.md.`;
  if (!session.capabilities.workspace?.applyEdit)
    return say`This editor lets nobody else write: put “${term.term}” into ${nameOf(uri)} yourself.`;
  const { edit, fillIn } = await glossaryEdit(session, uri, term);
  const { applied, failureReason } = await session.connection.workspace.applyEdit({
    label: worded(say`Add “${term.term}” to the glossary`, session.wording),
    edit,
  });
  if (!applied) return notChanged(uri, failureReason);
  if (session.capabilities.window?.showDocument?.support) {
    await session.connection.window.showDocument({ uri, takeFocus: true, selection: fillIn });
  }
  return undefined;
}

/** Whether a command's argument says where. */
export function isPlace(value: unknown): value is AddToGlossaryParams {
  const { uri, range } = (value ?? {}) as Partial<AddToGlossaryParams>;
  const isPosition = (place: unknown) => typeof (place as { line?: unknown } | undefined)?.line === "number";
  return typeof uri === "string" && isPosition(range?.start) && isPosition(range?.end);
}
