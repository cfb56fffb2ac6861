// Similar passages narrowed, one's own delegation marked, and what it has said, over the wire.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { OwnStatementsResult, SimilarResult } from "../../server/src/protocol/requests";
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

test("what my delegation has said comes with a page of it", async () => {
  const own = await client.request<OwnStatementsResult | null>("penholder/ownStatements", place);
  assert.equal(own?.delegation, "Kestria");
  assert.match(own.passages[0]!.text, /^Kestria knows that trust/);
  const { text } = await client.request<{ text: string }>("workspace/textDocumentContent", { uri: own.uri });
  assert.match(text, /^# What Kestria has said/);
  assert.match(text, /\*\*[^*]*police[^*]*\*\*/);
});
