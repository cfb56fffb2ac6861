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
    const found = await findSimilar({ ...knowledge, index: store.search }, draft, place, 2);
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
  const found = await findSimilar({ ...knowledge, index: store.search }, draft, place, 2);
  assert.equal(found?.hits[0]?.passage.text, exact);
});

test("what is shown stands in the order of the number beside it, without what resembles it only a little", async () => {
  const asked =
    "The keepers of the northern harbour light their lamps before sunset and sweep the stairs of the tower every morning.";
  const { store } = await storeOf(
    document("half", [
      "The keepers of the northern harbour light their lamps when they please, and sing of whales.",
    ]),
    document("all", [asked.replace("every morning", "each evening")]),
    document("little", [
      "A whale was seen from the tower, and the ferry pilots wrote a long letter on its behaviour.",
    ]),
    document(
      "other",
      Array.from({ length: 30 }, (_, i) => `Village ${i} has boats or wells, and ${i} houses.`),
    ),
  );
  const draft = draftOf(asked);
  const found = await findSimilar({ ...knowledge, index: store.search }, draft, { offset: 5 }, 10);
  assert.deepEqual(
    found?.hits.map(({ passage }) => passage.document.id),
    ["all", "half"],
  );
  const numbers = found!.hits.map(({ resemblance }) => resemblance);
  assert.ok(numbers[0]! > numbers[1]! && numbers[1]! >= 0.25, String(numbers));
});

test("a long passage in which the words of a paragraph stand here and there is not alike", async () => {
  const asked =
    "The keepers of the harbour expressed concern at the storm that struck women and girls in the northern village.";
  const scattered =
    "A storm of letters reached the governor. Women wrote of boats, girls of school, and keepers of bees about honey. The " +
    "northern road is closed; the harbour master was struck by it, and others expressed what they felt. Of concern is " +
    "the price of bread in each village, and the governor has said so in three letters and a long speech.";
  const { store } = await storeOf(
    document("scattered", [scattered]),
    document("said", [asked.replace("northern village", "southern town")]),
    document(
      "other",
      Array.from({ length: 30 }, (_, i) => `Village ${i} has boats or wells, and ${i} houses.`),
    ),
  );
  const found = await findSimilar({ ...knowledge, index: store.search }, draftOf(asked), { offset: 5 }, 10);
  const numbers = new Map(found?.hits.map(({ passage, resemblance }) => [passage.document.id, resemblance]));
  assert.ok(numbers.get("said")! > 0.75, String(numbers.get("said")));
  assert.ok((numbers.get("scattered") ?? 0) < 0.5, String(numbers.get("scattered")));
});
