// A draft beside agreed language, through the wire: for a client without capabilities and for one like VS Code.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { CodeAction, CodeLens, Hover } from "vscode-languageserver";
import type {
  CompareDraftResult,
  CompareResult,
  HistoryResult,
  QuoteResult,
  VerifyQuotationsResult,
} from "../../server/src/protocol/requests";
import { type Client, connect } from "./client";
import { corpus } from "./corpus";

const text = `The Security Council,

1. Invites the Secretary-General to report every year on the training of police officers before they deploy, as appropriate;

2. Decides to remain seized of the matter;

3. Urges every lighthouse of the archipelago to burn its lamp until the morning watch has come.
`;
const uri = "file:///work/draft.resolution.md";
const at = (line: number, character = 14) => ({ textDocument: { uri }, position: { line, character } });
let bare: Client;
let rich: Client;

before(async () => {
  bare = await connect({ files: corpus, takesActions: true });
  rich = await connect({
    files: corpus,
    capabilities: {
      workspace: { textDocumentContent: {}, codeLens: { refreshSupport: true } },
      textDocument: { hover: { contentFormat: ["markdown"] }, codeLens: { dynamicRegistration: true } },
    },
    initializationOptions: {
      compareCommand: true,
      settings: { agreedLanguage: { codeLens: true } },
    },
  });
  rich.connection.onRequest("workspace/codeLens/refresh", () => null);
  for (const client of [bare, rich]) {
    await client.indexed();
    await client.open(uri, text, "penholder-resolution");
  }
});
after(async () => {
  await bare.close();
  await rich.close();
});

test("hover on a paragraph of a resolution tells its precedent, and marks what changed", async () => {
  const hover = await rich.request<Hover>("textDocument/hover", at(2));
  const { value } = hover.contents as { value: string };
  assert.match(
    value,
    /^\*\*Changed\*\* · \d+ % of the words differ from \[S\/RES\/2382 \(2017\), paragraph 1/,
  );
  assert.match(value, /~~Requests~~ \*\*Invites\*\* the Secretary/);
  assert.match(value, /- “Requests” became “Invites” \(usually read as weaker\)/);
  assert.match(value, /- “as appropriate” added/);
  assert.match(value, /Word for word also in S\/RES\/2185/);
});

test("a bare client reads the same as plain text", async () => {
  const hover = await bare.request<Hover>("textDocument/hover", at(2));
  const { value } = hover.contents as { value: string };
  assert.match(value, /Changed · \d+ % of the words differ from S\/RES\/2382 \(2017\), paragraph 1/);
  assert.match(value, /\[-Requests-\] Invites the Secretary-General/);
  const same = await bare.request<Hover>("textDocument/hover", at(4, 12));
  assert.match((same.contents as { value: string }).value, /Agreed language · identical to S\/RES\/2382/);
  const fresh = await bare.request<Hover>("textDocument/hover", at(6, 40));
  assert.match((fresh.contents as { value: string }).value, /New · no adopted paragraph/);
});

test("penholder/compare gives both texts back from its pieces, and two documents to diff", async () => {
  const compared = await rich.request<CompareResult>("penholder/compare", at(2));
  assert.equal(compared.status, "changed");
  assert.equal(compared.precedent?.source.symbol, "S/RES/2382 (2017)");
  assert.equal(compared.pieces?.map(({ after }) => after).join(""), compared.paragraph.text);
  assert.equal(compared.pieces?.map(({ before }) => before).join(""), compared.precedent?.text);
  const content = (of: string) =>
    rich.request<{ text: string }>("workspace/textDocumentContent", { uri: of }).then(({ text }) => text);
  assert.equal(await content(compared.diff!.before), `${compared.precedent?.text}\n`);
  assert.equal(await content(compared.diff!.after), `${compared.paragraph.text}\n`);
  assert.equal((await rich.request<CompareResult>("penholder/compare", at(6))).status, "new");
  assert.equal(await rich.request("penholder/compare", at(0)), null);
});

test("penholder/compareDraft is a Markdown document, also under an address", async () => {
  const report = await rich.request<CompareDraftResult>("penholder/compareDraft", { textDocument: { uri } });
  assert.deepEqual(report.counts, { identical: 1, changed: 1, new: 1 });
  assert.match(report.markdown, /## Line 3 · changed/);
  const { text: page } = await rich.request<{ text: string }>("workspace/textDocumentContent", {
    uri: report.uri,
  });
  assert.equal(page, report.markdown);
});

test("marks above paragraphs come only where the delegate wants them", async () => {
  assert.ok(rich.registered.has("textDocument/codeLens"));
  const marks = await rich.request<CodeLens[]>("textDocument/codeLens", { textDocument: { uri } });
  assert.deepEqual(
    marks.map(({ command }) => command?.title.replace(/\d+ %/, "n %")),
    [
      "Changed, n % of the words · S/RES/2382 (2017), paragraph 1 (6 November 2017)",
      "Identical · S/RES/2382 (2017), paragraph 2 (6 November 2017)",
      "New · no adopted paragraph resembles it",
    ],
  );
  assert.equal(marks[0]?.command?.command, "penholder.compareWithAgreedLanguage");
  assert.deepEqual(await bare.request("textDocument/codeLens", { textDocument: { uri } }), []);
});

test("the agreed wording is taken by an edit of the document, when asked for", async () => {
  const place = { line: 2, character: 5 };
  const ask = (context: object) =>
    bare.request<CodeAction[]>("textDocument/codeAction", {
      textDocument: { uri },
      range: { start: place, end: place },
      context: { diagnostics: [], ...context },
    });
  const [only, all] = await ask({ triggerKind: 1 });
  assert.equal(only?.title, "Take only this change: “Requests” for “Invites”");
  assert.deepEqual(
    only?.edit?.changes?.[uri]?.map(({ newText }) => newText),
    ["Requests"],
  );
  assert.match(all?.title ?? "", /^Take the agreed wording of S\/RES\/2382/);
  assert.equal(all?.kind, "refactor.rewrite");
  assert.deepEqual(await ask({ triggerKind: 2 }), []);
  assert.deepEqual(await ask({ only: ["quickfix"] }), []);
});

test("a wrong quotation is underlined and corrected; the report lists the right ones too", async () => {
  const drafts = "file:///work/quotes.md";
  await bare.open(
    drafts,
    "As resolution 2185 (2014) says, “Requests the Secretary-General to report each year on the training of police officers”.\n\n" +
      "It also says that mandates must be given, “a mandate that is clear, that can be achieved” (S/RES/2185 (2014)).\n",
  );
  const [finding] = await bare.diagnostics(drafts, (all) =>
    all.some(({ code }) => code === "quotation-differs"),
  );
  assert.equal(
    finding?.message,
    "This quotation differs from S/RES/2185 (2014), paragraph 2 (20 November 2014): “each” where the source has “every”.",
  );
  const [fix] = await bare.request<CodeAction[]>("textDocument/codeAction", {
    textDocument: { uri: drafts },
    range: finding!.range,
    context: { diagnostics: [finding], only: ["quickfix"] },
  });
  assert.equal(fix?.title, "Quote word for word");
  assert.deepEqual(
    fix?.edit?.changes?.[drafts]?.map(({ newText }) => newText),
    ["every"],
  );
  const report = await bare.request<VerifyQuotationsResult>("penholder/verifyQuotations", {
    textDocument: { uri: drafts },
  });
  assert.deepEqual(report.counts, { verbatim: 1, different: 1, missing: 0 });
  assert.match(report.markdown, /to report ~~every~~ \*\*each\*\* year/);
});

test("penholder/trace: a paragraph's history, its places, and the document under an address", async () => {
  const history = await rich.request<HistoryResult>("penholder/trace", at(2));
  assert.equal(history.summary, "1 wording in 2 documents, from 2014 to 2017");
  const [version] = history.versions;
  assert.equal(version?.change, "first use");
  assert.deepEqual(
    version?.uses.map(({ citation, adoption }) => `${citation}: ${adoption}`),
    [
      "S/RES/2185 (2014), paragraph 2 (20 November 2014): Security Council · vote 15-0-0",
      "S/RES/2382 (2017), paragraph 1 (6 November 2017): Security Council · vote 15-0-0",
    ],
  );
  assert.match(version!.uses[0]!.location.uri, /^penholder:/);
  const { text: page } = await rich.request<{ text: string }>("workspace/textDocumentContent", {
    uri: history.uri,
  });
  assert.equal(page, history.markdown);
  assert.match(page, /## Your draft\n\n\d+ % of the words differ from the latest version/);
});

test("a part of a passage is quoted with ellipses where it was cut, under the passage's own source", async () => {
  const { precedent } = await rich.request<CompareResult>("penholder/compare", at(2));
  const start = precedent!.text.indexOf("to report every year");
  const part = [start, start + "to report every year".length];
  const quoted = await rich.request<QuoteResult>("penholder/quote", {
    textDocument: { uri },
    passage: precedent!.place,
    part,
  });
  assert.equal(
    quoted.quotation,
    "“… to report every year …” (Security Council resolution 2382 (2017), para. 1)",
  );
  assert.equal(quoted.text, "… to report every year …");
  const gone = { document: "nowhere", ordinal: 3 };
  assert.equal(await rich.request("penholder/quote", { textDocument: { uri }, passage: gone, part }), null);
});
