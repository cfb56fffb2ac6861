import type { Slices } from "../../slices";
import { kindMask, kindNumbers } from "./facts";
import { GramHash, longestGram, shortestGram } from "./gramHash";
import { Growing16, Growing32 } from "./growing";
import { HashNumbers } from "./hashNumbers";
import type { SectionContent } from "./part";
import { addRun, chooseRuns, emptyFilter, mayHold } from "./runFilter";
import { type SegmentBuilder, sentenceMark } from "./segmentBuilder";

/** A run of words that stands in more passages of a segment is told apart by the word before it. */
export const frequentGram = 64;

/** Places are worked through in batches. */
const batch = 1 << 15;

/**
 * The table of runs: which passages hold a run of words, looked up by the run's last words.
 *
 * Every run of two words within a sentence (the sentence's beginning counts as a word) is kept with its passages. Those
 * of a run that stands in more than 64 passages are kept in the order of their use (see `inOrderOfUse`), so that the first
 * few are read without the rest, and are told apart by the run that is a word longer, up to eight words.
 *
 * An entry is 16 bits of hash and 16 of passage; entries of one bucket stand together and are read in one go.
 */
export async function encodeGrams(builder: SegmentBuilder, slices: Slices): Promise<SectionContent[]> {
  const tokens = builder.tokens.view();
  const bits = Math.max(4, Math.min(20, Math.ceil(Math.log2(tokens.length / 64 + 1))));
  const shift = 32 - bits;
  const preference = preferences(builder);
  const levels: { entries: Uint32Array; offsets: Uint32Array }[] = [];
  const frequentKey: number[][] = [];
  const frequentList = new Map<number, Uint16Array>();

  let positions: Positions = everyPosition(builder);
  for (let length = shortestGram; length <= longestGram; length += 1) {
    const sorted = await sortGrams(tokens, positions, length, bits, slices);
    if (sorted.keys.length === 0) break;
    const entries = new Growing32(sorted.keys.length);
    const offsets = new Uint32Array((1 << bits) + 1);
    const frequent = new HashNumbers();
    const keysHere: number[] = [];
    const list = new Growing16(1024);
    for (let bucket = 0; bucket < 1 << bits; bucket += 1) {
      offsets[bucket] = entries.length;
      const end = sorted.offsets[bucket + 1]!;
      for (let i = sorted.offsets[bucket]!; i < end; ) {
        const hash = Math.floor(sorted.keys[i]! / 65536);
        list.length = 0;
        let last = -1;
        for (; i < end; i += 1) {
          const key = sorted.keys[i]!;
          const passage = key % 65536;
          if (Math.floor(key / 65536) !== hash) break;
          if (passage !== last) list.push(passage);
          last = passage;
        }
        if (list.length <= frequentGram) {
          const tag = ((hash & 0xffff) << 16) >>> 0;
          for (let j = 0; j < list.length; j += 1) entries.push((tag | list.array[j]!) >>> 0);
        } else {
          const key = bucket * 4294967296 + hash;
          frequent.add(hash, bucket);
          keysHere.push(key);
          frequentList.set(key, inOrder(list.view(), preference));
        }
      }
      if ((bucket & 255) === 0 && slices.due()) await slices.rest();
    }
    offsets[1 << bits] = entries.length;
    levels.push({ entries: entries.view(), offsets });
    frequentKey.push(keysHere);
    if (length < longestGram) {
      positions = await longerRuns(tokens, positions, length, shift, frequent, slices);
    }
  }
  const joined = await joinLevels(levels, 1 << bits, slices);
  const keys = Float64Array.from(frequentKey.flat()).sort();
  const offsets = new Uint32Array(keys.length + 1);
  const lists: Uint16Array[] = [];
  let at = 0;
  for (let i = 0; i < keys.length; i += 1) {
    const list = frequentList.get(keys[i]!)!;
    offsets[i] = at;
    at += list.length;
    lists.push(list);
  }
  offsets[keys.length] = at;
  const flat = new Uint16Array(at);
  for (let i = 0; i < lists.length; i += 1) flat.set(lists[i]!, offsets[i]!);
  return [
    { name: "runFilter", views: [await filterOf(builder, slices)] },
    { name: "gramOffset", views: [joined.offsets] },
    { name: "frequentKey", views: [keys] },
    { name: "frequentOffset", views: [offsets] },
    { name: "frequentPassages", views: [flat] },
    { name: "gramEntries", views: [joined.entries] },
  ];
}

/** The filter of the passages' runs of eight words; sentences' ends do not matter to it. */
async function filterOf(builder: SegmentBuilder, slices: Slices): Promise<Uint8Array> {
  const tokens = builder.tokens.view();
  const runs = new Growing32(tokens.length >> 1);
  let words = new Uint32Array(1024);
  for (let passage = 0; passage < builder.passages; passage += 1) {
    const begin = builder.tokenStart.array[passage]!;
    const end = passage + 1 < builder.passages ? builder.tokenStart.array[passage + 1]! : tokens.length;
    if (end - begin > words.length) words = new Uint32Array(2 * (end - begin));
    let count = 0;
    for (let i = begin; i < end; i += 1) if (tokens[i] !== sentenceMark) words[count++] = tokens[i]!;
    chooseRuns(words, count, (hash) => runs.push(hash));
    if ((passage & 255) === 0 && slices.due()) await slices.rest();
  }
  const whole = emptyFilter(runs.length);
  // The same run stands in many passages, and takes its bits once: where there are many such, a smaller filter will do.
  const distinct = await addRuns(whole, runs.view(), slices);
  if (distinct > 0.9 * runs.length) return whole;
  const smaller = emptyFilter(distinct);
  await addRuns(smaller, runs.view(), slices);
  return smaller;
}

/** Adds runs to a filter; returns how many of them it did not seem to hold yet. */
async function addRuns(filter: Uint8Array, runs: Uint32Array, slices: Slices): Promise<number> {
  let distinct = 0;
  for (let i = 0; i < runs.length; i += 1) {
    if (!mayHold(filter, runs[i]!)) {
      distinct += 1;
      addRun(filter, runs[i]!);
    }
    if ((i & 65535) === 0 && slices.due()) await slices.rest();
  }
  return distinct;
}

/** Places where a run may end: the token, its passage, and how many tokens of its sentence end there. */
interface Batch {
  readonly ends: Uint32Array;
  readonly passages: Uint16Array;
  readonly context: Uint8Array;
  readonly count: number;
}

/** Goes through all places in batches, as often as needed. A batch is valid until the next one. */
type Positions = () => Iterable<Batch>;

/** Every place of the segment, worked out anew each time: there are millions. */
function everyPosition(builder: SegmentBuilder): Positions {
  const tokens = builder.tokens.view();
  return function* () {
    const size = Math.min(batch, tokens.length + 1);
    const ends = new Uint32Array(size);
    const passages = new Uint16Array(size);
    const context = new Uint8Array(size);
    let count = 0;
    for (let passage = 0; passage < builder.passages; passage += 1) {
      const begin = builder.tokenStart.array[passage]!;
      const end = passage + 1 < builder.passages ? builder.tokenStart.array[passage + 1]! : tokens.length;
      let known = 0;
      for (let i = begin; i < end; i += 1) {
        known = tokens[i] === sentenceMark ? 1 : Math.min(255, known + 1);
        if (known < shortestGram) continue;
        ends[count] = i;
        passages[count] = passage;
        context[count] = known;
        count += 1;
        if (count < size) continue;
        yield { ends, passages, context, count };
        count = 0;
      }
    }
    yield { ends, passages, context, count };
  };
}

/** The places of frequent runs that have another word before them. */
async function longerRuns(
  tokens: Uint32Array,
  from: Positions,
  length: number,
  shift: number,
  frequent: HashNumbers,
  slices: Slices,
): Promise<Positions> {
  const hash = new GramHash();
  const ends = new Growing32();
  const passages = new Growing16();
  const context = new Growing16();
  for (const part of from()) {
    for (let i = 0; i < part.count; i += 1) {
      if (part.context[i]! <= length) continue;
      hash.set(tokens, part.ends[i]!, length);
      if (frequent.find(hash.b, hash.a >>> shift) < 0) continue;
      ends.push(part.ends[i]!);
      passages.push(part.passages[i]!);
      context.push(part.context[i]!);
    }
    if (slices.due()) await slices.rest();
  }
  const whole = {
    ends: ends.view(),
    passages: passages.view(),
    context: Uint8Array.from(context.view()),
  };
  return function* () {
    for (let at = 0; at < whole.ends.length; at += batch) {
      const end = Math.min(whole.ends.length, at + batch);
      yield {
        ends: whole.ends.subarray(at, end),
        passages: whole.passages.subarray(at, end),
        context: whole.context.subarray(at, end),
        count: end - at,
      };
    }
  };
}

/** Runs by bucket; within a bucket sorted by the second half of the hash, then by passage, both in one number. */
async function sortGrams(
  tokens: Uint32Array,
  positions: Positions,
  length: number,
  bits: number,
  slices: Slices,
): Promise<{ keys: Float64Array; offsets: Uint32Array }> {
  const shift = 32 - bits;
  const hash = new GramHash();
  // Each bucket in parts by the first bits of what it is sorted by: then little is left to be sorted.
  const parts = 1 << (bits + partBits);
  const next = new Uint32Array(parts + 1);
  for (const { ends, count } of positions()) {
    for (let i = 0; i < count; i += 1) {
      hash.set(tokens, ends[i]!, length);
      next[(((hash.a >>> shift) << partBits) | (hash.b >>> (32 - partBits))) + 1]! += 1;
    }
    if (slices.due()) await slices.rest();
  }
  for (let part = 0; part < parts; part += 1) next[part + 1]! += next[part]!;
  const offsets = Uint32Array.from({ length: (1 << bits) + 1 }, (_, bucket) => next[bucket << partBits]!);
  const keys = new Float64Array(next[parts]!);
  for (const { ends, passages, count } of positions()) {
    for (let i = 0; i < count; i += 1) {
      hash.set(tokens, ends[i]!, length);
      const part = ((hash.a >>> shift) << partBits) | (hash.b >>> (32 - partBits));
      keys[next[part]!++] = hash.b * 65536 + passages[i]!;
    }
    if (slices.due()) await slices.rest();
  }
  // Where a part ended, the next one begins.
  for (let part = 0, begin = 0; part < parts; part += 1) {
    sortPart(keys, begin, next[part]!);
    begin = next[part]!;
    if ((part & 4095) === 0 && slices.due()) await slices.rest();
  }
  return { keys, offsets };
}

const partBits = 4;
/** Maximum number of keys that are sorted by putting each in its place. */
const fewKeys = 24;

function sortPart(keys: Float64Array, begin: number, end: number): void {
  if (end - begin > fewKeys) {
    keys.subarray(begin, end).sort();
    return;
  }
  for (let i = begin + 1; i < end; i += 1) {
    const key = keys[i]!;
    let at = i;
    for (; at > begin && keys[at - 1]! > key; at -= 1) keys[at] = keys[at - 1]!;
    keys[at] = key;
  }
}

/** The entries of every length in one table of buckets. */
async function joinLevels(
  levels: readonly { entries: Uint32Array; offsets: Uint32Array }[],
  buckets: number,
  slices: Slices,
): Promise<{ entries: Uint32Array; offsets: Uint32Array }> {
  const entries = new Uint32Array(levels.reduce((sum, level) => sum + level.entries.length, 0));
  const offsets = new Uint32Array(buckets + 1);
  let at = 0;
  for (let bucket = 0; bucket < buckets; bucket += 1) {
    offsets[bucket] = at;
    for (const level of levels) {
      for (let i = level.offsets[bucket]!; i < level.offsets[bucket + 1]!; i += 1) {
        entries[at++] = level.entries[i]!;
      }
    }
    if ((bucket & 1023) === 0 && slices.due()) await slices.rest();
  }
  offsets[buckets] = at;
  return { entries, offsets };
}

/** Each passage's place in the order of use (see `inOrderOfUse`). */
function preferences(builder: SegmentBuilder): { rank: Uint16Array; passage: Uint16Array } {
  const adopted = kindNumbers.indexOf("adopted");
  const { documentKind, documentDate, documentNumber, documentId1, documentId2 } = builder;
  const isAdopted = (document: number) => Number((documentKind.array[document]! & kindMask) === adopted);
  const compare = (x: number, y: number) =>
    isAdopted(y) - isAdopted(x) ||
    documentDate.array[y]! - documentDate.array[x]! ||
    documentNumber.array[y]! - documentNumber.array[x]! ||
    documentId1.array[x]! - documentId1.array[y]! ||
    documentId2.array[x]! - documentId2.array[y]!;
  const order = Array.from({ length: builder.documents }, (_, document) => document).sort(compare);
  /** Pieces of one document have the same place; its passages are in order by their ordinals. */
  const place = new Uint32Array(builder.documents);
  for (let i = 1; i < order.length; i += 1) {
    place[order[i]!] = place[order[i - 1]!]! + (compare(order[i - 1]!, order[i]!) === 0 ? 0 : 1);
  }
  const keys = new Float64Array(builder.passages);
  for (let passage = 0; passage < keys.length; passage += 1) {
    const document = builder.passageDocument.array[passage]!;
    const ordinal =
      builder.documentOrdinal.array[document]! + passage - builder.documentFirst.array[document]!;
    keys[passage] = (place[document]! * mostOrdinals + Math.min(ordinal, mostOrdinals - 1)) * 65536 + passage;
  }
  const passage = Uint16Array.from(keys.sort(), (key) => key % 65536);
  const rank = new Uint16Array(builder.passages);
  for (let i = 0; i < passage.length; i += 1) rank[passage[i]!] = i;
  return { rank, passage };
}

/** With the places of documents and passages, 16 bits each, these make 53 bits. */
const mostOrdinals = 2 ** 21;

function inOrder(
  passages: Uint16Array,
  { rank, passage }: { rank: Uint16Array; passage: Uint16Array },
): Uint16Array {
  const order = passages.map((local) => rank[local]!).sort();
  for (let i = 0; i < order.length; i += 1) order[i] = passage[order[i]!]!;
  return order;
}
