import { beginning } from "../beginning";
import { composeDocument } from "../compose";
import { decodeMarkup } from "../decoding";
import { problemKinds } from "../problems";
import type { Reader } from "../reader";

/** OpenDocument texts, as LibreOffice writes them. */
export const openDocument: Reader = {
  name: "OpenDocument",
  endings: ["odt", "fodt", "ott"],
  description:
    "An OpenDocument text, as LibreOffice writes it: the same as of a Word file, with the numbers of its lists.",
  recognises: (first) =>
    /^PK.{28}mimetypeapplication\/vnd\.oasis\.opendocument\.text/s.test(rawBeginning(first)) ||
    /<office:document\s[^>]*opendocument\.text/.test(beginning(first)),
  async *read({ uri, name, path, bytes }, { codec }, problems) {
    const { orSaid, readOpenDocument } = await import("../formats");
    const file = orSaid(name, problems, () => readOpenDocument(bytes, (part) => decodeMarkup(part, codec)));
    if (!file) return;
    const document = composeDocument({ uri, path, blocks: file.blocks });
    if (!document) {
      problems(problemKinds.noParagraph.one(name));
      return;
    }
    if (file.tracked) problems(problemKinds.tracked.one(name));
    yield document;
  },
};

/** The bytes as characters, one for each, with those that are zero. */
function rawBeginning(first: Uint8Array): string {
  return String.fromCharCode(...first.subarray(0, 120));
}
