import assert from "node:assert/strict";
import { test } from "node:test";
import type { CorpusDocument } from "../../../server/src/service/corpus/document";
import { readWord } from "../../../server/src/service/corpus/formats/wordDocument";
import { readFile, readOne } from "./corpusOf";
import {
  archive,
  deleted,
  endDeleted,
  endInserted,
  head,
  inList,
  inserted,
  movedFrom,
  movedTo,
  paragraph,
  row,
  run,
  table,
  threeLevels,
  type WordParts,
  wordFile,
} from "./wordFile";

const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** The paragraphs of a Word file in one view: number, part where it has one, text. */
function seen(parts: WordParts, view: "accepted" | "original" = "accepted"): (string | undefined)[][] {
  const { blocks } = readWord(wordFile(parts), decode);
  return blocks(view).map(({ number, part, heading, text }) => [
    number,
    part ?? (heading ? "heading" : undefined),
    text,
  ]);
}

function rows({ passages }: CorpusDocument): (string | undefined)[][] {
  return passages.map(({ number, part, text }) => [number, part, text]);
}

test("a resolution in Word is read with its facts, and with the numbers that Word prints and nobody typed", async () => {
  const body = [
    paragraph("Welcomes the repair of foghorns;", inList(1, 0)),
    paragraph("Requests the Secretary-General:", inList(1, 0)),
    paragraph("To count the foghorns;", inList(1, 1)),
    paragraph("By day;", inList(1, 2)),
    paragraph("By night;", inList(1, 2)),
    paragraph("To report on the count;", inList(1, 1)),
    paragraph("Decides to hear the report at its eighty-eighth session.", inList(1, 0)),
  ].join("");
  const document = await readOne("foghorns.docx", wordFile({ body: head + body, numbering: threeLevels }));
  assert.deepEqual(
    [document.symbol, document.title, document.date, document.kind, document.organ, document.language],
    ["A/RES/86/413", "Foghorns", "2031-12-09", "adopted", "General Assembly", "en"],
  );
  assert.deepEqual(rows(document), [
    [undefined, "preambular", "Recalling its earlier resolutions on lighthouses,"],
    ["1", "operative", "Welcomes the repair of foghorns;"],
    ["2", "operative", "Requests the Secretary-General:"],
    ["(a)", "operative", "To count the foghorns;"],
    ["(i)", "operative", "By day;"],
    ["(ii)", "operative", "By night;"],
    ["(b)", "operative", "To report on the count;"],
    ["3", "operative", "Decides to hear the report at its eighty-eighth session."],
  ]);
});

test("numbers follow the list: continued, begun anew, of all levels, of a style, none", () => {
  const numbering = `${threeLevels}
    <w:num w:numId="2"><w:abstractNumId w:val="7"/></w:num>
    <w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
    <w:abstractNum w:abstractNumId="8">
      <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/><w:pStyle w:val="Chapter"/></w:lvl>
      <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%2"/></w:lvl>
    </w:abstractNum>
    <w:num w:numId="4"><w:abstractNumId w:val="8"/></w:num>
    <w:abstractNum w:abstractNumId="9">
      <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/></w:lvl>
    </w:abstractNum>
    <w:num w:numId="5"><w:abstractNumId w:val="9"/></w:num>`;
  const styles = `
    <w:style w:type="paragraph" w:styleId="Base"><w:name w:val="Base"/><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="Chapter"><w:name w:val="Chapter"/><w:basedOn w:val="Base"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>`;
  const body = [
    paragraph("One", inList(1, 0)),
    paragraph("Two: the list of another name goes on", inList(2, 0)),
    paragraph("One: begun anew", inList(3, 0)),
    paragraph("", inList(3, 0)),
    paragraph("Three: an empty paragraph is numbered too", inList(3, 0)),
    paragraph("Chapter", `<w:pStyle w:val="Chapter"/>`),
    paragraph("Section", inList(4, 1)),
    paragraph("No number", `<w:pStyle w:val="Chapter"/>${inList(0, 0)}`),
    paragraph("Chapter again", `<w:pStyle w:val="Chapter"/>`),
    paragraph("Section again", inList(4, 1)),
    paragraph("A point", inList(5, 0)),
    paragraph("A list that nobody has defined", inList(77, 0)),
  ].join("");
  assert.deepEqual(seen({ body, numbering, styles }), [
    ["1", undefined, "One"],
    ["2", undefined, "Two: the list of another name goes on"],
    ["1", undefined, "One: begun anew"],
    ["3", undefined, "Three: an empty paragraph is numbered too"],
    ["I", "heading", "Chapter"],
    ["1.1", undefined, "Section"],
    [undefined, "heading", "No number"],
    ["II", "heading", "Chapter again"],
    ["2.1", undefined, "Section again"],
    [undefined, undefined, "A point"],
    [undefined, undefined, "A list that nobody has defined"],
  ]);
});

test("tracked changes: what was taken out is in no passage, and that there are changes is said", async () => {
  const body =
    head +
    paragraph(
      `${run("1. Urges ")}${deleted("some")}${inserted(run("all"))}${run(" keepers to sound the foghorn;")}`,
    );
  const { documents, problems } = await readFile("draft.docx", wordFile({ body }));
  assert.equal(documents[0]?.passages.at(-1)?.text, "Urges all keepers to sound the foghorn;");
  assert.deepEqual(problems, [
    "draft.docx has tracked changes and was read as if all were accepted; accept or reject them in it where that is not meant.",
  ]);
  const unchanged = await readFile(
    "final.docx",
    wordFile({ body: head + paragraph("1. Urges all keepers;") }),
  );
  assert.deepEqual(unchanged.problems, []);
});

const changes: WordParts = {
  numbering: threeLevels,
  footnotes: `<w:footnote w:id="2"><w:p>${run("Old note.")}</w:p></w:footnote><w:footnote w:id="3"><w:p>${run("New ")}${deleted("long ")}${run("note.")}</w:p></w:footnote>`,
  body: [
    paragraph("Stays", inList(1, 0)),
    // A paragraph that was taken out, with its end.
    paragraph(deleted("Goes"), inList(1, 0) + endDeleted),
    // One that was put in.
    paragraph(inserted(run("Comes")), inList(1, 0) + endInserted),
    // Two that were made one, and one that was made two.
    paragraph("Joined", inList(1, 0) + endDeleted),
    paragraph(" together", inList(1, 0)),
    paragraph("Parted", inList(1, 0) + endInserted),
    paragraph(" in two", inList(1, 1)),
    paragraph(`${movedFrom("Moved ")}${run("from")}${movedTo(" moved")}`),
    // Put in by one, and taken out again by another.
    paragraph(`${run("Never")}${inserted(deleted(" seen"))}`),
    paragraph(
      "Deeper now",
      `${inList(1, 1)}<w:pPrChange w:id="1" w:author="A"><w:pPr>${inList(1, 0)}</w:pPr></w:pPrChange>`,
    ),
    paragraph(
      `${run("Noted")}<w:del w:id="1"><w:r><w:footnoteReference w:id="2"/></w:r></w:del><w:ins w:id="1"><w:r><w:footnoteReference w:id="3"/></w:r></w:ins>`,
    ),
    `<w:tbl>${row(["Place", "Lamps"])}${row(["North Cape", "14"], `<w:del w:id="1" w:author="A"/>`)}${row(["Hook Head", "2"], `<w:ins w:id="1" w:author="A"/>`)}</w:tbl>`,
  ].join(""),
};

test("tracked changes, seen as if all were accepted", () => {
  assert.deepEqual(seen(changes, "accepted"), [
    ["1", undefined, "Stays"],
    ["2", undefined, "Comes"],
    ["3", undefined, "Joined together"],
    ["4", undefined, "Parted"],
    ["(a)", undefined, "in two"],
    [undefined, undefined, "from moved"],
    [undefined, undefined, "Never"],
    ["(b)", undefined, "Deeper now"],
    [undefined, undefined, "Noted"],
    ["1", "footnote", "New note."],
    [undefined, "table", "Place – Lamps"],
    [undefined, "table", "Hook Head – 2"],
  ]);
});

test("tracked changes, seen as before any of them", () => {
  assert.deepEqual(seen(changes, "original"), [
    ["1", undefined, "Stays"],
    ["2", undefined, "Goes"],
    ["3", undefined, "Joined"],
    ["4", undefined, "together"],
    ["(a)", undefined, "Parted in two"],
    [undefined, undefined, "Moved from"],
    [undefined, undefined, "Never"],
    ["5", undefined, "Deeper now"],
    [undefined, undefined, "Noted"],
    ["1", "footnote", "Old note."],
    [undefined, "table", "Place – Lamps"],
    [undefined, "table", "North Cape – 14"],
  ]);
});

test("footnotes and endnotes are passages of their own after their paragraph, counted as Word counts them", () => {
  const note = (id: number, text: string) =>
    `<w:footnote w:id="${id}"><w:p><w:r><w:footnoteRef/></w:r>${run(` ${text}`)}</w:p></w:footnote>`;
  const mark = (id: number, of = "footnote") => `<w:r><w:${of}Reference w:id="${id}"/></w:r>`;
  const parts = {
    footnotes: `<w:footnote w:type="separator" w:id="-1"><w:p>${run("____")}</w:p></w:footnote>${note(4, "See A/86/77.")}${note(5, "Ibid.")}${note(6, "As amended.")}`,
    endnotes: `<w:endnote w:id="1">${paragraph("At the end,")}${paragraph("in two paragraphs.")}</w:endnote>`,
    body: [
      paragraph(`${run("Two marks")}${mark(4)}${run(" in one")}${mark(5)}`),
      paragraph(
        `${run("A typed mark")}<w:r><w:footnoteReference w:customMarkFollows="1" w:id="6"/><w:t>*</w:t></w:r>${run(" is no word")}`,
      ),
      paragraph(`${run("An endnote")}${mark(1, "endnote")}`),
    ].join(""),
  };
  assert.deepEqual(seen(parts), [
    [undefined, undefined, "Two marks in one"],
    ["1", "footnote", "See A/86/77."],
    ["2", "footnote", "Ibid."],
    [undefined, undefined, "A typed mark is no word"],
    ["*", "footnote", "As amended."],
    [undefined, undefined, "An endnote"],
    ["i", "footnote", "At the end, in two paragraphs."],
  ]);
  const settings = `<w:endnotePr><w:numFmt w:val="decimal"/></w:endnotePr>`;
  assert.equal(seen({ ...parts, settings }).at(-1)?.[0], "1");
});

test("instructions of fields, hidden text, comments, deleted pictures' words and a table of contents are no text", () => {
  const field = (instruction: string, result: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ${instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const styles = `<w:style w:type="paragraph" w:styleId="Toc"><w:name w:val="toc 1"/></w:style>
    <w:style w:type="character" w:styleId="Secret"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>`;
  const body = [
    paragraph(`${run("See ")}${field(`HYPERLINK "https://example.org"`, "the report")}${run(".")}`),
    paragraph(
      `${run("Open")}${run(" hidden", "<w:vanish/>")}${run(" secret", `<w:rStyle w:val="Secret"/>`)}${run(" shown", `<w:vanish w:val="0"/>`)}`,
    ),
    paragraph(`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:t>never ended</w:t></w:r>`),
    paragraph("What follows is read"),
    paragraph("1 Introduction 3", `<w:pStyle w:val="Toc"/>`),
    `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${paragraph("Click here to enter text.")}</w:sdtContent></w:sdt>`,
    `<w:sdt><w:sdtPr/><w:sdtContent>${paragraph("A control that was filled in")}</w:sdtContent></w:sdt>`,
    paragraph(
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><w:txbxContent>${paragraph("In a box")}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${paragraph("In a box")}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>${run("Around it")}`,
    ),
    paragraph(
      `<w:r><w:t>Secretary</w:t><w:noBreakHyphen/><w:t>General</w:t><w:tab/><w:t>of</w:t><w:br/><w:t>the</w:t><w:softHyphen/></w:r>`,
    ),
  ].join("");
  assert.deepEqual(
    seen({ body, styles }).map(([, , text]) => text),
    [
      "See the report.",
      "Open shown",
      "What follows is read",
      "A control that was filled in",
      "Around it",
      "In a box",
      "Secretary-General of the",
    ],
  );
});

test("a row of a table is one passage; a letterhead or a frame set as a table is read as paragraphs", () => {
  const nested = `<w:tbl><w:tr><w:tc>${paragraph("Lamps")}${table(["of oil"])}${paragraph("")}</w:tc><w:tc>${paragraph("14")}</w:tc></w:tr></w:tbl>`;
  assert.deepEqual(seen({ body: table(["Place", "Lamps"], ["", ""]) + nested }), [
    [undefined, "table", "Place – Lamps"],
    [undefined, "table", "Lamps of oil – 14"],
  ]);
  assert.deepEqual(
    seen({
      body:
        table(["United Nations", "A/86/L.5"], ["General Assembly", "Distr.: Limited"]) +
        table(["A statement set in a frame."], ["Its second paragraph."]),
    }).map(([, part, text]) => [part, text]),
    [
      [undefined, "United Nations"],
      [undefined, "A/86/L.5"],
      [undefined, "General Assembly"],
      [undefined, "Distr.: Limited"],
      [undefined, "A statement set in a frame."],
      [undefined, "Its second paragraph."],
    ],
  );
});

test("other prefixes, UTF-16 and the strict form of the format make no difference", () => {
  const strict = `<?xml version="1.0" encoding="UTF-16"?><x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:pPr><x:outlineLvl x:val="0"/></x:pPr><x:r><x:t>Foghorns</x:t></x:r></x:p></x:body></x:document>`;
  const bytes = new Uint8Array(2 + strict.length * 2);
  bytes.set([0xff, 0xfe]);
  for (let at = 0; at < strict.length; at++) bytes[2 + at * 2] = strict.charCodeAt(at);
  const file = archive({ "word/document.xml": bytes });
  const utf16 = (part: Uint8Array) => new TextDecoder(part[0] === 0xff ? "utf-16le" : "utf-8").decode(part);
  assert.deepEqual(
    readWord(file, utf16)
      .blocks("accepted")
      .map(({ text, heading }) => [text, heading]),
    [["Foghorns", true]],
  );
});
