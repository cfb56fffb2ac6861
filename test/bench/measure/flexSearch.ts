import { readPassages } from "../passages";
import { ask, type FlexSearchLike, loadPeer } from "../peers";
import { hand, readQueries, readTask } from "../task";
import { contentWords } from "../words";

/** FlexSearch: any word may be missing, its ten best numbers; stop words removed from texts and questions. */
const task = readTask();
const { Index } = loadPeer<{ Index: new (options: object) => FlexSearchLike }>(task, "flexsearch");
const { paragraphs, warmUp } = readQueries(task);
const passages = await readPassages(task.corpus);
const engine = new Index({ tokenize: "strict" });
for (const [number, { text }] of passages.entries()) engine.add(number, contentWords(text).join(" "));
const search = (text: string) => engine.search(contentWords(text).join(" "), { suggest: true, limit: 10 });
for (const { text } of warmUp.slice(0, 10)) search(text);
hand(
  await ask(
    paragraphs,
    passages.map(({ id }) => id),
    search,
  ),
);
