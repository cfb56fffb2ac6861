import { say } from "../../text/say";
import { composeDocument } from "../compose";
import { problemKinds } from "../problems";
import type { Reader } from "../reader";

/** RTF, in whatever code page and script it was written. */
export const richText: Reader = {
  name: "RTF",
  endings: ["rtf"],
  description: "An RTF file in any of the six languages: the same as of a Word file.",
  recognises: (first) => /^\s*\{\\rtf\d/.test(first.text),
  async *read({ uri, name, path, bytes }, { codec }, problems) {
    const { orSaid, readRichText } = await import("../formats");
    const file = orSaid(name, problems, () =>
      readRichText(bytes, (part, label) => codec.decode(part, label)),
    );
    if (!file) return;
    if (!file.whole)
      problems(
        say`${name} is broken (its end is missing) and was read only up to there; get the file again.`,
      );
    const document = composeDocument({ uri, path, blocks: file.blocks });
    if (!document) {
      if (file.whole) problems(problemKinds.noParagraph.one(name));
      return;
    }
    if (file.tracked) problems(problemKinds.tracked.one(name));
    yield document;
  },
};
