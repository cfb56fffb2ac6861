import * as vscode from "vscode";
import { type DraftFormParams, requests } from "../../../../server/src/protocol/requests";
import { askServer } from "../ask";
import type { Client } from "../client";

/** The official languages by their own names. */
const languages = [
  ["en", "English"],
  ["fr", "Français"],
  ["es", "Español"],
  ["ru", "Русский"],
  ["zh", "中文"],
  ["ar", "العربية"],
] as const;

interface FormItem extends vscode.QuickPickItem {
  readonly form: string;
}

/** Opens an unsaved statement with its salutation and closing, in the language that is chosen. */
export async function newStatement(client: Client, memory: vscode.Memento): Promise<void> {
  const title = vscode.l10n.t("New Statement");
  await open(client, memory, title, "statement", "penholder-statement");
}

/** Opens an unsaved draft of an organ's text, or a Model UN working paper, in the form and the language that are chosen. */
export async function newResolution(client: Client, memory: vscode.Memento): Promise<void> {
  const title = vscode.l10n.t("New Draft Resolution");
  const forms: FormItem[] = [
    { label: vscode.l10n.t("Security Council"), form: "council-resolution" },
    {
      label: vscode.l10n.t("Security Council: statement by its President"),
      form: "council-presidential-statement",
    },
    { label: vscode.l10n.t("General Assembly"), form: "assembly-resolution" },
    { label: vscode.l10n.t("Economic and Social Council"), form: "economic-and-social-council-resolution" },
    { label: vscode.l10n.t("Human Rights Council"), form: "human-rights-council-resolution" },
    { label: vscode.l10n.t("Model UN working paper"), form: "model-un-working-paper" },
  ];
  const placeHolder = vscode.l10n.t("Whose text is it?");
  const chosen = await vscode.window.showQuickPick(forms, { title, placeHolder });
  if (!chosen) return;
  const isStatement = chosen.form === "council-presidential-statement";
  await open(
    client,
    memory,
    title,
    chosen.form,
    isStatement ? "penholder-statement" : "penholder-resolution",
  );
}

const lastLanguage = "penholder.draftLanguage";

async function open(
  client: Client,
  memory: vscode.Memento,
  title: string,
  form: string,
  languageId: string,
): Promise<void> {
  const first = memory.get<string>(lastLanguage) ?? vscode.env.language.slice(0, 2);
  const items = languages.map(([code, label]) => ({ label, code }));
  items.sort((a, b) => Number(b.code === first) - Number(a.code === first));
  const placeHolder = vscode.l10n.t("The language of the draft");
  const chosen = await vscode.window.showQuickPick(items, { title, placeHolder });
  if (!chosen) return;
  await memory.update(lastLanguage, chosen.code);
  const params: DraftFormParams = { form, language: chosen.code };
  const frame = await askServer(client, requests.draftForm, params);
  const document = await vscode.workspace.openTextDocument({ language: languageId, content: "" });
  const editor = await vscode.window.showTextDocument(document);
  if (frame) await editor.insertSnippet(new vscode.SnippetString(frame.snippet));
}
