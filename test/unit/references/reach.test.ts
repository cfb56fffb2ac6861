import assert from "node:assert/strict";
import { test } from "node:test";
import { createCatalogue } from "../../../server/src/service/references/catalogue";

const catalogue = createCatalogue();

test("what comes after the catalogue in its series is later, in every organ's series", () => {
  const next = catalogue.lastCouncilResolution + 1;
  for (const symbol of [
    `S/RES/${next}(2027)`,
    "A/RES/90/1",
    "A/HRC/RES/70/1",
    "E/RES/2030/4",
    "S/PRST/2030/1",
  ])
    assert.match(catalogue.laterThan(symbol) ?? "", /^20\d\d-\d\d-\d\d$/, symbol);
});

test("what lies within its reach is not later, nor what no list is kept of", () => {
  for (const symbol of [
    "S/RES/2518(2020)",
    "A/RES/76/263",
    "A/RES/3314(XXIX)",
    "A/HRC/RES/50/13",
    "S/2030/7",
  ])
    assert.equal(catalogue.laterThan(symbol), undefined, symbol);
});

test("of an Assembly resolution without a title the session and its years are known", () => {
  assert.match(catalogue.entry("A/RES/57/100")?.session ?? "", /^57 \(2002/);
  assert.equal(catalogue.entry("A/RES/57/999"), undefined);
  assert.match(catalogue.entry("A/RES/3100(XXVIII)")?.session ?? "", /^XXVIII \(1973/);
});

test("every document is listed once", () => {
  const symbols = [...catalogue.all()].map(({ symbol }) => symbol);
  assert.equal(new Set(symbols).size, symbols.length);
  assert.ok(symbols.length > 30_000, String(symbols.length));
});
