import assert from "node:assert/strict";
import { test } from "node:test";
import type { GlossaryEntry } from "../../../server/src/service/glossary/entry";
import { findGlossaryFiles } from "../../../server/src/service/glossary/own/files";
import { ownGlossaryFrom } from "../../../server/src/service/glossary/own/ownGlossary";
import { told } from "../told";
import { createWorld } from "../world";

function entries(name: string, text: string): readonly GlossaryEntry[] {
  const { entries: read, problem } = ownGlossaryFrom(name, text);
  assert.equal(problem, undefined);
  return read;
}

test("a Markdown table is a glossary, whatever stands around it", () => {
  const [first, second, ...more] = entries(
    "glossary.md",
    `# Our terms

Ask Ada before you change one.

| Term | Full name | Definition | See also |
| ---- | --------- | ---------- | -------- |
| NRA  | Northern Rivers **Authority** | Keeps the [rivers](https://example.org) \\| dams. | dam, river |
| fish corridor | | The water between two \`dams\`. |
|      |           |            |          |

| Day | Weather |
| --- | ------- |
| Monday | rain |
`,
  );
  assert.equal(first?.term, "NRA");
  assert.equal(first?.name, "Northern Rivers Authority");
  assert.equal(first?.definition, "Keeps the rivers | dams.");
  assert.deepEqual(first?.seeAlso, ["dam", "river"]);
  assert.equal(first?.origin, "workspace");
  assert.equal(first?.source, "glossary.md");
  assert.equal(second?.name, "fish corridor");
  assert.equal(more.length, 0);
});

test("a cell of a Markdown table holds the words that are shown; a table in code is no glossary", () => {
  const [entry, ...more] = entries(
    "glossary.md",
    `~~~~
| Term | Full name |
| --- | --- |
| XYZ | Only an example |
~~~~

| Term | Full name | Definition |
| --- | --- | --- |
| R&amp;D | Research &amp; \\*development\\* | Work on <em>new</em> things,<br>[here](https://example.org/a_(b)) and \`there\` in snake_case. |
`,
  );
  assert.equal(more.length, 0);
  assert.equal(entry?.term, "R&D");
  assert.equal(entry?.name, "Research & *development*");
  assert.equal(entry?.definition, "Work on new things, here and there in snake_case.");
});

test("columns may be headed in other words, in other languages, and hold names in six languages", () => {
  const [entry] = entries(
    "glossary.md",
    "Sigle | Nom | Définition | English | 中文\n--- | --- | --- | --- | ---\nARN | Autorité des rivières du Nord | Garde les rivières. | Northern Rivers Authority | 北河管理局\n",
  );
  assert.equal(entry?.term, "ARN");
  assert.equal(entry?.name, "Autorité des rivières du Nord");
  assert.equal(entry?.names?.zh, "北河管理局");
});

test("a full name with its short form in brackets may stand in one cell", () => {
  const [entry] = entries(
    "glossary.csv",
    "term,definition\nNorthern Rivers Authority (NRA),Keeps the rivers\n",
  );
  assert.equal(entry?.term, "NRA");
  assert.equal(entry?.name, "Northern Rivers Authority");
});

test("CSV: commas, semicolons or tabs; quoted cells with line breaks and quotation marks", () => {
  for (const separator of [",", ";", "\t"]) {
    const [entry] = entries(
      "glossary.csv",
      `term${separator}name${separator}definition\r\nNRA${separator}"Northern Rivers${separator} Authority"${separator}"Keeps the ""great""\nrivers"\r\n`,
    );
    assert.equal(entry?.name, `Northern Rivers${separator} Authority`, JSON.stringify(separator));
    assert.equal(entry?.definition, 'Keeps the "great"\nrivers');
  }
});

const older = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX-Basic" xml:lang="en"><martifHeader><fileDesc><sourceDesc><p>Our terms</p></sourceDesc></fileDesc></martifHeader>
<text><body>
<termEntry id="c1">
  <descrip type="subjectField">water</descrip>
  <langSet xml:lang="en-GB">
    <descripGrp><descrip type="definition">Body that keeps the <hi>great</hi> rivers &amp; dams.</descrip><admin type="source">Rivers Act</admin></descripGrp>
    <ntig><termGrp><term>Northern Rivers Authority</term><termNote type="termType">fullForm</termNote></termGrp></ntig>
    <tig><term>NRA</term><termNote type="termType">acronym</termNote></tig>
    <tig><term>Rivers Board</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig>
  </langSet>
  <langSet xml:lang="fr"><tig><term>Autorité des rivières du Nord</term></tig><tig><term>ARN</term><termNote type="termType">acronym</termNote></tig></langSet>
  <langSet xml:lang="de"><tig><term>Nordflussbehörde</term></tig></langSet>
</termEntry>
</body></text></martif>`;

const newer = `<?xml version="1.0"?>
<tbx style="dct" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
<tbxHeader><fileDesc><sourceDesc><p>Our terms</p></sourceDesc></fileDesc></tbxHeader>
<text><body>
<conceptEntry id="c1">
  <min:subjectField>water</min:subjectField>
  <langSec xml:lang="en">
    <basic:definition>Body that keeps the great rivers &#38; dams.</basic:definition>
    <termSec><term>Northern Rivers Authority</term><basic:termType>fullForm</basic:termType></termSec>
    <termSec><term>NRA</term><basic:termType>acronym</basic:termType></termSec>
  </langSec>
  <langSec xml:lang="fr"><termSec><term>Autorité des rivières du Nord</term></termSec></langSec>
</conceptEntry>
</body></text></tbx>`;

test("TBX in both dialects: short form, full name, definition, source, names in other languages", () => {
  for (const text of [older, newer]) {
    const [entry, ...more] = entries("water.tbx", text);
    assert.equal(more.length, 0);
    assert.equal(entry?.term, "NRA");
    assert.equal(entry?.name, "Northern Rivers Authority");
    assert.equal(entry?.definition, "Body that keeps the great rivers & dams.");
    assert.equal(entry?.kind, "water");
    assert.match(entry?.names?.fr ?? "", /^Autorité des rivières du Nord/);
  }
  const [entry] = entries("water.tbx", older);
  assert.equal(entry?.source, "Rivers Act");
  assert.equal(entry?.names?.fr, "Autorité des rivières du Nord (ARN)");
  assert.ok(entry?.aliases?.includes("Nordflussbehörde"));
});

test("TBX without English takes its first language", () => {
  const [entry] = entries(
    "eau.tbx",
    '<martif><text><body><termEntry><langSet xml:lang="fr"><tig><term>barrage</term></tig></langSet></termEntry></body></text></martif>',
  );
  assert.equal(entry?.term, "barrage");
  assert.equal(entry?.language, "fr");
});

test("entities that a TBX file declares mean nothing, and cost nothing", () => {
  const bomb = `<!DOCTYPE martif [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>
<martif><text><body><termEntry><langSet xml:lang="en"><tig><term>dam &b; &x;</term></tig></langSet></termEntry></body></text></martif>`;
  assert.equal(entries("bomb.tbx", bomb)[0]?.term, "dam &b; &x;");
});

test("a broken file is told in one sentence that names it", () => {
  const problem = (name: string, text: string) => told(ownGlossaryFrom(name, text).problem);
  assert.match(problem("a.tbx", older.slice(0, 900)), /^a\.tbx is damaged: .*export it again\.$/);
  assert.match(problem("a.tbx", "<html><body>no</body></html>"), /^a\.tbx is not a TBX file: /);
  assert.match(problem("a.tbx", ""), /^a\.tbx is not a TBX file: /);
  assert.match(
    problem("glossary.csv", "day,weather\nMonday,rain\n"),
    /^glossary\.csv does not say which column/,
  );
  assert.match(
    problem("glossary.md", "| Day | Weather |\n| --- | --- |\n| Monday | rain |\n"),
    /^glossary\.md holds no table of terms/,
  );
  assert.equal(problem("glossary.md", "# Terms\n\nNone so far.\n"), "");
  assert.equal(problem("glossary.md", "| Term | Definition |\n| --- | --- |\n"), "");
  assert.equal(problem("glossary.csv", ""), "");
});

test("glossaries are found by name and by pattern, in every folder and at a full path", async () => {
  const { files } = createWorld({
    "file:///work/glossary.md": "",
    "file:///work/notes.md": "",
    "file:///work/terms/water.tbx": "",
    "file:///work/terms/deep/air.tbx": "",
    "file:///work/.hidden/secret.tbx": "",
    "file:///other/glossary.csv": "",
    "file:///elsewhere/UN-Terms.tbx": "",
  });
  const folders = ["file:///work", "file:///other"];
  const found = (...patterns: string[]) => findGlossaryFiles(files, patterns, folders);
  assert.deepEqual(await found("glossary.md", "glossary.csv", "*.tbx"), [
    "file:///work/glossary.md",
    "file:///other/glossary.csv",
  ]);
  assert.deepEqual(await found("terms/*.tbx"), ["file:///work/terms/water.tbx"]);
  assert.deepEqual(await found("**/*.tbx"), [
    "file:///work/terms/water.tbx",
    "file:///work/terms/deep/air.tbx",
  ]);
  assert.deepEqual(await found("/elsewhere/*.tbx"), ["file:///elsewhere/UN-Terms.tbx"]);
  assert.deepEqual(await found("/elsewhere/UN-Terms.tbx"), ["file:///elsewhere/UN-Terms.tbx"]);
  assert.deepEqual(await found("no.md", ""), []);
  assert.deepEqual(await found("{glossary,terms}.{md,csv}", "{terms,none}/*.{tbx,csv}"), [
    "file:///work/glossary.md",
    "file:///other/glossary.csv",
    "file:///work/terms/water.tbx",
  ]);
  assert.deepEqual(await found("/elsewhere/*.{csv,TBX}"), ["file:///elsewhere/UN-Terms.tbx"]);
});

test("a TBX file of 200,000 nested elements is refused in the time of its length", { timeout: 3000 }, () => {
  const { entries: read, problem } = ownGlossaryFrom("deep.tbx", `<tbx>${"<a>".repeat(200_000)}`);
  assert.deepEqual(read, []);
  assert.equal(
    told(problem),
    "deep.tbx is damaged: more than 2000 elements stand within each other; export it again.",
  );
});
