import type { Environment } from "../../environment";
import type { NameInLanguages } from "../../text/nameInLanguages";
import { type Said, say } from "../../text/say";
import { KnownPairs } from "../across/knownPairs";
import { Translations } from "../across/translations";
import { openTranslations } from "../across/translationsPart";
import type { Unread } from "../corpusStore";
import { createScorer } from "../scoring/createScorer";
import type { Scorer } from "../scoring/scorer";
import { UnreadablePart } from "../segment/part";
import { openSegment, type Segment } from "../segment/segment";
import { segmentPassages } from "../segment/segmentBuilder";
import { type Manifest, readManifest, type SegmentRecord } from "../writing/manifest";
import { hideCopies, noCopies, nothingKnown } from "./copies";
import { LiveIndex, SearchBuffers } from "./liveIndex";
import type { LiveSegment } from "./liveSegment";

/** A file may vanish between reading the manifest and opening it, when a writer commits in between. */
const attempts = 5;

/** Keeps the segments of the last state open, and takes up a newer one. Damaged segments are left out. */
export class IndexReader {
  index: LiveIndex;
  /** What is wrong with the store: one sentence each, to be shown. */
  notices: Said[] = [];
  /** The part of the corpus not read yet when the state taken up was written. */
  unread: Unread | undefined;
  /** Share of the passages of that state that are damaged or cannot be read just now, 0 to 1. */
  lost = 0;
  /** The generation of the state on disk that was taken up; -1 before, and where it is to be taken up again. */
  private onDisk = -1;
  private readonly name = Math.random().toString(36).slice(2);
  /** The file with what has been learnt of translations, in the state taken up. */
  private translationsFile: string | undefined;
  private readTranslations:
    | { readonly file: string | undefined; readonly read: Promise<Translations> }
    | undefined;
  private states = 0;
  private hasState = false;
  private readonly open = new Map<string, Segment>();
  private readonly buffers: SearchBuffers;
  private readonly known = nothingKnown();
  private readonly knownPairs: KnownPairs;

  constructor(
    private readonly environment: Environment,
    private readonly onDamage: (segment: string, reason: string) => void,
    scorer: Scorer = createScorer(),
    names: () => readonly NameInLanguages[] = () => [],
  ) {
    this.knownPairs = new KnownPairs(names, environment.timer);
    this.buffers = new SearchBuffers(scorer);
    this.index = this.indexOf([], 0, 0);
  }

  /** Takes up the state on disk; true where it is another than before. Throws `NewerStore`. */
  async refresh(): Promise<boolean> {
    for (let attempt = 1; ; attempt += 1) {
      const { storage, codec } = this.environment;
      const read = await readManifest(storage, codec);
      if (read.state !== "whole") return this.takeUpNothing(read.state);
      const { manifest } = read;
      if (manifest.generation === this.onDisk) return false;
      const damage: string[] = [];
      let vanished = false;
      let unreadable = false;
      for (const { name } of manifest.segments) {
        if (this.open.has(name)) continue;
        try {
          const segment = await openSegment(
            storage,
            codec,
            name,
            (_, reason) => this.report(name, reason),
            this.buffers.scorer,
          );
          this.open.set(name, segment);
        } catch (error) {
          if (error instanceof UnreadablePart) {
            this.environment.log.warn(`A part of the index cannot be read just now: ${error.message}`);
            unreadable = true;
            continue;
          }
          vanished = true;
          damage.push(error instanceof Error ? error.message : String(error));
        }
      }
      if (vanished && attempt < attempts) {
        const again = await readManifest(storage, codec);
        if (again.state === "whole" && again.manifest.generation !== manifest.generation) continue;
      }
      this.takeUp(manifest);
      this.notices = [];
      if (unreadable) {
        this.notices.push(say`A part of the index cannot be read just now; it is tried again.`);
        this.onDisk = -1;
      }
      for (const reason of damage) this.report(reason.split(".")[0]!, reason);
      return true;
    }
  }

  /** Names what is open just now: another one in every state and in every store. */
  get generation(): string {
    return `${this.name}.${this.states}`;
  }

  /** Whether a state has been taken up. */
  get written(): boolean {
    return this.hasState;
  }

  /**
   * How terms are translated between some languages: what has been learnt, read when it is asked for first and again where
   * another state has other translations; and by names alone where nothing was learnt of a language and English.
   */
  async translations(languages: Iterable<string>): Promise<Translations> {
    const file = this.translationsFile;
    if (!this.readTranslations || this.readTranslations.file !== file) {
      this.readTranslations = { file, read: this.openTranslations(file) };
    }
    const translations = await this.readTranslations.read;
    for (const language of languages) {
      if (translations.has(language, "en")) continue;
      const known = await this.knownPairs.table(language);
      if (known) translations.add(known);
    }
    return translations;
  }

  private async openTranslations(file: string | undefined): Promise<Translations> {
    const { storage, codec, log } = this.environment;
    if (file === undefined) return new Translations([]);
    try {
      return new Translations((await openTranslations(storage, codec, file)).tables);
    } catch (error) {
      if (error instanceof UnreadablePart) this.readTranslations = undefined;
      // Where it is another's by now, it was only taken away.
      else if (this.translationsFile === file) this.onDamage(file, String(error));
      log.warn(`What was learnt of other languages cannot be read: ${error}`);
      return new Translations([]);
    }
  }

  close(): void {
    this.translationsFile = undefined;
    this.readTranslations = undefined;
    this.hasState = false;
    this.unread = undefined;
    this.lost = 0;
    for (const segment of this.open.values()) segment.close();
    this.open.clear();
    this.index = this.indexOf([], 0, 0);
    this.onDisk = -1;
  }

  private takeUp(manifest: Manifest): void {
    const live: LiveSegment[] = [];
    let documents = 0;
    let passages = 0;
    let all = 0;
    const named = new Set<string>();
    for (const record of manifest.segments) {
      named.add(record.name);
      all += record.passages - record.deadPassages;
      const segment = this.open.get(record.name);
      if (!segment) continue;
      const hidden = hiddenDocuments(segment, record);
      live.push({ segment, base: live.length * segmentPassages, hidden, whole: record.dead.length === 0 });
      documents += record.documents - record.deadDocuments;
      passages += record.passages - record.deadPassages;
    }
    for (const [name, segment] of this.open) {
      if (named.has(name)) continue;
      segment.close();
      this.open.delete(name);
    }
    this.onDisk = manifest.generation;
    this.translationsFile = manifest.translations;
    this.hasState = true;
    this.unread = manifest.unread;
    this.lost = all > 0 ? 1 - passages / all : 0;
    const shown = hideCopies(live, this.known);
    this.index = this.indexOf(
      shown.live,
      documents - shown.documents,
      passages - shown.passages,
      shown.copies,
    );
  }

  private indexOf(
    segments: readonly LiveSegment[],
    documents: number,
    passages: number,
    copies = noCopies,
  ): LiveIndex {
    this.states += 1;
    return new LiveIndex(segments, { documents, passages }, this.buffers, copies);
  }

  private takeUpNothing(state: "none" | "older" | "damaged"): boolean {
    const had = this.onDisk !== -1;
    this.close();
    this.notices = [];
    if (state === "older") {
      this.notices.push(say`The index was written by an older version of Penholder; it is built anew.`);
    } else if (state === "damaged") {
      this.notices.push(say`The index is damaged; it is built anew.`);
    }
    return had;
  }

  private report(segment: string, reason: string): void {
    this.notices.push(say`A part of the index is damaged; its documents are read again.`);
    this.environment.log.warn(`The index is damaged: ${reason}`);
    this.onDamage(segment, reason);
  }
}

function hiddenDocuments(segment: Segment, { dead }: SegmentRecord): Uint8Array {
  const hidden = new Uint8Array(segment.documents);
  if (dead.length === 0) return hidden;
  const entries = new Set(dead);
  for (let document = 0; document < hidden.length; document += 1) {
    if (entries.has(segment.documentEntry[document]!)) hidden[document] = 1;
  }
  return hidden;
}
