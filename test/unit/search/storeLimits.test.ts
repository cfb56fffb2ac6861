import assert from "node:assert/strict";
import { test } from "node:test";
import { everyDocument } from "../../../server/src/service/search/corpusSearch";
import { document, storeOf } from "./reference";

test("a document longer than a segment is whole, in order, and removed as a whole", async () => {
  const count = 66_000;
  const { store, writer, world } = await storeOf(
    document(
      "long",
      Array.from({ length: count }, (_, i) => `line ${i}`),
    ),
    document("short", ["another line altogether"]),
  );
  assert.deepEqual(await store.search.size(), { documents: 2, passages: count + 1 });
  assert.equal((await store.search.document("long"))?.length, count);
  assert.equal((await everyDocument(store.search)).find(({ id }) => id === "long")?.length, count);
  const passages = await store.search.passages("long");
  assert.ok(
    passages.length === count &&
      passages.every(({ ordinal, text }, i) => ordinal === i && text === `line ${i}`),
  );
  await writer.remove("long");
  await writer.commit();
  assert.deepEqual(await store.search.size(), { documents: 1, passages: 1 });
  assert.equal([...world.storage.contents.keys()].filter((name) => name.endsWith(".texts")).length, 1);
});

test("a document without passages, passages without words, half a letter and a very long word are kept", async () => {
  const long = "x".repeat(200_000);
  const { store } = await storeOf(
    document("empty", []),
    document("odd", ["— … !", "", long, "a lone half \ud83d of a sign", "\ufeffafter a byte order mark"]),
  );
  assert.deepEqual(
    (await store.search.passages("odd")).map(({ text }) => text),
    ["— … !", "", long, "a lone half \ufffd of a sign", "after a byte order mark"],
  );
  assert.equal((await store.search.document("empty"))?.length, 0);
  assert.equal((await store.search.similar(long))[0]?.passage.ordinal, 2);
  for (const text of ["— … !", "", long]) {
    await store.search.keyword(text);
    await store.search.verbatim(text);
    await store.search.continuations(text);
    await store.search.phrase(text);
  }
});
