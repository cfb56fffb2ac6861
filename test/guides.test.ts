// The guides to a rule and a reader, followed to the letter in a copy of the repository.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

let copy: string;
const cli = () => join(copy, "server/dist/cli.js");

/** What a guide has one write, and the list that it has one add its name to. */
function followed(guide: string) {
  const page = readFileSync(join("docs", guide), "utf8");
  const [, path = "", source = ""] = /^Write `([^`]+)`:\n\n```ts\n(.*?)^```$/ms.exec(page) ?? [];
  const [, registry = "", name = "", list = ""] =
    /^In `([^`]+)`, add `(\w+)` to the list `(\w+)`/m.exec(page) ?? [];
  writeFileSync(join(copy, path), source);
  const before = readFileSync(join(copy, registry), "utf8");
  const opening = new RegExp(`^export const ${list}: .*\\[`, "m");
  assert.match(before, opening);
  const from = `./${path.slice(dirname(registry).length + 1).replace(/\.ts$/, "")}`;
  const after = before.replace(opening, `$&${name}, `);
  writeFileSync(join(copy, registry), `import { ${name} } from "${from}";\n${after}`);
}

function text(path: string): string {
  return readFileSync(join(copy, path), "utf8");
}

before(async () => {
  copy = mkdtempSync(join(tmpdir(), "penholder-guides-"));
  const pages = ["docs/checks.md", "docs/protocol.md", "docs/settings.md", "docs/writing-a-corpus.md"];
  const sources = ["server/src", "server/kernel", "client/src", "l10n", ".ci"];
  const translations = [
    ...readdirSync(".").filter((name) => /^package\.nls\..+\.json$/.test(name)),
    ...readdirSync("syntaxes").flatMap((name) => (name.includes(".schema.") ? `syntaxes/${name}` : [])),
  ];
  for (const path of [
    "tsconfig.json",
    "package.json",
    "package-lock.json",
    "package.nls.json",
    ...translations,
    ...pages,
    ...sources,
  ])
    cpSync(path, join(copy, path), { recursive: true });
  for (const path of ["node_modules", "server/data"])
    symlinkSync(join(process.cwd(), path), join(copy, path));
  followed("writing-a-rule.md");
  followed("writing-a-reader.md");
  execFileSync(process.execPath, [join(copy, ".ci/manifest.mjs")], { cwd: copy });
  const { common } = await import(pathToFileURL(join(copy, ".ci/build.mjs")).href);
  const entryPoints = ["server/src/node/cli.ts", "server/src/node/indexer.ts"];
  await build({ ...common, entryPoints, outdir: dirname(cli()), platform: "node" });
});
after(() => rmSync(copy, { recursive: true, force: true }));

test("a rule that has been added has its setting, its words and its row", () => {
  const { contributes } = JSON.parse(text("package.json"));
  const settings = Object.assign(
    {},
    ...contributes.configuration.map((part: { properties: object }) => part.properties),
  );
  const name = "penholder.check.heads-of-state";
  assert.deepEqual(
    { ...settings[name], markdownDescription: "" },
    { ...settings["penholder.check.resolution-year"], markdownDescription: "" },
  );
  const key = settings[name].markdownDescription.slice(1, -1);
  assert.match(JSON.parse(text("package.nls.json"))[key], /^\*Heads of State\* without its capitals/);
  assert.match(
    text("docs/checks.md"),
    /^\| \[heads-of-state\]\(#heads-of-state\) \| “heads of state” without its capitals/m,
  );
});

test("it marks drafts, with its fix, and leaves quotations alone", () => {
  const draft = join(copy, "draft.statement.md");
  writeFileSync(
    draft,
    "The heads of state agree. It was said that “the heads of state agree”. Each Head of State does.\n",
  );
  const { stdout } = spawnSync(process.execPath, [cli(), "check", "--format", "json", draft], {
    encoding: "utf8",
  });
  const [{ diagnostics }] = JSON.parse(stdout);
  assert.equal(diagnostics.length, 1);
  const [{ code, message, range, fixes }] = diagnostics;
  assert.deepEqual(
    { code, message, at: range.start.character, fix: fixes[0].edits[0].newText },
    {
      code: "heads-of-state",
      message: "The United Nations writes “Heads of State”.",
      at: 4,
      fix: "Heads of State",
    },
  );
});

test("a reader that has been added is named among those that read", () => {
  assert.match(text("docs/writing-a-corpus.md"), /^\| `\.srt` \| Captions of a recorded speech/m);
  assert.match(spawnSync(process.execPath, [cli(), "--help"], { encoding: "utf8" }).stdout, /\bcaptions\b/);
});

test("its files are indexed and found", () => {
  const corpus = join(copy, "corpus");
  mkdirSync(corpus);
  const lines = ["The village patrols of the mission", "have earned the trust of the people they protect."];
  const cues = lines.map((line, at) => `${at + 1}\n00:00:0${at},000 --> 00:00:0${at + 1},000\n${line}\n`);
  writeFileSync(join(corpus, "2023-11-14 Marevia.srt"), cues.join("\n"));
  const renamed = cues.join("\n").replace("village patrols of the mission", "harbour pilots of the coast");
  writeFileSync(join(corpus, "2024-02-03 Marevia.txt"), renamed);
  const run = (...args: string[]) => {
    const { stdout, stderr } = spawnSync(process.execPath, [cli(), ...args, "--store", join(copy, "store")], {
      encoding: "utf8",
    });
    assert.equal(stderr, "");
    return stdout;
  };
  run("index", corpus);
  const [{ title, date, text }] = JSON.parse(run("search", "--json", "village patrols trust")).passages;
  assert.deepEqual(
    { title, date, text },
    { title: "2023-11-14 Marevia", date: "2023-11-14", text: lines.join(" ") },
  );
  const [said] = JSON.parse(run("search", "--json", "harbour pilots trust")).passages;
  assert.equal(said.text, `The harbour pilots of the coast ${lines[1]}`);
});
