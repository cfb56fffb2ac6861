/** What a PDF file is made of, as source: each object's body, numbered from 1. */
export interface PdfParts {
  readonly objects: readonly string[];
  /** Further entries of the trailer. */
  readonly trailer?: string;
}

/** A PDF file (ISO 32000-1) of these objects, with a table of where they stand. */
export function pdfOf({ objects, trailer = "" }: PdfParts): Uint8Array {
  let file = "%PDF-1.7\n";
  const places: number[] = [];
  objects.forEach((body, index) => {
    places.push(file.length);
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
  });
  const table = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const place of places) file += `${String(place).padStart(10, "0")} 00000 n \n`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${table}\n%%EOF\n`;
  return Uint8Array.from(file, (letter) => letter.charCodeAt(0));
}

/** A stream's body. */
export function stream(content: string, entries = ""): string {
  return `<< /Length ${content.length} ${entries} >>\nstream\n${content}\nendstream`;
}

/** Lines from the top of the page on, 14 points apart, in a font of 12 points. @param mode 3 for text that is not seen */
export function shown(lines: readonly string[], mode = 0): string {
  const escaped = lines.map((line) => line.replace(/[\\()]/g, "\\$&"));
  return `BT /F1 12 Tf ${mode} Tr 14 TL 72 720 Td ${escaped.map((line) => `(${line}) Tj T*`).join(" ")} ET`;
}

/** A file with pages that hold these contents. */
export function pdfWith(contents: readonly string[], other: OtherParts = {}): Uint8Array {
  return pdfOf(pdfParts(contents, other));
}

interface OtherParts {
  readonly trailer?: string;
  readonly info?: string;
}

/** What such a file is made of. */
export function pdfParts(contents: readonly string[], other: OtherParts = {}): PdfParts {
  const pages = contents.map((_, index) => `${4 + 2 * index} 0 R`);
  return {
    objects: [
      "<< /Type /Catalog /Pages 2 0 R >>",
      `<< /Type /Pages /Count ${contents.length} /Kids [${pages.join(" ")}] >>`,
      "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>",
      ...contents.flatMap((content, index) => [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + 2 * index} 0 R >>`,
        stream(content),
      ]),
      ...(other.info ? [other.info] : []),
    ],
    ...(other.trailer ? { trailer: other.trailer } : {}),
  };
}
