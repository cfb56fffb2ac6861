import assert from "node:assert/strict";
import { test } from "node:test";
import { createCatalogue } from "../../../server/src/service/references/catalogue";
import { officialAddress } from "../../../server/src/service/references/symbols/address";
import { describeSymbol } from "../../../server/src/service/references/symbols/describe";
import { english } from "../../../server/src/service/text/say";
import { told } from "../told";

const catalogue = createCatalogue();

test("a Council resolution comes with date, subject, vote, meeting and draft", () => {
  const entry = catalogue.entry("S/RES/2518 (2020)");
  assert.equal(entry?.date, "2020-03-30");
  assert.equal(entry?.vote, "15-0-0");
  assert.equal(entry?.draft, "S/2020/240");
  assert.match(`${entry?.title} ${entry?.agenda}`, /peacekeep/i);
});

test("a document is found under its other symbols", () => {
  assert.equal(catalogue.entry("A/70/95")?.symbol, "A/70/95-S/2015/446");
  assert.equal(catalogue.entry("S/2015/446")?.symbol, "A/70/95-S/2015/446");
  assert.equal(catalogue.entry("A/RES/217(III)")?.symbol, "A/RES/217A(III)");
  assert.equal(catalogue.entry("S/RES/1325")?.symbol, "S/RES/1325(2000)");
  assert.equal(catalogue.entry("S/RES/99999"), undefined);
});

test("the number fixes the year", () => {
  assert.equal(catalogue.councilYear(1), 1946);
  assert.equal(catalogue.councilYear(2518), 2020);
  assert.equal(catalogue.councilYear(0), undefined);
  assert.equal(catalogue.councilYear(catalogue.lastCouncilResolution + 1), undefined);
  assert.match(catalogue.completeTo, /^20\d\d-\d\d-\d\d$/);
});

test("what cannot exist is told with its reason; what may come is not", () => {
  assert.match(told(catalogue.impossible("S/RES/2518(2019)")), /adopted in 2020, not in 2019/);
  assert.match(told(catalogue.impossible("A/RES/76/999")), /highest/);
  assert.match(told(catalogue.impossible("A/RES/3314(XX)")), /XXIX/);
  assert.match(told(catalogue.impossible("A/RES/25/10")), /thirty-first/);
  assert.equal(catalogue.impossible("S/RES/2518(2020)"), undefined);
  assert.equal(catalogue.impossible(`S/RES/${catalogue.lastCouncilResolution + 5}(2027)`), undefined);
  assert.equal(catalogue.impossible("A/RES/81/400"), undefined);
  assert.equal(catalogue.impossible("S/2023/646"), undefined);
});

test("symbols are completed from what was typed", () => {
  const resolutions = catalogue.byPrefix("s/res/25", 100);
  assert.ok(resolutions.length > 60 && resolutions.every(({ symbol }) => symbol.startsWith("S/RES/25")));
  assert.equal(catalogue.byPrefix("S/RES/1325 (", 5)[0]?.symbol, "S/RES/1325(2000)");
  assert.equal(catalogue.byPrefix("A/RES/70/1", 1)[0]?.symbol, "A/RES/70/1");
  assert.equal(catalogue.councilByNumberPrefix("251", 3)[0]?.symbol, "S/RES/2519(2020)");
  assert.deepEqual(catalogue.byPrefix("", 5), []);
});

test("documents are found by name, in any of the languages", () => {
  assert.equal(catalogue.named("the 2030 agenda")[0]?.symbol, "A/RES/70/1");
  assert.equal(catalogue.named("Accord de Paris")[0]?.symbol, "FCCC/CP/2015/10/Add.1");
  assert.deepEqual(catalogue.named("no such agenda"), []);
  assert.ok(catalogue.titles().length > 9000);
});

test("addresses are those of the official site, with brackets that no link breaks on", () => {
  assert.equal(officialAddress("S/RES/2518(2020)", "fr"), "https://docs.un.org/fr/S/RES/2518%282020%29");
  assert.equal(officialAddress("S/2023/646", "de"), "https://docs.un.org/en/S/2023/646");
  assert.equal(
    officialAddress("A/70/1", "en", "https://x.test/{symbol}?l={language}"),
    "https://x.test/A/70/1?l=en",
  );
  assert.equal(officialAddress("SDG:16", "en"), "https://docs.un.org/en/A/RES/70/1");
});

test("a symbol says in words what it is", () => {
  assert.equal(
    english(describeSymbol("S/2023/646")!.detail),
    "Security Council, document of the year 2023, number 646",
  );
  assert.equal(english(describeSymbol("S/RES/2518(2020)")!.kind), "Security Council, resolution");
  assert.deepEqual(
    [describeSymbol("A/RES/76/263")?.organ, describeSymbol("A/RES/76/263")?.session],
    ["General Assembly", "76"],
  );
  assert.match(english(describeSymbol("A/77/CRP.1/Add.8")!.detail), /conference room paper.*addendum 8/);
  assert.equal(describeSymbol("nonsense"), undefined);
});
