import assert from "node:assert/strict";
import { test } from "node:test";
import { dateCertainty, recordedDate } from "../../../server/src/service/knowledge/documents/recordedDate";
import { createCatalogue } from "../../../server/src/service/references/catalogue";
import { assemblySessions } from "../../../server/src/service/references/facts/assemblySessions";
import { hasSureDay } from "../../../server/src/service/references/facts/catalogueEntry";
import { canonicalSymbol } from "../../../server/src/service/references/symbols/symbol";
import { catalogueRow } from "../../../server/src/service/render/catalogueTable";
import { citedLine } from "../../../server/src/service/render/citedList";
import { documentMarkdown } from "../../../server/src/service/render/hoverMarkdown";
import { resolutionDate } from "../../../server/src/service/rules/resolutionDate";
import { inEnglish } from "../../../server/src/service/text/say";
import { some } from "../../some";
import { check } from "../rules/checking";
import { told } from "../told";

const catalogue = createCatalogue();
const all = [...catalogue.all()];

test("the dates of Security Council resolutions never fall as their numbers rise", () => {
  let last = "";
  for (let number = 1; number <= catalogue.lastCouncilResolution; number++) {
    const date = catalogue.entry(`S/RES/${number}`)?.date ?? "";
    assert.ok(date >= last && date.length === 10, `${number} is of ${date}, the one before of ${last}`);
    assert.equal(Number(date.slice(0, 4)), catalogue.councilYear(number));
    last = date;
  }
});

test("the day of every General Assembly resolution lies in its session", () => {
  let days = 0;
  for (const { symbol, date } of some(all)) {
    const [, pair, through] = /^A\/RES\/(?:((?:E?S-)?\d+)\/|\d+[A-Z-]*\(([^)]+)\))/.exec(symbol) ?? [];
    const session = assemblySessions().get(pair ?? through ?? "");
    if (!session || !date) continue;
    const [first = "", last = first] = session.years.split("-");
    const year = date.slice(0, 4);
    assert.ok(year >= first && (last === "" || year <= last), `${symbol} of ${date} in ${session.years}`);
    if (date.length === 10) days++;
  }
  assert.ok(days > 14_000);
});

test("every document has one symbol, spelt in one way", () => {
  assert.equal(new Set(all.map(({ symbol }) => symbol)).size, all.length);
  // The Council's own list of meetings has "(closed)" and the like in their numbers.
  const symbols = all.map(({ symbol }) => symbol).filter((symbol) => !symbol.startsWith("S/PV."));
  assert.deepEqual(
    symbols.filter((symbol) => canonicalSymbol(symbol) !== symbol),
    [],
  );
});

test("keywords in capitals are no title, and a Council resolution's title is no fragment", () => {
  for (const { symbol, title } of some(all)) {
    if (!title) continue;
    assert.match(title, /\p{Ll}/u, symbol);
    if (symbol.startsWith("S/RES/")) assert.match(title, /^[\p{Lu}\d“"]/u, symbol);
  }
  assert.match(
    catalogue.entry("S/RES/1393")?.title ?? "",
    /^The situation in Georgia: extension of the mandate of /,
  );
  assert.equal(catalogue.entry("S/RES/1325")?.title, "Women and peace and security");
});

test("facts that lists had wrong", () => {
  assert.equal(catalogue.entry("S/RES/338")?.date, "1973-10-22");
  assert.equal(catalogue.entry("S/RES/663")?.date, "1990-08-14");
  assert.equal(catalogue.entry("S/RES/1559")?.vote, "9-0-6");
  assert.equal(catalogue.entry("A/RES/47/1")?.date, "1992-09-22");
  assert.equal(catalogue.entry("A/RES/38/11")?.date, "1983-11-15");
  assert.equal(catalogue.entry("A/RES/64/292")?.title, "The human right to water and sanitation");
  // A title quoted with this number was that of another body's resolution.
  assert.doesNotMatch(catalogue.entry("A/HRC/RES/19/1")?.title ?? "", /crime/);
});

const inferred = { symbol: "A/RES/38/114", date: "1983-12-16" };
const monthOnly = { symbol: "A/RES/47/152", date: "1992-12" };

test("a day that was inferred says so wherever it shows", () => {
  const facts = catalogue.entry(inferred.symbol);
  assert.ok(facts?.dateSource === "inferred" && facts.date === inferred.date && !hasSureDay(facts));
  assert.equal(recordedDate(facts, inEnglish), "about 16 December 1983");
  const card = { symbol: facts.symbol, facts, mentions: { total: 0, passages: [] } };
  assert.match(
    documentMarkdown(card, inEnglish),
    /about 16 December 1983[\s\S]*inferred from the resolutions numbered before/,
  );
  const cited = { symbol: facts.symbol, organ: facts.organ, facts, citations: [] };
  assert.match(citedLine(cited, { markdown: false, language: "en" }), /about 16 December 1983/);
  const row = catalogueRow({ symbol: facts.symbol, title: "", entry: facts }, "en");
  assert.deepEqual([row.date, row.certainty], [inferred.date, dateCertainty(facts, inEnglish)]);
});

test("where only the month is known, the month is told", () => {
  const facts = catalogue.entry(monthOnly.symbol);
  assert.ok(facts && !hasSureDay(facts));
  assert.equal(recordedDate(facts, inEnglish), "December 1992");
  assert.match(dateCertainty(facts, inEnglish) ?? "", /the day is not known/);
});

test("the date rule speaks of the Assembly's resolutions too, where the day is sure", () => {
  assert.match(
    told(check(resolutionDate, "General Assembly resolution 64/292 of 28 July 2011")[0]?.message),
    /^General Assembly resolution 64\/292 was adopted on 28 July 2010, not on 28 July 2011\.$/,
  );
  assert.match(
    told(check(resolutionDate, "Assembly resolution 2758 (XXVI) of 2 October 1971")[0]?.message),
    /resolution 2758 \(XXVI\) was adopted on 25 October 1971/,
  );
  for (const right of [
    "General Assembly resolution 64/292 of 28 July 2010",
    // Inferred, and the month alone.
    "General Assembly resolution 38/114 of 3 May 1983",
    "General Assembly resolution 47/152 of 3 May 1992",
    // Sources differ.
    "General Assembly resolution 8 (I) of 20 February 1946",
  ])
    assert.deepEqual(check(resolutionDate, right), [], right);
});
