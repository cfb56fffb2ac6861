import { archive } from "./wordFile";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** What an Excel workbook is made of. */
export interface WorkbookParts {
  /** Rows of cells in the mark-up of a sheet, by the sheets' names. */
  readonly sheets: Readonly<Record<string, string>>;
  readonly hidden?: readonly string[];
  readonly since1904?: boolean;
  /** Texts that cells share, each in the mark-up between `<si>` and its end. */
  readonly shared?: readonly string[];
  /** The codes of the formats of cells, by the cells' styles from 1 on; a number is that of a format that goes without saying. */
  readonly formats?: readonly (string | number)[];
}

/** An Excel workbook, as Excel lays one out. */
export function workbook(parts: WorkbookParts): Uint8Array {
  return archive(workbookParts(parts));
}

/** The files that it is packed from. */
export function workbookParts({
  sheets,
  hidden = [],
  since1904 = false,
  shared = [],
  formats = [],
}: WorkbookParts): Record<string, string> {
  const names = Object.keys(sheets);
  const own = formats.flatMap((code, at) =>
    typeof code === "string" ? `<numFmt numFmtId="${164 + at}" formatCode="${code}"/>` : [],
  );
  return {
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": `<Relationships><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr date1904="${since1904 ? 1 : 0}"/><sheets>${names
      .map(
        (name, at) =>
          `<sheet name="${name}" sheetId="${at + 1}" ${hidden.includes(name) ? 'state="hidden"' : ""} r:id="rId${at + 1}"/>`,
      )
      .join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${names
      .map(
        (_, at) =>
          `<Relationship Id="rId${at + 1}" Type="${office}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
      )
      .join(
        "",
      )}<Relationship Id="rId91" Type="${office}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId92" Type="${office}/styles" Target="/xl/styles.xml"/></Relationships>`,
    "xl/sharedStrings.xml": `<sst xmlns="${main}">${shared.map((text) => `<si>${text}</si>`).join("")}</sst>`,
    "xl/styles.xml": `<styleSheet xmlns="${main}"><numFmts>${own.join("")}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${formats
      .map((code, at) => `<xf numFmtId="${typeof code === "string" ? 164 + at : code}"/>`)
      .join("")}</cellXfs></styleSheet>`,
    ...Object.fromEntries(
      names.map((name, at) => [
        `xl/worksheets/sheet${at + 1}.xml`,
        `<worksheet xmlns="${main}"><sheetData>${sheets[name]}</sheetData></worksheet>`,
      ]),
    ),
  };
}

/** A row of texts that stand in their cells. */
export function textRow(...texts: string[]): string {
  return `<row>${texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join("")}</row>`;
}
