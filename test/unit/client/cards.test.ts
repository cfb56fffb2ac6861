import assert from "node:assert/strict";
import { test } from "node:test";
import { folded, marked, sourceLine, type Translate, toCard } from "../../../client/src/common/similar/cards";
import type { SourcedPassage } from "../../../server/src/protocol/requests";

const t: Translate = (message, ...args) => message.replace(/\{(\d)\}/g, (_, index) => String(args[index]));

const passage: SourcedPassage = {
  text: "Calls for clear and achievable mandates",
  matches: [
    [10, 15],
    [20, 30],
  ],
  source: {
    title: "United Nations peacekeeping operations",
    who: "Security Council",
    where: "S/RES/2436(2018), paragraph 3",
    date: "21 September 2018",
    symbol: "S/RES/2436(2018)",
    paragraph: "paragraph 3",
    kind: "adopted",
    guessed: false,
  },
  quotation: "“…”",
  adapted: "…",
  place: { document: "lamps", ordinal: 0 },
  location: {
    uri: "penholder:/x",
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
  },
  likeness: 63.7,
  alsoIn: [],
};

/** The pieces with «» around what is marked. */
function drawn(text: string, matches: [number, number][]): string {
  return marked(text, matches)
    .map((piece) => (piece.match ? `«${piece.text}»` : piece.text))
    .join("");
}

test("an adopted passage says so, with its symbol, paragraph, organ and date", () => {
  const card = toCard(passage, t);
  assert.equal(card.kindLabel, "Adopted");
  assert.deepEqual(
    [card.who, card.where, card.when],
    ["Security Council", "S/RES/2436(2018), paragraph 3", "21 September 2018"],
  );
  assert.match(card.spoken, /Security Council · S\/RES\/2436\(2018\), paragraph 3 · 21 September 2018/);
  assert.equal(card.title, "United Nations peacekeeping operations");
  assert.equal(card.likeness, "64 % alike");
  assert.deepEqual(card.doubts, []);
});

test("what was adopted, spoken and worded by ourselves has three different words", () => {
  const label = (kind: SourcedPassage["source"]["kind"]) =>
    toCard({ ...passage, source: { ...passage.source, kind } }, t).kindLabel;
  assert.equal(new Set([label("adopted"), label("spoken"), label("model"), label("report")]).size, 4);
});

test("a guess is shown as a guess, in the card and to a screen reader", () => {
  const guess = { ...passage.source, date: "about 2021", guessed: true };
  const card = toCard({ ...passage, source: guess }, t);
  assert.deepEqual(card.doubts, ["(guessed)"]);
  assert.ok(card.spoken.includes("about 2021 (guessed)"));
});

test("the words of a scan are shown as such, in the card and to a screen reader", () => {
  const card = toCard({ ...passage, source: { ...passage.source, scanned: true } }, t);
  assert.deepEqual(card.doubts, ["(text of a scan)"]);
  assert.ok(card.spoken.includes("21 September 2018 (text of a scan)"));
});

test("a speaker's passage tells who, where and when", () => {
  const { symbol, paragraph, ...source } = passage.source;
  assert.equal(
    sourceLine({ ...source, where: "On policing", who: "Zhang Jun (China)", kind: "spoken" }, t),
    "Zhang Jun (China) · On policing · 21 September 2018",
  );
});

test("documents that have the paragraph, and those that have only the words selected, are told apart", () => {
  const { elsewhere } = toCard({ ...passage, alsoIn: ["A/RES/60/1"], wordingIn: ["A/RES/61/2"] }, t);
  assert.deepEqual(
    elsewhere.map(({ text }) => text),
    ["Also in A/RES/60/1", "These words also in A/RES/61/2"],
  );
});

test("a formula of fourteen documents names six of them, and the rest where it is asked for", () => {
  const names = Array.from({ length: 14 }, (_, at) => `A/RES/${60 + at}/1`);
  const [places] = toCard({ ...passage, alsoIn: names }, t).elsewhere;
  assert.equal(
    `${places?.text} ${places?.more?.label}`,
    `Also in ${names.slice(0, 6).join(", ")} and 8 more`,
  );
  assert.equal(places?.more?.text, `Also in ${names.join(", ")}`);
  const [formula] = toCard({ ...passage, alsoIn: names, alsoFurther: true }, t).elsewhere;
  assert.equal(formula?.more?.label, "and at least 8 more");
  assert.equal(formula?.more?.text, `Also in ${names.join(", ")}, …`);
  assert.deepEqual(toCard({ ...passage, nearlyIn: names.slice(0, 8) }, t).elsewhere, [
    { text: `Nearly the same in ${names.slice(0, 8).join(", ")}` },
  ]);
});

test("the words that match are marked, and side by side as one", () => {
  assert.equal(drawn("clear and achievable mandates", [[0, 5]]), "«clear» and achievable mandates");
  assert.equal(
    drawn("clear and achievable mandates", [
      [10, 20],
      [21, 29],
    ]),
    "clear and «achievable mandates»",
  );
  assert.equal(
    drawn("clear, prioritized", [
      [0, 5],
      [7, 18],
    ]),
    "«clear», «prioritized»",
  );
});

test("matches that overlap or lie outside the text lose none of it", () => {
  const text = "clear mandates";
  for (const matches of [
    [[0, 99]],
    [[5, 2]],
    [[-3, 2]],
    [
      [0, 5],
      [3, 8],
    ],
    [[90, 95]],
    [],
  ] as [number, number][][]) {
    const pieces = marked(text, matches);
    assert.equal(pieces.map((piece) => piece.text).join(""), text, JSON.stringify(matches));
  }
});

test("a title is shown only where it tells more than the symbol and the organ", () => {
  const titled = (title: string) => toCard({ ...passage, source: { ...passage.source, title } }, t).title;
  assert.equal(titled("Security Council resolution 2436 (2018)"), undefined);
  assert.equal(titled("S/RES/2436(2018)"), undefined);
  assert.equal(titled("United Nations peacekeeping operations"), "United Nations peacekeeping operations");
});

test("a folded passage begins shortly before the first words that match", () => {
  const text = `${"word ".repeat(100)}clear mandates`;
  const { lead = "", text: rest } = folded(marked(text, [[500, 505]]));
  assert.ok(lead.length > 300 && lead.endsWith(" "));
  assert.equal(lead + rest.map((piece) => piece.text).join(""), text);
  assert.ok(rest[0]!.text.length <= 100);
  assert.equal(folded(marked("We support clear mandates", [[11, 16]])).lead, undefined);
});

test("model wording is inserted, but never as a quotation", () => {
  const inserted = (kind: "adopted" | "model") =>
    toCard({ ...passage, source: { ...passage.source, kind } }, t).insert;
  assert.equal(inserted("adopted"), "Insert as Quotation");
  assert.equal(inserted("model"), "Insert");
});
