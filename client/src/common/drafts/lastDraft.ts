import * as vscode from "vscode";
import { setContext } from "../aside";
import type { OpenDrafts } from "./openDrafts";
import { spaced } from "./spacing";

/**
 * Remembers the draft that was worked on last, so that a view or a list which takes the focus still knows where to
 * insert, and so that looking at a source does not make one lose one's place. Commands that need one follow `penholder.hasDraft`.
 */
export class LastDraft implements vscode.Disposable {
  private editor: vscode.TextEditor | undefined;
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly subscriptions: vscode.Disposable[];
  /** Fires when another draft became the current one, or the last one was closed. */
  readonly onDidChange = this.changed.event;

  constructor(private readonly open: OpenDrafts) {
    this.take(vscode.window.activeTextEditor ?? this.visible()[0]);
    this.subscriptions = [
      vscode.window.onDidChangeActiveTextEditor((editor) => this.take(editor)),
      open.onDidChange(() => {
        const known = this.editor?.document;
        if (known && !open.has(known)) this.forget(known);
        this.take(vscode.window.activeTextEditor);
      }),
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
    if (!editor || !this.open.has(editor.document) || editor === this.editor) return;
    this.become(editor);
  }

  private forget(document: vscode.TextDocument) {
    if (this.editor?.document !== document) return;
    this.become(this.visible().find((editor) => editor.document !== document));
  }

  private become(editor: vscode.TextEditor | undefined) {
    if ((editor === undefined) !== (this.editor === undefined))
      setContext("penholder.hasDraft", editor !== undefined);
    this.editor = editor;
    this.changed.fire();
  }

  /** The editors that show a draft now. */
  private visible(): vscode.TextEditor[] {
    return vscode.window.visibleTextEditors.filter(({ document }) => this.open.has(document));
  }

  dispose() {
    for (const subscription of this.subscriptions) subscription.dispose();
    this.changed.dispose();
  }
}
