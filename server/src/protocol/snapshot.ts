import type { TextDocuments } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { createDraftAnalyser } from "../service/draft/analyser";
import type { Draft } from "../service/draft/draft";
import type { Timer } from "../service/environment";
import type { CheckSettings } from "../service/features/diagnostics";
import type { Knowledge } from "../service/knowledge/knowledge";
import type { Catalogue } from "../service/references/catalogue";
import { severitiesFor } from "../service/rules/project/chosenSeverities";
import type { Signal } from "../service/signal";
import type { CorpusAddresses } from "./corpusAddresses";
import type { Drafting } from "./drafting";
import type { LineTable } from "./lineTable";
import { isPage } from "./locations";
import type { ProjectFiles } from "./projectFiles";
import type { Settings } from "./settings";
import type { SettingsKeeper } from "./settingsKeeper";

/** All that one answer is made of. Nothing in it changes while the answer is worked out, whatever is typed meanwhile. */
export interface Snapshot {
  readonly knowledge: Knowledge;
  /** Those of the resource that was asked about. */
  readonly settings: Settings;
  /** Follows the cancellation of the request. */
  readonly signal: Signal;
  /** Gives others their turn; false where nobody waits for the answer any longer. */
  goOn(): Promise<boolean>;
}

/** A draft, or a page of the corpus, as it was open at one moment. */
export interface OpenDraft {
  /** As the client calls it; `draft.uri` is the real address. */
  readonly uri: string;
  readonly version: number;
  readonly draft: Draft;
  /** Of this version's text. */
  readonly lines: LineTable;
}

/** All that an answer about one open draft is made of. */
export interface DraftSnapshot extends Snapshot, OpenDraft {
  /** What the delegate and the folder's `.penholder.json` say of the checks of this draft. */
  readonly checks: CheckSettings;
}

/** All that an answer is made of which may be about an open draft: about a file of the corpus too, for instance. */
export interface PlaceSnapshot extends Snapshot {
  readonly open: OpenDraft | undefined;
}

/** Makes the snapshots that answers are given from. */
export interface Snapshots {
  /** For an answer that is about no resource. */
  whole(signal: Signal): Promise<Snapshot>;
  /** For an answer about a place that may be one in a draft, with the text as it is when this is called. */
  at(uri: string, signal: Signal): Promise<PlaceSnapshot>;
  /**
   * For an answer about a draft, with the text as it is when this is called.
   * @param uri as the client calls it
   * @returns undefined for what is not open, and for what Penholder leaves alone
   */
  of(uri: string, signal: Signal): Promise<DraftSnapshot | undefined>;
  /** The drafts that are open, as they are now. */
  drafts(): OpenDraft[];
}

/** What snapshots are taken of. */
interface Sources {
  readonly documents: TextDocuments<TextDocument>;
  readonly drafting: Drafting;
  readonly addresses: CorpusAddresses;
  readonly catalogue: Catalogue;
  readonly timer: Timer;
  readonly settings: SettingsKeeper;
  readonly lineTable: (text: string) => LineTable;
  readonly projectFiles: Pick<ProjectFiles, "of">;
  knowledge(settings: Settings): Promise<Knowledge>;
}

export function createSnapshots({
  documents,
  drafting,
  addresses,
  catalogue,
  timer,
  settings: keeper,
  lineTable,
  projectFiles,
  knowledge,
}: Sources): Snapshots {
  const analyser = createDraftAnalyser(catalogue);
  // One for each version, and gone with its analysis.
  const lineTables = new WeakMap<Draft, LineTable>();
  documents.onDidClose(({ document }) => analyser.forget(addresses.real(document.uri)));

  /** The document as it is now; whether it is a draft may be decided later. */
  function take(uri: string): () => OpenDraft | undefined {
    const document = documents.get(uri);
    if (!document) return () => undefined;
    // What is open is changed in place: these are taken before anybody waits.
    const { version, languageId } = document;
    const text = document.getText();
    return () => {
      if (!documents.get(uri) || !(drafting.isDraft(uri) || isPage(uri))) return undefined;
      const draft = analyser.analyse(addresses.real(uri), languageId, version, text);
      let lines = lineTables.get(draft);
      if (!lines) {
        lines = lineTable(text);
        lineTables.set(draft, lines);
      }
      return { uri, version, draft, lines };
    };
  }

  async function about(uri: string | undefined, signal: Signal): Promise<Snapshot> {
    await drafting.settled();
    const settings = keeper.of(uri);
    return {
      knowledge: await knowledge(settings),
      settings,
      signal,
      async goOn() {
        await timer.pause();
        return !signal.aborted;
      },
    };
  }

  async function at(uri: string, signal: Signal): Promise<PlaceSnapshot> {
    const taken = take(uri);
    return { ...(await about(uri, signal)), open: taken() };
  }

  return {
    whole: (signal) => about(undefined, signal),
    at,
    async of(uri, signal) {
      const { open, ...snapshot } = await at(uri, signal);
      if (!open) return undefined;
      const project = await projectFiles.of(uri);
      const { profile, severities, ignored } = snapshot.settings;
      const checks: CheckSettings = {
        severities: severitiesFor(open.draft, { profile, severities }, project),
        ignored: [...ignored, ...project.ignored],
        words: project.words,
      };
      return { ...snapshot, ...open, checks };
    },
    drafts: () => drafting.drafts().flatMap((uri) => take(uri)() ?? []),
  };
}
