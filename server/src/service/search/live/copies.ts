import type { StoredDocument } from "../corpusSearch";
import {
  copiesAmong,
  leastContained,
  mayShareSymbol,
  mayShareWords,
  type SizedDocument,
} from "../documents/sameDocument";
import { hashKey } from "../segment/keys";
import type { Segment } from "../segment/segment";
import type { LiveSegment } from "./liveSegment";

/** Documents that stand in the corpus more than once. */
export interface Copies {
  /** By the identity of a text that is not shown: that of the one that is. */
  readonly shownFor: ReadonlyMap<string, string>;
  /** By the identity of a text that is shown: the others. */
  readonly of: ReadonlyMap<string, readonly StoredDocument[]>;
}

export const noCopies: Copies = { shownFor: new Map(), of: new Map() };

/** A document, by the place where it begins. */
interface Text extends SizedDocument {
  readonly live: LiveSegment;
  readonly at: number;
}

/** What has been worked out of segments, which never change. */
export interface KnownOfSegments {
  readonly keys: WeakMap<Segment, Keys>;
  /** Whether most of a text stands in another, by their places. */
  readonly contained: Map<string, boolean>;
}

export function nothingKnown(): KnownOfSegments {
  return { keys: new WeakMap(), contained: new Map() };
}

/** Maximum number of findings kept. */
const mostFindings = 200_000;

/** Words that few passages make say nothing of a document. */
const leastPassages = 2;

/**
 * Finds the documents that stand there more than once, and hides all but one of each. Nothing of that is written: when a
 * file goes the other is shown, in whatever segments they lie. Takes a step for each document, and reads the facts and the
 * hashes of the passages of those alone that have a symbol or all their words in common.
 * @param live what has not been removed
 * @param known what was found before; what is found is added
 * @returns the same with the copies hidden, and which these are
 */
export function hideCopies(
  live: readonly LiveSegment[],
  known: KnownOfSegments,
): { live: LiveSegment[]; copies: Copies; documents: number; passages: number } {
  const { bySymbol, byWords, continued } = alike(live, known);
  if (known.contained.size > mostFindings) known.contained.clear();
  const original = new Map<Text, Text>();
  const texts = new Map<number, Text | undefined>();
  const textAt = (place: number): Text | undefined => {
    if (!texts.has(place)) texts.set(place, readText(live, place));
    return texts.get(place);
  };
  const take = (
    places: readonly number[],
    mayBeSame: (x: StoredDocument, y: StoredDocument) => boolean,
    isHeld?: (shown: Text, copy: Text) => boolean,
  ) => {
    const found = places.flatMap((place) => textAt(place) ?? []).filter((text) => !original.has(text));
    for (const [copy, shown] of copiesAmong(found, mayBeSame, isHeld)) original.set(copy, shown);
  };
  for (const places of bySymbol)
    take(places, mayShareSymbol, (shown, copy) => isContained(copy, shown, continued, known.contained));
  for (const places of byWords) take(places, mayShareWords);
  if (original.size === 0) return { live: [...live], copies: noCopies, documents: 0, passages: 0 };

  const shownFor = new Map<string, string>();
  const of = new Map<string, StoredDocument[]>();
  const marks = new Map<LiveSegment, Uint8Array>();
  let passages = 0;
  const hide = (one: LiveSegment, document: number) => {
    let hidden = marks.get(one);
    if (!hidden) {
      hidden = one.hidden.slice();
      marks.set(one, hidden);
    }
    if (hidden[document] !== 0) return;
    hidden[document] = 1;
    passages += one.segment.documentFirst[document + 1]! - one.segment.documentFirst[document]!;
  };
  for (const copy of original.keys()) {
    let shown = original.get(copy)!;
    for (let next = original.get(shown); next; next = original.get(next)) shown = next;
    shownFor.set(copy.document.id, shown.document.id);
    const others = of.get(shown.document.id);
    if (others) others.push(copy.document);
    else of.set(shown.document.id, [copy.document]);
    hide(copy.live, copy.at);
    for (const { one, document } of continued.get(identityOf(copy.live.segment, copy.at)) ?? [])
      hide(one, document);
  }
  for (const others of of.values()) others.sort((x, y) => (x.id < y.id ? -1 : 1));
  return {
    live: live.map((one) => {
      const hidden = marks.get(one);
      return hidden ? { ...one, hidden, whole: false } : one;
    }),
    copies: { shownFor, of },
    documents: original.size,
    passages,
  };
}

type Continued = ReadonlyMap<number, readonly { readonly one: LiveSegment; readonly document: number }[]>;

/** The places of documents that have a symbol, or all words, in common; and where long documents go on. */
function alike(
  live: readonly LiveSegment[],
  known: KnownOfSegments,
): {
  bySymbol: number[][];
  byWords: number[][];
  continued: Continued;
} {
  const symbols = new Groups();
  const words = new Groups();
  const continued = new Map<number, { one: LiveSegment; document: number }[]>();
  live.forEach((one, s) => {
    const { segment, hidden } = one;
    let keys = known.keys.get(segment);
    if (!keys) {
      keys = keysOf(segment);
      known.keys.set(segment, keys);
    }
    for (let document = 0; document < segment.documents; document += 1) {
      if (hidden[document] !== 0) continue;
      if (segment.documentOrdinal[document] !== 0) {
        const id = identityOf(segment, document);
        continued.set(id, [...(continued.get(id) ?? []), { one, document }]);
        continue;
      }
      const place = s * placesInSegment + document;
      symbols.add(keys.symbol[document]!, place);
      words.add(keys.words[document]!, place);
    }
  });
  return { bySymbol: symbols.several(), byWords: words.several(), continued };
}

const placesInSegment = 65_536;

/** Places by a number that they have in common; 0 is none. */
class Groups {
  private readonly first = new Map<number, number>();
  private readonly more = new Map<number, number[]>();

  add(key: number, place: number): void {
    if (key === 0) return;
    const first = this.first.get(key);
    if (first === undefined) this.first.set(key, place);
    else {
      const group = this.more.get(key);
      if (group) group.push(place);
      else this.more.set(key, [first, place]);
    }
  }

  several(): number[][] {
    return [...this.more.values()];
  }
}

interface Keys {
  /** Of symbol and language, 53 bits; 0 where there is no symbol. */
  readonly symbol: Float64Array;
  /** Of all words, 53 bits; 0 where they are too few to tell a document by. */
  readonly words: Float64Array;
}

/** What the documents of a segment are known by. */
function keysOf(segment: Segment): Keys {
  const { documents, documentSymbol1, documentSymbol2, documentFirst, passageHash1, passageHash2 } = segment;
  const languages = segment.languages.map((name) => hashKey(name)[0]);
  const symbol = new Float64Array(documents);
  const words = new Float64Array(documents);
  for (let document = 0; document < documents; document += 1) {
    const [first, end] = [documentFirst[document]!, documentFirst[document + 1]!];
    const language = languages[segment.language(document)] ?? 0;
    if (documentSymbol2[document] !== 0 && end > first)
      symbol[document] = number(documentSymbol1[document]!, documentSymbol2[document]! ^ language);
    if (end - first < leastPassages) continue;
    let a = end - first;
    let b = language;
    for (let local = first; local < end; local += 1) {
      a = Math.imul(a ^ passageHash1[local]!, 0x9e3779b1);
      a ^= a >>> 15;
      b = Math.imul(b ^ passageHash2[local]! ^ (passageHash1[local]! >>> 7), 0x85ebca6b);
      b ^= b >>> 13;
    }
    words[document] = number(a >>> 0, b >>> 0) || 1;
  }
  return { symbol, words };
}

/** 53 bits of two numbers of 32. */
function number(a: number, b: number): number {
  return (a >>> 0) * 0x200000 + (b >>> 11);
}

function identityOf({ documentId1, documentId2 }: Segment, document: number): number {
  return number(documentId1[document]!, documentId2[document]!);
}

/** Undefined where its facts are damaged. */
function readText(live: readonly LiveSegment[], place: number): Text | undefined {
  const one = live[Math.floor(place / placesInSegment)]!;
  const at = place % placesInSegment;
  const document = one.segment.record(at);
  return document && { live: one, at, document, size: one.segment.documentBytes(at) };
}

/** Whether most passages of a text stand in another word for word. */
function isContained(copy: Text, shown: Text, continued: Continued, known: Map<string, boolean>): boolean {
  const key = `${copy.live.segment.name} ${copy.at} ${shown.live.segment.name} ${shown.at}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const there = new Set(hashesOf(shown, continued));
  const own = hashesOf(copy, continued);
  const found = own.filter((hash) => there.has(hash)).length >= leastContained * own.length;
  known.set(key, found);
  return found;
}

/** One number for each passage of a text, by its words. */
function hashesOf({ live, at }: Text, continued: Continued): number[] {
  const pieces = [{ one: live, document: at }, ...(continued.get(identityOf(live.segment, at)) ?? [])];
  return pieces.flatMap(({ one: { segment }, document }) => {
    const { documentFirst, passageHash1, passageHash2 } = segment;
    const [first, end] = [documentFirst[document]!, documentFirst[document + 1]!];
    return Array.from(
      { length: end - first },
      (_, i) => passageHash1[first + i]! * 65_536 + passageHash2[first + i]!,
    );
  });
}
