import type { TextEdit, WorkspaceEdit } from "vscode-languageserver";
import { URI } from "vscode-uri";
import { decodeText } from "../service/corpus/decoding";
import { nameOf } from "../service/uri";
import { draftEdit } from "./draftEdit";
import type { Session } from "./session";

/** A file as it is open in the editor, or as it is on disk. */
export interface FileText {
  /** Undefined where there is no such file. */
  readonly text: string | undefined;
  /** Null where it is not open. */
  readonly version: number | null;
}

/** @param most bytes that are read. Rejects where it cannot be read */
export async function textOfFile(
  { documents, environment }: Pick<Session, "documents" | "environment">,
  uri: string,
  most: number,
): Promise<FileText> {
  const open = documents.all().find((document) => URI.parse(document.uri).toString() === uri);
  if (open) return { text: open.getText(), version: open.version };
  const stat = await environment.files.stat(uri);
  if (!stat) return { text: undefined, version: null };
  const bytes = await environment.files.read(uri, most);
  return { text: decodeText(bytes, nameOf(uri), environment.codec, () => {}) ?? "", version: null };
}

/** Edits of a file that need not be open, and need not be there: then it is made, where the client can make files. */
export function fileEdit(
  session: Pick<Session, "capabilities">,
  uri: string,
  { text, version }: FileText,
  edits: TextEdit[],
): WorkspaceEdit {
  const { documentChanges, resourceOperations } = session.capabilities.workspace?.workspaceEdit ?? {};
  const creates = documentChanges === true && resourceOperations?.includes("create") === true;
  // A client that cannot create files begins one when text goes into it.
  if (text !== undefined || !creates) return draftEdit(session, { uri, version }, edits);
  return {
    documentChanges: [
      { kind: "create", uri, options: { ignoreIfExists: true } },
      { textDocument: { uri, version }, edits },
    ],
  };
}
