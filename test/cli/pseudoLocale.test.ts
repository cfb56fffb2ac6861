// With a made-up language that puts each of Penholder's sentences between marks, nothing that the command line prints for a person
// stands outside of them.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { bypassing, markedApart } from "../marked";
import { some } from "../some";
import { textsBy } from "../unit/wordings";
import { corpus } from "../wire/corpus";

const draft = [
  "The Security Council,",
  "Recalling resolution 2382, and S/RES/2185 (2014), “that the men and women of police components deserve clear orders”,",
  "1. Requests the Secretary-General to report every year on the the training of police officers before they deploy;",
].join("\n\n");

/** Formats and forms of drafts that are named as they are, in a row as it is written in French. */
const names = ["JSON Lines", "Markdown ou HTML", "human-rights-council-resolution et model-un-working-paper"];
const found = bypassing([...Object.values(corpus), draft, ...names]);

let folder: string;

/** What a command prints, on both outputs. */
function run(args: readonly string[]): Promise<string> {
  const options = { cwd: folder, env: { ...process.env, LC_ALL: "fr_FR.UTF-8" } };
  return new Promise((resolve) => {
    execFile(process.execPath, [join(folder, "server/dist/cli.js"), ...args], options, (_, out, error) =>
      resolve(out + error),
    );
  });
}

async function toldInMarks(...args: readonly string[]): Promise<string> {
  const printed = await run(args);
  assert.match(printed, /⟦/, "something is told");
  assert.deepEqual(found(printed), [], printed);
  return printed;
}

before(() => {
  folder = mkdtempSync(join(tmpdir(), "penholder-marks-"));
  cpSync("server/dist", join(folder, "server/dist"), { recursive: true });
  mkdirSync(join(folder, "l10n"));
  writeFileSync(join(folder, "l10n/bundle.l10n.fr.json"), JSON.stringify(markedApart));
  const texts = JSON.stringify(textsBy((words) => `⟦${words}⟧`));
  writeFileSync(join(folder, "server/dist/definitions.fr.js"), `module.exports = ${texts};`);
  mkdirSync(join(folder, "corpus"));
  for (const [uri, text] of Object.entries(corpus))
    writeFileSync(join(folder, uri.replace("file:///work/", "")), text);
  writeFileSync(join(folder, "corpus/empty.txt"), "");
  writeFileSync(join(folder, "corpus/slides.ppt"), "x");
  writeFileSync(join(folder, "draft.md"), draft);
});
after(() => rmSync(folder, { recursive: true, force: true }));

/** Commands, each as it is called to tell its reader something; after `index` and `pack`, in any order. */
const calls: readonly (readonly [name: string, ...string[]])[] = [
  ["rules"],
  ["corpus", "info", "--store", "store", "corpus"],
  ["status", "--store", "store"],
  ["verify", "--store", "store"],
  ["search", "--store", "store", "police"],
  ["similar", "--store", "store", "draft.md"],
  ["languages", "--store", "store", "draft.md"],
  ["define", "--store", "store", "S/RES/2185"],
  ["catalogue", "S/RES/2518"],
  ["check", "--store", "store", "draft.md"],
  ["compare", "--store", "store", "--format", "markdown", "draft.md"],
  ["quoted", "--store", "store", "draft.md"],
  ["trace", "--store", "store", "--format", "markdown", "draft.md"],
  ["new", "poem"],
  ["unpack", "--to", "taken", "a.pack"],
  ["get", "--to", "got", "ftp://nowhere"],
];

/** Those that print what goes into drafts and other programs, or what is the same for every reader. */
const saysNothing = ["lsp", "cited", "words", "references"];

test("penholder index tells in marks what it has read and what not, and penholder pack what it has made", async () => {
  await toldInMarks("index", "--store", "store", "--timings", "corpus");
  await toldInMarks("pack", "--out", "a.pack", "corpus");
});

describe("what a command tells is in marks", { concurrency: 2 }, () => {
  for (const args of calls)
    test(`penholder ${args.join(" ")}`, async () => void (await toldInMarks(...args)));
});

test("so is the help, beside what is typed; and it names no other command", async () => {
  const help = await run(["--help"]);
  const told = help.replace(/^ {2,}(?:penholder |\[).*$|--[a-z]+ [^\s⟦⟧]+/gm, "");
  assert.deepEqual(found(told), [], told);
  const named = some(Array.from(help.matchAll(/^ {2}penholder ([a-z]+)/gm), ([, name]) => name!));
  const called = ["index", "pack", ...calls.map(([name]) => name), ...saysNothing];
  assert.deepEqual([...new Set(named)].sort(), [...new Set(called)].sort());
});
