import { spawnSync } from "node:child_process";
import { join } from "node:path";
import type { CorpusDocument } from "../../../server/src/service/corpus/document";
import type { CorpusSearch } from "../../../server/src/service/search/corpusSearch";
import { createRandom } from "../random";
import { spread } from "../statistics";
import { english, otherLanguages, storeWith } from "./corpus";
import type { Figure } from "./figure";
import type { Learnt } from "./learnApart";
import { alignedPairs, type Pair } from "./translatedCorpus";

/** Documents that are there in two languages: as many as are ever learnt from. */
const documents = 5000;
/** Paragraphs of each: as many as the real ones have on an average. */
const paragraphs = 15;
/** Seconds of processor time, whatever else the machine does; it is one thread. */
const longest = 60;
/** Megabytes. */
const mostMemory = 300;
/** Texts of each language that are looked for in their own. */
const asked = 150;

/**
 * What learning costs, and that it changes nothing in a text's own language. There are not 5,000 real documents in two
 * languages: these are made of real paragraphs and their real counterparts, each paragraph of another document.
 */
export async function learningFigures(data: string, work: string): Promise<Figure[]> {
  const others = (await otherLanguages(data)).filter(({ lang }) => lang === "fr");
  const pairs = alignedPairs(await english(data), others);
  const name = "learning";
  const store = await storeWith(work, name, () => recombinedDocuments(pairs));
  const texts = spread(pairs, asked).flatMap((pair) => [pair.text, pair.english]);
  const before = await ownResults(store.search, texts);
  const learnt = learnApart(join(work, name));
  if (!(await store.refresh()) && learnt.seconds > 0) throw new Error("what was learnt is not there");
  const after = await ownResults(store.search, texts);
  store.close();
  const { clock, seconds, memory, bytes } = learnt;
  const told = `${clock.toFixed(1)} s, ${seconds.toFixed(1)} s of processors, ${memory.toFixed(0)} MB, ${(bytes / 1000).toFixed(0)} kB of the index`;
  const within = (what: string, isWithin: boolean) => ({ what, found: Number(isWithin), of: 1, target: 100 });
  return [
    within(
      `${documents} documents in two languages are learnt within ${longest} s (${told})`,
      seconds <= longest,
    ),
    within(`with ${mostMemory} MB at most, the whole process together`, memory <= mostMemory),
    {
      what: "a text's own language: the same passages, ranks and scores as before",
      found: after.filter((hits, i) => hits === before[i]).length,
      of: texts.length,
      target: 100,
    },
  ];
}

/** The first ten of each text, with their scores. */
async function ownResults(search: CorpusSearch, texts: readonly string[]): Promise<string[]> {
  const answers: string[] = [];
  for (const text of texts) {
    const hits = await search.similar(text, { limit: 10 });
    answers.push(
      JSON.stringify(hits.map(({ passage, score }) => [passage.document.id, passage.ordinal, score])),
    );
  }
  return answers;
}

function* recombinedDocuments(pairs: readonly Pair[]): Generator<CorpusDocument> {
  const random = createRandom(5000);
  for (let number = 1; number <= documents; number += 1) {
    const chosen = Array.from({ length: paragraphs }, () => random.pick(pairs));
    const versions = { en: chosen.map(({ english }) => english), fr: chosen.map(({ text }) => text) };
    for (const [language, texts] of Object.entries(versions)) {
      const symbol = `A/RES/99/${number}`;
      const id = `file:///data.jsonl#${symbol}/${language}`;
      const passages = texts.map((text) => ({ text, line: 0 }));
      yield { id, uri: "file:///data.jsonl", title: symbol, symbol, kind: "adopted", language, passages };
    }
  }
}

/** Learns in a process of its own, whose memory is that of learning. */
function learnApart(folder: string): Learnt {
  const script = join(import.meta.dirname, "learnApart.mjs");
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, folder], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Learnt;
}
