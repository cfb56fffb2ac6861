import assert from "node:assert/strict";
import { test } from "node:test";
import { lineTable } from "../../../server/src/protocol/lineTable";
import { agreedEncoding } from "../../../server/src/protocol/positionEncoding";

const line = "a é 决 🕊️ قرار";
const text = `${"wörter 决议 🕊️ ".repeat(200)}\r\n${line}\r\n\n${"🕊".repeat(700)}`;
const lengths = { "utf-8": Buffer.byteLength, "utf-32": (part: string) => [...part].length };

for (const [encoding, length] of Object.entries(lengths) as [
  keyof typeof lengths,
  (part: string) => number,
][]) {
  test(`in ${encoding} every character's place leads back to it`, () => {
    const table = lineTable(text, encoding);
    let offset = 0;
    for (const [number, content] of text.split(/\r?\n/).entries()) {
      const start = offset;
      for (const character of content) {
        const place = { line: number, character: length(text.slice(start, offset)) };
        assert.deepEqual(table.positionAt(offset), place);
        assert.equal(table.offsetAt(place), offset);
        offset += character.length;
      }
      const end = { line: number, character: length(content) };
      assert.deepEqual(table.positionAt(offset), end);
      assert.equal(table.offsetAt({ line: number, character: 1_000_000 }), offset);
      offset += text.startsWith("\r\n", offset) ? 2 : 1;
    }
    assert.equal(table.offsetAt({ line: 99, character: 5 }), text.length);
    assert.equal(table.offsetAt({ line: -1, character: 0 }), 0);
  });
}

test("the middle of a character is its beginning", () => {
  const table = lineTable("é🕊b", "utf-8");
  assert.deepEqual(
    [0, 1, 2, 3, 4, 5, 6, 7].map((character) => table.offsetAt({ line: 0, character })),
    [0, 0, 1, 1, 1, 1, 3, 4],
  );
});

test("half a character, which a text may have, counts as the sign that is sent for it", () => {
  const broken = "\udd4a\ud83db\ud83d";
  assert.equal(lineTable(broken, "utf-8").positionAt(broken.length).character, 10);
  assert.equal(lineTable(broken, "utf-32").positionAt(broken.length).character, 4);
});

test("a client gets the first encoding that it names and we know, and UTF-16 where it names none", () => {
  const agreed = (...positionEncodings: string[]) => agreedEncoding({ general: { positionEncodings } });
  assert.equal(agreed("utf-7", "utf-32", "utf-8", "utf-16"), "utf-32");
  assert.equal(agreed("utf-16", "utf-8"), "utf-16");
  assert.equal(agreed("toString"), "utf-16");
  assert.equal(agreedEncoding({}), "utf-16");
  assert.equal(agreedEncoding({ general: { positionEncodings: "utf-8" as never } }), "utf-16");
});
