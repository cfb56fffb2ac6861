// What a delegate asks in each editor, and what must then be seen there: one list for all of them.
import assert from "node:assert/strict";

/** What the script of each editor is given: words in the draft, at which it asks. */
export const asked = {
  draft: "un-police.statement.md",
  hover: "UNMISS",
  /** A document of the corpus, and one that the corpus lacks. */
  definition: "S/2022/9901",
  nowhere: "S/2023/646",
  /** Typed at the end of the draft, where completion is then asked for. */
  typed: "As decided in S/RES/25",
  /** The finding that is mended, and words of the fix's title. */
  fix: "Resolution 2518",
  title: "2020",
  /** Renamed to `newName`, where the editor's script does so. */
  rename: "Resolution 2518",
  newName: "2589",
};

/** What is expected of every editor: what its script has seen, by name. */
export const expected = {
  "the findings are shown": ({ diagnostics }) => {
    assert.ok(
      diagnostics.filter((one) => /2518|2041|2185|1325/.test(one)).length >= 2,
      diagnostics.join("\n"),
    );
  },
  "hover tells the mission's full name, without marks that nobody reads": ({ hover }) => {
    assert.match(hover, /United Nations Mission in South Sudan/);
    assert.doesNotMatch(hover, /\\[(.]/);
  },
  "definition opens the document of the corpus": ({ definition }) => assert.match(definition, /concept-note/),
  "of a document that the corpus lacks nothing is opened": ({ nowhere }) => assert.equal(nowhere, ""),
  "completion offers resolutions by number": ({ completion }) =>
    assert.ok(
      completion.some((label) => label.includes("S/RES/25")),
      completion.join(", "),
    ),
  "the fix is made": ({ fixed }) => assert.match(fixed, /Security Council resolution 2518 \(2020\)\./),
  "formatting changes nothing": ({ formatted }) => assert.equal(formatted, "nothing"),
  "the server ends when it is asked to": ({ ended }) => assert.equal(ended, true),
};

/** What is expected besides of an editor whose script asks for it. */
export const expectedWhereAsked = {
  references: (count) => assert.ok(count >= 2, `${count}: the draft and the corpus cite it`),
  links: (count) => assert.ok(count >= 2),
  highlights: (count) => assert.ok(count >= 1),
  outline: (names) => assert.ok(names.includes("Documents cited"), names.join(", ")),
  renamed: (texts) => assert.match(texts.join(), /2589/),
};
