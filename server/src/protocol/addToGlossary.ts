import type { WorkspaceEdit } from "vscode-languageserver";
import { URI, Utils } from "vscode-uri";
import { decodeText } from "../service/corpus/decoding";
import { termToAdd } from "../service/features/addToGlossary";
import { addRow, type NewTerm } from "../service/glossary/own/addRow";
import { largestGlossary } from "../service/knowledge/terms/readGlossary";
import { isWithin, nameOf, normalUri } from "../service/uri";
import { toOffsets } from "./convert";
import { draftEdit } from "./draftEdit";
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
  const { text, version } = await textOf(session, uri);
  const { offset, text: newText, fillIn } = addRow(text, term);
  const at = session.lineTable(text ?? "").positionAt(offset);
  const edits = [{ range: { start: at, end: at }, newText }];
  const place = session.lineTable((text ?? "").slice(0, offset) + newText).positionAt(fillIn);
  const { documentChanges, resourceOperations } = session.capabilities.workspace?.workspaceEdit ?? {};
  const creates = documentChanges === true && resourceOperations?.includes("create") === true;
  // A client that cannot create files begins one when text goes into it.
  const edit: WorkspaceEdit =
    text === undefined && creates
      ? {
          documentChanges: [
            { kind: "create", uri, options: { ignoreIfExists: true } },
            { textDocument: { uri, version }, edits },
          ],
        }
      : draftEdit(session, { uri, version }, edits);
  return { edit, fillIn: { start: place, end: place } };
}

/** As it is open in the editor, or as it is on disk; the text is undefined where there is none. */
async function textOf(
  { documents, environment }: Pick<Session, "documents" | "environment">,
  uri: string,
): Promise<{ text: string | undefined; version: number | null }> {
  const open = documents.all().find((document) => URI.parse(document.uri).toString() === uri);
  if (open) return { text: open.getText(), version: open.version };
  const stat = await environment.files.stat(uri);
  if (!stat) return { text: undefined, version: null };
  const bytes = await environment.files.read(uri, largestGlossary);
  return { text: decodeText(bytes, nameOf(uri), environment.codec, () => {}) ?? "", version: null };
}

/**
 * Adds the term at a place to the workspace's glossary, and shows the new row where the client can.
 * @returns what the delegate is to be told where nothing was added
 */
export async function addToGlossary(
  session: Session,
  snapshot: DraftSnapshot | undefined,
  range: Range,
): Promise<string | undefined> {
  const term = snapshot && termAt(snapshot, range);
  if (!term)
    return "Select the words that are to go into the glossary: a term or an acronym, not a whole passage.";
  const uri = glossaryFor(session, snapshot.uri);
  if (!uri) return "Open a folder first: the glossary is kept in it as glossary.md.";
  const { edit, fillIn } = await glossaryEdit(session, uri, term);
  const { applied, failureReason } = await session.connection.workspace.applyEdit({
    label: `Add “${term.term}” to the glossary`,
    edit,
  });
  if (!applied) return `${nameOf(uri)} could not be changed${failureReason ? `: ${failureReason}` : "."}`;
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
