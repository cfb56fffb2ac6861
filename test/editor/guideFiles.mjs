// The files that the reader of a guide brings along, all of our own: a PDF, a Word document, a resolution in two languages.
import { strToU8, zipSync } from "fflate";
import { pdfOf } from "./pdf.mjs";

const letter = [
  "Letter of the harbour masters of Solterra",
  "The harbour masters thank the river police of the mission, which has taught forty of their crews to search a vessel without delaying the catch.",
];
const report = [
  "Report on river police",
  "14 May 2023",
  "River patrols have met the fishing villages at dawn, before the boats go out,",
  "and the villages tell them which strangers have come in the night.",
];
const namespace = "http://schemas.openxmlformats.org";

/** A Word document of paragraphs (ECMA-376). */
function docxOf(paragraphs) {
  const body = paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join("");
  const main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
  const files = {
    "[Content_Types].xml": `<Types xmlns="${namespace}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${namespace}/package/2006/relationships"><Relationship Id="r1" Type="${namespace}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `<w:document xmlns:w="${namespace}/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

/** The resolution of a conference that does not exist, in one of its two languages. */
const resolution = (title, organ, ...paragraphs) =>
  [
    `---\ntitle: ${title}\nsymbol: FS/RES/7(2023)\ndate: 2023-06-14\norgan: ${organ}\nkind: adopted\n---`,
    ...paragraphs,
  ].join("\n\n");

/** The content of each, by its name. */
export const broughtFiles = {
  "river-police.pdf": () => Buffer.from(pdfOf([report]), "latin1"),
  "letter.docx": () => docxOf(letter),
  "straits-7-english.md": () =>
    resolution(
      "Safety of United Nations police",
      "Conference of the Five Straits",
      "The Conference of the Five Straits,",
      "1. Urges all parties to respect fully the safety, the security and the freedom of movement of United Nations personnel, in accordance with resolution 2518 (2020);",
      "2. Encourages the authorities of the host country to invite the police of the mission to every fishing village along the rivers;",
    ),
  "straits-7-french.md": () =>
    resolution(
      "Sûreté de la police des Nations Unies",
      "Conférence des Cinq Détroits",
      "La Conférence des Cinq Détroits,",
      "1. Exhorte toutes les parties à respecter pleinement la sûreté, la sécurité et la liberté de circulation du personnel des Nations Unies, conformément à la résolution 2518 (2020) ;",
      "2. Encourage les autorités du pays hôte à inviter la police de la mission dans tous les villages de pêcheurs le long des fleuves ;",
    ),
};
