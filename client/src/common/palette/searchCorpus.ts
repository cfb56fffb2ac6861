import * as vscode from "vscode";
import { type DocumentResult, requests, type SearchParams } from "../../../../server/src/protocol/requests";
import { aside, tell } from "../aside";
import { askServer } from "../ask";
import type { Client } from "../client";
import { soFar } from "../corpus/wording";
import type { LastDraft } from "../drafts/lastDraft";
import { openPassage } from "../openPassage";
import { copyText, insertQuotation } from "../quotation";
import {
  type Choice,
  createButtons,
  filterItems,
  insertion,
  nothingFound,
  type SearchItem,
  searchItems,
} from "./items";
import { showTerm } from "./term";

/** How long the keyboard must rest before the server is asked, in milliseconds. */
const pause = 120;
/** A selection longer than this is a passage, not something to search for. */
const longestQuery = 200;

/** What is searched for at first: the words selected in the editor. */
function selectedWords(editor: vscode.TextEditor | undefined): string {
  if (!editor?.selection.isSingleLine) return "";
  const words = editor.document.getText(editor.selection).trim();
  return words.length <= longestQuery ? words : "";
}

/**
 * Opens the palette "Search Corpus": live, in the order in which the server ranks.
 * @param sharedAnswered tells that a shared corpus has answered
 * @param only "documents" for "Search Catalogue": symbols, titles and names of documents, and nothing else
 */
export function searchCorpus(
  client: Client,
  drafts: LastDraft,
  sharedAnswered: vscode.Event<void>,
  query = selectedWords(vscode.window.activeTextEditor),
  only?: "documents",
): void {
  const pick = vscode.window.createQuickPick<SearchItem>();
  const buttons = createButtons();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asking: vscode.CancellationTokenSource | undefined;

  pick.title = only ? vscode.l10n.t("Search Catalogue") : vscode.l10n.t("Search Corpus");
  pick.placeholder = only
    ? vscode.l10n.t("A symbol, a number or words of a title, in any order")
    : vscode.l10n.t('Words, "a phrase", a symbol or a term; filters by: in: year: lang: kind:');
  pick.value = query;
  keepOrder(pick);

  async function ask(words: string) {
    asking?.cancel();
    const source = new vscode.CancellationTokenSource();
    asking = source;
    const params: SearchParams = { query: words, ...(only ? { only } : {}) };
    try {
      const result = await askServer(client, requests.search, params, source.token);
      if (source.token.isCancellationRequested) return;
      const items = searchItems(result, words, buttons);
      const far = result.reading && soFar(result.reading, vscode.l10n.t);
      const found = result.terms.length + result.documents.length + result.passages.length > 0;
      pick.items = [
        ...(far && found ? [{ label: far, kind: vscode.QuickPickItemKind.Separator }] : []),
        ...items,
        ...(found || (items.length > 0 && !result.reasons?.length) ? [] : nothingFound(result.reasons, far)),
      ];
    } catch (error) {
      if (!source.token.isCancellationRequested) client.debug(`Search: ${error}`);
    } finally {
      source.dispose();
      if (asking === source) {
        asking = undefined;
        pick.busy = false;
      }
    }
  }

  // What a shared corpus has found comes into the list, where nobody has moved to one of its lines yet.
  const listening = sharedAnswered(() => {
    const words = pick.value.trim();
    const first = pick.items.find(({ kind }) => kind !== vscode.QuickPickItemKind.Separator);
    const [active] = pick.activeItems;
    // The editor tells late which line is active: it may be one of a list that is no longer there.
    const isUntouched = active === undefined || active === first || !pick.items.includes(active);
    if (words !== "" && !only && isUntouched) aside(ask(words));
  });

  function soon(value: string) {
    clearTimeout(timer);
    const words = value.trim();
    if (words === "") {
      asking?.cancel();
      pick.items = only ? [] : filterItems();
      pick.busy = false;
      return;
    }
    pick.busy = true;
    timer = setTimeout(() => ask(words), pause);
  }

  async function accept(choice: Choice) {
    switch (choice.kind) {
      case "passage":
        return openPassage(choice.passage.location);
      case "document":
        return openDocument(choice.document);
      case "term":
        // Reading a definition is a moment's look: the list comes back with the same words.
        if (await showTerm(choice.term, drafts))
          searchCorpus(client, drafts, sharedAnswered, pick.value, only);
    }
  }

  pick.onDidChangeValue(soon);
  pick.onDidAccept(async () => {
    const [{ choice, query } = {} as SearchItem] = pick.selectedItems;
    if (query !== undefined) {
      // The list stays, with the filter in the box.
      pick.value = query;
      soon(query);
      return;
    }
    if (!choice) return;
    pick.hide();
    await accept(choice);
  });
  pick.onDidTriggerItemButton(async ({ item, button }) => {
    if (!item.choice) return;
    if (button === buttons.copy) return copyText(insertion(item.choice));
    pick.hide();
    if (button === buttons.insert) return insertQuotation(drafts, insertion(item.choice));
    return accept(item.choice);
  });
  pick.onDidHide(() => {
    clearTimeout(timer);
    asking?.cancel();
    listening.dispose();
    pick.dispose();
  });
  pick.show();
  soon(query);
}

/** The corpus's own text where there is one, or else the official page. */
async function openDocument({ uri, url, symbol, title }: DocumentResult): Promise<void> {
  if (uri) return openPassage({ uri });
  if (url) {
    await vscode.env.openExternal(vscode.Uri.parse(url));
    return;
  }
  tell(
    vscode.l10n.t("{0} is not in the corpus, and it has no official page that is known.", symbol ?? title),
  );
}

/** @param far said where the corpus is not wholly read */
/**
 * Asks VS Code not to sort the lines again by how their labels match. The property is newer than the oldest VS Code
 * that we support; where it is not known it does nothing, and only the order of the lines suffers.
 */
function keepOrder(pick: vscode.QuickPick<SearchItem>) {
  (pick as { sortByLabel?: boolean }).sortByLabel = false;
}
