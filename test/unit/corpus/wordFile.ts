import { strToU8, zipSync } from "fflate";

const namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The parts of a Word file, each without its outermost element. */
export interface WordParts {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly settings?: string;
}

/** A Word file made of these parts, as Word lays one out. */
export function wordFile(parts: WordParts): Uint8Array {
  return archive(wordParts(parts));
}

/** The files that a Word file is packed from. */
export function wordParts({ body, ...parts }: WordParts): Record<string, string> {
  const outer = {
    styles: "styles",
    numbering: "numbering",
    footnotes: "footnotes",
    endnotes: "endnotes",
    settings: "settings",
  };
  const given = Object.entries(parts).filter(([, content]) => content !== undefined);
  const files: Record<string, string> = {
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": `<Relationships><Relationship Id="rId1" Type="${relations}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": part("document", `<w:body>${body}<w:sectPr/></w:body>`),
    "word/_rels/document.xml.rels": `<Relationships>${given
      .map(
        ([name], index) =>
          `<Relationship Id="rId${index}" Type="${relations}/${name}" Target="${name}.xml"/>`,
      )
      .join("")}</Relationships>`,
    // What is printed on every page is no text of the document.
    "word/header1.xml": part("hdr", paragraph("Draft of the secretariat")),
    "word/comments.xml": part("comments", `<w:comment w:id="0">${paragraph("Is this agreed?")}</w:comment>`),
  };
  for (const [name, content] of given)
    files[`word/${name}.xml`] = part(outer[name as keyof typeof outer], content ?? "");
  return files;
}

/** A ZIP file of texts, or of bytes. As formats ask for it, what tells their type is not packed. */
export function archive(files: Record<string, string | Uint8Array>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [
        name,
        [typeof content === "string" ? strToU8(content) : content, { level: name === "mimetype" ? 0 : 6 }],
      ]),
    ),
    // A time, for files that are the same each time.
    { mtime: Date.UTC(2031, 0, 1) },
  );
}

function part(name: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><w:${name} xmlns:w="${namespace}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">${content}</w:${name}>`;
}

/** Text in Word's mark-up. */
export function run(text: string, settings = ""): string {
  return `<w:r>${settings && `<w:rPr>${settings}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A paragraph of text, or of runs. @param settings of the paragraph */
export function paragraph(content: string, settings = ""): string {
  return `<w:p>${settings && `<w:pPr>${settings}</w:pPr>`}${content.startsWith("<") ? content : run(content)}</w:p>`;
}

/** What makes a paragraph one of a list. */
export function inList(list: number, level: number): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
}

const who = `w:id="1" w:author="A. Delegate" w:date="2031-05-05T10:00:00Z"`;
export const inserted = (content: string) => `<w:ins ${who}>${content}</w:ins>`;
export const deleted = (text: string) =>
  `<w:del ${who}><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
/** The end of a paragraph that was put in or taken out. */
export const endInserted = `<w:rPr><w:ins ${who}/></w:rPr>`;
export const endDeleted = `<w:rPr><w:del ${who}/></w:rPr>`;
export const movedFrom = (text: string) => `<w:moveFrom ${who}>${run(text)}</w:moveFrom>`;
export const movedTo = (text: string) => `<w:moveTo ${who}>${run(text)}</w:moveTo>`;

export function table(...rows: string[][]): string {
  return `<w:tbl>${rows.map((cells) => row(cells)).join("")}</w:tbl>`;
}
export function row(cells: readonly string[], settings = ""): string {
  return `<w:tr>${settings && `<w:trPr>${settings}</w:trPr>`}${cells
    .map((cell) => `<w:tc><w:tcPr/>${paragraph(cell)}</w:tc>`)
    .join("")}</w:tr>`;
}

/** A list of three levels: "1.", "(a)", "(i)". */
export const threeLevels = `
  <w:abstractNum w:abstractNumId="7"><w:multiLevelType w:val="multilevel"/>
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%2)"/></w:lvl>
    <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="(%3)"/></w:lvl>
  </w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>`;

/** The head of a resolution that nobody has adopted, up to its enacting line. */
export const head = [
  "A/RES/86/413",
  "Distr.: General",
  "9 December 2031",
  "Foghorns",
  "The General Assembly,",
  "Recalling its earlier resolutions on lighthouses,",
]
  .map((text) => paragraph(text))
  .join("");
