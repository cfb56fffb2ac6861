import * as vscode from "vscode";
import type { CollectedDocument, Correction } from "../../../../server/src/protocol/requests";
import { plainLabel } from "../palette/plainLabel";
import { kindLabel } from "../similar/cards";
import { capital, factWords } from "./rows";

const facts = ["title", "date", "symbol", "speaker", "delegation", "organ", "kind", "language"] as const;
type Fact = (typeof facts)[number];

const kinds: readonly CollectedDocument["kind"][] = ["adopted", "spoken", "report", "model", "other"];

/** Lets the delegate correct the facts of a document, one after the other, until Escape. */
export async function correctDetails(
  document: CollectedDocument,
  correct: (correction: Correction) => Promise<void>,
): Promise<void> {
  const { t } = vscode.l10n;
  const now: Partial<Record<Fact, string>> = Object.fromEntries(facts.map((fact) => [fact, document[fact]]));
  const corrected = new Set<string>(document.corrected);
  const guessed = new Set<string>(document.guessed);
  for (;;) {
    const items = facts.map((fact) => ({
      fact,
      label: capital(factWords(fact, t)),
      description: plainLabel(fact === "kind" ? kindLabel(document.kind, t) : (now[fact] ?? "")),
      detail: corrected.has(fact) ? t("corrected by hand") : guessed.has(fact) ? t("guessed") : "",
    }));
    if (now.kind)
      items.find(({ fact }) => fact === "kind")!.description = kindLabel(
        now.kind as (typeof kinds)[number],
        t,
      );
    const picked = await vscode.window.showQuickPick(items, {
      title: t("Penholder: Correct Details"),
      placeHolder: plainLabel(document.title),
    });
    if (!picked) return;
    const { fact } = picked;
    const said = fact === "kind" ? await askKind() : await askWords(fact, now[fact] ?? "");
    if (said === undefined) continue;
    await correct({ [fact]: said });
    now[fact] = said;
    corrected.add(fact);
  }
}

async function askKind(): Promise<string | undefined> {
  const { t } = vscode.l10n;
  const picked = await vscode.window.showQuickPick(
    kinds.map((value) => ({ value, label: kindLabel(value, t) })),
    { title: t("Kind") },
  );
  return picked?.value;
}

function askWords(fact: Fact, value: string): Thenable<string | undefined> {
  const { t } = vscode.l10n;
  const needed = fact === "title" || fact === "language";
  return vscode.window.showInputBox({
    title: capital(factWords(fact, t)),
    value,
    prompt: needed ? "" : t("Leave it empty where the document has none."),
    validateInput: (words) => whyNot(fact, words.trim(), needed),
  });
}

/** Why words cannot be a fact of a document; undefined where they can. */
function whyNot(fact: Fact, words: string, needed: boolean): string | undefined {
  const { t } = vscode.l10n;
  if (words === "") return needed ? t("Every document has one.") : undefined;
  if (fact === "date" && !/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/.test(words))
    return t("Write a date as 2023, 2023-11 or 2023-11-14.");
  if (fact === "language" && !/^[a-z]{2,3}$/.test(words))
    return t("Write a language as its code: en, fr, es, ru, zh, ar.");
  return undefined;
}
