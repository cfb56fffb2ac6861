// With a made-up language that puts each of Penholder's sentences between marks, nothing that the server tells stands outside of
// them: in the answers of LSP, in those of Penholder's own requests, in pages and in messages.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { CodeLens, CompletionList, Diagnostic } from "vscode-languageserver";
import { requests } from "../../server/src/protocol/requests";
import { bypassing, markedApart, outside } from "../marked";
import { patiently } from "../patiently";
import { some } from "../some";
import { textsBy } from "../unit/wordings";
import { type Client, connect } from "./client";
import { corpus } from "./corpus";

const files = {
  ...corpus,
  "file:///work/corpus/es/S_RES_2185_es.txt":
    "S/RES/2185(2014)\n\nEl Consejo de Seguridad,\n\n1. Solicita al Secretario General que informe cada año sobre el adiestramiento de los agentes de policía antes de su despliegue;\n\n2. Decide seguir ocupándose de la cuestión.\n",
  "file:///work/corpus/empty.txt": "",
  "file:///work/corpus/picture.txt": "\u0089PNG\u0000\u0000\u0000\r",
  "file:///work/corpus/slides.ppt": "x",
  "file:///work/corpus/rows.csv": "a,b,c\n1,2,3\n4,5,6\n",
  "file:///work/corpus/.penholder-corpus.json": "{no JSON",
  "file:///work/glossary.md": "| Term | Short | Definition |\n|---|---|---|\n| Zebra pact | ZP | Vorlage |\n",
  "file:///work/.penholder.json": '{ "checks": { "nonsense": "loud" } }',
};
const uri = "file:///work/draft.md";
const paragraphs = [
  "Urges the Secretary-General to report every year on the training of police officers, as appropriate, before they deploy;",
  "Recalls resolution 2185 (2014), “that the men and women of police components deserve clear orders that can be carried out”.",
  "The UNMISS and the ZP met member states in Swaziland: see A/RES/76/263, S/RES/9999 (2020), S/2023/646, Article 41 of the Charter and SDG 5. UNPOL are here here, as per percent.",
  "Atlantia believes that trust between the police of a mission and the people of the host country is built one conversation at a time.",
  "Acting under Chapter VII of the Charter of the United Nations, recalls resolution 2382 and resolution 2518 (2019) of 30 May 2020.",
];
const text = `# Zebra\n\n${paragraphs.join("\n\n")}`;
const lines = text.split("\n");
// Two formats that are named as they are, in a row as it is written in French.
const found = bypassing([...Object.values(files), text, "Markdown ou HTML"]);

const whole = { textDocument: { uri } };
const at = (line: number, character: number) => ({ ...whole, position: { line, character } });
/** A place in each paragraph, and the paragraph itself. */
const places = paragraphs.map((_, index) => at(2 + 2 * index, 3));
const range = ({ position: { line } }: (typeof places)[number]) => ({
  start: { line, character: 0 },
  end: { line, character: lines[line]!.length },
});

let client: Client;
let findings: Diagnostic[];
/** What the server has told by itself. */
const notified: unknown[] = [];

before(async () => {
  client = await connect({
    files,
    takesActions: true,
    capabilities: {
      workspace: { textDocumentContent: {}, configuration: true, applyEdit: true },
      window: { workDoneProgress: true },
      textDocument: {
        completion: {
          completionItem: {
            documentationFormat: ["markdown"],
            labelDetailsSupport: true,
            snippetSupport: true,
          },
        },
        hover: { contentFormat: ["markdown"] },
        documentSymbol: { hierarchicalDocumentSymbolSupport: true },
      },
    },
    settings: () => ({ myDelegation: "Atlantia", agreedLanguage: { codeLens: true } }),
    initializationOptions: { locale: "fr", words: markedApart },
    translatedTexts: () => textsBy((words) => `⟦${words}⟧`),
  });
  client.connection.onNotification("window/showMessage", (params) => void notified.push(params));
  await client.indexed();
  await client.open(uri, text, "penholder-resolution");
  findings = await client.diagnostics(uri);
});
after(() => client.close());

/** What goes into the draft, or is compared by the client and not shown. */
const notShown = new Set(["newText", "insertText", "filterText", "sortText", "quotation", "adapted"]);

function shown(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => (notShown.has(key) ? [] : shown(part)));
}

/** Asserts that something of Penholder's is told, and all of it between marks. */
function inMarksOnly(what: string, told: unknown) {
  const texts = shown(told);
  assert.ok(texts.join("").includes("⟦"), `${what} says something of its own: ${JSON.stringify(told)}`);
  for (const one of some(texts)) assert.deepEqual(found(one), [], `${what}: ${one}`);
}

/** The same of what the server answers to each of several questions, one after the other. */
async function answered(method: string, questions: readonly object[]): Promise<unknown[]> {
  const told: unknown[] = [];
  for (const question of some(questions)) told.push(await client.request(method, question));
  inMarksOnly(method, told);
  return told;
}

test("a sentence that stands outside of the marks is met, and so is one that is filled in", () => {
  assert.deepEqual(found("⟦one ⟧⟦two⟧⟦ three⟧, and bypasses translation"), ["and bypasses translation"]);
  assert.deepEqual(found("⟦Adopted: ⟧bypassing translation⟦⟧"), ["bypassing translation"]);
  assert.deepEqual(found("⟦Adopted: ⟧Security Council⟦⟧, police officers, S/RES/1 (1946)"), []);
  assert.equal(outside("⟦one ⟦two⟧ three⟧\n> quoted"), "\n> quoted");
});

test("findings and their fixes are in marks, with what ignores them", async () => {
  inMarksOnly("findings", findings);
  await answered(
    "textDocument/codeAction",
    places.map((place) => ({ ...whole, range: range(place), context: { diagnostics: findings } })),
  );
});

test("every hover of the draft is in marks", async () => {
  await answered(
    "textDocument/hover",
    lines.flatMap((words, line) => Array.from(words.matchAll(/[\p{L}/]+/gu), ({ index }) => at(line, index))),
  );
});

test("what completion offers is in marks, with its documentation", async () => {
  const offered = (await answered(
    "textDocument/completion",
    lines.flatMap((words, line) =>
      Array.from(words.matchAll(/[\p{L}/]{6,}/gu), ({ index }) => at(line, index + 3)),
    ),
  )) as (CompletionList | null)[];
  const items = new Map(offered.flatMap((list) => list?.items ?? []).map((item) => [item.label, item]));
  await answered("completionItem/resolve", [...items.values()].slice(0, 40));
});

test("the outline and the lines above paragraphs are in marks", async () => {
  await answered("textDocument/documentSymbol", [whole]);
  const lenses = await client.request<CodeLens[]>("textDocument/codeLens", whole);
  for (const { command } of some(lenses)) inMarksOnly("a line above a paragraph", command);
});

test("why a term is not renamed is told in marks", async () => {
  for (const newName of ["", "Zebra  pact\n"]) {
    const refused = await client
      .request("textDocument/rename", { ...places[0]!, newName })
      .catch((error: Error) => error.message);
    inMarksOnly("textDocument/rename", refused);
  }
});

type Own = keyof typeof requests;

/** What each of Penholder's own requests is asked. */
const questions: Partial<Record<Own, readonly object[]>> = {
  similar: places,
  search: [
    { query: "police" },
    { query: "zzzqqq by:Nobody year:1800" },
    { query: "year:abc police" },
    { query: "peacekeeping", only: "documents" },
  ],
  mentions: places,
  compare: places,
  compareDraft: [whole],
  trace: places,
  quoted: [whole],
  verifyQuotations: [whole],
  counterparts: places,
  renderings: places.map((place) => ({ ...whole, range: { start: place.position, end: place.position } })),
  ownStatements: places,
  testShared: [{ url: "ftp://cluster", index: "texts" }],
};

/** Those that answer nothing to be read: states, places, numbers, and texts for drafts, files and other programs. */
const saysNothing: readonly Own[] = [
  ...(["quote", "draftForm", "exportCatalogue", "exportWords", "speakingTime"] as const),
  ...(["drafts", "rebuild", "reread", "collections", "documents", "correct", "columns", "sent"] as const),
  ...(["ignored", "restoreIgnored"] as const),
];

test("each of Penholder's own requests is answered in marks, and each page that it names", async () => {
  const told: unknown[] = [];
  for (const [name, asked] of Object.entries(questions))
    told.push(await answered(requests[name as Own].method, asked));
  const status = await client.request("penholder/status");
  inMarksOnly("penholder/status", status);
  const unasked = (Object.keys(requests) as Own[]).filter((name) => !(name in questions));
  assert.deepEqual(unasked.sort(), [...saysNothing, "status"].sort());
  const pages = new Set(JSON.stringify(told).match(/penholder:[^"\\ )]*/g));
  for (const page of some([...pages, "penholder:/nothing"])) {
    const { text: content } = await client.request<{ text: string }>("workspace/textDocumentContent", {
      ...{ uri: page },
      textDocument: { uri: page },
    });
    assert.deepEqual(found(content), [], page);
  }
});

test("messages that the server has shown are in marks", async () => {
  const execute = (command: string, argument: object) =>
    client.request("workspace/executeCommand", { command: `penholder.${command}`, arguments: [argument] });
  await execute("applyFix", { uri, version: 0, title: "x", edit: {} });
  await execute("changeProjectFile", { draft: uri, allow: "Zebra" });
  await patiently(() => notified.length === 2, "both messages");
  inMarksOnly("window/showMessage", notified);
});
