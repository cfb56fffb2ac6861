import * as vscode from "vscode";
import {
  type PassageFilter,
  type QuoteParams,
  type QuoteResult,
  requests,
  type SourcedPassage,
} from "../../../../server/src/protocol/requests";
import { aside } from "../aside";
import { askServer } from "../ask";
import type { Client } from "../client";
import type { CommandName } from "../commands";
import { asDocument } from "../convert";
import { showCorpusStatus } from "../corpus/report";
import type { CorpusState } from "../corpus/state";
import type { LastDraft } from "../drafts/lastDraft";
import { openPassage } from "../openPassage";
import { showTerm } from "../palette/term";
import { copyText, insertAs, insertQuotation } from "../quotation";
import { openSetting, section } from "../settings";
import { filterForm, tidyFilter } from "./filter";
import { type Found, ParagraphFollower } from "./follow";
import { pageHtml } from "./html";
import { showAsList } from "./list";
import { type FromPage, precedentIndex, type ToPage } from "./messages";
import { toPage } from "./page";
import { PageWatch } from "./pageWatch";
import { toSaid } from "./said";

export const similarView = "penholder.similarPassages";

/** Under which the workspace remembers the filter. */
const filterKey = "similarPassages.filter";

/**
 * The view "Penholder": what is known of the paragraph at the cursor. Draws only when what it shows has changed, and only
 * while it can be seen.
 */
export class SimilarPassagesView implements vscode.WebviewViewProvider, vscode.Disposable {
  private view: vscode.WebviewView | undefined;
  private found: Found | undefined;
  /** What the page shows now, as it was sent. */
  private shown = "";
  private ready = false;
  /** Which passages are wanted; remembered for the workspace. */
  private filter: PassageFilter;
  private focusWhenReady = false;
  private wasReading = true;
  private readonly follower: ParagraphFollower;
  private readonly page = new PageWatch(() => showAsList(this.found, this.drafts));
  private readonly subscriptions: vscode.Disposable[];

  /** @param needed starts the server where it does not run yet */
  constructor(
    private readonly extension: vscode.Uri,
    private readonly client: Client,
    private readonly corpus: CorpusState,
    sharedAnswered: vscode.Event<void>,
    private readonly drafts: LastDraft,
    private readonly memory: vscode.Memento,
    private readonly needed: () => void,
  ) {
    this.filter = tidyFilter(memory.get(filterKey));
    this.follower = new ParagraphFollower(
      client,
      drafts,
      () => this.view?.visible ?? false,
      () => this.filter,
    );
    this.subscriptions = [
      this.follower,
      this.page,
      this.follower.onDidFind((found) => {
        this.found = found;
        this.draw();
      }),
      corpus.onDidChange(() => {
        this.draw();
        const reading = corpus.status?.reading !== undefined;
        // All is read now: what could not be said while it was is said at once.
        if (this.wasReading && !reading) this.follower.refresh();
        else this.follower.refreshLater();
        this.wasReading = reading;
      }),
      sharedAnswered(() => this.follower.refresh()),
      vscode.workspace.onDidChangeConfiguration((event) => {
        const ours = ["similarPassages", "myDelegation", "sharedCorpora", "confidentialDrafts"].map(
          (name) => `${section}.${name}`,
        );
        if (ours.some((name) => event.affectsConfiguration(name))) this.follower.refresh();
      }),
      vscode.window.registerWebviewViewProvider(similarView, this),
    ];
  }

  /** Opens the view and moves the keyboard focus to its first passage; where its page does not load, shows a list. */
  async focus() {
    if (this.page.missing) return showAsList(this.found, this.drafts);
    this.focusWhenReady = true;
    await vscode.commands.executeCommand(`${similarView}.focus`);
    if (this.ready) this.sendFocus();
  }

  /** Pinned, the view stays with its paragraph while the cursor goes elsewhere. */
  async pin(pinned: boolean) {
    await vscode.commands.executeCommand("setContext", "penholder.viewPinned", pinned);
    if (this.view) this.view.description = pinned ? vscode.l10n.t("pinned") : undefined;
    this.follower.pin(pinned ? this.found : undefined);
  }

  resolveWebviewView(view: vscode.WebviewView) {
    this.needed();
    this.view = view;
    this.ready = false;
    view.webview.options = {
      enableScripts: true,
      localResourceRoots: [vscode.Uri.joinPath(this.extension, "client", "dist")],
    };
    const subscriptions = [
      view.webview.onDidReceiveMessage((message: FromPage) => this.receive(message)),
      view.onDidChangeVisibility(() => {
        // VS Code throws a hidden page away: what it showed must be sent again, at the latest when it is ready.
        this.shown = "";
        if (view.visible) this.follower.refresh();
      }),
    ];
    view.onDidDispose(() => {
      for (const subscription of subscriptions) subscription.dispose();
      this.page.dispose();
      if (this.view === view) this.view = undefined;
    });
    this.page.begun();
    view.webview.html = pageHtml(view.webview, this.extension);
    this.follower.refresh();
  }

  private draw() {
    if (!this.ready || !this.view?.visible) return;
    const { status } = this.corpus;
    const page = toPage(this.found, status, vscode.l10n.t, Object.keys(this.filter).length > 0);
    const message = JSON.stringify(page);
    if (message === this.shown) return;
    this.shown = message;
    const reading = !status || status.reading !== undefined;
    this.send({ type: "show", page, said: toSaid(page, reading, vscode.l10n.t) });
  }

  private sendFilter() {
    this.send({ type: "filter", form: filterForm(this.filter, vscode.l10n.t) });
  }

  private sendFocus() {
    this.focusWhenReady = false;
    this.send({ type: "focus" });
  }

  private send(message: ToPage) {
    if (this.view) aside(this.view.webview.postMessage(message));
  }

  private async receive(message: FromPage) {
    switch (message.type) {
      case "ready":
        this.ready = true;
        this.page.came();
        this.shown = "";
        this.sendFilter();
        this.draw();
        if (this.focusWhenReady) this.sendFocus();
        return;
      case "filter":
        this.filter = tidyFilter(message.filter);
        await this.memory.update(filterKey, this.filter);
        this.sendFilter();
        this.follower.refresh();
        return;
      case "action":
        if (message.name === "chooseFolders") await openSetting("corpus.folders");
        else await showCorpusStatus(this.corpus);
        return;
      case "compare":
      case "trace":
        await this.aboutParagraph(message.type, message.version);
        return;
      case "mention":
        await this.openMention(message);
        return;
      default: {
        const passage = this.passage(message.version, message.index);
        if (!passage) return;
        if (message.type === "open") return openPassage(passage.location);
        const forms = (message.part && (await this.quote(passage, message.part))) ?? passage;
        if (message.type === "insert") await insertQuotation(this.drafts, forms.quotation);
        else if (message.type === "insertAs") await insertAs(this.drafts, forms);
        else await copyText(forms.quotation);
      }
    }
  }

  /** The passage a button belongs to; undefined where the list has changed since it was drawn. */
  private passage(version: string, index: number): SourcedPassage | undefined {
    const found = this.current(version);
    const { precedent, across } = found?.compared ?? {};
    return index === precedentIndex ? (precedent ?? across?.passage) : found?.result.passages[index];
  }

  /** A part of a passage, ready to stand in the draft. */
  private async quote({ place }: SourcedPassage, part: [number, number]): Promise<QuoteResult | undefined> {
    const { draft } = this.found ?? {};
    if (!draft) return undefined;
    const textDocument = asDocument(draft);
    const params: QuoteParams = { textDocument, passage: place, part };
    return (await askServer(this.client, requests.quote, params)) ?? undefined;
  }

  /** What is shown, if it is still what a button was drawn for. */
  private current(version: string) {
    return this.found?.draft && this.found.result.version === version ? this.found : undefined;
  }

  private async aboutParagraph(what: "compare" | "trace", version: string) {
    const found = this.current(version);
    if (!found?.position) return;
    const { line, character } = found.position;
    const command: CommandName = what === "compare" ? "compareWithAgreedLanguage" : "traceParagraph";
    const uri = found.draft.uri.toString();
    await vscode.commands.executeCommand(`${section}.${command}`, uri, { line, character });
  }

  private async openMention({ list, version, index }: FromPage & { type: "mention" }) {
    const mentions = this.current(version)?.mentions;
    if (list === "terms") {
      const term = mentions?.terms[index];
      if (term) await showTerm(term, this.drafts);
      return;
    }
    const document = mentions?.documents[index];
    if (document?.uri) await openPassage({ uri: document.uri });
    else if (document?.url) await vscode.env.openExternal(vscode.Uri.parse(document.url));
  }

  dispose() {
    for (const subscription of this.subscriptions) subscription.dispose();
  }
}
