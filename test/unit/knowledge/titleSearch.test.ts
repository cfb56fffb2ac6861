import assert from "node:assert/strict";
import { test } from "node:test";
import { createTitleSearch } from "../../../server/src/service/knowledge/documents/titleSearch";
import { some } from "../../some";
import { knowledge } from "../features/draftOf";

test("a year beside words is the document's own: 2000 is no resolution of 2004 that names one of 2000", async () => {
  const found = await createTitleSearch().find(knowledge, "women peace security 2000", 8);
  assert.equal(found[0]?.symbol, "S/RES/1325(2000)");
  for (const { symbol, entry } of some(found)) assert.match(entry?.date ?? "", /^2000-/, symbol);
});

test("words without a year find documents of every year", async () => {
  const found = await createTitleSearch().find(knowledge, "women and peace and security", 8);
  const years = new Set(found.map(({ entry }) => entry?.date?.slice(0, 4)));
  assert.ok(years.size > 3, [...years].join(", "));
});
