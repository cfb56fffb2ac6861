import assert from "node:assert/strict";
import { test } from "node:test";
import { referenceForm } from "../../../server/src/service/rules/referenceForm";
import { check, corrected } from "./checking";

test("in running text resolution has a small letter", () => {
  assert.equal(
    corrected(
      referenceForm,
      "We recall Security Council Resolution 2518 (2020) and Resolutions 1325 (2000) and 1820 (2008).",
    ),
    "We recall Security Council resolution 2518 (2020) and resolutions 1325 (2000) and 1820 (2008).",
  );
  assert.equal(check(referenceForm, "Resolution 2518 (2020) protects peacekeepers.").length, 0);
  assert.equal(check(referenceForm, "It works. Resolution 2518 (2020) protects them.").length, 0);
});

test("in a list of sources an entry begins with its author, and its title with a capital", () => {
  assert.equal(
    check(referenceForm, "UN Security Council, Resolution 113 (1956) of 4 April 1956, S/RES/113 (1956)")
      .length,
    0,
  );
});

test("organs are not abbreviated: a warning in a resolution, a hint in a statement", () => {
  const text = "in line with UNSCR 1325 (2000)";
  const [spoken] = check(referenceForm, text);
  const [adopted] = check(referenceForm, text, { languageId: "penholder-resolution" });
  assert.equal(spoken?.severity, "hint");
  assert.equal(adopted?.severity, "warning");
  assert.equal(corrected(referenceForm, text), "in line with Security Council resolution 1325 (2000)");
  assert.equal(corrected(referenceForm, "see UNGA resolution 60/1"), "see General Assembly resolution 60/1");
  assert.equal(corrected(referenceForm, "UNSC Res. 1325 (2000)"), "Security Council resolution 1325 (2000)");
});

test("several resolutions stay several, and “resolution” is not said twice", () => {
  assert.equal(
    corrected(referenceForm, "in UNSCRs 1325 (2000) and 1820 (2008)"),
    "in Security Council resolutions 1325 (2000) and 1820 (2008)",
  );
  assert.equal(
    corrected(referenceForm, "in UNSCR resolution 1325 (2000)"),
    "in Security Council resolution 1325 (2000)",
  );
});

test("the text gives the number, the symbol belongs in a footnote", () => {
  assert.equal(
    corrected(referenceForm, "we recall resolution S/RES/2518 (2020) and its resolution A/RES/76/263"),
    "we recall Security Council resolution 2518 (2020) and its resolution 76/263",
  );
  assert.equal(
    corrected(referenceForm, "General Assembly resolution A/RES/217 A (III)"),
    "General Assembly resolution 217 A (III)",
  );
  assert.equal(check(referenceForm, "resolution 2518 (2020) (S/RES/2518 (2020))").length, 0);
});

test("paragraphs of resolutions are cited as paragraphs", () => {
  assert.equal(
    corrected(referenceForm, "under operative paragraph 5 of resolution 2518 (2020)"),
    "under paragraph 5 of resolution 2518 (2020)",
  );
  assert.equal(
    corrected(referenceForm, "under OP5 of resolution 2518 (2020)"),
    "under paragraph 5 of resolution 2518 (2020)",
  );
  assert.equal(
    corrected(referenceForm, "resolution 2719 (2023), in its operative paragraph 3"),
    "resolution 2719 (2023), in its paragraph 3",
  );
  assert.equal(check(referenceForm, "under paragraph 5 of resolution 2518 (2020)").length, 0);
});

test("a number stands without No.", () => {
  assert.equal(corrected(referenceForm, "under resolution No. 1325 (2000)"), "under resolution 1325 (2000)");
});

test("what the rule on the year puts right is told once", () => {
  assert.equal(check(referenceForm, "We recall Security Council Resolution 2518.").length, 0);
  assert.equal(check(referenceForm, "We recall UNSCR 1325.").length, 0);
});

test("headings, titles, quotations, names in capitals and other languages are left alone", () => {
  assert.equal(
    check(referenceForm, "On Security Council Resolution 2518 (2020)", { part: "heading" }).length,
    0,
  );
  assert.equal(check(referenceForm, "the report “The future of Resolution 1325 (2000)”").length, 0);
  assert.equal(
    check(referenceForm, "our National Action Plan on Security Council Resolution 1325 (2000)").length,
    0,
  );
  assert.equal(
    check(referenceForm, "die Resolution 1325 (2000) des Sicherheitsrats", { language: "de" }).length,
    0,
  );
  assert.equal(check(referenceForm, "Council of Europe Resolution 2444 (2022)").length, 0);
});

test("a title line in title case is no running text", () => {
  for (const text of [
    "Established pursuant to Security Council Resolution 1591 (2005)",
    "Open Debate on the Tenth Year of Security Council Resolution 1325 (2000)",
  ])
    assert.deepEqual(check(referenceForm, text), [], text);
  for (const text of [
    "We welcome Security Council Resolution 1325 (2000)",
    "Established pursuant to Security Council Resolution 1591 (2005), it meets.",
    "Recalling Security Council Resolution 1325 (2000)",
  ])
    assert.equal(check(referenceForm, text).length, 1, text);
});
