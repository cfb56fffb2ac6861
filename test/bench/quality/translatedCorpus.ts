import type { Passage } from "../../../server/src/service/corpus/document";
import { alignParagraphs } from "../../../server/src/service/counterparts/align";
import { type DataPassage, english, otherLanguages, readData, wordsOf } from "./corpus";

/** Those that are asked in, and learnt beside English. */
export const languages: readonly string[] = ["fr", "es", "ru", "zh", "ar"];
/** Share of the words that a version of the paragraph has in common with it. */
export const leastAlike = 0.6;
/** Words; shorter paragraphs ("Annex", "1. General") say nothing to be found by. */
const fewestWords = 8;

/** A paragraph that is asked for, with what must be found. */
export interface Pair {
  readonly doc: string;
  readonly language: string;
  readonly text: string;
  readonly english: string;
}

/** What is learnt from, and what is asked for. */
export interface Corpus {
  readonly english: readonly DataPassage[];
  /** By language: the documents that it is learnt from, and their passages. */
  readonly taught: ReadonlyMap<string, readonly string[]>;
  readonly others: readonly DataPassage[];
  readonly labelled: readonly DataPassage[];
  readonly samples: Readonly<Record<"aligned" | "citing", readonly Pair[]>>;
}

/** Reads the passages of ../shared/data, and which of them are learnt from and asked for. */
export async function readCorpus(data: string): Promise<Corpus> {
  const [inEnglish, others, all] = [
    await english(data),
    await otherLanguages(data),
    await readData(data, "references_labelled.jsonl.gz"),
  ];
  const englishDocs = new Set(inEnglish.map(({ doc }) => doc));
  const multilingual = new Set(others.map(({ doc }) => doc));
  const labelled = all
    .filter(({ doc }) => englishDocs.has(doc) && !multilingual.has(doc))
    .map((row) => ({ ...row, title: row.doc, date: "", source: "labelled" }));
  const taught = new Map<string, string[]>();
  for (const language of languages) {
    const own = others.filter(
      ({ lang, doc }) => lang === language && englishDocs.has(doc) && !isHeldOut(doc),
    );
    taught.set(language, [...new Set(own.map(({ doc }) => doc))]);
  }
  return {
    english: inEnglish,
    taught,
    others,
    labelled,
    samples: {
      aligned: alignedPairs(
        inEnglish,
        others.filter(({ doc }) => isHeldOut(doc)),
      ),
      citing: citingPairs(inEnglish, labelled),
    },
  };
}

/** One document in five, whatever languages it is there in. */
function isHeldOut(doc: string): boolean {
  let hash = 7;
  for (const letter of doc) hash = (Math.imul(hash, 31) + letter.charCodeAt(0)) >>> 0;
  return (hash >>> 8) % 5 === 0;
}

/** The paragraphs of multilingual documents whose English counterpart is certain. */
export function alignedPairs(english: readonly DataPassage[], others: readonly DataPassage[]): Pair[] {
  const docs = new Set(others.map(({ doc }) => doc));
  const texts = new Map<string, Pick<Passage, "text" | "part" | "number">[]>();
  for (const row of [...english, ...others]) {
    if (!docs.has(row.doc)) continue;
    const { kind, num } = row as DataPassage & { kind?: Passage["part"]; num?: string };
    const key = `${row.lang} ${row.doc}`;
    const passage = {
      text: row.text.replace(/\s+/g, " ").trim(),
      ...(kind ? { part: kind } : {}),
      ...(num ? { number: num } : {}),
    };
    texts.set(key, [...(texts.get(key) ?? []), passage]);
  }
  const pairs: Pair[] = [];
  for (const [key, passages] of texts) {
    const [language, doc] = [key.slice(0, 2), key.slice(3)];
    const found = texts.get(`en ${doc}`);
    if (!languages.includes(language) || !found) continue;
    for (const { from, to, certain } of alignParagraphs(
      { language, passages },
      { language: "en", passages: found },
    )) {
      if (!certain || from.length > 1 || to.length > 1) continue;
      const pair = { doc, language, text: passages[from[0]!]!.text, english: found[to[0]!]!.text };
      if (wordsOf(pair.english).length >= fewestWords) pairs.push(pair);
    }
  }
  return pairs;
}

/** Only those whose English paragraph is there: passages_en lacks some, and cuts others in two. */
function citingPairs(english: readonly DataPassage[], labelled: readonly DataPassage[]): Pair[] {
  const docs = new Set(labelled.map(({ doc }) => doc));
  const passages = new Map<string, string[]>();
  for (const { doc, text } of english)
    if (docs.has(doc)) passages.set(doc, [...(passages.get(doc) ?? []), text]);
  const inEnglish = new Map(labelled.flatMap(({ id, lang, text }) => (lang === "en" ? [[id, text]] : [])));
  return labelled.flatMap(({ id, doc, lang, text }) => {
    const truth = inEnglish.get(id);
    if (lang === "en" || !truth || wordsOf(truth).length < fewestWords) return [];
    const isThere = passages.get(doc)?.some((one) => alike(one, truth, "en") >= leastAlike);
    return isThere ? [{ doc, language: lang, text, english: truth }] : [];
  });
}

/** The share of their different words that two texts have in common; in Chinese, of pairs of signs. */
export function alike(x: string, y: string, language: string): number {
  const [first, second] = [x, y].map((text) => new Set(pieces(text, language))) as [Set<string>, Set<string>];
  const shared = [...first].filter((piece) => second.has(piece)).length;
  return shared / (first.size + second.size - shared);
}

function pieces(text: string, language: string): string[] {
  if (language !== "zh") return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...text.replace(/\s+/g, "")].map((sign, at, all) => sign + (all[at + 1] ?? ""));
}
