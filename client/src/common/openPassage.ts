import * as vscode from "vscode";
import { contentScheme, type Range } from "../../../server/src/protocol/requests";
import { aside, plainMessage } from "./aside";
import { toRange } from "./convert";

/** Opens a document of the corpus, or any other, at a passage. Never fails: says in a sentence what went wrong. */
export async function openPassage(location: { uri: string; range?: Range }): Promise<void> {
  try {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(location.uri));
    const editor = await vscode.window.showTextDocument(document, { preview: true });
    if (!location.range) return;
    const range = toRange(location.range);
    // On a page of passages the one that was meant is selected: there is nothing else to do with it than to read or copy it.
    const isPage = document.uri.scheme === contentScheme;
    editor.selection = new vscode.Selection(range.start, isPage ? range.end : range.start);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    highlightBriefly(editor, range);
  } catch {
    aside(
      vscode.window.showWarningMessage(
        plainMessage(
          vscode.l10n.t(
            "This document could not be opened. It may have been moved or removed from the corpus.",
          ),
        ),
      ),
    );
  }
}

/** Shows for two seconds which passage was meant: a long document looks the same everywhere. */
function highlightBriefly(editor: vscode.TextEditor, range: vscode.Range) {
  const decoration = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor("editor.rangeHighlightBackground"),
    isWholeLine: range.isSingleLine,
  });
  editor.setDecorations(decoration, [range]);
  setTimeout(() => decoration.dispose(), 2000);
}
