// The example workspace is what a newcomer opens first: what its README promises must be there.
import assert from "node:assert/strict";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { councilYears } from "../../../server/src/service/references/facts/councilYears";
import { some } from "../../some";

const folder = join(process.cwd(), "examples");
const drafts = ["un-police.statement.md", "un-police.resolution.md"];

function read(path: string): string {
  return new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(join(folder, path)));
}

function filesBelow(path: string): string[] {
  return readdirSync(join(folder, path), { recursive: true, encoding: "utf8" })
    .map((name) => join(path, name))
    .filter((name) => statSync(join(folder, name)).isFile());
}

/** The rows, below a heading of the README, whose first cell names a draft: their cells without code marks. */
function rows(heading: string): string[][] {
  const section = read("README.md").split(heading)[1] ?? "";
  return section
    .split(/\n(?=\*\*|#)/)[0]!
    .split("\n")
    .filter((line) => drafts.some((draft) => line.startsWith(`| \`${draft}\``)))
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim().replaceAll("`", "")),
    );
}

const corpus = filesBelow("corpus");
const mistakes = rows("## The planted mistakes");

test("every file is small and UTF-8", () => {
  assert.ok(corpus.length >= 12, "a dozen documents");
  for (const file of some(filesBelow("."))) {
    assert.ok(statSync(join(folder, file)).size < 10_000, `${file} is too long to be read in two minutes`);
    assert.ok(!/\r|\t/.test(read(file)), `${file} holds tabs or carriage returns`);
  }
});

test("the corpus has a file of each kind that can be read", () => {
  const endings = new Set(corpus.map((file) => file.slice(file.lastIndexOf("."))));
  assert.deepEqual([...endings].sort(), [".html", ".jsonl", ".md", ".txt"]);
  for (const line of read("corpus/passages.jsonl").trim().split("\n")) {
    assert.deepEqual(Object.keys(JSON.parse(line)), ["id", "doc", "title", "date", "source", "lang", "text"]);
  }
});

test("each planted mistake stands in its draft, and with the fix the README gives it would be right", () => {
  assert.equal(mistakes.length, 10);
  for (const [draft, words, , , right] of mistakes) {
    assert.ok(read(draft!).includes(words!), `${draft} does not hold “${words}”`);
    const year = /(\d+) \((\d{4})\)$/.exec(right!);
    if (year) assert.equal(councilYears().yearOf(Number(year[1])), Number(year[2]), right);
  }
});

test("every resolution that the corpus cites with a year was adopted in that year", () => {
  let citations = 0;
  for (const file of corpus) {
    for (const [words, number, year] of read(file).matchAll(/\b(\d{1,4}) ?\((\d{4})\)/g)) {
      assert.equal(councilYears().yearOf(Number(number)), Number(year), `${file}: ${words}`);
      citations++;
    }
  }
  assert.ok(citations > 20, `only ${citations} citations`);
});

test("in the drafts only the planted citations have a wrong year", () => {
  const planted = mistakes.map(([, words]) => words!);
  for (const draft of some(drafts)) {
    for (const [words, number, year] of read(draft).matchAll(/\b(\d{1,4}) ?\((\d{4})\)/g)) {
      const right = councilYears().yearOf(Number(number)) === Number(year);
      assert.equal(right, !planted.some((mistake) => mistake.endsWith(words)), `${draft}: ${words}`);
    }
  }
});

test("each unfinished sentence ends its line, and the corpus goes on as the README says", () => {
  const texts = corpus.map((file) => read(file).replace(/\s+/g, " "));
  const unfinished = rows("**Continue a sentence.**");
  assert.equal(unfinished.length, 4);
  for (const [draft, words, then] of unfinished) {
    assert.match(read(draft!), new RegExp(`${words}$`, "m"));
    const sentence = `${words} ${then!.replace(/ \(.*/, "")}`.replace("therefore ", "");
    const known = texts.filter((text) => text.replace("therefore ", "").includes(sentence));
    assert.ok(known.length > 0, `nothing in the corpus goes on “${sentence}”`);
  }
});

test("several documents pay tribute in the same words and go on in their own ways", () => {
  const opening = "We pay tribute to the men and women of United Nations police components, ";
  const endings = corpus
    .map((file) => read(file).replace(/\s+/g, " ").split(opening)[1])
    .filter((rest) => rest !== undefined);
  assert.ok(endings.length >= 4, `${endings.length} documents`);
  assert.equal(new Set(endings.map((rest) => rest.slice(0, 20))).size, endings.length);
});

test("the documents of invented States say nothing in the name of a real one", () => {
  const real = /\b(?:China|France|Germany|India|Russia|United Kingdom|United States|Brazil|Japan|Kenya)\b/;
  for (const file of some([...corpus, ...drafts])) assert.doesNotMatch(read(file), real, file);
});
