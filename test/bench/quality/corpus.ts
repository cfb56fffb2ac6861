import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { createNodeEnvironment } from "../../../server/src/node/environment";
import type { CorpusDocument, DocumentKind } from "../../../server/src/service/corpus/document";
import type { CorpusStore } from "../../../server/src/service/search/corpusStore";
import { openStore } from "../../../server/src/service/search/store";
import { gzippedLines } from "../passages";
import type { Random } from "../random";

/** A passage of ../shared/data. */
export interface DataPassage {
  readonly id: string;
  readonly doc: string;
  readonly title: string;
  readonly date: string;
  readonly source: string;
  readonly lang: string;
  readonly text: string;
}

export async function readData(data: string, name: string): Promise<DataPassage[]> {
  const passages: DataPassage[] = [];
  for await (const line of gzippedLines(join(data, name))) {
    if (line !== "") passages.push(JSON.parse(line) as DataPassage);
  }
  return passages;
}

export const english = (data: string) => readData(data, "passages_en.jsonl.gz");
export const otherLanguages = (data: string) => readData(data, "passages_multilingual.jsonl.gz");

const spoken = new Set(["UNGDC", "SC_speech", "GA_debate_pdf"]);
const kindOf = (source: string): DocumentKind => (spoken.has(source) ? "spoken" : "adopted");

/** Passages as documents: neighbours of one document and language are one. */
export function* documentsOf(passages: Iterable<DataPassage>): Generator<CorpusDocument> {
  let facts: Omit<CorpusDocument, "passages"> | undefined;
  let own: { text: string; line: number; id: string }[] = [];
  for (const { id, doc, title, date, source, lang, text } of passages) {
    const identity = `file:///data.jsonl#${doc}/${lang}`;
    if (facts && facts.id !== identity) {
      yield { ...facts, passages: own };
      own = [];
      facts = undefined;
    }
    facts ??= {
      id: identity,
      uri: "file:///data.jsonl",
      title,
      date,
      symbol: doc.replaceAll(" ", ""),
      kind: kindOf(source),
      language: lang,
      source,
    };
    own.push({ text, line: 0, id });
  }
  if (facts) yield { ...facts, passages: own };
}

/** Opens the store of this name; makes it from the documents where it is not there yet. */
export async function storeWith(
  work: string,
  name: string,
  documents: () => Iterable<CorpusDocument>,
): Promise<CorpusStore> {
  const folder = join(work, name);
  mkdirSync(folder, { recursive: true });
  const log = { error: console.error, warn: console.error, info: () => undefined };
  const store = await openStore(createNodeEnvironment(folder, log));
  if (existsSync(join(folder, "manifest"))) return store;
  const writer = await store.writer();
  if (!writer) throw new Error(`${folder} is being written to by another process`);
  const uri = "file:///data.jsonl";
  const record = { uri, size: 1, modified: 1, reader: "1", documents: 1, passages: 1 };
  await writer.put(uri, documents(), () => record);
  await writer.commit();
  await writer.close();
  return store;
}

/** Words of a recombined passage: as many as a real one has on average. */
const recombinedWords = 67;

/**
 * Passages made of real sentences, each of another document, in documents of 20. They stand for a corpus that is larger
 * than the one at hand: its vocabulary is real, and so are its formulas.
 */
export function* recombined(
  passages: readonly DataPassage[],
  random: Random,
  count: number,
): Generator<DataPassage> {
  for (let at = 0; at < count; at += 1) {
    const sentences: string[] = [];
    const documents = new Set<string>();
    for (let words = 0; words < recombinedWords; ) {
      const passage = random.pick(passages);
      if (documents.has(passage.doc)) continue;
      documents.add(passage.doc);
      const sentence = random.pick(passage.text.split(/(?<=[.;!?]) (?=\p{Lu})/u));
      sentences.push(sentence);
      words += sentence.split(" ").length;
    }
    const number = Math.floor(at / 20);
    yield {
      id: `recombined/${number}#${at % 20}`,
      doc: `recombined/${number}`,
      title: `Recombined ${number}`,
      date: `${1950 + (number % 70)}`,
      source: "UNGDC",
      lang: "en",
      text: sentences.join(" "),
    };
  }
}

/** The words of a text, as they stand. */
export const wordsOf = (text: string) => text.split(/\s+/).filter((word) => word !== "");

/** A text with about this share of its words left out or replaced, half and half. */
export function mangled(
  words: readonly string[],
  share: number,
  random: Random,
  other: () => string,
): string {
  return words
    .flatMap((word) => (random.next() >= share ? [word] : random.next() < 0.5 ? [] : [other()]))
    .join(" ");
}

/** A row of words from anywhere in a text. */
export function rowOf(words: readonly string[], length: number, random: Random): string[] {
  const from = random.below(Math.max(1, words.length - length + 1));
  return words.slice(from, from + length);
}
