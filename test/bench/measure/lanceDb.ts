import { ask, type LanceDb, loadPeer, peerFiles, readIds } from "../peers";
import { hand, readQueries, readTask } from "../task";

/** LanceDB's full-text search (native code): any word matches, BM25, its ten best numbers. */
const task = readTask();
const lance = loadPeer<LanceDb>(task, "@lancedb/lancedb");
const ids = readIds(task);
const { paragraphs, warmUp } = readQueries(task);
const table = await (await lance.connect(peerFiles(task).lanceDb)).openTable("passages");
const search = async (text: string) =>
  (
    await table
      .query()
      .fullTextSearch(text, { columns: ["text"] })
      .select(["number", "_score"])
      .limit(10)
      .toArray()
  ).map(({ number }) => Number(number));
for (const { text } of warmUp) await search(text);
hand(await ask(paragraphs, ids, search, 3));
table.close();
