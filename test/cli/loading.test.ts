// What reads a format is loaded when a file of that format is met, and not before.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { after, before, test } from "node:test";

const dist = join(process.cwd(), "server/dist");
let folder: string;
before(() => {
  folder = mkdtempSync(join(tmpdir(), "penholder-loading-"));
  // Every thread of the program notes at its end what it has loaded.
  writeFileSync(
    join(folder, "note.cjs"),
    `process.on("exit", () => {
      const loaded = Object.keys(require.cache).join("\\n");
      require("node:fs").appendFileSync(${JSON.stringify(join(folder, "loaded.txt"))}, loaded + "\\n");
    });`,
  );
});
after(() => rmSync(folder, { recursive: true, force: true }));

/** The bundles that were loaded to index files of these names and contents. */
function loadedFor(name: string, files: Readonly<Record<string, string>>): Set<string> {
  mkdirSync(join(folder, name));
  for (const [file, content] of Object.entries(files)) writeFileSync(join(folder, name, file), content);
  writeFileSync(join(folder, "loaded.txt"), "");
  const args = ["--require", join(folder, "note.cjs"), join(dist, "cli.js"), "index"];
  const store = join(folder, `${name}-store`);
  const { status, stderr } = spawnSync(process.execPath, [...args, "--store", store, join(folder, name)], {
    encoding: "utf8",
  });
  assert.equal(status, 0, stderr);
  const paths = readFileSync(join(folder, "loaded.txt"), "utf8").split("\n");
  return new Set(paths.filter((path) => path.startsWith(dist)).map((path) => basename(path)));
}

const text = "The Council recalls its resolutions and thanks all who serve in its peacekeeping operations.\n";

test("for plain text nothing is loaded that reads PDF, files of word processors or tables", () => {
  const loaded = loadedFor("plain", { "a.txt": text, "b.txt": `${text}Again.\n` });
  assert.ok(loaded.has("indexer.js"), "the thread that reads is among what is noted");
  for (const library of ["pdf.js", "formats.js", "tables.js"]) assert.ok(!loaded.has(library), library);
});

test("translated definitions are loaded where one is told in that language, and those of no other language", () => {
  const loadedBy = (language: string, ...command: string[]) => {
    writeFileSync(join(folder, "loaded.txt"), "");
    const { stdout } = spawnSync(
      process.execPath,
      ["--require", join(folder, "note.cjs"), join(dist, "cli.js"), ...command],
      { encoding: "utf8", env: { ...process.env, LC_ALL: language } },
    );
    const paths = readFileSync(join(folder, "loaded.txt"), "utf8").split("\n");
    return {
      stdout,
      loaded: paths.map((path) => basename(path)).filter((name) => /^definitions/.test(name)),
    };
  };
  const spanish = loadedBy("es_ES.UTF-8", "define", "UNMISS");
  assert.match(spanish.stdout, /Sudán del Sur/);
  assert.doesNotMatch(spanish.stdout, /Peacekeeping operation/i);
  assert.deepEqual(spanish.loaded, ["definitions.es.js"]);
  assert.deepEqual(loadedBy("es_ES.UTF-8", "rules").loaded, []);
  assert.deepEqual(loadedBy("C", "define", "UNMISS").loaded, []);
});

test("a file of another format brings in what reads it, and nothing else", () => {
  const rich = loadedFor("rich", { "a.rtf": `{\\rtf1\\ansi ${text}\\par}` });
  assert.ok(rich.has("formats.js"));
  assert.ok(!rich.has("pdf.js") && !rich.has("tables.js"));
  const pdf = loadedFor("pdf", { "a.pdf": "%PDF-1.4\n" });
  assert.ok(pdf.has("pdf.js"));
  assert.ok(!pdf.has("formats.js") && !pdf.has("tables.js"));
});
