// The command line as it is run: exit codes, one clear line on stderr, output that other programs can read.
import assert from "node:assert/strict";
import { execFileSync, spawn, spawnSync } from "node:child_process";
import {
  closeSync,
  constants,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { some } from "../some";
import { numbers, resolution, sentence } from "../unit/search/translated";
import { corpus } from "../wire/corpus";

let folder: string;
let store: string;

function penholder(args: string[], input = "", language = "C") {
  const run = spawnSync(process.execPath, [join(process.cwd(), "server/dist/cli.js"), ...args], {
    cwd: folder,
    input,
    env: { ...process.env, LC_ALL: language },
    encoding: "utf8",
  });
  return { code: run.status, out: run.stdout, error: run.stderr };
}

function json(args: string[], input = "") {
  const { code, out, error } = penholder(args, input);
  assert.equal(error, "");
  return { code, value: JSON.parse(out) };
}

before(() => {
  folder = mkdtempSync(join(tmpdir(), "penholder-cli-"));
  store = join(folder, "store");
  for (const [uri, text] of Object.entries(corpus)) {
    const path = join(folder, uri.replace("file:///work/", ""));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  const lines = [
    {
      id: "X/1#1",
      doc: "X/1",
      title: "On lighthouses",
      date: "2001-02-03",
      source: "speech",
      lang: "en",
      text: "Lighthouse keepers of every archipelago deserve the thanks of all who sail past at night.",
    },
    {
      id: "X/1#2",
      doc: "X/1",
      title: "On lighthouses",
      date: "2001-02-03",
      source: "speech",
      lang: "en",
      text: "A lamp that nobody tends is a promise that nobody keeps.",
    },
  ];
  writeFileSync(
    join(folder, "passages.jsonl.gz"),
    gzipSync(lines.map((line) => JSON.stringify(line)).join("\n")),
  );
  writeFileSync(join(folder, "scan.pdf"), "%PDF-1.4");
});
after(() => rmSync(folder, { recursive: true, force: true }));

test("a folder, then a file, are read into one index; what cannot be read is named", () => {
  const first = json(["index", "--store", store, "--json", "corpus", "scan.pdf"]);
  assert.equal(first.code, 0);
  assert.equal(first.value.documents, 3);
  assert.equal(first.value.skipped.length, 1);
  assert.match(first.value.skipped[0].reason, /scan\.pdf/);
  const second = json(["index", "--store", store, "--json", "passages.jsonl.gz"]);
  assert.equal(second.value.documents, 4);
  const again = json(["index", "--store", store, "--json", "corpus"]);
  assert.equal(again.value.read, 0);
  assert.equal(again.value.unchanged, 3);
  const { value } = json(["status", "--store", store, "--json"]);
  assert.equal(value.documents, 4);
  assert.ok(value.bytes > 0);
});

test("index --timings says what took how long, in stages that together are the whole", () => {
  const { out } = penholder(["index", "--store", join(folder, "timed-store"), "--timings", "corpus"]);
  const lines = out.slice(out.indexOf("processor time")).trim().split("\n").slice(1);
  const seconds = lines.map((line) => Number.parseFloat(line));
  assert.match(out, /finding references/);
  assert.match(lines.at(-1) ?? "", /in all$/);
  assert.ok(seconds.at(-1)! > 0);
  const sum = seconds.slice(0, -1).reduce((one, other) => one + other, 0);
  assert.ok(Math.abs(sum - seconds.at(-1)!) < 0.01 * lines.length);
});

test("status tells a file that was read with a reservation from one that was not read", () => {
  writeFileSync(
    join(folder, "western.txt"),
    Buffer.from("Le d\xe9l\xe9gu\xe9 remercie le pr\xe9sident.\n", "latin1"),
  );
  const notes = join(folder, "notes-store");
  json(["index", "--store", notes, "--json", "western.txt", "scan.pdf"]);
  const { out } = penholder(["status", "--store", notes]);
  assert.match(out, /^note: .*western\.txt is not in UTF-8/m);
  assert.match(out, /^not read: .*scan\.pdf/m);
});

test("what is said of several files is one line, below which they stand", () => {
  for (const name of ["ouest.txt", "oeste.txt"])
    writeFileSync(
      join(folder, name),
      Buffer.from("Le d\xe9l\xe9gu\xe9 remercie le pr\xe9sident.\n", "latin1"),
    );
  const notes = join(folder, "groups-store");
  const { out: read } = penholder(["index", "--store", notes, "ouest.txt", "oeste.txt"]);
  const { out: held } = penholder(["status", "--store", notes]);
  for (const out of [read, held])
    assert.match(out, /^note: 2 files are not in UTF-8: .*\n {4}.*o[ue]+ste?\.txt\n {4}.*o[ue]+ste?\.txt$/m);
});

test("an index of an older version is not taken for an empty corpus: one line says what to do", () => {
  const old = join(folder, "old-store");
  json(["index", "--store", old, "--json", "corpus"]);
  const manifest = join(old, "manifest");
  writeFileSync(manifest, readFileSync(manifest, "latin1").replace(/^(\S+) \d+/, "$1 1"), "latin1");
  const { code, error } = penholder(["search", "--store", old, "lighthouse"]);
  assert.equal(code, 0);
  assert.match(
    error,
    /^penholder: .*older version of Penholder.* Run penholder index --store \S+ PATH\.\.\. .*\n$/,
  );
});

test("similar answers each line under its id, and a passage from JSON Lines keeps its own", () => {
  const input = `${JSON.stringify({ id: 7, text: "We thank the lighthouse keepers of the archipelago, and all who sail past at night." })}\n`;
  const { value } = json(["similar", "--store", store, "--jsonl", "--limit", "3"], input);
  assert.equal(value.id, 7);
  assert.deepEqual(Object.keys(value.results[0]), ["id", "doc", "title", "date", "score", "text"]);
  assert.equal(value.results[0].id, "X/1#1");
  assert.equal(value.results[0].doc, "X/1");
});

test("search finds terms, documents and passages", () => {
  const { value } = json(["search", "--store", store, "--json", "lighthuose", "keepers"]);
  assert.match(value.passages[0].text, /^Lighthouse keepers/);
});

test("references gives each its range in UTF-16 units and its canonical symbol", () => {
  const text = "“Zażółć” 🕊 recalls Security Council resolution 2518 (2020).";
  const { value } = json(["references", "--jsonl"], JSON.stringify({ id: "a", text }));
  const [reference] = value.references;
  assert.equal(reference.symbol, "S/RES/2518(2020)");
  assert.equal(text.slice(reference.start, reference.end), reference.text);
  assert.match(penholder(["references"], text).out, /^1:\d+\tS\/RES\/2518\(2020\)\t/);
});

test("define tells what a term, a mission and a document are", () => {
  const mission = json(["define", "--json", "UNMISS"]).value;
  assert.equal(mission[0].name, "United Nations Mission in South Sudan");
  const resolution = json(["define", "--json", "Security Council Resolution 2518"]).value;
  assert.equal(resolution[0].symbol, "S/RES/2518(2020)");
  assert.equal(resolution[0].date, "2020-03-30");
  assert.equal(resolution[0].url, "https://docs.un.org/en/S/RES/2518%282020%29");
  assert.match(penholder(["define", "host", "country"]).out, /host country/);
});

test("check exits with 1 where there are errors, and gives diagnostics in LSP's shape with their fixes", () => {
  writeFileSync(join(folder, "draft.txt"), "We recall Security Council Resolution 2518.\n");
  const { code, value } = json(["check", "--format", "json", "draft.txt"]);
  assert.equal(code, 1);
  const [diagnostic] = value[0].diagnostics;
  assert.equal(diagnostic.code, "resolution-year");
  assert.deepEqual(diagnostic.range.start, { line: 0, character: 10 });
  assert.ok(diagnostic.fixes[0].edits.length > 0);
  writeFileSync(join(folder, "clean.txt"), "We recall Security Council resolution 2518 (2020).\n");
  assert.equal(penholder(["check", "clean.txt"]).code, 0);
});

test("of several drafts the one that cannot be read is named, and the others are checked", () => {
  writeFileSync(join(folder, "wrong.txt"), "Recalling resolution 2518 (2019),\n");
  const { code, out, error } = penholder(["check", "wrong.txt", "nowhere.txt", "clean.txt"]);
  assert.equal(code, 2);
  assert.match(out, /^wrong\.txt:1:11: error: /);
  assert.match(error, /^penholder: nowhere\.txt cannot be read/);
});

test("a draft in windows-1252 or UTF-16 is checked as the corpus is read", () => {
  writeFileSync(
    join(folder, "western-draft.txt"),
    Buffer.from("\x93R\xe9solution 2518 (2019)\x94\n", "latin1"),
  );
  assert.match(penholder(["references", "western-draft.txt"]).out, /S\/RES\/2518\(2020\)/);
  writeFileSync(
    join(folder, "wide.txt"),
    Buffer.from("\ufeffRecalling resolution 2518 (2019),\n", "utf16le"),
  );
  assert.match(penholder(["check", "wide.txt"]).out, /2518 was adopted in 2020/);
});

test("the index of an empty folder holds nothing, and says so without complaint", () => {
  mkdirSync(join(folder, "empty"));
  const empty = join(folder, "empty-store");
  assert.equal(json(["index", "--store", empty, "--json", "empty"]).value.documents, 0);
  assert.equal(json(["status", "--store", empty, "--json"]).value.passages, 0);
  assert.deepEqual(json(["search", "--store", empty, "--json", "lighthouse"]).value.passages, []);
  assert.match(penholder(["search", "--store", empty, "qqqq"]).out, /^Nothing was found\.$/m);
  assert.match(penholder(["similar", "--store", empty], "a b c").out, /^Nothing was found\.$/m);
});

const wrong: [string, string[], RegExp][] = [
  ["no command", [], /name a command/],
  ["an unknown command", ["draft"], /no command "draft"/],
  ["an unknown option", ["check", "--loud", "x"], /--loud/],
  [
    "a file that is not there",
    ["check", "nowhere.txt"],
    /nowhere\.txt cannot be read: there is no such file/,
  ],
  ["a folder that is not there", ["index", "--store", "s", "nowhere"], /nowhere cannot be read/],
  ["no store", ["similar"], /--store DIR/],
  ["an index to verify that is none", ["verify", "--store", "nowhere"], /holds no index/],
  ["a store that is none", ["status", "--store", "nowhere"], /holds no index/],
  ["a folder that is no store", ["status", "--store", "corpus"], /holds no index/],
  ["a limit that is no number", ["search", "--store", "store", "--limit", "many", "x"], /--limit/],
  ["the server without --stdio", ["lsp"], /--stdio/],
  ["nothing to define", ["define"], /say what to define/],
];
for (const [what, args, message] of wrong) {
  test(`${what}: exit code 2 and one clear line`, () => {
    const { code, error } = penholder(args);
    assert.equal(code, 2);
    assert.match(error, message);
    assert.equal(error.trim().split("\n").length, 1);
  });
}

test("input that is not JSON Lines is named by its line", () => {
  const { code, error } = penholder(["references", "--jsonl"], '{"id":1,"text":"a"}\nnot json\n');
  assert.equal(code, 2);
  assert.match(error, /line 2/);
});

test("compare sets each paragraph of a draft beside its precedent, as text, JSON and Markdown", () => {
  const path = join(folder, "draft.resolution.md");
  writeFileSync(
    path,
    `The Security Council,

1. *Invites* the Secretary-General to report every year on the training of police officers before they deploy, as appropriate;

2. *Decides* to remain seized of the matter;

3. *Urges* every lighthouse of the archipelago to burn its lamp until the morning watch has come.
`,
  );
  const text = penholder(["compare", "--store", store, path]);
  assert.equal(text.code, 0);
  assert.match(
    text.out,
    /:3: Changed from S\/RES\/2382 \(2017\), paragraph 1 \(6 November 2017\): \d+ % of the words differ/,
  );
  assert.match(text.out, /Word for word also in S\/RES\/2185 \(2014\)/);
  assert.match(
    text.out,
    /\*\[-Requests-\]\{\+Invites\+\}\* the Secretary-General .* deploy\{\+, as appropriate\+\};/,
  );
  assert.match(text.out, /“Requests” became “Invites” \(usually read as weaker\)/);
  assert.match(text.out, /“as appropriate” added \(leaves room\)/);
  assert.match(text.out, /:5: Identical to S\/RES\/2382 \(2017\), paragraph 2/);
  assert.match(text.out, /:7: New:/);
  assert.match(text.out, /\n1 identical, 1 changed, 1 new\n$/);

  const { value } = json(["compare", "--store", store, path, "--format", "json"]);
  assert.deepEqual(value.counts, { identical: 1, changed: 1, new: 1 });
  const [changed] = value.paragraphs;
  assert.equal(changed.pieces.map((piece: { after: string }) => piece.after).join(""), changed.text);
  assert.equal(
    changed.pieces.map((piece: { before: string }) => piece.before).join(""),
    changed.precedent.text,
  );
  assert.deepEqual(changed.verbs, [{ from: "Requests", to: "Invites", direction: "weaker" }]);

  const markdown = penholder(["compare", "--store", store, path, "--format", "markdown"]);
  assert.match(markdown.out, /^# draft\.resolution\.md beside agreed language\n/);
  assert.match(markdown.out, /> ~~Requests~~ \*\*Invites\*\* the Secretary/);

  assert.match(penholder(["compare", "--store", store]).error, /name one draft/);
  assert.match(
    penholder(["compare", "--store", store, path, "--format", "pdf"]).error,
    /takes text, json or markdown/,
  );
});

test("--version and --help", () => {
  assert.match(penholder(["--version"]).out, /^\d+\.\d+\.\d+\n$/);
  assert.match(penholder(["--help"]).out, /penholder lsp --stdio/);
});

test("help, a wrong usage and counts are told in the language of the operating system; options stay as they are", () => {
  const told = (...args: string[]) => penholder(args, "", "fr_FR.UTF-8");
  const help = told("--help").out;
  assert.match(help, /^ {2}penholder status --store DIR \[--json\]\n {6}ce que contient un index$/m);
  assert.match(help, /^Codes de sortie : 0 fait, /m);
  assert.equal(told("check", "--loud", "x").error, "penholder: penholder check n’a pas d’option --loud\n");
  assert.equal(
    told("check", "--format", "xml", "x").error,
    "penholder: --format attend text, json, sarif ou github, et non « xml »\n",
  );
  assert.match(
    told("status", "--store", store).out,
    /^4 documents, \d+ passages de \d+ fichiers, 0(?:,\d)? Mo$/m,
  );
});

test("no line of the help is wider than 120 columns, and none begins with French punctuation", () => {
  for (const language of ["C", "fr_FR", "ru_RU", "ar_EG", "zh_CN"]) {
    const lines = penholder(["--help"], "", `${language}.UTF-8`).out.split("\n");
    for (const line of some(lines)) {
      const columns = line.replace(/[\u3000-\u9fff\uff00-\uffef]/g, "xx").length;
      assert.ok(columns <= 120, `${language}, ${columns} columns: ${line}`);
      assert.doesNotMatch(line, /^\s*[;:!?»]/);
    }
  }
});

test("check with an index finds what is quoted wrongly from it", () => {
  const path = join(folder, "quotes.md");
  writeFileSync(
    path,
    "As resolution 2185 (2014) says, “Requests the Secretary-General to report each year on the training of police officers”.\n",
  );
  assert.doesNotMatch(penholder(["check", path]).out, /quotation-differs/);
  assert.match(
    penholder(["check", "--store", store, path]).out,
    /quotes\.md:1:34: warning: This quotation differs from S\/RES\/2185 \(2014\).* \[quotation-differs\]/,
  );
});

test("verify: a whole index is said to be whole; a changed byte is named with what to do, and indexing mends it", () => {
  const index = join(folder, "to-verify");
  const corpusFolder = join(folder, "corpus");
  assert.equal(penholder(["index", "--store", index, corpusFolder]).code, 0);
  const whole = penholder(["verify", "--store", index]);
  assert.equal(whole.code, 0);
  assert.match(whole.out, /^The index is whole: \d+ documents, \d+ passages/);
  const { passages } = json(["status", "--store", index, "--json"]).value;

  for (const part of readdirSync(index).filter((name) => /^segment-\d+\./.test(name))) {
    const path = join(index, part);
    const sound = readFileSync(path);
    const bytes = Buffer.from(sound);
    bytes[bytes.length - 9]! ^= 0x10;
    writeFileSync(path, bytes);
    const { code, out } = penholder(["verify", "--store", index]);
    assert.equal(code, 1, part);
    assert.match(
      out,
      /^segment-\d+ is damaged \(.+\): its passages are left out until penholder index --store .+ has read .+ again\.\n$/,
    );
    writeFileSync(path, sound);
    for (const mark of readdirSync(index).filter((name) => name.startsWith("damaged-")))
      rmSync(join(index, mark));
  }

  const texts = join(index, readdirSync(index).find((name) => name.endsWith(".texts"))!);
  const bytes = readFileSync(texts);
  bytes[bytes.length >> 1]! ^= 1;
  writeFileSync(texts, bytes);
  const damaged = json(["verify", "--store", index, "--json"]);
  assert.equal(damaged.code, 1);
  assert.equal(damaged.value.sound, false);
  assert.match(
    penholder(["verify", "--store", index], "", "fr_FR.UTF-8").out,
    /^segment-\d+ est endommagé \(segment-\d+\.texts : la section \S+ est endommagée\) : ses passages /,
  );
  assert.ok(damaged.value.damaged[0].files.length > 0);
  penholder(["index", "--store", index, corpusFolder]);
  assert.equal(penholder(["verify", "--store", index]).code, 0);
  assert.equal(json(["status", "--store", index, "--json"]).value.passages, passages);
});

test("catalogue shows a document, searches titles in any order with typing errors, and filters", () => {
  assert.match(
    penholder(["catalogue", "S/RES/2518"]).out,
    /S\/RES\/2518 \(2020\)[\s\S]*30 March 2020[\s\S]*15-0-0/,
  );
  assert.match(penholder(["catalogue", "peace", "and", "wemen", "securty"]).out, /^S\/RES\/1325 \(2000\)\t/);
  const { out } = penholder(["catalogue", "--organ", "hrc", "--year", "2023-2024", "--limit", "5", "rights"]);
  const lines = out.trim().split("\n");
  assert.ok(lines.length === 5 && lines.every((line) => /^A\/HRC\/RES\/.*202[34]/.test(line)), out);
});

test("catalogue exports CSV and JSON that other programs read", () => {
  const { value } = json(["catalogue", "--format", "json", "--organ", "SC", "--year", "2020"]);
  assert.ok(
    value.some(
      ({ symbol, vote }: { symbol: string; vote: string }) =>
        symbol === "S/RES/2518(2020)" && vote === "15-0-0",
    ),
  );
  const { out } = penholder(["catalogue", "--format", "csv", "S/RES/2518"]);
  const [head, row, end] = out.split("\n");
  assert.match(head ?? "", /^symbol,organ,date,title,/);
  assert.match(row ?? "", /^S\/RES\/2518\(2020\),Security Council,2020-03-30,/);
  assert.equal(end, "");
});

test("catalogue tells what is wrong in one line", () => {
  for (const args of [
    ["--format", "xml"],
    ["--organ", "moon"],
    ["--year", "last"],
  ]) {
    const { code, error } = penholder(["catalogue", ...args]);
    assert.equal(code, 2);
    assert.match(error, /^penholder: --\w+ takes [^\n]+\n$/);
  }
});

test("what is indexed is in the catalogue and is defined, with guesses shown as guesses", () => {
  const { value } = json(["catalogue", "--store", store, "--format", "json", "lighthouses"]);
  assert.equal(value[0].title, "On lighthouses");
  assert.equal(value[0].source, "corpus");
  const { out } = penholder(["define", "--store", store, "S/RES/2382 (2017)"]);
  assert.match(out, /in your corpus/);
  assert.match(penholder(["define", "--store", store, "S/RES/2185"]).out, /2 corpus passages refer to it/);
});

test("trace tells a paragraph's history, as text and as JSON", () => {
  const text =
    "Invites the Secretary-General to report every year on the training of police officers before they deploy;";
  const { out } = penholder(["trace", "--store", store], text);
  assert.match(out, /^1 wording in 2 documents, from 2014 to 2017\n\nS\/RES\/2185 \(2014\), paragraph 2/);
  assert.match(out, /Word for word again in S\/RES\/2382 \(2017\)/);
  assert.match(out, /\[-Requests-\]\{\+Invites\+\} the Secretary-General/);
  const { value } = json(["trace", "--store", store, "--format", "json"], text);
  assert.deepEqual(
    value.versions[0].uses.map(({ symbol, vote }: { symbol: string; vote: string }) => `${symbol} ${vote}`),
    ["S/RES/2185(2014) 15-0-0", "S/RES/2382(2017) 15-0-0"],
  );
});

test("cited lists the documents that a draft cites", () => {
  const draft =
    "We recall resolution 1325 (2000) and General Assembly resolution 70/1, and S/RES/1325(2000).";
  assert.match(
    penholder(["cited"], draft).out,
    /^Documents cited\n\nGeneral Assembly\n\n {2}A\/RES\/70\/1, Transforming.*\n\nSecurity Council\n\n {2}S\/RES\/1325 \(2000\), /,
  );
  const { value } = json(["cited", "--format", "json"], draft);
  assert.deepEqual(
    value.map(({ symbol, citations }: { symbol: string; citations: unknown[] }) => [
      symbol,
      citations.length,
    ]),
    [
      ["A/RES/70/1", 1],
      ["S/RES/1325(2000)", 2],
    ],
  );
});

test("a draft that lies in the corpus is not found to quote itself, whatever is in its name", () => {
  const own = join(folder, "own");
  mkdirSync(own);
  const name = "a draft (1) of 100% ours.resolution.txt";
  writeFileSync(
    join(own, name),
    "The Security Council,\n\n1. Thanks each and every lighthouse keeper of the northern archipelago for lamps that burn;\n",
  );
  const index = join(folder, "own-store");
  assert.equal(json(["index", "--store", index, "--json", "own"]).value.documents, 1);
  const { value } = json(["quoted", "--store", index, "--format", "json", join("own", name)]);
  assert.deepEqual(value, []);
});

test("standard input may be slow to come and not wait for its reader", {
  skip: process.platform === "win32",
}, async () => {
  const pipe = join(folder, "pipe");
  execFileSync("mkfifo", [pipe]);
  const input = openSync(pipe, constants.O_RDONLY | constants.O_NONBLOCK);
  const output = openSync(pipe, "w");
  // Node makes the input of what it starts wait; a shell leaves it as it is.
  const cli = join(process.cwd(), "server/dist/cli.js");
  const run = spawn("sh", ["-c", 'exec "$0" "$1" references <&3', process.execPath, cli], {
    stdio: ["ignore", "pipe", "pipe", input],
  });
  let said = "";
  for (const stream of [run.stdout, run.stderr]) stream!.on("data", (piece) => (said += piece));
  closeSync(input);
  await wait(300);
  writeSync(output, "Recalling S/RES/2518 ");
  await wait(50);
  writeSync(output, "(2020), and S/RES/2185 (2014).\n");
  closeSync(output);
  const code = await new Promise((resolve) => run.on("close", resolve));
  assert.equal(
    said,
    "1:11\tS/RES/2518(2020)\tS/RES/2518 (2020)\n1:34\tS/RES/2185(2014)\tS/RES/2185 (2014)\n",
  );
  assert.equal(code, 0);
});

test("a French text finds the passages of an English corpus that say the same, with --to", () => {
  const own = join(folder, "across-store");
  const lines = [...numbers(0, 12), 25].flatMap((number) =>
    (["en", "fr"] as const).flatMap((language) =>
      number === 25 && language === "fr"
        ? []
        : resolution(number, language).passages.map(({ text }) => ({
            doc: `S/RES/${2000 + number}(2012)`,
            title: "On the coast",
            date: "2012-05-06",
            source: "SC_resolution",
            lang: language,
            text,
          })),
    ),
  );
  const file = join(folder, "across.jsonl");
  writeFileSync(file, lines.map((line) => JSON.stringify(line)).join("\n"));
  assert.equal(json(["index", "--store", own, "--json", file]).code, 0);
  const wanted = 37 * 25 + 11 * 3;
  const asked = JSON.stringify({ id: 1, lang: "fr", text: sentence(wanted, "fr") });
  const { value } = json(["similar", "--store", own, "--to", "en", "--jsonl"], asked);
  assert.equal(value.results[0].text, sentence(wanted, "en"));
  assert.equal(value.results[0].doc, "S/RES/2025(2012)");
  const { out } = penholder(
    ["similar", "--store", own, "--to", "en", "--limit", "1"],
    sentence(wanted, "fr"),
  );
  assert.match(out, /^S\/RES\/2025 \(2012\)/);
  assert.ok(out.includes(sentence(wanted, "en")), out);
  assert.match(penholder(["similar", "--store", own, "--to", "xx"], "a b c").error, /--to takes en, fr/);
});

test("corpus lists what was added, tells what is known of it, and forgets what was read from a path", () => {
  const own = join(folder, "own");
  mkdirSync(join(folder, "more/deep"), { recursive: true });
  writeFileSync(
    join(folder, "more/deep/2019-05-06 harbours.txt"),
    "The keepers of the harbours thank all who have brought oil to their lamps in this long winter.\n",
  );
  writeFileSync(join(folder, "more/notes.one"), "notes");
  const run = (...args: string[]) => json(["corpus", ...args, "--store", own, "--json"]).value;
  assert.equal(run("add", join(folder, "corpus")).documents, 3);
  assert.equal(run("add", join(folder, "more")).documents, 4);
  const [first, second] = run("list");
  assert.deepEqual(first, {
    path: join(folder, "corpus"),
    documents: 3,
    passages: 9,
    from: "2014",
    to: "2023",
    files: 3,
    notRead: 0,
    leftOut: 0,
  });
  assert.deepEqual(
    [second.path, second.documents, second.from, second.notRead],
    [join(folder, "more"), 1, "2019", 1],
  );
  assert.equal(
    penholder(["corpus", "list", "--store", own]).out.split("\n")[1],
    `${join(folder, "more")}: 1 document, 1 passage, 2019 (1 not read)`,
  );
  assert.deepEqual(run("info").kinds[0], { value: "adopted", documents: 2 });
  const [resolution] = run("info", "S/RES/2185 (2014)");
  assert.deepEqual(
    [resolution.symbol, resolution.date, resolution.length],
    ["S/RES/2185(2014)", "2014-11-20", 4],
  );
  assert.match(
    penholder(["corpus", "info", "--store", own, join(folder, "more")]).out,
    /guessed: kind, title\n.*harbours\.txt\n.*notes\.one: .* cannot be read yet/,
  );
  assert.match(
    penholder(["corpus", "info", "--store", own, join(folder, "more")], "", "fr_FR.UTF-8").out,
    /, document, anglais, 1 passage\n {4}supposés? : nature, titre\n.*harbours\.txt\n.*notes\.one : /,
  );
  assert.match(
    penholder(["corpus", "info", "--store", own], "", "es_ES.UTF-8").out,
    /^tipos: texto aprobado 2, /m,
  );
  mkdirSync(join(folder, "twice"));
  const copied = "S_RES_2185_2014.txt";
  writeFileSync(join(folder, "twice", copied), readFileSync(join(folder, "corpus", copied)));
  assert.equal(run("add", join(folder, "twice")).documents, 4);
  assert.match(
    penholder(["corpus", "list", "--store", own]).out,
    /twice: 0 documents, 0 passages \(1 copy\)/,
  );
  assert.match(
    penholder(["corpus", "info", "--store", own, "S/RES/2185(2014)"]).out,
    /corpus\/S_RES_2185_2014\.txt\n$/,
  );
  assert.deepEqual(run("remove", join(folder, "twice")), { files: 1, documents: 1 });
  assert.deepEqual(run("remove", join(folder, "more")), { files: 2, documents: 1 });
  assert.deepEqual(
    run("list").map(({ path }: { path: string }) => path),
    [join(folder, "corpus")],
  );
  assert.ok(readdirSync(join(folder, "more")).includes("deep"), "the files stay");
});

test("corpus says what to do where it is asked for nothing that there is", () => {
  const says = (args: string[], expected: RegExp) => {
    const { code, error } = penholder(["corpus", ...args, "--store", store]);
    assert.equal(code, 2);
    assert.match(error, expected);
  };
  says([], /say what to do: penholder corpus list, add, remove or info/);
  says(["toString"], /say what to do/);
  says(["remove"], /name the folders or files to forget/);
  says(["remove", join(folder, "nowhere")], /nothing in .* was read from .*nowhere/);
  says(["info", join(folder, "nowhere")], /has no document from .*nowhere/);
  says(["info", "S/RES/1 (1946)"], /has no document S\/RES\/1/);
});

test("facts that were corrected in the corpus folder hold at the command line", () => {
  const own = join(folder, "own2");
  writeFileSync(
    join(folder, "corpus/.penholder-corpus.json"),
    JSON.stringify({ documents: { "atlantia.txt": { title: "On trust", suggested: false } } }),
  );
  penholder(["corpus", "add", "--store", own, join(folder, "corpus")]);
  const { out } = penholder(["corpus", "info", "--store", own, join(folder, "corpus/atlantia.txt")]);
  rmSync(join(folder, "corpus/.penholder-corpus.json"));
  assert.match(out, /^On trust\n/);
  assert.match(out, /corrected by hand: title\n {4}kept out of suggestions\n/);
});
