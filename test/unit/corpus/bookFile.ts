import { archive } from "./wordFile";

export const first =
  "The keepers of lighthouses have met every year since they were first invited, and have never missed a meeting.";
export const second =
  "In the second year they agreed on a light that can be seen from every ship, whatever the weather may be like.";
const chapter = (text: string) =>
  `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><h1>Chapter</h1><p>${text}</p><script>alert(1)</script></body></html>`;

/** A book of two chapters whose files stand in another order than they are read in. */
export function book(parts: Record<string, string> = {}): Uint8Array {
  return archive({ ...bookParts(), ...parts });
}

/** The files that it is packed from. */
export function bookParts(): Record<string, string> {
  return {
    mimetype: "application/epub+zip",
    "META-INF/container.xml": `<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>`,
    "OEBPS/book.opf": `<package><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>A history of lighthouses</dc:title><dc:language>en-GB</dc:language><dc:date>2031-05-09T10:00:00Z</dc:date></metadata>
      <manifest><item id="nav" href="nav.xhtml" properties="nav"/><item id="b" href="a%20second.xhtml"/><item id="a" href="text/z.xhtml"/><item id="up" href="../../../etc/passwd"/></manifest>
      <spine><itemref idref="nav"/><itemref idref="a"/><itemref idref="b"/><itemref idref="a"/><itemref idref="up"/></spine></package>`,
    "OEBPS/nav.xhtml": chapter(
      "Contents of the book, which nobody would ever quote in a statement, not even in passing.",
    ),
    "OEBPS/a second.xhtml": chapter(second),
    "OEBPS/text/z.xhtml": chapter(first),
  };
}
