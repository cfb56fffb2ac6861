import assert from "node:assert/strict";
import { test } from "node:test";
import { readFile, readOne } from "./corpusOf";
import { pdfOf, pdfWith, shown, stream } from "./pdfFile";

const speech = [
  "Statement by Ms. Ada Marin, Permanent Representative of Norway",
  "at the briefing on lamps, 14 November 2023",
  "",
  "The keepers of the northern coast light their lamps at dusk and watch the",
  "harbour until the morning, whatever the weather. We thank them for it, and we",
  "ask all States to do as they do.",
];

test("a PDF is read with its facts, its paragraphs and their pages, and never by its own title", async () => {
  const file = pdfWith(
    [shown(speech), shown(["Boats that come late are led into the harbour by the pilots of the sea."])],
    {
      info: "<< /Title (Microsoft Word - Document1) >>",
      trailer: "/Info 8 0 R",
    },
  );
  const { passages, title, date, speaker, delegation, kind, scanned } = await readOne("lamps.pdf", file);
  assert.deepEqual(
    { title, date, speaker, delegation, kind, scanned },
    {
      title:
        "Statement by Ms. Ada Marin, Permanent Representative of Norway at the briefing on lamps, 14 November 2023",
      date: "2023-11-14",
      speaker: "Ada Marin",
      delegation: "Norway",
      kind: "spoken",
      scanned: undefined,
    },
  );
  assert.deepEqual(
    passages.map(({ text, page }) => [text.slice(0, 11), text.slice(-11), page]),
    [
      ["The keepers", " as they do", 1],
      ["Boats that ", "of the sea.", 2],
    ].map(([begin, end, page]) => [begin, page === 1 ? "as they do." : end, page]),
  );
});

test("a file is a PDF by its first bytes, whatever its name says", async () => {
  const { documents } = await readFile("lamps.txt", pdfWith([shown(speech)]));
  assert.equal(documents[0]?.delegation, "Norway");
  const { problems } = await readFile("lamps.pdf", "The lamps are lit at dusk.");
  assert.deepEqual(problems, [
    "lamps.pdf is no PDF, whatever its name says; give its name the ending of what it is.",
  ]);
});

test("words that a machine has laid under the picture of a page are those of a scan", async () => {
  const { scanned, passages } = await readOne("lamps.pdf", pdfWith([shown(speech, 3)]));
  assert.equal(scanned, true);
  assert.equal(passages.length, 1);
});

test("pages without any text are said to be pictures", async () => {
  const { documents, problems } = await readFile("scan.pdf", pdfWith(["0 0 100 100 re f", ""]));
  assert.deepEqual(documents, []);
  assert.deepEqual(problems, [
    "scan.pdf holds pictures of pages and no text, which Penholder does not read; have its text recognised (OCR), or save it as text.",
  ]);
});

test("letters without meaning are not taken for words", async () => {
  const shifted = speech.map((line) =>
    line.replace(/./g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 93)),
  );
  const { documents, problems } = await readFile("lamps.pdf", pdfWith([shown([...shifted, ...shifted])]));
  assert.deepEqual(documents, []);
  assert.match(problems.join(), /^lamps\.pdf does not tell which letters its shapes are/);
});

test("what opens with a password only, and what is damaged, is one sentence", async () => {
  const locked = pdfOf({
    objects: [
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Count 0 /Kids [] >>",
      `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${"41".repeat(32)}> /U <${"42".repeat(32)}> >>`,
    ],
    trailer: "/Encrypt 3 0 R /ID [<41><41>]",
  });
  assert.deepEqual((await readFile("locked.pdf", locked)).problems, [
    "locked.pdf opens with a password only; save it without one.",
  ]);
  const whole = pdfWith([shown(speech)]);
  for (const length of [9, 60, 200]) {
    const { documents, problems } = await readFile("cut.pdf", whole.slice(0, length));
    assert.deepEqual(
      [documents, problems],
      [[], ["cut.pdf is damaged and could not be opened; get the file again."]],
    );
  }
});

test("a file whose last bytes are missing is read all the same", async () => {
  const whole = pdfWith([shown(speech)]);
  const { passages } = await readOne("cut.pdf", whole.slice(0, whole.length - 12));
  assert.equal(passages.length, 1);
});

test("forms that hold each other, and pages that are their own parents, end", async () => {
  const circle = pdfOf({
    objects: [
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Count 2 /Kids [4 0 R 2 0 R] /Parent 2 0 R >>",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> /XObject << /X 6 0 R >> >> /Contents 5 0 R >>",
      stream(`${shown(speech)} /X Do`),
      stream(
        "/X Do /X Do",
        "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >>",
      ),
    ],
  });
  const { documents, problems } = await readFile("circle.pdf", circle);
  assert.equal(documents.length + problems.length > 0, true);
  assert.ok(problems.length <= 2, problems.join("\n"));
});
