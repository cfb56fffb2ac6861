import assert from "node:assert/strict";
import { test } from "node:test";
import { createPrecedents } from "../../../server/src/service/comparison/precedents";
import { compareParagraph } from "../../../server/src/service/features/compare";
import { findCounterparts } from "../../../server/src/service/features/counterparts";
import { findHistory } from "../../../server/src/service/features/history";
import { findHover } from "../../../server/src/service/features/hover";
import { createLookup } from "../../../server/src/service/features/lookup";
import { findSimilar } from "../../../server/src/service/features/similar";
import { createTitleSearch } from "../../../server/src/service/knowledge/documents/titleSearch";
import { findAcross } from "../../../server/src/service/knowledge/passages/acrossLanguages";
import { paragraphText, statusSentence } from "../../../server/src/service/render/comparisonReport";
import { historyText } from "../../../server/src/service/render/historyReport";
import { hoverText } from "../../../server/src/service/render/hoverMarkdown";
import { wholeText } from "../../../server/src/service/render/hoverText";
import { plainText } from "../../../server/src/service/render/plainText";
import { inEnglish } from "../../../server/src/service/text/say";
import { some } from "../../some";
import { document } from "../search/reference";
import { learnt, resolution, sentence, taught, untaught, wanted } from "../search/translated";
import { draftOf, knowledge } from "./draftOf";

const draft = draftOf(`Mesdames et Messieurs, nous vous remercions.\n\n${sentence(wanted, "fr")}\n`);
const place = { offset: draft.text.indexOf(sentence(wanted, "fr")) + 3 };

test("after the passages of the draft's own language come those of others that say the same", async () => {
  const { store } = await learnt([...taught, ...untaught]);
  const known = { ...knowledge, index: store.search, otherLanguages: true };
  assert.equal(draft.language, "fr");
  const found = await findSimilar(known, draft, place, 4);
  assert.equal(found?.across[0]?.passage.text, sentence(wanted, "en"));
  assert.equal(found.across[0].resemblance, 1);
  assert.ok(found.across.length <= 2, "at most half of what is shown");
  const without = await findSimilar({ ...known, otherLanguages: false }, draft, place, 4);
  assert.deepEqual(without?.across, []);
  assert.deepEqual(without?.hits, found.hits);
});

test("they come in the order of the number that is shown, however much else they say", async () => {
  const others = Array.from({ length: 60 }, (_, i) => `stone${i}`).join(" ");
  const long = `${sentence(wanted, "en").slice(0, -1)} and ${others}`;
  const { store } = await learnt([...taught, ...untaught, document("file:///long.txt", [long])]);
  const known = { ...knowledge, index: store.search, otherLanguages: true };
  const shown = (await findSimilar(known, draft, place, 40))?.across ?? [];
  assert.ok(shown.some(({ passage }) => passage.text === long));
  const numbers = shown.map(({ resemblance }) => Math.round(100 * resemblance));
  assert.ok(new Set(numbers).size > 1);
  assert.deepEqual(
    numbers,
    [...numbers].sort((x, y) => y - x),
  );
});

test("a document that is shown in the draft's own language is not shown in another once more", async () => {
  const { store } = await learnt([...taught, ...untaught, resolution(25, "fr")]);
  const known = { ...knowledge, index: store.search, otherLanguages: true };
  const found = await findSimilar(known, draft, place, 4);
  assert.equal(found?.hits[0]?.passage.text, sentence(wanted, "fr"));
  assert.ok(!found.across.some(({ passage }) => passage.document.symbol === "C/RES/25"));
});

test("the adopted paragraph that a French one corresponds to is shown with its other languages", async () => {
  const { store } = await learnt([...taught, ...untaught, resolution(25, "es")]);
  const list = draftOf(`Remercie les passeurs, qui ont protégé les écoles avant l'hiver.\n`);
  const found = await findCounterparts({ ...knowledge, index: store.search }, list, 3, createPrecedents());
  assert.equal(found?.found, "across");
  const shown = [found.passage, ...found.counterparts.flatMap(({ passages }) => passages)];
  assert.deepEqual(shown.map(({ text }) => text).sort(), [sentence(wanted, "es"), sentence(wanted, "en")]);
});

test("a hover tells of a passage in another language, and which, where its own language has none", async () => {
  const list = {
    en: "The fishermen and the ferrymen, the bridges and the orchards, the wells and the schools, every month.",
    fr: "Les pêcheurs et les passeurs, les ponts et les vergers, les puits et les écoles, chaque mois.",
  };
  const { store } = await learnt([...taught, document("file:///list.txt", [list.en])]);
  const known = { ...knowledge, index: store.search, otherLanguages: true };
  const shown = async (hovering: typeof known) => {
    const found = await findHover(hovering, draftOf(list.fr), 20, createPrecedents());
    return found && plainText(wholeText(hoverText(found, knowledge.links, inEnglish), inEnglish));
  };
  const text = (await shown(known)) ?? "";
  assert.match(text, /^Similar passage in English/);
  assert.ok(text.includes(list.en), text);
  assert.equal(await shown({ ...known, otherLanguages: false }), undefined);
});

const reworded = draftOf(
  "Les passeurs sont remerciés, qui ont protégé avant l'hiver les écoles et les moulins.\n",
);

test("a paragraph without precedent in its language is set beside agreed text in another: what corresponds, what either lacks", async () => {
  const { store } = await learnt([...taught, ...untaught]);
  const known = { ...knowledge, index: store.search, otherLanguages: true };
  const compared = await compareParagraph(known, reworded, 3, createPrecedents());
  assert.equal(compared?.status, "new");
  const { across } = compared;
  assert.ok(across);
  assert.equal(across.passage.document.language, "en");
  assert.match(across.passage.text, /ferrymen .*protect .*schools .*winter/);
  assert.deepEqual(
    across.added.map(({ start, end }) => reworded.text.slice(start, end)),
    ["remerciés", "protégé", "moulins"],
  );
  // The corpus has taught "remercie" and "protéger" only.
  assert.deepEqual(
    across.missing.map(({ start, end }) => across.passage.text.slice(start, end)),
    ["Thanks", "protect"],
  );
  assert.equal(across.authentic, undefined);
  assert.match(
    statusSentence(compared, inEnglish),
    /^Agreed in English, it seems: C\/RES\/\d+ says about \d+ % of it \(a guess\)$/,
  );
  assert.match(paragraphText(compared, "draft:1", inEnglish), /\{\+moulins\+\}/);
  const off = await compareParagraph({ ...known, otherLanguages: false }, reworded, 3, createPrecedents());
  assert.deepEqual(off, { range: compared.range, text: compared.text, status: "new" });
});

test("where that text is there in the draft's language, the words are compared with it, and how it was found is told", async () => {
  const english = resolution(25, "en");
  const { store } = await learnt([
    ...taught,
    ...untaught,
    resolution(25, "fr", true),
    resolution(25, "en", true),
  ]);
  const known = { ...knowledge, index: store.search, otherLanguages: true };
  assert.ok(english.symbol);
  const compared = await compareParagraph(known, reworded, 3, createPrecedents());
  assert.ok(compared && "precedent" in compared, JSON.stringify(compared));
  assert.equal(compared.status, "changed");
  assert.equal(compared.precedent.passage.document.language, "fr");
  assert.equal(compared.comparison.before, compared.precedent.passage.text);
  assert.equal(compared.across?.passage.document.symbol, compared.precedent.passage.document.symbol);
  assert.match(statusSentence(compared, inEnglish), /Found by way of the English text, .* \(a guess\)$/);
});

test("what is wholly unlike that text in the draft's own language is new, however much of it another language says", async () => {
  const dated = [resolution(25, "fr", true), resolution(25, "en", true)];
  const { store } = await learnt([...taught, ...untaught, ...dated]);
  const known = { ...knowledge, index: store.search, otherLanguages: true };
  const other = draftOf("Un hiver à l'école, sans passeur pour en remercier un autre.\n");
  const [hit] = await findAcross(store.search, other.text, "fr");
  assert.ok(hit && hit.agreement >= 0.5, "the English text says most of its words");
  const compared = await compareParagraph(known, other, 3, createPrecedents());
  assert.deepEqual([compared?.status, compared && "across" in compared], ["new", false]);
});

test("without an adopted text in its language the history is that of the one in another, and is called a guess", async () => {
  const { store } = await learnt([...taught, ...untaught]);
  const known = { ...knowledge, index: store.search, otherLanguages: true };
  const history = await findHistory(known, reworded, 3);
  assert.equal(history?.versions[0]?.uses[0]?.passage.document.language, "en");
  assert.equal(history.now, undefined, "words of two languages are not compared");
  assert.match(
    historyText(history, inEnglish),
    /history of C\/RES\/\d+ in English, which seems to say the same \(a guess\)/,
  );
  const off = await findHistory({ ...known, otherLanguages: false }, reworded, 3);
  assert.deepEqual(off?.versions, []);
});

test("where that text is there in the draft's language, it is its history that is told", async () => {
  const dated = [resolution(25, "fr", true), resolution(25, "en", true)];
  const { store } = await learnt([...taught, ...untaught, ...dated]);
  const known = { ...knowledge, index: store.search, otherLanguages: true };
  const history = await findHistory(known, reworded, 3);
  assert.equal(history?.versions[0]?.uses[0]?.passage.document.language, "fr");
  assert.ok(history.now);
  assert.match(historyText(history, inEnglish), /found by way of C\/RES\/\d+ in English/);
});

test("the search shows what says the same in other languages after its own, and a language narrows it", async () => {
  const { store } = await learnt([...taught, ...untaught, resolution(26, "es")]);
  const known = { ...knowledge, index: store.search, otherLanguages: true };
  const lookup = createLookup(createTitleSearch());
  const asked = "protéger les écoles avant l'hiver";
  const found = await lookup.find(known, asked, 40);
  assert.equal(found.passages[0]?.passage.document.language, "fr");
  assert.match(found.across[0]?.passage.text ?? "", /protect the schools before winter/);
  const own = new Set(found.passages.map(({ passage }) => passage.document.symbol));
  assert.ok(some(found.across).every(({ passage }) => !own.has(passage.document.symbol)));
  const french = await lookup.find(known, `${asked} lang:fr`, 40);
  assert.deepEqual(french.across, []);
  const off = await lookup.find({ ...known, otherLanguages: false }, asked, 40);
  assert.deepEqual(off.across, []);
  assert.deepEqual(off.passages, found.passages);
});
