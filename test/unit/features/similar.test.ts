import assert from "node:assert/strict";
import { test } from "node:test";
import { findSimilar } from "../../../server/src/service/features/similar";
import { document, storeOf } from "../search/reference";
import { draftOf, knowledge } from "./draftOf";

/** A statement with a selection drawn in it. */
function selected(text: string) {
  const start = text.indexOf("[");
  const end = text.indexOf("]") - 1;
  return { draft: draftOf(text.replace(/[[\]]/g, "")), place: { offset: end, selection: { start, end } } };
}

const boats = "Asks for trained guides at sea, so that boats reach the harbour, and for a harbour office.";
const wells =
  "Asks for trained guides on the hills, so that herders reach the wells, and for a wells office.";

test("words selected in a draft are answered on the subject of the draft", async () => {
  const { store } = await storeOf(
    document("boats", [boats]),
    document("wells", [wells]),
    document(
      "other",
      Array.from({ length: 30 }, (_, i) => `Village ${i} has boats or wells, and ${i} houses.`),
    ),
  );
  const answer = async (text: string) => {
    const { draft, place } = selected(text);
    const found = await findSimilar({ ...knowledge, index: store }, draft, place, 2);
    return { text: found?.text, first: found?.hits[0]?.passage.text };
  };
  assert.deepEqual(
    await answer(
      "The wells are far apart.\n\nHerders ask for [the training of guides] who know the wells.\n",
    ),
    { text: "the training of guides", first: wells },
  );
  assert.deepEqual(
    await answer(
      "The harbour is full of boats.\n\nBoats need [the training of guides] to leave the harbour.\n",
    ),
    { text: "the training of guides", first: boats },
  );
});

test("whoever said the very words comes first, whatever else is on the subject", async () => {
  const exact = "Notes that the training of guides was paid for by the city.";
  const { store } = await storeOf(
    document("wells", [wells, "The wells of the hills are far from the herders, and the wells are deep."]),
    document("city", [exact]),
    document(
      "other",
      Array.from({ length: 30 }, (_, i) => `Village ${i} has boats or wells, and ${i} houses.`),
    ),
  );
  const { draft, place } = selected(
    "The wells are far apart.\n\nHerders ask for [the training of guides] who know the wells.\n",
  );
  const found = await findSimilar({ ...knowledge, index: store }, draft, place, 2);
  assert.equal(found?.hits[0]?.passage.text, exact);
});
