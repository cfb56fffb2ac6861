// A corpus, a glossary and a draft in which every field tries to act on the terminal, and to begin a line of its own: each
// command shows them, and nothing acts. A command that is added without a row here fails the first test.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { some } from "../some";

const folder = mkdtempSync(join(tmpdir(), "penholder-hostile-"));
after(() => rmSync(folder, { recursive: true, force: true }));
const acts = "\u001b[2J\u009b31m\u202eevil\u0007";
/** As a text may have it, and a fact: no line of what is shown may begin with it. */
const breaks = `${acts}\r\nFORGED\u2028FORGED\nFORGED`;
const text = `Calls upon all parties ${acts} to protect the lighthouse keepers of the northern archipelago (NAK${breaks});`;

function penholder(...args: string[]): string {
  const run = spawnSync(process.execPath, [join(process.cwd(), "server/dist/cli.js"), ...args], {
    cwd: folder,
    encoding: "utf8",
  });
  return `${run.stdout}${run.stderr}`;
}

const of = ["--store", "store"];
/** What each command is asked, and whether it shows anything that is not ours. */
const asked: Readonly<Record<string, readonly string[][]>> = {
  similar: [
    [...of, "draft.md"],
    [...of, "--jsonl", "draft.md"],
  ],
  search: [
    [...of, "lighthouse", "keepers"],
    [...of, "--json", "lighthouse", "keepers"],
  ],
  languages: [[...of, "draft.md"]],
  references: [["draft.md"]],
  define: [
    [...of, "--glossary", "glossary.csv", "LKX"],
    [...of, "--glossary", "glossary.csv", "--json", "LKX"],
  ],
  catalogue: [
    [...of, "Lamps"],
    [...of, "--format", "csv"],
  ],
  cited: [
    [...of, "draft.md"],
    [...of, "--format", "markdown", "draft.md"],
  ],
  check: [[...of, "draft.md"]],
  trace: [[...of, "draft.md"]],
  compare: [[...of, "draft.md"]],
  quoted: [[...of, "draft.md"]],
  new: [[`no form ${acts}`]],
  status: [of, [...of, "--json"]],
  corpus: [
    ["list", ...of],
    ["info", ...of, "corpus"],
    ["info", ...of, "--json", "corpus"],
    ["add", ...of, `gone ${acts}`],
    ["remove", ...of, `gone ${acts}`],
    [`nothing ${acts}`],
  ],
  verify: [of],
  // The collections are not asked for: what cannot be meant is refused before.
  get: [["--to", `folder ${acts}`, "--organ", `nobody ${acts}`]],
  pack: [
    ["--out", "made.penholder-pack", "corpus"],
    ["--out", "made.penholder-pack", `gone ${acts}`],
  ],
  words: [["draft.md"]],
  rules: [[`nothing ${acts}`]],
  unpack: [["--to", "unpacked", `gone ${acts}`]],
  index: [
    [...of, "--json", "corpus"],
    ["--store", `gone ${acts}`, `gone ${acts}`],
  ],
  lsp: [[`--store=${acts}`]],
};

before(() => {
  mkdirSync(join(folder, "corpus"));
  const facts = { date: `2021-03-02${breaks}`, lang: `![x](https://x)${acts}`, num: `7${breaks}` };
  const lines = [
    {
      id: `a${breaks}`,
      doc: `b${breaks}`,
      title: `=Title${breaks}`,
      source: `speech ${breaks}`,
      ...facts,
      text,
    },
    {
      id: "r",
      doc: "S/RES/9991(2021)",
      title: `Lamps${breaks}`,
      source: `SC_resolution ${breaks}`,
      ...facts,
      text,
    },
    {
      id: "s",
      doc: "S/RES/9992(2022)",
      title: `Lamps${breaks}`,
      source: "SC_resolution",
      text: text.replace("all parties", "parties"),
    },
  ];
  writeFileSync(join(folder, "corpus", "one.jsonl"), lines.map((line) => JSON.stringify(line)).join("\n"));
  writeFileSync(join(folder, "corpus", `named ${breaks}.pdf`), "%PDF-1.4");
  const cells = ["LKX", `Lighthouse Keepers${breaks}`, `Those who keep${breaks}`, `see${breaks}`];
  writeFileSync(
    join(folder, "glossary.csv"),
    `Term,Full name,Definition,See also\n${cells.map((cell) => `"${cell}"`).join(",")}\n`,
  );
  writeFileSync(
    join(folder, "draft.md"),
    `${text.replaceAll(/\s+/g, " ")} as in resolution 9991 (2021)${acts} and “the lighthouse ${acts} men of the northern archipelago” (S/RES/9991 (2021))\n`,
  );
  const told = penholder("index", ...of, "corpus");
  assert.match(told, /^3 documents, 3 passages/);
  inert(told);
});

test("every command is tried with what is hostile", () => {
  const source = readFileSync(join(process.cwd(), "server/src/node/cli.ts"), "utf8");
  const table = /^const commands = \{\n(.*?)^\} as const;/ms.exec(source)?.[1] ?? "";
  const names = some([...table.matchAll(/^ {2}(\w+): /gm)]).map(([, name]) => name!);
  assert.deepEqual(Object.keys(asked).sort(), names.sort());
});

function inert(out: string): void {
  assert.doesNotMatch(out, /[^\P{Cc}\t\n]|[\u202a-\u202e\u2066-\u2069]/u, out);
  assert.doesNotMatch(out, /^\W*FORGED/m, out);
}

for (const [command, questions] of Object.entries(asked))
  test(`${command}: nothing that a document brings acts on the terminal, or begins a line`, () => {
    const told = some(questions).map((question) => penholder(command, ...question));
    for (const out of told) inert(out);
    if (
      ![
        "languages",
        "references",
        "cited",
        "new",
        "lsp",
        "get",
        "pack",
        "unpack",
        "rules",
        "words",
        "verify",
        "status",
      ].includes(command)
    )
      assert.ok(
        told.some((out) => out.includes("\\u202e")),
        `what would act is seen: ${told.join("\n")}`,
      );
  });
