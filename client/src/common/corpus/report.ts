import * as vscode from "vscode";
import type { ProblemResult } from "../../../../server/src/protocol/requests";
import { tell } from "../aside";
import { plainLabel } from "../palette/plainLabel";
import { openSetting } from "../settings";
import { columnsCommand } from "./rows";
import type { CorpusState } from "./state";
import { corpusSize, percentRead } from "./wording";

interface ReportItem extends vscode.QuickPickItem {
  run?: () => unknown;
}

function separator(label: string): ReportItem {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}

/** A path as people know it: within the folder that is open, or in full. */
function readablePath(uri: vscode.Uri): string {
  return vscode.workspace.asRelativePath(uri, true);
}

/** A reason often begins with the file's name, which stands on the line above already. */
function withoutName(reason: string, name: string): string {
  return reason.startsWith(`${name} `) ? reason.slice(name.length + 1) : reason;
}

/** Lists the folders of the corpus, what is in them, and each file that could not be read, with the reason. */
export async function showCorpusStatus(corpus: CorpusState): Promise<void> {
  const { status } = corpus;
  if (!status) {
    tell(vscode.l10n.t("Penholder is still starting."));
    return;
  }
  const items: ReportItem[] = [];
  const percent = percentRead(status);
  if (percent !== undefined) {
    items.push({
      label: status.reading?.stopped
        ? vscode.l10n.t("{0} % of the documents have been read; Rebuild Index reads them all", percent)
        : vscode.l10n.t("Reading documents: {0} %", percent),
      description: plainLabel(status.indexing?.current ?? ""),
      iconPath: new vscode.ThemeIcon("sync"),
    });
  }
  items.push({
    label: corpusSize(status),
    description: status.otherWindowIndexes ? vscode.l10n.t("read in another window") : "",
    iconPath: new vscode.ThemeIcon("book"),
  });
  items.push(separator(vscode.l10n.t("Folders")));
  for (const folder of status.folders.map((uri) => vscode.Uri.parse(uri))) {
    items.push({
      label: plainLabel(readablePath(folder)),
      iconPath: new vscode.ThemeIcon("folder"),
      run: () => vscode.commands.executeCommand("revealInExplorer", folder),
    });
  }
  items.push({
    label: vscode.l10n.t("Choose Folders …"),
    iconPath: new vscode.ThemeIcon("settings-gear"),
    run: () => openSetting("corpus.folders"),
  });
  items.push(separator(vscode.l10n.t("Your Glossaries")));
  for (const glossary of (status.glossaries ?? []).map((uri) => vscode.Uri.parse(uri))) {
    items.push({
      label: plainLabel(readablePath(glossary)),
      iconPath: new vscode.ThemeIcon("list-unordered"),
      run: () => vscode.commands.executeCommand("vscode.open", glossary),
    });
  }
  items.push({
    label: vscode.l10n.t("Choose Glossaries …"),
    iconPath: new vscode.ThemeIcon("settings-gear"),
    run: () => openSetting("glossary.files"),
  });
  const unread = status.problems.filter(({ partly }) => !partly);
  const partly = status.problems.filter((problem) => problem.partly);
  if (unread.length > 0) items.push(separator(vscode.l10n.t("Not Read")), ...unread.map(groupItem));
  if (partly.length > 0) items.push(separator(vscode.l10n.t("Read, but Look")), ...partly.map(groupItem));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t("Penholder: Corpus Status"),
    matchOnDetail: true,
  });
  await picked?.run?.();
}

/** What is to be said of one file or of several: picking it opens the one, or lists the several. */
function groupItem(group: ProblemResult): ReportItem {
  const { files, reason, partly, columns } = group;
  const iconPath = new vscode.ThemeIcon(partly ? "info" : "warning");
  const [only] = files;
  // The index itself has no file to open.
  if (only === undefined) return { label: plainLabel(reason), iconPath };
  if (files.length === 1) {
    const item = fileItem(only, reason, partly);
    if (!columns) return item;
    const { command, arguments: given = [] } = columnsCommand(only);
    return { ...item, run: () => vscode.commands.executeCommand(command, ...given) };
  }
  // What it is, and below it what to do: a line of the list is short.
  const [, what = reason, advice = ""] = /^([^:;：；؛]+?) ?[:;：；؛] ?(.+)$/s.exec(reason) ?? [];
  return {
    label: plainLabel(what),
    detail: plainLabel(advice.charAt(0).toUpperCase() + advice.slice(1)),
    iconPath,
    run: () => showFiles(group),
  };
}

/** The files of a group, in a list of their own. */
async function showFiles({ reason, files, partly }: ProblemResult): Promise<void> {
  const picked = await vscode.window.showQuickPick(
    files.map((uri) => fileItem(uri, "", partly)),
    { title: plainLabel(reason), matchOnDescription: true },
  );
  await picked?.run?.();
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** A file with what is to be said of it; picking it opens it. */
function fileItem(uri: string, reason: string, partly: boolean | undefined): ReportItem {
  const iconPath = new vscode.ThemeIcon(partly ? "info" : "warning");
  const file = vscode.Uri.parse(uri);
  const path = readablePath(file);
  const name = nameOf(path);
  return {
    label: plainLabel(name),
    description: plainLabel(path.slice(0, -name.length - 1)),
    detail: plainLabel(withoutName(reason, name)),
    iconPath,
    run: () => vscode.commands.executeCommand("vscode.open", file),
  };
}
