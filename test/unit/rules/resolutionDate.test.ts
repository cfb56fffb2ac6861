import assert from "node:assert/strict";
import { test } from "node:test";
import { resolutionDate } from "../../../server/src/service/rules/resolutionDate";
import { resolutionYear } from "../../../server/src/service/rules/resolutionYear";
import { told } from "../told";
import { check, fixed } from "./checking";

test("a date that is not the day of adoption is told, with the right one", () => {
  const text = "resolution 2518 (2020) of 30 May 2020";
  const [finding] = check(resolutionDate, text);
  assert.equal(
    told(finding?.message),
    "Security Council resolution 2518 was adopted on 30 March 2020, not on 30 May 2020.",
  );
  assert.equal(finding?.severity, "information");
  assert.equal(fixed(text, finding), "resolution 2518 (2020) of 30 March 2020");
});

test("the date of another resolution, with a number that is near, tells the number", () => {
  const text = "under resolution 1235 of 31 October 2000";
  const [finding] = check(resolutionDate, text);
  assert.equal(finding?.severity, "error");
  assert.equal(fixed(text, finding), "under resolution 1325 (2000) of 31 October 2000");
  assert.equal(check(resolutionYear, text).length, 0, "told once");
});

test("the right date, a day's difference and the date of something else are left alone", () => {
  assert.equal(check(resolutionDate, "resolution 2518 (2020) of 30 March 2020").length, 0);
  assert.equal(check(resolutionDate, "resolution 2518 (2020) of 31 March 2020").length, 0);
  assert.equal(check(resolutionDate, "the briefing under resolution 1593 (2005) on 5 June 2008").length, 0);
  assert.equal(check(resolutionDate, "the report under resolution 468 (1980), dated 13 May 1980").length, 0);
  assert.equal(
    check(resolutionDate, "the report under resolution 468 (1980) of 13 May 1980 (S/13938)").length,
    0,
  );
});

test("it is read in other languages", () => {
  assert.equal(
    check(resolutionDate, "la résolution 2518 (2020) du 30 mai 2020", { language: "fr" }).length,
    1,
  );
  assert.equal(
    check(resolutionDate, "la résolution 2518 (2020) du 30 mars 2020", { language: "fr" }).length,
    0,
  );
  assert.equal(
    check(resolutionDate, "резолюция 2518 (2020) от 30 мая 2020 года", { language: "ru" }).length,
    1,
  );
});
