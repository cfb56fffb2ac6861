import assert from "node:assert/strict";
import { openStore } from "../../server/src/service/search/store";
import { documentsOf, logOf, textOf, uriOf, worldIn } from "./rounds";

// Reads a store that two processes write to: every state that it takes up must be whole, and none older than the last.
const [folder, until] = process.argv.slice(2) as [string, string];
const store = await openStore(worldIn(folder), { readOnly: true });
const latest = new Map([
  ["left", -1],
  ["right", -1],
]);
let states = 0;
let answers = 0;
while (Date.now() < Number(until)) {
  if (await store.refresh()) states += 1;
  assert.deepEqual(store.status.notices, []);
  for (const [name, before] of latest) {
    const [first] = await store.search.passages(`${logOf(name)}#0`);
    if (!first) continue;
    const round = Number(/round (\d+) of/.exec(first.text)?.[1]);
    assert.ok(round >= before, `${name}: round ${round} after ${before}`);
    latest.set(name, round);
    for (const { id, passages } of [...documentsOf(name, round), ...documentsOf(name, round, logOf(name))]) {
      const found = await store.search.passages(id);
      assert.deepEqual(
        found.map(({ text }) => text),
        passages.map(({ text }) => text),
      );
      answers += found.length;
    }
    const asked = textOf(name, round, 1, 3);
    const [hit] = await store.search.similar(asked);
    assert.equal(hit?.passage.text, asked);
    const [run] = await store.search.verbatim(asked);
    assert.equal(run?.passage.text, asked);
    assert.ok((await store.search.document(`${uriOf(name, round)}#2`))?.title.endsWith("document 2"));
  }
  await new Promise((resolve) => setTimeout(resolve, 2));
}
store.close();
process.stdout.write(`${states} ${answers}\n`);
