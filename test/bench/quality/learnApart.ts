import { readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { createNodeEnvironment } from "../../../server/src/node/environment";
import { alignSurely } from "../../../server/src/service/knowledge/indexCorpus";
import { namesInLanguages } from "../../../server/src/service/knowledge/terms/namesInLanguages";
import { openStore } from "../../../server/src/service/search/store";
import { processorTime } from "../statistics";

/** What learning took. */
export interface Learnt {
  /** Seconds, by the clock. */
  readonly clock: number;
  /** Seconds of processor time, of all threads. */
  readonly seconds: number;
  /** Megabytes that the process held at most, Node itself included. */
  readonly memory: number;
  /** Of what was learnt, on disk. */
  readonly bytes: number;
}

// Learns in the index of a folder, and tells what it took; what an earlier run has learnt there goes.
const folder = process.argv[2]!;
const written = () => readdirSync(folder).filter((name) => name.startsWith("translations"));
for (const name of written()) rmSync(join(folder, name));
const log = { error: console.error, warn: () => undefined, info: () => undefined };
const store = await openStore(createNodeEnvironment(folder, log));
const writer = await store.writer();
if (!writer) throw new Error(`${folder} is being written to by another process`);
const [began, begun] = [processorTime(), performance.now()];
await writer.learnTranslations({ align: alignSurely, names: namesInLanguages });
const learnt: Learnt = {
  clock: (performance.now() - begun) / 1000,
  seconds: (processorTime() - began) / 1000,
  memory: process.resourceUsage().maxRSS / 1024,
  bytes: written().reduce((sum, name) => sum + statSync(join(folder, name)).size, 0),
};
await writer.close();
store.close();
console.log(JSON.stringify(learnt));
