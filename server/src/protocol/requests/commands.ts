// What the server executes.
import type { RereadParams } from "./corpus";
import { request } from "./declared";
import type {
  AddToGlossaryParams,
  ApplyFixParams,
  IgnoredFinding,
  ListCitedParams,
  ProjectChangeParams,
} from "./drafts";

/** Commands that the server executes (`workspace/executeCommand`), each with one argument. */
export const serverCommands = {
  ignore: request<IgnoredFinding, null>("penholder.ignoreFinding", "Ignores a finding from now on."),
  restoreIgnored: request<IgnoredFinding, null>(
    "penholder.restoreIgnoredFinding",
    "Shows a finding again that was ignored.",
  ),
  changeProjectFile: request<ProjectChangeParams, null>(
    "penholder.changeProjectFile",
    "Writes into the `.penholder.json` around a draft, by an edit that the client makes (`workspace/applyEdit`); makes one in the workspace folder where there is none.",
  ),
  rebuild: request<undefined, null>(
    "penholder.rebuild",
    "Reads the whole corpus again. Takes no argument; answers when the reading has begun.",
  ),
  reread: request<RereadParams, null>(
    "penholder.reread",
    "Reads files and folders of the corpus again, whether or not they have changed. Answers when it has begun.",
  ),
  applyFix: request<ApplyFixParams, null>(
    "penholder.applyFix",
    "Has the client make an edit (`workspace/applyEdit`) that a code action has offered, unless the draft has changed since.",
  ),
  addToGlossary: request<AddToGlossaryParams, null>(
    "penholder.addToGlossary",
    "Adds the selection, or the word at the cursor, to the workspace's `glossary.md`.",
    { command: "addSelectionToGlossary" },
  ),
  listCited: request<ListCitedParams, string | null>(
    "penholder.listCited",
    "Makes the list of documents that a draft cites. Answers the list as text, and puts it into the draft (`workspace/applyEdit`) where the client takes edits and `as` says so. Null where nothing is cited.",
    { command: "listDocumentsCited" },
  ),
};
