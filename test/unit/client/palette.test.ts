import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import type { SearchItem } from "../../../client/src/common/palette/items";
import type { SearchResult } from "../../../server/src/protocol/requests";
import { openDraft, passage, session, settled } from "./session";
import { fake, Selection, select } from "./vscode";

const found: SearchResult = {
  terms: [
    {
      term: "UNMISS",
      name: "United Nations Mission in South Sudan",
      source: "Built in",
      url: "https://unmiss.org",
    },
  ],
  documents: [
    {
      symbol: "S/RES/2436(2018)",
      title: "Peacekeeping",
      detail: "adopted",
      url: "https://undocs.org/2436",
      citation: "resolution 2436 (2018)",
    },
  ],
  passages: [passage],
} as SearchResult;

/** The palette, opened with a statement in front. */
async function palette(t: TestContext, answer: unknown, command = "searchCorpus") {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const begun = session({ "penholder/search": answer });
  const editor = openDraft();
  await begun.run(command);
  const pick = fake.picks[0]!;
  return {
    ...begun,
    editor,
    pick,
    labels: () => pick.items.map(({ label }) => label),
    item: (label: string) => pick.items.find((one) => one.label === label) as SearchItem,
    async type(words: string) {
      pick.type(words);
      t.mock.timers.tick(120);
      await settled();
    },
    queries: () => begun.asked.filter(({ method }) => method === "penholder/search"),
  };
}

test("an empty palette offers the filters, and asks nothing", async (t) => {
  const { labels, queries, type } = await palette(t, found);
  assert.deepEqual(labels().slice(1), ["by:", "in:", "year:", "lang:", "kind:"]);
  await type("   ");
  assert.equal(queries().length, 0);
});

test("it is asked when the keyboard rests, and shows terms, documents and passages", async (t) => {
  const { type, labels, queries, pick } = await palette(t, found);
  pick.type("l");
  pick.type("la");
  assert.ok(pick.busy);
  await type("lamps ");
  assert.deepEqual(
    queries().map(({ params }) => params),
    [{ query: "lamps" }],
  );
  assert.deepEqual(labels(), [
    "Terms",
    "UNMISS",
    "Documents",
    "S/RES/2436(2018)",
    "Passages",
    "Calls for clear and achievable mandates",
  ]);
  assert.ok(!pick.busy);
});

test("the catalogue alone is asked for documents only", async (t) => {
  const { type, queries } = await palette(t, found, "searchCatalogue");
  await type("2436");
  assert.deepEqual(queries()[0]?.params, { query: "2436", only: "documents" });
});

test("a selection is searched for at once; a long one is no query", async (t) => {
  const { run, editor } = await palette(t, found);
  select(editor, new Selection(2, 3, 2, 8));
  await run("searchCorpus");
  assert.equal(fake.picks[1]?.value, "thank");
  const long = openDraft(`${"words ".repeat(60)}\n`);
  select(long, new Selection(0, 0, 0, 300));
  await run("searchCorpus");
  assert.equal(fake.picks[2]?.value, "");
});

test("an answer that is overtaken is not shown, and a list that is closed asks for nothing more", async (t) => {
  const answers: ((result: SearchResult) => void)[] = [];
  const { type, labels, queries, pick } = await palette(
    t,
    () => new Promise<SearchResult>((resolve) => answers.push(resolve)),
  );
  await type("first");
  await type("second");
  assert.equal(queries()[0]?.token?.isCancellationRequested, true);
  answers[1]!({ ...found, terms: [], documents: [] });
  answers[0]!({ ...found, passages: [] });
  await settled();
  assert.deepEqual(labels(), ["Passages", "Calls for clear and achievable mandates"]);
  await type("third");
  pick.hide();
  assert.equal(queries()[2]?.token?.isCancellationRequested, true);
  assert.ok(!fake.alive.has(pick));
});

test("where nothing is found it is said why, and what may be searched for instead", async (t) => {
  const reasons = [{ text: "no document is of 1900.", query: "lamps" }];
  const { type, pick, queries } = await palette(t, { terms: [], documents: [], passages: [], reasons });
  await type("lamps year:1900");
  const [line] = pick.items;
  assert.deepEqual([line?.label, line?.detail], ["Nothing found", "No document is of 1900."]);
  pick.accept(line);
  await type(pick.value);
  assert.deepEqual(queries().at(-1)?.params, { query: "lamps" });
  assert.ok(pick.shown, "the list stays");
});

test("while the corpus is read nothing is said to be all", async (t) => {
  const { type, labels } = await palette(t, { ...found, reading: { percent: 30 } });
  await type("lamps");
  assert.equal(labels()[0], "Reading the corpus, 30 %: this is what was found so far.");
});

test("a search that fails leaves the list, and is logged", async (t) => {
  const { type, logged, pick } = await palette(t, new Error("busy"));
  await type("lamps");
  assert.deepEqual(logged, ["Search: Error: busy"]);
  assert.ok(!pick.busy && pick.shown);
});

test("buttons insert into the draft, or copy; a document without text opens its page", async (t) => {
  const { type, pick, item, editor } = await palette(t, found);
  await type("lamps");
  const document = item("S/RES/2436(2018)");
  const [open, insert, copy] = document.buttons!;
  pick.press(document, copy);
  await settled();
  assert.equal(fake.clipboard, "resolution 2436 (2018)");
  select(editor, new Selection(0, 0, 0, 0));
  pick.press(document, insert);
  await settled();
  assert.match(editor.document.getText(), /^resolution 2436 \(2018\) Mr\. President/);
  pick.press(document, open);
  await settled();
  assert.equal(fake.opened.at(-1), "https://undocs.org/2436");
});

test("a passage that is chosen is opened; one that is gone is told of in a sentence", async (t) => {
  const { type, pick, item } = await palette(t, found);
  await type("lamps");
  pick.accept(item("Calls for clear and achievable mandates"));
  await settled();
  assert.match(fake.said.join(), /^This document could not be opened/);
  assert.ok(!pick.shown);
});

test("a document of which nothing is known is named in a message in which nothing is a link", async (t) => {
  const title = "[Lamps](command:workbench.action.quit)";
  const documents = [{ title, detail: "", citation: title }];
  const { type, pick, item } = await palette(t, { ...found, documents });
  await type("lamps");
  pick.accept(item(title));
  await settled();
  assert.match(fake.said.join(), /Lamps\] \(command/);
});

test("a term is shown with its source; who only looked has the list back", async (t) => {
  const { type, pick, item } = await palette(t, found);
  await type("UNM");
  pick.accept(item("UNMISS"));
  await settled();
  assert.equal(fake.said[0], "UNMISS: United Nations Mission in South Sudan\nSource: Built in");
  assert.equal(fake.picks[1]?.value, "UNM");
  fake.choices.push((buttons: string[]) => buttons.find((button) => button === "Open Source"));
  fake.picks[1]!.accept(item("UNMISS"));
  await settled();
  assert.equal(fake.opened.at(-1), "https://unmiss.org/");
});

test("what a shared corpus has found comes into the list, unless somebody has moved in it", async (t) => {
  let passages = [passage];
  const { type, pick, tell, queries } = await palette(t, () => ({ ...found, passages }));
  await type("lamps");
  const library = { ...passage, text: "Keep the oil of the lamps.", corpus: "Library" };
  passages = [passage, library];
  tell("penholder/sharedAnswered", undefined);
  await settled();
  assert.ok(pick.items.some(({ detail = "" }) => detail.includes("Library")));
  assert.equal(queries().length, 2);
  pick.activeItems = [pick.items.at(-1)!];
  tell("penholder/sharedAnswered", undefined);
  await settled();
  assert.equal(queries().length, 2);
  pick.hide();
  tell("penholder/sharedAnswered", undefined);
  assert.equal(queries().length, 2);
});
