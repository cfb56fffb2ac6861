import assert from "node:assert/strict";
import { test } from "node:test";
import { executed, openDraft, passage, session, settled, status } from "./session";
import { fake, Selection, select } from "./vscode";

const uri = "file:///work/draft.statement";
const here = { line: 2, character: 3 };
const place = { textDocument: { uri }, position: here };
const page = "penholder:/report.md";

/** Commands that ask about the draft: what each asks, and what it says where the server answers null. */
const aboutDraft: [command: string, method: string, params: object, onNull: RegExp][] = [
  ["compareWithAgreedLanguage", "penholder/compare", place, /no paragraph here to compare/],
  [
    "compareDraftWithAgreedLanguage",
    "penholder/compareDraft",
    { textDocument: { uri } },
    /could not be compared/,
  ],
  ["verifyQuotations", "penholder/verifyQuotations", { textDocument: { uri } }, /could not be compared/],
  ["traceParagraph", "penholder/trace", place, /no paragraph here to trace/],
  ["listQuotedPassages", "penholder/quoted", { textDocument: { uri } }, /could not be read/],
  ["showInOtherLanguages", "penholder/counterparts", place, /no adopted paragraph like this one/],
  ["insertInOtherLanguage", "penholder/counterparts", place, /no adopted paragraph like this one/],
];

for (const [command, method, params, onNull] of aboutDraft) {
  test(`${command} asks about the draft in front, and says so where there is nothing`, async () => {
    const { run, latest } = session();
    openDraft();
    await run(command);
    assert.deepEqual(latest(method), params);
    assert.equal(fake.said.length, 1);
    assert.match(fake.said[0]!, onNull);
    assert.deepEqual(fake.opened, []);
  });

  test(`${command} without a draft asks nothing, and says what to do`, async () => {
    const { run, asked } = session();
    await run(command);
    assert.ok(!asked.some((one) => one.method === method));
    assert.match(fake.said.join(), /^Open a draft/);
  });

  test(`${command} says one sentence where the server refuses, and logs why`, async () => {
    const { run } = session({ [method]: new Error("the disk is full") });
    openDraft();
    await run(command);
    assert.deepEqual(fake.said, [`log: ${command}: Error: the disk is full`, "Penholder could not do this."]);
  });
}

test("a report is shown as it is read, and as text where the editor has no preview", async () => {
  const { run } = session({ "penholder/compareDraft": { counts: {}, markdown: "", uri: page } });
  openDraft();
  await run("compareDraftWithAgreedLanguage");
  assert.deepEqual(executed("markdown.showPreview"), [[page]]);
  assert.deepEqual(fake.opened, []);
  fake.failing.add("markdown.showPreview");
  fake.documents.set(page, "# Report");
  await run("compareDraftWithAgreedLanguage");
  assert.deepEqual(fake.opened, [page]);
});

test("a paragraph is compared in a diff, and words that are the same are said to be", async () => {
  const diff = { before: "penholder:/before", after: "penholder:/after", title: "S/RES/2436 (2018) ↔ draft" };
  const compared = { status: "identical", paragraph: {}, markdown: "", diff, precedent: passage };
  const { run } = session({ "penholder/compare": compared });
  openDraft();
  await run("compareWithAgreedLanguage");
  assert.deepEqual(executed("vscode.diff")[0]?.slice(0, 3), [diff.before, diff.after, diff.title]);
  assert.deepEqual(fake.said, ["The words are those of S/RES/2436(2018)."]);
});

test("a mark names the paragraph that is compared, wherever the cursor is", async () => {
  const { run, latest } = session({ "penholder/compare": { status: "new", paragraph: {}, markdown: "" } });
  openDraft();
  await run("compareWithAgreedLanguage", "file:///work/other.md", { line: 9, character: 0 });
  assert.deepEqual(latest("penholder/compare"), {
    textDocument: { uri: "file:///work/other.md" },
    position: { line: 9, character: 0 },
  });
  assert.match(fake.said.join(), /^New:/);
});

test("nothing is called new while the corpus is being read", async () => {
  const lack = { kind: "reading", percent: 42 };
  const { run } = session({ "penholder/compare": { status: "unknown", paragraph: {}, markdown: "", lack } });
  openDraft();
  await run("compareWithAgreedLanguage");
  assert.deepEqual(fake.said, ["Reading the corpus, 42 %."]);
});

test("what is selected is added to the glossary", async () => {
  const { run, latest } = session();
  const editor = openDraft();
  select(editor, new Selection(2, 3, 2, 8));
  await run("addSelectionToGlossary");
  assert.deepEqual(latest("workspace/executeCommand"), {
    command: "penholder.addToGlossary",
    arguments: [{ uri, range: { start: here, end: { line: 2, character: 8 } } }],
  });
});

test("the list of documents cited is made in the form that is chosen; none is made where nothing is", async () => {
  const { run, latest, asked } = session({ "workspace/executeCommand": "- S/RES/2518 (2020)" });
  openDraft();
  fake.choices.push((forms: { label: string }[]) => forms.find(({ label }) => label === "New Document"));
  await run("listDocumentsCited");
  assert.deepEqual(latest("workspace/executeCommand").arguments, [{ uri, as: "text" }]);
  assert.equal(fake.opened.length, 1);
  const before = asked.length;
  fake.choices.push(() => undefined);
  await run("listDocumentsCited");
  assert.equal(asked.length, before);
  const none = session();
  openDraft();
  fake.choices.push((forms: unknown[]) => forms[0]);
  await none.run("listDocumentsCited");
  assert.deepEqual(fake.said, ["This draft cites no document."]);
});

test("references are brought to one style by the source action, and it is said where they are", async () => {
  const { run } = session();
  openDraft();
  const kind = { value: "source.normaliseReferences.penholder" };
  fake.commands.set("vscode.executeCodeActionProvider", () => [
    { kind: { value: "other" } },
    { kind, edit: "the edit" },
  ]);
  await run("normaliseReferences");
  assert.deepEqual(executed("applyEdit"), [["the edit"]]);
  fake.commands.set("vscode.executeCodeActionProvider", () => [{ kind: { value: "other" }, edit: "no" }]);
  await run("normaliseReferences");
  assert.equal(executed("applyEdit").length, 1);
  assert.match(fake.said.join(), /are in one style/);
});

test("operative paragraphs are renumbered by the source action, and it is said where they need it not", async () => {
  const { run } = session();
  openDraft();
  const kind = { value: "source.renumberParagraphs.penholder" };
  fake.commands.set("vscode.executeCodeActionProvider", () => [{ kind, edit: "the edit" }]);
  await run("renumberParagraphs");
  assert.deepEqual(executed("applyEdit"), [["the edit"]]);
  fake.commands.set("vscode.executeCodeActionProvider", () => []);
  await run("renumberParagraphs");
  assert.match(fake.said.join(), /numbered as they should be/);
});

test("ignored findings that are chosen are shown again, one by one", async () => {
  const findings = [
    { code: "resolution-year", text: "resolution 2518" },
    { code: "acronym", text: "UNMISS", uri },
    { code: "acronym", text: "UNPOL" },
  ];
  const { run, asked } = session({ "penholder/ignored": findings });
  fake.choices.push((items: unknown[]) => items.slice(0, 2));
  await run("manageIgnoredFindings");
  assert.deepEqual(
    fake.lists[0]?.map(({ label }) => label),
    ["resolution 2518", "UNMISS", "UNPOL"],
  );
  assert.deepEqual(
    asked.filter(({ method }) => method === "penholder/restoreIgnored").map(({ params }) => params),
    findings.slice(0, 2),
  );
  const none = session({ "penholder/ignored": [] });
  await none.run("manageIgnoredFindings");
  assert.deepEqual(fake.said, ["No findings are ignored."]);
});

test("the catalogue is written where the delegate says, as a spreadsheet reads it; nowhere where they do not", async () => {
  const { run, asked } = session({
    "penholder/exportCatalogue": { text: "symbol,title", documents: 2, reading: { percent: 40 } },
  });
  fake.choices.push(() => undefined);
  await run("exportCatalogue");
  fake.choices.push(
    (formats: unknown[]) => formats[0],
    () => undefined,
  );
  await run("exportCatalogue");
  assert.ok(!asked.some(({ method }) => method === "penholder/exportCatalogue"));
  const target = { path: "/work/list.csv", toString: () => "file:///work/list.csv" };
  fake.choices.push(
    (formats: unknown[]) => formats[0],
    () => target,
  );
  await run("exportCatalogue");
  assert.deepEqual([...fake.files.get("file:///work/list.csv")!.slice(0, 3)], [0xef, 0xbb, 0xbf]);
  assert.match(fake.said.join(), /^2 documents were written to list\.csv\. Reading the corpus, 40 %/);
});

test("words are written as the spelling checker that is chosen reads them, under the name that it looks for", async () => {
  const { run, latest } = session({ "penholder/exportWords": { text: "2\nUNMISS\nUNPOL\n", words: 2 } });
  const target = { path: "/work/penholder.dic", toString: () => "file:///work/penholder.dic" };
  fake.choices.push(
    (formats: { label: string }[]) => formats.find(({ label }) => label === "Hunspell"),
    () => target,
  );
  await run("exportWords");
  assert.deepEqual(latest("penholder/exportWords"), { format: "hunspell" });
  const written = new TextDecoder().decode(fake.files.get("file:///work/penholder.dic"));
  assert.equal(written, "2\nUNMISS\nUNPOL\n");
  assert.match(fake.said.join(), /^2 words were written to penholder\.dic\./);
});

test("a new draft is in the language chosen, which is the first one the next time", async () => {
  const { run, latest, context } = session({ "penholder/draftForm": { snippet: "Mr. President,$0" } });
  fake.choices.push((languages: { label: string }[]) => languages.find(({ label }) => label === "Français"));
  await run("newStatement");
  assert.deepEqual(latest("penholder/draftForm"), { form: "statement", language: "fr" });
  assert.equal(fake.opened.length, 1);
  fake.choices.push(
    (forms: { label: string }[]) => forms[1],
    () => undefined,
  );
  await run("newResolution");
  assert.equal(fake.lists.at(-1)?.[0]?.label, "Français");
  assert.equal(fake.opened.length, 1, "who leaves the list gets no draft");
  assert.equal(context.globalState.get("penholder.draftLanguage"), "fr");
});

test("what one's delegation has said needs its name, and a paragraph", async () => {
  const { run, asked, latest } = session({ "penholder/ownStatements": { uri: page } });
  openDraft();
  fake.choices.push(([open]: string[]) => open);
  await run("showOwnStatements");
  assert.match(fake.said[0]!, /^Name your delegation first/);
  assert.deepEqual(executed("workbench.action.openSettings"), [["penholder.myDelegation"]]);
  assert.ok(!asked.some(({ method }) => method === "penholder/ownStatements"));
  fake.settings.set("penholder.myDelegation", "Norway");
  await run("showOwnStatements");
  assert.deepEqual(latest("penholder/ownStatements"), place);
  assert.deepEqual(executed("markdown.showPreview"), [[page]]);
});

test("a term in other languages needs a draft; the words selected are asked about", async () => {
  const { run, latest } = session({ "penholder/renderings": { uri: page } });
  await run("showTermInOtherLanguages");
  assert.match(fake.said.at(-1)!, /^Open a draft and put the cursor on a term/);
  const editor = openDraft();
  select(editor, new Selection(0, 2, 0, 7));
  await run("showTermInOtherLanguages");
  const range = { start: { line: 0, character: 2 }, end: { line: 0, character: 7 } };
  assert.deepEqual((latest("penholder/renderings") as { range: object }).range, range);
  assert.deepEqual(executed("markdown.showPreview"), [[page]]);
});

test("a passage in another language is inserted as a quotation; what is not certain is not", async () => {
  const french = { ...passage, quotation: "« Demande » (S/RES/2436 (2018))" };
  const counterparts = [
    { language: "fr", languageName: "French", passages: [french], place: "paragraph 3" },
    { language: "ru", languageName: "Russian", passages: [], place: "paragraph 4" },
  ];
  const { run } = session({
    "penholder/counterparts": { passage, language: "en", found: "same", counterparts, uri: page },
  });
  const editor = openDraft("We say \n");
  select(editor, new Selection(0, 7, 0, 7));
  fake.choices.push(([first]: unknown[]) => first);
  await run("insertInOtherLanguage");
  assert.equal(editor.document.getText(), "We say « Demande » (S/RES/2436 (2018))\n");
  fake.choices.push(([, second]: unknown[]) => second);
  await run("insertInOtherLanguage");
  assert.equal(fake.said.at(-1), "What is not certain is not inserted. Look for it near paragraph 4.");
  await run("showInOtherLanguages");
  assert.deepEqual(executed("markdown.showPreviewToSide"), [[page]]);
});

test("what is quoted is listed with its source, asked for again where the draft has changed meanwhile", async () => {
  const range = { start: { line: 2, character: 0 }, end: { line: 2, character: 9 } };
  const one = { ...passage, range, words: 9, citation: "S/RES/2436 (2018)", others: 2 };
  let version = 0;
  const { run, asked } = session({
    "penholder/quoted": () => ({ version: version++, passages: [one], markdown: "# Quoted" }),
  });
  openDraft();
  await run("listQuotedPassages");
  assert.equal(asked.filter(({ method }) => method === "penholder/quoted").length, 2);
  const [pick] = fake.picks;
  assert.ok(pick?.shown);
  assert.deepEqual(pick.items[0]?.detail, "S/RES/2436 (2018) and 2 more");
  fake.documents.set("penholder:/mandates", "one\n\n\n\nCalls for");
  pick.press(pick.items[0], {});
  await settled();
  assert.deepEqual(fake.opened, ["penholder:/mandates"]);
  pick.accept(pick.items[0]);
  await settled();
  assert.deepEqual(fake.opened, ["penholder:/mandates", uri]);
  assert.ok(!pick.shown && !fake.alive.has(pick));
});

test("suggestions are turned off and on", async () => {
  const { run } = session();
  await run("toggleInlineSuggestions");
  assert.equal(fake.settings.get("penholder.inlineSuggestions.enabled"), false);
  await run("toggleInlineSuggestions");
  assert.equal(fake.settings.get("penholder.inlineSuggestions.enabled"), true);
  assert.equal(fake.said.length, 2);
});

test("a hover's “more” opens pages of Penholder's own, and nothing else", async () => {
  const { run } = session();
  for (const address of ["https://example.org", "command:evil", "file:///etc/passwd", undefined, 7])
    await run("showMore", address);
  assert.deepEqual(executed("markdown.showPreview"), []);
  await run("showMore", page);
  assert.deepEqual(executed("markdown.showPreview"), [[page]]);
});

test("the corpus's status names folders, glossaries and each file that needs a look; a choice opens it", async () => {
  const problems = [
    { reason: "scan.pdf has no text.", files: ["file:///work/corpus/scan.pdf"] },
    {
      reason: "2 files are in an old encoding: save them as UTF-8.",
      files: ["file:///a.txt", "file:///b.txt"],
      partly: true,
    },
  ];
  const { run } = session({
    "penholder/status": { ...status, problems, glossaries: ["file:///work/glossary.md"] },
  });
  await settled();
  fake.choices.push((items: { label: string }[]) => items.find(({ label }) => label === "scan.pdf"));
  await run("showCorpusStatus");
  const labels = fake.lists[0]!.map(({ label }) => label);
  for (const label of [
    "3 documents, 40 passages",
    "corpus",
    "glossary.md",
    "scan.pdf",
    "2 files are in an old encoding",
  ])
    assert.ok(labels.includes(label), `${label}: ${labels}`);
  assert.deepEqual(executed("vscode.open"), [["file:///work/corpus/scan.pdf"]]);
});

test("the example is copied once, its README last, and added to the window", async () => {
  const { run } = session();
  const packed = { "README.md": "Read me", "corpus/one.md": "One" };
  fake.files.set(
    "file:///penholder/client/dist/example.json",
    new TextEncoder().encode(JSON.stringify(packed)),
  );
  await run("openExample");
  const copied = [...fake.files.keys()].slice(1).map((name) => name.replace(/.*\/examples\//, ""));
  assert.deepEqual(copied, ["corpus/one.md", "README.md"]);
  const own = [...fake.files.keys()].at(-1)!;
  fake.files.set(own, new TextEncoder().encode("Mine"));
  await run("openExample");
  assert.equal(new TextDecoder().decode(fake.files.get(own)), "Mine");
});

test("a server that does not start is told of, with the way to the log", async () => {
  const { run } = session({ start: new Error("no such file") });
  await run("showLog");
  await settled();
  assert.deepEqual(fake.said, [
    "log: The language server did not start: Error: no such file",
    "Penholder could not start.",
  ]);
});

test("rebuilding asks the server", async () => {
  const { run, asked } = session();
  await run("rebuildIndex");
  assert.equal(asked.at(-1)?.method, "penholder/rebuild");
});

test("whatever Penholder has put into the editor goes with it", async () => {
  const { end, listening, context } = session();
  openDraft();
  await settled();
  assert.ok(fake.alive.size > 30 && listening().length >= 5);
  context.subscriptions.reverse();
  end();
  assert.deepEqual([...fake.alive.values()], []);
  assert.deepEqual(listening(), []);
});
