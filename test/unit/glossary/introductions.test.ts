import assert from "node:assert/strict";
import { test } from "node:test";
import { findIntroductions } from "../../../server/src/service/glossary/introductions";

/** Each introduction of a text as "ACRONYM = name". */
function introduced(text: string, language?: string): string[] {
  return findIntroductions(text, language).map(({ acronym, name }) => `${acronym} = ${name}`);
}

test("a full name with the short form in brackets", () => {
  assert.deepEqual(introduced("The Department of Peace Operations (DPO) leads."), [
    "DPO = Department of Peace Operations",
  ]);
  assert.deepEqual(
    introduced("the Department of Management Strategy, Policy and Compliance (DMSPC) and others"),
    ["DMSPC = Department of Management Strategy, Policy and Compliance"],
  );
  assert.deepEqual(introduced("the head of the Economic Community of West African States (“ECOWAS”)"), [
    "ECOWAS = Economic Community of West African States",
  ]);
});

test("a short form with the full name in brackets", () => {
  assert.deepEqual(introduced("We thank DPO (Department of Peace Operations)."), [
    "DPO = Department of Peace Operations",
  ]);
});

test("the range reaches from the name to the closing bracket; the short form has its own", () => {
  const text = "for the African Union (AU), always";
  const [introduction] = findIntroductions(text);
  assert.equal(text.slice(introduction?.start, introduction?.end), "African Union (AU)");
  assert.equal(text.slice(introduction?.acronymRange.start, introduction?.acronymRange.end), "AU");
});

test("plurals, digits that sound like words, small words", () => {
  assert.deepEqual(introduced("All internally displaced persons (IDPs) may return."), [
    "IDPs = internally displaced persons",
  ]);
  assert.deepEqual(introduced("the responsibility to protect (R2P) and Action for Peacekeeping (A4P)"), [
    "R2P = responsibility to protect",
    "A4P = Action for Peacekeeping",
  ]);
});

test("“hereinafter”, “or”, “also known as” do not hide the short form", () => {
  assert.deepEqual(introduced("the World Food Programme (hereinafter WFP)"), ["WFP = World Food Programme"]);
  assert.deepEqual(introduced("the World Food Programme (hereinafter referred to as “WFP”)"), [
    "WFP = World Food Programme",
  ]);
  assert.deepEqual(introduced("the African Union (AU or the Union)"), ["AU = African Union"]);
  assert.deepEqual(introduced("Islamic State in Iraq and the Levant (ISIL, also known as Da’esh)"), [
    "ISIL = Islamic State in Iraq and the Levant",
  ]);
});

test("short forms made in another language belong to the whole name before them", () => {
  assert.deepEqual(
    introduced(
      "the United Nations Multidimensional Integrated Stabilization Mission in the Central African Republic (MINUSCA)",
    ),
    [
      "MINUSCA = United Nations Multidimensional Integrated Stabilization Mission in the Central African Republic",
    ],
  );
  assert.deepEqual(introduced("Parties to the Treaty on the Non-Proliferation of Nuclear Weapons (NPT)"), [
    "NPT = Treaty on the Non-Proliferation of Nuclear Weapons",
  ]);
});

test("a bracket that explains no name introduces nothing", () => {
  for (const text of [
    "resolution 217 A (III) and 3314 (XXIX)",
    "the Government of Mali (UNMISS)",
    "adopted in (2020)",
    "the report (S/2023/646)",
    "peace (P)",
    "() (( )) (DPO",
    "(DPO) alone",
    "It ended. (AU)",
  ]) {
    assert.deepEqual(introduced(text), [], text);
  }
});

test("the other languages of the United Nations", () => {
  assert.deepEqual(introduced("la Mission des Nations Unies au Soudan du Sud (MINUSS)", "fr"), [
    "MINUSS = Mission des Nations Unies au Soudan du Sud",
  ]);
  assert.deepEqual(introduced("los Objetivos de Desarrollo Sostenible (ODS)", "es"), [
    "ODS = Objetivos de Desarrollo Sostenible",
  ]);
  assert.deepEqual(
    introduced("Миссия Организации Объединенных Наций в Южном Судане (МООНЮС) продолжает работу", "ru"),
    ["МООНЮС = Миссия Организации Объединенных Наций в Южном Судане"],
  );
  assert.deepEqual(introduced("我们感谢联合国开发计划署(UNDP)。", "zh"), ["UNDP = 联合国开发计划署"]);
  assert.deepEqual(introduced("نشكر برنامج الأمم المتحدة الإنمائي (UNDP)", "ar"), [
    "UNDP = برنامج الأمم المتحدة الإنمائي",
  ]);
});

test("a name begins where it begins, and not in the middle of the sentence or of itself", () => {
  assert.deepEqual(
    introduced("It acted most clearly in the International Commission against Illness in Galdia (CICIG)."),
    ["CICIG = International Commission against Illness in Galdia"],
  );
  assert.deepEqual(introduced("to advance the reform of the river system (RRS)"), [
    "RRS = reform of the river system",
  ]);
  assert.deepEqual(introduced("the National Council for the Return of Dams and Rivers (CNRDR)"), [
    "CNRDR = National Council for the Return of Dams and Rivers",
  ]);
  assert.deepEqual(introduced("the Secretary-General’s Special Envoy (SGSE)"), [
    "SGSE = Secretary-General’s Special Envoy",
  ]);
  assert.deepEqual(introduced("the Conference of the Parties (COP26)"), [
    "COP26 = Conference of the Parties",
  ]);
});

test("French and Spanish names begin with their noun", () => {
  assert.deepEqual(
    introduced("que la Mission multidimensionnelle des Nations Unies en Atlantie (MMNUA)", "fr"),
    ["MMNUA = Mission multidimensionnelle des Nations Unies en Atlantie"],
  );
  assert.deepEqual(introduced("l’Autorité intergouvernementale pour le développement (IGAD)", "fr"), [
    "IGAD = Autorité intergouvernementale pour le développement",
  ]);
  assert.deepEqual(introduced("de la Oficina Integrada de las Naciones Unidas en Haití (BINUH)", "es"), [
    "BINUH = Oficina Integrada de las Naciones Unidas en Haití",
  ]);
  assert.deepEqual(introduced("el desarme, la desmovilización y la reintegración (DDR)", "es"), [
    "DDR = desarme, la desmovilización y la reintegración",
  ]);
});

test("Chinese and Arabic short forms in their own script", () => {
  assert.deepEqual(introduced("欢迎联合国南苏丹特派团(南苏丹特派团)的努力", "zh"), [
    "南苏丹特派团 = 联合国南苏丹特派团",
  ]);
  assert.deepEqual(introduced("以及西非国家经济共同体（西非经共体）", "zh"), [
    "西非经共体 = 西非国家经济共同体",
  ]);
  assert.deepEqual(introduced("第1591号决议所设委员会(委员会)", "zh"), []);
  assert.deepEqual(introduced("مع منظمة الأمم المتحدة للتربية والعلم والثقافة (اليونسكو)", "ar"), [
    "اليونسكو = منظمة الأمم المتحدة للتربية والعلم والثقافة",
  ]);
  assert.deepEqual(introduced("ولاية فريق الخبراء (الفريق)", "ar"), []);
});
