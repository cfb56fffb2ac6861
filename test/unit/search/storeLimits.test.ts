import assert from "node:assert/strict";
import { test } from "node:test";
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
  assert.deepEqual(store.size, { documents: 2, passages: count + 1 });
  assert.equal((await store.document("long"))?.length, count);
  assert.equal((await store.documents()).find(({ id }) => id === "long")?.length, count);
  const passages = await store.passages("long");
  assert.ok(
    passages.length === count &&
      passages.every(({ ordinal, text }, i) => ordinal === i && text === `line ${i}`),
  );
  await writer.remove("long");
  await writer.commit();
  assert.deepEqual(store.size, { documents: 1, passages: 1 });
  assert.equal([...world.storage.contents.keys()].filter((name) => name.endsWith(".texts")).length, 1);
});

test("a document without passages, passages without words, half a letter and a very long word are kept", async () => {
  const long = "x".repeat(200_000);
  const { store } = await storeOf(
    document("empty", []),
    document("odd", ["— … !", "", long, "a lone half \ud83d of a sign", "\ufeffafter a byte order mark"]),
  );
  assert.deepEqual(
    (await store.passages("odd")).map(({ text }) => text),
    ["— … !", "", long, "a lone half \ufffd of a sign", "after a byte order mark"],
  );
  assert.equal((await store.document("empty"))?.length, 0);
  assert.equal((await store.similar(long))[0]?.passage.ordinal, 2);
  for (const text of ["— … !", "", long]) {
    await store.keyword(text);
    await store.verbatim(text);
    await store.continuations(text);
    await store.phrase(text);
  }
});
