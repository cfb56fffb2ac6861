import assert from "node:assert/strict";
import { test } from "node:test";
import { historyOf } from "../../../server/src/service/comparison/history";
import type { CorpusDocument } from "../../../server/src/service/corpus/document";
import type { CorpusStore } from "../../../server/src/service/search/corpusStore";
import { openStore } from "../../../server/src/service/search/store";
import { createWorld } from "../world";
import { layouts, type ReadFile } from "./layouts";
import { letters, questionsOf } from "./questions";
import { document, randomNumbers, record } from "./reference";
import { Scan } from "./scan";

const formula = "Decides to remain actively seized of the wells of the valley.";
const older = "Decides to remain seized of the wells of the valley.";
const subjects = [
  "the ferries",
  "the upper mills",
  "the salt road",
  "the winter stores",
  "the lamps of the quay",
];
const keepers = [
  "the Elders",
  "the Council of Wells",
  "the millers",
  "each village",
  "the Keeper of the Roads",
];
const ends = ["before the spring", "at its next gathering", "within thirty days", "once the snow has gone"];

/**
 * 160 resolutions and speeches of a valley: half of them end with the same formula, many were adopted on one day, many
 * paragraphs stand in several, and two documents say the very same.
 */
function valley(): ReadFile[] {
  const random = randomNumbers(12);
  const one = <T>(of: readonly T[]) => of[random(of.length)]!;
  const files: ReadFile[] = [];
  for (let i = 0; i < 160; i += 1) {
    const isAdopted = i % 3 !== 0;
    const uri = `file:///valley/${isAdopted ? "resolution" : "speech"}-${(i * 89) % 160}.txt`;
    const texts = Array.from({ length: 3 }, () => {
      const ask = `Requests ${one(keepers)} to report on ${one(subjects)} to the Assembly of the Valley ${one(ends)};`;
      const worry = `Notes with concern that ${one(subjects)} and ${one(subjects)} have been left to ${one(keepers)} (CW).`;
      return one([
        ask,
        worry,
        `Recalling resolution ${random(9)} on ${one(subjects)}, and the duty of ${one(keepers)},`,
      ]);
    });
    texts.push(i % 7 === 0 ? older : formula);
    const tagged = texts.map((text, line) => ({
      text,
      line,
      tags: [`V/RES/${/resolution (\d)/.exec(text)?.[1] ?? 0}`],
    }));
    const facts: Partial<CorpusDocument> = isAdopted
      ? { kind: "adopted", organ: "Assembly of the Valley", symbol: `V/RES/${i}` }
      : { kind: "spoken", delegation: one(keepers) };
    // No day was kept of some, and many share one.
    const date = i % 11 === 0 ? {} : { date: `${1991 + (i % 20)}-0${1 + (i % 2)}-11` };
    const own = document(uri, tagged, { ...facts, ...date });
    const introduced = [
      ["CW", one(["Council of Wells", "Council of the Wells", "Carers of Wells"]), "en", 1, 1],
    ] as const;
    files.push({ uri, documents: [own], record: { ...record(uri, [own]), introduced } });
  }
  return files.sort((x, y) => (x.uri < y.uri ? -1 : 1));
}

async function written(
  files: readonly ReadFile[],
  { write }: (typeof layouts)[number],
): Promise<CorpusStore> {
  const store = await openStore(createWorld());
  const writer = await store.writer();
  if (!writer) throw new Error("the store is locked");
  await write(writer, files);
  await writer.close();
  await store.refresh();
  return store;
}

test("one corpus in five layouts gives the same answers, to the letter, and those that a plain scan gives", async () => {
  const files = valley();
  const documents = files.flatMap((file) => file.documents);
  const texts = documents
    .flatMap(({ passages }) => passages.map(({ text }) => text))
    .filter((_, i) => i % 101 === 0);
  const questions = questionsOf(texts, [formula, older]);
  const scan = new Scan(documents);
  let first: string[] | undefined;
  for (const layout of layouts) {
    const store = await written(files, layout);
    const answers: string[] = [];
    for (const { surface, of, ask } of questions)
      answers.push(`${surface} of ${of}: ${letters(await ask(store.search))}`);
    first ??= answers;
    for (const [i, answer] of answers.entries()) assert.equal(answer, first[i], layout.name);
    for (const text of [formula, texts[3]!]) assert.deepEqual(await scan.paragraph(store.search, text), []);
    for (const words of [
      "seized of",
      "to remain actively seized of the wells",
      "report on the upper mills",
      "left",
    ])
      assert.deepEqual(await scan.phrase(store.search, words), [], words);
    assert.deepEqual(
      await scan.phrase(store.search, "to report on the ferries to the Assembly of the Valley"),
      [],
    );
    const { wordings } = await historyOf(store.search, formula, "en");
    const uses = wordings.find(({ uses: [use] }) => use?.text === formula)?.uses ?? [];
    assert.deepEqual([uses[0]?.document.date, uses.length], ["1991-01-11", 91], layout.name);
    for (const symbol of ["V/RES/0", "V/RES/4"])
      assert.deepEqual(await scan.symbol(store.search, symbol), []);
    store.close();
  }
});
