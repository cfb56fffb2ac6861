import assert from "node:assert/strict";
import { test } from "node:test";
import type * as vscode from "vscode";
import type { Translate } from "../../../client/src/common/similar/cards";
import type { Found } from "../../../client/src/common/similar/follow";
import type { Paragraph } from "../../../client/src/common/similar/messages";
import { toPage } from "../../../client/src/common/similar/page";
import type {
  CompareResult,
  CorpusStatus,
  MentionsResult,
  SourcedPassage,
} from "../../../server/src/protocol/requests";

const t: Translate = (message, ...args) => message.replace(/\{(\d)\}/g, (_, index) => String(args[index]));
const status: CorpusStatus = { documents: 3150, passages: 61204, folders: [], problems: [] };
const draft = {} as vscode.TextDocument;
const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 5 } };
const inParagraph: Found = {
  draft,
  result: { version: "1", paragraph: { range, text: "Hello" }, passages: [] },
};

/** The sentence that is shown. */
function notice(found: Found | undefined, state: CorpusStatus | undefined): string {
  const page = toPage(found, state, t);
  assert.equal(page.kind, "notice");
  return page.kind === "notice" ? page.text : "";
}

test("without a corpus, one sentence says how to get one, and a button leads there", () => {
  const page = toPage(inParagraph, { ...status, documents: 0 }, t);
  assert.ok(page.kind === "notice" && page.text.includes("“corpus”"));
  assert.equal(page.kind === "notice" && page.action?.name, "chooseFolders");
});

test("without a draft, outside a paragraph, and where nothing resembles it, the sentences differ", () => {
  const sentences = [
    notice(undefined, undefined),
    notice({}, status),
    notice({ draft, result: { version: "0", passages: [] } }, status),
    notice(inParagraph, status),
  ];
  assert.equal(new Set(sentences).size, sentences.length);
});

test("while the first documents are being read, it says how far", () => {
  const reading = {
    ...status,
    documents: 0,
    indexing: { done: 300, total: 1000 },
    reading: { percent: 30 },
  };
  assert.match(notice(inParagraph, reading), /30 %/);
});

const passage: SourcedPassage = {
  text: "Urges all parties to keep the lamps lit, as appropriate",
  matches: [],
  source: {
    title: "Lamps",
    who: "Security Council",
    where: "S/RES/2999 (2031)",
    symbol: "S/RES/2999 (2031)",
    kind: "adopted",
    guessed: false,
  },
  quotation: "“…”",
  adapted: "…",
  place: { document: "lamps", ordinal: 0 },
  location: { uri: "penholder:/lamps", range },
  likeness: 80,
  alsoIn: [],
};
const compared: CompareResult = {
  paragraph: { range, text: "Calls upon all parties to keep the lamps lit" },
  status: "changed",
  distance: 0.2,
  precedent: passage,
  pieces: [
    { kind: "replaced", before: "Urges", after: "Calls upon" },
    {
      kind: "same",
      before: " all parties to keep the lamps lit",
      after: " all parties to keep the lamps lit",
    },
    { kind: "deleted", before: ", as appropriate", after: "" },
  ],
  verbs: [{ from: "urges", to: "calls upon", direction: "weaker" }],
  qualifiers: [{ change: "dropped", phrase: "as appropriate", effect: "discretion" }],
  markdown: "",
};

/** What the view shows of a paragraph. */
function paragraph(found: Partial<Found>): Paragraph {
  const page = toPage({ ...inParagraph, ...found } as Found, status, t);
  assert.equal(page.kind, "paragraph");
  return page as Paragraph;
}

test("agreed language is shown with what the draft takes out and puts in, and what that is called", () => {
  const { precedent } = paragraph({ compared });
  assert.equal(
    precedent?.text
      .map(({ text, change }) => (change ? `${change === "deleted" ? "−" : "+"}[${text}]` : text))
      .join(""),
    "−[Urges] +[Calls upon] all parties to keep the lamps lit−[, as appropriate]",
  );
  assert.deepEqual(precedent?.named, ["urges → calls upon: weaker", "dropped: “as appropriate”"]);
  assert.equal(precedent?.likeness, "20 % changed");
  assert.match(precedent?.spoken ?? "", /Nearest agreed language, .*S\/RES\/2999.*weaker/);
});

test("the precedent is not listed again among the similar passages, and the others keep their places", () => {
  const other = { ...passage, location: { ...passage.location, uri: "penholder:/other" } };
  const result = { version: "1", passages: [passage, other] };
  assert.deepEqual(
    paragraph({ compared, result }).cards.map(({ index }) => index),
    [1],
  );
});

test("where the paragraph stands word for word its text is folded, and who else says something like it", () => {
  const other = { ...passage, location: { ...passage.location, uri: "penholder:/other" } };
  const result = { version: "1", passages: [passage, other] };
  const identical = paragraph({ compared: { ...compared, status: "identical", distance: 0 }, result });
  assert.deepEqual([identical.precedent?.same, identical.folded], [true, true]);
  const changed = paragraph({ compared, result });
  assert.deepEqual([changed.precedent?.same, changed.folded], [undefined, undefined]);
});

test("in a resolution new wording is said to be new; in a statement nobody asks", () => {
  const mentions: MentionsResult = {
    documents: [],
    terms: [{ term: "DPO", name: "Department", source: "" }],
  };
  const fresh: CompareResult = { paragraph: compared.paragraph, status: "new", markdown: "" };
  const resolution = { languageId: "penholder-resolution" } as vscode.TextDocument;
  assert.match(paragraph({ draft: resolution, compared: fresh, mentions }).newWording ?? "", /^New:/);
  assert.equal(paragraph({ compared: fresh, mentions }).newWording, undefined);
});

test("agreed text in another language stands in the place of a precedent, as a guess, with what either lacks", () => {
  const across = {
    passage: {
      ...passage,
      text: "Urges all parties",
      matches: [[6, 17]] as [number, number][],
      across: { language: "en", languageName: "English" },
    },
    missing: ["Urges"],
    added: ["lampes", "allumées"],
    uri: "penholder:/page",
  };
  const fresh: CompareResult = { paragraph: compared.paragraph, status: "new", markdown: "", across };
  const resolution = { languageId: "penholder-resolution" } as vscode.TextDocument;
  const page = paragraph({ draft: resolution, compared: fresh });
  assert.equal(page.precedent?.likeness, "In English: says about 80 % of it (a guess)");
  assert.deepEqual(page.precedent.text, [
    { text: "Urges ", match: false },
    { text: "all parties", match: true },
  ]);
  assert.deepEqual(page.precedent.named, [
    "only there: “Urges”",
    "only in your paragraph: “lampes”, “allumées”",
  ]);
  assert.equal(page.newWording, undefined);
});

test("documents and terms that the paragraph names are listed, a term that is its own name once", () => {
  const mentions: MentionsResult = {
    documents: [{ symbol: "S/RES/2999(2031)", title: "Lamps", detail: "Security Council" }],
    terms: [
      { term: "DPO", name: "Department of Peace Operations", source: "" },
      { term: "host country", name: "host country", definition: "Where a mission is.", source: "" },
    ],
  };
  const page = paragraph({ mentions });
  assert.deepEqual(
    [...page.documents, ...page.terms].map(({ name, what }) => [name, what]),
    [
      ["S/RES/2999(2031)", "Lamps"],
      ["DPO", "Department of Peace Operations"],
      ["host country", ""],
    ],
  );
  assert.match(page.nothing ?? "", /^Nothing/);
});

test("passages of other languages are shown apart, after those of the draft's own, with their language", () => {
  const passage = (text: string, across?: SourcedPassage["across"]): SourcedPassage => ({
    text,
    matches: [],
    source: { title: "Title", who: "Council", where: "C/RES/1", kind: "adopted", guessed: false },
    quotation: text,
    adapted: text,
    place: { document: text, ordinal: 0 },
    location: { uri: `penholder:/${text}`, range },
    likeness: 64,
    alsoIn: [],
    ...(across ? { across } : {}),
  });
  const passages = [
    passage("Demande aux gardiens"),
    passage("Requests the keepers", { language: "en", languageName: "English" }),
  ];
  const page = toPage(
    { ...inParagraph, result: { ...inParagraph.result, passages } },
    status,
    t,
  ) as Paragraph;
  assert.deepEqual(
    page.cards.map(({ index, likeness }) => [index, likeness]),
    [[0, "64 % alike"]],
  );
  assert.deepEqual(
    page.across.map(({ index, likeness }) => [index, likeness]),
    [[1, "In English: says about 64 % of it (a guess)"]],
  );
  const alone = { ...inParagraph.result, passages: passages.slice(1) };
  const without = toPage({ ...inParagraph, result: alone }, status, t) as Paragraph;
  assert.equal(without.cards.length, 0);
  assert.match(without.nothing ?? "", /^Nothing in the reference documents/);
  assert.equal(without.across.length, 1);
});
