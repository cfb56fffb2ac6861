import * as vscode from "vscode";
import { type ColumnsResult, requests } from "../../../../server/src/protocol/requests";
import { tell } from "../aside";
import { askServer } from "../ask";
import type { Client } from "../client";
import { plainLabel } from "../palette/plainLabel";
import { capital, factWords, type Row } from "./rows";

/** Which column holds what, by what it holds. */
type Chosen = Readonly<Record<string, string | undefined>>;

/**
 * Shows what the columns of a dataset are taken for, and lets the delegate confirm or change it; what is confirmed is kept in
 * a file beside the dataset, which is then read again.
 * @param clicked a row of the Corpus view, or the address of the dataset
 */
export async function chooseColumns(client: Client, clicked?: Row | string): Promise<void> {
  const uri = typeof clicked === "string" ? clicked : clicked && datasetOf(clicked);
  if (uri === undefined) return;
  const table = await askServer(client, requests.columns, { uri });
  const name = vscode.Uri.parse(uri).path.replace(/^.*\//s, "");
  if (!table) {
    tell(vscode.l10n.t("“{0}” is no table, or has not been read as one.", name));
    return;
  }
  const chosen = await confirmed(table, name);
  if (!chosen) return;
  const said = Object.fromEntries(table.roles.map((role) => [role, chosen[role] ?? null]));
  const text = `${JSON.stringify(said, undefined, 2)}\n`;
  try {
    await vscode.workspace.fs.writeFile(vscode.Uri.parse(table.file), new TextEncoder().encode(text));
  } catch (error) {
    tell(vscode.l10n.t("What you chose cannot be kept beside “{0}”: {1}", name, `${error}`));
    return;
  }
  await askServer(client, requests.reread, { uris: [] });
}

function datasetOf(row: Row): string | undefined {
  return row.kind === "problem" ? row.uri : row.kind === "document" ? row.document.uri : undefined;
}

/** Asks until it is confirmed; undefined after Escape. */
async function confirmed(
  { columns, roles, taken }: ColumnsResult,
  name: string,
): Promise<Chosen | undefined> {
  const { t } = vscode.l10n;
  const examples = new Map(columns.map((column) => [column.name, column.example]));
  let chosen: Chosen = taken;
  for (;;) {
    const items = roles.map((role) => {
      const column = chosen[role];
      return {
        role,
        label: capital(factWords(role, t)),
        description: column === undefined ? t("no column") : plainLabel(column),
        ...(column === undefined ? {} : { detail: plainLabel(examples.get(column) ?? "") }),
      };
    });
    const use = {
      label: t("Use These Columns"),
      iconPath: new vscode.ThemeIcon("check"),
      description: t("kept beside the file"),
    };
    const separator = { label: "", kind: vscode.QuickPickItemKind.Separator };
    // Without a text there is nothing to read.
    const ready = chosen.text === undefined ? [] : [use, separator];
    const picked = await vscode.window.showQuickPick<vscode.QuickPickItem & { role?: string }>(
      [...ready, ...items],
      {
        title: t("Penholder: Columns of {0}", plainLabel(name)),
        placeHolder: t("What stands where? Pick a line to change it."),
        ignoreFocusOut: true,
      },
    );
    if (!picked) return undefined;
    if (picked.role === undefined) return chosen;
    const column = await askColumn(picked.role, columns);
    if (column !== undefined) chosen = { ...chosen, [picked.role]: column ?? undefined };
  }
}

/** Null where no column holds it; undefined after Escape. */
async function askColumn(
  role: string,
  columns: ColumnsResult["columns"],
): Promise<string | null | undefined> {
  const { t } = vscode.l10n;
  const none = { label: t("No Column"), column: null };
  const items = columns.map(({ name, example }) => ({
    label: plainLabel(name),
    detail: plainLabel(example),
    column: name,
  }));
  const picked = await vscode.window.showQuickPick<vscode.QuickPickItem & { column: string | null }>(
    role === "text" ? items : [none, ...items],
    { title: capital(factWords(role, t)), matchOnDetail: true, ignoreFocusOut: true },
  );
  return picked?.column;
}
