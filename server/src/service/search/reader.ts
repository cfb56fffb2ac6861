import type { Environment } from "../environment";
import { LiveIndex, type LiveSegment, SearchBuffers } from "./liveIndex";
import { createScorer } from "./scoring/createScorer";
import type { Scorer } from "./scoring/scorer";
import { UnreadablePart } from "./segment/part";
import { openSegment, type Segment } from "./segment/segment";
import { segmentPassages } from "./segment/segmentBuilder";
import { type Manifest, readManifest, type SegmentRecord } from "./writing/manifest";

/** A file may vanish between reading the manifest and opening it, when a writer commits in between. */
const attempts = 5;

/** Keeps the segments of the last state open, and takes up a newer one. Damaged segments are left out. */
export class IndexReader {
  index: LiveIndex;
  /** What is wrong with the store: one sentence each, to be shown. */
  notices: string[] = [];
  private generation = -1;
  private readonly open = new Map<string, Segment>();
  private readonly buffers: SearchBuffers;

  constructor(
    private readonly environment: Environment,
    private readonly onDamage: (segment: string, reason: string) => void,
    scorer: Scorer = createScorer(),
  ) {
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
      if (manifest.generation === this.generation) return false;
      const notices: string[] = [];
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
          notices.push(error instanceof Error ? error.message : String(error));
        }
      }
      if (vanished && attempt < attempts) {
        const again = await readManifest(storage, codec);
        if (again.state === "whole" && again.manifest.generation !== manifest.generation) continue;
      }
      this.takeUp(manifest);
      this.notices = [];
      if (unreadable) {
        this.notices.push("A part of the index cannot be read just now; it is tried again.");
        this.generation = -1;
      }
      for (const reason of notices) this.report(reason.split(".")[0]!, reason);
      return true;
    }
  }

  close(): void {
    for (const segment of this.open.values()) segment.close();
    this.open.clear();
    this.index = this.indexOf([], 0, 0);
    this.generation = -1;
  }

  private takeUp(manifest: Manifest): void {
    const live: LiveSegment[] = [];
    let documents = 0;
    let passages = 0;
    const named = new Set<string>();
    for (const record of manifest.segments) {
      named.add(record.name);
      const segment = this.open.get(record.name);
      if (!segment) continue;
      live.push({ segment, base: live.length * segmentPassages, hidden: hiddenDocuments(segment, record) });
      documents += record.documents - record.deadDocuments;
      passages += record.passages - record.deadPassages;
    }
    for (const [name, segment] of this.open) {
      if (named.has(name)) continue;
      segment.close();
      this.open.delete(name);
    }
    this.generation = manifest.generation;
    this.index = this.indexOf(live, documents, passages);
  }

  private indexOf(segments: readonly LiveSegment[], documents: number, passages: number): LiveIndex {
    return new LiveIndex(segments, { documents, passages }, this.buffers);
  }

  private takeUpNothing(state: "none" | "older" | "damaged"): boolean {
    const had = this.generation !== -1;
    this.close();
    this.notices = [];
    if (state === "older") {
      this.notices.push("The index was written by an older version of Penholder; it is built anew.");
    } else if (state === "damaged") {
      this.notices.push("The index is damaged; it is built anew.");
    }
    return had;
  }

  private report(segment: string, reason: string): void {
    this.notices.push("A part of the index is damaged; its documents are read again.");
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
