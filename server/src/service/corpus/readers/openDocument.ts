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
    /^PK.{28}mimetypeapplication\/vnd\.oasis\.opendocument\.text/s.test(first.raw) ||
    /<office:document\s[^>]*opendocument\.text/.test(first.text),
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
