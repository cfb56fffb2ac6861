// A hover of three lines, and the page that its "more" opens.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Hover } from "vscode-languageserver";
import { type Client, connect } from "./client";
import { corpus } from "./corpus";

const uri = "file:///work/a (draft)'s.resolution.md";
const text = `The Security Council,

1. Requests the Secretary-General to report on the police of UNMISS and on its mandate;
`;
let client: Client;

before(async () => {
  client = await connect({
    files: corpus,
    capabilities: {
      workspace: { textDocumentContent: {} },
      textDocument: { hover: { contentFormat: ["markdown"] } },
    },
    initializationOptions: { moreCommand: true },
  });
  await client.indexed();
  await client.open(uri, text, "penholder-resolution");
});
after(() => client.close());

async function hoverOn(words: string, wish: object = {}): Promise<string> {
  const place = {
    textDocument: { uri },
    position: { line: 2, character: text.split("\n")[2]!.indexOf(words) + 1 },
  };
  const hover = await client.request<Hover | null>("textDocument/hover", { ...place, ...wish });
  return hover ? (hover.contents as { value: string }).value : "";
}

test("it shows three lines, and its link names a page with all of it", async () => {
  const value = await hoverOn("UNMISS");
  assert.equal(value.split("\n\n").length, 3);
  assert.match(value, /\*\*United Nations Mission in South Sudan\*\*/);
  const [, argument = ""] = / · \[more\]\(command:penholder\.showMore\?([^()\s']+)\)$/.exec(value) ?? [];
  const [page] = JSON.parse(decodeURIComponent(argument)) as string[];
  const { text: whole } = await client.request<{ text: string }>("workspace/textDocumentContent", {
    uri: page,
  });
  assert.match(whole, /\*\*United Nations Mission in South Sudan\*\*/);
  assert.match(whole, /Français: /);
});

test("words that everybody knows are explained where the reader asks", async () => {
  assert.doesNotMatch(await hoverOn("mandate"), /^\*\*mandate/);
  assert.match(await hoverOn("mandate", { asked: true }), /^\*\*mandate/);
});

test("the verb of an operative paragraph tells its strength", async () => {
  assert.match(await hoverOn("Requests"), /^\*\*Requests\*\* · operative · asks or decides, strength 7 of 9/);
});
