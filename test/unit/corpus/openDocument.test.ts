import assert from "node:assert/strict";
import { test } from "node:test";
import { readOpenDocument } from "../../../server/src/service/corpus/formats/openDocument";
import { readFile, readOne } from "./corpusOf";
import { spaces, textFile } from "./openDocumentFile";
import { archive } from "./wordFile";

const p = (content: string, style = "") => `<text:p text:style-name="${style}">${content}</text:p>`;
const item = (content: string, start = "") =>
  `<text:list-item ${start && `text:start-value="${start}"`}>${content}</text:list-item>`;
const list = (content: string, settings = `text:style-name="L1"`) =>
  `<text:list ${settings}>${content}</text:list>`;

const numbers = `<text:list-style style:name="L1">
  <text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>
  <text:list-level-style-number text:level="2" style:num-format="a" style:num-prefix="(" style:num-suffix=")"/>
  <text:list-level-style-number text:level="3" style:num-format="1" style:num-suffix="." text:display-levels="3"/>
</text:list-style>
<text:list-style style:name="L2"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style>`;

function seen(body: string, styles = numbers): (string | undefined)[][] {
  return readOpenDocument(textFile(body, styles), (bytes) => new TextDecoder().decode(bytes)).blocks.map(
    ({ number, part, heading, text }) => [number, part ?? (heading ? "heading" : undefined), text],
  );
}

test("an OpenDocument resolution is read with its facts and the numbers of its lists", async () => {
  const head = [
    "A/RES/86/414",
    "9 December 2031",
    "Buoys",
    "The General Assembly,",
    "Recalling its resolutions on foghorns,",
  ];
  const body =
    head.map((text) => p(text)).join("") +
    list(
      item(p("Welcomes the painting of buoys;")) +
        item(
          p("Requests the Secretary-General:") +
            list(item(p("To count them;")) + item(p("To report on it;")), ""),
        ) +
        item(p("Decides to return to the matter.")),
    );
  const document = await readOne("buoys.odt", textFile(body, numbers));
  assert.deepEqual([document.symbol, document.title, document.date], ["A/RES/86/414", "Buoys", "2031-12-09"]);
  assert.deepEqual(
    document.passages.map(({ part, number, text }) => [part, number, text]),
    [
      ["preambular", undefined, "Recalling its resolutions on foghorns,"],
      ["operative", "1", "Welcomes the painting of buoys;"],
      ["operative", "2", "Requests the Secretary-General:"],
      ["operative", "(a)", "To count them;"],
      ["operative", "(b)", "To report on it;"],
      ["operative", "3", "Decides to return to the matter."],
    ],
  );
});

test("lists begin anew, go on, start where they are told to, and count all levels or none", () => {
  const body =
    list(item(p("One") + p("its second paragraph"))) +
    p("Between") +
    list(item(p("Two")), `text:style-name="L1" text:continue-numbering="true"`) +
    list(item(p("One again")) + item(p("Nine"), "9") + item(list(item(list(item(p("Deep")), "")), ""))) +
    list(item(p("A point")), `text:style-name="L2"`) +
    `<text:h text:outline-level="1">A chapter</text:h>`;
  assert.deepEqual(seen(body), [
    ["1", undefined, "One"],
    [undefined, undefined, "its second paragraph"],
    [undefined, undefined, "Between"],
    ["2", undefined, "Two"],
    ["1", undefined, "One again"],
    ["9", undefined, "Nine"],
    ["9.a.1", undefined, "Deep"],
    [undefined, undefined, "A point"],
    ["I", "heading", "A chapter"],
  ]);
});

test("notes and rows of tables are passages of their own; comments, contents and hidden text are none", () => {
  const note = `<text:note text:note-class="footnote"><text:note-citation>7</text:note-citation><text:note-body>${p("See A/86/77.")}</text:note-body></text:note>`;
  const body =
    p(`A sentence${note} goes on<office:annotation>${p("Really?")}</office:annotation>.`) +
    `<table:table><table:table-header-rows><table:table-row><table:table-cell>${p("Place")}</table:table-cell><table:table-cell>${p("Buoys")}</table:table-cell></table:table-row></table:table-header-rows><table:table-row><table:table-cell>${p("North Cape")}</table:table-cell><table:table-cell>${p("14")}</table:table-cell></table:table-row></table:table>` +
    `<text:table-of-content><text:index-body>${p("I. A chapter 3")}</text:index-body></text:table-of-content>` +
    p(
      `Seen<text:span text:style-name="T1"> not seen</text:span><text:s text:c="2"/>again<text:line-break/>and<text:tab/>again`,
    ) +
    `<text:p><draw:frame><draw:text-box>${p("In a box")}</draw:text-box></draw:frame></text:p>`;
  const styles = `<style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style>`;
  assert.deepEqual(seen(body, styles), [
    [undefined, undefined, "A sentence goes on."],
    ["7", "footnote", "See A/86/77."],
    [undefined, "table", "Place – Buoys"],
    [undefined, "table", "North Cape – 14"],
    [undefined, undefined, "Seen again and again"],
    [undefined, undefined, "In a box"],
  ]);
});

test("tracked changes are read as if all were accepted, and said to be there", async () => {
  const body = `<text:tracked-changes><text:changed-region text:id="c1"><text:deletion>${p("some ")}</text:deletion></text:changed-region></text:tracked-changes>${p(`My delegation thanks <text:change text:change-id="c1"/><text:change-start text:change-id="c2"/>all<text:change-end text:change-id="c2"/> keepers for what they do in winter.`)}`;
  const { documents, problems } = await readFile("draft.odt", textFile(body));
  assert.equal(
    documents[0]?.passages[0]?.text,
    "My delegation thanks all keepers for what they do in winter.",
  );
  assert.match(problems.join(), /^draft\.odt has tracked changes and was read as if all were accepted;/);
});

test("one that is a single XML file is read too, and one under another name is known by its content", async () => {
  const flat = `<?xml version="1.0"?><office:document ${spaces} office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>${p("My delegation thanks all keepers for what they do in winter.")}</office:text></office:body></office:document>`;
  assert.equal((await readOne("flat.fodt", flat)).passages.length, 1);
  const world = textFile(p("My delegation thanks all keepers for what they do in winter."));
  assert.equal((await readOne("misnamed.txt", world)).passages.length, 1);
});

test("one that is locked by a password, or has lost its text, is one sentence", async () => {
  const lockedFile = archive({
    mimetype: "application/vnd.oasis.opendocument.text",
    "META-INF/manifest.xml": `<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>`,
    "content.xml": "scrambled",
  });
  assert.deepEqual((await readFile("a.odt", lockedFile)).problems, [
    "a.odt is protected by a password and cannot be read; save it without one.",
  ]);
  assert.match((await readFile("a.odt", archive({ mimetype: "x" }))).problems.join(), /its text is missing/);
});
