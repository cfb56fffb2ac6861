import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { createNodeEnvironment } from "../../../server/src/node/environment";
import { indexCorpus } from "../../../server/src/service/knowledge/indexCorpus";
import { openStore } from "../../../server/src/service/search/store";

const log = { error() {}, warn() {}, info() {} };

test("a folder or a pipe in the place of any part of a store is mended by the next reading", {
  skip: process.platform === "win32",
  timeout: 20_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), "penholder-damaged-"));
  const [corpus, store] = [join(folder, "corpus"), join(folder, "store")];
  mkdirSync(corpus);
  writeFileSync(
    join(corpus, "a.txt"),
    "The police of the United Nations protect civilians wherever peace is young.",
  );
  const environment = createNodeEnvironment(store, log);
  const read = () => indexCorpus(environment, { folders: [pathToFileURL(corpus).toString()], report() {} });
  await read();
  const kinds = [...new Set(readdirSync(store).map((name) => name.replace(/\d+/, "N")))];
  assert.ok(kinds.length > 3, kinds.join());
  for (const kind of kinds) {
    for (const make of [(path: string) => mkdirSync(join(path, "in"), { recursive: true }), makePipe]) {
      const name = readdirSync(store).find((one) => one.replace(/\d+/, "N") === kind);
      assert.ok(name, kind);
      rmSync(join(store, name));
      make(join(store, name));
      // Whoever only asks must not wait either.
      (await openStore(environment)).close();
      await read();
      const opened = await openStore(environment);
      assert.deepEqual([kind, opened.status.documents, opened.status.notices], [kind, 1, []]);
      assert.deepEqual(await opened.verify(), []);
      opened.close();
    }
  }
  rmSync(folder, { recursive: true, force: true });
});

function makePipe(path: string): void {
  assert.equal(spawnSync("mkfifo", [path]).status, 0);
}
