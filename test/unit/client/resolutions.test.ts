// Getting resolutions as the delegate does, against a server that is laid out as the UN's public repositories are.
import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { URI } from "vscode-uri";
import { type PublicServer, servePublicly } from "../fetching/publicServer";
import { session, settled } from "./session";
import { configure, fake, workspace } from "./vscode";

let server: PublicServer;
beforeEach(async () => {
  server = await servePublicly({
    "UNxml/SCresolutions/2020/English/S_RES_1 (2020)-1E.xml": "<akomaNtoso>on lamps</akomaNtoso>",
    "UNxml/SCresolutions/2020/French/S_RES_1 (2020)-1F.xml": "<akomaNtoso>des lampes</akomaNtoso>",
    "UNxml/SCresolutions/2021/English/S_RES_3 (2021)-3E.xml": "<akomaNtoso>on harbours</akomaNtoso>",
  });
});
afterEach(() => server.close());

/** A workspace with a corpus, in which the server above stands for the UN's. */
function inWorkspace() {
  const penholder = session();
  workspace.workspaceFolders = [{ uri: URI.parse("file:///work"), name: "work" }];
  fake.settings.set("penholder.corpus.folders", ["corpus", "reference"]);
  fake.settings.set("penholder.network.mirror", server.address);
  fake.settings.set("penholder.network.privateAddresses", true);
  return penholder;
}

type Item = { label: string; picked?: boolean };
const labelled =
  (...labels: string[]) =>
  (items: Item[]) =>
    items.filter(({ label }) => labels.includes(label));
const first = (items: unknown[]) => items[0];
const documents = () => [...fake.files.keys()].filter((name) => name.endsWith(".xml"));

test("organs, years and languages are chosen, and what they are is told before anything is downloaded", async () => {
  const { run, remembered } = inWorkspace();
  let before: readonly string[] = [];
  fake.choices.push(
    labelled("Security Council resolutions"),
    first,
    labelled("2020"),
    labelled("English"),
    (buttons: string[]) => {
      before = [...server.asked];
      return buttons[0];
    },
  );
  await run("getResolutions");
  assert.deepEqual(before, ["repos/UNxml/SCresolutions/git/trees/HEAD?recursive=1"]);
  assert.match(fake.said[0]!, /^Download 1 file \(1 kB\)\?\n0 of the 1 that you chose are here already/);
  assert.match(fake.said[0]!, /into corpus\/UN resolutions/);
  assert.deepEqual(documents(), [
    "file:///work/corpus/UN resolutions/Security Council resolutions/2020/English/S_RES_1 (2020)-1E.xml",
  ]);
  assert.equal(fake.said[1], "Downloaded: 1 document.");
  assert.deepEqual(fake.steps, ["1 of 1, 1 kB"]);
  assert.deepEqual(remembered.resolutions, { collections: ["sc"], years: [2020], languages: ["en"] });
});

test("the second time the folder is known, what was chosen is ticked, and nothing is fetched twice", async () => {
  const { run } = inWorkspace();
  const all = (items: Item[]) => items;
  const ticked = (items: Item[]) => items.filter(({ picked }) => picked);
  fake.choices.push(labelled("Security Council resolutions"), first, all, all, first);
  await run("getResolutions");
  assert.equal(documents().length, 3);
  fake.files.set("file:///work/corpus/UN resolutions", new Uint8Array());
  const asked = server.asked.length;
  fake.choices.push(ticked, ticked, ticked);
  await run("getResolutions");
  assert.equal(fake.said.at(-1), "Nothing is new: 3 documents of your choice, all here already.");
  assert.equal(server.asked.length, asked + 1);
});

test("whoever closes a list, or does not want that much, has downloaded nothing", async () => {
  const { run } = inWorkspace();
  const answers = [labelled("Security Council resolutions"), first, labelled("2020"), labelled("English")];
  for (let given = 0; given <= answers.length; given++) {
    fake.choices.splice(0);
    fake.choices.push(...(answers.slice(0, given) as never[]), () => undefined);
    await run("getResolutions");
    assert.deepEqual(documents(), []);
    if (given < 2) assert.deepEqual(server.asked, []);
  }
});

test("a folder outside of the corpus becomes part of it", async () => {
  const { run } = inWorkspace();
  fake.choices.push(
    labelled("Security Council resolutions"),
    (items: Item[]) => items.at(-1),
    () => [URI.file("/shared/resolutions")],
    labelled("2020"),
    labelled("English"),
    first,
  );
  await run("getResolutions");
  assert.equal(documents().length, 1);
  assert.deepEqual(fake.settings.get("penholder.corpus.folders"), [
    "corpus",
    "reference",
    "/shared/resolutions",
  ]);
});

test("what is cancelled is said, and how to go on", async () => {
  const { run } = inWorkspace();
  server.instead.set("UNxml/SCresolutions/HEAD/2021/English/S_RES_3 (2021)-3E.xml", [
    () => setImmediate(() => fake.running()),
  ]);
  fake.choices.push(
    labelled("Security Council resolutions"),
    first,
    labelled("2021"),
    labelled("English"),
    first,
  );
  await run("getResolutions");
  assert.equal(fake.said.at(-1), "Downloaded: 0 documents. Run the command again to go on from there.");
});

test("what could not be had is counted, and named in the log", async () => {
  const { run } = inWorkspace();
  server.instead.set("UNxml/SCresolutions/HEAD/2021/English/S_RES_3 (2021)-3E.xml", [
    (_, response) => response.end("<html>Please log in to this network</html>"),
  ]);
  fake.choices.push(
    labelled("Security Council resolutions"),
    first,
    labelled("2021"),
    labelled("English"),
    first,
  );
  await run("getResolutions");
  assert.match(fake.said.join("\n"), /log: 2021\/English\/S_RES_3 \(2021\)-3E\.xml: it is larger than/);
  assert.equal(fake.said.at(-1), "Downloaded: 0 documents. 1 could not be; the log names it.");
});

test("where the list cannot be had, one sentence says why", async () => {
  const { run } = inWorkspace();
  configure("penholder.network.privateAddresses", false);
  fake.choices.push(labelled("Security Council resolutions"), first);
  await run("getResolutions");
  await settled();
  assert.match(
    fake.said.join("\n"),
    /^Security Council resolutions: 127\.0\.0\.1:\d+ is on this computer or a private network, which is asked only where penholder\.network\.privateAddresses allows it\.$/,
  );
  assert.deepEqual(server.asked, []);
});

test("in a workspace that is not trusted nothing is asked", async () => {
  const { run } = inWorkspace();
  workspace.isTrusted = false;
  await run("getResolutions");
  assert.deepEqual(fake.said, ["Penholder downloads nothing while the workspace is not trusted."]);
  assert.deepEqual([fake.lists, server.asked], [[], []]);
});

test("a web address is asked for, and what stands there becomes part of the corpus", async () => {
  const { run } = inWorkspace();
  server.instead.set("statements/lamps", [
    (_, response) => response.writeHead(200, { "content-type": "text/html" }).end("<p>On lamps.</p>"),
  ]);
  fake.choices.push(() => `${server.address}/statements/lamps`, first);
  await run("addWebPage");
  assert.equal(fake.said.at(-1), "corpus/Web pages/lamps.html is in your corpus.");
  assert.ok(fake.files.has("file:///work/corpus/Web pages/lamps.html"));
});

test("a web page that cannot be had is one sentence with its address", async () => {
  const { run } = inWorkspace();
  fake.choices.push(() => `${server.address}/nothing`, first);
  await run("addWebPage");
  assert.equal(
    fake.said.at(-1),
    `${server.address}/nothing could not be added: there is nothing at this address.`,
  );
  fake.choices.push(() => "ftp://un.example/x");
  await run("addWebPage");
  assert.equal(fake.said.at(-1), "Enter an address that begins with https:// or http://.");
  const asked = server.asked.length;
  workspace.isTrusted = false;
  await run("addWebPage");
  assert.equal(server.asked.length, asked);
});
