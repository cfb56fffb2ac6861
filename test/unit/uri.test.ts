import assert from "node:assert/strict";
import { test } from "node:test";
import { isWithin, nameOf, normalUri, pathWithin } from "../../server/src/service/uri";

test("one file has one address, however a client writes it", () => {
  const cases: [string, string][] = [
    ["file:///c/Rapport%20(1).txt", "file:///c/Rapport%20%281%29.txt"],
    ["file:///c/%c3%a9.txt", "file:///c/é.txt"],
    ["file:///C:/texts", "file:///c%3A/texts"],
    ["file:///c/texts/", "file:///c/texts"],
    ["file:///c/100%.txt", "file:///c/100%25.txt"],
  ];
  for (const [one, other] of cases) assert.equal(normalUri(one), normalUri(other), one);
});

test("a folder covers what is in it, and no folder whose name begins alike", () => {
  assert.ok(isWithin("file:///w/corpus/a.txt", "file:///w/corpus"));
  assert.ok(isWithin("file:///w/corpus/a.txt", "file:///w/corpus/"));
  assert.ok(isWithin("file:///w/corpus", "file:///w/corpus/"));
  assert.ok(isWithin("file:///w", "file:///"));
  assert.ok(!isWithin("file:///w/corpus-old/a.txt", "file:///w/corpus"));
});

test("paths and names are as people read them", () => {
  assert.equal(pathWithin("file:///w/corpus/100%/a%20b.txt", "file:///w/corpus/"), "100%/a b.txt");
  assert.equal(pathWithin("file:///w/corpus-old/a.txt", "file:///w/corpus"), undefined);
  assert.equal(nameOf("file:///w/100%.txt"), "100%.txt");
  assert.equal(nameOf("file:///w/100%25.txt"), "100%.txt");
});
