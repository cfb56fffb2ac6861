import type { CorpusDocument } from "../../corpus/document";
import { normalise } from "../../text/words";
import { nameOf } from "../../uri";
import type { StoredDocument } from "../corpusSearch";
import { dateNumber, factsOf, symbolNumber } from "../segment/facts";
import { hashKey } from "../segment/keys";
import { chooseRuns } from "../segment/runFilter";
import type { TermScanner } from "../terms/termScanner";
import type { Json } from "./cluster";
import { wordsField } from "./template";

/** 53 bits of the hash of a key: orders as its two halves do. */
export function numberOf(key: string): number {
  const [a, b] = hashKey(key);
  return a * 0x200000 + (b >>> 11);
}

/** Names an entry of a cluster's index, the same at every loading: 64 bits of its identity, twice hashed. */
export function entryId(...parts: readonly (string | number)[]): string {
  const key = parts.join("\n");
  const half = (text: string) => hashKey(text).map((part) => part.toString(36).padStart(7, "0"));
  return [...half(key), ...half(`${key}\n`)].join("");
}

/** What documents and passages can be narrowed by and put in order by (see `template`). */
function facetsOf(document: StoredDocument): Json {
  const { id, uri, title, date, symbol, organ, speaker, delegation, source, kind, language } = document;
  const known = [speaker, delegation, organ].filter(Boolean);
  return {
    doc: id,
    kind,
    language,
    date: dateNumber(date),
    number: symbolNumber(symbol),
    tie: numberOf(id),
    by: normalise(known.length > 0 ? known.join(" ") : kind === "spoken" ? title : ""),
    organ: normalise(organ ?? ""),
    in: normalise([title, symbol, source, uri ? nameOf(uri) : ""].join(" ")),
    ...(document.suggested === false ? { quiet: true } : {}),
  };
}

/** A number for the words of a scanned text: the same for the same words, whatever the case and the marks. */
function wordingOf({ words }: TermScanner): string {
  let a = words.count;
  let b = 0x9e3779b1 | 0;
  for (let i = 0; i < words.count; i += 1) {
    a = Math.imul(a ^ words.hash1[i]!, 0x85ebca6b);
    a ^= a >>> 15;
    b = (Math.imul(b, 0x297a2d39) + words.hash2[i]!) | 0;
    b ^= b >>> 13;
  }
  return (a >>> 0).toString(36) + (b >>> 0).toString(36).padStart(7, "0");
}

/** The chosen runs of five words of a scanned text, by their hashes. */
export function runsOf({ words }: TermScanner): string[] {
  const runs = new Set<string>();
  chooseRuns(words.hash1, words.count, (hash) => runs.add(hash.toString(36)));
  return [...runs];
}

/** A document as it is written to a cluster: the entry for itself, and one for each passage. */
export interface Entries {
  readonly id: string;
  readonly document: Json;
  readonly passages: readonly { readonly id: string; readonly entry: Json }[];
}

/**
 * @param corpus names the corpus on the cluster
 * @param source the file (URI) it was read from
 */
export function entriesOf(
  corpus: string,
  source: string,
  own: CorpusDocument,
  scanner: TermScanner,
): Entries {
  const facts = factsOf(own);
  const facets = facetsOf(facts);
  const shared = { ...facets, source, document: facts };
  const wordings: string[] = [];
  let size = 0;
  const passages = own.passages.map((passage, ordinal) => {
    const { text, tags, language, ...extras } = passage;
    scanner.scan(text);
    size += text.length;
    const wording = wordingOf(scanner);
    wordings.push(wording);
    const [field, name] = wordsField(language ?? own.language).split(".");
    const id = entryId(corpus, own.id, ordinal);
    const entry = {
      ...shared,
      ordinal,
      text,
      [field!]: { [name!]: text },
      plain: text,
      runs: runsOf(scanner),
      ...(tags?.length ? { tags } : {}),
      wording,
      draw: hashKey(id)[0] >>> 1,
      passage: { ...extras, ...(language === undefined ? {} : { language }) },
    };
    return { id, entry };
  });
  const { by, organ, year } = facetNames(facts);
  const document = {
    what: "document",
    ...shared,
    title: facts.title,
    ...(facts.symbol ? { symbol: facts.symbol, symbolBegins: facts.symbol.toUpperCase() } : {}),
    ...(facts.symbol && own.passages.length > 0 ? { bySymbol: `${facts.symbol} ${own.language}` } : {}),
    ...(wordings.length > 1 ? { byWords: entryId(own.language, ...wordings) } : {}),
    facets: { by, organ, year, lang: [facts.language], kind: [facts.kind] },
    passages: wordings.length,
    record: { size, wordings: facts.symbol ? wordings : [] },
  };
  return { id: entryId(corpus, own.id), document, passages };
}

function facetNames({ speaker, delegation, organ, date }: StoredDocument) {
  const year = /^\d{4}/.exec(date ?? "")?.[0];
  return {
    by: [...new Set([speaker, delegation, organ].filter(Boolean))],
    organ: organ ? [organ] : [],
    year: year ? [year] : [],
  };
}
