// Everything that is plain LSP works for a client that offers no capabilities at all.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type {
  CodeAction,
  Command,
  CompletionList,
  DocumentLink,
  Hover,
  InlineCompletionItem,
  Location,
  TextEdit,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { QuotedResult } from "../../server/src/protocol/requests";
import { some } from "../some";
import { type Client, connect } from "./client";
import { corpus } from "./corpus";

const draft = "file:///work/draft.txt";
let client: Client;

before(async () => {
  client = await connect({ files: corpus });
  await client.indexed();
});
after(() => client.close());

/** Opens a text with the cursor drawn in it as █; the result says where it is. */
async function at(drawn: string, of = client) {
  const offset = drawn.indexOf("█");
  const text = drawn.replace("█", "");
  const lines = text.slice(0, offset).split("\n");
  const uri = `${draft}?${Math.random()}`;
  await of.open(uri, text);
  return { textDocument: { uri }, position: { line: lines.length - 1, character: lines.at(-1)!.length } };
}

test("hover on an acronym tells its full name, as plain text", async () => {
  const hover = await client.request<Hover>(
    "textDocument/hover",
    await at("The police of UNM█ISS protect civilians."),
  );
  const { kind, value } = hover.contents as { kind: string; value: string };
  assert.equal(kind, "plaintext");
  assert.match(value, /United Nations Mission in South Sudan/);
});

test("hover on a resolution tells its symbol, its date, its official address and who refers to it", async () => {
  const place = await at("We recall Security Council resolution 2185█ (2014).");
  const { contents } = await client.request<Hover>("textDocument/hover", place);
  const { value } = contents as { value: string };
  assert.match(value, /S\/RES\/2185 \(2014\)/);
  assert.match(value, /20 November 2014/);
  assert.match(value, /https:\/\/docs\.un\.org\/en\/S\/RES\/2185/);
  assert.match(value, /2 corpus passages refer to it/);
});

test("hover on a paragraph shows the nearest passage of the corpus with its source", async () => {
  const place = await at(
    "We ask for a mandate that is cl█ear, that can be achieved and that is resourced, for every component.",
  );
  const { contents } = await client.request<Hover>("textDocument/hover", place);
  assert.match(
    (contents as { value: string }).value,
    /Resolves to give every police component[\s\S]*S\/RES\/2185 \(2014\), paragraph 1/,
  );
});

test("a reference is a link to the official document", async () => {
  const { textDocument } = await at("See S/2023/646 and resolution 2185 (2014).█");
  const links = await client.request<DocumentLink[]>("textDocument/documentLink", { textDocument });
  assert.deepEqual(
    links.map(({ target }) => target),
    ["https://docs.un.org/en/S/2023/646", "https://docs.un.org/en/S/RES/2185%282014%29"],
  );
});

test("definition leads to the paragraph cited, in the corpus file", async () => {
  const place = await at("as stated in paragraph 2 of resolution 2185█ (2014)");
  const [location] = await client.request<Location[]>("textDocument/definition", place);
  assert.equal(location?.uri, "file:///work/corpus/S_RES_2185_2014.txt");
  assert.equal(location?.range.start.line, 11);
});

test("definition of a document that the corpus does not have is none: editors take a web address for a file", async () => {
  const place = await at("see resolution 1325█ (2000)");
  assert.deepEqual(await client.request<Location[]>("textDocument/definition", place), []);
  const links = await client.request<DocumentLink[]>("textDocument/documentLink", place);
  assert.equal(links[0]?.target, "https://docs.un.org/en/S/RES/1325%282000%29");
});

test("references lists the open draft and every corpus passage that cites the resolution", async () => {
  const place = await at("We recall S/RES/2185█(2014).");
  const found = await client.request<Location[]>("textDocument/references", {
    ...place,
    context: { includeDeclaration: true },
  });
  assert.ok(found.some(({ uri }) => uri === place.textDocument.uri));
  assert.ok(found.some(({ uri }) => uri === "file:///work/corpus/S_RES_2382_2017.txt"));
  assert.ok(found.some(({ uri }) => uri === "file:///work/corpus/atlantia.txt"));
});

test("completion after “S/RES/238” offers the resolutions that begin so", async () => {
  const { items, isIncomplete } = await client.request<CompletionList>(
    "textDocument/completion",
    await at("as in S/RES/238█"),
  );
  assert.equal(isIncomplete, true);
  assert.ok(items.some(({ label }) => label === "S/RES/2382 (2017)"));
});

test("what an editor compares with the typed words begins with them, and is another for every line", async () => {
  for (const [drawn, typed] of [
    ["as in S/RES/238█", "S/RES/238"],
    ["Recalling resolution on women and peace and s█", "resolution on women and peace and s"],
    ["We thank the special repr█", "special repr"],
  ] as const) {
    const { items } = await client.request<CompletionList>("textDocument/completion", await at(drawn));
    const compared = some(items.map(({ label, filterText }) => filterText ?? label));
    assert.deepEqual(
      compared.filter((text) => !text.startsWith(typed)),
      [],
    );
    assert.deepEqual([...new Set(compared)], compared);
  }
});

test("in Kakoune, which replaces from one place for all, every line holds the words from there on", async () => {
  const drawn = "Requests the Secretary-General to report█";
  const replaced = async (of: Client) => {
    const { items } = await of.request<CompletionList>("textDocument/completion", await at(drawn, of));
    const edits = some(items.map(({ textEdit }) => textEdit as TextEdit));
    return new Set(edits.map(({ range }) => drawn.slice(range.start.character, -1)));
  };
  const kakoune = await connect({ files: corpus, name: "kakoune-lsp" });
  await kakoune.indexed();
  assert.deepEqual(await replaced(kakoune), new Set(["report"]));
  assert.deepEqual(await replaced(client), new Set(["report", ""]), "the sentence that follows");
  await kakoune.close();
});

test("completion after “resolution 238” offers number and year", async () => {
  const { items } = await client.request<CompletionList>(
    "textDocument/completion",
    await at("recalling resolution 238█"),
  );
  assert.ok(items.some(({ label }) => label === "2382 (2017)"));
});

test("completion of an acronym offers it and its full name", async () => {
  const { items } = await client.request<CompletionList>(
    "textDocument/completion",
    await at("the police of UNMIS█"),
  );
  assert.ok(items.some(({ label }) => label === "UNMISS"));
});

test("while one types, no list opens under a word, in any editor; a second question at the same place is the delegate's", async () => {
  const place = await at("We thank the police of Atl█");
  const { uri } = place.textDocument;
  const type = (version: number, text: string) =>
    client.notify("textDocument/didChange", {
      textDocument: { uri, version },
      contentChanges: [{ text }],
    });
  const ask = async (text: string) =>
    (
      await client.request<CompletionList>("textDocument/completion", {
        textDocument: { uri },
        position: { line: 0, character: text.length },
        context: { triggerKind: 1 },
      })
    ).items.map(({ label }) => label);
  await type(2, "We thank the Sec");
  assert.deepEqual(await ask("We thank the Sec"), []);
  assert.ok((await ask("We thank the Sec")).includes("Security Council"));
  await type(3, "in line with resolution 1325");
  assert.deepEqual(await ask("in line with resolution 1325"), ["1325 (2000)"]);
});

test("a sentence that the corpus has continued before is continued in its words", async () => {
  const items = await client.request<InlineCompletionItem[]>("textDocument/inlineCompletion", {
    ...(await at("Requests the Secretary-General to report █")),
    context: { triggerKind: 1 },
  });
  assert.equal(items[0]?.insertText, "every year on the training of police officers before they deploy;");
});

test("the list that is asked for has continuations with their source, and the verbs that open paragraphs", async () => {
  const list = await client.request<CompletionList>("textDocument/completion", {
    ...(await at("Requests the Secretary-General to report █")),
    context: { triggerKind: 1 },
  });
  const [first] = list.items;
  assert.equal(
    (first?.textEdit as { newText: string } | undefined)?.newText,
    "every year on the training of police officers before they deploy;",
  );
  assert.match(first?.detail ?? "", /^S\/RES\/2382 \(2017\), paragraph 1/);
  const typed = await client.request<CompletionList>("textDocument/completion", {
    ...(await at("Requests the Secretary-General to report █")),
    context: { triggerKind: 2, triggerCharacter: " " },
  });
  assert.deepEqual(typed.items, [], "a space that is typed opens no list");
  const verbs = await client.request<CompletionList>(
    "textDocument/completion",
    await at("The Security Council,\n\n1. Dec█"),
  );
  assert.ok(verbs.items.some(({ label, detail }) => label === "Decides" && /operative/.test(detail ?? "")));
});

test("what a draft quotes is listed with its source", async () => {
  const { textDocument } = await at(
    "My country says that trust between the police of a mission and the people of the host country grows.█",
  );
  const { passages } = await client.request<QuotedResult>("penholder/quoted", { textDocument });
  assert.equal(passages.length, 1);
  assert.equal(
    passages[0]?.text,
    "that trust between the police of a mission and the people of the host country",
  );
  assert.match(passages[0]?.citation ?? "", /Atlantia/);
});

test("nothing is suggested into the middle of a line", async () => {
  const place = await at("Requests the Secretary-General to report █ on something");
  assert.deepEqual(
    await client.request("textDocument/inlineCompletion", { ...place, context: { triggerKind: 1 } }),
    [],
  );
});

test("who asks about the whole draft for one finding, as Kate's Quick Fix does, gets its one preferred fix", async () => {
  const client = await connect({ files: corpus, takesActions: true });
  const text = "After resolution 1325 (2001).\n\nWe recall Security Council Resolution 2518.";
  const { textDocument } = await at(`${text}█`, client);
  const found = await client.diagnostics(textDocument.uri, (all) => all.length >= 2);
  const finding = found.find(({ range }) => range.start.line === 0)!;
  const range = { start: { line: 0, character: 0 }, end: { line: 2, character: 43 } };
  const asked = (context: object) =>
    client.request<CodeAction[]>("textDocument/codeAction", { textDocument, range, context });
  const titles = (await asked({ diagnostics: [finding] })).map(({ title }) => title);
  assert.deepEqual(titles, ["Change the year to 2000: “resolution 1325 (2000)”"]);
  assert.ok(
    (await asked({ diagnostics: [finding], triggerKind: 1 })).length > 5,
    "who shows a list gets all",
  );
  assert.ok((await asked({ diagnostics: found })).length > 5);
  await client.close();
});

test("a missing year is an error, and its fix writes the year, where edits are taken", async () => {
  const client = await connect({ files: corpus, takesActions: true });
  const { textDocument } = await at(
    "It is crucial to implement Security Council Resolution 2518, fully.█",
    client,
  );
  const found = await client.diagnostics(textDocument.uri);
  const year = found.find(({ code }) => code === "resolution-year");
  assert.equal(year?.severity, 1);
  const actions = await client.request<CodeAction[]>("textDocument/codeAction", {
    textDocument,
    range: year!.range,
    context: { diagnostics: [year] },
  });
  const document = TextDocument.create(
    textDocument.uri,
    "plaintext",
    1,
    "It is crucial to implement Security Council Resolution 2518, fully.",
  );
  assert.equal(
    TextDocument.applyEdits(document, actions[0]!.edit!.changes![textDocument.uri]!),
    "It is crucial to implement Security Council resolution 2518 (2020), fully.",
  );
  await client.close();
});

test("a finding that is ignored in this draft is gone, and comes back when restored", async () => {
  const { textDocument } = await at("The police of UNMISS protect civilians.█");
  const [finding] = await client.diagnostics(textDocument.uri);
  const actions = await client.request<Command[]>("textDocument/codeAction", {
    textDocument,
    range: finding!.range,
    context: { diagnostics: [finding] },
  });
  const ignore = actions.find(({ title }) => title.endsWith("in this draft"));
  assert.ok(ignore);
  await client.request("workspace/executeCommand", { command: ignore.command, arguments: ignore.arguments });
  await client.diagnostics(textDocument.uri, (found) => found.length === 0);
  await client.request("penholder/restoreIgnored", ignore.arguments![0]);
  await client.diagnostics(textDocument.uri);
});

test("a request about a document that is not open is answered with nothing", async () => {
  const place = { textDocument: { uri: "file:///nowhere.txt" }, position: { line: 0, character: 0 } };
  assert.equal(await client.request("textDocument/hover", place), null);
  assert.deepEqual(await client.request("textDocument/definition", place), []);
});
