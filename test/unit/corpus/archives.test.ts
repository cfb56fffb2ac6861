import assert from "node:assert/strict";
import { test } from "node:test";
import { readFile } from "./corpusOf";
import { archive, head, inList, paragraph, run, wordFile } from "./wordFile";

/** What is said of a file that gives no document. */
async function refused(bytes: Uint8Array, name = "a.docx"): Promise<string> {
  const { documents, problems } = await readFile(name, bytes);
  assert.deepEqual(documents, []);
  assert.equal(problems.length, 1, problems.join("\n"));
  return problems[0]!;
}

/** Where a signature of the ZIP format stands, the nth time. */
function place(bytes: Uint8Array, signature: number, nth = 0): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  for (let at = 0, met = 0; at + 4 <= bytes.length; at++)
    if (view.getUint32(at, true) === signature && met++ === nth) return at;
  throw new Error("It is not there.");
}
const inDirectory = 0x02014b50;
const end = 0x06054b50;

/** A Word file of which one number of its directory is another. @param of the file that the number belongs to, from 0 */
function altered(of: number, offset: number, value: number, size: 2 | 4 = 4): Uint8Array {
  const bytes = wordFile({ body: head + paragraph("1. Requests foghorns to be heard;") });
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const at = place(bytes, inDirectory, of) + offset;
  if (size === 4) view.setUint32(at, value, true);
  else view.setUint16(at, value, true);
  return bytes;
}
/** The text is the third of the files. */
const text = 2;

test("what a file says of its unpacked size is not believed", async () => {
  const { documents } = await readFile("a.docx", altered(text, 24, 7));
  assert.equal(documents[0]?.passages.at(-1)?.text, "Requests foghorns to be heard;");
});

test("a file that unpacks to more than anybody could have typed is one sentence", async () => {
  const bytes = archive({ "word/document.xml": new Uint8Array(50 * 1024 * 1024) });
  assert.ok(bytes.length < 100_000);
  assert.equal(
    await refused(bytes),
    "a.docx holds more than 48 MB of text and was left out; split it into smaller files.",
  );
});

test("files that end early, point nowhere or were altered are one sentence each", async () => {
  const whole = altered(text, 24, 7);
  const missing = "a.docx is damaged (its end is missing) and cannot be read; get the file again.";
  assert.equal(await refused(whole.subarray(0, whole.length - 30)), missing);
  assert.equal(await refused(new TextEncoder().encode("PK\u0003\u0004 and no more")), missing);
  const directory = whole.slice();
  new DataView(directory.buffer).setUint32(place(directory, end) + 16, 0xfffffff0, true);
  assert.match(await refused(directory), /its directory is not whole/);
  assert.match(await refused(altered(text, 42, 0xfffffff0)), /a part of it is missing/);
  assert.match(await refused(altered(text, 20, 0x7fffffff)), /a part of it is missing/);
  assert.match(await refused(altered(text, 16, 1)), /a part of it is not what was packed/);
  assert.match(await refused(altered(text, 10, 99, 2)), /it is packed in an unknown way/);
  const flipped = altered(text, 24, 7);
  flipped.fill(0xff, place(flipped, 0x04034b50, text) + 60, place(flipped, 0x04034b50, text) + 90);
  assert.match(await refused(flipped), /a part of it (?:cannot be unpacked|is not what was packed)/);
});

test("a part that is locked by a password says what to do", async () => {
  assert.equal(
    await refused(altered(text, 8, 1, 2)),
    "a.docx is protected by a password and cannot be read; save it without one.",
  );
});

test("a Word file without its text, or with elements without end within each other, is one sentence", async () => {
  assert.match(await refused(archive({ "word/styles.xml": "<w:styles/>" })), /its text is missing/);
  assert.match(
    await refused(wordFile({ body: "<w:p>".repeat(50_000) })),
    /more than 2000 elements within each other/,
  );
  const cut = archive({ "word/document.xml": "<w:document><w:body><w:p><w:r><w:t>Half a sen" });
  assert.match(await refused(cut), /a part of it ends in the middle/);
});

test("styles that are based on each other in a circle, and lists that lead to themselves, end", async () => {
  const circle = `<w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:basedOn w:val="B"/></w:style>
    <w:style w:type="paragraph" w:styleId="B"><w:name w:val="B"/><w:basedOn w:val="A"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`;
  const numbering = `<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="B"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`;
  const body =
    head + paragraph("Requests it;", `<w:pStyle w:val="A"/>`) + paragraph("Urges it;", inList(1, 999));
  const { documents, problems } = await readFile("a.docx", wordFile({ body, styles: circle, numbering }));
  assert.deepEqual(problems, []);
  assert.deepEqual(
    documents[0]?.passages.slice(-2).map(({ text }) => text),
    ["Requests it;", "Urges it;"],
  );
});

test("entities that a part declares itself are not unfolded", async () => {
  const body = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><w:document><w:body><w:p>${run("Requests all keepers to laugh &b; together with the crews of all ships that pass.")}</w:p></w:body></w:document>`;
  const { documents } = await readFile("a.docx", archive({ "word/document.xml": body }));
  assert.match(documents[0]?.passages[0]?.text ?? "", /laugh &b; together/);
});

test("a part outside of the archive is not looked for", async () => {
  const file = archive({
    "_rels/.rels": `<Relationships><Relationship Type="x/officeDocument" Target="../../../../etc/passwd"/></Relationships>`,
  });
  assert.match(await refused(file), /its text is missing/);
});

test("a file of more paragraphs than any text has is one sentence", async () => {
  assert.equal(
    await refused(wordFile({ body: "<w:p/>".repeat(300_001) })),
    "a.docx holds more than 300,000 paragraphs and was left out; split it into smaller files.",
  );
  const rich = new TextEncoder().encode(`{\\rtf1 ${"x\\par ".repeat(300_001)}}`);
  assert.match(await refused(rich, "a.rtf"), /^a\.rtf holds more than 300,000 paragraphs/);
});
