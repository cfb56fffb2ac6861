import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { Draft } from "../../../server/src/service/draft/draft";
import { foreignRanges } from "../../../server/src/service/draft/foreign";
import { splitDraft } from "../../../server/src/service/draft/paragraphs";
import { createGlossary } from "../../../server/src/service/glossary/glossary";
import { findIntroductions } from "../../../server/src/service/glossary/introductions";
import { findShortFormWords } from "../../../server/src/service/glossary/shortFormWords";
import type { Catalogue } from "../../../server/src/service/references/catalogue";
import { acronymNotIntroduced } from "../../../server/src/service/rules/acronymNotIntroduced";
import type { Finding } from "../../../server/src/service/rules/rule";
import { told } from "../told";

const glossary = createGlossary();

function draftOf(text: string, language = "en"): Draft {
  const paragraphs = splitDraft(text).map((block) => {
    const words = text.slice(block.start, block.end);
    const shortForms = findShortFormWords(words).map(({ start, end }) => ({
      start: start + block.start,
      end: end + block.start,
    }));
    return {
      ...block,
      text: words,
      references: [],
      introductions: [],
      shortForms,
      words,
      workedOut: new Map(),
    };
  });
  return {
    uri: "untitled:1",
    languageId: "plaintext",
    version: 1,
    text,
    language,
    paragraphs,
    references: [],
    introductions: findIntroductions(text, language),
    foreign: foreignRanges(text),
    workedOut: new Map(),
  };
}

function findings(text: string, language?: string): Finding[] {
  // The rule asks the catalogue nothing.
  return acronymNotIntroduced.check(draftOf(text, language), { catalogue: {} as Catalogue, glossary });
}

/** The words that are marked. */
function marked(text: string, language?: string): string[] {
  return findings(text, language).map(({ start, end }) => text.slice(start, end));
}

/** The text after the preferred fix of its first finding. */
function fixed(text: string, language?: string): string {
  const edits = [...(findings(text, language)[0]?.fixes[0]?.edits ?? [])].sort((a, b) => b.start - a.start);
  return edits.reduce((done, edit) => done.slice(0, edit.start) + edit.newText + done.slice(edit.end), text);
}

test("a short form that is never introduced is marked once, at its first use", () => {
  const text = "We thank UNMISS. Without UNMISS and MINUSCA there is no peace.";
  assert.deepEqual(marked(text), ["UNMISS", "MINUSCA"]);
  assert.equal(findings(text)[0]?.start, text.indexOf("UNMISS"));
});

test("the fix introduces it at first use", () => {
  assert.equal(
    fixed("We thank UNMISS. UNMISS stays."),
    "We thank the United Nations Mission in South Sudan (UNMISS). UNMISS stays.",
  );
  assert.equal(fixed("The DPO plan."), "The Department of Peace Operations (DPO) plan.");
  assert.equal(fixed("DPO plans."), "The Department of Peace Operations (DPO) plans.");
  assert.equal(fixed("We need UNPOL."), "We need United Nations police (UNPOL).");
  assert.equal(fixed("More IPOs serve."), "More individual police officers (IPOs) serve.");
});

test("what is introduced first is left alone", () => {
  assert.deepEqual(marked("The Department of Peace Operations (DPO) leads. DPO plans."), []);
  assert.deepEqual(marked("The internally displaced persons (IDPs) return. Each IDP decides."), []);
});

test("an introduction that comes too late is moved", () => {
  const text = "DPO leads.\n\nThe Department of Peace Operations (DPO) plans.";
  assert.match(told(findings(text)[0]?.message), /before it is introduced in line 3/);
  assert.equal(fixed(text), "The Department of Peace Operations (DPO) leads.\n\nThe DPO plans.");
});

test("short forms of organs and of the Secretary-General are replaced, not introduced", () => {
  assert.equal(fixed("The SG report."), "The Secretary-General report.");
  assert.equal(
    fixed("The performance of UNPKOs matters."),
    "The performance of United Nations peacekeeping operations matters.",
  );
});

test("an unknown short form is marked more softly, and nothing is made up for it", () => {
  const [finding] = findings("The QXZV group met.");
  assert.equal(finding?.severity, "hint");
  assert.deepEqual(finding?.fixes, []);
});

test("what is no short form is left alone", () => {
  for (const text of [
    "The UN and UNESCO, UNICEF and NATO agreed on HIV/AIDS and COVID-19.",
    "Chapter VII, Article XXI, Part III.",
    "J.P. Smith and I met U.S. officials.",
    "See www.UN.org, mail INFO@UN.ORG, open REPORT.PDF or FILE_NAME.",
    "Document S/2023/646, A/RES/76/263, ST/SGB/2019/8.",
    "STATEMENT BY THE AMBASSADOR OF XYZLAND\n\nThank you.",
    "```\nconst DPO = 1\n```",
    "# DPO and OCHA",
    "10 MW and 3 kHz at 12 PM GMT",
    "Vetoes are VETOES.",
    "We need SOLIDARITY. In solidarity we must NOT fail.",
    "Mr. VOLKAN QOZKIR spoke.",
    "Flight MH-17, category FS-6, number PSC/PR/COMM. (CMLXVIII) of 2020.",
    "It extended its mission (ZOMIB) and the operation (QUFOR Chad/QAR). ZOMIB stays.",
  ]) {
    assert.deepEqual(marked(text), [], text);
  }
});

test("in another language the name of that language is offered", () => {
  assert.equal(
    fixed("Nous remercions la MINUSCA de son action.", "fr"),
    "Nous remercions la Mission multidimensionnelle intégrée des Nations Unies pour la stabilisation en République centrafricaine (MINUSCA) de son action.",
  );
});

const seed = join(process.cwd(), "../shared/seed/statement_2023-11-14_police_commissioners.txt");
test("the statement of 14 November 2023", { skip: existsSync(seed) ? false : `${seed} is not here` }, () => {
  assert.deepEqual(marked(readFileSync(seed, "utf8")), ["SG", "UNPKOs", "UNPOL", "UNMISS", "MINUSCA", "DPO"]);
});

test("names and words said loudly are no short forms", () => {
  for (const text of [
    "The Permanent Representative of CHINA, Mr. ZHANG Jun, spoke.",
    "On 5 MAY 2023, they voted NO and YES.",
    "FRANCE: we agree.",
    "Ambassador Maria ORTEGA spoke.",
  ])
    assert.deepEqual(marked(text), [], text);
});

test("short forms in quotations, comments and addresses are not the author's", () => {
  for (const text of [
    "He said: “UNMISS must stay.”",
    "<!-- UNMISS -->",
    "[ref]: https://example.org/%D0%A1/UNTAC",
    "> UNMISS must stay.",
  ])
    assert.deepEqual(marked(text), [], text);
  assert.deepEqual(marked("He said: “UNMISS must stay.” UNMISS must stay."), ["UNMISS"]);
});

test("a short form inside the name of a work, a day, a ship or a station is no use of it", () => {
  for (const text of [
    "As the SDG Investment Trends Monitor shows, money flows elsewhere.",
    "On International Girls in ICT Day we spoke with pupils.",
    "Recalling the WHO Global Report on Traditional Medicine,",
    "The broadcasts of ONUCI FM are heard everywhere.",
    "The tanker MV Fox was seized, and the Waffen SS is praised again.",
    "the list of the 1267/1989/2253 ISIL (Da’esh) and Al-Qaida Sanctions Committee",
  ])
    assert.deepEqual(marked(text), [], text);
  assert.deepEqual(marked("The SDG Trends Monitor shows it: the SDGs are late."), ["SDGs"]);
  assert.deepEqual(marked("A member of the UNHCR Executive Committee spoke."), ["UNHCR"]);
  assert.deepEqual(marked("We thank UNMISS. Reports on Monday."), ["UNMISS"]);
});

test("a short form is introduced in words too, with any hyphen, and in a short title", () => {
  for (const text of [
    "the Open-ended Working Group on Lamps, the OEWG, for short. The OEWG met.",
    "a joint force (Force conjointe du G5 Sahel — FC-G5S), and the FC\u2011G5S",
    "the Force conjointe du G5 Sahel (FC\u2011G5S), and the FC-G5S",
    "Science, Technology and Innovation for the Sustainable Development Goals Road Maps (STI for SDGs road maps)",
  ])
    assert.deepEqual(marked(text), [], text);
});

test("a slip in a short form is asked about", () => {
  const [finding] = findings("The session of ECOSUC begins.");
  assert.match(told(finding?.message), /is ECOSOC meant/);
  assert.equal(fixed("The session of ECOSUC begins."), "The session of ECOSOC begins.");
  const introduced = "The Lamp Oil and Tower Union (LOATU) met. The LOAUT met again.";
  assert.match(told(findings(introduced)[0]?.message), /introduces LOATU: is that meant/);
});

test("the full name is the one that the letters stand for", () => {
  assert.equal(fixed("CSOs must be heard."), "civil society organizations (CSOs) must be heard.");
  assert.match(fixed("A UAV was seen."), /unmanned aerial vehicle \(UAV\)/);
});

test("what everybody writes short in a language is not asked about in that language", () => {
  assert.deepEqual(marked("Le VIH recule, et les ONG aident.", "fr"), []);
  assert.deepEqual(marked("El VIH retrocede.", "es"), []);
  assert.deepEqual(marked("Представитель США говорил об АЭС и о ВИЧ.", "ru"), []);
  assert.deepEqual(marked("Представитель КЛМН говорил.", "ru"), ["КЛМН"]);
});

test("a mission's name with its place is a name, and the short form alone is not", () => {
  assert.deepEqual(marked("We thank EUCAP Sahel Mali and EUNAVFOR ATALANTA."), []);
  assert.deepEqual(marked("We thank EUFOR for its work."), ["EUFOR"]);
});

test("a slip in a short form that the draft introduces is told as one, however long it is", () => {
  const text = "The Lamp Oil Makers and Towers Union (LOMTUNIA) met. LOMTUINA stays.";
  const [finding] = findings(text);
  assert.equal(text.slice(finding?.start, finding?.end), "LOMTUINA");
  assert.equal(finding?.severity, "warning");
  assert.equal(fixed(text), text.replace("LOMTUINA", "LOMTUNIA"));
});

test("at the beginning of a sentence too a ship is named with its kind", () => {
  assert.deepEqual(marked("The MV Fox was seized."), []);
});

test("the article before a short form follows its full name, and before a noun there is none", () => {
  assert.equal(fixed("Malta is an EU member."), "Malta is a European Union (EU) member.");
  assert.match(
    fixed("They serve in OSCE missions."),
    /^They serve in Organization for .* \(OSCE\) missions\.$/,
  );
});

test("what a third of the statements leave without its full name is a hint, with its count", () => {
  const [bare] = findings("We thank the WHO.");
  assert.equal(bare?.severity, "hint");
  assert.match(told(bare?.message), /\(\d+ of \d+ statements that use it do\)/);
  assert.equal(findings("We thank UNMISS.")[0]?.severity, "warning");
});

test("a name that begins with a short form is no use of it", () => {
  assert.deepEqual(
    marked("We thank the EU Mission on Regional Maritime Capacity, the SIDS DOCK and the P5+1."),
    [],
  );
});

test("what everybody knows needs no name, not even before it is given", () => {
  const text = "All UN sanctions end. The United Nations (UN) will see to it.";
  assert.deepEqual(acronymNotIntroduced.check(draftOf(text), { glossary, catalogue: {} as Catalogue }), []);
});
