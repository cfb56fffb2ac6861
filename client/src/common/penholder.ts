import * as vscode from "vscode";
import type { BaseLanguageClient, LanguageClientOptions } from "vscode-languageclient";
import { type Position, rebuildRequest } from "../../../server/src/protocol/requests";
import {
  compareDraftWithAgreedLanguage,
  compareWithAgreedLanguage,
  verifyQuotations,
} from "./agreedLanguage/compare";
import { HistoryView } from "./agreedLanguage/history";
import { exportCatalogue } from "./catalogue/exportCatalogue";
import { answerFiles } from "./clientFiles";
import { clientOptions, type HostOptions } from "./clientOptions";
import { showCorpusStatus } from "./corpus/report";
import { CorpusState } from "./corpus/state";
import { corpusStatusItem } from "./corpus/statusItem";
import { LastDraft } from "./drafts/lastDraft";
import { newDraft } from "./drafts/newDraft";
import { QuietCompletion } from "./drafts/quietCompletion";
import { listDocumentsCited, normaliseReferences } from "./drafts/wholeDraft";
import { addSelectionToGlossary } from "./glossary";
import { manageIgnoredFindings } from "./ignored";
import { listQuotedPassages } from "./inline/quotedPassages";
import { SuggestionStatus } from "./inline/suggestionStatus";
import { insertInOtherLanguage, showInOtherLanguages } from "./otherLanguages";
import { showOwnStatements } from "./ownStatements";
import { searchCorpus } from "./palette/searchCorpus";
import { toggleInlineSuggestions } from "./settings";
import { SimilarPassagesView } from "./similar/view";

/** Makes a language client from its options: the one thing that each host does in its own way. */
export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient;

/**
 * Puts everything together and starts the server. Returns at once: the server starts in the background, and what is
 * asked of it meanwhile is answered when it runs.
 */
export function startPenholder(
  context: vscode.ExtensionContext,
  host: HostOptions,
  create: CreateClient,
): BaseLanguageClient {
  const log = vscode.window.createOutputChannel("Penholder", { log: true });
  const suggestions = new SuggestionStatus();
  const completion = new QuietCompletion();
  const client = create(clientOptions(host, log, suggestions, completion));
  const corpus = new CorpusState(client);
  const drafts = new LastDraft();
  const history = new HistoryView(client, drafts);
  const view = new SimilarPassagesView(context.extensionUri, client, corpus, drafts, context.workspaceState);

  const command = <A extends unknown[]>(name: string, run: (...args: A) => unknown) =>
    vscode.commands.registerCommand(`penholder.${name}`, async (...args: A) => {
      try {
        await run(...args);
      } catch (error) {
        log.error(`${name}: ${error}`);
        await showFailure(vscode.l10n.t("Penholder could not do this."), log);
      }
    });

  context.subscriptions.push(
    log,
    suggestions,
    completion,
    corpus,
    drafts,
    view,
    corpusStatusItem(corpus),
    answerFiles(client),
    command("searchCorpus", () => searchCorpus(client, drafts)),
    command("searchCatalogue", () => searchCorpus(client, drafts, undefined, "documents")),
    command("exportCatalogue", () => exportCatalogue(client)),
    command("listDocumentsCited", () => listDocumentsCited(client, drafts)),
    command("normaliseReferences", () => normaliseReferences(drafts)),
    command("showSimilarPassages", () => view.focus()),
    command("pinView", () => view.pin(true)),
    command("unpinView", () => view.pin(false)),
    command("compareWithAgreedLanguage", (uri?: string, position?: Position) =>
      compareWithAgreedLanguage(client, drafts, uri, position),
    ),
    command("compareDraftWithAgreedLanguage", () => compareDraftWithAgreedLanguage(client, drafts)),
    history,
    command("traceParagraph", (uri?: string, position?: Position) => history.trace(uri, position)),
    command("showHistoryDocument", () => history.showDocument()),
    command("verifyQuotations", () => verifyQuotations(client, drafts)),
    command("listQuotedPassages", () => listQuotedPassages(client, drafts)),
    command("showInOtherLanguages", () => showInOtherLanguages(client, drafts)),
    command("insertInOtherLanguage", () => insertInOtherLanguage(client, drafts)),
    command("showOwnStatements", () => showOwnStatements(client, drafts)),
    command("showCorpusStatus", () => showCorpusStatus(corpus)),
    command("rebuildIndex", () => client.sendRequest(rebuildRequest)),
    command("manageIgnoredFindings", () => manageIgnoredFindings(client)),
    command("toggleInlineSuggestions", () => toggleInlineSuggestions()),
    command("addSelectionToGlossary", () => addSelectionToGlossary(client)),
    command("newStatement", () => newDraft("penholder-statement")),
    command("newResolution", () => newDraft("penholder-resolution")),
    command("showLog", () => log.show()),
  );

  client.start().catch(async (error) => {
    log.error(`The language server did not start: ${error}`);
    await showFailure(vscode.l10n.t("Penholder could not start."), log);
  });
  return client;
}

async function showFailure(message: string, log: vscode.LogOutputChannel): Promise<void> {
  const showLog = vscode.l10n.t("Show Log");
  if ((await vscode.window.showErrorMessage(message, showLog)) === showLog) log.show();
}
