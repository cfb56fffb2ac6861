// Hovers in the reader's language: Penholder's own sentences are, the words of documents and of the glossary are not.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createPrecedents } from "../../../server/src/service/comparison/precedents";
import { findHover } from "../../../server/src/service/features/hover";
import { describeDocument } from "../../../server/src/service/knowledge/documents/documentCard";
import { dateCertainty } from "../../../server/src/service/knowledge/documents/recordedDate";
import { citationOf, citationWords } from "../../../server/src/service/knowledge/passages/passageSource";
import { foundSoFar, lackWords } from "../../../server/src/service/render/evidence";
import { documentMarkdown, hoverText, passageText } from "../../../server/src/service/render/hoverMarkdown";
import { firstLines, wholeText } from "../../../server/src/service/render/hoverText";
import { plainText } from "../../../server/src/service/render/plainText";
import { termCardMarkdown } from "../../../server/src/service/render/termMarkdown";
import { dayIn, inEnglish, say, worded } from "../../../server/src/service/text/say";
import { some } from "../../some";
import { draftOf, knowledge } from "../features/draftOf";
import { document, storeOf } from "../search/reference";
import { wordingIn } from "../wordings";

const french = wordingIn("fr");
const spanish = wordingIn("es");
const russian = wordingIn("ru");
const arabic = wordingIn("ar");

async function hover(text: string, wording = french, languageId = "penholder-resolution") {
  const draft = draftOf(text.replace("█", ""), languageId);
  const found = await findHover(knowledge, draft, text.indexOf("█"), createPrecedents());
  return hoverText(found!, knowledge.links, wording);
}

test("a document's hover is in French: its nature, its date and where it can be read; its title stays as it is", async () => {
  const text = await hover("The Security Council,\n\nRecalling its resolution 15█40 (2004),");
  const [heading, title, record] = text.lines.map(({ short }) => plainText(short));
  assert.match(heading ?? "", /S\/RES\/1540 \(2004\).* · Conseil de sécurité, résolution$/);
  assert.match(title ?? "", /weapons of mass destruction/i);
  assert.match(record ?? "", /^28 avril 2004 · vote 15-0-0 · Document officiel/);
  assert.match(firstLines(text, "command:more", french), / · \[suite\]\(command:more\)$/);
});

test("what is wrong with a citation is told in French above the document", async () => {
  const text = await hover("The Security Council,\n\nRecalling Security Council resolution 13█25 (2001),");
  assert.match(
    plainText(wholeText(text, french)),
    /⚠ La résolution 1325 du Conseil de sécurité a été adoptée en 2000, et non en 2001\./,
  );
});

test("a verb's hover is in French: its part, its strength and the share of each organ's paragraphs", async () => {
  const text = await hover("The Security Council,\n\n1. Req█uests the Secretary-General to report;");
  const [heading, use, addressed] = text.lines.map(({ short }) => plainText(short));
  assert.match(
    heading ?? "",
    /^Requests · dispositif · demande ou décide, force 7 sur 9 \(selon notre lecture\)/,
  );
  assert.match(
    use ?? "",
    /^Conseil de sécurité : ouvre 1\d % des paragraphes du dispositif ; Assemblée générale : \d+ %$/,
  );
  assert.match(addressed ?? "", /^Destinataires les plus fréquents : the Secretary-General \(5\d %\)/);
});

test("what a term of drafting means is told in the reader's language, whole; what others have written stays as it is", () => {
  const [entry] = knowledge.glossary.lookup("silence procedure");
  const told = (of: typeof entry, wording: typeof french) =>
    plainText(termCardMarkdown({ entries: [of!] }, knowledge.links, wording)).split("\n\n")[1];
  assert.equal(
    told(entry, french),
    "Façon de convenir d’un texte : il est réputé accepté si nul ne s’y oppose (ne « rompt le silence ») avant une heure fixée.",
  );
  assert.match(told(entry, russian) ?? "", /^Способ согласования текста: /);
  assert.match(told(entry, arabic) ?? "", /طريقة للاتفاق على نص: /);
  assert.equal(told({ ...entry!, origin: "workspace" }, french), entry?.definition);
});

test("a verb that the glossary explains is explained in French", async () => {
  const text = await hover("The Security Council,\n\n1. Calls u█pon all parties to talk;");
  assert.match(
    plainText(wholeText(text, french)),
    /\n\nVerbe du dispositif par lequel on demande quelque chose /,
  );
});

test("a mission is explained in Spanish: what kind of operation it is, and where", async () => {
  const text = await hover("The Council,\n\nCommending UNMI█SS,", spanish);
  const [heading, definition] = text.lines.map(({ short }) => plainText(short));
  assert.match(heading ?? "", / · operación de mantenimiento de la paz$/);
  assert.match(definition ?? "", /Sudán del Sur/);
  assert.doesNotMatch(definition ?? "", /South Sudan/);
  assert.match(text.more.join("\n"), /Véase también: /);
});

test("an Article is called by its name in the reader's language, and what it says is told in our own words", async () => {
  const draft = "The Security Council,\n\nRecalling Article 9█9 of the Charter of the United Nations,";
  const [heading, gist] = (await hover(draft, spanish)).lines.map(({ short }) => plainText(short));
  assert.equal(heading, "Artículo 99 de la Carta de las Naciones Unidas · Naciones Unidas, tratado");
  assert.match(gist ?? "", /Secretario General.*\(con nuestras palabras\)$/);
  const whole = plainText(wholeText(await hover(draft, russian), russian));
  assert.match(whole, /^Статья 99 Устава Организации Объединенных Наций · Глава XV: Секретариат/);
});

test("a paragraph of an Article is told with what the whole Article says", async () => {
  const text = await hover(
    "The Council,\n\nRecalling Article 2 (4█) of the Charter of the United Nations,",
    arabic,
  );
  const [heading, gist] = text.lines.map(({ full }) => plainText(full));
  assert.match(heading ?? "", /^الفقرة 4 من المادة 2 من ميثاق الأمم المتحدة/);
  assert.match(gist ?? "", /^المادة بكاملها: /);
});

test("a Goal and a target are told by the Goal's name in the reader's language", async () => {
  const goal = await hover("The Council,\n\nRecalling Sustainable Development Goal 1█6,", spanish);
  assert.match(
    plainText(goal.lines[0]!.full),
    /^Objetivo de Desarrollo Sostenible 16 · Paz, justicia e instituciones sólidas$/,
  );
  const target = await hover(
    "The Council,\n\nRecalling target 16.█3 of the Sustainable Development Goals,",
    spanish,
  );
  const [heading, gist] = target.lines.map(({ full }) => plainText(full));
  assert.match(
    heading ?? "",
    /^Meta 16\.3 de los Objetivos .* · Objetivo 16: Paz, justicia e instituciones sólidas$/,
  );
  assert.doesNotMatch(gist ?? "", /rule of law/);
});

test("passages are counted in Russian as Russian counts: 1, 2, 5, 21", () => {
  const [entry] = knowledge.glossary.lookup("UNMISS");
  const told = (passages: number) =>
    /В вашем корпусе: (.+)/.exec(
      termCardMarkdown(
        { entries: [entry!], usage: { passages, estimated: false } },
        knowledge.links,
        russian,
      ),
    )?.[1];
  assert.deepEqual([1, 2, 5, 21, 1234].map(told), [
    "1 фрагмент",
    "2 фрагмента",
    "5 фрагментов",
    "21 фрагмент",
    `${(1234).toLocaleString("ru")} фрагмента`,
  ]);
});

test("places are counted in Arabic as Arabic counts: one, two, 5, 40", async () => {
  const { store } = await storeOf(document("speech", ["The lamps of the harbour were lit."]));
  const [hit] = await store.search.similar("The lamps of the harbour were lit.");
  const told = (places: number) => {
    const many = { ...hit!, repeats: [hit!.passage], inAll: { places, documents: places } };
    return passageText({ hit: many }, knowledge.links, arabic).more.join();
  };
  assert.deepEqual([1, 2, 5, 40].map(told), [
    "ترد الفقرة نفسها في موضع آخر.",
    "ترد الفقرة نفسها في موضعين آخرين.",
    "ترد الفقرة نفسها في 5 مواضع أخرى.",
    "ترد الفقرة نفسها في 40 موضعا آخر.",
  ]);
});

test("a passage's source is cited with the reader's words for its paragraph and its day", async () => {
  const { store } = await storeOf(
    document("r", [{ text: "Decides to light the lamps;", number: "3.", line: 1 }], {
      kind: "adopted",
      symbol: "S/RES/2436(2018)",
      date: "2018-09-21",
      guessed: ["date"],
    }),
  );
  const [hit] = await store.search.similar("Decides to light the lamps");
  assert.equal(
    citationOf(hit!.passage, french),
    "S/RES/2436 (2018), paragraphe 3 (21 septembre 2018 environ)",
  );
  assert.equal(citationOf(hit!.passage, arabic), "S/RES/2436 (2018)، الفقرة 3 (نحو 21 أيلول/سبتمبر 2018)");
  assert.equal(
    citationOf(hit!.passage, inEnglish),
    "S/RES/2436 (2018), paragraph 3 (about 21 September 2018)",
  );
});

test("days, months and years are told as each language writes them, in Arabic with both names of the month", () => {
  const told = (iso: string) => some(["fr", "es", "ar"]).map((language) => dayIn(iso, wordingIn(language)));
  assert.deepEqual(told("2018-09-21"), [
    "21 septembre 2018",
    "21 de septiembre de 2018",
    "21 أيلول/سبتمبر 2018",
  ]);
  assert.deepEqual(told("1984-12"), ["décembre 1984", "diciembre de 1984", "كانون الأول/ديسمبر 1984"]);
  assert.equal(dayIn("2018-01-01", french), "1er janvier 2018");
  assert.equal(dayIn("2018-09-21", russian), "21 сентября 2018 года");
  assert.equal(dayIn("1984-12", russian), "декабрь 1984 года");
  assert.deepEqual(told("1984"), ["1984", "1984", "1984"]);
  assert.deepEqual(told("soon"), ["soon", "soon", "soon"]);
});

test("a finding names its source in the reader's language, with the day as that writes it", async () => {
  const { store } = await storeOf(
    document("s", [{ text: "We light the lamps.", line: 1, page: 4 }], {
      title: "On lamps",
      delegation: "Atlantia",
      date: "2018-09-21",
    }),
  );
  const [hit] = await store.search.similar("We light the lamps");
  const message = say`These words stand in ${citationWords(hit!.passage)}, not in ${"S/RES/1 (1946)"}.`;
  assert.match(worded(message, french), /Atlantia, On lamps, 21 septembre 2018, p\. 4/);
});

test("how sure a date is, and what the corpus lacks, are whole sentences in the reader's language", () => {
  assert.equal(
    dateCertainty({ date: "1983-12-16", dateSource: "inferred", otherDates: ["1983-12-15"] }, french),
    "déduite des résolutions portant les numéros précédents et suivants ; d’autres sources donnent 15 décembre 1983",
  );
  assert.equal(
    lackWords({ kind: "text", of: "adopted", language: "es" }, french),
    "Votre corpus ne contient aucun texte adopté en espagnol",
  );
  assert.equal(
    foundSoFar({ percent: 18 }, russian),
    "Корпус читается, 18 %: вот что найдено на данный момент.",
  );
});

test("in Arabic each line of a hover runs from the right, a vote from the left; an English title stays alone", async () => {
  const text = await hover("The Security Council,\n\nRecalling its resolution 15█40 (2004),", arabic);
  const [heading, title, record] = firstLines(text, "command:more", arabic).split("\n\n");
  assert.match(heading ?? "", /^\u2067\*\*S\/RES\/1540 \(2004\)\*\* · مجلس الأمن، قرار\u2069$/);
  assert.doesNotMatch(title ?? "", /[\u2066-\u2069]/);
  assert.match(
    record ?? "",
    /^\u206728 نيسان\/أبريل 2004 · التصويت \u206615-0-0\u2069 · .*\[المزيد\].*\u2069$/,
  );
});

test("a document that is on no record says so in the reader's language", async () => {
  const card = await describeDocument(knowledge, "S/2023/999/Add.8");
  const text = plainText(documentMarkdown(card, russian));
  assert.equal(
    text.split("\n\n").slice(0, 2).join("\n"),
    "S/2023/999/Add.8 · Совет Безопасности, документ 2023 года, номер 999, добавление 8\n" +
      "Больше об этом документе нет ничего ни в каталоге, ни в вашем корпусе.",
  );
});

test("a committee is named as the glossary names it in the reader's language, with what its paper is", async () => {
  const heading = async (symbol: string, wording: typeof french) =>
    plainText(documentMarkdown(await describeDocument(knowledge, symbol), wording)).split("\n")[0];
  assert.equal(
    await heading("A/C.3/77/L.12/Rev.1", french),
    "A/C.3/77/L.12/Rev.1 · Assemblée générale, Troisième Commission, projet (distribution limitée), session 77, révision 1",
  );
  assert.match((await heading("E/CN.6/2020/3", arabic)) ?? "", /لجنة وضع المرأة، وثيقة لعام 2020، رقم 3$/);
});
