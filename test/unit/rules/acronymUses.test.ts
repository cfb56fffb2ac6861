import assert from "node:assert/strict";
import { test } from "node:test";
import {
  acronymUses,
  introducedInBrackets,
  introducedInWords,
} from "../../../server/src/service/rules/acronymUses";
import { draftOf } from "../features/draftOf";

/** The short forms of a text in which these are known, each as it stands, and as it is known where that differs. */
function uses(text: string, ...known: string[]): string[] {
  const draft = draftOf(text);
  return acronymUses(draft, (acronym) => known.includes(acronym)).map(
    ({ start, end, text: word, acronym }) => {
      assert.equal(draft.text.slice(start, end), word);
      return word === acronym ? word : `${word} = ${acronym}`;
    },
  );
}

test("of a compound each part is a short form, unless the whole is known or a part is not", () => {
  assert.deepEqual(uses("The AU-UN operation began.", "AU", "UN"), ["AU", "UN"]);
  assert.deepEqual(uses("They fight HIV/AIDS.", "HIV/AIDS", "HIV", "AIDS"), ["HIV/AIDS"]);
  assert.deepEqual(uses("The SPLA-IO signed.", "SPLA"), ["SPLA-IO"]);
  assert.deepEqual(uses("A UN-led mission."), ["UN"]);
  assert.deepEqual(uses("The FC\u2011G5S stands.", "FC-G5S"), ["FC\u2011G5S = FC-G5S"]);
});

test("numbers of flights, symbols, paths, names of files and initials are no short forms", () => {
  for (const text of [
    "Flight MH-17 was lost.",
    "The frigate FS-6 sailed.",
    "See PSC/PR/COMM of June.",
    "See report.PDF of June.",
    "We thank J.P. Keeper.",
    "Rule A/B holds.",
    "Chapter VII holds.",
    "The A4 page and the B1234 form.",
  ])
    assert.deepEqual(
      uses(text).filter((word) => word !== "A4"),
      [],
      text,
    );
});

test("a plural is its singular", () => {
  assert.deepEqual(uses("All IDPs and every CSO came."), ["IDPs = IDP", "CSO"]);
});

test("what stands in a citation, an introduction or a heading is no use; what follows it is", () => {
  assert.deepEqual(uses("We recall UNSCR 1325 (2000), and UNMISS serves."), ["UNMISS"]);
  assert.deepEqual(uses("The Lamp Oil Union (LOU) met. The LOU thanked UNMISS."), ["LOU", "UNMISS"]);
  assert.deepEqual(uses("# UNMISS\n\nUNMISS serves.\n\nUNPOL serve."), ["UNMISS", "UNPOL"]);
  assert.deepEqual(uses("We uphold the UDHR."), ["UDHR"]);
});

/** Whether the word that is drawn in ⟦ ⟧ is introduced where it stands. */
function introduced(drawn: string, by: typeof introducedInWords | typeof introducedInBrackets): boolean {
  const start = drawn.indexOf("⟦");
  const text = drawn.replace(/[⟦⟧]/g, "");
  const end = drawn.indexOf("⟧") - 1;
  return by(text, { start, end, text: text.slice(start, end), acronym: text.slice(start, end) });
}

test("a short form in a bracket behind words is introduced there; in a list or a remark it is not", () => {
  for (const text of [
    "its mission (⟦ECOMIB⟧)",
    "the treaty (the “⟦NPT⟧”)",
    "the force (⟦EUFOR⟧ Chad/CAR) left",
  ])
    assert.equal(introduced(text, introducedInBrackets), true, text);
  for (const text of [
    "two missions (⟦UNMISS⟧ and UNIFIL)",
    "two missions (⟦UNMISS⟧, UNIFIL)",
    "the report (see the ⟦UNMISS⟧ page)",
    "the report (⟦UNMISS⟧ says so on its first page)",
    "(⟦UNMISS⟧) begins",
    "its mission (⟦UNMISS⟧ is never closed",
    "its mission ⟦UNMISS⟧) was never opened",
  ])
    assert.equal(introduced(text, introducedInBrackets), false, text);
});

test("a short form is introduced by “for short”, and behind a dash in a bracket", () => {
  for (const text of ["the Working Group, the ⟦OEWG⟧, for short", "(Force conjointe du G5 Sahel — ⟦FC-G5S⟧)"])
    assert.equal(introduced(text, introducedInWords), true, text);
  for (const text of [
    "the ⟦OEWG⟧ was short",
    "the ⟦OEWG⟧, for shorter days",
    "Force conjointe du G5 Sahel — ⟦FC-G5S⟧)",
    "(Force conjointe du G5 Sahel — ⟦FC-G5S⟧ and more)",
  ])
    assert.equal(introduced(text, introducedInWords), false, text);
});
