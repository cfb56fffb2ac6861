import * as vscode from "vscode";
import { type ExportCatalogueParams, requests } from "../../../../server/src/protocol/requests";
import { tell } from "../aside";
import { askServer } from "../ask";
import type { Client } from "../client";
import { soFar } from "../corpus/wording";
import { counted } from "../counted";

interface Format extends vscode.QuickPickItem {
  readonly format: ExportCatalogueParams["format"];
}

/** Saves everything that is known of documents into a file that the delegate chooses. */
export async function exportCatalogue(client: Client): Promise<void> {
  const formats: Format[] = [
    { label: "CSV", description: vscode.l10n.t("for a spreadsheet"), format: "csv" },
    { label: "JSON", description: vscode.l10n.t("for a program"), format: "json" },
  ];
  const chosen = await vscode.window.showQuickPick(formats, { title: vscode.l10n.t("Export Catalogue") });
  if (!chosen) return;
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const target = await vscode.window.showSaveDialog({
    title: vscode.l10n.t("Export Catalogue"),
    filters: { [chosen.label]: [chosen.format] },
    ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, `catalogue.${chosen.format}`) } : {}),
  });
  if (!target) return;
  const params: ExportCatalogueParams = { format: chosen.format };
  const { text, documents, reading } = await askServer(client, requests.exportCatalogue, params);
  // Spreadsheets take a file without this mark for one in the computer's own encoding.
  const mark = chosen.format === "csv" ? "\ufeff" : "";
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(mark + text));
  const name = vscode.workspace.asRelativePath(target);
  const written = counted(
    documents,
    "1 document was written to {0}.",
    "{0} documents were written to {1}.",
    name,
  );
  tell(reading ? `${written} ${soFar(reading, vscode.l10n.t)}` : written);
}
