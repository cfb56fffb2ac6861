import * as vscode from "vscode";
import { tell } from "../aside";
import type { LastDraft } from "../drafts/lastDraft";
import { openPassage } from "../openPassage";
import { createButtons, insertion, type SearchItem, searchItems } from "../palette/items";
import { copyText, insertQuotation } from "../quotation";
import type { Found } from "./follow";

/**
 * What the view "Penholder" would show of a paragraph, as a list: for where its page cannot be loaded. A line that is chosen
 * opens the passage in its document; its buttons insert and copy it.
 * @param found what is known of the paragraph at the cursor; undefined where nothing has been asked yet
 */
export function showAsList(found: Found | undefined, drafts: LastDraft): void {
  if (!found?.draft) {
    tell(vscode.l10n.t("Open a draft and put the cursor in a paragraph first."));
    return;
  }
  const { precedent } = found.compared ?? {};
  const passages = [...(precedent ? [precedent] : []), ...found.result.passages];
  if (passages.length === 0) {
    tell(vscode.l10n.t("The corpus has no passage that is similar to this paragraph."));
    return;
  }
  const buttons = createButtons();
  const pick = vscode.window.createQuickPick<SearchItem>();
  pick.title = vscode.l10n.t("Similar Passages");
  pick.items = searchItems({ terms: [], documents: [], passages }, "", buttons);
  const open = async ({ choice }: SearchItem) => {
    if (choice?.kind === "passage") await openPassage(choice.passage.location);
  };
  pick.onDidAccept(async () => {
    const [item] = pick.selectedItems;
    pick.hide();
    if (item) await open(item);
  });
  pick.onDidTriggerItemButton(async ({ item, button }) => {
    if (!item.choice) return;
    if (button === buttons.copy) return copyText(insertion(item.choice));
    pick.hide();
    if (button === buttons.insert) return insertQuotation(drafts, insertion(item.choice));
    return open(item);
  });
  pick.onDidHide(() => pick.dispose());
  pick.show();
}
