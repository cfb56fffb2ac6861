import assert from "node:assert/strict";
import { test } from "node:test";
import { readLegacyWord } from "../../../server/src/service/corpus/formats/legacyWord";
import { compoundFile, type LegacyParts, legacyWordFile } from "./compoundFile";
import { readFile, readOne } from "./corpusOf";

const decode = (bytes: Uint8Array, label: string) => new TextDecoder(label).decode(bytes, { stream: true });

function seen(parts: LegacyParts): (string | undefined)[][] {
  return readLegacyWord(legacyWordFile(parts), decode).blocks.map(({ number, part, heading, text }) => [
    number,
    part ?? (heading ? "heading" : undefined),
    text,
  ]);
}

test("a resolution of Word 97 in Russian, in pieces of both widths, is read with its facts", async () => {
  const pieces = [
    "A/RES/86/415\r9 December 2031\r",
    "Маяки\rГенеральная Ассамблея,\rссылаясь на свои резолюции о маяках,\r1. приветствует ремонт маяков;\r",
  ];
  const document = await readOne("lighthouses.doc", legacyWordFile({ pieces }));
  assert.deepEqual(
    [document.symbol, document.date, document.title, document.language],
    ["A/RES/86/415", "2031-12-09", "Маяки", "ru"],
  );
  assert.deepEqual(
    document.passages.map(({ number, text }) => [number, text]),
    [
      [undefined, "ссылаясь на свои резолюции о маяках,"],
      ["1", "приветствует ремонт маяков;"],
    ],
  );
});

test("fields without their instructions, marks of printing as they are printed", () => {
  const pieces = [
    "“See” \u0013 HYPERLINK \u0013 X \u0014y\u0015 \u0014the report\u0015 – it’s Secretary\u001eGeneral\u001f\u0001.\r",
  ];
  assert.deepEqual(seen({ pieces }), [[undefined, undefined, "“See” the report – it’s Secretary-General."]]);
});

test("hidden and deleted text is none, and an end of a paragraph that was deleted joins two", async () => {
  const text = "Urges some all keepers hidden\rto sound\r";
  const taken = (word: string, settings: number[]): [number, number, number[]] => [
    text.indexOf(word),
    text.indexOf(word) + word.length,
    settings,
  ];
  const parts = {
    pieces: [text],
    letters: [
      taken("some ", [0x00, 0x08, 1]),
      taken("all ", [0x01, 0x08, 1]),
      taken("hidden", [0x3c, 0x08, 1]),
      taken("\r", [0x00, 0x08, 1]),
    ],
  };
  assert.deepEqual(seen(parts), [[undefined, undefined, "Urges all keepers to sound"]]);
  const { problems } = await readFile("draft.doc", legacyWordFile(parts));
  assert.match(problems.join(), /^draft\.doc has tracked changes/);
});

test("headings, rows of tables and footnotes are told apart", () => {
  const own =
    "A chapter\rPlace\u0007Lamps\u0007\u0007North Cape\u000714\u0007\u0007A sentence\u0002 goes on.\r";
  const note = "\u0002 See A/86/77.\r";
  const inTable = [0, 0, 0x16, 0x24, 1];
  const endOfRow = [0, 0, 0x16, 0x24, 1, 0x17, 0x24, 1];
  const ends = [...own].flatMap((letter, at) => (letter === "\r" || letter === "\u0007" ? [at + 1] : []));
  const settings = [[1, 0], inTable, inTable, endOfRow, inTable, inTable, endOfRow, [0, 0]];
  assert.deepEqual(
    seen({
      pieces: [own + note],
      own: own.length,
      paragraphs: ends.map((end, index) => [end, settings[index]!]),
      notes: { marks: [own.indexOf("\u0002")], begin: [0, note.length - 1, note.length] },
    }),
    [
      [undefined, "heading", "A chapter"],
      [undefined, "table", "Place – Lamps"],
      [undefined, "table", "North Cape – 14"],
      [undefined, undefined, "A sentence goes on."],
      ["1", "footnote", "See A/86/77."],
    ],
  );
});

test("files that are locked, older, damaged, or go in circles, are one sentence each", async () => {
  const said = async (bytes: Uint8Array, name = "a.doc") => {
    const { documents, problems } = await readFile(name, bytes);
    assert.deepEqual(documents, []);
    assert.equal(problems.length, 1);
    return problems[0]!;
  };
  const pieces = ["Words that nobody reads.\r"];
  const locked = "is protected by a password and cannot be read; save it without one.";
  assert.equal(await said(legacyWordFile({ pieces, flags: 0x0100 })), `a.doc ${locked}`);
  assert.equal(
    await said(compoundFile({ EncryptedPackage: new Uint8Array(8) }), "b.docx"),
    `b.docx ${locked}`,
  );
  assert.equal(
    await said(legacyWordFile({ pieces, version: 0x65 })),
    "a.doc was written by Word 95 or older and cannot be read; save it as .docx.",
  );
  const whole = legacyWordFile({ pieces });
  assert.match(await said(whole.subarray(0, 1500)), /^a\.doc is damaged \(/);
  assert.match(await said(new TextEncoder().encode("no such file")), /its beginning is missing/);
  const circle = whole.slice();
  const view = new DataView(circle.buffer);
  // The sectors of the first stream lead back to its beginning.
  view.setUint32(512 + 3 * 4, 2, true);
  assert.match(await said(circle), /its sectors lead in a circle/);
});
