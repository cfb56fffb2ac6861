// Getting resolutions, against a server that is laid out as the UN's public repositories are.
import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { zipSync } from "fflate";
import { createFolderShelf, sha1 } from "../../../server/src/node/fetching/folderShelf";
import { createRequests } from "../../../server/src/node/fetching/request";
import { createGetting, type GettingPlan } from "../../../server/src/service/fetching/getting";
import { addressesOf, collections, type Wanted } from "../../../server/src/service/fetching/repositories";
import { english as inWords } from "../../../server/src/service/text/say";
import { some } from "../../some";
import { createWorld } from "../world";
import { type PublicServer, servePublicly } from "./publicServer";

const [council, assembly] = collections as unknown as (typeof collections)[number][];
const english = "UNxml/SCresolutions/2020/English";
const published = {
  [`${english}/S_RES_1 (2020)-1E.xml`]: "<akomaNtoso>on lamps</akomaNtoso>",
  [`${english}/S_RES_2 (2020)-2E.xml`]: "<akomaNtoso>on lighthouses</akomaNtoso>",
  "UNxml/SCresolutions/2020/French/S_RES_1 (2020)-1F.xml": "<akomaNtoso>des lampes</akomaNtoso>",
  "UNxml/SCresolutions/2021/English/S_RES_3 (2021)-3E.xml": "<akomaNtoso>on harbours</akomaNtoso>",
  "UNxml/SCresolutions/README.md": "# Resolutions",
  "UNxml/GAresolutions/74session/GA resolutions_74session_English.zip": zipSync({
    "English/A_RES_74_1E.xml": new TextEncoder().encode("<akomaNtoso>on tides</akomaNtoso>"),
    "../../A_RES_74_2E.xml": new TextEncoder().encode("<akomaNtoso>on piers</akomaNtoso>"),
    "list.txt": new TextEncoder().encode("no document"),
  }),
};

let folder: string;
let server: PublicServer;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "penholder-get-"));
  server = await servePublicly(published);
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const here = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes(".penholder"))
    .map(({ name }) => name)
    .sort();

function getting() {
  return createGetting(
    {
      get: createRequests({ privateAddresses: true, agent: "test" }),
      shelf: createFolderShelf(folder),
      codec: createWorld().codec,
      sha1,
      wait: async () => {},
    },
    addressesOf(server.address),
  );
}

async function getAll(wanted: Wanted = {}, collection = council, signal?: AbortSignal) {
  const one = await getting();
  const { files } = await one.list(collection);
  const plan = await one.plan(files, wanted);
  return { plan, summary: await one.run(plan, () => {}, signal) };
}

/** Names that were asked for, without the lists. */
const askedFor = () =>
  some(server.asked).flatMap((path) => (path.startsWith("repos/") ? [] : [path.split("/").at(-1)]));

test("what is wanted is counted before it is asked for, and comes as it is published", async () => {
  const one = await getting();
  const { files } = await one.list(council);
  const plan = await one.plan(files, { languages: ["en"], years: (year) => year === 2020 });
  assert.deepEqual([plan.wanted, plan.toGet.length, plan.bytes], [2, 2, 33 + 39]);
  assert.deepEqual(askedFor(), []);
  const seen: number[] = [];
  const summary = await one.run(plan, ({ bytes }) => seen.push(bytes));
  assert.deepEqual(summary, { documents: 2, problems: [] });
  assert.equal(seen.at(-1), plan.bytes);
  assert.deepEqual(here(), ["S_RES_1 (2020)-1E.xml", "S_RES_2 (2020)-2E.xml"]);
  const path = join(folder, "Security Council resolutions/2020/English/S_RES_1 (2020)-1E.xml");
  assert.equal(readFileSync(path, "utf8"), "<akomaNtoso>on lamps</akomaNtoso>");
});

test("asked again, nothing is sent twice, not even the list", async () => {
  await getAll();
  const before = server.asked.length;
  const { plan, summary } = await getAll();
  assert.deepEqual([plan.wanted, plan.toGet.length, summary.documents], [4, 0, 0]);
  assert.deepEqual(server.asked.slice(before), ["repos/UNxml/SCresolutions/git/trees/HEAD?recursive=1"]);
});

test("later only what is new, changed or gone from the folder is asked for", async () => {
  await getAll();
  server.files.set(`${english}/S_RES_2 (2020)-2E.xml`, Buffer.from("<akomaNtoso>corrected</akomaNtoso>"));
  server.files.set(`${english}/S_RES_4 (2020)-4E.xml`, Buffer.from("<akomaNtoso>new</akomaNtoso>"));
  rmSync(join(folder, "Security Council resolutions/2021"), { recursive: true });
  const before = server.asked.length;
  const { summary } = await getAll();
  assert.equal(summary.documents, 3);
  assert.deepEqual(
    server.asked.slice(before + 1).map((path) => path.split("/").at(-1)),
    ["S_RES_2 (2020)-2E.xml", "S_RES_3 (2021)-3E.xml", "S_RES_4 (2020)-4E.xml"].sort(),
  );
});

test("a session's archive becomes its documents, in their own folder whatever their names", async () => {
  const { summary } = await getAll({}, assembly);
  assert.deepEqual(summary, { documents: 2, problems: [] });
  const own = join(folder, "General Assembly resolutions/74session/GA resolutions_74session_English");
  assert.deepEqual(readdirSync(own).sort(), ["A_RES_74_1E.xml", "A_RES_74_2E.xml"]);
  assert.equal((await getAll({}, assembly)).plan.toGet.length, 0);
});

test("what breaks off or fails for a moment is asked for again", async () => {
  server.instead.set(`${english.replace("/2020", "/HEAD/2020")}/S_RES_1 (2020)-1E.xml`, [
    (_, response) => response.writeHead(200, { "content-length": 33 }).write("<ak", () => response.destroy()),
    (_, response) => response.writeHead(502).end(),
  ]);
  assert.deepEqual((await getAll()).summary, { documents: 4, problems: [] });
});

test("content that is not what the list says is left out and named; the rest comes", async () => {
  const path = `${english.replace("/2020", "/HEAD/2020")}/S_RES_1 (2020)-1E.xml`;
  const answers: [string, RegExp][] = [
    ["<akomaNtoso>on limps</akomaNtoso>", /its checksum differs/],
    ["<html>", /it came with 6 bytes in the place of 33/],
    ["<html>Please log in to the network</html>", /it is larger than the 33 bytes/],
  ];
  for (const [body, reason] of answers) {
    server.instead.set(path, [(_, response) => response.end(body)]);
    const { summary } = await getAll();
    assert.match(summary.problems.map(inWords).join(), reason);
    assert.match(summary.problems.map(inWords).join(), /^2020\/English\/S_RES_1 \(2020\)-1E\.xml: /);
    assert.equal(summary.ended, undefined);
    assert.ok(!here().includes("S_RES_1 (2020)-1E.xml"));
  }
  assert.equal(here().length, 3);
  assert.deepEqual((await getAll()).summary, { documents: 1, problems: [] });
});

test("a redirect to an address that may not be asked costs only its file", async () => {
  server.instead.set(`${english.replace("/2020", "/HEAD/2020")}/S_RES_1 (2020)-1E.xml`, [
    (_, response) => response.writeHead(302, { location: "file:///etc/passwd" }).end(),
  ]);
  const { summary } = await getAll();
  assert.match(summary.problems.map(inWords).join(), /only addresses that begin with https:/);
  assert.equal(summary.documents, 3);
});

test("whoever cancels keeps what came, and goes on from there", async () => {
  const cancelling = new AbortController();
  const late = `${english.replace("/2020", "/HEAD/2020")}/S_RES_2 (2020)-2E.xml`;
  // Answered never; cancelled when it is asked for.
  server.instead.set(late, [() => setImmediate(() => cancelling.abort())]);
  const { summary } = await getAll({ languages: ["en"] }, council, cancelling.signal);
  assert.equal(summary.ended, "cancelled");
  assert.deepEqual(summary.problems, []);
  const before = server.asked.length;
  assert.equal((await getAll({ languages: ["en"] })).summary.documents + summary.documents, 3);
  assert.ok(server.asked.slice(before).includes(late));
});

test("where a server is gone, not every file is tried", async () => {
  for (let number = 10; number < 60; number++)
    server.files.set(`${english}/S_RES_${number}.xml`, Buffer.from(`<akomaNtoso>${number}</akomaNtoso>`));
  const one = await getting();
  const plan = await one.plan((await one.list(council)).files, {});
  await server.close();
  const summary = await one.run(plan, () => {});
  assert.equal(
    summary.ended !== "cancelled" && summary.ended && inWords(summary.ended),
    "127.0.0.1 does not answer",
  );
  assert.ok(summary.problems.length < 12, `${summary.problems.length}`);
});

test("a folder that cannot be written ends the getting with its reason", async () => {
  writeFileSync(join(folder, "Security Council resolutions"), "a file in the place of the folder");
  const { summary } = await getAll();
  assert.match(
    summary.ended && summary.ended !== "cancelled" ? inWords(summary.ended) : "",
    /^the folder cannot be written: /,
  );
});

test("a manifest that is damaged costs a download, and nothing else", async () => {
  await getAll();
  for (const damage of ["", "{", '{"version":1,"marks":3,"got":[null,{"hash":1}]}', '{"version":99}']) {
    writeFileSync(join(folder, ".penholder/got.json"), damage);
    assert.deepEqual((await getAll()).summary, { documents: 4, problems: [] }, damage);
  }
});

test("a list that is none is named with its collection", async () => {
  const path = "repos/UNxml/SCresolutions/git/trees/HEAD?recursive=1";
  server.instead.set(path, [(_, response) => response.end("<html>Please log in</html>")]);
  await assert.rejects(
    getAll(),
    /^Error: Security Council resolutions: the list of its files cannot be read$/,
  );
  server.instead.set(path, [
    (_, response) => response.writeHead(403, { "x-ratelimit-remaining": "0" }).end(),
  ]);
  await assert.rejects(getAll(), /try again in an hour/);
});

test("no more than four files are asked for at the same time", async () => {
  for (let number = 10; number < 40; number++)
    server.files.set(`${english}/S_RES_${number}.xml`, Buffer.from(`<akomaNtoso>${number}</akomaNtoso>`));
  let [open, most] = [0, 0];
  const get = createRequests({ privateAddresses: true, agent: "test" });
  const one = await createGetting(
    {
      get: async (...asked) => {
        most = Math.max(most, ++open);
        return get(...asked).finally(() => open--);
      },
      shelf: createFolderShelf(folder),
      codec: createWorld().codec,
      sha1,
      wait: async () => {},
    },
    addressesOf(server.address),
  );
  const plan: GettingPlan = await one.plan((await one.list(council)).files, {});
  await one.run(plan, () => {});
  assert.equal(most, 4);
});
