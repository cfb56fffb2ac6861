import type { SourceRecord, Unread } from "../corpusStore";
import type { Manifest, StoredSource } from "./manifest";

/** Where a source's passages stand in one segment. */
export interface WrittenPlace {
  entry: number;
  passages: number;
  documents: number;
}

/** A source and, by segment, its places. */
export interface WrittenSource {
  record: SourceRecord | undefined;
  places: Map<string, WrittenPlace>;
}

export interface WrittenSegment {
  readonly passages: number;
  /** Those that begin in it. */
  readonly documents: number;
  readonly textBytes: number;
}

interface Dead {
  entries: Set<number>;
  passages: number;
  documents: number;
}

/** Whether a file of the storage is one of the index's own. */
export function isStoreFile(name: string): boolean {
  return (
    name === "manifest" ||
    /^(?:damaged-)?segment-\d+(?:\.[a-z]+)?$/.test(name) ||
    /^sources-\d+$/.test(name) ||
    /^(?:damaged-)?translations-\d+$/.test(name)
  );
}

/** Left by whoever meets damage while reading, for the next writer. `name` is a segment or the file of translations. */
export const damageMark = (name: string) => `damaged-${name}`;

/** What a writer knows: which segments there are, what is removed from each, and which source stands where. */
export class WriterState {
  readonly segments = new Map<string, WrittenSegment>();
  readonly dead = new Map<string, Dead>();
  readonly sources = new Map<string, WrittenSource>();
  generation: number;
  next: number;
  /** The part of the corpus not read yet; undefined where all is. */
  unread: Unread | undefined;
  /** The file with what has been learnt of translations. */
  translations: string | undefined;
  /** Whether what translations are learnt from may be other than when they were learnt. */
  toBeLearnt = false;
  /** Whether something was damaged and left out, so that the manifest needs writing. */
  repaired = false;

  constructor(manifest: Manifest, sources: readonly StoredSource[]) {
    this.generation = manifest.generation;
    this.next = manifest.next;
    this.unread = manifest.unread;
    this.translations = manifest.translations;
    for (const {
      name,
      passages,
      documents,
      textBytes,
      dead,
      deadPassages,
      deadDocuments,
    } of manifest.segments) {
      this.segments.set(name, { passages, documents, textBytes });
      this.dead.set(name, { entries: new Set(dead), passages: deadPassages, documents: deadDocuments });
    }
    for (const { record, places } of sources) {
      const written = places.map(({ segment, ...place }): [string, WrittenPlace] => [segment, { ...place }]);
      this.sources.set(record.uri, { record, places: new Map(written) });
    }
  }

  /**
   * Leaves out a damaged segment. The sources that stand in it are no longer listed, so that they are read again;
   * what they have in other segments goes with it.
   */
  quarantine(name: string): void {
    for (const [uri, source] of this.sources) {
      if (!source.places.has(name)) continue;
      this.buryAll(source);
      this.sources.delete(uri);
    }
    this.forget(name);
    this.repaired = true;
    this.toBeLearnt = true;
  }

  /** Leaves out damaged translations, so that they are learnt anew. */
  forgetTranslations(): void {
    this.translations = undefined;
    this.repaired = true;
    this.toBeLearnt = true;
  }

  /** Marks all that a source gave as removed. */
  buryAll(source: WrittenSource): void {
    for (const [segment, place] of source.places) {
      const dead = this.dead.get(segment) ?? { entries: new Set<number>(), passages: 0, documents: 0 };
      this.dead.set(segment, dead);
      if (dead.entries.has(place.entry)) continue;
      dead.entries.add(place.entry);
      dead.passages += place.passages;
      dead.documents += place.documents;
    }
  }

  /** Enters that what was alive in some segments stands in another now. */
  replace(segments: readonly string[], by: string, copied: ReadonlyMap<WrittenSource, WrittenPlace>): void {
    for (const source of this.sources.values()) for (const name of segments) source.places.delete(name);
    for (const [source, place] of copied) source.places.set(by, place);
    for (const name of segments) this.forget(name);
  }

  forget(segment: string): void {
    this.segments.delete(segment);
    this.dead.delete(segment);
  }

  /** How many passages of a segment are not removed. */
  alive(segment: string): number {
    return (this.segments.get(segment)?.passages ?? 0) - (this.dead.get(segment)?.passages ?? 0);
  }

  /** Segments that hold nothing any more, not even a document without passages. */
  withoutLife(): string[] {
    return [...this.segments]
      .filter(([name, { passages, documents }]) => {
        const dead = this.dead.get(name);
        return (dead?.passages ?? 0) >= passages && (dead?.documents ?? 0) >= documents;
      })
      .map(([name]) => name);
  }

  storedSources(): StoredSource[] {
    return [...this.sources.values()].flatMap(({ record, places }) =>
      record ? [{ record, places: [...places].map(([segment, place]) => ({ segment, ...place })) }] : [],
    );
  }
}
