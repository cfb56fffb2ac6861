import * as vscode from "vscode";
import { requests, type SharedCorpusSetting } from "../../../../server/src/protocol/requests";
import { documentsOf } from "../amounts";
import { plainMessage, tell } from "../aside";
import { askServer } from "../ask";
import type { Client } from "../client";
import { toBase64 } from "../clientFiles";
import { inARow } from "../inARow";
import { section } from "../settings";
import { secretName } from "./answerCluster";

const setting = "sharedCorpora";

/** Asks for a shared corpus, tests it, says what will be sent, and keeps it when the delegate agrees. */
export async function connectToSharedCorpus(client: Client, secrets: vscode.SecretStorage): Promise<void> {
  const { l10n } = vscode;
  if (!vscode.workspace.isTrusted) {
    tell(l10n.t("Penholder asks no shared corpus while the workspace is not trusted."));
    return;
  }
  const title = l10n.t("Connect to Shared Corpus");
  const ask = (prompt: string, value: string, wrong: (typed: string) => string | undefined) =>
    vscode.window.showInputBox({ title, prompt, value, ignoreFocusOut: true, validateInput: wrong });
  const url = await ask(
    l10n.t("The address of the search cluster; of several nodes theirs, with commas between"),
    "https://",
    (typed) =>
      addressesIn(typed).every((one) => /^https?:\/\/[^\s/@?#]+(?:\/[^\s?#]*)?$/i.test(one))
        ? undefined
        : l10n.t("Enter an address that begins with https:// or http://."),
  );
  if (!url) return;
  const index = await ask(l10n.t("The name of the corpus there"), "penholder", (typed) =>
    /^[a-z0-9][a-z0-9_.-]{0,60}$/.test(typed.trim())
      ? undefined
      : l10n.t("Small letters, digits, - and _; whoever runs the cluster knows the name."),
  );
  if (!index) return;
  const authorization = await askForKey(title);
  if (authorization === undefined) return;
  const addresses = addressesIn(url);
  const place = { url: addresses.join(","), index: index.trim() };
  const tested = await askServer(client, requests.testShared, {
    ...place,
    ...(authorization ? { authorization } : {}),
  });
  if ("problem" in tested) {
    await vscode.window.showErrorMessage(plainMessage(tested.problem));
    return;
  }
  const name = await ask(l10n.t("How it is to be called beside what comes from it"), index.trim(), (typed) =>
    typed.trim() ? undefined : l10n.t("Enter a name."),
  );
  if (!name) return;
  const agree = l10n.t("Connect");
  const said = l10n.t(
    "{0} holds {1}. When the cursor rests in a paragraph of a draft, at most twelve of its least common words go there, in the order of the alphabet; never a sentence. The same of each quotation that your own corpus does not hold, when you have quotations verified or listed. What you type into Search Corpus goes there as you type it, and the symbol of a document whose references you ask for. Of drafts marked confidential nothing goes, nor what you type while one is open. “Review What Was Sent to Shared Corpora” lists it all.",
    name.trim(),
    documentsOf(tested.documents),
  );
  const chosen = await vscode.window.showInformationMessage(
    plainMessage(
      l10n.t(
        "Connect to {0}?",
        inARow(
          addresses.map((one) => vscode.Uri.parse(one).authority),
          l10n.t,
        ),
      ),
    ),
    { modal: true, detail: said },
    agree,
  );
  if (chosen !== agree) return;
  if (authorization) await secrets.store(secretName(place.url, place.index), authorization);
  else await secrets.delete(secretName(place.url, place.index));
  const configuration = vscode.workspace.getConfiguration(section);
  const known = configuration.inspect<SharedCorpusSetting[]>(setting)?.globalValue ?? [];
  const others = known.filter((one) => one.url !== place.url || one.index !== place.index);
  const own: SharedCorpusSetting = { name: name.trim(), ...place, agreed: true };
  await configuration.update(setting, [...others, own], vscode.ConfigurationTarget.Global);
  tell(l10n.t("{0} is asked from now on.", own.name));
}

/** The addresses that are typed with commas between, as the setting keeps them. */
function addressesIn(typed: string): string[] {
  return typed.split(",").map((one) => one.trim().replace(/\/+$/, ""));
}

/** What stands after "Authorization:"; empty where everybody may ask, undefined where it was cancelled. */
async function askForKey(title: string): Promise<string | undefined> {
  const { l10n } = vscode;
  const secret = (prompt: string) =>
    vscode.window.showInputBox({ title, prompt, password: true, ignoreFocusOut: true });
  const none = { label: l10n.t("Nothing"), description: l10n.t("everybody may ask it") };
  const key = { label: l10n.t("An API Key") };
  const password = { label: l10n.t("A User's Name and Password") };
  const chosen = await vscode.window.showQuickPick([none, key, password], {
    title,
    placeHolder: l10n.t("What does it ask for?"),
    ignoreFocusOut: true,
  });
  if (!chosen) return undefined;
  if (chosen === none) return "";
  if (chosen === key) {
    const typed = await secret(l10n.t("The API key; it is kept in the editor's store of secrets"));
    return typed ? `ApiKey ${typed.trim()}` : undefined;
  }
  const user = await vscode.window.showInputBox({
    title,
    prompt: l10n.t("The user's name"),
    ignoreFocusOut: true,
  });
  if (!user) return undefined;
  const typed = await secret(l10n.t("The password; it is kept in the editor's store of secrets"));
  return typed ? `Basic ${toBase64(new TextEncoder().encode(`${user}:${typed}`))}` : undefined;
}
