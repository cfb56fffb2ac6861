import assert from "node:assert/strict";
import { test } from "node:test";
import { zipSync } from "fflate";
import { unzipped } from "../../../server/src/service/fetching/unzip";

const most = { bytes: 2 ** 20, files: 100 };
const text = (content: string) => new TextEncoder().encode(content);
const names = (bytes: Uint8Array, limits = most, wanted = (_: string) => true) =>
  [...unzipped(bytes, limits, wanted)].map(({ name, bytes: content }) => `${name} ${content.length}`);

test("the files of an archive come with their content, packed or not", () => {
  const bytes = zipSync({ "a.xml": text("word ".repeat(5000)), "b.xml": [text("as it is"), { level: 0 }] });
  assert.deepEqual(names(bytes), ["a.xml 25000", "b.xml 8"]);
  assert.deepEqual(
    names(bytes, most, (name) => name.startsWith("b")),
    ["b.xml 8"],
  );
});

test("an archive that unpacks to more than it may is refused, whatever it says of its sizes", () => {
  const bytes = zipSync({ "a.xml": new Uint8Array(8 * 2 ** 20) });
  assert.throws(() => names(bytes), /it unpacks to more than 1 MB/);
  // Sizes in the header of the file and in the directory are set to 1.
  const lying = bytes.slice();
  const view = new DataView(lying.buffer);
  view.setUint32(22, 1, true);
  for (let at = 0; at < lying.length - 4; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1, true);
  assert.throws(() => names(lying), /it unpacks to more than 1 MB|it is broken/);
});

test("an archive of too many files, one that is cut off and what is none are refused", () => {
  const many = zipSync(Object.fromEntries(Array.from({ length: 101 }, (_, n) => [`${n}`, text("x")])));
  assert.throws(() => names(many), /it holds more than 100 files/);
  const whole = zipSync({ "a.xml": text("word ".repeat(5000)) });
  assert.throws(() => names(whole.subarray(0, 60)), /it is broken/);
  assert.throws(() => names(text("<html>no archive</html>")), /it is broken/);
  assert.throws(() => names(new Uint8Array()), /it is broken/);
});
