import * as vscode from "vscode";
import {
  type CompareParams,
  type CompareResult,
  type MentionsResult,
  type PassageFilter,
  requests,
  type SimilarParams,
  type SimilarResult,
} from "../../../../server/src/protocol/requests";
import { askServer } from "../ask";
import type { Client } from "../client";
import { asDocument, asPosition, asRange, toRange } from "../convert";
import type { LastDraft } from "../drafts/lastDraft";
import { similarLimit } from "../settings";

/** How long the cursor must rest before its paragraph is looked up, in milliseconds. */
const pause = 250;

/** While the corpus is being read, a paragraph is looked up again no more often than this, in milliseconds. */
const whileReading = 2000;

/** A draft that the server does not know yet is asked about again after this, and then less and less often. Milliseconds. */
const untilOpen = { first: 300, longest: 20_000 };

/** What was found for the paragraph under the cursor, or that no draft is open. */
export type Found =
  | {
      draft: vscode.TextDocument;
      result: SimilarResult;
      compared?: CompareResult | null;
      mentions?: MentionsResult;
      /** Where the cursor stood. */
      position?: vscode.Position;
    }
  | { draft?: undefined };

/** Where the question is asked: an editor has one. */
interface Place {
  readonly document: vscode.TextDocument;
  readonly selection: vscode.Selection;
}

/**
 * Follows the cursor through the drafts and asks the server what it knows of its paragraph; a newer question
 * cancels the older one. Asks nothing while `active` is false.
 */
export class ParagraphFollower implements vscode.Disposable {
  private readonly found = new vscode.EventEmitter<Found>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private later: ReturnType<typeof setTimeout> | undefined;
  private asking: vscode.CancellationTokenSource | undefined;
  private wait = untilOpen.first;
  private last: { found: Found; documentVersion: number } | undefined;
  private pinned: Place | undefined;
  private readonly subscriptions: vscode.Disposable[];
  readonly onDidFind = this.found.event;

  constructor(
    private readonly client: Client,
    private readonly drafts: LastDraft,
    private readonly active: () => boolean,
    private readonly filter: () => PassageFilter,
  ) {
    this.subscriptions = [
      this.found,
      drafts.onDidChange(() => {
        if (!this.pinned) this.soon();
      }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (this.pinned || textEditor !== drafts.current || this.inSameParagraph(textEditor)) return;
        this.soon();
      }),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (document === this.place()?.document && contentChanges.length > 0) this.soon();
      }),
    ];
  }

  /** Stays with the paragraph that was found last, whatever the cursor does, or follows the cursor again. */
  pin(at: Found | undefined) {
    this.pinned =
      at?.draft && at.position
        ? { document: at.draft, selection: new vscode.Selection(at.position, at.position) }
        : undefined;
    this.refresh();
  }

  private place(): Place | undefined {
    return this.pinned ?? this.drafts.current;
  }

  /** Looks again although nothing moved: a setting has changed, or the view has been opened. */
  refresh() {
    this.soon(0);
  }

  /** Looks again in a while: the corpus is changing, perhaps many times a second. */
  refreshLater() {
    if (this.later || !this.active()) return;
    this.later = setTimeout(() => {
      this.later = undefined;
      this.refresh();
    }, whileReading);
  }

  /**
   * Looks after the pause, counted from the latest call. What was found last no longer counts from here on: while a
   * question is on its way, coming back to the paragraph before must ask anew.
   */
  private soon(delay = pause) {
    this.last = undefined;
    clearTimeout(this.timer);
    if (this.active()) this.timer = setTimeout(() => this.ask(), delay);
  }

  /** A cursor that moves within a paragraph which is shown already needs no question. */
  private inSameParagraph(editor: vscode.TextEditor): boolean {
    const last = this.last;
    if (last?.found.draft !== editor.document || last.documentVersion !== editor.document.version)
      return false;
    const paragraph = last.found.result.paragraph;
    return !!paragraph && editor.selection.isEmpty && toRange(paragraph.range).contains(editor.selection);
  }

  private async ask() {
    this.asking?.cancel();
    const place = this.place();
    if (!place) {
      this.last = undefined;
      this.found.fire({});
      return;
    }
    const asking = new vscode.CancellationTokenSource();
    this.asking = asking;
    const { document, selection } = place;
    const documentVersion = document.version;
    const params: SimilarParams = {
      textDocument: asDocument(document),
      position: asPosition(selection.active),
      limit: similarLimit(document),
      filter: this.filter(),
      ...(selection.isEmpty ? {} : { selection: asRange(selection) }),
    };
    try {
      const paragraph: CompareParams = { textDocument: params.textDocument, position: params.position };
      const [result, compared, mentions] = await Promise.all([
        askServer(this.client, requests.similar, params, asking.token),
        // A selection is compared with nothing: agreed language is agreed by the paragraph.
        selection.isEmpty ? askServer(this.client, requests.compare, paragraph, asking.token) : null,
        askServer(this.client, requests.mentions, paragraph, asking.token),
      ]);
      if (asking.token.isCancellationRequested) return;
      if (!result) {
        // What stands at the cursor is not known: nothing is said of it, and it is asked again.
        this.soon(this.wait);
        this.wait = Math.min(2 * this.wait, untilOpen.longest);
        return;
      }
      this.wait = untilOpen.first;
      const found = { draft: document, result, compared, mentions, position: selection.active };
      // A selection is no paragraph: moving on from it must ask again.
      this.last = selection.isEmpty ? { found, documentVersion } : undefined;
      this.found.fire(found);
    } catch (error) {
      // The server logs its own errors; here an overtaken or failed question only leaves the view as it is.
      if (!asking.token.isCancellationRequested) this.client.debug(`Similar passages: ${error}`);
    } finally {
      asking.dispose();
      if (this.asking === asking) this.asking = undefined;
    }
  }

  dispose() {
    clearTimeout(this.timer);
    clearTimeout(this.later);
    this.asking?.cancel();
    for (const subscription of this.subscriptions) subscription.dispose();
  }
}
