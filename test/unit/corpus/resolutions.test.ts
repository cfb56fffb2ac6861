import assert from "node:assert/strict";
import { test } from "node:test";
import { readFile, readOne, texts } from "./corpusOf";

test("the head of a resolution tells symbol, organ, date and title; its paragraphs know their part and number", async () => {
  const document = await readOne(
    "A_RES_99_12.txt",
    [
      "United Nations",
      "General Assembly",
      "A/RES/99/12",
      "2044-12-06",
      "",
      "Safe water for small islands",
      "",
      "The General Assembly,",
      "",
      "Recalling its resolution 98/3 of 1 December 2043,",
      "",
      "Deeply concerned about the state of wells,",
      "",
      "Wells and pumps",
      "",
      "1. Calls upon all States to mend their pumps;",
      "",
      "2. Requests the Secretary-General:",
      "",
      "(a) To count the wells;",
      "",
      "(b) To report on them;",
      "",
      "3. Decides to come back to this matter.",
      "",
      "Annex",
      "",
      "Wells are to be dug by those who drink from them.",
    ].join("\n"),
  );
  assert.equal(document.symbol, "A/RES/99/12");
  assert.equal(document.organ, "General Assembly");
  assert.equal(document.date, "2044-12-06");
  assert.equal(document.title, "Safe water for small islands");
  assert.equal(document.kind, "adopted");
  assert.equal(document.guessed, undefined);
  assert.deepEqual(
    document.passages.map(({ line, part, number, text }) => [line, part, number, text]),
    [
      [9, "preambular", undefined, "Recalling its resolution 98/3 of 1 December 2043,"],
      [11, "preambular", undefined, "Deeply concerned about the state of wells,"],
      [13, "heading", undefined, "Wells and pumps"],
      [15, "operative", "1", "Calls upon all States to mend their pumps;"],
      [17, "operative", "2", "Requests the Secretary-General:"],
      [19, "operative", "(a)", "To count the wells;"],
      [21, "operative", "(b)", "To report on them;"],
      [23, "operative", "3", "Decides to come back to this matter."],
      [25, "heading", undefined, "Annex"],
      [27, "annex", undefined, "Wells are to be dug by those who drink from them."],
    ],
  );
});

test("running heads, page numbers and job numbers go, and a sentence that ran over the page is whole again", async () => {
  const document = await readOne(
    "S-RES-9001(2030).txt",
    [
      "UNITED NATIONS",
      "Security Council",
      "",
      "S",
      "Distr. GENERAL S/RES/9001 (2030) 12 June 2030",
      "",
      "RESOLUTION 9001 (2030)",
      "Adopted by the Security Council at its 12034th meeting, on 12 June 2030",
      "The Security Council,",
      "Recalling what it said before about bridges and about those who cross them in times of flood and of",
      "",
      "30-17934 (E)",
      "/...",
      "",
      "\fS/RES/9001 (2030) English Page 2",
      "drought,",
      "1. Demands that the bridges be kept open;",
      "2 30-17934",
      "",
      "\fS/RES/9001 (2030)",
      "2. Decides to remain seized of the matter.",
      "-----",
      "",
      "30-17934",
      "",
      "3",
    ].join("\n"),
  );
  assert.deepEqual(texts(document), [
    "Recalling what it said before about bridges and about those who cross them in times of flood and of drought,",
    "Demands that the bridges be kept open;",
    "Decides to remain seized of the matter.",
  ]);
  assert.equal(document.symbol, "S/RES/9001(2030)");
  assert.equal(document.date, "2030-06-12");
  assert.equal(document.title, "Security Council resolution 9001 (2030)");
});

test("paragraphs run together on one line are parted, word for word", async () => {
  const document = await readOne(
    "S_RES_9002_2030.txt",
    [
      "Resolution 9002 (2030)",
      "The Security Council, Recalling its resolution 9001 (2030), Expressing concern at the flood, Noting that Mr. Sole, Acting Director, has left, 1. Demands dry feet; 2. Calls upon the parties: (a) To build; (b) To mend; Follow-up 3. Decides to remain seized of the matter.",
    ].join("\n"),
  );
  assert.deepEqual(
    document.passages.map(({ part, number, text }) => [part, number, text]),
    [
      ["preambular", undefined, "Recalling its resolution 9001 (2030),"],
      ["preambular", undefined, "Expressing concern at the flood,"],
      ["preambular", undefined, "Noting that Mr. Sole, Acting Director, has left,"],
      ["operative", "1", "Demands dry feet;"],
      ["operative", "2", "Calls upon the parties:"],
      ["operative", "(a)", "To build;"],
      ["operative", "(b)", "To mend;"],
      ["heading", undefined, "Follow-up"],
      ["operative", "3", "Decides to remain seized of the matter."],
    ],
  );
});

test("the card that a legal database puts above a text is none of it", async () => {
  const document = await readOne(
    "old.txt",
    [
      "",
      "Resolution 9003 (1951) of 8 May 1951",
      "",
      "Publisher",
      "UN Security Council",
      "",
      "Publication Date",
      "8 May 1951",
      "",
      "Citation / Document Symbol",
      "S/RES/9003 (1951)",
      "",
      "Cite as",
      "",
      "UN Security Council, Resolution 9003 (1951) of 8 May 1951, available at: https://example.org/x.html [accessed 4 April 2016]",
      "",
      "The Security Council,",
      "Having heard both sides,",
      "1.         Deems it desirable that both be heard again;",
      "Adopted unanimously at the 545th meeting.",
    ].join("\r\r\n"),
  );
  assert.deepEqual(texts(document), [
    "Having heard both sides,",
    "Deems it desirable that both be heard again;",
    "Adopted unanimously at the 545th meeting.",
  ]);
  assert.deepEqual(
    [document.symbol, document.date, document.organ],
    ["S/RES/9003(1951)", "1951-05-08", "Security Council"],
  );
});

test("French, Spanish, Russian, Chinese and Arabic resolutions have the same parts", async () => {
  const cases: [string, string[]][] = [
    [
      "fr",
      ["Le Conseil de sécurité,", "Rappelant ses résolutions,", "1. Décide de rester saisi de la question."],
    ],
    [
      "es",
      ["La Asamblea General,", "Recordando sus resoluciones,", "1. Decide seguir ocupándose de la cuestión."],
    ],
    [
      "ru",
      [
        "Совет Безопасности,",
        "ссылаясь на свои резолюции,",
        "1. постановляет продолжать заниматься этим вопросом.",
      ],
    ],
    ["zh", ["安全理事会，", "回顾其以往各项决议，", "1. 决定继续处理此案。"]],
    ["ar", ["إن مجلس الأمن،", "إذ يشير إلى قراراته السابقة،", "1. يقرر أن يبقي المسألة قيد نظره."]],
  ];
  for (const [language, lines] of cases) {
    const document = await readOne("resolution.txt", lines.join("\n\n"));
    assert.equal(document.language, language);
    assert.equal(document.kind, "adopted");
    assert.deepEqual(
      document.passages.map(({ part, number }) => [part, number]),
      [
        ["preambular", undefined],
        ["operative", "1"],
      ],
      language,
    );
  }
});

test("a date that contradicts the year of the symbol is not believed", async () => {
  const document = await readOne(
    "S_RES_9004_2030.txt",
    ["S/RES/9004(2030)", "2019-02-03", "", "The Security Council,", "", "Decides to wait."].join("\n"),
  );
  assert.equal(document.date, "2030");
  assert.deepEqual(document.guessed, ["date"]);
});

test("windows-1252 is read with a note; UTF-16 with a byte order mark without one", async () => {
  const text =
    "The Council heard about mat\u00e9riel and the r\u00f4le of the police in peace operations at length.";
  const old = await readFile(
    "old.txt",
    Uint8Array.from(text, (letter) => letter.charCodeAt(0)),
  );
  assert.deepEqual(texts(old.documents[0]!), [text]);
  assert.equal(old.problems.length, 1);
  assert.match(old.problems[0]!, /^old\.txt is not in UTF-8 .*windows-1252/);
  const wide = new Uint8Array(2 + text.length * 2);
  wide.set([0xff, 0xfe]);
  for (let at = 0; at < text.length; at++) wide[2 + 2 * at] = text.charCodeAt(at);
  const modern = await readFile("wide.txt", wide);
  assert.deepEqual(texts(modern.documents[0]!), [text]);
  assert.deepEqual(modern.problems, []);
});

test("the meeting below a resolution of the General Assembly is a fact and no passage", async () => {
  const { meeting, date, passages } = await readOne(
    "A_RES_88_7-EN.txt",
    "88/7. Lamps\n\nThe General Assembly,\n\nRecalling its earlier decisions on lamps,\n\n1. Decides to light them.\n\n28th plenary meeting\n\n29 October 2033",
  );
  assert.deepEqual([meeting, date], ["A/88/PV.28", "2033-10-29"]);
  assert.equal(passages.length, 2);
});

test("recommendations of two numbers keep them, and a title in quotation marks begins no paragraph", async () => {
  const { passages } = await readOne(
    "A_RES_88_8.txt",
    "88/8. Lamps\n\nThe General Assembly,\n\nRecalling its resolution entitled “Lamps for All, Taking into Account the Needs of the Coast”, and its annex,\n\n1. Decides:\n\n1.1 Light the lamps;\n\n1.2 Sweep the stairs.",
  );
  assert.deepEqual(
    passages.map(({ number }) => number),
    [undefined, "1", "1.1", "1.2"],
  );
});

test("a report on a State says in its title on which", async () => {
  const { title, kind } = await readOne(
    "report.txt",
    "United Nations A/HRC/88/4\n\n7 July 2031\n\nHuman Rights Council\n\nReport of the Working Group on the Universal Periodic Review*\n\nMalta\n\nContents\n\nThe lamps of the northern coast and the harbours of the southern\n\nThe Working Group on the Universal Periodic Review held its session in the harbour of the northern coast.",
  );
  assert.deepEqual(
    [title, kind],
    ["Report of the Working Group on the Universal Periodic Review: Malta", "report"],
  );
});
