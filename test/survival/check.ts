import assert from "node:assert/strict";
import type { PassageStore } from "../../server/src/service/search/store";
import { documentsOf, filesAfter, logOf, uriOf } from "./rounds";

/**
 * Whether a store holds just what a round of `name` has left: every document with its own text, none too many.
 * @param thorough looks into every document and at every checksum rather than at the newest, the oldest and the log
 */
export async function checkRound(
  store: PassageStore,
  name: string,
  round: number,
  thorough: boolean,
): Promise<void> {
  const own = (await store.documents()).filter(({ uri }) => uri.startsWith(`file:///${name}/`));
  const files = filesAfter(name, round);
  assert.deepEqual([...new Set(own.map(({ uri }) => uri))].sort(), files, `the files after round ${round}`);
  const looked = thorough ? files : [logOf(name), uriOf(name, round), files[0]!];
  for (const uri of looked) {
    const from = uri === logOf(name) ? round : Number(uri.slice(uri.lastIndexOf("/") + 1));
    for (const { id, passages } of documentsOf(name, from, uri)) {
      const found = await store.passages(id);
      assert.deepEqual(
        found.map(({ text }) => text),
        passages.map(({ text }) => text),
        id,
      );
    }
  }
  const newest = documentsOf(name, round)[1]!.passages[5]!.text;
  const [hit] = await store.similar(newest);
  assert.equal(hit?.passage.text, newest);
  if (thorough) assert.deepEqual(await store.verify(), []);
}
