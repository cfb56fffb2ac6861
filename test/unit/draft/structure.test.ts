import assert from "node:assert/strict";
import { test } from "node:test";
import { type DraftStructure, structureOf } from "../../../server/src/service/draft/structure/structure";
import { draftOf } from "../features/draftOf";

const read = (text: string, languageId = "plaintext"): DraftStructure =>
  structureOf(draftOf(text, languageId));
const parts = (text: string, languageId?: string) => read(text, languageId).places.map(({ part }) => part);

const join = (...paragraphs: string[]) => paragraphs.join("\n\n");

test("a draft's kind is told by what it says", () => {
  const kind = (...paragraphs: string[]) => read(join(...paragraphs)).kind;
  assert.equal(kind("Mr. President,", "We thank you.", "We need peace."), "statement");
  assert.equal(kind("The General Assembly,", "Recalling the need,", "Decides to meet."), "resolution");
  assert.equal(kind("Recalling the need,", "Noting the report,", "1. Decides to meet."), "resolution");
  assert.equal(
    kind("The Security Council welcomes the report.", "The Security Council calls for peace."),
    "presidential statement",
  );
  assert.equal(
    kind("Excellency,", "I have the honour to transmit the report.", "Please accept my thanks."),
    "letter",
  );
  assert.equal(
    kind(
      "Report of the Secretary-General",
      "1. The present report is short.",
      "2. It says little.",
      "3. It ends here.",
    ),
    "report",
  );
});

test("a resolution has its organ, a preamble, an operative part with subparagraphs, and an annex", () => {
  const text = join(
    "The Security Council,",
    "Recalling the need,",
    "1. Requests its members:",
    "(a) To meet;",
    "(i) In one place;",
    "(b) To report;",
    "2. Decides to remain seized.",
    "Annex",
    "1. The fund is open.",
  );
  assert.deepEqual(parts(text), [
    "organ",
    "preambular",
    "operative",
    "subparagraph",
    "subparagraph",
    "subparagraph",
    "operative",
    "heading",
    "annex",
  ]);
  const levels = read(text).places.flatMap(({ part, level }) => (part === "subparagraph" ? [level] : []));
  assert.deepEqual(levels, [1, 2, 1]);
});

test("a single operative paragraph has no number, and text without numbers is understood", () => {
  assert.deepEqual(parts(join("The General Assembly,", "Recalling the need,", "Decides to meet.")), [
    "organ",
    "preambular",
    "operative",
  ]);
  assert.deepEqual(
    parts(join("The General Assembly,", "Recalling the need,", "Decides to meet;", "Requests a report.")),
    ["organ", "preambular", "operative", "operative"],
  );
});

test("a resolution in several parts has a preamble before the numbers of each", () => {
  const text = join(
    "The General Assembly,",
    "Recalling the need,",
    "1. Decides to meet;",
    "2. Requests a report;",
    "Having considered the report,",
    "1. Decides to pay;",
    "2. Requests a receipt.",
  );
  assert.deepEqual(parts(text).slice(3), ["operative", "preambular", "operative", "operative"]);
});

test("a verb of the other part does not move the border between the parts", () => {
  const text = join(
    "The Security Council,",
    "Decides on grounds,",
    "Recalling the need,",
    "1. Reaffirming its aim;",
    "2. Decides to meet.",
  );
  assert.deepEqual(parts(text), ["organ", "preambular", "preambular", "operative", "operative"]);
});

test("salutations, headings, quotations, verse and notes are known in a statement", () => {
  const text = join(
    "# Statement",
    "Mr. President,",
    "We need peace.",
    "What we ask for",
    "We ask for bread.",
    "> Nobody is to go hungry.",
    "A lamp in the night\nA hand in the cold\nA word of the old",
    "I thank you.",
    "[^1]: A note.",
  );
  assert.deepEqual(parts(text, "penholder-statement"), [
    "heading",
    "salutation",
    "paragraph",
    "heading",
    "paragraph",
    "quotation",
    "verse",
    "paragraph",
    "footnote",
  ]);
});

test("lines that were pasted without blank lines between them are paragraphs where they open as such", () => {
  const text =
    "The Security Council,\nRecalling the need,\nNoting the report of the Secretary-\nGeneral,\n1. Decides to meet;\n2. Requests a report.";
  assert.deepEqual(parts(text), ["organ", "preambular", "preambular", "operative", "operative"]);
});

test("an edit leaves what is known of the other paragraphs as it was", () => {
  const text = join(
    "The Security Council,",
    "Recalling the need,",
    "1. Decides to meet;",
    "2. Requests a report.",
  );
  const draft = draftOf(text);
  const first = structureOf(draft);
  assert.equal(structureOf(draft), first);
});

for (const [language, text] of [
  [
    "fr",
    "Le Conseil de sécurité,\n\nRappelant ses résolutions,\n\n1. Décide :\n\na) De se réunir ;\n\nb) De faire rapport ;\n\n2. Décide de rester saisi de la question.",
  ],
  [
    "es",
    "El Consejo de Seguridad,\n\nRecordando sus resoluciones,\n\n1. Decide:\n\na) Reunirse;\n\nb) Informar;\n\n2. Decide seguir ocupándose de la cuestión.",
  ],
  [
    "ru",
    "Совет Безопасности,\n\nссылаясь на свои резолюции,\n\n1. постановляет:\n\na) провести заседание;\n\nb) представить доклад;\n\n2. постановляет продолжать заниматься этим вопросом.",
  ],
  [
    "zh",
    "安全理事会，\n\n回顾其决议，\n\n1. 决定：\n\n(a) 举行会议；\n\n(b) 提出报告；\n\n2. 决定继续处理此案。",
  ],
  [
    "ar",
    "إن مجلس الأمن،\n\nإذ يشير إلى قراراته،\n\n1 - يقرر:\n\n(أ) أن يجتمع؛\n\n(ب) أن يقدم تقريرا؛\n\n2 - يقرر أن يبقي المسألة قيد نظره.",
  ],
] as const)
  test(`a resolution in ${language} has the same parts`, () => {
    assert.deepEqual(parts(text), [
      "organ",
      "preambular",
      "operative",
      "subparagraph",
      "subparagraph",
      "operative",
    ]);
  });
