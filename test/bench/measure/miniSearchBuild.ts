import { writeFileSync } from "node:fs";
import type { EngineBuilt } from "../engines";
import { readPassages } from "../passages";
import { loadMiniSearch, miniSearchOptions, peerFiles, writeIds } from "../peers";
import { processorTime, timed } from "../statistics";
import { hand, readTask } from "../task";

const task = readTask();
const MiniSearch = loadMiniSearch(task);
const passages = await readPassages(task.corpus);
writeIds(task, passages);
const before = processorTime();
const { value: json, milliseconds } = await timed(() => {
  const engine = new MiniSearch(miniSearchOptions);
  engine.addAll(passages.map(({ text }, id) => ({ id, text })));
  return JSON.stringify(engine);
});
const processor = processorTime() - before;
writeFileSync(peerFiles(task).miniSearch, json);
hand({ build: milliseconds, processor, bytes: Buffer.byteLength(json) } satisfies EngineBuilt);
