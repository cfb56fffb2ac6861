import { historyOf } from "../../../server/src/service/comparison/history";
import { findPrecedents } from "../../../server/src/service/comparison/precedent";
import { createDraftAnalyser } from "../../../server/src/service/draft/analyser";
import { findQuotedPassages } from "../../../server/src/service/features/quoted";
import { around, shownFor } from "../../../server/src/service/features/similar";
import { createGlossary } from "../../../server/src/service/glossary/glossary";
import { learning } from "../../../server/src/service/glossary/learned";
import { createTitleSearch } from "../../../server/src/service/knowledge/documents/titleSearch";
import type { Knowledge } from "../../../server/src/service/knowledge/knowledge";
import { createTermUsages } from "../../../server/src/service/knowledge/terms/termUsage";
import { createCatalogue } from "../../../server/src/service/references/catalogue";
import { findReferences } from "../../../server/src/service/references/find";
import { type CorpusSearch, everyDocument } from "../../../server/src/service/search/corpusSearch";
import { atOnce } from "../../../server/src/service/slices";

/** One thing that is asked of a corpus; the answer is compared to the letter. */
export interface Question {
  readonly surface: string;
  readonly of: string;
  ask(search: CorpusSearch): Promise<unknown>;
}

const catalogue = createCatalogue();
const analyser = createDraftAnalyser(catalogue);
const titles = createTitleSearch();
/** What else is asked besides the corpus. */
const besides: Omit<Knowledge, "index"> = {
  catalogue,
  glossary: createGlossary(),
  links: { language: "en" },
};

/**
 * Questions on every surface.
 * @param texts passages of the corpus, from all over it
 * @param formulas paragraphs that stand in very many documents
 */
export function questionsOf(texts: readonly string[], formulas: readonly string[]): Question[] {
  const questions: Question[] = [];
  const add = (surface: string, of: string, ask: Question["ask"]) => questions.push({ surface, of, ask });
  const paragraphs = texts.filter((text) => text.split(" ").length >= 12);
  const asked = [...formulas, ...paragraphs];
  for (const [at, text] of asked.entries()) {
    const reworked = text
      .split(" ")
      .filter((_, i) => i % 9 !== at % 9)
      .join(" ");
    add("similar", text, (search) => search.similar(text));
    add("similar, reworked", reworked, (search) => search.similar(reworked, { limit: 30 }));
    add("similar, adopted", text, (search) => search.similar(text, { kinds: ["adopted"], limit: 24 }));
    add("shown", reworked, (search) => shownFor(search, reworked, 10));
    add("precedents", reworked, (search) => findPrecedents(search, [reworked], {}));
    add("verbatim", text, (search) => search.verbatim(text));
    add("verbatim", `${text} ×150`, (search) => search.verbatim(text, { limit: 150 }));
  }
  for (const text of [...formulas, ...paragraphs.slice(0, 120)])
    add("history", text, (search) => historyOf(search, text, "en"));
  for (const [at, text] of asked.entries()) {
    const words = text.split(" ");
    const from = (7 * at) % Math.max(1, words.length - 8);
    const piece = words.slice(from, from + 3 + (at % 6)).join(" ");
    const beside = around(text, { start: text.indexOf(piece), end: text.indexOf(piece) + piece.length });
    add("similar, phrase", piece, (search) => search.similar(piece));
    add("similar, phrase on its subject", piece, (search) => search.similar(piece, { surroundings: beside }));
    add("phrase", piece, (search) => search.phrase(piece));
    add("phrase", words[from]!, (search) => search.phrase(words[from]!, { limit: 120 }));
    add("keyword", piece, (search) => search.keyword(piece));
    add("keyword", `"${piece}"`, (search) => search.keyword(`"${piece}"`));
    add("keyword", piece.slice(0, -2), (search) => search.keyword(piece.slice(0, -2)));
    const mistyped = piece.replace(/(\w)(\w)(\w)$/, "$2$1$3 ");
    add("keyword", mistyped, (search) => search.keyword(mistyped));
    for (const upTo of [from + 3, from + 6, words.length >> 1]) {
      const typed = words.slice(0, upTo).join(" ");
      add("continuations", typed, (search) =>
        search.continuations(`${typed} `, { limit: 200, wholeWords: true }),
      );
      add("continuations", typed.slice(0, -1), (search) => search.continuations(typed.slice(0, -1)));
    }
  }
  const symbols = new Set(texts.flatMap((text) => findReferences(text).map(({ symbol }) => symbol)));
  for (const symbol of symbols) {
    add("refer to it", symbol, (search) => search.tagged(symbol));
    add("documents with a symbol", symbol, (search) => search.documentsWithSymbol(symbol));
  }
  const usages = (search: CorpusSearch) => {
    const of = createTermUsages();
    return (term: string, name: string) =>
      of.of(search, { term, name, kind: "acronym", source: "", origin: "corpus" });
  };
  for (const [term, name] of [
    ["MONUSCO", "United Nations Organization Stabilization Mission in the Democratic Republic of the Congo"],
    ["ICC", "International Criminal Court"],
    ["WHO", "World Health Organization"],
    ["DDR", "disarmament, demobilization and reintegration"],
    ["SDGs", "Sustainable Development Goals"],
    ["UN", "United Nations"],
  ] as const)
    add("use of a term", term, (search) => usages(search)(term, name));
  add("learned glossary", "all", async (search) => atOnce(learning(await search.introducedNames())));
  add("introduced names", "all", async (search) =>
    [...(await search.introducedNames())].map((name) => name.join("\n")).sort(),
  );
  add("documents", "all", (search) => everyDocument(search));
  add("sizes", "all", (search) => search.size());
  for (const query of [
    "by:france climate",
    "year:2010-2015 peacekeeping ",
    "kind:adopted",
    "organ:assembly wom",
  ])
    add("keyword", query, (search) => search.keyword(query, { limit: 30 }));
  for (const words of ["women peace", "climate", "statement security council", "general debate"])
    add("titles", words, (search) => titles.find({ ...besides, index: search }, words, 30));
  for (let from = 0; from + 6 <= asked.length && from < 60; from += 6) {
    const text = asked.slice(from, from + 6).join("\n\n");
    add("quoted passages", text, (search) => {
      const draft = analyser.analyse(`file:///draft-${from}.md`, "markdown", 1, text);
      return findQuotedPassages({ ...besides, index: search }, draft);
    });
  }
  return questions;
}

/** An answer without what names a place in this state of the index only. */
export function letters(answer: unknown): string {
  return JSON.stringify(answer, (name, value) => (name === "key" ? undefined : value));
}
