import * as vscode from "vscode";
import type { TermResult } from "../../../../server/src/protocol/requests";
import { plainMessage } from "../aside";
import type { LastDraft } from "../drafts/lastDraft";
import { copyText, insertQuotation } from "../quotation";

/** True where the full name says the term again: "resolution 2185" and "resolution 2185 (2014)". */
export function repeats({ term, name }: TermResult): boolean {
  return name.toLowerCase().startsWith(term.toLowerCase());
}

/**
 * Shows a term with all that is known of it, and offers to insert or copy it, or to open what defines it.
 * @returns true where the reader only looked, and wants the list back.
 */
export async function showTerm(term: TermResult, drafts: LastDraft): Promise<boolean> {
  const insert = vscode.l10n.t("Insert");
  const copy = vscode.l10n.t("Copy");
  const open = vscode.l10n.t("Open Source");
  const heading =
    repeats(term) || !term.name ? term.name || term.term : vscode.l10n.t("{0}: {1}", term.term, term.name);
  const detail = [term.definition, vscode.l10n.t("Source: {0}", term.source)].filter(Boolean).join("\n\n");
  const choices = term.url ? [insert, copy, open] : [insert, copy];
  const picked = await vscode.window.showInformationMessage(
    plainMessage(heading),
    { modal: true, detail },
    ...choices,
  );
  if (picked === insert) await insertQuotation(drafts, term.name || term.term);
  else if (picked === copy) await copyText([heading, term.definition].filter(Boolean).join("\n"));
  else if (picked === open && term.url) await vscode.env.openExternal(vscode.Uri.parse(term.url));
  return picked === undefined;
}
