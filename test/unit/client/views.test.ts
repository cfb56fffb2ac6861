import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import type { Page, ToPage } from "../../../client/src/common/similar/messages";
import type { HistoryResult, SimilarResult } from "../../../server/src/protocol/requests";
import { executed, openDraft, passage, session, settled, status } from "./session";
import {
  close,
  configure,
  Document,
  EventEmitter,
  type FakeTree,
  fake,
  Range,
  Selection,
  select,
  Uri,
} from "./vscode";

const plainDocument = () => new Document(Uri.parse("file:///work/notes.txt"), "plaintext", "");

const similar: SimilarResult = {
  paragraph: {
    range: { start: { line: 2, character: 0 }, end: { line: 2, character: 34 } },
    text: "We thank the keepers of the lamps.",
  },
  version: "1",
  passages: [passage],
};

/** A session in which the view is open and its page ready. */
async function withView(t: TestContext, answers = {}, loads = true) {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const begun = session({ "penholder/similar": similar, ...answers });
  const messages: ToPage[] = [];
  const received = new EventEmitter<object>();
  const visibility = new EventEmitter<void>();
  const gone = new EventEmitter<void>();
  const view = {
    visible: true,
    description: undefined as string | undefined,
    webview: {
      options: {} as { enableScripts?: boolean; localResourceRoots?: object[] },
      html: "",
      asWebviewUri: String,
      onDidReceiveMessage: received.event,
      async postMessage(message: ToPage) {
        messages.push(message);
        return true;
      },
    },
    onDidChangeVisibility: visibility.event,
    onDidDispose: gone.event,
  };
  const provider = fake.providers.get("penholder.similarPassages") as {
    resolveWebviewView(view: object): void;
  };
  provider.resolveWebviewView(view);
  await settled();
  const after = async (milliseconds: number) => {
    t.mock.timers.tick(milliseconds);
    await settled();
  };
  const from = async (message: object) => {
    received.fire(message);
    await settled();
  };
  if (loads) await from({ type: "ready" });
  return {
    ...begun,
    view,
    messages,
    after,
    from,
    gone,
    visibility,
    /** What the page shows now. */
    page: () => messages.flatMap((one): Page[] => (one.type === "show" ? [one.page] : [])).at(-1),
    asks: () => begun.asked.filter(({ method }) => method === "penholder/similar"),
  };
}

test("the view shows what is known of the paragraph at the cursor, after the cursor has rested", async (t) => {
  const { page, after, asks } = await withView(t);
  await after(0);
  assert.deepEqual(page(), {
    kind: "notice",
    text: "Open a draft to see where its paragraphs have been said before.",
  });
  const editor = openDraft();
  await after(200);
  assert.equal(asks().length, 0);
  await after(50);
  const shown = page();
  assert.ok(shown?.kind === "paragraph");
  assert.deepEqual(
    shown.cards.map(({ where }) => where),
    ["S/RES/2436(2018), paragraph 3"],
  );
  select(editor, new Selection(2, 9, 2, 9));
  await after(1000);
  assert.equal(asks().length, 1, "the same paragraph is not asked about again");
  select(editor, new Selection(0, 2, 0, 2));
  await after(1000);
  assert.equal(asks().length, 2);
});

test("of a selection its words are asked about, and it is compared with nothing", async (t) => {
  const { after, latest, asked } = await withView(t);
  const editor = openDraft();
  select(editor, new Selection(2, 3, 2, 8));
  await after(250);
  assert.deepEqual(latest("penholder/similar").selection, {
    start: { line: 2, character: 3 },
    end: { line: 2, character: 8 },
  });
  assert.ok(!asked.some(({ method }) => method === "penholder/compare"));
});

test("what is typed in the paragraph is asked about, what is typed elsewhere is not", async (t) => {
  const { after, asks } = await withView(t);
  const editor = openDraft();
  await after(250);
  editor.document.replace(new Range(2, 0, 2, 2), "They");
  await after(249);
  assert.equal(asks().length, 1);
  await after(1);
  assert.equal(asks().length, 2);
  const other = plainDocument();
  other.replace(new Range(0, 0, 0, 0), "Words");
  editor.document.touch();
  await after(1000);
  assert.equal(asks().length, 2, "another document, and a change of nothing but its state");
});

test("words that are selected in the paragraph shown are asked about by themselves, and it again afterwards", async (t) => {
  const { after, asks } = await withView(t);
  const editor = openDraft();
  await after(250);
  select(editor, new Selection(2, 3, 2, 8));
  await after(250);
  assert.equal(asks().length, 2);
  select(editor, new Selection(2, 8, 2, 8));
  await after(250);
  assert.equal(asks().length, 3);
  assert.equal(asks()[2]?.params.selection, undefined);
});

test("a newer question calls off the older one, whose answer is not shown", async (t) => {
  let answer = (_: SimilarResult) => {};
  const { after, page, asks } = await withView(t, {
    "penholder/similar": () =>
      new Promise<SimilarResult>((resolve) => {
        answer = resolve;
      }),
  });
  const editor = openDraft();
  await after(250);
  const older = answer;
  select(editor, new Selection(0, 0, 0, 0));
  await after(250);
  const [first, second] = asks();
  assert.deepEqual(
    [first?.token?.isCancellationRequested, second?.token?.isCancellationRequested],
    [true, false],
  );
  answer({ ...similar, version: "new" });
  older({ ...similar, version: "old" });
  await after(0);
  const shown = page();
  assert.equal(shown?.kind === "paragraph" && shown.version, "new");
});

test("a draft that the server does not know yet is asked about again, less and less often", async (t) => {
  const { after, asks } = await withView(t, { "penholder/similar": null });
  openDraft();
  await after(250);
  for (const wait of [300, 600, 1200]) {
    const before = asks().length;
    await after(wait - 1);
    assert.equal(asks().length, before, `${wait}`);
    await after(1);
    assert.equal(asks().length, before + 1, `${wait}`);
  }
});

test("a question that fails leaves the view as it is", async (t) => {
  let fails = false;
  const { after, page, logged, messages } = await withView(t, {
    "penholder/similar": () => (fails ? new Error("busy") : similar),
  });
  const editor = openDraft();
  await after(250);
  const shown = messages.length;
  fails = true;
  select(editor, new Selection(0, 0, 0, 0));
  await after(250);
  assert.equal(messages.length, shown);
  assert.equal(page()?.kind, "paragraph");
  assert.deepEqual(logged, ["Similar passages: Error: busy"]);
});

test("a hidden view asks nothing, and shows what is new when it is seen again", async (t) => {
  const { after, asks, view, visibility, messages } = await withView(t);
  view.visible = false;
  openDraft();
  await after(5000);
  assert.equal(asks().length, 0);
  view.visible = true;
  visibility.fire();
  await after(0);
  assert.equal(asks().length, 1);
  const before = messages.length;
  visibility.fire();
  await after(0);
  assert.equal(messages.length, before + 1, "a page that was thrown away is drawn again");
});

test("what has not changed is not drawn again", async (t) => {
  const { after, messages, tell } = await withView(t);
  openDraft();
  await after(250);
  const before = messages.length;
  tell("penholder/statusChanged", status);
  await after(5000);
  assert.equal(messages.length, before);
});

test("when the corpus is read the paragraph is looked up at once; before that now and then", async (t) => {
  const { after, asks, tell, page } = await withView(t);
  openDraft();
  await after(250);
  const reading = { ...status, reading: { percent: 40 } };
  tell("penholder/statusChanged", reading);
  tell("penholder/statusChanged", { ...reading, reading: { percent: 60 } });
  const shown = page();
  assert.match(shown?.kind === "paragraph" ? (shown.note ?? "") : "", /60 %/);
  const before = asks().length;
  await after(1999);
  assert.equal(asks().length, before);
  await after(1);
  await after(0);
  assert.equal(asks().length, before + 1);
  tell("penholder/statusChanged", status);
  await after(0);
  assert.equal(asks().length, before + 2);
});

test("a pinned view stays with its paragraph, and follows the cursor again", async (t) => {
  const { run, after, asks, view, latest } = await withView(t);
  const editor = openDraft();
  await after(250);
  await run("pinView");
  await after(0);
  assert.equal(view.description, "pinned");
  assert.deepEqual(executed("setContext").at(-1), ["penholder.viewPinned", "true"]);
  const before = asks().length;
  select(editor, new Selection(0, 0, 0, 0));
  await after(1000);
  assert.equal(asks().length, before);
  await run("unpinView");
  await after(0);
  assert.deepEqual(latest("penholder/similar").position, { line: 0, character: 0 });
});

test("pinned, the view stays when another draft comes to the front", async (t) => {
  const { run, after, asks } = await withView(t);
  openDraft();
  await after(250);
  await run("pinView");
  await after(0);
  const before = asks().length;
  openDraft("Other words.\n\nAnother paragraph.", "other.statement");
  await after(1000);
  assert.equal(asks().length, before);
});

test("the keyboard comes to the first passage when the view is asked for, at once or when its page is ready", async (t) => {
  const { run, messages, from } = await withView(t);
  const focused = () => messages.filter(({ type }) => type === "focus").length;
  assert.equal(focused(), 0);
  await run("showSimilarPassages");
  assert.deepEqual(executed("penholder.similarPassages.focus"), [[]]);
  assert.equal(focused(), 1);
  await from({ type: "ready" });
  assert.equal(focused(), 1, "once");
});

test("the page runs scripts of Penholder's own folder only", async (t) => {
  const { view } = await withView(t);
  const { enableScripts, localResourceRoots } = view.webview.options;
  assert.equal(enableScripts, true);
  assert.deepEqual(localResourceRoots?.map(String), ["file:///penholder/client/dist"]);
  assert.match(view.webview.html, /default-src 'none'/);
});

test("a notice leads to the setting of the folders, or to the corpus's status", async (t) => {
  const { from } = await withView(t);
  await from({ type: "action", name: "chooseFolders" });
  assert.deepEqual(executed("workbench.action.openSettings"), [["penholder.corpus.folders"]]);
  assert.equal(fake.lists.length, 0);
  await from({ type: "action", name: "showStatus" });
  assert.equal(fake.lists.length, 1);
});

test("where a filter lets nothing through the filter is named as the reason", async (t) => {
  const { from, after, page } = await withView(t, { "penholder/similar": { ...similar, passages: [] } });
  openDraft();
  await after(250);
  assert.deepEqual(page(), {
    kind: "notice",
    text: "Nothing in the reference documents comes close to this paragraph.",
  });
  await from({ type: "filter", filter: { by: "Norway" } });
  await after(0);
  assert.deepEqual(page(), {
    kind: "notice",
    text: "Nothing that passes the filter comes close to this paragraph.",
  });
});

test("the agreed paragraph has buttons of its own, and its forms are offered", async (t) => {
  const precedent = { ...passage, quotation: "“Agreed”", adapted: "Agreed[^1]" };
  const compared = { status: "identical", paragraph: similar.paragraph, markdown: "", precedent };
  const { from, after } = await withView(t, { "penholder/compare": compared });
  const editor = openDraft("\n\nWords.");
  await after(250);
  await from({ type: "copy", version: "1", index: -1 });
  assert.equal(fake.clipboard, "“Agreed”");
  select(editor, new Selection(0, 0, 0, 0));
  fake.choices.push((forms: { label: string }[]) => forms.find(({ label }) => label === "Adapted Text"));
  await from({ type: "insertAs", version: "1", index: -1 });
  assert.equal(editor.document.getText(), "Agreed[^1]\n\nWords.");
});

test("a term that is mentioned is shown", async (t) => {
  const terms = [{ term: "UNMISS", name: "United Nations Mission in South Sudan", source: "Built in" }];
  const { from, after } = await withView(t, { "penholder/mentions": { documents: [], terms } });
  openDraft();
  await after(250);
  await from({ type: "mention", list: "terms", version: "1", index: 0 });
  assert.match(fake.said.join(), /^UNMISS: United Nations Mission in South Sudan/);
});

test("a filter is tidied, remembered for the workspace and asked with", async (t) => {
  const { from, after, latest, remembered, messages } = await withView(t);
  openDraft();
  await from({ type: "filter", filter: { by: " Norway ", kind: "", evil: "x", year: 7 } });
  await after(250);
  assert.deepEqual(latest("penholder/similar").filter, { by: "Norway" });
  assert.deepEqual(remembered, { "similarPassages.filter": { by: "Norway" } });
  const form = messages.flatMap((one) => (one.type === "filter" ? [one.form.summary] : []));
  assert.deepEqual(form, ["Filter", "Filter: Norway"]);
});

test("the settings of the view are followed, others are not", async (t) => {
  const { after, asks, latest } = await withView(t);
  openDraft();
  await after(250);
  configure("penholder.similarPassages.limit", 3);
  await after(0);
  assert.equal(latest("penholder/similar").limit, 3);
  configure("penholder.check.acronym", "off");
  await after(1000);
  assert.equal(asks().length, 2);
});

test("a button acts on the passage that it was drawn for, and on none when the list has changed", async (t) => {
  const { from, after } = await withView(t);
  openDraft();
  await after(250);
  for (const button of [
    { type: "copy", version: "0", index: 0 },
    { type: "copy", version: "1", index: 5 },
    { type: "copy", version: "1", index: -1 },
    { type: "mention", list: "terms", version: "1", index: 0 },
  ])
    await from(button);
  assert.equal(fake.clipboard, "");
  await from({ type: "copy", version: "1", index: 0 });
  assert.equal(fake.clipboard, passage.quotation);
  fake.documents.set(passage.location.uri, "A text");
  await from({ type: "open", version: "1", index: 0 });
  assert.deepEqual(fake.opened, [passage.location.uri]);
});

test("a part of a passage is quoted by the server; where the passage is gone, whole", async (t) => {
  let quoted: object | null = { quotation: "“Calls […]”", adapted: "", text: "" };
  const { from, after, latest } = await withView(t, { "penholder/quote": () => quoted });
  const editor = openDraft();
  await after(250);
  select(editor, new Selection(0, 0, 0, 0));
  await after(250);
  await from({ type: "insert", version: "1", index: 0, part: [0, 5] });
  assert.deepEqual(latest("penholder/quote"), {
    textDocument: { uri: "file:///work/draft.statement" },
    passage: passage.place,
    part: [0, 5],
  });
  assert.match(editor.document.getText(), /^“Calls \[…\]” Mr\. President/);
  quoted = null;
  await after(250);
  await from({ type: "copy", version: "1", index: 0, part: [0, 5] });
  assert.equal(fake.clipboard, passage.quotation);
});

test("compare and history are about the paragraph shown", async (t) => {
  const { from, after, latest } = await withView(t);
  openDraft();
  await after(250);
  await from({ type: "compare", version: "1" });
  assert.deepEqual(latest("penholder/compare").position, { line: 2, character: 3 });
  await from({ type: "trace", version: "1" });
  assert.deepEqual(latest("penholder/trace").position, { line: 2, character: 3 });
  await from({ type: "trace", version: "0" });
  assert.equal(executed("penholder.traceParagraph").length, 1);
});

test("a document that is mentioned is opened: its text in the corpus, or else its official page", async (t) => {
  const documents = [
    { symbol: "S/RES/1", title: "One", detail: "", uri: "penholder:/one" },
    { symbol: "S/RES/2", title: "Two", detail: "", url: "https://undocs.org/two" },
  ];
  const { from, after } = await withView(t, { "penholder/mentions": { documents, terms: [] } });
  openDraft();
  await after(250);
  fake.documents.set("penholder:/one", "One");
  await from({ type: "mention", list: "documents", version: "1", index: 0 });
  await from({ type: "mention", list: "documents", version: "1", index: 1 });
  assert.deepEqual(fake.opened, ["penholder:/one", "https://undocs.org/two"]);
});

test("a view that is closed is forgotten with all that it heard", async (t) => {
  const { gone, end, after, asks, context } = await withView(t);
  openDraft();
  await after(250);
  gone.fire();
  const before = asks().length;
  select(openDraft("Other words.\n\nAnother paragraph.", "other.statement"), new Selection(0, 0, 0, 0));
  await after(1000);
  assert.equal(asks().length, before);
  context.subscriptions.reverse();
  end();
  // The view's own events are VS Code's: of the view nothing of ours is left but what listens to its end.
  assert.deepEqual([...fake.alive.values()], ["a listener"]);
});

const use = (name: string, date: string) => ({
  name,
  citation: `Security Council resolution ${name}`,
  date,
  adoption: "vote 15-0-0",
  location: passage.location,
});
const traced: HistoryResult = {
  paragraph: similar.paragraph!,
  summary: "2 wordings in 3 documents, from 2014 to 2020",
  markdown: "# History",
  uri: "penholder:/history.md",
  versions: [
    {
      change: "first use",
      changes: [],
      brief: "",
      text: "Urges",
      uses: [use("2185 (2014)", "2014"), use("2382 (2017)", "2017")],
    },
    {
      change: "12 % changed",
      changes: ["“Urges” became “Calls upon”"],
      brief: "Urges → Calls upon",
      marked: "~~Urges~~ **Calls upon**",
      text: "Calls upon",
      uses: [use("2518 (2020)", "2020")],
    },
  ],
};

interface HistoryTree {
  getChildren(row?: object): object[];
  getTreeItem(row: object): {
    label: string;
    description?: string;
    accessibilityInformation?: { label: string };
  };
}

/** The rows of the history as they are drawn: each with those beneath it. */
function rows({ treeDataProvider }: FakeTree): string[] {
  const tree = treeDataProvider as HistoryTree;
  const drawn = (row: object, depth: string): string[] => {
    const { label, description = "" } = tree.getTreeItem(row);
    return [
      `${depth}${label} | ${description}`,
      ...tree.getChildren(row).flatMap((inner) => drawn(inner, `${depth}  `)),
    ];
  };
  return tree.getChildren().flatMap((row) => drawn(row, ""));
}

test("the history shows each wording with what changed in it and where else it was adopted", async () => {
  const { run } = session({ "penholder/trace": traced });
  openDraft();
  await run("traceParagraph");
  const tree = fake.trees.get("penholder.history");
  assert.equal(tree?.description, traced.summary);
  assert.deepEqual(rows(tree!), [
    "2185 (2014) | 2014 · first use · vote 15-0-0",
    "  2382 (2017) | 2017 · word for word",
    "2518 (2020) | 2020 · Urges → Calls upon · vote 15-0-0",
    "  “Urges” became “Calls upon” | ",
  ]);
  const drawn = tree!.treeDataProvider as HistoryTree;
  const [first] = drawn.getChildren();
  assert.deepEqual(
    [first!, ...drawn.getChildren(first)].map(
      (row) => drawn.getTreeItem(row).accessibilityInformation?.label,
    ),
    [
      "Security Council resolution 2185 (2014), 2014 · first use · vote 15-0-0",
      "Security Council resolution 2382 (2017), 2017 · word for word, vote 15-0-0",
    ],
    "as a screen reader says them",
  );
  assert.deepEqual(executed("penholder.history.focus"), [[]]);
  await run("showHistoryDocument");
  assert.deepEqual(executed("markdown.showPreview"), [[traced.uri]]);
});

test("a history found while the corpus was read is completed when it is, and not before", async () => {
  let answer: HistoryResult | Error = { ...traced, versions: [], soFar: true };
  const { run, asked, tell, logged } = session({ "penholder/trace": () => answer });
  openDraft();
  await run("traceParagraph");
  assert.equal(fake.trees.get("penholder.history")?.message, traced.summary);
  tell("penholder/statusChanged", { ...status, reading: { percent: 80 } });
  await settled();
  const count = () => asked.filter(({ method }) => method === "penholder/trace").length;
  assert.equal(count(), 1);
  answer = new Error("gone");
  tell("penholder/statusChanged", status);
  await settled();
  assert.deepEqual(logged, ["Paragraph history: Error: gone"]);
  answer = traced;
  tell("penholder/statusChanged", status);
  await settled();
  assert.equal(rows(fake.trees.get("penholder.history")!).length, 4);
  assert.equal(fake.trees.get("penholder.history")?.message, undefined);
  tell("penholder/statusChanged", status);
  await settled();
  assert.equal(count(), 3, "what is complete is not asked for again");
});

test("the item in the status bar is there where there is a corpus or a draft", async () => {
  const { tell } = session({ "penholder/status": { ...status, documents: 0, passages: 0, folders: [] } });
  await settled();
  const corpusItem = () => fake.statusItems.find(({ text }) => text.includes("Penholder:"));
  assert.equal(corpusItem(), undefined);
  const editor = openDraft();
  assert.ok(corpusItem()?.shown);
  assert.equal(corpusItem()?.text, "$(book) Penholder: no documents");
  close(editor.document);
  assert.equal(corpusItem()?.shown, false);
  tell("penholder/statusChanged", { ...status, reading: { percent: 12 }, indexing: { done: 1, total: 8 } });
  assert.equal(corpusItem()?.text, "$(sync~spin) Penholder: 3 documents (reading 12 %)");
  tell("penholder/statusChanged", { ...status, problems: [{ reason: "x", files: ["a", "b"] }] });
  assert.equal(corpusItem()?.text, "$(book) Penholder: 3 documents (2 need a look)");
});

test("where the page of the view does not load, what it would show is offered as a list, and the command shows it", async (t) => {
  const { after, run, from } = await withView(t, {}, false);
  openDraft();
  await after(14_000);
  assert.deepEqual(fake.said, []);
  fake.choices.push(([button]) => button);
  await after(1_000);
  assert.equal(fake.said.length, 1);
  assert.match(fake.said[0]!, /could not be loaded.*offered as a list/);
  const passages = () => fake.picks.at(-1)?.items.map(({ label }) => label);
  assert.deepEqual(passages(), ["Passages", "Calls for clear and achievable mandates"]);
  await run("showSimilarPassages");
  assert.equal(fake.picks.length, 2);
  fake.documents.set("penholder:/mandates", "1\n2\n3\n4\n5\n");
  const pick = fake.picks.at(-1)!;
  pick.accept(pick.items[1]);
  await settled();
  assert.deepEqual(fake.opened, ["penholder:/mandates"]);
  await from({ type: "ready" });
  await run("showSimilarPassages");
  assert.equal(fake.picks.length, 2, "the page has come after all");
});

test("a page that loads in its time is not spoken of", async (t) => {
  const { after } = await withView(t);
  openDraft();
  await after(60_000);
  assert.deepEqual(fake.said, []);
});
