import { gzipSync } from "node:zlib";
import { bookParts } from "../unit/corpus/bookFile";
import { legacyWordFile } from "../unit/corpus/compoundFile";
import { textFileParts } from "../unit/corpus/openDocumentFile";
import { packedTables } from "../unit/corpus/parquetFiles";
import { type PdfParts, pdfOf, pdfParts, shown } from "../unit/corpus/pdfFile";
import { bytesOf, rtf } from "../unit/corpus/richTextFile";
import { textRow, workbookParts } from "../unit/corpus/spreadsheetFile";
import {
  archive,
  head,
  inList,
  inserted,
  paragraph,
  run,
  threeLevels,
  wordParts,
} from "../unit/corpus/wordFile";

// A small file of every format that is read and is no text, and what it is packed from: damage to a packed file is found
// by its checksum, and only what was damaged before it was packed reaches what reads it.

export type Damage = (bytes: Uint8Array) => Uint8Array;

const clauses = ["1. Requests all keepers to light their lamps;", "2. Decides to return to the matter."];
const table = `date,country,text\n2031-05-09,NOR,"We thank the keepers of the lamps, who light them in every harbour."\n`;
const list = [1, 2, 3].map((level) =>
  paragraph(`Requests the keepers of harbour ${level} to light their lamps;`, inList(1, level - 1)),
);

const word = wordParts({
  body: head + list.join("") + paragraph(inserted(run("Decides to return to the matter.")), inList(1, 0)),
  numbering: threeLevels,
  footnotes: `<w:footnote w:id="2">${paragraph("See the report of the keepers.")}</w:footnote>`,
});
const openDocument = textFileParts(
  `<text:h text:outline-level="1">Buoys</text:h><text:list text:style-name="L1"><text:list-item><text:p>${clauses[0]}</text:p></text:list-item></text:list><table:table><table:table-row><table:table-cell><text:p>Lamps</text:p></table:table-cell><table:table-cell><text:p>1,200</text:p></table:table-cell></table:table-row></table:table>`,
);
const book = workbookParts({
  sheets: {
    Lamps: textRow("country", "text") + textRow("Norway", clauses[0]!),
    Days: `<row><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>44562</v></c></row>`,
  },
  shared: ["<t>Lamps</t>"],
  formats: ["d mmm yyyy"],
});
const pdf = pdfParts([shown(["Statement by Ana Berg", ...clauses]), shown(clauses)], {
  info: "<< /Title (Lamps) >>",
});

/** Damages some of the parts, and packs them. */
function packed(parts: Record<string, string | Uint8Array>, damage: Damage): Uint8Array {
  return archive(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [
        name,
        damage(typeof part === "string" ? new TextEncoder().encode(part) : part),
      ]),
    ),
  );
}

function damagedPdf({ objects, ...others }: PdfParts, damage: Damage): Uint8Array {
  return pdfOf({
    ...others,
    objects: objects.map((object) => Buffer.from(damage(bytesOf(object))).toString("latin1")),
  });
}

/** Files by their names, each made of parts that are damaged before they are packed; nothing is where nothing is to be. */
export const formats: Readonly<Record<string, (damage: Damage) => Uint8Array>> = {
  "talks/lamps.pdf": (damage) => damagedPdf(pdf, damage),
  "talks/lamps.docx": (damage) => packed(word, damage),
  "talks/lamps.odt": (damage) => packed(openDocument, damage),
  "talks/lamps.epub": (damage) => packed(bookParts(), damage),
  "talks/lamps.rtf": (damage) => damage(bytesOf(rtf(`{\\b Lamps}\\par ${clauses.join("\\par ")}\\par`))),
  "talks/lamps.doc": (damage) =>
    damage(
      legacyWordFile({ pieces: ["Lamps\r", `${clauses.join("\r")}\r`], letters: [[0, 5, [0x35, 0x08, 1]]] }),
    ),
  "talks/lamps.zip": (damage) =>
    packed({ "a/lamps.docx": packed(word, damage), "b.csv": table, "../c.pdf": pdfOf(pdf) }, damage),
  "tables/lamps.xlsx": (damage) => packed(book, damage),
  "tables/lamps.csv.gz": (damage) => gzipSync(damage(Buffer.from(table))),
  "tables/lamps.jsonl.gz": (damage) =>
    gzipSync(damage(Buffer.from(clauses.map((text, id) => `${JSON.stringify({ id, text })}\n`).join("")))),
  ...Object.fromEntries(
    Object.entries(packedTables).map(([packing, table]) => [
      `tables/${packing}.parquet`,
      (damage: Damage) => damage(Buffer.from(table, "base64")),
    ]),
  ),
};
