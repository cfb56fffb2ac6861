import { composeDocument } from "../compose";
import { problemKinds } from "../problems";
import type { Reader } from "../reader";

/** Files of Word 97 to 2003, and what is locked by a password: both are compound files. */
export const legacyWord: Reader = {
  name: "Word 97–2003",
  endings: ["doc", "dot"],
  description:
    "A file of Word 97 to 2003: the same as of a Word file, but for the numbers that Word prints by itself; save it as `.docx` to have them.",
  recognises: (first) => first.text.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1"),
  async *read({ uri, name, path, bytes }, { codec }, problems) {
    const { orSaid, readLegacyWord } = await import("../formats");
    const file = orSaid(name, problems, () =>
      readLegacyWord(bytes, (part, label) => codec.decode(part, label)),
    );
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
