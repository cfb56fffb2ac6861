import { nodeCodec } from "../../server/src/node/environment";
import { decodeMarkup } from "../../server/src/service/corpus/decoding";
import type { CorpusDocument, Passage } from "../../server/src/service/corpus/document";

import { readWord } from "../../server/src/service/corpus/formats/wordDocument";

/** What was read of one file. */
interface Read {
  readonly bytes: Uint8Array;
  readonly documents: readonly CorpusDocument[];
  readonly problems: readonly string[];
}

/** Judges a fact by what is expected of it: true where it holds, otherwise what was got. */
export type Fields = Readonly<Record<string, (read: Read, expected: string) => true | string>>;

/** A document's fact has to be what is expected; "(none …)" is a year that is marked as a guess. */
function fact(key: keyof CorpusDocument): Fields[string] {
  return ({ documents: [document] }, expected) => {
    const got = document?.[key];
    if (expected.startsWith("(none"))
      return (/^\d{4}$/.test(String(got)) && document?.guessed?.some((name) => name === key)) || String(got);
    return got === expected || String(got);
  };
}

/** Some passage, or none, has to be so. */
function some(is: (passage: Passage, expected: string) => boolean): Fields[string] {
  return (read, expected) =>
    passagesOf(read).some((passage) => is(passage, expected)) || nearest(read, expected);
}
function none(is: (passage: Passage, expected: string) => boolean): Fields[string] {
  return (read, expected) => passagesOf(read).find((passage) => is(passage, expected))?.text ?? true;
}

/** As many passages as expected are of this part. */
function count(is: (passage: Passage) => boolean): Fields[string] {
  return (read, expected) => {
    const found = passagesOf(read).filter(is).length;
    return found === Number(expected) || String(found);
  };
}

/** The last passage of those that bear a whole number. */
function last(is: (passage: Passage) => boolean): Fields[string] {
  return (read, expected) => {
    const numbered = passagesOf(read).filter((passage) => is(passage) && /^\d+$/.test(passage.number ?? ""));
    const number = numbered.at(-1)?.number;
    return number === expected || String(number);
  };
}

function passagesOf({ documents }: Read): Passage[] {
  return documents.flatMap(({ passages }) => [...passages]);
}

/** The passage that shares most words with what was expected, to be told where nothing holds. */
function nearest(read: Read, expected: string): string {
  const words = new Set(expected.split(/\s+/));
  const shared = (text: string) => text.split(/\s+/).filter((word) => words.has(word)).length;
  const best = passagesOf(read).reduce<Passage | undefined>(
    (most, passage) => (most && shared(most.text) >= shared(passage.text) ? most : passage),
    undefined,
  );
  return best ? `${best.number ? `[${best.number}] ` : ""}${best.text}` : "no passage";
}

const wholeText = (read: Read) =>
  [...read.documents.map(({ title }) => title), ...passagesOf(read).map(({ text }) => text)].join("\n");
const unpointed = (text: string) => text.replace(/[\u064b-\u0652\u0670]/g, "");

export const fields: Fields = {
  symbol: fact("symbol"),
  date: fact("date"),
  language: fact("language"),
  kind: fact("kind"),
  title: fact("title"),
  speaker: fact("speaker"),
  delegation: fact("delegation"),
  paragraphs_with_text: ({ bytes }, expected) => {
    // What stands in the head of a document is no passage of it.
    const found = readWord(bytes, (part) => decodeMarkup(part, nodeCodec)).blocks("accepted").length;
    return found === Number(expected) || String(found);
  },
  pages: (read, expected) => {
    const last = Math.max(0, ...passagesOf(read).map(({ page }) => page ?? 0));
    return last === Number(expected) || `the last passage on page ${last}`;
  },
  scan_with_text_layer: ({ documents: [document] }) => document?.scanned === true || "it is told of no scan",
  told_as_scan: ({ documents: [document] }) => document?.scanned === true || "it is told of no scan",
  meeting: ({ documents: [document] }, expected) => {
    const number = /^\d+/.exec(expected)?.[0];
    return new RegExp(`\\.${number}(?!\\d)`).test(document?.meeting ?? "") || String(document?.meeting);
  },
  languages_of_passages: (read, expected) => {
    const of = (language: string) =>
      passagesOf(read).filter((passage) => passage.language === language).length;
    const all = [...expected.matchAll(/(\d+) ([a-z]{2})/g)].map(([, number, language = ""]) => ({
      number,
      language,
    }));
    return (
      all.every(({ number, language }) => of(language) === Number(number)) ||
      all.map(({ language }) => `${of(language)} ${language}`).join(", ")
    );
  },
  title_contains: ({ documents: [document] }, expected) =>
    document?.title.includes(expected) || String(document?.title),
  title_never_contains: ({ documents: [document] }, expected) =>
    !document?.title.includes(expected) || document.title,
  date_distributed_not_the_date: ({ documents: [document] }, expected) =>
    document?.date !== expected || document.date,
  last_operative_number: last(({ part }) => part === "operative"),
  last_numbered_paragraph: last(({ part }) => part === undefined || part === "paragraph"),
  articles: (read, expected) => {
    // The first heading is that of the preamble. In Chinese an article's heading is its number.
    const headings = passagesOf(read).filter(({ part }) => part === "heading").length - 1;
    const numbers = new Set(
      passagesOf(read).flatMap(({ number }) => (/^第.+条$/.test(number ?? "") ? number : [])),
    );
    const found = Math.max(headings, numbers.size);
    return found === Number(expected) || String(found);
  },
  table_rows: count(({ part }) => part === "table"),
  preambular_paragraphs: count(({ part }) => part === "preambular"),
  preamble_containers: count(({ part }) => part === "preambular"),
  footnotes: count(({ part }) => part === "footnote"),
  endnotes: count(({ part }) => part === "footnote"),
  first_numbered_passage: (read, expected) => {
    const first = passagesOf(read).find(({ number }) => number !== undefined);
    const got = `${first?.number}. ${first?.text}`;
    return got.startsWith(expected) || got;
  },
  passage_contains: some(({ text }, expected) => text.includes(expected)),
  one_passage_contains: some(({ text }, expected) => text.includes(expected)),
  one_passage_is: some(({ text }, expected) => text === expected),
  passage_begins: some(({ text }, expected) => text.startsWith(expected)),
  passage_number_and_text: some(({ number, text }, expected) => {
    const [of, begins = ""] = expected.split("|");
    return number === of && text.startsWith(begins);
  }),
  two_different_passages_numbered: (read, expected) => {
    const found = passagesOf(read).filter(({ number }) => number === expected);
    return new Set(found.map(({ text }) => text)).size >= 2 || `${found.length} of them`;
  },
  never_in_a_passage: none(({ text }, expected) => text.includes(expected)),
  never_in_title_or_passage: (read, expected) =>
    !wholeText(read).toLowerCase().includes(expected.toLowerCase()) || "it is there",
  text_contains: (read, expected) => wholeText(read).includes(expected) || nearest(read, expected),
  text_contains_without_vowel_signs: (read, expected) =>
    unpointed(wholeText(read)).includes(unpointed(expected)) || nearest(read, expected),
  text_never_contains: (read, expected) => !wholeText(read).includes(expected) || "it is there",
  text_never_matches: (read, expected) =>
    new RegExp(expected, "u").exec(wholeText(read))?.[0].concat(" is there") ?? true,
};
