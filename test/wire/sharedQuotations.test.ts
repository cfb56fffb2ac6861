// Quotations that the delegate's own corpus does not hold are sought in a shared one; it is told twelve words of each.
import assert from "node:assert/strict";
import { test } from "node:test";
import type {
  ClusterQuestion,
  QuotedResult,
  VerifyQuotationsResult,
} from "../../server/src/protocol/requests";
import { patiently } from "../patiently";
import { answering, drafting, found, type Trial, uri } from "./besideLibrary";

const words =
  "keepers of lighthouses shall keep oil for forty nights before the winter storms begin and tell the harbour masters";
const adopted = {
  ...found,
  document: {
    ...found.document,
    title: "On oil",
    kind: "adopted",
    symbol: "S/RES/1325(2000)",
    date: "2000-10-31",
  },
  text: `Decides that ${words};`,
};
const fromLibrary = (question: ClusterQuestion) => answering(question, adopted);
const quoting = (quoted: string, symbol = "S/RES/1325 (2000)") => `We recall that “${quoted}” (${symbol}).`;

/** The report on the quotations of a draft, when what is wanted stands in it. */
async function report(trial: Trial, wanted: RegExp) {
  const { client, heard } = await drafting({ answer: fromLibrary, ...trial });
  const ask = () =>
    client.request<VerifyQuotationsResult>("penholder/verifyQuotations", { textDocument: { uri } });
  // What an answer waits for in the editor is cut short in these tests: it is asked until it is there.
  const { markdown } = await patiently(ask, `${wanted}`, (now) => wanted.test(now.markdown));
  await client.close();
  return { markdown, heard };
}

test("a quotation of a document that only the shared corpus has is compared with that", async () => {
  const { markdown, heard } = await report({ text: quoting(words) }, /Word for word/);
  assert.match(markdown, /Word for word from S\/RES\/1325 \(2000\).* · Library/);
  assert.match(markdown, /your own corpus does not hold: Library\. At most twelve words/);
  const asked = heard.flatMap(({ url, body = "" }) => (url.endsWith("_search") ? [body] : []));
  const sent: string = JSON.parse(asked[0]!).query.bool.must[0].multi_match.query;
  assert.ok(sent.split(" ").length <= 12, sent);
  assert.deepEqual(sent.split(" "), sent.split(" ").sort());
  assert.doesNotMatch(asked.join("\n"), /forty nights|draft\.md/);
});

test("what differs from the shared corpus's text is marked", async () => {
  const { markdown } = await report(
    { text: quoting(words.replace("forty nights", "thirty nights")) },
    /Different/,
  );
  assert.match(
    markdown,
    /\*\*Different\*\* from S\/RES\/1325 \(2000\).* · Library\n\n> .*~~forty~~ \*\*thirty\*\*/,
  );
});

test("words that the shared corpus shows in another document only are said to stand there, and no more", async () => {
  const { markdown } = await report({ text: quoting(words, "S/RES/1540 (2004)") }, /Elsewhere/);
  assert.match(
    markdown,
    /stand in S\/RES\/1325 \(2000\).* · Library; your corpus does not hold S\/RES\/1540 \(2004\)/,
  );
});

test("a quotation that nobody showed is not compared, and it is told who was asked", async () => {
  const { markdown } = await report({ text: quoting(words), answer: answering }, /Not compared/);
  assert.match(
    markdown,
    /does not hold S\/RES\/1325 \(2000\), and Library showed nothing that has these words/,
  );
  assert.match(markdown, /what it did not show may still be in it/);
});

test("words that are not in the document as the own corpus has it are sought too", async () => {
  const { markdown } = await report({ text: quoting(words, "S/RES/2185 (2014)") }, /Wrong source/);
  assert.match(
    markdown,
    /these words stand in S\/RES\/1325 \(2000\).*, not in S\/RES\/2185 \(2014\) as your corpus has it/,
  );
});

test("a corpus that is away is named, with the lines of the quotations that it was not asked for", async () => {
  const away = { text: quoting(words), answer: () => ({ failed: "search.coast.example does not answer." }) };
  const { markdown } = await report(away, /does not answer/);
  assert.match(markdown, /Quotations on these lines were not asked for, or had no answer in time .*: 1\./);
  assert.match(markdown, /Library: search\.coast\.example does not answer\./);
  assert.doesNotMatch(markdown, /Not (?:found|compared)/);
});

test("of a confidential draft no quotation is sent, and the report says so", async () => {
  const { markdown, heard } = await report({ text: `CONFIDENTIAL\n\n${quoting(words)}` }, /confidential\./);
  assert.match(markdown, /No shared corpus was asked: the draft is confidential\./);
  assert.deepEqual(heard, []);
});

test("of a quotation that the own corpus holds a shared corpus is told nothing", async () => {
  const own = "give every police component a mandate that is clear, that can be achieved";
  const { heard } = await report({ text: quoting(own, "S/RES/2185 (2014)") }, /Word for word/);
  assert.deepEqual(heard, []);
});

test("the list of quoted passages has what stands in quotation marks and in the shared corpus, and says whose it is", async () => {
  const { client, heard } = await drafting({
    text: `We say that ${words.replace("forty", "fifty")}. We recall that “${words}”.`,
    answer: fromLibrary,
  });
  const { passages, markdown, sharedNotes } = await patiently(
    () => client.request<QuotedResult>("penholder/quoted", { textDocument: { uri } }),
    "the quoted passage",
    (now) => now.passages.length > 0,
  );
  assert.deepEqual(
    passages.map(({ text }) => text),
    [words],
  );
  assert.match(passages[0]!.citation, /S\/RES\/1325 \(2000\).* · Library/);
  assert.match(markdown, /Library/);
  assert.match(sharedNotes?.join("\n") ?? "", /your own corpus does not hold: Library\./);
  assert.doesNotMatch(heard.map(({ body = "" }) => body).join("\n"), /fifty/);
  await client.close();
});
