import assert from "node:assert/strict";
import { test } from "node:test";
import { readRichText } from "../../../server/src/service/corpus/formats/richText";
import { readFile, readOne } from "./corpusOf";
import { bytesOf, rtf } from "./richTextFile";

const decode = (bytes: Uint8Array, label: string) => new TextDecoder(label).decode(bytes, { stream: true });

function seen(body: string, head?: string): (string | undefined)[][] {
  return readRichText(bytesOf(rtf(body, head)), decode).blocks.map(({ number, part, heading, text }) => [
    number,
    part ?? (heading ? "heading" : undefined),
    text,
  ]);
}
const words = (body: string, head?: string) => seen(body, head).map(([, , text]) => text);

test("letters in the code page of their font, in Unicode, and the marks that have words of their own", () => {
  assert.deepEqual(words("{\\f1 \\'cc\\'e0\\'ff\\'ea}\\par"), ["Маяк"]);
  assert.deepEqual(words("{\\f2 \\'e3\\'e4\\'c7\\'d1\\'c9}\\par"), ["منارة"]);
  assert.deepEqual(words("{\\f3 \\'b5\\'c6\\'cb\\'fe}\\par"), ["灯塔"]);
  assert.deepEqual(words("\\uc1\\u1052?\\u1072?\\uc2\\u1103\\'3f\\'3f\\uc0\\u1082 \\par"), ["Маяк"]);
  assert.deepEqual(words("\\u-10179?\\u-8704?\\par"), ["\u{1f600}"]);
  assert.deepEqual(words("\\ldblquote A\\rdblquote\\emdash B\\rquote s\\_C\\~D\\{E\\}\\\\\\par"), [
    "“A”—B’s-C D{E}\\",
  ]);
  assert.deepEqual(words("R\\'e9solution\\par caf\\'e9\\par"), ["Résolution", "café"]);
});

test("a Chinese character whose second byte looks like a brace or a stroke is whole", () => {
  // In GBK 亄 is 81 7D, 乗 81 5C.
  assert.deepEqual(words("\\f3\\'81\\}\\'81\\\\\\'b5\\'c6\\par"), [
    new TextDecoder("gb18030").decode(Uint8Array.of(0x81, 0x7d, 0x81, 0x5c, 0xb5, 0xc6)),
  ]);
});

test("the printed number of a list is the paragraph's number, a bullet is none", () => {
  assert.deepEqual(
    seen(
      "{\\listtext\\pard\\plain 1.\\tab}{\\*\\pn\\pnlvlbody{\\pntxta .}}Welcomes it;\\par{\\pntext\\f0 (a)\\tab}To count;\\par{\\listtext\\'b7\\tab}A point\\par",
    ),
    [
      ["1", undefined, "Welcomes it;"],
      ["(a)", undefined, "To count;"],
      [undefined, undefined, "A point"],
    ],
  );
});

test("headings by their style, rows of tables, footnotes after their paragraph", () => {
  const styles = "{\\stylesheet{\\s0 Normal;}{\\s5\\sbasedon0 heading 1;}}";
  assert.deepEqual(
    seen(
      "\\pard\\s5 A chapter\\par\\pard\\plain Text{\\super\\chftn}{\\footnote\\pard {\\super\\chftn} See A/86/77.\\par Ibid.} goes on\\par\\trowd\\intbl Place\\cell Lamps\\cell\\row\\trowd\\intbl North Cape\\cell 14\\cell\\row\\pard After\\par",
      styles,
    ),
    [
      [undefined, "heading", "A chapter"],
      [undefined, undefined, "Text goes on"],
      ["1", "footnote", "See A/86/77. Ibid."],
      [undefined, "table", "Place – Lamps"],
      [undefined, "table", "North Cape – 14"],
      [undefined, undefined, "After"],
    ],
  );
});

test("headers, pictures, instructions of fields, comments, hidden and deleted text are none of the text", () => {
  assert.deepEqual(
    words(
      '{\\header Draft\\par}{\\info{\\title Document1}}{\\*\\generator Word;}Seen{\\v hidden}{\\deleted gone}{\\pict\\wmetafile8 00ff00ff}{\\field{\\*\\fldinst HYPERLINK "x"}{\\fldrslt there}}{\\annotation Really?}{\\upr{old}{\\*\\ud new}}{\\*\\unknown no}\\bin5 }}}}} end\\par',
    ),
    ["Seentherenew end"],
  );
});

test("an RTF speech in Russian is a document with its facts, whatever it is called", async () => {
  const source = rtf(
    "\\f1 \\'cc\\'ee\\'ff \\'e4\\'e5\\'eb\\'e5\\'e3\\'e0\\'f6\\'e8\\'ff \\'e1\\'eb\\'e0\\'e3\\'ee\\'e4\\'e0\\'f0\\'e8\\'f2 \\'e4\\'ee\\'ea\\'eb\\'e0\\'e4\\'f7\\'e8\\'ea\\'ee\\'e2 \\'e7\\'e0 \\'e8\\'f5 \\'f1\\'ee\\'ee\\'e1\\'f9\\'e5\\'ed\\'e8\\'ff \\'ee \\'ec\\'e0\\'ff\\'ea\\'e0\\'f5.\\par",
  );
  const document = await readOne("speech.txt", bytesOf(source));
  assert.equal(document.passages[0]?.text, "Моя делегация благодарит докладчиков за их сообщения о маяках.");
  assert.equal(document.language, "ru");
});

test("tracked changes are read as if all were accepted, and said to be there", async () => {
  const source = rtf(
    "My delegation thanks {\\deleted some}{\\revised all} keepers for what they do in winter.\\par",
  );
  const { documents, problems } = await readFile("draft.rtf", bytesOf(source));
  assert.equal(
    documents[0]?.passages[0]?.text,
    "My delegation thanks all keepers for what they do in winter.",
  );
  assert.match(problems.join(), /^draft\.rtf has tracked changes/);
});

test("an RTF file that ends early, has groups without end, or is none, is one sentence", async () => {
  const whole = rtf("My delegation thanks all keepers for what they do in winter.\\par Half a sentence");
  const cut = await readFile("a.rtf", bytesOf(whole.slice(0, -1)));
  assert.deepEqual(
    cut.documents[0]?.passages.map(({ text }) => text),
    ["My delegation thanks all keepers for what they do in winter."],
  );
  assert.deepEqual(cut.problems, [
    "a.rtf is broken (its end is missing) and was read only up to there; get the file again.",
  ]);
  assert.deepEqual((await readFile("a.rtf", bytesOf(`{\\rtf1${"{".repeat(10_000)}`))).problems, [
    "a.rtf is damaged (it has more than 2000 groups within each other) and cannot be read; get the file again.",
  ]);
  assert.deepEqual((await readFile("a.rtf", "Words")).problems, [
    "a.rtf is no RTF, whatever its name says; save it as RTF or as text (.txt).",
  ]);
});
