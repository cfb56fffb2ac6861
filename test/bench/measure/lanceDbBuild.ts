import { rmSync } from "node:fs";
import { readPassages } from "../passages";
import { type LanceDb, type LanceTable, loadPeer, peerFiles, writeIds } from "../peers";
import { timed } from "../statistics";
import { hand, readTask } from "../task";

const task = readTask();
const lance = loadPeer<LanceDb>(task, "@lancedb/lancedb");
const { lanceDb: path } = peerFiles(task);
rmSync(path, { recursive: true, force: true });
const passages = await readPassages(task.corpus);
writeIds(task, passages);
const { milliseconds } = await timed(async () => {
  const database = await lance.connect(path);
  let table: LanceTable | undefined;
  const batch = 50_000;
  for (let from = 0; from < passages.length; from += batch) {
    const rows = passages.slice(from, from + batch).map(({ text }, i) => ({ number: from + i, text }));
    if (table) await table.add(rows);
    else table = await database.createTable("passages", rows);
  }
  await table!.createIndex("text", {
    config: lance.Index.fts({ withPosition: false, stem: true, removeStopWords: true }),
  });
  table!.close();
});
hand({ build: milliseconds });
