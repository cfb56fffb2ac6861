import { findLanguage, noneOfThese } from "../../text/detectLanguage";
import { firstOf } from "../beginning";
import { composeDocument } from "../compose";
import type { CorpusDocument } from "../document";
import { layOut } from "../layout/layOut";
import { problemKinds } from "../problems";
import { firstBytes, type Reader } from "../reader";
import { symbolInLine } from "../symbols";
import { readPages } from "./pdfPages";

/** PDF files: the text as it was laid out on pages, put together again. */
export const pdf: Reader = {
  name: "PDF",
  endings: ["pdf"],
  description:
    "The text without running heads and page numbers, with its paragraphs, footnotes and tables, each with its page. The words of a scan are read where a machine has put them into the file, and are marked as such; pictures alone are not read.",
  recognises: (first) => /(?:^|[\r\n])%PDF-\d/.test(first.text.slice(0, 1024)),
  async *read({ uri, name, path, bytes }, { timer }, problems) {
    if (!pdf.recognises?.(firstOf(bytes.subarray(0, firstBytes)))) {
      problems(problemKinds.noPdf.one(name));
      return;
    }
    const { openPdf } = await import("../pdfLibrary");
    // The library takes the bytes over.
    const opened = await openPdf(bytes.slice()).catch(() => undefined);
    if (opened === undefined || opened === "locked") {
      problems((opened ? problemKinds.locked : problemKinds.damaged).one(name));
      return;
    }
    const { pages, scanned } = await readPages(opened, name, timer, problems);
    if (opened.pages > 0 && pages.length === 0) return;
    const texts = pages.flatMap((page) => page.texts.map(({ text }) => text));
    if (!texts.some((text) => /\S/.test(text))) {
      problems(problemKinds.pictures.one(name));
      return;
    }
    if (!areWords(texts)) {
      problems(problemKinds.letters.one(name));
      return;
    }
    const { blocks, furniture } = layOut(pages);
    const symbol = symbolOf(furniture);
    const document = composeDocument({
      uri,
      path,
      blocks,
      given: { ...(scanned ? { scanned: true } : {}), ...(symbol ? { symbol } : {}) },
    });
    if (document) yield withLanguages(document);
    else problems(problemKinds.noParagraph.one(name));
  },
};

/** Minimum length of a paragraph whose language is told apart from the document's, in UTF-16 units. */
const tellingParagraph = 60;

/** A speech may be given in several languages: each passage in another than the document's says in which. */
function withLanguages(document: CorpusDocument): CorpusDocument {
  if (document.language === noneOfThese) return document;
  const passages = document.passages.map((passage) => {
    if (passage.text.length < tellingParagraph) return passage;
    const { language, guessed } = findLanguage(passage.text);
    return guessed || language === noneOfThese || language === document.language
      ? passage
      : { ...passage, language };
  });
  return { ...document, passages };
}

/** The symbol that stands at the head of the pages. */
function symbolOf(furniture: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const line of furniture) {
    const symbol = line.length < 60 ? symbolInLine(line) : undefined;
    if (symbol) counts.set(symbol, (counts.get(symbol) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most?.[0];
}

/** How a word, a number or a name looks, whatever its language. */
const word =
  /^[\p{P}\p{S}]*(?:\p{Lu}?[\p{Ll}\p{M}]+|\p{Lu}+|[\p{Lo}\p{M}]+|\p{N}+|[\p{L}\p{M}]+(?:[-–—’'‘./&][\p{L}\p{M}]+)+|(?:\p{Lu}[\p{Ll}\p{M}]+){2}|[\p{N}.,/:()–-]+\p{L}{0,3})[\p{P}\p{S}]*$/u;

/**
 * Whether the letters that a file names are those that it shows. Some fonts give each shape a number of their own: what
 * comes out of them has no meaning.
 */
function areWords(texts: readonly string[]): boolean {
  const text = texts.join(" ").slice(0, 200_000);
  const nameless = text.match(/[\p{Co}\p{Cc}\ufffd]/gu)?.length ?? 0;
  if (nameless * 10 > text.replace(/\s+/g, "").length) return false;
  const tokens = text.split(/[\s\u200a]+/).filter((token) => /[\p{L}\p{N}]/u.test(token));
  const words = tokens.filter((token) => word.test(token) && isSpoken(token)).length;
  return (tokens.length < 20 && text.length < 200) || words * 2 > tokens.length;
}

/** A Latin or Cyrillic word of some length has a vowel. */
function isSpoken(token: string): boolean {
  const letters = token.normalize("NFD").replace(/[^a-zA-Zа-яёА-ЯЁ]/g, "");
  return letters.length < 4 || /[aeiouyаеёиоуыэюя]/i.test(letters);
}
