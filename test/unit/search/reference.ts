import type { CorpusDocument, DocumentFacts, Passage } from "../../../server/src/service/corpus/document";
import type {
  CorpusStore,
  PassageWriter,
  SourceRecord,
} from "../../../server/src/service/search/corpusStore";
import { openStore } from "../../../server/src/service/search/store";
import { createWorld, type World } from "../world";

/** A document whose passages are the texts; its file is its identity. */
export function document(
  uri: string,
  texts: readonly (string | Passage)[],
  facts: Partial<DocumentFacts> = {},
): CorpusDocument {
  const passages = texts.map((text, line) => (typeof text === "string" ? { text, line } : text));
  return { id: uri, uri, title: `Title of ${uri}`, kind: "spoken", language: "en", ...facts, passages };
}

export function record(uri: string, documents: readonly CorpusDocument[]): SourceRecord {
  const passages = documents.reduce((sum, { passages: { length } }) => sum + length, 0);
  return { uri, size: 100, modified: 1, reader: "1", documents: documents.length, passages };
}

/** Puts documents of one file. */
export function put(writer: PassageWriter, uri: string, documents: readonly CorpusDocument[]): Promise<void> {
  return writer.put(uri, documents, () => record(uri, documents));
}

/** A store in memory that holds the documents, each in a file of its own. */
export async function storeOf(
  ...documents: readonly CorpusDocument[]
): Promise<{ store: CorpusStore; writer: PassageWriter; world: World }> {
  const world = createWorld();
  const store = await openStore(world);
  const writer = await store.writer();
  if (!writer) throw new Error("the store is locked");
  for (const one of documents) await put(writer, one.uri, [one]);
  await writer.commit();
  return { store, writer, world };
}

/** A text with the ranges drawn in it: "safety [and security] of". */
export function drawn(text: string, ranges: readonly { start: number; end: number }[]): string {
  let result = "";
  let at = 0;
  for (const { start, end } of ranges) {
    result += `${text.slice(at, start)}[${text.slice(start, end)}]`;
    at = end;
  }
  return result + text.slice(at);
}

/** Numbers that are the same in every run. */
export function randomNumbers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
