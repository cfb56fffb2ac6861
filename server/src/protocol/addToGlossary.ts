import type { OptionalVersionedTextDocumentIdentifier, WorkspaceEdit } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { URI, Utils } from "vscode-uri";
import { decodeText } from "../service/corpus/decoding";
import { nameOf } from "../service/corpus/walk";
import { termToAdd } from "../service/features/addToGlossary";
import { addRow, type NewTerm } from "../service/glossary/own/addRow";
import { toOffsets } from "./convert";
import type { AddToGlossaryParams, Range } from "./requests";
import type { Session } from "./session";

/** The term that "Add to glossary" would add for a place in an open draft. */
export function termAt(session: Session, { uri, range }: AddToGlossaryParams): NewTerm | undefined {
  const open = session.draft(uri);
  return open && termToAdd(open.draft, toOffsets(open.document, range), session.glossary.glossary);
}

/** The Markdown glossary that a draft's terms are added to: the one in its folder, the first in use, or a new one. */
export function glossaryFor({ glossary, folders }: Session, draft: string): string | undefined {
  const markdown = glossary.files.filter((uri) => /\.(?:md|markdown)$/i.test(uri));
  const folder = folders.find((uri) => draft.startsWith(`${uri.replace(/\/$/, "")}/`)) ?? folders[0];
  const near = markdown.find((uri) => folder !== undefined && uri.startsWith(URI.parse(folder).toString()));
  return near ?? markdown[0] ?? (folder && Utils.joinPath(URI.parse(folder), "glossary.md").toString());
}

/** The edit that adds a term to a glossary, and the place where the delegate writes on. */
export async function glossaryEdit(
  session: Session,
  uri: string,
  term: NewTerm,
): Promise<{ edit: WorkspaceEdit; fillIn: Range }> {
  const text = await textOf(session, uri);
  const { offset, text: newText, fillIn } = addRow(text, term);
  const before = TextDocument.create(uri, "markdown", 0, text ?? "");
  const at = before.positionAt(offset);
  const edits = [{ range: { start: at, end: at }, newText }];
  const after = TextDocument.create(uri, "markdown", 1, (text ?? "").slice(0, offset) + newText);
  const place = after.positionAt(fillIn);
  const { documentChanges, resourceOperations } = session.capabilities.workspace?.workspaceEdit ?? {};
  const creates = documentChanges === true && resourceOperations?.includes("create") === true;
  // A client that cannot create files begins one when text goes into it.
  const document: OptionalVersionedTextDocumentIdentifier = { uri, version: null };
  const edit: WorkspaceEdit =
    text === undefined && creates
      ? {
          documentChanges: [
            { kind: "create", uri, options: { ignoreIfExists: true } },
            { textDocument: document, edits },
          ],
        }
      : { changes: { [uri]: edits } };
  return { edit, fillIn: { start: place, end: place } };
}

/** As it is open in the editor, or as it is on disk; undefined where there is none. */
async function textOf({ documents, environment }: Session, uri: string): Promise<string | undefined> {
  const open = documents.all().find((document) => URI.parse(document.uri).toString() === uri);
  if (open) return open.getText();
  const stat = await environment.files.stat(uri);
  if (!stat) return undefined;
  return decodeText(await environment.files.read(uri), nameOf(uri), environment.codec, () => {}) ?? "";
}

/**
 * Adds the term at a place to the workspace's glossary, and shows the new row where the client can.
 * @returns what the delegate is to be told where nothing was added
 */
export async function addToGlossary(
  session: Session,
  params: AddToGlossaryParams,
): Promise<string | undefined> {
  const term = termAt(session, params);
  if (!term)
    return "Select the words that are to go into the glossary: a term or an acronym, not a whole passage.";
  const uri = glossaryFor(session, params.uri);
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
