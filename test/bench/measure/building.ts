import { readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { createNodeEnvironment } from "../../../server/src/node/environment";
import { encodePostings, orderTerms } from "../../../server/src/service/search/segment/encodePostings";
import { encodeTables } from "../../../server/src/service/search/segment/encodeTables";
import { encodeVocabulary } from "../../../server/src/service/search/segment/encodeVocabulary";
import { encodePart } from "../../../server/src/service/search/segment/part";
import { SegmentBuilder } from "../../../server/src/service/search/segment/segmentBuilder";
import { TermScanner } from "../../../server/src/service/search/terms/termScanner";
import { Slices } from "../../../server/src/service/slices";
import type { EngineBuilt } from "../engines";
import { readPassages } from "../passages";
import { processorTime, timed } from "../statistics";
import { hand, readTask } from "../task";

/**
 * Penholder's index alone, as the peers build theirs: from texts in memory to postings and words on disk. What else
 * indexing does (unpacking, finding references, the texts as they are stored, the table of runs) is in `indexing`:
 * contentless FTS5 keeps no texts either.
 */
const task = readTask();
const folder = join(task.work, `index-${task.at}`);
rmSync(folder, { recursive: true, force: true });
const log = { error: console.error, warn: console.error, info() {} };
const { storage, codec, timer } = createNodeEnvironment(folder, log);
const slices = new Slices(timer, 100);
const scanner = new TermScanner();
const withoutTexts = { ...codec, encodeInto: () => 0 };
const facts = {
  id: "bench",
  uri: "bench",
  title: "bench",
  kind: "other",
  language: "en",
  length: 0,
} as const;
const passages = await readPassages(task.corpus);

async function write(builder: SegmentBuilder): Promise<void> {
  const terms = await orderTerms(builder, slices);
  const index = [...encodeTables(builder, codec), ...(await encodePostings(builder, terms, slices))];
  // As the writer does: one file is written while the next is worked out.
  const written = storage.write(`${builder.name}.index`, encodePart(codec, index));
  const words = encodePart(codec, await encodeVocabulary(builder, terms.rankOf, slices));
  await Promise.all([written, storage.write(`${builder.name}.words`, words)]);
}

const before = processorTime();
const { milliseconds } = await timed(async () => {
  let number = 0;
  let builder: SegmentBuilder | undefined;
  for (const { id, text } of passages) {
    if (builder?.full) {
      await write(builder);
      builder = undefined;
    }
    if (!builder) {
      builder = new SegmentBuilder(`segment-${++number}`, withoutTexts, scanner);
      builder.beginDocument(facts, builder.beginEntry(), 0);
    }
    builder.addPassage({ id, text, line: 0 }, []);
  }
  if (builder) await write(builder);
});
const processor = processorTime() - before;
// Of the store itself: there every document has its facts.
const bytes = readdirSync(task.store)
  .filter((name) => /\.(index|words)$/.test(name))
  .reduce((sum, name) => sum + statSync(join(task.store, name)).size, 0);
rmSync(folder, { recursive: true, force: true });
hand({ build: milliseconds, processor, bytes } satisfies EngineBuilt);
