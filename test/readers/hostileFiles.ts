import { deflateSync, gzipSync } from "node:zlib";
import { bookParts } from "../unit/corpus/bookFile";
import { legacyWordFile } from "../unit/corpus/compoundFile";
import { textFile, textFileParts } from "../unit/corpus/openDocumentFile";
import { packedTables } from "../unit/corpus/parquetFiles";
import { pdfOf, pdfWith, shown, stream } from "../unit/corpus/pdfFile";
import { bytesOf, rtf } from "../unit/corpus/richTextFile";
import { textRow, workbook, workbookParts } from "../unit/corpus/spreadsheetFile";
import { archive, paragraph, wordFile, wordParts } from "../unit/corpus/wordFile";

// Files that were made to cost whoever opens them all time or all memory. Each is made when it is asked for: some are large.

const megabyte = 1024 * 1024;
const line = "We thank the keepers of the lamps, who light them in every harbour.";
const laughs = `<!DOCTYPE x [<!ENTITY a "${"ha".repeat(500)}">${"bcdefghi"
  .split("")
  .map((name, at) => `<!ENTITY ${name} "${`&${"abcdefgh"[at]};`.repeat(20)}">`)
  .join("")}<!ENTITY f SYSTEM "file:///etc/passwd">]>`;
const zeros = (megabytes: number) => new Uint8Array(megabytes * megabyte);
const deep = (tag: string) => `<${tag}>`.repeat(500_000);
/** A stream of a PDF file that is packed so many times over. */
function packedStream(content: Uint8Array, times: number): string {
  let packed = content;
  for (let time = 0; time < times; time++) packed = deflateSync(packed, { level: 9 });
  return stream(Buffer.from(packed).toString("latin1"), `/Filter [${"/FlateDecode ".repeat(times)}]`);
}
/** A file of one page whose contents are the fourth object. @param others objects after it */
function onePage(contents: string, resources = "", others: readonly string[] = []): Uint8Array {
  return pdfOf({
    objects: [
      "<< /Type /Catalog /Pages 2 0 R >>",
      `<< /Type /Pages /Count 1 /Kids [3 0 R] >>`,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << ${resources} >> /Contents 4 0 R >>`,
      contents,
      ...others,
    ],
  });
}
/** A number in an archive's directory, of every file in it, made another. */
function lying(bytes: Uint8Array, offset: number, value: number): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  for (let at = 0; at + 46 <= bytes.length; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + offset, value, true);
  return bytes;
}

/** By what each file is, how it is made. The ending of a name comes first. */
export const hostileFiles: Readonly<Record<string, () => Uint8Array>> = {
  "pdf of 30,000 pages": () => pdfWith(Array.from({ length: 30_000 }, (_, at) => shown([`${line} ${at}`]))),
  "pdf of 90 MB of text operators": () => pdfWith([`${shown([line])}\n`.repeat((90 * megabyte) / 122)]),
  "pdf of 60 pages of 1 MB of text operators": () =>
    pdfWith(Array.from({ length: 60 }, () => `${shown([line])}\n`.repeat(megabyte / 122))),
  "pdf whose page unpacks to 1 GB": () => onePage(packedStream(zeros(1024), 1)),
  "pdf whose page is packed five times over": () => onePage(packedStream(zeros(256), 5)),
  "pdf of arrays within each other": () => onePage(stream(`${"[".repeat(2_000_000)} TJ`)),
  "pdf whose objects are within each other": () => pdfOf({ objects: [`${"<< /A ".repeat(500_000)}`] }),
  "pdf whose forms show each other": () =>
    onePage(
      stream("/X Do ".repeat(100)),
      "/XObject << /X 5 0 R >>",
      [5, 6].map((at) =>
        stream(
          "/Y Do ".repeat(100),
          `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /Y ${11 - at} 0 R >> >>`,
        ),
      ),
    ),
  "pdf whose forms show ten others each": () =>
    onePage(
      stream("/X Do ".repeat(10)),
      "/XObject << /X 5 0 R >>",
      Array.from({ length: 12 }, (_, at) =>
        stream(
          at < 11 ? "/X Do ".repeat(10) : shown([line]),
          `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X ${6 + at} 0 R >> >>`,
        ),
      ),
    ),
  "pdf that says it has two thousand million pages": () =>
    Buffer.from(
      Buffer.from(pdfWith([shown([line])]))
        .toString("latin1")
        .replace("/Count 1", "/Count 2000000000"),
      "latin1",
    ),
  "pdf whose letters are named by four thousand million": () =>
    onePage(stream(shown([line])), "/Font << /F1 5 0 R >>", [
      "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /ToUnicode 6 0 R >>",
      stream(
        "1 begincodespacerange <00000000> <ffffffff> endcodespacerange 1 beginbfrange <00000000> <ffffffff> <0041> endbfrange",
      ),
    ]),
  "pdf of 60 MB without its table": () =>
    Buffer.concat([
      Buffer.from("%PDF-1.7\n"),
      Buffer.from("1 0 obj\n<< >>\nendobj\n".repeat((60 * megabyte) / 22)),
    ]),
  "docx whose text unpacks to 1 GB": () =>
    archive({ ...wordParts({ body: "" }), "word/document.xml": zeros(1024) }),
  "docx of entities within entities": () =>
    archive({
      ...wordParts({ body: "" }),
      "word/document.xml":
        laughs + wordParts({ body: paragraph("&i;&f;") })["word/document.xml"]!.replace(/^<\?.*?\?>/, ""),
    }),
  "docx of elements within each other": () => wordFile({ body: deep("w:tbl") }),
  "docx whose styles are based on each other": () =>
    wordFile({
      body: paragraph(line, `<w:pStyle w:val="A"/>`),
      styles: [..."AB"]
        .map(
          (name) =>
            `<w:style w:type="paragraph" w:styleId="${name}"><w:basedOn w:val="${name === "A" ? "B" : "A"}"/></w:style>`,
        )
        .join(""),
    }),
  "docx that leads out of itself": () =>
    archive({
      "_rels/.rels": `<Relationships><Relationship Id="a" Type="x/officeDocument" Target="../../../../etc/passwd"/></Relationships>`,
    }),
  "docx that lies about its sizes": () => lying(wordFile({ body: paragraph(line) }), 20, 0xffffff00),
  "docx of 40 MB of paragraphs": () => wordFile({ body: "<w:p/>".repeat((40 * megabyte) / 6) }),
  "doc that lies about its sizes": () => {
    const bytes = legacyWordFile({ pieces: [`${line}\r`] });
    new DataView(bytes.buffer).setUint32(512 + 512 + 0x4c, 0x7fffffff, true);
    return bytes;
  },
  "doc whose sectors lead to each other": () => {
    const bytes = legacyWordFile({ pieces: [`${line}\r`] });
    for (let at = 512; at < 1024; at += 4) new DataView(bytes.buffer).setUint32(at, 1, true);
    return bytes;
  },
  "odt whose text unpacks to 1 GB": () => archive({ ...textFileParts(""), "content.xml": zeros(1024) }),
  "odt of entities within entities": () =>
    archive({
      ...textFileParts(""),
      "content.xml": laughs + textFileParts("<text:p>&i;&f;</text:p>")["content.xml"]!,
    }),
  "odt of cells and spaces that are repeated a thousand million times": () =>
    textFile(
      `<text:p><text:s text:c="1000000000"/>${line}</text:p><table:table><table:table-row table:number-rows-repeated="1000000000"><table:table-cell table:number-columns-repeated="1000000000"><text:p>x</text:p></table:table-cell></table:table-row></table:table>`,
    ),
  "odt of elements within each other": () => textFile(deep("text:section")),
  "rtf of groups within each other": () => bytesOf(rtf("{".repeat(5_000_000))),
  "rtf that lies about its sizes": () => bytesOf(rtf(`${line}\\par \\bin4294967295 x`)),
  "rtf of 40 MB of paragraphs": () => bytesOf(rtf("a\\par ".repeat((40 * megabyte) / 6))),
  "epub whose chapter unpacks to 1 GB": () => archive({ ...bookParts(), "OEBPS/text/z.xhtml": zeros(1024) }),
  "epub of a million chapters": () =>
    archive({
      ...bookParts(),
      "OEBPS/book.opf": `<package><manifest><item id="a" href="text/z.xhtml"/></manifest><spine>${`<itemref idref="a"/>`.repeat(1_000_000)}</spine></package>`,
    }),
  "zip of a bomb within a bomb": () => archive({ "a.zip": archive({ "a.txt": zeros(1024), "b.txt": line }) }),
  "zip of sixteen files of 32 MB each": () =>
    archive(Object.fromEntries(Array.from({ length: 16 }, (_, at) => [`${at}.txt`, zeros(31)]))),
  "zip of 30,000 files": () =>
    archive(Object.fromEntries(Array.from({ length: 30_000 }, (_, at) => [`${at}.txt`, line]))),
  "zip of names that lead out of it": () =>
    archive({ "../../../etc/a.txt": line, "C:\\b.txt": line, "/c.txt": line }),
  "xlsx whose sheet unpacks to 1 GB": () =>
    archive({ ...workbookParts({ sheets: { A: "" } }), "xl/worksheets/sheet1.xml": zeros(1024) }),
  "xlsx of rows that begin in their last column": () =>
    workbook({ sheets: { A: `<row><c r="A1"><v>1</v></c><c r="XFD1"><v>1</v></c></row>`.repeat(500_000) } }),
  "xlsx of a million cells that show the same page": () =>
    workbook({
      sheets: { A: textRow("text") + `<row><c t="s"><v>0</v></c></row>`.repeat(1_000_000) },
      shared: [`<t>${`${line} `.repeat(1000)}</t>`],
    }),
  "xlsx of elements within each other": () => workbook({ sheets: { A: deep("row") } }),
  "csv of one row of 60 MB": () =>
    Buffer.from(`text,country\n"${line.repeat((60 * megabyte) / line.length)}`),
  "csv whose every quotation mark is left open": () =>
    Buffer.from(`year,text\n${`2031,"${line}\n`.repeat((20 * megabyte) / 80)}`),
  "csv of a million columns": () => Buffer.from(`${"a,".repeat(1_000_000)}\n${"b,".repeat(1_000_000)}\n`),
  "csv.gz that unpacks to 2 GB": () =>
    gzipSync(Buffer.concat([Buffer.from("text\n"), ...Array.from({ length: 8 }, () => zeros(256))])),
  "jsonl of arrays within each other": () => Buffer.from(`{"text":${"[".repeat(3_000_000)}\n`.repeat(4)),
  "jsonl.gz that unpacks to 2 GB": () => gzipSync(Buffer.concat(Array.from({ length: 8 }, () => zeros(256)))),
  "parquet that lies about its sizes": () => {
    const bytes = Buffer.from(packedTables.zstd, "base64");
    for (let at = 8; at < 40; at += 3) bytes[at] = 0xff;
    return bytes;
  },
  "xml of entities within entities": () =>
    Buffer.from(`${laughs}<akomaNtoso><statement><body><p>&i;&f;</p></body></statement></akomaNtoso>`),
  "xml of elements within each other": () => Buffer.from(`<akomaNtoso>${deep("p")}`),
  "html of elements within each other": () => Buffer.from(`<!doctype html><html><body>${deep("div")}`),
};
