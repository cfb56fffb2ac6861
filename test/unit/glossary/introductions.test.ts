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
