import assert from "node:assert/strict";
import { test } from "node:test";
import { createOffers } from "../../../server/src/service/continuation/offers";
import type { Draft } from "../../../server/src/service/draft/draft";

/** A draft that is written on; each offer is made at its end. */
function writing(uri = "file:///draft", offers = createOffers()) {
  let text = "";
  const draft = () => ({ uri, text }) as Draft;
  return {
    offers,
    write(words: string) {
      text += words;
    },
    offer: (words: string | undefined) => offers.made(draft(), 0, text.length, words),
    missed: (begin = 0) => offers.missed(draft(), begin, text.length),
  };
}

test("offers that are passed over are counted, four at most", () => {
  const { write, offer, missed } = writing();
  const counted = Array.from({ length: 6 }, () => {
    offer("their tireless work");
    write("something else ");
    return missed();
  });
  assert.deepEqual(counted, [1, 2, 3, 4, 4, 4]);
});

test("an offer that is taken, by its first words at least, ends the count; one that may still be is not counted", () => {
  const { write, offer, missed } = writing();
  offer("their tireless work");
  write("something else ");
  offer("their tireless work");
  write("their ");
  assert.equal(missed(), 1, "it is being written");
  write("tireless deeds ");
  assert.equal(missed(), 0, "its first words were taken");
  offer("for peace");
  write("for peace and more ");
  assert.equal(missed(), 0);
});

test("a moment without an offer passes nothing over; another paragraph and a cursor that goes back begin anew", () => {
  const { write, offer, missed, offers } = writing();
  offer("their work");
  write("nothing ");
  offer(undefined);
  write("more ");
  assert.equal(missed(), 1);
  assert.equal(missed(3), 0);
  assert.equal(offers.missed({ uri: "file:///draft", text: "" } as Draft, 0, 2), 0);
  assert.equal(writing("file:///other", offers).missed(), 0);
});

test("twenty drafts are remembered, the one offered to first is forgotten first", () => {
  const offers = createOffers();
  const drafts = Array.from({ length: 21 }, (_, at) => writing(`file:///${at}`, offers));
  for (const { offer, write } of drafts) {
    offer("their work");
    write("else ");
  }
  assert.deepEqual(
    drafts.map(({ missed }) => missed()),
    [0, ...Array(20).fill(1)],
  );
});
