import * as vscode from "vscode";
import { requests, type SpeakingTimeResult } from "../../../../server/src/protocol/requests";
import { wordsOf } from "../amounts";
import { aside } from "../aside";
import { askServer } from "../ask";
import type { Client } from "../client";
import { asDocument, asRange } from "../convert";
import { numeral } from "../counted";
import { inARow } from "../inARow";
import type { OpenDrafts } from "./openDrafts";

/** How long nothing may change before the time is asked for, in milliseconds. */
const pause = 400;

/**
 * The item in the status bar that tells how long a statement, or what is selected of it, takes to say. Shown for
 * statements only; it stands out where the time of the meeting is exceeded.
 */
export class SpeakingTimeItem implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem(
    "penholder.speakingTime",
    vscode.StatusBarAlignment.Right,
    91,
  );
  private timer: ReturnType<typeof setTimeout> | undefined;
  private asked = 0;
  private readonly subscriptions: vscode.Disposable[];

  constructor(
    private readonly client: Client,
    private readonly open: OpenDrafts,
  ) {
    this.item.name = vscode.l10n.t("Penholder: Speaking Time");
    const isShown = (document: vscode.TextDocument) => document === vscode.window.activeTextEditor?.document;
    this.subscriptions = [
      this.item,
      open.onDidChange(() => this.later()),
      vscode.window.onDidChangeActiveTextEditor(() => this.later()),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor === vscode.window.activeTextEditor) this.later();
      }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (isShown(document)) this.later();
      }),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration("penholder.speakingTime")) this.later();
      }),
    ];
    this.later();
  }

  private later() {
    clearTimeout(this.timer);
    const editor = vscode.window.activeTextEditor;
    if (!editor || !this.open.has(editor.document)) {
      this.asked++;
      this.item.hide();
      return;
    }
    this.timer = setTimeout(() => aside(this.update(editor)), pause);
  }

  /** Never rejects: where the server does not answer, nothing is shown. */
  private async update({ document, selection }: vscode.TextEditor): Promise<void> {
    const asked = ++this.asked;
    const textDocument = asDocument(document);
    const ask = (range?: vscode.Range) =>
      askServer(this.client, requests.speakingTime, {
        textDocument,
        ...(range ? { range: asRange(range) } : {}),
      }).catch(() => null);
    const whole = await ask();
    const selected = whole && !selection.isEmpty ? await ask(selection) : null;
    if (asked !== this.asked) return;
    if (!whole || whole.words === 0) {
      this.item.hide();
      return;
    }
    this.show(whole, selected);
  }

  private show(whole: SpeakingTimeResult, selected: SpeakingTimeResult | null) {
    const { t } = vscode.l10n;
    const shown = selected?.words ? selected : whole;
    const over = whole.limit !== undefined && whole.seconds > whole.limit;
    const text = speakingTimeText(shown, selected?.words ? whole : undefined);
    const limit = whole.limit === undefined ? "" : t("The meeting gives {0}.", minutes(whole.limit));
    this.item.text = `$(clock) ${text}`;
    // That it is too long is shown by a colour, and said in words.
    this.item.accessibilityInformation = { label: over ? inARow([text, limit], t) : text };
    this.item.tooltip = [
      t("Speaking time of this statement: {0}, {1}", minutes(whole.seconds), wordsOf(whole.words)),
      limit,
    ]
      .filter(Boolean)
      .join("\n");
    this.item.backgroundColor = over ? new vscode.ThemeColor("statusBarItem.warningBackground") : undefined;
    this.item.show();
  }

  dispose() {
    clearTimeout(this.timer);
    this.asked++;
    for (const subscription of this.subscriptions) subscription.dispose();
  }
}

/** "612 words, 5:06 min"; of a selection "84 of 612 words, 0:42 min". */
function speakingTimeText(
  { words, seconds }: SpeakingTimeResult,
  whole: SpeakingTimeResult | undefined,
): string {
  const { t } = vscode.l10n;
  return whole
    ? t("{0} of {1} words, {2}", numeral(words), numeral(whole.words), minutes(seconds))
    : t("{0}, {1}", wordsOf(words), minutes(seconds));
}

/** Minutes and seconds: "5:06 min". */
function minutes(seconds: number): string {
  return vscode.l10n.t("{0} min", `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`);
}
