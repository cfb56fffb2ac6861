// A shared corpus beside the delegate's own: local answers never wait for it, and it is told of nothing that it may not know.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { CancellationToken, Hover } from "vscode-languageserver";
import type {
  ClusterAnswer,
  ClusterQuestion,
  CompareResult,
  CorpusStatus,
  HistoryResult,
  SearchResult,
  SentResult,
  SimilarResult,
} from "../../server/src/protocol/requests";
import { patiently } from "../patiently";
import { answering, drafting, found, library, paragraph, type Trial, uri } from "./besideLibrary";

const fromLibrary = ({ passages }: SimilarResult) => passages.filter(({ corpus }) => corpus === "Library");

test("what the shared corpus has comes beside the local passages when it has answered, and says where it is from", async () => {
  const { client, heard, similar } = await drafting({});
  const before = await similar();
  assert.ok(before.passages.length > 0);
  assert.deepEqual(fromLibrary(before), []);
  const after = await patiently(
    similar,
    "the answer of the shared corpus",
    (now) => fromLibrary(now).length > 0,
  );
  assert.ok(after.passages.some(({ corpus }) => corpus === undefined));
  assert.notEqual(after.version, before.version);
  const { records } = await client.request<SentResult>("penholder/sent");
  assert.equal(records.length, 1);
  const bodies = heard.map(({ body = "" }) => body).join("\n");
  assert.ok(bodies.includes(records[0]!.words.join(" ")));
  assert.doesNotMatch(bodies, /draft\.md|Requests the|on the training/i);
  await client.close();
});

test("local answers come while the shared corpus says nothing at all", async () => {
  const never = () => new Promise<ClusterAnswer>(() => {});
  const { client, asked, similar } = await drafting({ answer: never });
  assert.ok((await similar()).passages.length > 0);
  assert.ok((await similar()).passages.length > 0);
  assert.notEqual(await client.request<Hover | null>("textDocument/hover", asked), undefined);
  await client.close();
});

test("a question that is on its way is given up when the draft changes, and of a draft that became confidential none follows", async () => {
  const given: string[] = [];
  const never = (_: ClusterQuestion, token: CancellationToken) =>
    new Promise<ClusterAnswer>((resolve) => {
      token.onCancellationRequested(() => {
        given.push("up");
        resolve({ failed: "was given up" });
      });
    });
  const { client, heard, similar } = await drafting({ answer: never });
  await similar();
  await patiently(() => heard.length > 0, "the question");
  await client.notify("textDocument/didChange", {
    textDocument: { uri, version: 2 },
    contentChanges: [{ text: `CONFIDENTIAL\n\n${paragraph}` }],
  });
  await patiently(() => given.length > 0, "its end");
  const asked = heard.length;
  const now = await client.request<SimilarResult>("penholder/similar", {
    textDocument: { uri },
    position: { line: 2, character: 3 },
  });
  assert.ok(now.passages.length > 0);
  assert.deepEqual(
    [now.sharedNotices, heard.length],
    [["No shared corpus was asked: the draft is confidential."], asked],
  );
  await client.close();
});

test("a client that does not hear that nobody waits holds up no question that comes after", async () => {
  const deaf = () => new Promise<ClusterAnswer>(() => {});
  const { client, heard, similar } = await drafting({ answer: deaf });
  await similar();
  await patiently(() => heard.length === 1, "the first question");
  await client.notify("textDocument/didChange", {
    textDocument: { uri, version: 2 },
    contentChanges: [{ text: `${paragraph} It thanks the trainers of police officers.` }],
  });
  await patiently(async () => (await similar()) && heard.length === 2, "the next question");
  await client.close();
});

test("a corpus that is away is said to be, in one sentence beside the local passages", async () => {
  const { client, similar } = await drafting({
    answer: () => ({ failed: "search.coast.example does not answer." }),
  });
  const now = await patiently(similar, "the notice", ({ sharedNotices }) => sharedNotices !== undefined);
  assert.deepEqual(now.sharedNotices, ["Library: search.coast.example does not answer."]);
  assert.ok(now.passages.length > 0);
  await client.close();
});

test("what is typed into the search is asked of the shared corpus too, and comes when it has answered", async () => {
  const { client, heard } = await drafting({});
  const search = () =>
    client.request<SearchResult>("penholder/search", { query: "police officers kind:spoken" });
  const before = await search();
  assert.deepEqual(
    before.passages.filter(({ corpus }) => corpus !== undefined),
    [],
  );
  const after = await patiently(search, "the answer of the shared corpus", ({ passages }) =>
    passages.some(({ corpus }) => corpus === "Library"),
  );
  assert.ok(after.passages.length > before.passages.length);
  assert.match(heard.map(({ body = "" }) => body).join("\n"), /"kind":\["spoken"\]/);
  await client.close();
});

test("of the line that will say so nothing is sent while it is typed", async () => {
  const { client, heard } = await drafting({ text: `Confidenti\n\n${paragraph}` });
  const position = { line: 0, character: 3 };
  await client.request("penholder/similar", { textDocument: { uri }, position });
  // Another surface's question comes behind it.
  await client.request("penholder/search", { query: "police officers" });
  await patiently(() => heard.some(({ body = "" }) => body.includes("officers")), "the question behind");
  assert.doesNotMatch(heard.map(({ body = "" }) => body).join("\n"), /confidenti/);
  await client.close();
});

test("nothing that is typed is sent while a confidential draft is open", async () => {
  const { client, heard } = await drafting({ text: `CONFIDENTIAL\n\n${paragraph}` });
  await client.request("penholder/search", { query: "police officers" });
  await client.open("file:///work/other.md", paragraph, "penholder-resolution");
  await client.request("penholder/search", { query: "police officers deployed" });
  assert.deepEqual(heard, []);
  await client.close();
});

test("a paragraph is traced through the shared corpus too, and nothing is called its first use", async () => {
  const adopted = { ...found, document: { ...found.document, kind: "adopted" }, text: paragraph };
  const { client, asked } = await drafting({ answer: (question) => answering(question, adopted) });
  // What an answer waits for in the editor, two seconds, is cut short in these tests: it is asked until it is there.
  const traced = await patiently(
    () => client.request<HistoryResult>("penholder/trace", asked),
    "the wording of the shared corpus",
    ({ versions }) => JSON.stringify(versions).includes("Library"),
  );
  assert.match(traced.summary, /among the passages looked at \(\d+\)/);
  assert.doesNotMatch(JSON.stringify(traced), /first use/);
  const compared = await patiently(
    () => client.request<CompareResult>("penholder/compare", asked),
    "the precedent of the shared corpus",
    ({ precedent }) => precedent?.corpus === "Library",
  );
  assert.match(compared.markdown, /Library/);
  await client.close();
});

test("who has no corpus here searches the shared one, and opens what is found", async () => {
  const { client } = await drafting({ files: {} });
  const { passages } = await patiently(
    () => client.request<SearchResult>("penholder/search", { query: "police officers" }),
    "the answer of the shared corpus",
    (now) => now.passages.length > 0,
  );
  assert.equal(passages[0]?.corpus, "Library");
  const { text } = await client.request<{ text: string }>("workspace/textDocumentContent", {
    uri: passages[0]!.location.uri,
  });
  assert.match(text, /report twice a year on how police officers are trained/);
  await client.close();
});

for (const [why, trial] of [
  ["its user has not agreed", { corpora: [{ ...library, agreed: false }] }],
  ["the workspace is not trusted", { trusted: false }],
  ["the draft is confidential", { text: `CONFIDENTIAL\n\n${paragraph}` }],
  ["it has no address", { corpora: [{ name: "Library", index: "library", agreed: true }] }],
] as const satisfies readonly (readonly [string, Trial])[]) {
  test(`nothing is sent where ${why}`, async () => {
    const { client, heard, similar } = await drafting(trial);
    for (let i = 0; i < 3; i += 1) {
      assert.ok((await similar()).passages.length > 0);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    assert.deepEqual(heard, []);
    const { problems } = await client.request<CorpusStatus>("penholder/status");
    assert.deepEqual(problems, []);
    await client.close();
  });
}
