import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Random } from "../bench/random";
import { fuzzed, hostileReferences } from "../unit/references/hostileText";
import { type Client, connect } from "../wire/client";
import { corpus } from "../wire/corpus";
import { tryOn } from "./trials";

// A draft is typed in at random; then the server is asked, and another one that knows nothing but the text as it is now.
const capabilities = {
  textDocument: {
    hover: { contentFormat: ["markdown"] },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    diagnostic: {},
  },
};
const pieces = [
  ...hostileReferences,
  ...fuzzed(),
  "Recalling its resolution 2185 (2014) on policing,\n\n",
  "Requests the Secretary-General to report every year on the training of police officers before they deploy;",
  "trust between the police of a mission and the people of the host country is built one conversation at a time",
  "“no equipment can take its place” (S/RES/2185 (2014))",
  "The United Nations Mission in South Sudan (UNMISS) and UNMISS, MONUSCO",
  "# A heading\n\n",
  "1. Calls upon all States;\n",
  "(a) at once;\n",
  "> a quotation\n",
  "```\ncode 1325 (2000)\n```\n",
  "<!-- penholder-ignore -->",
  "---\ntitle: x\n---\n",
  "## Documents cited\n\n- S/RES/1325 (2000)\n",
  "تقرر أن تبقي المسألة قيد نظرها؛\n",
  "决定继续处理此案。",
  "👩🏽‍⚖️",
  "\r\n",
  "\n\n",
  " ",
  "a",
  ".",
];
// Findings are asked for twice: the first time those at a word that is being typed are left out.
const methods = [
  "diagnostic",
  "documentLink",
  "documentSymbol",
  "semanticTokens/full",
  "codeLens",
  "diagnostic",
].map((name) => `textDocument/${name}`);
const atPlaces = [
  ...["hover", "definition", "documentHighlight", "references", "prepareRename", "completion"].map(
    (name) => `textDocument/${name}`,
  ),
  ...["similar", "compare", "trace", "mentions", "counterparts", "ownStatements"].map(
    (name) => `penholder/${name}`,
  ),
];
const ofDrafts = ["compareDraft", "quoted", "verifyQuotations"].map((name) => `penholder/${name}`);
const settings = { agreedLanguage: { codeLens: true }, myDelegation: "Atlantia" };
// By itself the server takes a list that is asked for right after an edit for the editor's own wish.
const initializationOptions = { settings, tellsAsked: true };
const start = () => connect({ files: corpus, capabilities, takesActions: true, initializationOptions });

/** A change of the text, as an editor tells it. */
function changeOf(random: Random, document: TextDocument) {
  const length = document.getText().length;
  const from = random.below(length + 1);
  const kind = random.below(10);
  const taken = kind < 5 ? 0 : kind < 9 ? random.below(12) : random.below(length + 1);
  const text = kind === 5 ? "" : random.pick(pieces);
  const range = {
    start: document.positionAt(from),
    end: document.positionAt(Math.min(length, from + taken)),
  };
  return random.below(40) === 0 ? { text: document.getText().slice(from) } : { range, text };
}

/** Every question about a draft, with its answer. */
async function answers(
  client: Client,
  uri: string,
  places: readonly object[],
): Promise<Map<string, unknown>> {
  const textDocument = { uri };
  const whole = { start: { line: 0, character: 0 }, end: { line: 9999, character: 0 } };
  const asked: [string, object][] = [
    ...[...methods, ...ofDrafts].map((method): [string, object] => [method, { textDocument }]),
    ["textDocument/codeAction", { textDocument, range: whole, context: { diagnostics: [] } }],
    ...atPlaces.flatMap((method) =>
      places.map((position): [string, object] => [
        method,
        { textDocument, position, context: { triggerKind: 1, includeDeclaration: true } },
      ]),
    ),
  ];
  const found = new Map<string, unknown>();
  for (const [method, params] of asked) {
    const answer = await client
      .request(method, params)
      .catch(({ code, message }: { code: number; message: string }) => ({ refused: code, message }));
    found.set(`${method} ${JSON.stringify(params)}`, withoutIds(answer));
  }
  return found;
}

/** An answer without what names a server's own state: its results, and the generation of its index. */
function withoutIds(answer: unknown): unknown {
  return JSON.parse(
    JSON.stringify(answer ?? null, (name, value) => {
      if (name === "resultId" || (name === "version" && typeof value === "string")) return undefined;
      return typeof value === "string" && value.startsWith("penholder:")
        ? value.replace(/%26[^%]*$/, "")
        : value;
    }),
  );
}

const living = await start();
await living.indexed();
let drafts = 0;
let compared = 0;

const tried = await tryOn(async (random) => {
  drafts += 1;
  const uri = `file:///work/draft-${drafts}.md`;
  const languageId = random.pick(["penholder-statement", "penholder-resolution", "markdown"]);
  const text = Array.from({ length: random.below(8) }, () => random.pick(pieces)).join(
    random.pick(["", "\n\n", " "]),
  );
  let document = TextDocument.create(uri, languageId, 1, text);
  await living.open(uri, text, languageId);
  for (let edit = 1 + random.below(20); edit > 0; edit -= 1) {
    const contentChanges = [];
    for (let change = 1 + (random.below(4) === 0 ? random.below(3) : 0); change > 0; change -= 1) {
      const made = changeOf(random, document);
      document = TextDocument.update(document, [made], document.version + 1);
      contentChanges.push(made);
    }
    await living.notify("textDocument/didChange", {
      textDocument: { uri, version: document.version },
      contentChanges,
    });
    // Whatever is asked in between, answered or not, must leave nothing behind.
    const textDocument = { uri };
    const position = document.positionAt(random.below(document.getText().length + 1));
    if (random.below(3) === 0)
      living.request(random.pick([...methods, ...atPlaces]), { textDocument, position }).catch(() => {});
  }
  const places = Array.from({ length: 3 }, () =>
    document.positionAt(random.below(document.getText().length + 1)),
  );
  const fresh = await start();
  try {
    await fresh.indexed();
    await fresh.notify("textDocument/didOpen", {
      textDocument: { uri, languageId, version: document.version, text: document.getText() },
    });
    const [here, there] = [await answers(living, uri, places), await answers(fresh, uri, places)];
    for (const [question, answer] of here) {
      assert.deepEqual(answer, there.get(question), `${question} on ${JSON.stringify(document.getText())}`);
      compared += 1;
    }
  } finally {
    await fresh.close();
  }
  await living.notify("textDocument/didClose", { textDocument: { uri } });
});
await living.close();
console.log(
  `edits: ${tried} drafts typed at random, ${compared} answers as a server gives them that has just begun.`,
);
