import assert from "node:assert/strict";
import { test } from "node:test";
import { findDiagnostics } from "../../../server/src/service/features/diagnostics";
import { normaliseReferences } from "../../../server/src/service/features/normalise";
import { findRename } from "../../../server/src/service/features/rename";
import { findQuotations } from "../../../server/src/service/text/quotations";
import { some } from "../../some";
import { catalogue, draftOf, knowledge } from "./draftOf";

/** A sequence of numbers that is the same each time (a linear congruential generator). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const marks = ["“”", "„“", "«»", "‹›", "「」", "『』", "《》", '""', "‘’", "”“"].map((pair) => [...pair]);
const words = [
  "UNSCR 1325",
  "Security Council Resolution 2518",
  "resolution 1325 (2001)",
  "S/RES/2185(2041)",
  "UNPOL",
  "UNMISS",
  "GA resolution 70/1",
  "resolution 338 (1973) of 1 January 1973",
  "the police serve",
  "peace.",
  "\n\n",
  "they said",
];

test("no edit of any feature lies inside what is compared as a quotation", () => {
  const next = numbers(13);
  const one = <T>(list: readonly T[]): T => list[next(list.length)]!;
  const edited: string[] = [];
  for (let round = 0; round < 150; round++) {
    const parts = Array.from({ length: 12 }, () => {
      const said = Array.from({ length: 1 + next(4) }, () => one(words)).join(" ");
      const [open, close] = one(marks);
      return next(2) === 0 ? `${open}${said.replaceAll("\n", " ")}${close}` : said;
    });
    const text = parts.join(" ");
    const draft = draftOf(text);
    const quoted = findQuotations(text);
    const acronym = /(?<!\p{L})UNPOL/u.exec(text)?.index ?? 0;
    const renamed = findRename(knowledge, draft, acronym, "UNPF");
    const edits = [
      ...findDiagnostics(knowledge, draft, { severities: {}, ignored: [] }).flatMap(({ fixes }) =>
        fixes.flatMap((fix) => fix.edits),
      ),
      ...normaliseReferences(catalogue, draft, "prose"),
      ...normaliseReferences(catalogue, draft, "symbol"),
      ...("refused" in renamed ? [] : renamed),
    ];
    for (const { start, end, newText } of edits) {
      edited.push(newText);
      const inside = quoted.find((quotation) => start < quotation.end && end > quotation.start);
      assert.equal(inside && text.slice(inside.start, inside.end), undefined, `${newText} in ${text}`);
    }
  }
  assert.ok(some(edited).length > 300, String(edited.length));
});
