import * as vscode from "vscode";
import { contentScheme } from "../../../../server/src/protocol/requests";
import { aside } from "../aside";
import { section } from "../settings";
import { mayBeDrafts, ownLanguages } from "./documents";

/**
 * What makes a folder one that drafts are written in, by its name in that folder: a corpus, drafts, a glossary, choices for
 * them. package.json has those whose presence alone starts Penholder (`workspaceContains`).
 */
const signs = /^(?:corpus|reference|drafts|glossary\.(?:md|csv)|.*\.tbx|\.penholder\.json)$/;

/** Settings that name a place of work: whoever has set one means it wherever documents are written. */
const places = ["corpus.folders", "drafts", "glossary.files"];

/**
 * Calls once, as soon as there is something for the server to do: a draft is open, or a document that may be one where
 * drafts are written. Until then it looks at names only, whenever a document is opened, a folder comes in or a setting
 * changes.
 */
export function whenThereIsWork(start: () => void): vscode.Disposable {
  let listening: vscode.Disposable | undefined;
  let over = false;
  const end = () => {
    over = true;
    listening?.dispose();
  };
  const begin = () => {
    if (over) return;
    end();
    start();
  };
  const lookInto = (folder: vscode.Uri) => aside(showsWork(folder).then((work) => work && begin()));
  const look = (document: vscode.TextDocument) => {
    if (isCertainly(document)) begin();
    else if (mayBeOne(document)) lookInto(vscode.Uri.joinPath(document.uri, ".."));
  };
  const lookAround = () => {
    if (namesPlaces()) return begin();
    for (const document of vscode.workspace.textDocuments) look(document);
    for (const { uri } of vscode.workspace.workspaceFolders ?? []) lookInto(uri);
  };
  lookAround();
  if (!over)
    listening = vscode.Disposable.from(
      vscode.workspace.onDidOpenTextDocument(look),
      vscode.workspace.onDidCreateFiles(lookAround),
      vscode.workspace.onDidChangeWorkspaceFolders(lookAround),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(section)) lookAround();
      }),
    );
  return new vscode.Disposable(end);
}

/** A draft, or a document of the corpus. */
function isCertainly({ languageId, uri }: vscode.TextDocument): boolean {
  return ownLanguages.includes(languageId) || uri.scheme === contentScheme;
}

/** Not yet saved it lies nowhere: the folders of the workspace decide. */
function mayBeOne({ languageId, uri }: vscode.TextDocument): boolean {
  if (uri.scheme === "untitled") return false;
  return mayBeDrafts().some(({ language, scheme }) => language === languageId && scheme === uri.scheme);
}

function namesPlaces(): boolean {
  const configuration = vscode.workspace.getConfiguration(section);
  return places.some((name) => {
    const { globalValue, workspaceValue, workspaceFolderValue } = configuration.inspect(name) ?? {};
    return [globalValue, workspaceValue, workspaceFolderValue].some((value) => value !== undefined);
  });
}

/** Whether a folder's path or the names in it tell that drafts are written there. A folder that cannot be looked at tells nothing. */
async function showsWork(folder: vscode.Uri): Promise<boolean> {
  if (folder.path.split("/").includes("drafts")) return true;
  try {
    return (await vscode.workspace.fs.readDirectory(folder)).some(([name]) => signs.test(name));
  } catch {
    return false;
  }
}
