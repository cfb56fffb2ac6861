import assert from "node:assert/strict";
import { test } from "node:test";
import { createFollowedFinder } from "../../../server/src/service/continuation/followedDocuments";
import { draftOf } from "../features/draftOf";
import { document, put, storeOf } from "../search/reference";

const lamps = "Requests the keepers of the coast to light the lamps of the harbour before the winter storms;";
const ropes =
  "Calls upon the sailors of the valley to mend the ropes of the ferries before the spring floods;";
const draft = draftOf(`${lamps}\n\nUrges`, "penholder-resolution");

test("a document that was corrected and kept its length is followed where the paragraph stands now", async () => {
  const { store, writer } = await storeOf(document("harbours", [lamps, ropes]));
  const followed = createFollowedFinder();
  const next = async () =>
    (await followed.find(store.search, draft, draft.text.indexOf("Urges"))).get("harbours")?.next;
  assert.equal(await next(), 1);
  await put(writer, "harbours", [document("harbours", [ropes, lamps])]);
  await writer.commit();
  assert.equal(await next(), 2);
});
