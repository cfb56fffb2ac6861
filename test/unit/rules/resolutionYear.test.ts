import assert from "node:assert/strict";
import { test } from "node:test";
import { impossibleSymbol } from "../../../server/src/service/rules/impossibleSymbol";
import { resolutionYear } from "../../../server/src/service/rules/resolutionYear";
import { told } from "../told";
import { check, corrected as correctedBy, fixed } from "./checking";

/** A text with the first fix of every finding on years. */
const corrected = (text: string, language = "en") => correctedBy(resolutionYear, text, { language });

test("a year that is missing is added, and the word gets its small letter", () => {
  const text = "We welcome Security Council Resolution 2518, and more.";
  const [finding, ...others] = check(resolutionYear, text);
  assert.equal(others.length, 0);
  assert.equal(text.slice(finding?.start, finding?.end), "Security Council Resolution 2518");
  assert.equal(finding?.severity, "error");
  assert.equal(
    told(finding?.message),
    'Security Council resolution 2518 was adopted in 2020: write "Security Council resolution 2518 (2020)".',
  );
  assert.equal(fixed(text, finding), "We welcome Security Council resolution 2518 (2020), and more.");
});

test("each item of a list gets its own year", () => {
  assert.equal(
    corrected("Security Council resolutions 1325 and 1820 on women"),
    "Security Council resolutions 1325 (2000) and 1820 (2008) on women",
  );
});

test("one year after two resolutions of that year is enough", () => {
  assert.deepEqual(check(resolutionYear, "resolutions 425 and 426 (1978)"), []);
});

test("a year in brackets behind the day moves to the number, and the day keeps it", () => {
  assert.equal(
    corrected("Recalling its resolutions 2022 (2011) of 2 December 2011 and 2040 of 12 March (2012),"),
    "Recalling its resolutions 2022 (2011) of 2 December 2011 and 2040 (2012) of 12 March 2012,",
  );
});

test("abbreviations of the organ are written out", () => {
  assert.equal(
    corrected("in line with UNSCR 1325."),
    "in line with Security Council resolution 1325 (2000).",
  );
});

test("a year that the number contradicts is corrected, in symbols too", () => {
  assert.equal(corrected("resolution 2518 (2019)"), "resolution 2518 (2020)");
  assert.equal(corrected("S/RES/2518(2019)"), "S/RES/2518(2020)");
  assert.equal(corrected("résolution 2518 (2019)", "fr"), "résolution 2518 (2020)");
  assert.equal(corrected("第2518(2019)号决议", "zh"), "第2518(2020)号决议");
  assert.equal(corrected("القرار ٢٥١٨ (٢٠١٩)", "ar"), "القرار ٢٥١٨ (٢٠٢٠)");
});

test("a number mistyped by one digit is offered too, first where a date speaks for the year", () => {
  const text = "Security Council resolution 388 (1973) of 22 October 1973";
  const [finding] = check(resolutionYear, text);
  assert.equal(fixed(text, finding, 0), "Security Council resolution 338 (1973) of 22 October 1973");
  assert.equal(fixed(text, finding, 1), "Security Council resolution 388 (1976) of 22 October 1973");
});

test("other languages get their own form", () => {
  assert.equal(
    corrected("la résolution 2518 du Conseil de sécurité", "fr"),
    "la résolution 2518 (2020) du Conseil de sécurité",
  );
  assert.equal(
    corrected("la resolución 2518 del Consejo de Seguridad", "es"),
    "la resolución 2518 (2020) del Consejo de Seguridad",
  );
  assert.equal(corrected("安理会第2518号决议", "zh"), "安理会第2518(2020)号决议");
  assert.equal(
    corrected("резолюция 2518 Совета Безопасности", "ru"),
    "резолюция 2518 (2020) Совета Безопасности",
  );
  assert.equal(corrected("القرار 2518", "ar"), "القرار 2518 (2020)");
});

test("a later mention without the year is only a hint", () => {
  const findings = check(resolutionYear, "resolution 1701 (2006), and again resolution 1701.");
  assert.deepEqual(
    findings.map(({ severity }) => severity),
    ["hint"],
  );
});

test("what is right, another body's, in a heading or a symbol without year stays unmarked", () => {
  for (const text of [
    "resolution 2518 (2020)",
    "S/RES/2518(2020)",
    "S/RES/2518",
    "the 1540 Committee",
    "the 1267/1989/2253 sanctions regime",
    "General Assembly resolution 70/1",
    "General Assembly resolution 2758",
    "OAS resolution 1080",
    "RESOLUTION 1287 (2000)",
  ])
    assert.deepEqual(check(resolutionYear, text), [], text);
  assert.deepEqual(check(resolutionYear, "Resolution 1325", { language: "en", part: "heading" }), []);
});

test("symbols that cannot exist are marked once", () => {
  const [finding] = check(impossibleSymbol, "as stated in A/RES/76/999.");
  assert.match(told(finding?.message), /no resolution 76\/999/);
  const text = "as recalled in resolution 3314 (XX) and A/RES/3314(XXIX)";
  const [session, ...none] = check(impossibleSymbol, text);
  assert.equal(none.length, 0);
  assert.equal(fixed(text, session), "as recalled in resolution 3314 (XXIX) and A/RES/3314(XXIX)");
  assert.equal(check(impossibleSymbol, "S/RES/2518(2019)").length, 0, "told by the year's own rule");
  assert.equal(check(impossibleSymbol, "S/2023/646 and A/RES/76/263").length, 0);
});

test("a year that comes too late moves to its number", () => {
  assert.equal(
    corrected("We recall resolution 1325 on women and peace and security (2000)."),
    "We recall resolution 1325 (2000) on women and peace and security.",
  );
});

test("the title's words and the year tell the number that was meant", () => {
  const text = "resolution 1235 on women and peace and security (2000)";
  const [finding] = check(resolutionYear, text);
  assert.equal(fixed(text, finding), "resolution 1325 on women and peace and security (2000)");
  const other = "resolution 1235 (2000) on women and peace and security";
  assert.equal(
    fixed(other, check(resolutionYear, other)[0]),
    "resolution 1325 (2000) on women and peace and security",
  );
});

test("a year that stands with the date is only a hint away from its place", () => {
  assert.equal(check(resolutionYear, "resolution 1373 of 28 September 2001")[0]?.severity, "hint");
  assert.equal(check(resolutionYear, "resolution 1373 (28 September 2001)")[0]?.severity, "hint");
});

test("quotations and titles are left as they are; what is said again needs no year", () => {
  assert.equal(check(resolutionYear, "the report “Ten years of resolution 1325”").length, 0);
  assert.equal(
    check(resolutionYear, "resolution 2518 (2020) and paragraph 5 of the same resolution").length,
    0,
  );
});

/** What the fixes of a text's only finding would make of it. */
function offered(text: string): string[] {
  const [finding] = check(resolutionYear, text);
  return (finding?.fixes ?? []).map((_, which) => fixed(text, finding, which));
}

test("two digits that changed places are offered before one digit that was changed", () => {
  // 1701 is of 2006 and one swap away; 1711 to 1791 are one digit away.
  assert.equal(offered("resolution 7101 (2006)").length, 0);
  assert.equal(
    offered("Resolution 1071 (2006) must be carried out.")[0],
    "Resolution 1701 (2006) must be carried out.",
  );
  assert.equal(offered("resolution 5218 (2020)").length, 0);
  assert.equal(offered("resolution 2158 (2020)")[0], "resolution 2518 (2020)");
});

test("where number and year disagree, what the draft cites elsewhere is offered first", () => {
  assert.equal(
    offered("We recall resolution 2371 (2017). In resolution 2371 (2016) the Council said so.")[0],
    "We recall resolution 2371 (2017). In resolution 2371 (2017) the Council said so.",
  );
  assert.equal(
    offered("We recall resolution 2317 (2016). In resolution 2371 (2016) the Council said so.")[0],
    "We recall resolution 2317 (2016). In resolution 2317 (2016) the Council said so.",
  );
});

test("what fits the subject of the draft is offered first", () => {
  const women = "Women are left out of peace talks. Resolution 1352 (2000) asked for better.";
  assert.equal(offered(women)[0], women.replace("1352", "1325"));
  const iraq = "Iraq has come far. Resolution 1352 (2000) met humanitarian needs of the Iraqi people.";
  assert.equal(offered(iraq)[0], iraq.replace("2000", "2001"));
});

test("in a resolution a year that is missing is a warning, a wrong one an error", () => {
  const severity = (text: string) =>
    check(resolutionYear, text, { languageId: "penholder-resolution" })[0]?.severity;
  assert.equal(severity("Recalling resolution 1325 on women,"), "warning");
  assert.equal(severity("Recalling resolution 1325 (2001),"), "error");
});
