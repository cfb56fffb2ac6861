import assert from "node:assert/strict";
import { test } from "node:test";
import { decodeText } from "../../../server/src/service/corpus/decoding";
import { told } from "../told";
import { createWorld } from "../world";

const { codec } = createWorld();
const read = (bytes: readonly number[]) => decodeText(Uint8Array.from(bytes), "draft.txt", codec, () => {});
const wide = (text: string) =>
  [...text].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]);

test("windows-1252 has quotation marks and dashes where other encodings have control characters", () => {
  assert.equal(read([0x93, 0x52, 0xe9, 0x73, 0x94, 0x96, 0x92]), "“Rés”–’");
});

const swapped = (bytes: number[]) => bytes.map((_, at) => bytes[at ^ 1]!);

test("UTF-16 is read with its mark and without", () => {
  assert.equal(read([0xff, 0xfe, ...wide("Résolution")]), "Résolution");
  assert.equal(read(wide("Recalling resolution 1325")), "Recalling resolution 1325");
});

test("UTF-16 whose bytes stand the other way round is read too, with its mark and without", () => {
  assert.equal(read([0xfe, 0xff, ...swapped(wide("Résolution ٢٥١٨"))]), "Résolution ٢٥١٨");
  assert.equal(read(swapped(wide("Recalling resolution 1325"))), "Recalling resolution 1325");
  assert.equal(read(swapped(wide("Résolution 2518 (2020)"))), "Résolution 2518 (2020)");
});

test("what holds NULs or other control characters is told to be no text", () => {
  const problems: string[] = [];
  const read = (bytes: number[]) =>
    decodeText(Uint8Array.from(bytes), "draft.txt", codec, (problem) => problems.push(told(problem)));
  const words = [...new TextEncoder().encode("Recalling resolution 1325 (2000),\r\n\tand others.\u001b[0m")];
  assert.equal(read(words)?.length, words.length);
  assert.deepEqual(problems, []);
  assert.equal(read([...words, 0]), undefined);
  assert.equal(read([1, 2, 3, ...words]), undefined);
  assert.equal(problems.length, 2);
});

test("a guess at an old encoding is told, the byte order mark of UTF-8 is no letter", () => {
  const problems: string[] = [];
  const read = (bytes: number[]) =>
    decodeText(Uint8Array.from(bytes), "draft.txt", codec, (problem) => problems.push(told(problem)));
  assert.equal(read([0xef, 0xbb, 0xbf, 0x41]), "A");
  assert.deepEqual(problems, []);
  assert.equal(read([0x52, 0xe9, 0x73]), "Rés");
  assert.match(problems[0] ?? "", /draft\.txt/);
});
