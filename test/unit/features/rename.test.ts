import assert from "node:assert/strict";
import { test } from "node:test";
import { findRenamable, findRename } from "../../../server/src/service/features/rename";
import { applyEdits } from "../../../server/src/service/text/edit";
import { english } from "../../../server/src/service/text/say";
import { drawn, knowledge } from "./draftOf";

/** A text with the cursor drawn in it, and what it becomes; or why it stays. */
function renamed(text: string, name: string): string {
  const { draft, offset } = drawn(text);
  const result = findRename(knowledge, draft, offset, name);
  return "refused" in result ? english(result.refused) : applyEdits(draft.text, result);
}

test("an acronym is renamed throughout, its full name and quotations are not", () => {
  assert.equal(
    renamed("UNPO█L serve. “UNPOL”, he said. We thank UNPOL, the United Nations police.", "UNPF"),
    "UNPF serve. “UNPOL”, he said. We thank UNPF, the United Nations police.",
  );
});

test("a term and a reference are renamed in every paragraph", () => {
  assert.equal(
    renamed("We thank UNPOL.\n\nUNPO█L serve.\n\nLong live UNPOL!", "UNPF"),
    "We thank UNPF.\n\nUNPF serve.\n\nLong live UNPF!",
  );
  assert.equal(
    renamed("We recall resolution 1325 (2000).\n\nResolution 13█25 (2000) counts.", "2242 (2015)"),
    "We recall resolution 2242 (2015).\n\nResolution 2242 (2015) counts.",
  );
});

test("another term, and the same words with another meaning, keep their name", () => {
  assert.equal(renamed("UNPO█L and UNMISS serve.", "UNPF"), "UNPF and UNMISS serve.");
  assert.equal(
    renamed("The host coun█try and the police serve.", "host State"),
    "The host State and the police serve.",
  );
});

test("a resolution of an emergency special session is renamed with its whole number", () => {
  assert.equal(
    renamed("General Assembly resolution ES-1█1/1", "ES-11/4"),
    "General Assembly resolution ES-11/4",
  );
});

test("words in quotations, block quotations, code and comments are not renamed", () => {
  for (const foreign of [
    "„UNPOL“",
    "«UNPOL stays»",
    "”UNPOL“",
    "『UNPOL』",
    "‘UNPOL stays’",
    "`UNPOL`",
    "<!-- UNPOL -->",
    "(https://example.org/UNPOL)",
    `“${"They serve far from home. ".repeat(40)}UNPOL”`,
    "\n> UNPOL stays.\n",
    "\n\n```\nUNPOL\n```\n\n",
    "\n\n~~~\nUNPOL\n",
  ]) {
    const [before, after] = [`UNPOL serve. ${foreign}`, `UNPF serve. ${foreign}`];
    assert.equal(renamed(before.replace("UNPOL", "UNPO█L"), "UNPF"), after);
  }
});

test("references in quotations and code are not renamed", () => {
  const foreign = "“resolution 1325 (2000)”, `S/RES/1325 (2000)`, „resolution 1325“";
  assert.equal(renamed(`resolution 13█25 (2000), ${foreign}`, "2242"), `resolution 2242 (2015), ${foreign}`);
});

test("a term keeps its number and its capital in each place", () => {
  assert.equal(
    renamed("Host countries agree. Every host coun█try and all host countries know it.", "host State"),
    "Host States agree. Every host State and all host States know it.",
  );
});

test("from the plural the singular is made", () => {
  assert.equal(
    renamed("All host count█ries agree with a host country.", "host States"),
    "All host States agree with a host State.",
  );
});

test("a reference keeps its form: number, symbol, with its year or without", () => {
  assert.equal(
    renamed("S/RES/1325(2000), resolution 13█25 (2000), Security Council resolution 1325.", "2242"),
    "S/RES/2242(2015), resolution 2242 (2015), Security Council resolution 2242.",
  );
  assert.equal(
    renamed("resolutions 1820 (2008) and 1325█ (2000); S/RES/1325 (2000)", "S/RES/2242(2015)"),
    "resolutions 1820 (2008) and 2242 (2015); S/RES/2242 (2015)",
  );
  assert.equal(renamed("See S/2023/6█46 and A/78/1.", "S/2024/1"), "See S/2024/1 and A/78/1.");
});

test("what cannot be is refused with its reason", () => {
  assert.match(renamed("resolution 1325█ (2000)", "2242 (2019)"), /2015/);
  assert.match(renamed("resolution 1325█ (2000)", "A/RES/70/1"), /another organ/);
  assert.match(renamed("resolution 1325█ (2000)", "the moon"), /not the number or the symbol/);
  assert.match(
    renamed("resolution 1325█ (2000)", "1325 (2000) and 2242 (2015)"),
    /not the number or the symbol/,
  );
  assert.match(renamed("resolution 1325█ (2000)", "our resolution 2242"), /not the number or the symbol/);
  assert.match(renamed("no█thing", "x"), /Nothing/);
  for (const name of ["", "  ", "host\nState"])
    assert.match(renamed("the host coun█try", name), /words on one line/);
  assert.equal(renamed("the host coun█try", " host State "), "the host State");
});

test("what is offered for renaming is the number or the term itself", () => {
  const { draft, offset } = drawn("Security Council resolution 13█25 (2000)");
  assert.equal(findRenamable(knowledge, draft, offset)?.placeholder, "1325 (2000)");
  const term = drawn("We thank a host coun█try.");
  assert.deepEqual(findRenamable(knowledge, term.draft, term.offset), {
    range: { start: 11, end: 23 },
    placeholder: "host country",
  });
  const other = drawn("only wo█rds");
  assert.equal(findRenamable(knowledge, other.draft, other.offset), undefined);
});
