import assert from "node:assert/strict";
import { test } from "node:test";
import {
  addressesOf,
  collections,
  isSafePath,
  isWanted,
  readListing,
} from "../../../server/src/service/fetching/repositories";
import { english } from "../../../server/src/service/text/say";
import { some } from "../../some";

const [council, assembly, , rights] = collections as unknown as Parameters<typeof readListing>[0][];
const hash = "0123456789abcdef0123456789abcdef01234567";

function listed(collection: (typeof collections)[number], ...paths: string[]) {
  const tree = paths.map((path) => ({ path, type: "blob", sha: hash, size: 10 }));
  return readListing(collection, JSON.stringify({ tree }));
}

test("a document's folder tells its year and its language", () => {
  const { files } = listed(council, "2020/French/S_RES_2504 (2020)-2000407F.xml");
  const [file] = some(files);
  assert.deepEqual(
    { years: file.years, language: file.language, size: file.size },
    { years: [2020], language: "fr", size: 10 },
  );
});

test("a session of the Assembly lies in two years, one of the Human Rights Council in one", () => {
  const years = (collection: typeof council, period: string) =>
    listed(collection, `${period}/English/x.xml`).files[0].years;
  assert.deepEqual(years(assembly, "79session"), [2024, 2025]);
  assert.deepEqual(years(assembly, "76 session"), [2021, 2022]);
  assert.deepEqual(years(rights, "54session"), [2023]);
  assert.deepEqual(years(rights, "55session"), [2024]);
  // A resolution of the Council that was put among those of the Assembly.
  assert.deepEqual(years(assembly, "2729 (2024)session"), [2024]);
});

test("only what is wanted is chosen", () => {
  const { files } = listed(
    assembly,
    "78session/English/a.xml",
    "78session/Arabic/b.xml",
    "80session/English/c.xml",
  );
  const paths = (wanted: Parameters<typeof isWanted>[1]) =>
    files.filter((file) => isWanted(file, wanted)).map(({ path }) => path.slice(-5));
  assert.deepEqual(paths({ languages: ["en"], years: (year) => year === 2024 }), ["a.xml"]);
  assert.deepEqual(paths({ languages: ["ar", "en"] }), ["a.xml", "b.xml", "c.xml"]);
});

test("a session that is published as an archive for each language is found", () => {
  const { files } = listed(assembly, "74session/GA resolutions_74session_Spanish.zip");
  assert.deepEqual(
    files.map(({ language, years }) => [language, years]),
    [["es", [2019, 2020]]],
  );
});

test("whatever else lies in a repository is passed over", () => {
  const { files, notes } = listed(
    council,
    "README.md",
    "2020/English/list.pdf",
    "2020/Drafts/x.xml",
    "x.xml",
  );
  assert.deepEqual([files, notes], [[], []]);
});

test("names that lead elsewhere, or that a system keeps for itself, are left out and counted", () => {
  const refused = [
    "2020/English/../../../x.xml",
    "2020/English//x.xml",
    "2020/English/a\\..\\x.xml",
    "2020/English/C:x.xml",
    "2020/English/con.xml",
    "2020/English/.hidden.xml",
    "2020/English/x\u0000.xml",
    "2020/English/x\u202elmx.xml",
    `2020/English/${"x".repeat(300)}.xml`,
  ];
  const { files, notes } = listed(council, ...refused, "2020/English/y.xml");
  assert.deepEqual(
    files.map(({ path }) => path),
    ["2020/English/y.xml"],
  );
  assert.match(
    notes.map(english).join(),
    /^9 of the Security Council resolutions have names or sizes that cannot be right/,
  );
  assert.equal(isSafePath("2020/English/E_RES_2021_2 B-2110300E.xml"), true);
});

test("of two names that differ in their case only, the first is taken", () => {
  const { files } = listed(council, "2020/English/A.xml", "2020/English/a.xml");
  assert.equal(files.length, 1);
});

test("a size or a checksum that is none leaves its file out", () => {
  const entry = { path: "2020/English/x.xml", type: "blob", sha: hash, size: 10 };
  for (const wrong of [{ size: -1 }, { size: 1e12 }, { size: "10" }, { sha: "../x" }]) {
    const { files, notes } = readListing(council, JSON.stringify({ tree: [{ ...entry, ...wrong }] }));
    assert.deepEqual([files.length, notes.length], [0, 1], JSON.stringify(wrong));
  }
});

test("what is no list is refused, and one that ends early says so", () => {
  for (const wrong of ["", "<html>", "null", "{}", '{"tree":3}'])
    assert.throws(() => readListing(council, wrong), /the list of its files cannot be read/);
  assert.match(readListing(council, '{"tree":[],"truncated":true}').notes.map(english).join(), /ends early/);
});

test("a mirror takes the place of both of the addresses of the UN's repositories", () => {
  const file = { collection: council, path: "2020/English/S_RES_1 (2020)#.xml" };
  assert.equal(
    addressesOf().file(file),
    "https://raw.githubusercontent.com/UNxml/SCresolutions/HEAD/2020/English/S_RES_1%20(2020)%23.xml",
  );
  assert.equal(
    addressesOf("https://mirror.example/un/").listing(council),
    "https://mirror.example/un/repos/UNxml/SCresolutions/git/trees/HEAD?recursive=1",
  );
});
