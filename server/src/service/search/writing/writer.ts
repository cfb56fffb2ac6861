import type { CorpusDocument } from "../../corpus/document";
import type { Environment, StorageLock } from "../../environment";
import { Slices } from "../../slices";
import type { OnStage } from "../../stages";
import { SaidError, say } from "../../text/say";
import { encodeTranslations, type LearntFrom, openTranslations } from "../across/translationsPart";
import type { PassageWriter, SourceRecord, Teaching, Unread } from "../corpusStore";
import { encodeSegment, partName, segmentParts } from "../segment/encodeSegment";
import { factsOf } from "../segment/facts";
import { hashKey } from "../segment/keys";
import { SegmentBuilder } from "../segment/segmentBuilder";
import { TermScanner } from "../terms/termScanner";
import { learnTables } from "./learnTranslations";
import { type Manifest, type SegmentRecord, writeManifest, writeSources } from "./manifest";
import { type CopiedPlaces, copySegment, segmentsToMerge } from "./merge";
import { findVersions, fingerprintOf, openSegments } from "./versions";
import type { WriterState } from "./writerState";
import { damageMark, isStoreFile, type WrittenSource } from "./writerState";

/** The files of segments with fewer bytes of text may be in memory together. */
const smallTexts = 1 << 20;
/** Translations are learnt anew where one document in so many has come or gone. */
const newShare = 50;

/**
 * Writes the index. Documents are collected into a segment, which is written when it is full or at a commit; nothing
 * is visible before the manifest names it. Calls are carried out one after the other.
 */
export class SegmentWriter implements PassageWriter {
  private builder: SegmentBuilder | undefined;
  private readonly scanner = new TermScanner();
  private readonly slices: Slices;
  private queue: Promise<unknown> = Promise.resolve();
  private closed = false;
  private changed: boolean;

  constructor(
    private readonly environment: Environment,
    private readonly lock: StorageLock,
    private readonly state: WriterState,
    private readonly onCommit: () => Promise<unknown>,
    private readonly onStage: OnStage = () => undefined,
  ) {
    this.slices = new Slices(environment.timer);
    this.changed = state.repaired;
  }

  sources(): ReadonlyMap<string, SourceRecord> {
    return new Map([...this.state.sources].flatMap(([uri, { record }]) => (record ? [[uri, record]] : [])));
  }

  put(
    uri: string,
    documents: AsyncIterable<CorpusDocument> | Iterable<CorpusDocument>,
    record: () => SourceRecord,
  ): Promise<void> {
    return this.inTurn(async () => {
      const source: WrittenSource = { record: undefined, places: new Map() };
      try {
        for await (const document of documents) await this.add(document, source);
      } catch (error) {
        // What came before the fault is not kept; what stood there before is.
        this.state.buryAll(source);
        throw error;
      }
      const before = this.state.sources.get(uri);
      if (before) this.state.buryAll(before);
      source.record = record();
      this.state.sources.set(uri, source);
      this.state.toBeLearnt = true;
      this.changed = true;
    });
  }

  amend(record: SourceRecord): Promise<void> {
    return this.inTurn(async () => {
      const source = this.state.sources.get(record.uri);
      if (!source) return;
      source.record = record;
      this.changed = true;
    });
  }

  remove(uri: string): Promise<void> {
    return this.inTurn(async () => {
      const source = this.state.sources.get(uri);
      if (!source) return;
      this.state.buryAll(source);
      this.state.sources.delete(uri);
      this.state.toBeLearnt = true;
      this.changed = true;
    });
  }

  learnTranslations(teaching: Teaching, cancelled: () => boolean = () => false): Promise<void> {
    return this.inTurn(async () => {
      const { state, environment } = this;
      if (state.segments.size === 0) return;
      this.onStage("translations");
      const { storage, codec } = environment;
      const known = state.translations && (await openTranslations(storage, codec, state.translations));
      if (!state.toBeLearnt && known && known.names === namesBeside(known, teaching)) return;
      const damage: string[] = [];
      const segments = await openSegments(state, storage, codec, (_, reason) => damage.push(reason));
      try {
        const versions = findVersions(state, segments);
        const documents = versions.length;
        const names = namesBeside({ documents }, teaching);
        const found = { fingerprint: fingerprintOf(versions), documents, names };
        if (known ? isNear(known, found) : documents === 0) {
          state.toBeLearnt = false;
          return;
        }
        const tables = await learnTables(versions, teaching, this.slices, cancelled);
        // What could not be read is read again by the next run, which learns from all of it.
        if (!tables || damage.length > 0) return;
        const name = `translations-${state.next++}`;
        await this.lock.confirm();
        await storage.write(name, encodeTranslations(codec, { ...found, tables }));
        state.translations = name;
        await this.publish();
        state.toBeLearnt = false;
      } finally {
        for (const segment of segments) segment.close();
      }
    });
  }

  commit(unread?: Unread): Promise<void> {
    const committed = this.inTurn(async () => {
      await this.leaveOutDamaged();
      if (unread && unread.files !== (this.state.unread?.files ?? 0)) this.changed = true;
      if (unread) this.state.unread = unread.files > 0 ? unread : undefined;
      await this.flush();
      if (!this.changed) return;
      this.onStage("segments");
      for (const name of this.state.withoutLife()) this.state.forget(name);
      await this.publish();
    });
    // What was committed does not wait for it to be seen.
    committed.then(
      () => this.joinSegments(),
      () => undefined,
    );
    return committed;
  }

  /** Joins segments, a few at a time; other calls have their turn in between. `close` waits for it. */
  private joinSegments(): void {
    void this.inTurn(async () => {
      if (!(await this.merge())) return;
      await this.publish();
      this.joinSegments();
    }).catch((error: unknown) => {
      // The index is whole without it, and it is tried again after the next commit.
      this.environment.log.warn(`Segments of the index could not be joined: ${String(error)}`);
    });
  }

  /** Makes the present state the one that is seen. */
  private async publish(): Promise<void> {
    this.changed = true;
    await this.writeState();
    this.changed = false;
    await this.onCommit();
  }

  bytes(): Promise<number> {
    return this.inTurn(async () => {
      let bytes = 0;
      for (const name of await this.environment.storage.list()) {
        if (!isStoreFile(name)) continue;
        const source = await this.environment.storage.open(name);
        bytes += source?.size ?? 0;
        source?.close();
      }
      return bytes;
    });
  }

  async close(): Promise<void> {
    if (this.closed) return;
    await this.queue.catch(() => undefined);
    this.closed = true;
    await this.lock.release();
  }

  /** One call after the other; a call that fails does not hold up the next. */
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.queue.then(() => {
      if (this.closed) throw new SaidError(say`the index is no longer being written`);
      return work();
    });
    this.queue = result.catch(() => undefined);
    return result;
  }

  private async add(document: CorpusDocument, source: WrittenSource): Promise<void> {
    this.onStage("words");
    const record = factsOf(document);
    let builder = await this.room(document.passages.length);
    let place = this.placeIn(builder, source);
    builder.beginDocument(record, place.entry, 0);
    place.documents += 1;
    for (let i = 0; i < document.passages.length; i += 1) {
      if (builder.full) {
        // A document that no segment has room for goes on in the next.
        await this.flush();
        builder = await this.room(1);
        place = this.placeIn(builder, source);
        builder.beginDocument(record, place.entry, i);
      }
      const passage = document.passages[i]!;
      builder.addPassage(passage, (passage.tags ?? []).map(hashKey));
      place.passages += 1;
      if ((i & 15) === 15 && this.slices.due()) await this.slices.rest();
    }
    if (this.slices.due()) await this.slices.rest();
  }

  /** A builder with room for this many passages, as far as a segment has room for them at all. */
  private async room(passages: number): Promise<SegmentBuilder> {
    if (this.builder && !this.builder.roomFor(passages)) await this.flush();
    this.builder ??= this.newBuilder();
    return this.builder;
  }

  private newBuilder(): SegmentBuilder {
    return new SegmentBuilder(`segment-${this.state.next++}`, this.environment.codec, this.scanner);
  }

  private placeIn(builder: SegmentBuilder, source: WrittenSource) {
    let place = source.places.get(builder.name);
    if (!place) {
      place = { entry: builder.beginEntry(), passages: 0, documents: 0 };
      source.places.set(builder.name, place);
    }
    return place;
  }

  /** Writes what was collected as a segment. Where that fails it stays collected, to be tried again. */
  private async flush(): Promise<void> {
    const { builder } = this;
    if (!builder || builder.documents === 0) return;
    this.onStage("segments");
    await this.writeSegment(builder);
    this.builder = undefined;
    this.onStage("words");
  }

  private async writeSegment(builder: SegmentBuilder): Promise<void> {
    const { storage, codec } = this.environment;
    await this.lock.confirm();
    const writing: Promise<void>[] = [];
    let before = Promise.resolve();
    for await (const { name, parts } of encodeSegment(builder, codec, this.slices)) {
      const written = storage.write(name, parts);
      // Awaited below; the first failure is told, the others are not to go unheard.
      written.catch(() => undefined);
      writing.push(written);
      // One file is made durable while the next is worked out; those of a small segment all at once, which takes the time
      // of one.
      if (builder.texts.length > smallTexts) await before;
      before = written;
      if (this.slices.due()) await this.slices.rest();
    }
    await Promise.all(writing);
    const { name, passages, documents, continued, texts } = builder;
    this.state.segments.set(name, {
      passages,
      documents: documents - continued,
      textBytes: texts.length,
    });
    this.changed = true;
  }

  /** Segments in which a reader has met damage since. */
  private async leaveOutDamaged(): Promise<void> {
    for (const name of await this.environment.storage.list()) {
      for (const segment of [...this.state.segments.keys()]) {
        if (name !== damageMark(segment)) continue;
        this.state.quarantine(segment);
        this.changed = true;
      }
    }
  }

  /** Joins small segments, or writes those anew of which much has been removed; false where there are none. */
  private async merge(): Promise<boolean> {
    const { storage, codec, log } = this.environment;
    const names = segmentsToMerge(this.state);
    if (names.length === 0) return false;
    this.onStage("joining");
    const builder = this.newBuilder();
    const copied: CopiedPlaces = new Map();
    for (const name of names) {
      const damage = await copySegment(name, this.state, builder, copied, {
        storage,
        codec,
        slices: this.slices,
      });
      if (damage === undefined) continue;
      log.warn(`Part of the index is damaged (${damage}); its sources are read again.`);
      // The copy is dropped: the next time others are chosen.
      this.state.quarantine(name);
      return true;
    }
    if (builder.documents > 0) await this.writeSegment(builder);
    this.state.replace(names, builder.name, copied);
    return true;
  }

  private async writeState(): Promise<void> {
    const { storage, codec } = this.environment;
    const { state } = this;
    const sources = `sources-${state.next++}`;
    await writeSources(storage, codec, sources, state.storedSources());
    const segments = [...state.segments].map(([name, { passages, documents, textBytes }]): SegmentRecord => {
      const dead = state.dead.get(name);
      return {
        name,
        passages,
        documents,
        textBytes,
        dead: [...(dead?.entries ?? [])].sort((x, y) => x - y),
        deadPassages: dead?.passages ?? 0,
        deadDocuments: dead?.documents ?? 0,
      };
    });
    const manifest: Manifest = {
      generation: state.generation + 1,
      next: state.next,
      segments,
      sources,
      ...(state.unread ? { unread: state.unread } : {}),
      ...(state.translations === undefined ? {} : { translations: state.translations }),
    };
    await this.lock.confirm();
    await writeManifest(storage, codec, manifest);
    state.generation += 1;
    await removeUnnamed(this.environment, manifest);
  }
}

/** Names the names that are learnt beside documents: the same number for the same ones, 0 where there are no documents. */
function namesBeside({ documents }: Pick<LearntFrom, "documents">, { names }: Teaching): number {
  return documents === 0 ? 0 : hashKey(JSON.stringify(names()))[0];
}

/**
 * Whether so little has changed that what was learnt is as good: a single new document among hundreds is not worth a minute
 * of work.
 */
function isNear(known: LearntFrom, found: LearntFrom): boolean {
  if (known.names !== found.names) return false;
  if (known.fingerprint === found.fingerprint) return true;
  const enough = Math.floor(Math.max(known.documents, found.documents) / newShare);
  return known.documents !== found.documents && Math.abs(known.documents - found.documents) < enough;
}

/** Removes files that the manifest does not name. What cannot be removed now (another process has it open) stays. */
export async function removeUnnamed({ storage }: Environment, manifest: Manifest): Promise<void> {
  const named = new Set(
    manifest.segments.flatMap(({ name }) => [
      damageMark(name),
      ...segmentParts.map((part) => partName(name, part)),
    ]),
  );
  if (manifest.sources) named.add(manifest.sources);
  if (manifest.translations) {
    named.add(manifest.translations);
    named.add(damageMark(manifest.translations));
  }
  for (const name of await storage.list().catch(() => [])) {
    if (name === "manifest" || !isStoreFile(name) || named.has(name)) continue;
    await storage.remove(name).catch(() => undefined);
  }
}
