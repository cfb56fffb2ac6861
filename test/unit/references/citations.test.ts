import assert from "node:assert/strict";
import { test } from "node:test";
import { told } from "../told";
import { marked } from "./marked";

test("a single citation is marked with its words, each item of a list for itself", () => {
  marked("to implement ⟦Security Council Resolution 2518|S/RES/2518(2020)⟧ in full");
  const [first] = marked(
    "under resolutions ⟦1325 (2000)|S/RES/1325(2000)⟧, ⟦1820 (2008)|S/RES/1820(2008)⟧ and ⟦2242 (2015)|S/RES/2242(2015)⟧",
  );
  assert.deepEqual(first?.citation, { start: 6, end: 29 });
  assert.equal(first?.year?.value, 2000);
});

test("short forms name the Security Council", () => {
  marked("⟦UNSCR 1325|S/RES/1325(2000)⟧ and ⟦SCR 2719|S/RES/2719(2023)⟧");
  marked("⟦UNSCR1325|S/RES/1325(2000)⟧");
  marked("the ⟦1540|S/RES/1540(2004)⟧ Committee");
  marked("the ⟦1267|S/RES/1267(1999)⟧/⟦1989|S/RES/1989(2011)⟧/⟦2253|S/RES/2253(2015)⟧ sanctions regime");
});

test("the organ is the one named before or after, or the text's own", () => {
  marked(
    "⟦General Assembly resolution 46/182|A/RES/46/182⟧ and ⟦Human Rights Council resolution 50/13|A/HRC/RES/50/13⟧",
  );
  marked("⟦resolution 50/13|A/HRC/RES/50/13⟧ of the Human Rights Council");
  marked("Recalling its ⟦resolution 50/13|A/RES/50/13⟧,", { document: "A/RES/77/1" });
  marked("Recalling its ⟦resolution 50/13|A/HRC/RES/50/13⟧,", { document: "A/HRC/RES/54/1" });
  marked("Recalling its ⟦resolution 50/13|A/RES/50/13⟧,", { document: "A/RES/" });
  marked("⟦Economic and Social Council resolution 2021/5|E/RES/2021/5⟧");
  marked("⟦Commission on Human Rights resolution 2005/80|E/CN.4/RES/2005/80⟧");
  marked(
    "Human Rights Council resolutions ⟦5/1|A/HRC/RES/5/1⟧ of 18 June 2007 and ⟦50/13|A/HRC/RES/50/13⟧ of 7 July 2022",
  );
});

test("a date decides between the Assembly's session and the Human Rights Council's", () => {
  marked("⟦resolution 42/22|A/HRC/RES/42/22⟧ of 26 September 2019", { document: "A/RES/75/1" });
  marked("⟦resolution 42/22|A/RES/42/22⟧ of 18 November 1987", { document: "A/RES/75/1" });
  marked("2017年9月28日第⟦36/10|A/HRC/RES/36/10⟧号决议", { document: "A/RES/75/1" });
});

test("where nothing decides, all candidates are kept", () => {
  const [reference] = marked("as in ⟦resolution 50/13|A/RES/50/13⟧");
  assert.ok(!reference?.candidates || reference.candidates.includes("A/HRC/RES/50/13"));
});

test("old Assembly resolutions keep session and letter", () => {
  marked("⟦resolution 217 A (III)|A/RES/217A(III)⟧");
  marked(
    "⟦General Assembly resolution 377 (V) A|A/RES/377A(V)⟧ “Uniting for Peace”".replace(
      "Uniting for Peace",
      "⟦Uniting for Peace|A/RES/377A(V)⟧",
    ),
  );
  marked("resolutions ⟦1514 (XV)|A/RES/1514(XV)⟧ of 14 December 1960 and ⟦2254 (ES-V)|A/RES/2254(ES-V)⟧");
  marked("resolutions ⟦31/6 A|A/RES/31/6A⟧ and ⟦B|A/RES/31/6B⟧");
  marked("⟦General Assembly resolution 2758|A/RES/2758(XXVI)⟧");
  marked("⟦resolution 1514 (1960)|A/RES/1514(XV)⟧");
});

test("decisions are documents of their own", () => {
  marked("⟦decision 79/571|A/DEC/79/571⟧ of 18 July 2025");
  marked("⟦Economic and Social Council decision 2023/325|E/DEC/2023/325⟧");
  marked("decision 1/CP.21");
});

test("paragraphs cited with a resolution are kept", () => {
  const [before] = marked("in paragraph 5 of ⟦resolution 2518 (2020)|S/RES/2518(2020)⟧");
  assert.equal(before?.pinpoint, "paragraph 5 of");
  const [after] = marked("⟦S/2017/507|S/2017/507⟧, paragraph 22");
  assert.equal(after?.pinpoint, "paragraph 22");
});

test("French, Spanish, Russian, Chinese, Arabic and German have the same documents", () => {
  marked("la ⟦résolution 2518 (2020)|S/RES/2518(2020)⟧ du Conseil de sécurité");
  marked("la ⟦résolution n° 1325|S/RES/1325(2000)⟧ du 31 octobre 2000");
  marked("la ⟦resolución 46/182|A/RES/46/182⟧ de la Asamblea General");
  marked("⟦резолюция 50/13|A/HRC/RES/50/13⟧ Совета по правам человека");
  marked("⟦резолюция 217 А (III)|A/RES/217A(III)⟧");
  marked("安全理事会第⟦2518（2020）|S/RES/2518(2020)⟧号决议第5段");
  marked("⟦القرار ١٣٢٥ (٢٠٠٠)|S/RES/1325(2000)⟧");
  marked("⟦القرار 2625 (د-25)|A/RES/2625(XXV)⟧");
  marked("⟦قرار الجمعية العامة 46/182|A/RES/46/182⟧");
  marked("die ⟦Resolution 2250 (2015)|S/RES/2250(2015)⟧ vom 9. Dezember 2015");
});

test("the Charter and the Goals are cited by their parts", () => {
  marked("⟦Article 2 (4)|CHARTER:ART.2(4)⟧ of the Charter and acting under ⟦Chapter VII|CHARTER:CH.VII⟧");
  marked("⟦Articles 33|CHARTER:ART.33⟧ and ⟦34|CHARTER:ART.34⟧ of the Charter of the United Nations");
  marked("《宪章》⟦第九十九条|CHARTER:ART.99⟧");
  marked("⟦SDG 16.3|SDG:16.3⟧ and ⟦target 16.a|SDG:16.a⟧ of the Sustainable Development Goals");
  marked("Article 5 of the Treaty, Chapter VII of the report and target 3 of the plan");
});

test("documents are known by their names", () => {
  marked("the ⟦2030 Agenda for Sustainable Development|A/RES/70/1⟧ and the ⟦Pact for the Future|A/RES/79/1⟧");
  marked("a ⟦New Agenda for Peace|A/77/CRP.1/Add.8⟧");
  marked("l’⟦Accord de Paris|FCCC/CP/2015/10/Add.1⟧");
});

test("other bodies' resolutions and other numbers are left alone", () => {
  for (const text of [
    "Parliamentary Assembly of the Council of Europe resolution 2444 (2022)",
    "OAS resolution 1080",
    "World Health Assembly resolution 75.3",
    "IMO resolution A.1110(30)",
    "Council Regulation (EU) 2018/1725",
    "Commission on Narcotic Drugs resolution 62/8",
    "a resolution of 300 dpi",
    "the Council adopted 50 resolutions in 2023",
    "draft resolution I",
    "resolution 99999",
    "page 5/12 of the report, 24/7, 1/2 and 50/50",
    "version 2.1.4 of 12/03/2023, ratio 16:9",
    "in response to those resolutions, 142 submissions were received",
    "agenda item 70/1 was closed",
    "第19号公报",
    "в 2518 случаях",
    "في 2518 حالة",
  ])
    marked(text);
});

test("a number said again is the document that it was before", () => {
  marked(
    "⟦Human Rights Council resolution 43/1|A/HRC/RES/43/1⟧, and the report submitted pursuant to ⟦resolution 43/1|A/HRC/RES/43/1⟧",
    { document: "A/RES/77/1" },
  );
  marked("the High Commissioner for Human Rights, pursuant to ⟦resolution 34/24|A/HRC/RES/34/24⟧", {
    document: "A/RES/77/1",
  });
});

test("the Commission is the one that the text has named", () => {
  marked(
    "those of the Commission on Human Rights, in particular ⟦Commission resolution 1998/72|E/CN.4/RES/1998/72⟧",
    { document: "A/RES/77/1" },
  );
});

test("presidential statements are cited by year and number", () => {
  marked("⟦presidential statement 2015/25|S/PRST/2015/25⟧ and ⟦PRST 2021/11|S/PRST/2021/11⟧");
  marked("la déclaration de son président ⟦S/PRST/2021/11|S/PRST/2021/11⟧");
});

test("in Chinese the organ may stand right before the number", () => {
  marked("安理会⟦1325|S/RES/1325(2000)⟧号决议和大会⟦46/182|A/RES/46/182⟧号决议");
  marked("欧洲委员会第2444(2022)号决议");
  marked("安理会召开1300次会议");
});

test("numbers turned around in Arabic text are turned back where the date says so", () => {
  marked("⟦القرار 90/74|A/RES/74/90⟧ المؤرخ 13 كانون الأول/ديسمبر 2019");
});

test("an abbreviation of which nothing is known, a law, a page have numbers of their own", () => {
  marked("FIFA resolution 70/1 and EU decision 20/15");
  marked("Act No. 2518 (2020), page 1514 (XV) and Law 1325 (2000)");
  marked("UN ⟦resolution 1325|S/RES/1325(2000)⟧");
});

test("a session that has not been is told where the organ is said", () => {
  const [reference] = marked("⟦General Assembly resolution 94/250|A/RES/94/250⟧");
  assert.match(told(reference?.impossible), /no session 94/);
  marked("the ratio 94/250");
});

test("the place in a document is read before and after", () => {
  const place = (text: string) => marked(text)[0]?.pinpoint;
  assert.equal(place("OP5 of ⟦resolution 2518 (2020)|S/RES/2518(2020)⟧"), "OP5 of");
  assert.equal(place("paras. 3-5 of ⟦S/RES/2518 (2020)|S/RES/2518(2020)⟧"), "paras. 3-5 of");
  assert.equal(place("⟦resolution 2518 (2020)|S/RES/2518(2020)⟧ (para. 5)"), "para. 5");
  assert.equal(
    place("⟦resolution 2518 (2020)|S/RES/2518(2020)⟧, in particular its paragraph 4"),
    "paragraph 4",
  );
  assert.equal(place("section II of ⟦resolution 76/245|A/RES/76/245⟧"), "section II of");
});

test("paragraphs of articles, chapters and Goals are found however they are numbered", () => {
  marked("《宪章》⟦第二条第四项|CHARTER:ART.2(4)⟧");
  marked("⟦الفصل 7|CHARTER:CH.VII⟧ من الميثاق");
  marked("⟦objectif de développement durable no 16|SDG:16⟧");
  marked("Chapter 7 of the book and ⟦Article 51|CHARTER:ART.51⟧ of the Charter");
});
