import { writeFileSync } from "node:fs";
import type { EngineBuilt } from "../engines";
import { readPassages } from "../passages";
import { loadMiniSearch, miniSearchOptions, peerFiles, writeIds } from "../peers";
import { timed } from "../statistics";
import { hand, readTask } from "../task";

const task = readTask();
const MiniSearch = loadMiniSearch(task);
const passages = await readPassages(task.corpus);
writeIds(task, passages);
const { value: json, milliseconds } = await timed(() => {
  const engine = new MiniSearch(miniSearchOptions);
  engine.addAll(passages.map(({ text }, id) => ({ id, text })));
  return JSON.stringify(engine);
});
writeFileSync(peerFiles(task).miniSearch, json);
hand({ build: milliseconds, bytes: Buffer.byteLength(json) } satisfies EngineBuilt);
