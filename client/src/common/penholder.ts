import * as vscode from "vscode";
import type { LanguageClientOptions } from "vscode-languageclient";
import {
  moreCommand,
  notifications,
  type Position,
  requests,
  toldByClient,
} from "../../../server/src/protocol/requests";
import {
  compareDraftWithAgreedLanguage,
  compareWithAgreedLanguage,
  verifyQuotations,
} from "./agreedLanguage/compare";
import { HistoryView } from "./agreedLanguage/history";
import { plainMessage } from "./aside";
import { askServer, hear } from "./ask";
import { exportCatalogue } from "./catalogue/exportCatalogue";
import type { Client } from "./client";
import { answerFiles } from "./clientFiles";
import { clientOptions, type HostOptions } from "./clientOptions";
import type { CommandHandlers } from "./commands";
import { chooseColumns } from "./corpus/columns";
import { showCorpusStatus } from "./corpus/report";
import { CorpusState } from "./corpus/state";
import { corpusStatusItem } from "./corpus/statusItem";
import { CorpusView } from "./corpus/view";
import { insertInOtherLanguage, showInOtherLanguages } from "./counterparts";
import { DraftFeatures } from "./drafts/draftFeatures";
import { LastDraft } from "./drafts/lastDraft";
import { newResolution, newStatement } from "./drafts/newDraft";
import { OpenDrafts } from "./drafts/openDrafts";
import { QuietCompletion } from "./drafts/quietCompletion";
import { SpeakingTimeItem } from "./drafts/speakingTime";
import { listDocumentsCited, normaliseReferences, renumberParagraphs } from "./drafts/wholeDraft";
import { whenThereIsWork } from "./drafts/work";
import { openExample } from "./example";
import { exportWords } from "./exportWords";
import { addWebPage } from "./fetching/addWebPage";
import { getResolutions } from "./fetching/getResolutions";
import type { OpenWeb } from "./fetching/web";
import { addSelectionToGlossary } from "./glossary";
import { showMore } from "./hovers";
import { manageIgnoredFindings } from "./ignored";
import { listQuotedPassages } from "./inline/quotedPassages";
import { SuggestionStatus } from "./inline/suggestionStatus";
import { openFileOfPage } from "./openFile";
import { showOwnStatements } from "./ownStatements";
import { installCorpusPack, PackPage, type Packs, packPage } from "./packs";
import { searchCorpus } from "./palette/searchCorpus";
import { showTermInOtherLanguages } from "./renderings";
import { toggleInlineSuggestions } from "./settings";
import { type AskCluster, answerClusters } from "./shared/answerCluster";
import { connectToSharedCorpus } from "./shared/connect";
import { SentPage } from "./shared/sentPage";
import { SimilarPassagesView } from "./similar/view";

/** Makes the client, and the library behind it from these options: the one thing that each host does in its own way. */
export type CreateClient = (options: () => LanguageClientOptions, log: vscode.LogOutputChannel) => Client;

/** What each host does in its own way besides. */
export interface HostParts {
  readonly web: OpenWeb;
  /** Absent where packs are not installed. */
  readonly packs?: Packs;
  /** How a file's bytes go to the server, where that is not as base64. */
  readonly pass?: (bytes: Uint8Array) => Uint8Array;
  /** Asks search clusters; loaded when one is asked first. */
  readonly cluster: () => Promise<AskCluster>;
}

/**
 * Puts everything together. The server starts in the background when there is something for it to do: a draft or a place
 * of work (`whenThereIsWork`), a command, a view that is looked at. What is asked of it meanwhile is answered when it runs.
 */
export function startPenholder(
  context: vscode.ExtensionContext,
  host: HostOptions,
  create: CreateClient,
  { web, packs, pass, cluster }: HostParts,
): Client {
  const log = vscode.window.createOutputChannel("Penholder", { log: true });
  const suggestions = new SuggestionStatus();
  const completion = new QuietCompletion();
  const client = create(() => clientOptions(host, log, suggestions, completion), log);
  const start = once(() => {
    client.start().catch(async (error) => {
      log.error(`The language server did not start: ${error}`);
      await showFailure(vscode.l10n.t("Penholder could not start."), log);
    });
  });
  const corpus = new CorpusState(client);
  const open = new OpenDrafts(client);
  const features = new DraftFeatures(client, open);
  const drafts = new LastDraft(open);
  const collections = new CorpusView(client, corpus, start);
  const history = new HistoryView(client, drafts, corpus);
  const sentPage = new SentPage(client);
  const sharedAnswered = new vscode.EventEmitter<void>();
  const view = new SimilarPassagesView(
    context.extensionUri,
    client,
    corpus,
    sharedAnswered.event,
    drafts,
    context.workspaceState,
    start,
  );

  const command = <A extends unknown[]>(name: string, run: (...args: A) => unknown) =>
    vscode.commands.registerCommand(`penholder.${name}`, async (...args: A) => {
      start();
      try {
        await run(...args);
      } catch (error) {
        log.error(`${name}: ${error}`);
        await showFailure(vscode.l10n.t("Penholder could not do this."), log);
      }
    });

  const handlers: CommandHandlers = {
    searchCorpus: () => searchCorpus(client, drafts, sharedAnswered.event),
    searchCatalogue: () => searchCorpus(client, drafts, sharedAnswered.event, undefined, "documents"),
    connectToSharedCorpus: () => connectToSharedCorpus(client, context.secrets),
    showSent: () => sentPage.show(),
    exportCatalogue: () => exportCatalogue(client),
    exportWords: () => exportWords(client),
    openFileOfPage: (page?: vscode.Uri) => openFileOfPage(page),
    listDocumentsCited: () => listDocumentsCited(client, drafts),
    normaliseReferences: () => normaliseReferences(drafts),
    renumberParagraphs: () => renumberParagraphs(drafts),
    showSimilarPassages: () => view.focus(),
    pinView: () => view.pin(true),
    unpinView: () => view.pin(false),
    compareWithAgreedLanguage: (uri?: string, position?: Position) =>
      compareWithAgreedLanguage(client, drafts, uri, position),
    compareDraftWithAgreedLanguage: () => compareDraftWithAgreedLanguage(client, drafts),
    traceParagraph: (uri?: string, position?: Position) => history.trace(uri, position),
    showHistoryDocument: () => history.showDocument(),
    verifyQuotations: () => verifyQuotations(client, drafts),
    listQuotedPassages: () => listQuotedPassages(client, drafts, corpus),
    showTermInOtherLanguages: () => showTermInOtherLanguages(client, drafts),
    showInOtherLanguages: () => showInOtherLanguages(client, drafts, corpus),
    insertInOtherLanguage: () => insertInOtherLanguage(client, drafts, corpus),
    showOwnStatements: () => showOwnStatements(client, drafts),
    showCorpusStatus: () => showCorpusStatus(corpus),
    rebuildIndex: () => askServer(client, requests.rebuild),
    manageIgnoredFindings: () => manageIgnoredFindings(client),
    toggleInlineSuggestions: () => toggleInlineSuggestions(),
    addSelectionToGlossary: () => addSelectionToGlossary(client),
    openExample: () => openExample(context, host.opensWindows === true),
    addToCorpus: (clicked?: vscode.Uri, selected?: vscode.Uri[]) => collections.add(clicked, selected),
    readAgain: (...rows) => collections.readAgain(...rows),
    openCorpusFile: (row) => collections.openFile(row),
    revealCorpusFile: (row) => collections.reveal(row),
    correctDetails: (row) => collections.correctDetails(row),
    chooseColumns: (row) => chooseColumns(client, row),
    excludeFromSuggestions: (...rows) => collections.suggest(false, ...rows),
    includeInSuggestions: (...rows) => collections.suggest(true, ...rows),
    removeFromCorpus: (...rows) => collections.remove(...rows),
    takeInAgain: (...rows) => collections.takeIn(...rows),
    installCorpusPack: (pack?: string | vscode.Uri) => installCorpusPack(context.workspaceState, packs, pack),
    addWebPage: () => addWebPage(context.workspaceState, web),
    getResolutions: () => getResolutions(context.workspaceState, web, log),
    newStatement: () => newStatement(client, context.globalState),
    newResolution: () => newResolution(client, context.globalState),
    showLog: () => log.show(),
  };

  context.subscriptions.push(
    log,
    suggestions,
    completion,
    corpus,
    open,
    features,
    drafts,
    view,
    sentPage,
    sharedAnswered,
    hear(client, notifications.sharedAnswered, () => sharedAnswered.fire()),
    corpusStatusItem(
      corpus,
      () => vscode.window.activeTextEditor !== undefined && open.has(vscode.window.activeTextEditor.document),
      open.onDidChange,
    ),
    new SpeakingTimeItem(client, open),
    answerFiles(client, pass),
    answerClusters(client, context.secrets, cluster),
    // A server that starts later is told when it starts.
    vscode.workspace.onDidGrantWorkspaceTrust(() =>
      client.needsStart() ? undefined : client.sendNotification(toldByClient.trusted.method),
    ),
    history,
    collections,
    vscode.commands.registerCommand(moreCommand, showMore),
    vscode.window.registerCustomEditorProvider(packPage, new PackPage(packs)),
    ...Object.entries(handlers).map(([name, run]) => command(name, run)),
    whenThereIsWork(start),
  );
  return client;
}

/** Does it the first time only. */
function once(work: () => void): () => void {
  let done = false;
  return () => {
    if (done) return;
    done = true;
    work();
  };
}

async function showFailure(message: string, log: vscode.LogOutputChannel): Promise<void> {
  const showLog = vscode.l10n.t("Show Log");
  if ((await vscode.window.showErrorMessage(plainMessage(message), showLog)) === showLog) log.show();
}
