import * as vscode from "vscode";
import { namesSomething } from "./namesSomething";

/** An edit so shortly before means that the editor asked by itself, not the delegate with Ctrl+Space. Milliseconds. */
const byItself = 150;

/**
 * Keeps lists from popping up under every word of a sentence. VS Code asks for completions as one types, in the same
 * way as when it is told to; here it is answered, without asking the server, only where a name or an acronym is being
 * written. Ctrl+Space, and the characters after which symbols and numbers go on, are always answered.
 */
export class QuietCompletion implements vscode.Disposable {
  private edited = 0;
  private readonly subscription = vscode.workspace.onDidChangeTextDocument(({ contentChanges }) => {
    if (contentChanges.length > 0) this.edited = Date.now();
  });

  /** False where the list would only be in the way. */
  wanted(
    document: vscode.TextDocument,
    position: vscode.Position,
    { triggerKind }: vscode.CompletionContext,
  ): boolean {
    if (triggerKind !== vscode.CompletionTriggerKind.Invoke) return true;
    if (Date.now() - this.edited > byItself) return true;
    return namesSomething(document.lineAt(position).text.slice(0, position.character));
  }

  dispose() {
    this.subscription.dispose();
  }
}
