import { readFileSync } from "node:fs";
import type { EngineAsked } from "../engines";
import { settledMemory } from "../memory";
import { ask, loadMiniSearch, miniSearchOptions, peerFiles, readIds } from "../peers";
import { spread, timed } from "../statistics";
import { hand, readQueries, readTask } from "../task";

/** MiniSearch as one would use it for this: any word matches, BM25, stop words removed, its ten best numbers. */
const task = readTask();
const MiniSearch = loadMiniSearch(task);
const ids = readIds(task);
const { paragraphs, keywords, warmUp } = readQueries(task);
const bare = settledMemory();
const { value: engine, milliseconds: load } = await timed(() => {
  const loaded = MiniSearch.loadJSON(readFileSync(peerFiles(task).miniSearch, "utf8"), miniSearchOptions);
  loaded.search("peace");
  return loaded;
});
const loadedMemory = settledMemory() - bare;
const search = (text: string) =>
  engine
    .search(text)
    .slice(0, 10)
    .map(({ id }) => id);
for (const { text } of warmUp.slice(0, 5)) search(text);
hand({
  paragraphs: await ask(spread(paragraphs, task.counts.slow), ids, search),
  keywords: await ask(keywords, ids, search),
  load,
  loadedMemory,
  memory: settledMemory() - bare,
} satisfies EngineAsked);
