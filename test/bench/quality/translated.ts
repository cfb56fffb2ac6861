import { cpSync, existsSync, mkdirSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { createNodeEnvironment } from "../../../server/src/node/environment";
import { alignSurely } from "../../../server/src/service/knowledge/indexCorpus";
import { tellingAcross } from "../../../server/src/service/knowledge/passages/tellingAcross";
import { namesInLanguages } from "../../../server/src/service/knowledge/terms/namesInLanguages";
import type { CorpusSearch } from "../../../server/src/service/search/corpusSearch";
import type { CorpusStore } from "../../../server/src/service/search/corpusStore";
import { openStore } from "../../../server/src/service/search/store";
import { percentile, processorTime, spread } from "../statistics";
import { type DataPassage, documentsOf, wordsOf } from "./corpus";
import type { Figure } from "./figure";
import { alike, type Corpus, languages, leastAlike, readCorpus } from "./translatedCorpus";

/** Percent that must be found, of whole paragraphs: first, and among the first three. */
const promised: Readonly<Record<string, { readonly first: number; readonly three: number }>> = {
  fr: { first: 85, three: 95 },
  es: { first: 85, three: 95 },
  ru: { first: 75, three: 90 },
  zh: { first: 72, three: 88 },
  ar: { first: 68, three: 85 },
};
/** What must be found still where only a hundred documents are there in two languages, as a share of that. */
const shareOfFew = 0.8;
const few = 100;
/** Maximum number of paragraphs that are asked for, of each language, direction and sample. */
const mostAsked = 500;
/**
 * How a paragraph finds the same paragraph in another language, by what the corpus teaches. Two samples, none of whose
 * documents is learnt from: *aligned* are all paragraphs of one multilingual document in five, the truth being what
 * `alignParagraphs` is certain of; *citing* are paragraphs of documents that passages_multilingual lacks, from
 * references_labelled, where the United Nations' own mark-up numbers them: these cite documents, and are asked for without
 * their numerals too. A version with six words of ten in common counts as found. The language that is asked in has no text of
 * those documents in the index.
 */
export function translatedFigures(name: keyof typeof sets) {
  return async (data: string, work: string): Promise<Figure[]> => {
    corpora[data] ??= readCorpus(data);
    const corpus = await corpora[data];
    const store = await storeOf(work, name, corpus);
    const { english: isFromEnglish, share, most } = sets[name];
    const figures: Figure[] = [];
    for (const language of languages) {
      const count = Math.min(most, corpus.taught.get(language)!.length);
      for (const [sample, pairs] of Object.entries(corpus.samples)) {
        const own = spread(
          pairs.filter((pair) => pair.language === language),
          mostAsked,
        );
        const asked = own.map(({ text, english }) =>
          isFromEnglish ? { text: english, truth: text } : { text, truth: english },
        );
        const way = isFromEnglish ? (["en", language] as const) : ([language, "en"] as const);
        const what = `${way.join(" → ")}, ${sample}, learnt from ${count}`;
        figures.push(...(await asksAll(store.search, asked, way, what, promised[language]!, share)));
      }
    }
    store.close();
    return figures;
  };
}

/** Read once for all sets of a run. */
const corpora: Record<string, Promise<Corpus>> = {};

/** Which way is asked, the share of what is promised that must be found, and from how many documents it is learnt. */
const sets = {
  "translated-none": { english: false, share: 0, most: 0 },
  "translated-few": { english: false, share: shareOfFew, most: few },
  translated: { english: false, share: 1, most: Number.POSITIVE_INFINITY },
  "translated-back": { english: true, share: 1, most: Number.POSITIVE_INFINITY },
} as const;

interface Asked {
  readonly text: string;
  readonly truth: string;
}

async function asksAll(
  search: CorpusSearch,
  asked: readonly Asked[],
  [from, to]: readonly [string, string],
  what: string,
  { first, three }: { readonly first: number; readonly three: number },
  share: number,
): Promise<Figure[]> {
  const times: number[] = [];
  const ownTimes: number[] = [];
  const count = async (queries: readonly Asked[]) => {
    const found = { first: 0, three: 0, weak: 0, of: queries.length };
    for (const { text, truth } of queries) {
      const began = processorTime();
      const hits = await search.across(text, { language: from, languages: [to], limit: 3 });
      times.push(processorTime() - began);
      const at = hits.findIndex(({ passage }) => alike(passage.text, truth, to) >= leastAlike);
      if (at === 0) found.first += 1;
      if (at >= 0) found.three += 1;
      if (at >= 0 && !tellingAcross(hits).includes(hits[at]!)) found.weak += 1;
    }
    return found;
  };
  const whole = await count(asked);
  const p95 = percentile(times, 95);
  // What is looked for in one language is the same paragraph in the other.
  for (const { truth } of asked) {
    const began = processorTime();
    await search.similar(truth, { limit: 3 });
    ownTimes.push(processorTime() - began);
  }
  const told = `${whole.weak} too weak to be shown; p95 ${p95.toFixed(1)} ms, in one language ${percentile(ownTimes, 95).toFixed(1)} ms`;
  const figures: Figure[] = [
    { what: `${what}: first`, found: whole.first, of: whole.of, target: share * first },
    {
      what: `${what}: first three (${told})`,
      found: whole.three,
      of: whole.of,
      target: share * three,
    },
  ];
  const variants = {
    "15 words": (text: string) => beginning(text, from),
    "without numerals": (text: string) => text.replace(/\p{N}+/gu, ""),
  };
  for (const [name, change] of share === 1 ? Object.entries(variants) : []) {
    const { first, three, of } = await count(asked.map(({ text, truth }) => ({ text: change(text), truth })));
    figures.push({ what: `${what}, ${name}: first`, found: first, of });
    figures.push({ what: `${what}, ${name}: first three`, found: three, of });
  }
  return figures;
}

/** As much as has been written when a paragraph is half done: 15 words; in Chinese, 26 signs. */
function beginning(text: string, language: string): string {
  return language === "zh" ? text.slice(0, 26) : wordsOf(text).slice(0, 15).join(" ");
}

/** The store of this name; made where it is not there yet. What learning took and the bytes of what was learnt are printed. */
async function storeOf(work: string, name: string, corpus: Corpus): Promise<CorpusStore> {
  const folder = join(work, name);
  const environment = () => {
    const log = { error: console.error, warn: console.error, info: () => undefined };
    return createNodeEnvironment(folder, log);
  };
  if (!existsSync(join(folder, "manifest"))) {
    const smaller = ["translated-few", "translated-none"]
      .map((one) => join(work, one))
      .find((one) => one !== folder && existsSync(join(one, "manifest")));
    if (name !== "translated-back" && smaller) cpSync(smaller, folder, { recursive: true });
    mkdirSync(folder, { recursive: true });
  }
  const store = await openStore(environment(), { names: namesInLanguages });
  const writer = await store.writer();
  if (!writer) throw new Error(`${folder} is being written to by another process`);
  for (const [uri, passages] of Object.entries(contentOf(name, corpus))) {
    const record = { uri, size: 1, modified: 1, reader: "1", documents: 1, passages: 1 };
    if (!writer.sources().has(uri)) await writer.put(uri, documentsOf(passages), () => record);
  }
  await writer.commit();
  const began = processorTime();
  await writer.learnTranslations({ align: alignSurely, names: namesInLanguages });
  const seconds = ((processorTime() - began) / 1000).toFixed(1);
  await writer.close();
  const files = readdirSync(folder).filter((file) => file.startsWith("translations"));
  const bytes = files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
  console.log(`${name}: learnt in ${seconds} s of one processor, ${(bytes / 1000).toFixed(0)} kB`);
  return store;
}

function contentOf(name: string, corpus: Corpus): Record<string, readonly DataPassage[]> {
  const { english, others, labelled, taught, samples } = corpus;
  const taughtIn = (most: number) => {
    const first = new Map([...taught].map(([language, docs]) => [language, new Set(docs.slice(0, most))]));
    return ({ lang, doc }: DataPassage) => first.get(lang)?.has(doc) ?? false;
  };
  const early = taughtIn(few);
  const all = taughtIn(Number.POSITIVE_INFINITY);
  const beginning = { "file:///few.jsonl": others.filter(early) };
  const rest = { "file:///rest.jsonl": others.filter((row) => all(row) && !early(row)) };
  if (name !== "translated-back")
    return {
      "file:///english.jsonl": english,
      ...(name === "translated-none" ? {} : beginning),
      ...(name === "translated" ? rest : {}),
    };
  const asked = new Set([...samples.aligned, ...samples.citing].map(({ doc }) => doc));
  const sought = [...others, ...labelled].filter(({ lang, doc }) => lang !== "en" && asked.has(doc));
  return {
    "file:///english.jsonl": english.filter(({ doc }) => !asked.has(doc)),
    ...beginning,
    ...rest,
    "file:///sought.jsonl": sought.filter(({ lang }) => languages.includes(lang)),
  };
}
