import { composeDocument } from "../compose";
import { decodeMarkup } from "../decoding";
import { problemKinds } from "../problems";
import type { Reader } from "../reader";

/** Word files: what is printed, as if all tracked changes were accepted. */
export const word: Reader = {
  name: "Word",
  endings: ["docx", "docm", "dotx", "dotm"],
  description:
    "A Word file: its paragraphs with the numbers that Word prints before them, headings, tables row by row, footnotes and endnotes apart. Tracked changes are read as if all were accepted, and said to be there; comments, headers, footers and hidden text are left out.",
  recognises: (first) => /^PK.*word\/(?:document\.xml|_rels)/s.test(first.text),
  async *read({ uri, name, path, bytes }, { codec }, problems) {
    const { orSaid, readWord } = await import("../formats");
    const file = orSaid(name, problems, () => readWord(bytes, (part) => decodeMarkup(part, codec)));
    if (!file) return;
    const document = composeDocument({ uri, path, blocks: file.blocks("accepted") });
    if (!document) {
      problems(problemKinds.noParagraph.one(name));
      return;
    }
    if (file.tracked) problems(problemKinds.tracked.one(name));
    yield document;
  },
};
