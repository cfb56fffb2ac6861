import type { Asked, EngineAsked } from "../engines";
import { settledMemory } from "../memory";
import { ask, loadSqlite, peerFiles, readIds } from "../peers";
import { spread, timed } from "../statistics";
import { hand, readQueries, readTask } from "../task";
import { contentWords } from "../words";

/** SQLite's full-text search: any word matches, ordered by its BM25, stop words removed, its ten best numbers. */
const task = readTask();
const Database = await loadSqlite();
const ids = readIds(task);
const { paragraphs, keywords, warmUp } = readQueries(task);
const bare = settledMemory();
const {
  value: { search, frequency },
  milliseconds: load,
} = await timed(() => {
  const database = new Database(peerFiles(task).fts5);
  const statement = database.prepare(
    "select rowid as number from passage where passage match ? order by rank limit 10",
  );
  statement.all('"peace"');
  return { search: statement, frequency: database.prepare("select doc from word where term = ?") };
});
const loadedMemory = settledMemory() - bare;

const anyOf = (words: readonly string[]) =>
  search.all(words.map((word) => `"${word}"`).join(" OR ")).map(({ number }) => number!);

/** Only the twelve rarest words: the one way to ask FTS5 for a paragraph at some speed. */
function rarest(text: string): string[] {
  const known = contentWords(text).flatMap((word) => {
    const { doc } = frequency.get(word) ?? {};
    return doc ? [{ word, doc }] : [];
  });
  return known
    .sort((a, b) => a.doc - b.doc)
    .slice(0, 12)
    .map(({ word }) => word);
}

for (const { text } of warmUp.slice(0, 5)) anyOf(contentWords(text));
const wholeParagraph = (text: string) => anyOf(contentWords(text));
const rarestWords = (text: string) => anyOf(rarest(text));
hand({
  paragraphs: await ask(spread(paragraphs, task.counts.slow), ids, wholeParagraph),
  rarest: await ask(paragraphs, ids, rarestWords, 3),
  keywords: await ask(keywords, ids, wholeParagraph),
  load,
  loadedMemory,
  memory: settledMemory() - bare,
} satisfies EngineAsked & { rarest: Asked });
