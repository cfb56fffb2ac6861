import * as vscode from "vscode";
import { plainMessage } from "../aside";

/** How long the page of a view may take to load before it is given up, in milliseconds: a slow network is waited for. */
const patience = 15_000;

/**
 * Watches whether the page of the view comes: a browser that lets a site keep nothing refuses what pages in views are
 * loaded with, and without a network the first one is not there. Offers the list instead, once a session.
 */
export class PageWatch implements vscode.Disposable {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private offered = false;
  /** True from when the page was given up until it comes after all. */
  missing = false;

  /** @param showList shows what the page would */
  constructor(private readonly showList: () => void) {}

  /** The editor has begun to load the page. */
  begun() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.giveUp(), patience);
  }

  /** The page is there. */
  came() {
    clearTimeout(this.timer);
    this.missing = false;
  }

  private async giveUp() {
    this.missing = true;
    if (this.offered) return;
    this.offered = true;
    const list = vscode.l10n.t("Show as List");
    const said = vscode.l10n.t(
      "The page of this view could not be loaded: the browser lets this site keep nothing, or there is no network. What it would show is offered as a list, also by “Show Similar Passages”.",
    );
    if ((await vscode.window.showInformationMessage(plainMessage(said), list)) === list) this.showList();
  }

  dispose() {
    clearTimeout(this.timer);
  }
}
