// The checker on the example drafts: it finds what was planted, and nothing else.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { createDraftAnalyser } from "../../../server/src/service/draft/analyser";
import { createGlossary } from "../../../server/src/service/glossary/glossary";
import { createCatalogue } from "../../../server/src/service/references/catalogue";
import { rules } from "../../../server/src/service/rules/rules";
import { english } from "../../../server/src/service/text/say";
import { some } from "../../some";

const folder = join(process.cwd(), "examples");
const catalogue = createCatalogue();
const glossary = createGlossary();

/** Each planted mistake as the README lists it: draft, words, check, message, words after the fix. */
const planted = readFileSync(join(folder, "README.md"), "utf8")
  .split("## The planted mistakes")[1]!
  .split("\n")
  .filter((line) => line.startsWith("| `"))
  .map((line) => line.split("|").map((cell) => cell.trim().replaceAll("`", "")))
  .map(([, draft, words, check, message, fixed]) => ({ draft, words, check, message, fixed }));

for (const kind of ["statement", "resolution"]) {
  test(`in the example ${kind} the planted mistakes are found in the README's words, and nothing else`, () => {
    const name = `un-police.${kind}.md`;
    const text = readFileSync(join(folder, name), "utf8");
    const draft = createDraftAnalyser(catalogue).analyse(`file:///${name}`, `penholder-${kind}`, 1, text);
    const found = rules
      .flatMap((rule) => rule.check(draft, { catalogue, glossary }))
      .sort((a, b) => a.start - b.start);
    assert.deepEqual(
      found.map(({ code, message, start, end }) => ({
        words: text.slice(start, end),
        check: code,
        message: english(message),
      })),
      planted
        .filter((one) => one.draft === name)
        .map(({ words, check, message }) => ({ words, check, message })),
    );
    for (const { code, start, fixes } of some(found)) {
      const edits = [...(fixes[0]?.edits ?? [])].sort((a, b) => b.start - a.start);
      if (code === "impossible-symbol") continue;
      const right = edits.reduce(
        (whole, edit) => whole.slice(0, edit.start) + edit.newText + whole.slice(edit.end),
        text,
      );
      const wanted = planted.find((one) => one.draft === name && text.startsWith(one.words!, start))!.fixed!;
      assert.ok(right.includes(wanted), `the fix writes “${wanted}”`);
      // What was right before stays: the text differs by the fix alone.
      assert.ok(right.startsWith(text.slice(0, start)));
    }
  });
}
