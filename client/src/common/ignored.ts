import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { requests } from "../../../server/src/protocol/requests";
import { tell } from "./aside";
import { askServer } from "./ask";
import { plainLabel } from "./palette/plainLabel";

/** Lists the findings that the delegate chose to ignore; choosing some shows them again. */
export async function manageIgnoredFindings(client: BaseLanguageClient): Promise<void> {
  const ignored = await askServer(client, requests.ignored);
  if (ignored.length === 0) {
    tell(vscode.l10n.t("No findings are ignored."));
    return;
  }
  const items = ignored.map((finding) => ({
    label: plainLabel(finding.text || finding.code),
    description: plainLabel(finding.code),
    detail: finding.uri
      ? vscode.l10n.t(
          "ignored in {0}",
          plainLabel(vscode.workspace.asRelativePath(vscode.Uri.parse(finding.uri))),
        )
      : vscode.l10n.t("ignored in this workspace"),
    finding,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t("Penholder: Ignored Findings"),
    placeHolder: vscode.l10n.t("Choose the findings to show again"),
    canPickMany: true,
    matchOnDescription: true,
  });
  for (const { finding } of picked ?? []) await askServer(client, requests.restoreIgnored, finding);
}
