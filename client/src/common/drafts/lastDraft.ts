import * as vscode from "vscode";
import { isDraft } from "./documents";
import { spaced } from "./spacing";

/**
 * Remembers the draft that was worked on last, so that a view or a list which takes the focus still knows where to
 * insert, and so that looking at a source does not make one lose one's place.
 */
export class LastDraft implements vscode.Disposable {
  private editor: vscode.TextEditor | undefined;
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly subscriptions: vscode.Disposable[];
  /** Fires when another draft became the current one, or the last one was closed. */
  readonly onDidChange = this.changed.event;

  constructor() {
    this.take(vscode.window.activeTextEditor ?? vscode.window.visibleTextEditors.find(isDraftEditor));
    this.subscriptions = [
      vscode.window.onDidChangeActiveTextEditor((editor) => this.take(editor)),
      vscode.workspace.onDidCloseTextDocument((document) => this.forget(document)),
      // Choosing another language closes and opens the document: it may just have become a draft.
      vscode.workspace.onDidOpenTextDocument(() => this.take(vscode.window.activeTextEditor)),
    ];
  }

  /** The draft's editor, or undefined where none is open. It may be hidden behind another tab. */
  get current(): vscode.TextEditor | undefined {
    return this.editor;
  }

  /**
   * Inserts `text` at the cursor of the last draft, replacing what is selected there, and returns to it.
   * @returns false where no draft is open or it cannot be written to.
   */
  async insert(text: string): Promise<boolean> {
    const known = this.editor;
    if (!known) return false;
    const { selection } = known;
    const editor = await vscode.window.showTextDocument(known.document, {
      viewColumn: known.viewColumn,
      selection,
    });
    this.editor = editor;
    const { start, end } = editor.selection;
    const before = editor.document.getText(
      new vscode.Range(start.translate(0, start.character > 0 ? -1 : 0), start),
    );
    const after = editor.document.getText(new vscode.Range(end, end.translate(0, 1)));
    return editor.edit((edit) => edit.replace(editor.selection, spaced(text, before, after)));
  }

  private take(editor: vscode.TextEditor | undefined) {
    if (!editor || !isDraftEditor(editor) || editor === this.editor) return;
    this.editor = editor;
    this.changed.fire();
  }

  private forget(document: vscode.TextDocument) {
    if (this.editor?.document !== document) return;
    this.editor = vscode.window.visibleTextEditors.find((e) => e.document !== document && isDraftEditor(e));
    this.changed.fire();
  }

  dispose() {
    for (const subscription of this.subscriptions) subscription.dispose();
    this.changed.dispose();
  }
}

function isDraftEditor(editor: vscode.TextEditor): boolean {
  return isDraft(editor.document);
}
