// A folder that is added to a corpus, or taken out of it, does not have the rest read again.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { URI } from "vscode-uri";
import { createThreadEnvironment } from "../../../server/src/node/environment";
import { createStores } from "../../../server/src/node/stores";
import { indexCorpus } from "../../../server/src/service/knowledge/indexCorpus";
import { openStore } from "../../../server/src/service/search/store";

const log = { error() {}, warn() {}, info() {} };
const sentence =
  "The police of the United Nations protect civilians in many of the places where peace is young.";
let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "penholder-begun-")));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function made(name: string, documents: number): string {
  mkdirSync(join(folder, name), { recursive: true });
  for (let number = 1; number <= documents; number++)
    writeFileSync(join(folder, name, `${number}.txt`), `${sentence} In ${name} this is number ${number}.\n`);
  return URI.file(join(folder, name)).toString();
}

async function opened(folders: readonly string[]) {
  const { path } = await createStores(join(folder, "stores"), log).open(folders);
  const environment = createThreadEnvironment(path, log);
  const store = await openStore(environment);
  const { documents, unread } = store.status;
  store.close();
  const read = await indexCorpus(environment, { folders, report() {} });
  return { documents, unread, read: read!, sources: [...(await sourcesOf(path))] };
}

async function sourcesOf(path: string): Promise<string[]> {
  const store = await openStore(createThreadEnvironment(path, log));
  const sources = await store.sources();
  store.close();
  return [...sources.keys()];
}

test("a folder that is added is read, and what was read before is not", async () => {
  const [one, two] = [made("one", 5), made("two", 3)];
  assert.equal((await opened([one])).read.read, 5);
  const both = await opened([one, two]);
  assert.deepEqual([both.read.read, both.read.unchanged, both.read.documents], [3, 5, 8]);
});

test("a folder that is taken out is forgotten, and nothing is read again", async () => {
  const [one, two] = [made("one", 5), made("two", 3)];
  await opened([one, two]);
  const left = await opened([two]);
  assert.deepEqual([left.read.read, left.read.unchanged, left.read.documents], [0, 3, 3]);
  assert.ok(left.sources.every((uri) => uri.startsWith(two)));
});

test("until its folders have been looked at, such an index does not say that it knows all", async () => {
  const [one, two] = [made("one", 5), made("two", 3)];
  await opened([one]);
  const both = await opened([one, two]);
  assert.equal(both.documents, 5);
  assert.ok(both.unread);
});

test("the store that something was begun from stays as it was", async () => {
  const [one, two] = [made("one", 5), made("two", 3)];
  await opened([one, two]);
  await opened([one]);
  const again = await opened([one, two]);
  assert.deepEqual([again.read.read, again.read.unchanged], [0, 8]);
  assert.equal(again.documents, 8);
});

test("a folder that lies within another has no store begun from it: its paths count from elsewhere", async () => {
  const outer = URI.file(folder).toString();
  const one = made("one", 2);
  await opened([one]);
  const all = await opened([one, outer]);
  assert.equal(all.documents, 0);
});
