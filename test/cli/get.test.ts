// `penholder get` as it is run, against a server that is laid out as the UN's public repositories are; and that no other
// command asks the network for anything.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { type PublicServer, servePublicly } from "../unit/fetching/publicServer";

let folder: string;
let server: PublicServer;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), "penholder-get-"));
  server = await servePublicly({
    "UNxml/SCresolutions/2020/English/S_RES_1 (2020)-1E.xml": "<akomaNtoso>on lamps</akomaNtoso>",
    "UNxml/SCresolutions/2021/French/S_RES_3 (2021)-3F.xml": "<akomaNtoso>des ports</akomaNtoso>",
  });
});
after(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

// Not waited for in place: the server runs in this process.
function penholder(args: readonly string[], environment: Record<string, string> = {}) {
  return new Promise<{ code: number; out: string; error: string }>((resolve) => {
    execFile(
      process.execPath,
      [join(process.cwd(), "server/dist/cli.js"), ...args],
      { cwd: folder, env: { ...process.env, ...environment } },
      (failure, out, error) => resolve({ code: Number(failure?.code ?? 0), out, error }),
    );
  });
}

const get = (...args: string[]) =>
  penholder(["get", "--to", "got", "--mirror", server.address, "--private-addresses", ...args]);

test("get says how much there is, and downloads it; again it downloads nothing", async () => {
  const dry = await get("--organ", "sc", "--lang", "en", "--dry-run");
  assert.deepEqual(dry, {
    code: 0,
    out: "1 document, 0 of them here already; 1 to get, 0 MB\n",
    error: "",
  });
  const done = await get("--organ", "sc");
  assert.equal(done.out, "2 documents, 0 of them here already; 2 to get, 0 MB\n2 documents written to got\n");
  assert.deepEqual(readdirSync(join(folder, "got/Security Council resolutions")), ["2020", "2021"]);
  const asked = server.asked.length;
  const { documents, here, written } = JSON.parse((await get("--organ", "sc", "--json")).out);
  assert.deepEqual([documents, here, written, server.asked.length - asked], [2, 2, 0, 1]);
});

test("get names what is wrong with its options", async () => {
  for (const [args, reason] of [
    [["get"], "name the folder for the documents"],
    [["get", "--to", "got"], "name the organs: --organ takes sc, ga, decisions, hrc, ecosoc or all"],
    [
      ["get", "--to", "got", "--organ", "xy"],
      '--organ takes sc, ga, decisions, hrc, ecosoc or all, not "xy"',
    ],
    [
      ["get", "--to", "got", "--organ", "sc", "--lang", "de"],
      '--lang takes en, fr, es, ru, zh or ar, not "de"',
    ],
    [["get", "--to", "got", "--organ", "sc", "--year", "20"], "--year takes a year or two, such as"],
    [["get", "--to", "got", "sc"], "sc could not be had: it is no web address"],
  ] as const) {
    const { code, error } = await penholder(args);
    assert.equal(code, 2);
    assert.ok(error.includes(reason), error);
  }
});

test("how much there is, and why something could not be had, is told in the reader's language", async () => {
  const french = { LC_ALL: "fr_FR.UTF-8" };
  const args = ["get", "--to", "got", "--mirror", server.address, "--organ", "sc"];
  assert.match(
    (await penholder([...args, "--lang", "en", "--dry-run", "--private-addresses"], french)).out,
    /^1 document, dont déjà ici : \d ; à télécharger : \d, 0 Mo\n$/,
  );
  assert.match(
    (await penholder(args, french)).error,
    /^penholder: Résolutions du Conseil de sécurité : 127\.0\.0\.1:\d+ est sur cet ordinateur ou sur un réseau privé/,
  );
  assert.equal(
    (await penholder(["get", "--to", "got", "sc"], french)).error,
    "penholder: sc n’a pas pu être obtenu : ce n’est pas une adresse Web\n",
  );
});

test("get puts what stands at an address into a folder, under its own name", async () => {
  const address = `${server.address}/UNxml/SCresolutions/2020/English/S_RES_1%20(2020)-1E.xml?x=1`;
  server.instead.set("UNxml/SCresolutions/2020/English/S_RES_1 (2020)-1E.xml?x=1", [
    (_, response) =>
      response.writeHead(200, { "content-type": "text/xml" }).end("<akomaNtoso>on lamps</akomaNtoso>"),
  ]);
  const { code, out } = await penholder(["get", "--to", "pages", "--private-addresses", address]);
  assert.deepEqual([code, out], [0, `${join("pages", "S_RES_1 (2020)-1E.xml")}\n`]);
  assert.equal(readFileSync(join(folder, out.trim()), "utf8"), "<akomaNtoso>on lamps</akomaNtoso>");
});

test("a private address is asked only where that was said", async () => {
  const { code, error } = await penholder([
    "get",
    "--to",
    "got",
    "--mirror",
    server.address,
    "--organ",
    "sc",
  ]);
  assert.equal(code, 2);
  assert.match(error, /is on this computer or a private network/);
});

test("no other command opens a connection or looks up a name", async () => {
  const record = join(folder, "connections.txt");
  const guard = join(folder, "guard.cjs");
  writeFileSync(record, "");
  writeFileSync(
    guard,
    `const { appendFileSync } = require("node:fs");
const refuse = (what) => () => { appendFileSync(${JSON.stringify(record)}, what + "\\n"); throw new Error("no network"); };
require("node:net").Socket.prototype.connect = refuse("connect");
require("node:dgram").createSocket = refuse("datagram");
for (const name of ["lookup", "resolve"]) require("node:dns")[name] = refuse(name);
globalThis.fetch = refuse("fetch");
`,
  );
  const guarded = { NODE_OPTIONS: `--require=${JSON.stringify(guard)}` };
  mkdirSync(join(folder, "corpus"));
  // Whatever a document names is left alone.
  writeFileSync(
    join(folder, "corpus/a.html"),
    `<html><head><link rel="stylesheet" href="https://un.example/x.css"><base href="https://un.example/"></head><body>
<img src="https://un.example/x.png"><script src="https://un.example/x.js"></script>
<p>The keepers of the lamps thank the Council for its attention to the harbours of the world.</p></body></html>`,
  );
  writeFileSync(
    join(folder, "draft.md"),
    "The keepers of the lamps recall resolution 2518 (2020), see https://un.example/x.\n",
  );
  for (const args of [
    ["index", "--store", "store", "corpus"],
    ["search", "--store", "store", "lamps"],
    ["similar", "--store", "store", "draft.md"],
    ["check", "--store", "store", "draft.md"],
    ["references", "draft.md"],
    ["catalogue", "S/RES/2518(2020)"],
    ["verify", "--store", "store"],
  ]) {
    const { code, error } = await penholder(args, guarded);
    assert.deepEqual([code, error], [0, ""], args.join(" "));
  }
  assert.equal(readFileSync(record, "utf8"), "");
  // The guard sees what it is there to see.
  await penholder(["get", "--to", "x", "--organ", "sc", "--mirror", "http://un.example"], guarded);
  assert.match(readFileSync(record, "utf8"), /^(?:connect|lookup)/);
});
