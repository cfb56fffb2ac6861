import assert from "node:assert/strict";
import { test } from "node:test";
import { compareTexts } from "../../../server/src/service/comparison/compare";
import type { Comparison } from "../../../server/src/service/comparison/comparison";
import { randomNumbers } from "../search/reference";

/** The comparison drawn: [-deleted-], {+inserted+}, [-old-]{+new+}, <1:moved away from here>, <1:moved to here>. */
function drawn({ before, after, pieces }: Comparison): string {
  return pieces
    .map(({ kind, before: b, after: a, move }) => {
      const old = before.slice(b.start, b.end);
      const fresh = after.slice(a.start, a.end);
      if (kind === "same" || kind === "form") return fresh;
      if (kind === "moved") return old ? `<${move} from: ${old}>` : `<${move} to: ${fresh}>`;
      return (old && `[-${old}-]`) + (fresh && `{+${fresh}+}`);
    })
    .join("");
}

const compared = (before: string, after: string, language = "en") =>
  drawn(compareTexts(before, after, language));

test("a word exchanged, put in, taken out", () => {
  assert.equal(
    compared(
      "Urges all ferry pilots to keep watch at night;",
      "Calls upon all ferry pilots to keep close watch;",
    ),
    "[-Urges-]{+Calls upon+} all ferry pilots to keep {+close +}watch[- at night-];",
  );
});

test("a qualifier goes with its commas", () => {
  assert.equal(
    compared(
      "Requests the harbour master to report",
      "Requests the harbour master, as appropriate, to report",
    ),
    "Requests the harbour master{+, as appropriate,+} to report",
  );
});

test("capitals, quotation marks, emphasis, spacing and the mark at the end are form, not wording", () => {
  const { pieces, distance } = compareTexts(
    "Welcomes the “blue book” of  the pilots;",
    '*Welcomes* the "blue book" of the Pilots.',
    "en",
  );
  assert.deepEqual(new Set(pieces.map(({ kind }) => kind)), new Set(["same", "form"]));
  assert.equal(distance, 0);
});

test("emphasis around an exchanged word is left where it is", () => {
  assert.equal(
    compared("Urges all ports to report", "*Invites* all ports to report"),
    "*[-Urges-]{+Invites+}* all ports to report",
  );
});

test("a comma inside the sentence is wording", () => {
  assert.equal(
    compared("the lamps, buoys and bells of the coast", "the lamps buoys and bells of the coast"),
    "the lamps[-,-] buoys and bells of the coast",
  );
});

test("a phrase that stands elsewhere is moved, not deleted and inserted", () => {
  assert.equal(
    compared(
      "Requests the harbour master, in close consultation with the pilots, to publish the tables of the tides every spring and every autumn",
      "Requests the harbour master to publish the tables of the tides every spring and every autumn, in close consultation with the pilots",
    ),
    "Requests the harbour master[-, -]<1 from: in close consultation with the pilots>[-,-] to publish the tables of the tides every spring and every autumn{+, +}<1 to: in close consultation with the pilots>",
  );
});

test("function words left between two changes do not cut them up", () => {
  assert.equal(
    compared("The keepers polish the brass of the lamps.", "The keepers repaint every wall of their towers."),
    "The keepers [-polish the brass of the lamps-]{+repaint every wall of their towers+}.",
  );
});

test("Chinese and Arabic are compared word by word too", () => {
  assert.equal(
    compared("敦促各港口加强夜间巡逻", "促请各港口加强巡逻", "zh"),
    "[-敦-]促{+请+}各港口加强[-夜间-]巡逻",
  );
  assert.equal(
    compared("تحث جميع الموانئ على التعاون", "تهيب بجميع الموانئ التعاون", "ar"),
    "[-تحث جميع-]{+تهيب بجميع+} الموانئ [-على -]التعاون",
  );
});

test("verbs of strength that were exchanged are named, with the way they are read", () => {
  const verbs = (before: string, after: string, language = "en") =>
    compareTexts(before, after, language).verbs.map(
      ({ from, to, direction }) => `${from} → ${to}: ${direction}`,
    );
  assert.deepEqual(verbs("Urges all ports to report", "Calls upon all ports to report"), [
    "Urges → Calls upon: weaker",
  ]);
  assert.deepEqual(verbs("Requests that pilots rest", "Decides that pilots rest"), [
    "Requests → Decides: stronger",
  ]);
  assert.deepEqual(verbs("Condemns the theft of lamps", "Strongly condemns the theft of lamps"), [
    "Condemns → Strongly condemns: stronger",
  ]);
  assert.deepEqual(verbs("Notes with appreciation the lamps", "Notes the lamps"), [
    "Notes with appreciation → Notes: weaker",
  ]);
  assert.deepEqual(verbs("Decides that every port shall report", "Decides that every port should report"), [
    "shall → should: weaker",
  ]);
  assert.deepEqual(verbs("Stresses the need for lamps", "Emphasizes the need for lamps"), [
    "Stresses → Emphasizes: alike",
  ]);
  assert.deepEqual(verbs("Welcomes the report", "Urges the report"), ["Welcomes → Urges: other"]);
  assert.deepEqual(verbs("Exhorte les ports à coopérer", "Invite les ports à coopérer", "fr"), [
    "Exhorte → Invite: weaker",
  ]);
  assert.deepEqual(verbs("настоятельно призывает порты", "призывает порты", "ru"), [
    "настоятельно призывает → призывает: weaker",
  ]);
  assert.deepEqual(verbs("敦促各港口合作", "促请各港口合作", "zh"), ["敦促 → 促请: weaker"]);
});

test("a month, a noun, and a verb that has only moved on are no change of strength", () => {
  const verbs = (before: string, after: string) => compareTexts(before, after, "en").verbs;
  assert.deepEqual(verbs("as held on 3 May 2010 in the hall", "as held on 5 June 2011 in the hall"), []);
  assert.deepEqual(verbs("all lamps of the coast should burn", "all red lamps of the coast should burn"), []);
  assert.deepEqual(verbs("Stressing the need for lamps", "Stresses the need for lamps"), []);
  assert.deepEqual(verbs("Calls on all ports", "Calls upon all ports"), []);
  assert.deepEqual(
    verbs("Recalling the letters from the ports", "Recalling the requests from the ports"),
    [],
  );
});

test("qualifiers added and dropped are called by name; one that moved is neither", () => {
  const named = (before: string, after: string) =>
    compareTexts(before, after, "en").qualifiers.map(
      ({ change, phrase, effect }) => `${change} ${phrase}: ${effect}`,
    );
  assert.deepEqual(
    named("to repair the lamps within existing resources", "to repair, as appropriate, the lamps"),
    ["added as appropriate: discretion", "dropped within existing resources: resources"],
  );
  assert.deepEqual(
    named("to repair, where necessary, the lamps", "to repair the lamps, where necessary"),
    [],
  );
});

test("distance runs from 0, the same words, to 1, no word in common", () => {
  assert.equal(compareTexts("one two three four", "One two, three four.", "en").distance, 0);
  assert.equal(compareTexts("one two three four", "one two three five", "en").distance, 0.25);
  assert.equal(compareTexts("one two", "three four", "en").distance, 1);
  assert.equal(compareTexts("", "", "en").distance, 0);
});

/** Both texts must come back from the pieces, character by character. */
function assertWhole({ before, after, pieces }: Comparison): void {
  assert.equal(pieces.map((piece) => before.slice(piece.before.start, piece.before.end)).join(""), before);
  assert.equal(pieces.map((piece) => after.slice(piece.after.start, piece.after.end)).join(""), after);
  let b = 0;
  let a = 0;
  for (const piece of pieces) {
    assert.deepEqual([piece.before.start, piece.after.start], [b, a]);
    [b, a] = [piece.before.end, piece.after.end];
    if (piece.kind === "same")
      assert.equal(
        before.slice(piece.before.start, piece.before.end),
        after.slice(piece.after.start, piece.after.end),
      );
  }
}

test("any two texts come back whole from their comparison", () => {
  const alphabet = [
    "the",
    "lamp",
    "Lamp",
    "of",
    "шторм",
    "تحث",
    "灯",
    "塔",
    "é",
    "e\u0301",
    "😀",
    "3 May",
    ",",
    ";",
    "«",
    "*",
    "_",
    "\n",
    "  ",
    " ",
    "\u00a0",
    "-",
    "’",
    "\ud800",
    "\u200b",
  ];
  for (let seed = 1; seed <= 1500; seed += 1) {
    const below = randomNumbers(seed);
    const made = (length: number) =>
      Array.from({ length }, () => alphabet[below(alphabet.length)] + (below(3) ? " " : ""));
    const earlier = made(below(30));
    const later = [...earlier];
    for (let edits = below(8); edits > 0; edits -= 1) {
      const at = below(later.length + 1);
      const kind = below(4);
      if (kind === 0) later.splice(at, 1 + below(3));
      else if (kind === 1) later.splice(at, 0, ...made(1 + below(4)));
      else if (kind === 2) later.splice(at, 1, ...made(1));
      else later.splice(below(later.length + 1), 0, ...later.splice(at, 5));
    }
    const text = below(5) === 0 ? made(below(30)) : later;
    assertWhole(compareTexts(earlier.join(""), text.join(""), "en"));
  }
});

test("long texts that have little in common, and texts that say the same over and over, come back whole as well", () => {
  const below = randomNumbers(7);
  const long = (words: number, vocabulary: number) =>
    Array.from({ length: words }, () => `w${below(vocabulary)}`).join(" ");
  assertWhole(compareTexts(long(3000, 4000), long(3000, 4000), "en"));
  assertWhole(compareTexts(long(2000, 5), long(2500, 5), "en"));
  assertWhole(compareTexts("lamp ".repeat(2000), "lamp ".repeat(1500), "en"));
});
