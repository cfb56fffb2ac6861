import assert from "node:assert/strict";
import { test } from "node:test";
import * as vscode from "vscode";
import type { LanguageClientOptions } from "vscode-languageclient";
import { clientOptions } from "../../../client/src/common/clientOptions";
import { listAskedForCommand } from "../../../client/src/common/commands";
import { LastDraft } from "../../../client/src/common/drafts/lastDraft";
import { OpenDrafts } from "../../../client/src/common/drafts/openDrafts";
import { QuietCompletion } from "../../../client/src/common/drafts/quietCompletion";
import { SuggestionStatus } from "../../../client/src/common/inline/suggestionStatus";
import { insertQuotation } from "../../../client/src/common/quotation";
import { executed, openDraft, server, session, settled } from "./session";
import { close, Document, fake, Range, reset, Selection, select, show, TextEditor } from "./vscode";

const plain = (name: string, languageId = "markdown", scheme = "file") =>
  new TextEditor(
    new Document(vscode.Uri.parse(`${scheme}:/work/${name}`) as never, languageId, "Words.\n"),
    new Selection(0, 0, 0, 0),
  );

/** The drafts that the client knows of, in a new editor. */
function drafts() {
  reset();
  const answering = server({ "penholder/drafts": { drafts: [], leftAlone: false } });
  const open = new OpenDrafts(answering.client);
  return { ...answering, open, last: new LastDraft(open) };
}
const contexts = (name: string) =>
  executed("setContext").flatMap(([which, value]) => (which === name ? [value] : []));

test("what is written in Penholder's languages is a draft at once, Markdown when the server says so", async () => {
  const { open, last, tell } = drafts();
  const note = plain("note.md");
  show(note);
  assert.ok(!open.has(note.document as never) && last.current === undefined);
  tell("penholder/draftsChanged", { drafts: ["file:///work/note.md"], leftAlone: false });
  assert.ok(open.has(note.document as never));
  assert.equal(last.current, note as never);
  const statement = openDraft();
  assert.equal(last.current, statement as never);
  show(plain("page", "penholder-statement", "penholder"));
  assert.equal(last.current, statement as never, "a document of the corpus is no draft");
  assert.deepEqual(contexts("penholder.isDraft"), ["false", "true", "false"]);
});

test("a draft that is closed, or none any more, gives way to one that is still seen", () => {
  const { last, tell } = drafts();
  const first = openDraft();
  const second = plain("note.md");
  tell("penholder/draftsChanged", { drafts: ["file:///work/note.md"], leftAlone: false });
  show(second);
  assert.equal(last.current, second as never);
  tell("penholder/draftsChanged", { drafts: [], leftAlone: true });
  assert.equal(last.current, first as never);
  close(first.document);
  assert.equal(last.current, undefined);
  assert.deepEqual(contexts("penholder.hasDraft"), ["true", "false"]);
  assert.deepEqual(contexts("penholder.leftAlone"), ["false", "true"]);
});

test("a server that cannot say which documents are drafts is logged, and asked again when it runs again", async () => {
  reset();
  let refuses = true;
  const { client, runs, logged, asked } = server({
    "penholder/drafts": () =>
      refuses ? new Error("not yet") : { drafts: ["file:///work/note.md"], leftAlone: false },
  });
  const open = new OpenDrafts(client);
  runs();
  await settled();
  assert.deepEqual(logged, ["Drafts: Error: not yet"]);
  refuses = false;
  runs();
  await settled();
  assert.equal(asked.length, 2);
  assert.ok(open.has(plain("note.md").document as never));
});

test("a quotation goes to the cursor of the last draft, and is copied where there is none", async () => {
  const { last } = drafts();
  await insertQuotation(last, "“words”");
  assert.equal(fake.clipboard, "“words”");
  assert.match(fake.said.join(), /copied instead/);
  const editor = openDraft("We say and leave.\n");
  select(editor, new Selection(0, 6, 0, 6));
  show(plain("source.txt", "plaintext"));
  await insertQuotation(last, "“words”");
  assert.equal(editor.document.getText(), "We say “words” and leave.\n");
});

test("Markdown that is a draft has the server's help by itself, until it is none", async () => {
  const { tell, features, stops } = session();
  await settled();
  show(plain("note.md"));
  show(plain("readme.md"));
  tell("penholder/draftsChanged", { drafts: ["file:///work/note.md"], leftAlone: false });
  const hovers = () => features.filter((line) => line.includes("hover"));
  assert.equal(hovers().length, 1);
  tell("penholder/draftsChanged", { drafts: ["file:///work/note.md"], leftAlone: false });
  assert.equal(hovers().length, 1, "once");
  tell("penholder/draftsChanged", { drafts: [], leftAlone: false });
  assert.match(hovers()[1] ?? "", /^- /);
  stops();
  tell("penholder/draftsChanged", { drafts: ["file:///work/note.md"], leftAlone: false });
  assert.equal(hovers().length, 3, "a server that starts anew is told anew");
});

const invoked = { triggerKind: 0, triggerCharacter: undefined };

test("a list that comes behind a letter is told as such; one that is asked for is left as it is", (t) => {
  reset();
  t.mock.timers.enable({ apis: ["Date"] });
  t.mock.timers.tick(10_000);
  const quiet = new QuietCompletion();
  const { document } = openDraft();
  const told = () => quiet.told(document as never, new vscode.Position(2, 5), invoked);
  assert.deepEqual(told(), invoked, "nothing was typed");
  document.replace(new Range(2, 5, 2, 5), "t");
  assert.deepEqual(told(), { triggerKind: 1, triggerCharacter: "h" });
  assert.deepEqual(told(), invoked, "the editor asks by itself once");
  document.replace(new Range(2, 5, 2, 5), "t");
  t.mock.timers.tick(151);
  assert.deepEqual(told(), invoked, "who waits has asked");
});

test("Ctrl+Space just behind a letter asks for a list, and what is written after it for none", async () => {
  reset();
  const quiet = new QuietCompletion();
  const { document } = openDraft();
  const told = () => quiet.told(document as never, new vscode.Position(2, 5), invoked);
  const type = () => document.replace(new Range(2, 5, 2, 5), "t");
  const press = () => vscode.commands.executeCommand(listAskedForCommand);
  type();
  await press();
  assert.deepEqual(told(), invoked);
  type();
  assert.equal(told().triggerKind, 1, "the editor asks by itself");
  await press();
  type();
  assert.equal(told().triggerKind, 1, "it was pressed before the letter");
});

test("a list that comes once no grey text has is told as one of the editor's own", async (t) => {
  reset();
  t.mock.timers.enable({ apis: ["Date"] });
  t.mock.timers.tick(10_000);
  const quiet = new QuietCompletion();
  const { document } = openDraft();
  document.replace(new Range(2, 5, 2, 5), "t");
  t.mock.timers.tick(1000);
  await assert.rejects(
    quiet.while(document as never, async () => {
      throw new Error("busy");
    }),
  );
  t.mock.timers.tick(150);
  assert.equal(quiet.told(document as never, new vscode.Position(2, 5), invoked).triggerKind, 1);
});

const source = { label: "S/RES/2436 (2018)", uri: "penholder:/mandates" };
const offer = [{ insertText: "words", command: { arguments: [source] } }] as never;

test("the source of a suggestion is named while it is offered, and goes with it", (t) => {
  reset();
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const status = new SuggestionStatus();
  const editor = openDraft();
  const { document } = editor;
  const [item] = fake.statusItems;
  const offered = (result: typeof offer | undefined = offer) =>
    status.offered(document as never, new vscode.Position(2, 3), result);
  offered();
  assert.deepEqual([item?.shown, item?.text], [true, "$(quote) Suggested from S/RES/2436 (2018)"]);
  select(editor, new Selection(2, 3, 2, 3));
  assert.equal(item?.shown, true, "the cursor is where it was");
  select(editor, new Selection(0, 0, 0, 0));
  assert.equal(item?.shown, false);
  offered();
  offered([] as never);
  assert.equal(item?.shown, false, "the next answer has none");
  offered();
  document.replace(new Range(2, 3, 2, 3), "x");
  t.mock.timers.tick(1499);
  assert.equal(item?.shown, true);
  t.mock.timers.tick(1);
  assert.equal(item?.shown, false, "an edit that brings no new one");
});

test("the source of words that were accepted stays in sight for a moment, and is opened from there", async (t) => {
  reset();
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const status = new SuggestionStatus();
  const [item] = fake.statusItems;
  await vscode.commands.executeCommand("penholder.openSuggestionSource");
  await vscode.commands.executeCommand("penholder.suggestionAccepted", source);
  assert.equal(item?.text, "$(quote) Inserted from S/RES/2436 (2018)");
  fake.documents.set(source.uri, "A text");
  await vscode.commands.executeCommand("penholder.openSuggestionSource");
  assert.deepEqual(fake.opened, [source.uri]);
  await vscode.commands.executeCommand("penholder.suggestionAccepted", source);
  t.mock.timers.tick(7999);
  assert.equal(item?.shown, true);
  t.mock.timers.tick(1);
  assert.equal(item?.shown, false);
  status.dispose();
});

/** What the client is told, and the suggestions that were passed on. */
function options(): LanguageClientOptions {
  reset();
  return clientOptions({ clientFiles: false }, {} as never, new SuggestionStatus(), new QuietCompletion());
}

test("above a paragraph the title of a document draws no icon", async () => {
  const { middleware } = options();
  const lens = { command: { title: "Identical · $(check) Remarks on lamps", command: "" } };
  const shown = await middleware!.provideCodeLenses!(
    openDraft().document as never,
    {} as never,
    () => [lens] as never,
  );
  assert.equal(shown?.[0]?.command?.title, "Identical · \\$(check) Remarks on lamps");
});

test("documents of the corpus are neither marked nor continued, and drafts are", async () => {
  const { middleware } = options();
  const page = plain("page", "penholder-statement", "penholder").document;
  const draft = openDraft().document;
  const token = { isCancellationRequested: false } as never;
  const inline = (document: Document) =>
    middleware!.provideInlineCompletionItems!(
      document as never,
      new vscode.Position(2, 3),
      {} as never,
      token,
      () => offer,
    );
  assert.equal(await inline(page), undefined);
  assert.equal(await inline(draft), offer);
  assert.equal(fake.statusItems[0]?.shown, true);
  const marked: string[] = [];
  for (const { uri } of [page, draft])
    middleware!.handleDiagnostics!(uri as never, [], (which) => void marked.push(which.toString()));
  assert.deepEqual(marked, ["file:///work/draft.statement"]);
});

test("a hover says which word was asked about, where it is selected", async () => {
  const { middleware } = options();
  const editor = openDraft();
  const asked = async (line: number, character: number) => {
    const params = { textDocument: { uri: "file:///work/draft.statement" }, position: { line, character } };
    let sent: { asked?: boolean } = {};
    const next = async (_: unknown, given: unknown) => {
      sent = given as typeof sent;
    };
    await middleware!.sendRequest!("textDocument/hover" as never, params as never, undefined, next as never);
    return sent.asked;
  };
  assert.equal(await asked(2, 4), undefined);
  select(editor, new Selection(2, 3, 2, 8));
  assert.equal(await asked(2, 4), true);
  assert.equal(await asked(0, 1), undefined);
});

test("what a server registers for its own documents is for drafts", async () => {
  const { middleware } = options();
  const registrations = [{ id: "1", method: "x", registerOptions: { documentSelector: null as unknown } }];
  await middleware!.handleRegisterCapability!({ registrations }, async () => {});
  const selector = registrations[0]!.registerOptions.documentSelector as { language: string }[];
  assert.ok(selector.some(({ language }) => language === "penholder-resolution"));
});

test("the server's questions about files are answered; what is missing is an answer, what is away is none", async () => {
  const { ask } = session();
  fake.files.set("file:///work/corpus/one.txt", Uint8Array.from([0, 255, 65]));
  const about = async (method: string, uri: string) => ask(`penholder/${method}`, { uri, most: 1000 });
  assert.deepEqual(await about("stat", "file:///work/corpus/one.txt"), {
    folder: false,
    size: 3,
    modified: 7,
  });
  assert.equal(await about("stat", "file:///work/none"), null);
  assert.deepEqual(await about("list", "file:///work/corpus"), [{ name: "one.txt", folder: false }]);
  assert.deepEqual(await about("list", "file:///work/none"), []);
  assert.equal(await about("read", "file:///work/corpus/one.txt"), "AP9B");
  await assert.rejects(about("read", "file:///work/none"));
  fake.away = "Unavailable";
  for (const method of ["stat", "list", "read"])
    await assert.rejects(about(method, "file:///work/corpus/one.txt"), /Unavailable/, method);
});

test("a file that is larger than what is wanted is not read", async () => {
  const { ask } = session();
  fake.files.set("file:///work/big.txt", new Uint8Array(2_000_000));
  const read = async (most: number) => ask("penholder/read", { uri: "file:///work/big.txt", most });
  await assert.rejects(read(1024 * 1024), /larger than 1 MB/);
  assert.equal(((await read(2_000_000)) as string).length, 2_666_668);
});
