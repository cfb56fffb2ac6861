import * as vscode from "vscode";
import { type IgnoredFinding, requests } from "../../../server/src/protocol/requests";
import { tell } from "./aside";
import { askServer } from "./ask";
import type { Client } from "./client";
import { plainLabel } from "./palette/plainLabel";

/** Lists the findings that the delegate chose to ignore; choosing some shows them again. */
export async function manageIgnoredFindings(client: Client): Promise<void> {
  const ignored = await askServer(client, requests.ignored);
  if (ignored.length === 0) {
    tell(vscode.l10n.t("No findings are ignored."));
    return;
  }
  const items = ignored.map((finding) => ({
    label: plainLabel(finding.text || finding.code),
    description: plainLabel(finding.code),
    detail: whereIgnored(finding),
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

function whereIgnored({ uri, file }: IgnoredFinding): string {
  const named = (address: string) => plainLabel(vscode.workspace.asRelativePath(vscode.Uri.parse(address)));
  if (file) return vscode.l10n.t("ignored for everybody, by {0}", named(file));
  return uri ? vscode.l10n.t("ignored in {0}", named(uri)) : vscode.l10n.t("ignored in this workspace");
}
