import { rmSync, statSync } from "node:fs";
import type { EngineBuilt } from "../engines";
import { readPassages } from "../passages";
import { loadSqlite, peerFiles, writeIds } from "../peers";
import { processorTime, timed } from "../statistics";
import { hand, readTask } from "../task";

const task = readTask();
const Database = await loadSqlite();
const { fts5: path } = peerFiles(task);
rmSync(path, { force: true });
const passages = await readPassages(task.corpus);
writeIds(task, passages);
let unmerged = 0;
const before = processorTime();
const { milliseconds } = await timed(() => {
  const began = performance.now();
  const database = new Database(path);
  // Contentless: the index alone, without the texts.
  database.exec("create virtual table passage using fts5(text, content='')");
  database.exec("create virtual table word using fts5vocab(passage, 'row')");
  database.exec("begin");
  const insert = database.prepare("insert into passage(rowid, text) values (?, ?)");
  for (const [number, { text }] of passages.entries()) insert.run(number, text);
  database.exec("commit");
  unmerged = performance.now() - began;
  database.exec("insert into passage(passage) values ('optimize')");
  database.close();
});
const processor = processorTime() - before;
hand({ build: milliseconds, processor, bytes: statSync(path).size, unmerged } satisfies EngineBuilt & {
  unmerged: number;
});
