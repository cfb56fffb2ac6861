import * as vscode from "vscode";
import type { HoverParams } from "vscode-languageclient";
import { type AskedHover, contentScheme } from "../../../server/src/protocol/requests";
import { showMarkdown } from "./agreedLanguage/compare";

/**
 * The parameters of a hover, with the word that the reader asks about it where it is among the words they have selected:
 * LSP tells the server of no selection.
 */
export function askedWhereSelected(params: HoverParams): HoverParams & AskedHover {
  const editor = vscode.window.activeTextEditor;
  const { line, character } = params.position;
  const asked =
    editor?.document.uri.toString() === params.textDocument.uri &&
    editor.selections.some(
      (selection) => !selection.isEmpty && selection.contains(new vscode.Position(line, character)),
    );
  return asked ? { ...params, asked } : params;
}

/** Opens the page that a hover's "more" names; a hover may open nothing else. */
export async function showMore(address: unknown): Promise<void> {
  const uri = typeof address === "string" ? vscode.Uri.parse(address) : undefined;
  if (uri?.scheme === contentScheme) await showMarkdown(uri);
}
