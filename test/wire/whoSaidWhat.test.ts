// Similar passages narrowed, one's own delegation marked, and what it has said, over the wire.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { OwnStatementsResult, SearchResult, SimilarResult } from "../../server/src/protocol/requests";
import { type Client, connect } from "./client";
import { corpus } from "./corpus";

const uri = "untitled:Untitled-1";
const place = { textDocument: { uri }, position: { line: 0, character: 3 } };
let client: Client;

before(async () => {
  client = await connect({
    files: {
      ...corpus,
      "file:///work/corpus/kestria.txt": `Statement by Ambassador Jon Berg of Kestria at the Security Council

3 March 2021

Kestria knows that trust between the police of a mission and the people of the host country grows slowly.
`,
      "file:///work/corpus/boats.txt":
        "Asks for trained guides at sea, so that boats reach the harbour, and for a harbour office.\n",
      "file:///work/corpus/wells.txt":
        "Asks for trained guides on the hills, so that herders reach the wells, and for a wells office.\n",
    },
    capabilities: {
      workspace: { workspaceFolders: true, textDocumentContent: { dynamicRegistration: true } },
    },
    initializationOptions: { settings: { myDelegation: "Kestria" } },
  });
  await client.indexed();
  await client.open(
    uri,
    "Trust between the police of a mission and the people of the host country is built one conversation at a time.",
    "penholder-statement",
  );
});
after(() => client.close());

const similar = (filter?: object) =>
  client.request<SimilarResult>("penholder/similar", { ...place, ...(filter ? { filter } : {}) });

test("the own delegation's passages are marked, the others are not", async () => {
  const { passages } = await similar();
  const own = passages.filter((passage) => passage.own);
  assert.ok(passages.length >= 2);
  assert.deepEqual(
    own.map(({ source }) => source.who),
    ["Jon Berg (Kestria)"],
  );
});

test("a filter narrows the passages, and the answer says that it is another one", async () => {
  const all = await similar();
  const narrowed = await similar({ by: "Atlantia", year: "2023" });
  assert.ok(narrowed.passages.length > 0);
  assert.ok(narrowed.passages.every(({ source }) => /Atlantia/.test(source.who)));
  assert.notEqual(narrowed.version, all.version);
  assert.deepEqual((await similar({ by: "Nobody" })).passages, []);
});

test("the same words selected at another place are another question, with another answer", async () => {
  const uri = "untitled:Untitled-2";
  const words = "the training of guides";
  const [hills, coast] = [
    "The wells are far apart.\n\nHerders ask for the training of guides at the wells.",
    "The harbour is full of boats.\n\nBoats ask for the training of guides in the harbour.",
  ];
  const text = `${hills}${"\n\n".padEnd(5000, "An aside.\n\n")}${coast}`;
  await client.open(uri, text, "penholder-statement");
  const answer = async (from: number) => {
    const line = text.slice(0, from).split("\n").length - 1;
    const character = from - (text.lastIndexOf("\n", from) + 1);
    const selection = {
      start: { line, character },
      end: { line, character: character + words.length },
    };
    return client.request<SimilarResult>("penholder/similar", {
      textDocument: { uri },
      position: selection.end,
      selection,
    });
  };
  const first = await answer(text.indexOf(words));
  const second = await answer(text.lastIndexOf(words));
  assert.deepEqual([first.paragraph?.text, second.paragraph?.text], [words, words]);
  assert.match(first.passages[0]!.text, /wells/);
  assert.match(second.passages[0]!.text, /boats/);
  assert.notEqual(first.version, second.version);
});

test("few words that stand word for word in a passage are wholly alike", async () => {
  const uri = "untitled:Untitled-3";
  await client.open(uri, "We have seen trained guides at work.", "penholder-statement");
  const selection = { start: { line: 0, character: 13 }, end: { line: 0, character: 27 } };
  const { paragraph, passages } = await client.request<SimilarResult>("penholder/similar", {
    textDocument: { uri },
    position: selection.end,
    selection,
  });
  assert.equal(paragraph?.text, "trained guides");
  assert.match(passages[0]!.text, /trained guides/);
  assert.equal(passages[0]!.likeness, 100);
});

test("what my delegation has said comes with a page of it", async () => {
  const own = await client.request<OwnStatementsResult | null>("penholder/ownStatements", place);
  assert.equal(own?.delegation, "Kestria");
  assert.match(own.passages[0]!.text, /^Kestria knows that trust/);
  const { text } = await client.request<{ text: string }>("workspace/textDocumentContent", { uri: own.uri });
  assert.match(text, /^# What Kestria has said/);
  assert.match(text, /\*\*[^*]*police[^*]*\*\*/);
});

test("the search box completes a filter's value with its documents, and says why it finds nothing", async () => {
  const search = (query: string) => client.request<SearchResult>("penholder/search", { query });
  const { filters = [] } = await search("police by:kes");
  assert.deepEqual(filters, [{ label: "Kestria", documents: 1, query: "police by:Kestria " }]);
  const typo = await search("police by:Kestira");
  assert.deepEqual(typo.reasons, [
    { text: "no speaker or organ is called Kestira: Kestria?", query: "police by:Kestria" },
  ]);
  const french = await search("police lang:fr");
  assert.match(french.reasons?.[0]?.text ?? "", /^your corpus has nothing in French/);
  const words = await search("qzxvqzxv by:Kestria");
  assert.match(words.reasons?.[0]?.text ?? "", /holds these words/);
  assert.equal((await search("police by:Kestria ")).reasons, undefined);
});
