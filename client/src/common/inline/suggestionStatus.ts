import * as vscode from "vscode";
import { type SuggestionSource, suggestionAcceptedCommand } from "../../../../server/src/protocol/requests";
import { openPassage } from "../openPassage";

const openSourceCommand = "penholder.openSuggestionSource";

/** How long the source stays in sight after its words were accepted, in milliseconds. */
const timeAfterwards = 8000;
/** How long no new answer may follow an edit before the offer has ended, in milliseconds. */
const timeUnanswered = 1500;

/**
 * Shows in the status bar where a suggestion comes from: as long as it is offered, and a moment after it was accepted.
 * VS Code does not say when grey text vanishes, so an offer is taken to end when the cursor leaves its place, or when
 * an edit brings no new one.
 */
export class SuggestionStatus implements vscode.Disposable {
  private readonly item: vscode.StatusBarItem;
  private offer: { document: vscode.TextDocument; version: number; position: vscode.Position } | undefined;
  private source: SuggestionSource | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly subscriptions: vscode.Disposable[];

  constructor() {
    this.item = vscode.window.createStatusBarItem(
      "penholder.suggestionSource",
      vscode.StatusBarAlignment.Left,
      -10,
    );
    this.item.name = vscode.l10n.t("Penholder: source of the suggestion");
    this.item.command = openSourceCommand;
    this.subscriptions = [
      this.item,
      vscode.commands.registerCommand(suggestionAcceptedCommand, (source?: SuggestionSource) =>
        this.accepted(source),
      ),
      vscode.commands.registerCommand(openSourceCommand, async () => {
        if (this.source) await openPassage({ uri: this.source.uri });
      }),
      vscode.window.onDidChangeTextEditorSelection((event) => this.moved(event)),
      vscode.workspace.onDidChangeTextDocument((event) => this.edited(event)),
      vscode.window.onDidChangeActiveTextEditor(() => this.hide()),
    ];
  }

  /** Called with every answer of the server: the first suggestion is the one that VS Code shows. */
  offered(
    document: vscode.TextDocument,
    position: vscode.Position,
    result: vscode.InlineCompletionItem[] | vscode.InlineCompletionList | undefined,
  ) {
    const items = Array.isArray(result) ? result : (result?.items ?? []);
    const source = items[0]?.command?.arguments?.[0] as SuggestionSource | undefined;
    if (source?.label) {
      this.offer = { document, version: document.version, position };
      this.show(vscode.l10n.t("Suggested from {0}", source.label), source);
    } else if (this.offer) {
      this.hide();
    }
  }

  private accepted(source: SuggestionSource | undefined) {
    if (!source?.label) return;
    this.offer = undefined;
    this.show(vscode.l10n.t("Inserted from {0}", source.label), source);
    this.timer = setTimeout(() => this.hide(), timeAfterwards);
  }

  private moved({ textEditor, selections }: vscode.TextEditorSelectionChangeEvent) {
    const { offer } = this;
    if (!offer || textEditor.document !== offer.document || offer.document.version !== offer.version) return;
    if (!selections[0]?.active.isEqual(offer.position)) this.hide();
  }

  private edited({ document }: vscode.TextDocumentChangeEvent) {
    if (document !== this.offer?.document) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.hide(), timeUnanswered);
  }

  private show(text: string, source: SuggestionSource) {
    clearTimeout(this.timer);
    this.source = source;
    this.item.text = `$(quote) ${text.replaceAll("$(", "\\$(")}`;
    this.item.tooltip = vscode.l10n.t("Open the source");
    // The accessible view of grey text shows its words alone; the source is read out here.
    this.item.accessibilityInformation = { label: vscode.l10n.t("{0}. Open the source", text) };
    this.item.show();
  }

  private hide() {
    clearTimeout(this.timer);
    this.offer = undefined;
    this.item.hide();
  }

  dispose() {
    clearTimeout(this.timer);
    for (const subscription of this.subscriptions) subscription.dispose();
  }
}
