import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createNodeEnvironment } from "../../../server/src/node/environment";
import type { CorpusDocument } from "../../../server/src/service/corpus/document";
import { createIndexer } from "../../../server/src/service/corpus/indexer";
import { findIntroductions } from "../../../server/src/service/glossary/introductions";
import { createCatalogue } from "../../../server/src/service/references/catalogue";
import { findReferences } from "../../../server/src/service/references/find";
import type { PassageWriter } from "../../../server/src/service/search/corpusStore";
import { openStore } from "../../../server/src/service/search/store";
import { allStopWords } from "../../../server/src/service/text/terms";
import { layouts, type ReadFile, shuffled } from "../../unit/search/layouts";
import { letters, questionsOf } from "../../unit/search/questions";
import { againstScan } from "./againstScan";

const [corpus, work, asked] = [process.argv[2]!, process.argv[3]!, Number(process.argv[4])];
const quiet = { error: console.error, warn: () => undefined, info: () => undefined };

/** Reads the corpus once, as the indexer does. */
async function readCorpus(): Promise<ReadFile[]> {
  const files: ReadFile[] = [];
  const catching: PassageWriter = {
    sources: () => new Map(),
    async put(uri, documents, record) {
      const taken: CorpusDocument[] = [];
      for await (const document of documents) taken.push(document);
      files.push({ uri, documents: taken, record: record() });
    },
    amend: async () => undefined,
    remove: async () => undefined,
    commit: async () => undefined,
    bytes: async () => 0,
    learnTranslations: async () => {},
    close: async () => undefined,
  };
  const catalogue = createCatalogue();
  await createIndexer(createNodeEnvironment(join(work, "none"), quiet), catching, {
    introduced: (text, { language }) => findIntroductions(text, language),
    tags: (text, { language, symbol }) => [
      ...new Set(
        findReferences(text, { language, ...(symbol ? { document: symbol } : {}) }, catalogue).map(
          (reference) => reference.symbol,
        ),
      ),
    ],
  }).sync([pathToFileURL(corpus).href], () => undefined);
  return files.sort((x, y) => (x.uri < y.uri ? -1 : 1));
}

const files = await readCorpus();
const all = files.flatMap(({ documents }) => documents.flatMap(({ passages }) => passages));
console.log(`${files.length} files, ${all.length} passages, ${layouts.length} layouts`);
const count = new Map<string, number>();
for (const { text } of all) count.set(text, (count.get(text) ?? 0) + 1);
const formulas = [...count]
  .filter(([text]) => text.split(" ").length >= 5)
  .sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1))
  .slice(0, Math.max(6, asked / 8))
  .map(([text]) => text);
formulas.unshift("Decides to remain actively seized of the matter.");
const texts = shuffled([...count.keys()].sort(), 7).slice(0, asked);
const questions = questionsOf(texts, formulas);

const first: string[] = [];
const differing = new Map<string, { asked: number; differing: number; example?: string }>();
rmSync(work, { recursive: true, force: true });
let wrong = 0;
for (const [number, { name, write }] of layouts.entries()) {
  const folder = join(work, `layout-${number}`);
  mkdirSync(folder, { recursive: true });
  const store = await openStore(createNodeEnvironment(folder, quiet));
  const writer = await store.writer();
  if (!writer) throw new Error("the store is locked");
  const began = performance.now();
  await write(writer, files);
  await writer.close();
  await store.refresh();
  const built = performance.now();
  for (const [at, { surface, of, ask }] of questions.entries()) {
    const answer = letters(await ask(store.search));
    const tally = differing.get(surface) ?? { asked: 0, differing: 0 };
    differing.set(surface, tally);
    if (number === 0) {
      first[at] = answer;
      continue;
    }
    tally.asked += 1;
    if (answer === first[at]) continue;
    tally.differing += 1;
    let same = 0;
    while (answer[same] === first[at]![same]) same += 1;
    tally.example ??= `${name}: “${of.slice(0, 90)}”\n      ${first[at]!.slice(Math.max(0, same - 60), same + 90)}\n      ${answer.slice(Math.max(0, same - 60), same + 90)}`;
  }
  const seconds = (from: number, to: number) => `${((to - from) / 1000).toFixed(1)} s`;
  console.log(`${name}: written in ${seconds(began, built)}, asked in ${seconds(built, performance.now())}`);
  if (number === layouts.length - 1) {
    const documents = files.flatMap((file) => file.documents);
    const paragraphs = [...formulas, ...texts.slice(0, asked / 4)];
    const phrases = paragraphs.flatMap((text, at) => {
      // Words of one sentence, as many as the table of runs tells apart, fewer and more.
      const words = (text.split(/[.?!:;]/)[0] ?? "").trim().split(/\s+/);
      const phrase = words.slice(1, 2 + (at % 11)).join(" ");
      return words.length < 12 || allStopWords().has(phrase.toLowerCase()) ? [] : [phrase];
    });
    const tags = new Set(all.flatMap((passage) => passage.tags ?? []));
    const symbols = shuffled([...tags].sort(), 9).slice(0, asked);
    wrong = await againstScan(store.search, documents, { paragraphs, phrases, symbols });
  }
  store.close();
  rmSync(folder, { recursive: true, force: true });
}
let differ = 0;
for (const [surface, { asked: times, differing: other, example }] of differing) {
  differ += other;
  console.log(`${surface}: ${other} of ${times} answers differ from the first layout's`);
  if (example) console.log(`  ${example}`);
}
console.log(`${questions.length} questions, ${differ} answers that differ, ${wrong} that a scan contradicts`);
process.exit(differ + wrong > 0 ? 1 : 0);
