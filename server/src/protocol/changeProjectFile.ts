import { URI, Utils } from "vscode-uri";
import { changedProjectFile, type ProjectChange } from "../service/rules/project/changes";
import { largestProjectFile, projectFileName } from "../service/rules/project/projectFile";
import { reasonOf, type Said, say } from "../service/text/say";
import { isWithin, nameOf, normalUri } from "../service/uri";
import { fileEdit, textOfFile } from "./fileEdit";
import type { ProjectChangeParams } from "./requests";
import type { Session } from "./session";

/**
 * Writes into the `.penholder.json` around a draft, by an edit that the client makes; where there is none, into a new one
 * in the draft's workspace folder. What it says then holds at once, saved or not.
 * @returns what the delegate is to be told where nothing was written
 */
export async function changeProjectFile(
  session: Pick<
    Session,
    "capabilities" | "connection" | "documents" | "environment" | "folders" | "lineTable" | "projectFiles"
  >,
  place: { readonly draft: string } | { readonly file: string },
  change: ProjectChange,
): Promise<Said | undefined> {
  const uri =
    "file" in place
      ? place.file
      : ((await session.projectFiles.addressFor(place.draft)) ?? newIn(session, place.draft));
  if (!session.capabilities.workspace?.applyEdit)
    return say`This editor lets nobody else write: change ${projectFileName} yourself.`;
  if (!uri) return say`Open a folder first: ${projectFileName} is kept in it.`;
  try {
    const file = await textOfFile(session, uri, largestProjectFile);
    const newText = changedProjectFile(file.text, change);
    const lines = session.lineTable(file.text ?? "");
    const range = { start: lines.positionAt(0), end: lines.positionAt(file.text?.length ?? 0) };
    const { applied, failureReason } = await session.connection.workspace.applyEdit({
      label: nameOf(uri),
      edit: fileEdit(session, uri, file, [{ range, newText }]),
    });
    if (!applied) return notChanged(uri, failureReason);
    session.projectFiles.take(uri, newText);
    return undefined;
  } catch (error) {
    return say`${nameOf(uri)} was not changed: ${reasonOf(error)}.`;
  }
}

/** That the client did not make an edit of a file. @param why what it says itself, if anything */
export function notChanged(uri: string, why: string | undefined): Said {
  const name = nameOf(uri);
  return why ? say`${name} could not be changed: ${why}` : say`${name} could not be changed.`;
}

/** Undefined where no folder is open. */
function newIn({ folders }: Pick<Session, "folders">, draft: string): string | undefined {
  const folder = folders.find((uri) => isWithin(normalUri(draft), normalUri(uri))) ?? folders[0];
  return folder && normalUri(Utils.joinPath(URI.parse(folder), projectFileName).toString());
}

/** Whether a command's argument says what is to be written. */
export function isProjectChange(value: unknown): value is ProjectChangeParams {
  const { draft, ignore, allow } = (value ?? {}) as Partial<ProjectChangeParams>;
  const isFinding = typeof ignore?.code === "string" && typeof ignore.text === "string";
  return typeof draft === "string" && (isFinding || typeof allow === "string");
}
