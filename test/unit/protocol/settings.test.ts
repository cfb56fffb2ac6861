import assert from "node:assert/strict";
import { test } from "node:test";
import { fromBase64 } from "../../../server/src/protocol/clientFiles";
import { corpusFolders } from "../../../server/src/protocol/followCorpus";
import { checkSettings, readSettings, settings, settingsSent } from "../../../server/src/protocol/settings";

test("without settings everything has its default", () => {
  const settings = readSettings({}, undefined, [], true);
  assert.deepEqual(settings.corpusFolders, ["corpus", "reference"]);
  assert.equal(settings.inlineSuggestions, true);
  assert.equal(settings.similarLimit, 10);
  assert.equal(settings.linkLanguage, "en");
});

test("what nobody has set counts as the settings page shows it", () => {
  // Links follow the editor's language, and a missing address is the catalogue's own.
  const { linkLanguage: _, address, ...plain } = settings;
  for (const { name, default: shown, read } of [...Object.values(plain), ...checkSettings])
    for (const nothing of [undefined, null, {}]) assert.deepEqual(read(nothing, "fr"), shown, name);
  assert.equal(address.read(address.default, "fr"), address.default);
});

test("a choice is read as sent, and what is none of the choices as the default", () => {
  assert.equal(settings.citedAs.read("notes", "en"), "notes");
  assert.equal(settings.citedAs.read("toString", "en"), "annex");
  assert.equal(settings.linkLanguage.read("auto", "ru"), "ru");
});

test("settings of the wrong type become the default, and the rest is kept", () => {
  const settings = readSettings(
    settingsSent({
      corpus: { folders: "corpus" },
      similarPassages: { limit: 500 },
      check: { "resolution-year": "hint", "impossible-symbol": "loud" },
      links: { language: "tlh", address: "javascript:alert(1)" },
    }),
    "fr-CA",
    [],
    true,
  );
  assert.deepEqual(settings.corpusFolders, ["corpus", "reference"]);
  assert.equal(settings.similarLimit, 50);
  assert.deepEqual(settings.severities, { "resolution-year": "hint" });
  assert.equal(settings.address, undefined);
  assert.equal(settings.linkLanguage, "fr");
});

test("a relative corpus folder stands in each folder of the workspace, an absolute one once", () => {
  const settings = readSettings(
    { "corpus.folders": ["corpus", "/data/un texts", "file:///x"] },
    undefined,
    [],
    true,
  );
  const found = corpusFolders({ of: () => settings }, ["file:///a", "file:///b%20c"]);
  assert.deepEqual(found.map(({ uri }) => uri).sort(), [
    "file:///a/corpus",
    "file:///b%20c/corpus",
    "file:///data/un%20texts",
    "file:///x",
  ]);
});

test("bytes sent as base64 arrive as they were", () => {
  for (const length of [0, 1, 2, 3, 4, 255, 1000]) {
    const bytes = Buffer.from(Array.from({ length }, (_, at) => (at * 37) % 256));
    assert.deepEqual([...fromBase64(bytes.toString("base64"))], [...bytes]);
  }
});

test("a corpus folder is the same with the slashes of Windows and with one behind", () => {
  const settings = readSettings(
    { "corpus.folders": ["texts\\corpus", "texts/corpus/"] },
    undefined,
    [],
    true,
  );
  const found = corpusFolders({ of: () => settings }, ["file:///a/"]);
  assert.deepEqual(found, [{ uri: "file:///a/texts/corpus", byDefault: false }]);
});

/** Settings of strangers: places outside of their folder, and documents at an address of their own. */
const reaching = {
  corpus: {
    folders: ["texts", "/etc", "../..", "a/../../b", "//host/share", "\\\\host\\share", "C:\\x", "file:///x"],
  },
  glossary: { files: ["/**/*.md", "terms/*.tbx", "{../,}*.md"] },
  links: { address: "https://mirror.example/{symbol}" },
};

test("what is not trusted names nothing outside of itself and no address, and what it named is told", () => {
  const { corpusFolders, glossaryFiles, address, outside } = readSettings(
    settingsSent(reaching),
    undefined,
    [],
    false,
  );
  assert.deepEqual([corpusFolders, glossaryFiles, address], [["texts"], ["terms/*.tbx"], undefined]);
  assert.deepEqual(outside.slice(0, 3), ["/etc", "../..", "a/../../b"]);
  assert.equal(outside.length, 9);
});

test("what is trusted may name all of it", () => {
  const { corpusFolders, glossaryFiles, address, outside } = readSettings(
    settingsSent(reaching),
    undefined,
    [],
    true,
  );
  assert.deepEqual([corpusFolders.length, glossaryFiles.length, outside.length], [8, 3, 0]);
  assert.equal(address, "https://mirror.example/{symbol}");
});

test("an address of documents is a public name over https, without a user, and its host is fixed", () => {
  const read = (address: string) => settings.address.read(address, undefined);
  for (const address of [
    "https://docs.un.org/{language}/{symbol}",
    "https://undocs.org/{symbol}",
    "https://library.ministry.example:8443/un?doc={symbol}",
  ])
    assert.equal(read(address), address);
  for (const address of [
    "http://docs.un.org/{symbol}",
    "https://docs.un.org@evil.example/{symbol}",
    "https://me:secret@docs.un.org/{symbol}",
    "https://{symbol}.evil.example/",
    "https://docs.un.org",
    "https://localhost/{symbol}",
    "https://localhost:8080/{symbol}",
    "https://printer.local/{symbol}",
    "https://wiki.corp/{symbol}",
    "https://intranet/{symbol}",
    "https://127.0.0.1/{symbol}",
    "https://10.1/{symbol}",
    "https://192.168.0.1/{symbol}",
    "https://2130706433/{symbol}",
    "https://0x7f.1/{symbol}",
    "https://[::1]/{symbol}",
    "https://docs.un.org/ (x)/{symbol}",
    "https:\\\\evil.example/{symbol}",
    "https://evil.example\\@docs.un.org/{symbol}",
  ])
    assert.equal(read(address), undefined, address);
});
