import assert from "node:assert/strict";
import { test } from "node:test";
import { countryName } from "../../../../server/src/service/rules/names/countryName";
import { withinTwoEdits } from "../../../../server/src/service/rules/names/edits";
import { introducedTwice } from "../../../../server/src/service/rules/names/introducedTwice";
import { memberStates } from "../../../../server/src/service/rules/names/memberStates";
import { nameDiffers } from "../../../../server/src/service/rules/names/nameDiffers";
import { organMisspelt } from "../../../../server/src/service/rules/names/organMisspelt";
import { secretaryGeneral } from "../../../../server/src/service/rules/names/secretaryGeneral";
import type { Rule } from "../../../../server/src/service/rules/rule";
import { found, marked, mended, resolution } from "../draftChecks";

const statement = "penholder-statement";

/** Texts in which a rule marks nothing. */
function leaves(rule: Rule, ...texts: string[]): void {
  for (const text of texts) assert.deepEqual(marked(rule, text, statement), [], text);
}

test("an acronym is introduced once in a statement", () => {
  const text =
    "The Department of Peace Operations (DPO) leads. We thank the Department of Peace Operations (DPO).";
  assert.equal(
    mended(introducedTwice, text),
    "The Department of Peace Operations (DPO) leads. We thank the DPO.",
  );
  leaves(
    introducedTwice,
    "The Department of Peace Operations (DPO) leads. The Department of Public Order (DPO) of Marevia follows.",
    "The Islamic State in Iraq and the Levant (ISIL) lost. The Islamic State in Iraq and the Levant (ISIL) is weak.",
    "The Department of Peace Operations (DPO) leads. He said: “The Department of Peace Operations (DPO) leads.”",
  );
});

test("a line that is a title keeps the full name, and an entry of an annex's list is a hint", () => {
  const name = "the Lamp Oil Fund (LOF)";
  const titled = resolution(`1. Thanks ${name};`, "2. Lamp Oil Fund (LOF)", "3. Decides to remain seized.");
  assert.deepEqual(marked(introducedTwice, titled), []);
  const listed = resolution("1. Decides to meet.", "Annex", `1. One of ${name}.`, `2. Another of ${name}.`);
  assert.deepEqual(
    found(introducedTwice, listed).findings.map(({ severity }) => severity),
    ["hint"],
  );
});

test("the preamble, the operative part and an annex of a resolution introduce for themselves", () => {
  const name = "the Lamp Oil Fund (LOF)";
  const text = resolution(
    `Recalling ${name},`,
    `1. Thanks ${name};`,
    "2. Decides to meet.",
    "Annex",
    `1. There is ${name}.`,
  );
  assert.deepEqual(marked(introducedTwice, text), []);
  const twice = resolution(
    `Recalling ${name},`,
    "Noting the need,",
    `1. Thanks ${name};`,
    `2. Requests ${name} to report.`,
  );
  assert.equal(marked(introducedTwice, twice).length, 1);
});

test("a full name that differs in a word from the known one is told", () => {
  const text = "We support the United Nations Office of Drugs and Crime (UNODC).";
  assert.equal(mended(nameDiffers, text), "We support the United Nations Office on Drugs and Crime (UNODC).");
  leaves(
    nameDiffers,
    "We support the United Nations Office on Drugs and Crime (UNODC).",
    "We support the UN Office on Drugs and Crime (UNODC).",
    "We support the Joint United Nations Programme on HIV/AIDS (UNAIDS).",
    "We support the North Atlantic Treaty Organisation’s (NATO) summit.",
    "The Union of Nocturnal Oil Dealers of Corinth (UNODC) met.",
  );
});

test("an organ's name with a slip in it is told, with the possessive that it has", () => {
  for (const [wrong, right] of [
    ["The Secuirty Council met.", "The Security Council met."],
    ["The General Assemby’s rules hold.", "The General Assembly’s rules hold."],
    ["The Human Right Council met.", "The Human Rights Council met."],
    ["The Economic and Social Concil met.", "The Economic and Social Council met."],
    ["The Untied Nations is ours.", "The United Nations is ours."],
    ["The Secretary-Genral spoke.", "The Secretary-General spoke."],
  ] as const)
    assert.equal(mended(organMisspelt, wrong, statement), right);
  leaves(
    organMisspelt,
    "The Security Council met. The General Assembly’s rules hold. Securing councils is dear.",
    "The Secretary-General and the Secretaries-General of the past spoke.",
    "Security Councils come and go; General Assemblies too. The United Nations’ aims stand.",
    "the Committee on Human Rights and its council",
  );
});

test("organs are known in French and Spanish too", () => {
  const french =
    "Monsieur le Président, nous remercions le Conseil de securité de son action et de son soutien.";
  assert.match(mended(organMisspelt, french, statement), /Conseil de sécurité/);
  leaves(
    organMisspelt,
    "Monsieur le Président, nous remercions le Secrétaire général et la Secrétaire générale adjointe.",
  );
  const spanish =
    "Señor Presidente, agradecemos a la Asamblae General el apoyo que nos ha dado en estos años.";
  assert.match(mended(organMisspelt, spanish, statement), /Asamblea General/);
});

test("two edits are counted letter by letter, neighbours that changed places as one", () => {
  for (const [one, other, most, within] of [
    ["security", "secuirty", 1, true],
    ["security", "securty", 1, true],
    ["security", "secrity", 1, true],
    ["security", "securities", 2, false],
    ["council", "counsel", 2, true],
    ["council", "counsel", 1, false],
    ["", "ab", 2, true],
    ["abc", "abc", 1, true],
  ] as const)
    assert.equal(withinTwoEdits(one, other, most), within, `${one} ${other} ${most}`);
});

test("the Secretary-General has a hyphen, those of other organizations need none", () => {
  assert.equal(
    mended(secretaryGeneral, "We thank the UN Secretary General.", statement),
    "We thank the UN Secretary-General.",
  );
  assert.equal(
    mended(secretaryGeneral, "The Under Secretary General spoke.", statement),
    "The Under-Secretary-General spoke.",
  );
  leaves(
    secretaryGeneral,
    "The Secretary General of the Organization of American States and the NATO Secretary General spoke.",
    "The Secretary-General spoke.",
    "Whoever is chosen as a secretary-general must listen.",
  );
});

test("Member States have their capitals, those of other organizations are left alone", () => {
  const named = found(memberStates, "All UN member states agree.", statement).findings[0];
  assert.equal(named?.severity, "warning");
  const severity = (text: string) => found(memberStates, text, statement).findings[0]?.severity;
  assert.equal(severity("We urge all member states to act."), "warning");
  assert.equal(severity("We urge all member States to act."), "hint");
  assert.equal(
    mended(memberStates, "We urge all member states to act.", statement),
    "We urge all Member States to act.",
  );
  leaves(
    memberStates,
    "The member States of the European Union agree.",
    "The federal member states of Somalia met.",
    "We thank the States Members of the United Nations and non-member States.",
    "ASEAN and its member states agree.",
    "All Member States agree.",
  );
});

test("a State's name that is out of use is a warning, one that speakers choose is a hint", () => {
  const old = found(countryName, "We thank Swaziland.", statement).findings[0];
  assert.equal(old?.severity, "warning");
  assert.equal(mended(countryName, "We thank Swaziland.", statement), "We thank Eswatini.");
  assert.equal(found(countryName, "We thank Turkey.", statement).findings[0]?.severity, "hint");
});

test("names within names, and names of their own time, are left alone", () => {
  leaves(
    countryName,
    "We thank North Macedonia, the Islamic Republic of Iran and Iran.",
    "The United Nations Transitional Administration in East Timor was a success.",
    "Eswatini, formerly Swaziland, spoke.",
    "S/RES/1338(2001)\n\nThe Security Council,\n\nRecalling the situation in East Timor,\n\nDecides to meet.",
  );
});

test("Russia, Iran and Syria are told in resolutions only", () => {
  assert.deepEqual(marked(countryName, resolution("Noting what Syria has said,", "Decides to meet.")), [
    "Syria",
  ]);
  leaves(countryName, "We have heard Russia, Iran and Syria.");
});
