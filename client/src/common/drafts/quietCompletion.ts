import * as vscode from "vscode";
import { listAskedForCommand } from "../commands";

/**
 * An edit, or the answer that no grey text follows, so shortly before means that the editor asks on its own.
 * Milliseconds.
 */
const byItself = 150;

/**
 * Tells the server which lists the delegate asks for. VS Code asks for completions behind every letter in the same way as
 * when it is told to: at once, or (in newer versions) when it has heard that there is no grey text to show. Such a question
 * is passed on as one that a character triggered; the first one after an edit only, since VS Code asks once. Ctrl+Space
 * says by a command that it was pressed: where it comes shortly after a letter, nothing else would tell.
 */
export class QuietCompletion implements vscode.Disposable {
  private edited = 0;
  /** The version that grey text was asked for last, and when that was answered; absent while it is not. */
  private grey: { readonly uri: string; readonly version: number; answered?: number } | undefined;
  private asked: { readonly uri: string; readonly version: number } | undefined;
  /** The keys for a list were pressed, and nothing was written since. */
  private pressed = false;
  private readonly subscription = vscode.Disposable.from(
    vscode.workspace.onDidChangeTextDocument(({ contentChanges }) => {
      if (contentChanges.length === 0) return;
      this.edited = Date.now();
      this.pressed = false;
    }),
    vscode.commands.registerCommand(listAskedForCommand, () => {
      this.pressed = true;
    }),
  );

  /** The context of a question as the server is to see it. */
  told(
    document: vscode.TextDocument,
    position: vscode.Position,
    context: vscode.CompletionContext,
  ): vscode.CompletionContext {
    const again = isOf(this.asked, document);
    this.asked = { uri: document.uri.toString(), version: document.version };
    if (context.triggerKind !== vscode.CompletionTriggerKind.Invoke) return context;
    const { pressed } = this;
    this.pressed = false;
    if (pressed || again || !this.asksByItself(document)) return context;
    const character = document.lineAt(position).text.slice(position.character - 1, position.character);
    return { triggerKind: vscode.CompletionTriggerKind.TriggerCharacter, triggerCharacter: character };
  }

  /** Runs what asks the server for grey text. */
  async while<T>(document: vscode.TextDocument, ask: () => PromiseLike<T> | T): Promise<T> {
    const grey: NonNullable<QuietCompletion["grey"]> = {
      uri: document.uri.toString(),
      version: document.version,
    };
    this.grey = grey;
    try {
      return await ask();
    } finally {
      grey.answered = Date.now();
    }
  }

  private asksByItself(document: vscode.TextDocument): boolean {
    if (Date.now() - this.edited <= byItself) return true;
    if (!this.grey || !isOf(this.grey, document)) return false;
    return this.grey.answered === undefined || Date.now() - this.grey.answered <= byItself;
  }

  dispose() {
    this.subscription.dispose();
  }
}

function isOf(
  one: { readonly uri: string; readonly version: number } | undefined,
  { uri, version }: vscode.TextDocument,
): boolean {
  return one?.uri === uri.toString() && one.version === version;
}
