import { findDate } from "../../text/dates";
import { languageCode } from "../../text/language";
import { say } from "../../text/say";
import { composeDocument } from "../compose";
import { decodeMarkup } from "../decoding";
import { singleSpaced } from "../lines";
import { problemKinds } from "../problems";
import type { Reader } from "../reader";
import { readPage } from "./html";

/** EPUB books. */
export const book: Reader = {
  name: "EPUB",
  endings: ["epub"],
  description: "An EPUB book: its chapters in their order, with its title, date and language.",
  recognises: (first) => /^PK.{28}mimetypeapplication\/epub\+zip/s.test(first.raw),
  async *read({ uri, name, path, bytes }, { codec }, problems) {
    const { orSaid, readBook } = await import("../formats");
    const found = orSaid(name, problems, () => readBook(bytes, (part) => decodeMarkup(part, codec)));
    if (!found) return;
    const pages = found.chapters.map((chapter) => readPage(chapter));
    if (pages.some(({ whole }) => !whole))
      problems(
        say`${name} has a chapter with too many elements within each other, which was read only up to there; save it as text.`,
      );
    const title = singleSpaced(found.title ?? "");
    const date = found.date && findDate(found.date)?.date;
    const language = languageCode(found.language ?? "");
    const document = composeDocument({
      uri,
      path,
      // Lines are those of a chapter, which nobody opens by itself.
      blocks: pages.flatMap(({ blocks }) => blocks.map((block) => ({ ...block, line: 0 }))),
      given: {
        ...(title ? { title } : {}),
        ...(date ? { date } : {}),
        ...(language && language !== "und" ? { language } : {}),
      },
    });
    if (document) yield document;
    else problems(problemKinds.noParagraph.one(name));
  },
};
