import assert from "node:assert/strict";
import { test } from "node:test";
import everyday from "../../../server/data/glossary/everyday.tsv";
import { createPrecedents } from "../../../server/src/service/comparison/precedents";
import { findHover, type HoverWish } from "../../../server/src/service/features/hover";
import { builtInEntries } from "../../../server/src/service/glossary/builtIn";
import { hoverText } from "../../../server/src/service/render/hoverMarkdown";
import { firstLines, wholeText } from "../../../server/src/service/render/hoverText";
import { plainText } from "../../../server/src/service/render/plainText";
import type { CorpusSearch } from "../../../server/src/service/search/corpusSearch";
import { inEnglish } from "../../../server/src/service/text/say";
import { some } from "../../some";
import { draftOf, knowledge } from "../features/draftOf";
import { document, storeOf } from "../search/reference";

/** What a hover says at █; undefined where it says nothing. */
async function hover(
  text: string,
  languageId = "penholder-statement",
  wish: HoverWish = {},
  index?: CorpusSearch,
) {
  const draft = draftOf(text.replace("█", ""), languageId);
  const known = { ...knowledge, ...(index ? { index } : {}) };
  const found = await findHover(known, draft, text.indexOf("█"), createPrecedents(), wish);
  return found && hoverText(found, knowledge.links, inEnglish);
}
const shown = async (...asked: Parameters<typeof hover>) => {
  const text = await hover(...asked);
  return text && plainText(firstLines(text, "command:more", inEnglish));
};
const blocks = (text: string | undefined) => (text ?? "").split("\n\n");

test("three lines at once and a link to the rest; where nothing can be opened the rest follows", async () => {
  const text = (await hover("We thank UNMI█SS."))!;
  const first = firstLines(text, "command:more", inEnglish);
  assert.equal(blocks(first).length, 3);
  assert.match(first, / · \[more\]\(command:more\)$/);
  assert.doesNotMatch(first, /Français|See also/);
  assert.match(wholeText(text, inEnglish), /---\n\n[\s\S]*Français: /);
  for (const line of some(text.lines)) assert.ok(plainText(line.short).length < 260, line.short);
});

test("a term is headed by its name in the draft's language, and the other names come last", async () => {
  const french = "Mon pays salue le travail de la FINUL dans le sud du Liban et la MINU█SS pour ses efforts.";
  const text = (await hover(french))!;
  assert.match(plainText(text.lines[0]!.short), /^Mission des Nations Unies au Soudan du Sud \(/);
  assert.doesNotMatch(text.more.join("\n"), /Français/);
  assert.match(text.more.join("\n"), /Español/);
});

test("what everybody knows is explained only to who asks", async () => {
  for (const word of ["resolu█tion", "manda█te", "clear man█dates", "rule of l█aw"]) {
    assert.equal(await hover(`We thank you for the ${word} before us.`), undefined, word);
    assert.match(
      (await shown(`We thank you for the ${word} before us.`, undefined, { asked: true })) ?? "",
      /\w/,
    );
  }
  assert.match((await shown("We thank the host coun█try.")) ?? "", /host country/);
  assert.match((await shown("It ratified the Refugee Conve█ntion.")) ?? "", /refugee/i);
});

test("the words and names that everybody knows are those of the glossary", () => {
  const terms = new Set(builtInEntries().map(({ term }) => term));
  const missing = everyday
    .trimEnd()
    .split("\n")
    .slice(1)
    .filter((row) => !terms.has(row.replace(/\t(?:word|name)$/, "")));
  assert.deepEqual(missing, []);
});

test("a hover does not say again what the checker says above it", async () => {
  const wrong = "We recall Security Council resolution 1325█ (2001).";
  assert.match((await shown(wrong)) ?? "", /⚠ .*2000, not in 2001/);
  const findings = () => [{ start: 10, end: 49 }];
  const beside = await shown(wrong, undefined, { findings });
  assert.doesNotMatch(beside ?? "", /⚠|2001/);
  assert.match(beside ?? "", /S\/RES\/1325 \(2000\)/);
  assert.match((await shown(wrong, undefined, { findings: () => [{ start: 0, end: 2 }] })) ?? "", /⚠/);
});

test("the verb of a paragraph tells its strength, who uses it how often, and whom it addresses", async () => {
  const said = await shown(
    "The Security Council,\n\n1. Req█uests the Secretary-General to report;",
    "penholder-resolution",
  );
  const [strength, use, addressed] = blocks(said);
  assert.match(
    strength ?? "",
    /^Requests · operative · asks or decides, strength 7 of 9 \(our reading\); weaker: .+, stronger: demands$/,
  );
  assert.match(
    use ?? "",
    /^Opens 1\d % of the Security Council’s operative paragraphs, \d+ % of the General Assembly’s$/,
  );
  assert.match(addressed ?? "", /^Most often addressed: the Secretary-General \(5\d %\) · \[more\]/);
});

test("verbs of several words, in italics, in preambles and in other languages are told too; statements have none", async () => {
  const line = async (text: string, language?: string) => blocks(await shown(text, language))[0] ?? "";
  const council = "The Security Council,\n\n";
  assert.match(
    await line(`${council}1. *Calls up█on* all States to act;`, "penholder-resolution"),
    /^Calls upon · operative/,
  );
  assert.match(
    await line(`${council}1. *Strongly* ur█ges all States to act;`, "penholder-resolution"),
    /^Strongly urges · operative/,
  );
  assert.match(
    await line(`${council}Recal█ling its resolutions,`, "penholder-resolution"),
    /^Recalling · preambular/,
  );
  const french = "Le Conseil de sécurité,\n\n1. Pri█e le Secrétaire général de lui faire rapport;";
  assert.match(await line(french, "penholder-resolution"), /^Prie · operative/);
  assert.doesNotMatch(await line("My country\n\nRequests th█e floor."), /operative/);
});

test("a long passage is cut at a word, and stands whole where the rest follows", async () => {
  const words = `The keepers of the northern harbour ${"light their lamps and sweep the stairs ".repeat(9)}every evening.`;
  const { store } = await storeOf(
    document("speech", [words], { delegation: "Atlantia", title: "On lamps <b>" }),
  );
  const text = (await hover(`${words.replace("every", "each █")}`, undefined, {}, store.search))!;
  const [heading, quoted, source] = text.lines.map(({ short }) => plainText(short));
  assert.match(heading ?? "", /Similar passage/);
  assert.match(quoted ?? "", /^“The keepers .*\w …”$/);
  assert.match(source ?? "", /^Atlantia, On lamps <b>/);
  assert.doesNotMatch(text.lines.map(({ short }) => short).join(), /<b>/);
  assert.ok(plainText(wholeText(text, inEnglish)).includes(words));
});
