import { compareTexts } from "../../../server/src/service/comparison/compare";
import { gramsOf } from "../../../server/src/service/comparison/grams";
import { historyOf } from "../../../server/src/service/comparison/history";
import { versionOf } from "../../../server/src/service/comparison/precedent";
import { createWordReader } from "../../../server/src/service/comparison/textWords";
import type { CorpusDocument, Passage } from "../../../server/src/service/corpus/document";
import type { CorpusSearch } from "../../../server/src/service/search/corpusSearch";

interface Scanned {
  readonly document: CorpusDocument;
  readonly passage: Passage;
  readonly ordinal: number;
  /** Its words, for looking up a row of them. */
  readonly words: string;
}

/** Texts and words that the index is asked for are looked for in every passage, one after the other. */
export class Scan {
  private readonly passages: readonly Scanned[];
  private readonly reader = createWordReader();

  constructor(documents: readonly CorpusDocument[]) {
    this.passages = documents.flatMap((document) =>
      document.passages.map((passage, ordinal) => ({
        document,
        passage,
        ordinal,
        words: this.wordsOf(passage.text),
      })),
    );
  }

  /** What the index says wrongly of a paragraph: how often it stands, where it was used first, last, and in all. */
  async paragraph(search: CorpusSearch, text: string): Promise<string[]> {
    const wrong: string[] = [];
    const words = this.reader.read(text);
    const grams = gramsOf(words);
    const adopted = this.passages.filter(({ document }) => document.kind === "adopted");
    const versions = adopted.filter(({ passage }) => {
      const other = this.reader.read(passage.text);
      return versionOf(words, grams, other, gramsOf(other)) !== undefined;
    });
    const { wordings, among } = await historyOf(search, text, "en");
    const name = (id: string, ordinal: number) => `${id} ${ordinal}`;
    const traced = new Set(
      wordings.flatMap(({ uses }) => uses.map(({ document, ordinal }) => name(document.id, ordinal))),
    );
    const missing = versions.filter(({ document, ordinal }) => !traced.has(name(document.id, ordinal)));
    if (missing.length > 0 || among !== undefined)
      wrong.push(`the history lacks ${missing.length} of ${versions.length} versions`);
    const identical = (other: string) => compareTexts(other, text, "en").distance === 0;
    const own = wordings.find(({ uses }) => identical(uses[0]!.text));
    const dates = versions
      .filter(({ passage }) => identical(passage.text))
      .map(({ document }) => document.date ?? "9999")
      .sort();
    const said = own?.uses.map(({ document }) => document.date ?? "9999") ?? [];
    if (said.join() !== dates.join())
      wrong.push(
        `adopted ${said.length} times from ${said[0]} to ${said.at(-1)}, and is ${dates.length} times from ${dates[0]} to ${dates.at(-1)}`,
      );
    const same = this.passages.filter((other) => other.words === this.wordsOf(text));
    const [hit] = await search.similar(text);
    const places = hit?.inAll?.places ?? hit?.repeats.length;
    if (
      this.wordsOf(hit?.passage.text ?? "") === this.wordsOf(text) &&
      !hit?.further &&
      places !== same.length - 1
    )
      wrong.push(`stands in ${places} more places, and is in ${same.length - 1}`);
    return wrong;
  }

  /** What the index says wrongly of a row of words that stands within a sentence. */
  async phrase(search: CorpusSearch, phrase: string): Promise<string[]> {
    const wanted = this.wordsOf(phrase);
    const holding = this.passages.filter(({ words }) => words.includes(wanted));
    const documents = new Set(holding.map(({ document }) => document.id)).size;
    const found = await search.phrase(phrase);
    const isRight = found.total === holding.length && (found.documents ?? documents) === documents;
    if (isRight && !found.estimated) return [];
    return [
      `in ${found.total} passages of ${found.documents} documents, and is in ${holding.length} of ${documents}`,
    ];
  }

  /** What the index says wrongly of who refers to a document. */
  async symbol(search: CorpusSearch, symbol: string): Promise<string[]> {
    const referring = this.passages.filter(({ passage }) => passage.tags?.includes(symbol)).length;
    const { total } = await search.tagged(symbol);
    return total === referring ? [] : [`${total} passages refer to it, and ${referring} do`];
  }

  private wordsOf(text: string): string {
    return ` ${[...this.reader.read(text).keys].join(" ")} `;
  }
}
