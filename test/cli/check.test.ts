// The checker on the command line: formats that other programs read, fixes, profiles, a folder's own file.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { Ajv } from "ajv";
import { some } from "../some";

let folder: string;

function penholder(args: string[], input = "", language = "C") {
  const run = spawnSync(process.execPath, [join(process.cwd(), "server/dist/cli.js"), ...args], {
    cwd: folder,
    env: { ...process.env, LC_ALL: language },
    input,
    encoding: "utf8",
  });
  return { code: run.status, out: run.stdout, error: run.stderr };
}

function write(name: string, text: string) {
  mkdirSync(join(folder, name, ".."), { recursive: true });
  writeFileSync(join(folder, name), text);
}

before(() => {
  folder = mkdtempSync(join(tmpdir(), "penholder-check-"));
});
after(() => rmSync(folder, { recursive: true, force: true }));

test("SARIF names the rule, the place and the fix of each finding, and every rule that there is", () => {
  write("a b.md", "We thank the the President.\n");
  const { code, out } = penholder(["check", "--format", "sarif", "a b.md"]);
  assert.equal(code, 1);
  const { version, runs } = JSON.parse(out);
  assert.equal(version, "2.1.0");
  const [{ tool, results }] = runs;
  assert.ok(new Set(tool.driver.rules.map(({ id }: { id: string }) => id)).size === tool.driver.rules.length);
  const [result] = results;
  assert.equal(tool.driver.rules[result.ruleIndex].id, result.ruleId);
  assert.equal(result.ruleId, "doubled-word");
  assert.equal(result.level, "error");
  const { artifactLocation, region } = result.locations[0].physicalLocation;
  assert.equal(artifactLocation.uri, "a%20b.md");
  assert.deepEqual(region, { startLine: 1, startColumn: 10, endLine: 1, endColumn: 17 });
  const [{ artifactChanges }] = result.fixes;
  assert.equal(artifactChanges[0].replacements[0].insertedContent.text, "the");
});

test("SARIF is in the language that it names: findings, fixes and what is said of each rule", () => {
  write("draft.md", "We thank the the President.\n");
  for (const [locale, language, saysOfDoubledWord, finds] of [
    ["C", "en", "a word twice in a row: “of the the Council” (English, French, Spanish)", /stands twice/],
    [
      "fr_FR.UTF-8",
      "fr",
      "un mot deux fois de suite : « of the the Council » (anglais, français, espagnol)",
      /figure deux fois/,
    ],
    ["zh_CN.UTF-8", "zh-CN", "同一词连写两次：“of the the Council”（英文、法文、西班牙文）", /重复/],
    [
      "de_DE.UTF-8",
      "en",
      "a word twice in a row: “of the the Council” (English, French, Spanish)",
      /stands twice/,
    ],
  ] as const) {
    const { out } = penholder(["check", "--format", "sarif", "draft.md"], "", locale);
    const [run] = JSON.parse(out).runs;
    assert.deepEqual([run.language, run.tool.driver.language], [language, language]);
    const [{ ruleIndex, message }] = run.results;
    assert.equal(run.tool.driver.rules[ruleIndex].shortDescription.text, saysOfDoubledWord);
    assert.match(message.text, finds);
  }
});

test("what is written as SARIF is right by the schema of the standard, whatever was found where", () => {
  const schema = JSON.parse(
    readFileSync("node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json", "utf8"),
  );
  // The schema names its own language (draft 4), of which it uses nothing that newer ones read otherwise.
  const { $schema: _, id: __, ...rest } = schema;
  const isSarif = new Ajv({
    strict: false,
    validateFormats: false,
    unicodeRegExp: false,
    allErrors: true,
  }).compile(rest);
  assert.ok(!isSarif({ version: "2.1.0", runs: [{ results: [] }] }), "a run without its tool is refused");
  write("sarif/clean.md", "We thank the President.\n");
  write("sarif/é %#.md", "We thank the the President of 100 percent.\nوقد نظرت\n");
  write("sarif/empty.md", "");
  for (const files of [
    ["sarif/clean.md"],
    ["sarif/empty.md"],
    ["sarif/é %#.md", join(folder, "sarif/clean.md")],
  ]) {
    const { out } = penholder(["check", "--format", "sarif", ...files]);
    assert.ok(isSarif(JSON.parse(out)), `${files}: ${JSON.stringify(isSarif.errors)}`);
  }
  const { out } = penholder(["check", "--format", "sarif", "-"], "We thank the the President.\n", "zh_CN");
  assert.ok(isSarif(JSON.parse(out)), JSON.stringify(isSarif.errors));
});

test("of ten files one cannot be read: nine are checked in every format, the tenth is named, and the exit code is 2", () => {
  const names = Array.from({ length: 10 }, (_, at) => `ten/${at}.md`);
  for (const name of names) write(name, "We thank the the President.\n");
  rmSync(join(folder, names[6]!));
  mkdirSync(join(folder, names[6]!));
  const read = names.filter((name) => name !== names[6]);
  const found: Record<string, (out: string) => string[]> = {
    text: (out) =>
      out
        .trim()
        .split("\n")
        .map((line) => line.split(":")[0]!),
    json: (out) => JSON.parse(out).map(({ file }: { file: string }) => file),
    github: (out) => [...out.matchAll(/file=([^,]+)/g)].map(([, file]) => file!),
    sarif: (out) =>
      JSON.parse(out).runs[0].results.map(
        (result: { locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }) =>
          result.locations[0]!.physicalLocation.artifactLocation.uri,
      ),
  };
  for (const [format, filesIn] of Object.entries(found)) {
    const { code, out, error } = penholder(["check", "--format", format, ...names]);
    assert.equal(code, 2, format);
    assert.deepEqual(filesIn(out), read, format);
    assert.match(error, /ten\/6\.md/, format);
    assert.equal(error.trim().split("\n").length, 1, "one sentence");
  }
});

test("GitHub's commands cannot be broken out of by a text", () => {
  write("x,y.md", "We thank the the President of 100 percent.\n");
  const lines = penholder(["check", "--format", "github", "x,y.md"]).out.trim().split("\n");
  assert.match(
    lines[0] ?? "",
    /^::error file=x%2Cy\.md,line=1,endLine=1,col=10,endColumn=17,title=doubled-word::/,
  );
  for (const line of some(lines)) assert.match(line, /^::(?:error|warning|notice) file=/);
});

test("--fix applies the preferred fixes, and a second time changes nothing", () => {
  write("draft.md", "\ufeffWe thank the the President, and have becoming one ,all.\r\n");
  assert.equal(penholder(["check", "--fix", "draft.md"]).code, 0);
  const mended = readFileSync(join(folder, "draft.md"), "utf8");
  assert.equal(mended, "\ufeffWe thank the President, and have become one, all.\r\n");
  assert.equal(penholder(["check", "--fix", "draft.md"]).out, "");
  assert.equal(readFileSync(join(folder, "draft.md"), "utf8"), mended);
  assert.equal(
    penholder(["check", "--fix", "-"], "We thank the the President.\n").out,
    "We thank the President.\n",
  );
});

test("--fix leaves a file alone that is not in UTF-8", () => {
  const bytes = Buffer.from(
    "Nous remercions le le délégué de la République, et nous sommes réunis.\n",
    "latin1",
  );
  writeFileSync(join(folder, "old.txt"), bytes);
  const { code, error } = penholder(["check", "--fix", "old.txt"]);
  assert.equal(code, 2);
  assert.match(error, /old\.txt is not in UTF-8/);
  assert.deepEqual(readFileSync(join(folder, "old.txt")), bytes);
});

test("a profile and the nearest .penholder.json decide what is told", () => {
  const text =
    "We recognise the sub-regional plan, a subregional force, a subregional office in Atlanta and the the end.\n";
  write("drafts/talk.md", text);
  const codes = (...args: string[]) =>
    JSON.parse(penholder(["check", "--format", "json", ...args, "drafts/talk.md"]).out)[0].diagnostics.map(
      ({ code, severity }: { code: string; severity: number }) => `${code} ${severity}`,
    );
  assert.ok(codes("--profile", "resolution").includes("ize 2"));
  assert.deepEqual(
    codes("--profile", "statement").filter((code: string) => code.startsWith("ize")),
    [],
  );
  write(
    "drafts/.penholder.json",
    JSON.stringify({
      profile: "resolution",
      checks: { ize: "hint", "doubled-word": "off" },
      ignored: [{ code: "two-spellings", text: "sub-regional" }],
    }),
  );
  assert.deepEqual(
    codes(),
    ["ize 4", "un-usage 2"].filter((code) => codes().includes(code)),
  );
  write("drafts/.penholder.json", JSON.stringify({ words: ["recognise", "sub-regional", "the the"] }));
  assert.deepEqual(codes(), []);
});

test("a .penholder.json that says what it cannot is named with what is wrong", () => {
  write("wrong/a.md", "Peace.\n");
  for (const [said, why] of [
    ["{", /it is no JSON/],
    ["[]", /it holds no object/],
    ['{"profil": "x"}', /"profil" is none of/],
    ['{"profile": "x"}', /there is no profile "x"/],
    ['{"checks": {"x": "off"}}', /there is no check "x"/],
    ['{"checks": {"ize": "loud"}}', /"ize" takes/],
    ['{"ignored": [1]}', /"ignored" is a list/],
    ['{"words": [1]}', /"words" is a list/],
  ] as const) {
    write("wrong/.penholder.json", said);
    const { code, error } = penholder(["check", "wrong/a.md"]);
    assert.equal(code, 2);
    assert.match(error, why);
  }
});

test("an unknown profile is refused with those that there are", () => {
  const { code, error } = penholder(["check", "--profile", "poem", "a b.md"]);
  assert.equal(code, 2);
  assert.match(error, /--profile takes auto, default, resolution, statement or model-un, not "poem"/);
});

test("rules lists every check with its severity, and the profiles", () => {
  assert.match(penholder(["rules"]).out, /^doubled-word +error +a word twice in a row/m);
  const { rules, profiles } = JSON.parse(penholder(["rules", "--json"]).out);
  assert.ok(rules.length > 20);
  assert.ok(profiles.some(({ name }: { name: string }) => name === "model-un"));
});

test("rules tells in the reader's language what is checked, and what it rests on", () => {
  assert.match(
    penholder(["rules"], "", "fr_FR.UTF-8").out,
    /^elision +error +un petit mot français qui garde sa voyelle devant une autre : « la Assemblée », « que il »$/m,
  );
  assert.match(
    penholder(["rules"], "", "es_ES.UTF-8").out,
    /^--profile statement: Para lo que se pronuncia: la delegación conserva/m,
  );
  const { rules } = JSON.parse(penholder(["rules", "--json"], "", "ru_RU.UTF-8").out);
  const [{ summary, description, authority }] = rules.filter(
    ({ code }: { code: string }) => code === "date-form",
  );
  assert.match(summary, /^дата не в форме/);
  assert.match(description, /^Дата не в порядке «день, месяц, год»/);
  assert.match(authority, /^Редакционное руководство/);
});

test("words writes a dictionary in which names and words of the field stand once", () => {
  const lines = penholder(["words"]).out.trim().split("\n");
  assert.ok(lines.includes("UNMISS") && lines.includes("peacekeeping"));
  assert.equal(new Set(lines).size, lines.length);
  const [count, ...rest] = penholder(["words", "--format", "hunspell"]).out.trim().split("\n");
  assert.equal(Number(count), rest.length);
  assert.match(penholder(["words", "--format", "cspell"]).out, /^#/);
});

test("what is found is told in the language of the operating system, and in English where there is none", () => {
  write("draft.md", "We thank the the President.\n");
  const told = (language: string) => penholder(["check", "draft.md"], "", language).out;
  assert.match(told("C"), /“the” stands twice\./);
  assert.match(told("fr_FR.UTF-8"), /« the » figure deux fois\./);
  assert.match(told("zh_CN.UTF-8"), /“the”重复。/);
  assert.match(told("de_DE.UTF-8"), /“the” stands twice\./);
});
