import assert from "node:assert/strict";
import { everyDocument } from "../../server/src/service/search/corpusSearch";
import type { CorpusStore } from "../../server/src/service/search/corpusStore";
import { documentsOf, filesAfter, logOf, uriOf } from "./rounds";

/**
 * Whether a store holds just what a round of `name` has left: every document with its own text, none too many.
 * @param thorough looks into every document and at every checksum rather than at the newest, the oldest and the log
 */
export async function checkRound(
  store: CorpusStore,
  name: string,
  round: number,
  thorough: boolean,
): Promise<void> {
  const own = (await everyDocument(store.search)).filter(({ uri }) => uri.startsWith(`file:///${name}/`));
  const files = filesAfter(name, round);
  assert.deepEqual([...new Set(own.map(({ uri }) => uri))].sort(), files, `the files after round ${round}`);
  const looked = thorough ? files : [logOf(name), uriOf(name, round), files[0]!];
  for (const uri of looked) {
    const from = uri === logOf(name) ? round : Number(uri.slice(uri.lastIndexOf("/") + 1));
    for (const { id, passages } of documentsOf(name, from, uri)) {
      const found = await store.search.passages(id);
      assert.deepEqual(
        found.map(({ text }) => text),
        passages.map(({ text }) => text),
        id,
      );
    }
  }
  const newest = documentsOf(name, round)[1]!.passages[5]!.text;
  const [hit] = await store.search.similar(newest);
  assert.equal(hit?.passage.text, newest);
  if (thorough) assert.deepEqual(await store.verify(), []);
}
