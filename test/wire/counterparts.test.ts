// A passage in other languages, over the wire: from a draft, and from a document of the corpus.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { CounterpartsResult, SimilarResult } from "../../server/src/protocol/requests";
import { type Client, connect } from "./client";

const english = `S/RES/2185(2014)

The Security Council,

Recalling the report of the Secretary-General of 3 March 2012 (S/2012/118),

1. Requests the Secretary-General to train 1,200 police officers before they deploy;

2. Decides to remain seized of the matter.
`;
const spanish = `S/RES/2185(2014)

El Consejo de Seguridad,

Recordando el informe del Secretario General de 3 de marzo de 2012 (S/2012/118),

1. Solicita al Secretario General que capacite a 1.200 agentes de policía antes de su despliegue;

2. Decide seguir ocupándose de la cuestión.
`;
const uri = "untitled:Untitled-1";
let client: Client;

before(async () => {
  client = await connect({
    files: {
      "file:///work/corpus/S_RES_2185_2014.txt": english,
      "file:///work/corpus/es/S_RES_2185_es.txt": spanish,
    },
    capabilities: {
      workspace: { workspaceFolders: true, textDocumentContent: { dynamicRegistration: true } },
    },
  });
  await client.indexed();
  await client.open(
    uri,
    "Requests the Secretary-General to train 1,200 police officers before they deploy;",
    "penholder-resolution",
  );
});
after(() => client.close());

const ask = (address: string, line = 0, languages?: string[]) =>
  client.request<CounterpartsResult | null>("penholder/counterparts", {
    textDocument: { uri: address },
    position: { line, character: 3 },
    ...(languages ? { languages } : {}),
  });

test("a draft's paragraph comes back with its counterpart, ready to insert, and a page of both", async () => {
  const found = await ask(uri);
  assert.equal(found?.found, "same");
  assert.equal(found.language, "en");
  const [counterpart] = found.counterparts;
  assert.equal(counterpart?.languageName, "Spanish");
  assert.match(counterpart.passages[0]!.quotation, /Solicita al .*resolución 2185 \(2014\).*párr\. 1/);
  const { text } = await client.request<{ text: string }>("workspace/textDocumentContent", {
    uri: found.uri,
  });
  assert.equal(text, found.markdown);
  assert.match(text, /lang="es"/);
});

test("a passage opened from the corpus is asked for in the same way", async () => {
  const similar = await client.request<SimilarResult>("penholder/similar", {
    textDocument: { uri },
    position: { line: 0, character: 0 },
  });
  const { location } = similar.passages[0]!;
  const found = await ask(location.uri, location.range.start.line);
  assert.match(found!.passage.text, /^Requests the Secretary-General to train/);
  assert.match(found!.counterparts[0]!.passages[0]!.text, /^Solicita/);
});

test("what nothing resembles has no counterpart", async () => {
  await client.open(
    "untitled:Untitled-2",
    "Nobody has ever adopted a word about harbour lamps.",
    "plaintext",
  );
  assert.equal(await ask("untitled:Untitled-2"), null);
  assert.equal(await ask("untitled:never-opened"), null);
});
