import type { DocumentFacts, DocumentKind, Passage } from "../corpus/document";
import type { Signal } from "../signal";
import type { IntroducedName } from "../text/introducedName";
import type { TextRange } from "../text/range";
import { SaidError } from "../text/say";

/** A passage as it was found, with the document it stands in: those two and its ordinal name it (see `placeOf`). */
export interface StoredPassage extends Omit<Passage, "tags"> {
  readonly document: StoredDocument;
  /** Place in its document, from 0. */
  readonly ordinal: number;
}

export interface StoredDocument extends DocumentFacts {
  /** Number of its passages. */
  readonly length: number;
  /** How many of them the reader knew for more than a paragraph: headings, clauses, what is numbered; absent for none. */
  readonly marked?: number;
  /** Other files in which the same document stands; it is found, counted and shown once. Told by lists of documents. */
  readonly alsoIn?: readonly string[];
  /** The name of the shared corpus that it stands in; absent for the delegate's own. */
  readonly corpus?: string;
}

export interface PassageHit {
  readonly passage: StoredPassage;
  /** Higher is better; comparable within one answer only. */
  readonly score: number;
  /** How much of the query's weight this passage covers, 0 to 1: comparable between answers. */
  readonly coverage: number;
  /**
   * How much of what was asked stands in this passage, 0 to 1, where that is not the coverage: all of a phrase that stands
   * there word for word, though it says too little to be covered.
   */
  readonly held?: number;
  /** The words of the passage that match, as ranges of its text, ascending. */
  readonly matches: readonly TextRange[];
  /**
   * Other places where the same paragraph stands, and for a phrase those where it stands in the same wording; the latest
   * first, not listed as hits of their own.
   */
  readonly repeats: readonly StoredPassage[];
  /** Counted where more such places were found than are listed: the others of the same paragraph, all of them. */
  readonly inAll?: Elsewhere;
  /** Whether it may stand in more places than were found: of all that say a phrase alike only the likeliest are read. */
  readonly further?: boolean;
}

/** How often a paragraph stands elsewhere. */
export interface Elsewhere {
  readonly places: number;
  /** The document of the passage itself not counted. */
  readonly documents: number;
}

/** A run of words that query and passage share word for word. */
export interface VerbatimHit {
  readonly passage: StoredPassage;
  readonly query: TextRange;
  readonly range: TextRange;
  readonly words: number;
}

/** What followed the typed words in one passage. */
export interface Continuation {
  /** Verbatim from the passage: what stands after the typed words, to the passage's end if that is not far. */
  readonly text: string;
  /** Whether that is all there is to the passage's end. */
  readonly toTheEnd: boolean;
  readonly passage: StoredPassage;
  /** Where in the passage it begins. */
  readonly offset: number;
  /** How many of the last words typed are the same, one after the other. */
  readonly words: number;
  /** Whether these go back to the beginning of the sentence that is typed. */
  readonly fromStart: boolean;
  /** How many of the words typed before them stand before them in the passage too, in the same order. */
  readonly before: number;
}

export interface ContinuationOptions extends SearchOptions {
  /** The last word typed is whole: it is not read as the beginning of a longer one. */
  readonly wholeWords?: boolean;
  /** Minimum number of words that agree, or two that begin the sentence; 3 where not given. */
  readonly leastWords?: number;
  /** Maximum number of passages read for what is typed, the most useful first; 150 where not given. */
  readonly mostRead?: number;
  /** Passages that are looked at in any case, and where one word that agrees is enough, or none typed. */
  readonly near?: readonly PassageRange[];
}

/** Passages `from` to `to` (excluded) of a document, by their ordinals. */
export interface PassageRange {
  readonly document: string;
  readonly from: number;
  readonly to: number;
}

/** Passages that have much in common with a text. */
export interface AlikePassages {
  readonly passages: readonly StoredPassage[];
  /** Whether there may be others: so many share its words that not all were compared. */
  readonly further?: true;
}

/** Where a phrase stands. */
export interface PhraseUses {
  /** In how many passages. */
  readonly total: number;
  /** In how many documents; undefined where that is not known. */
  readonly documents?: number;
  /** The latest of them. */
  readonly passages: readonly StoredPassage[];
  /** Whether only the latest were looked at: then the total is an estimate, and the documents are those met. */
  readonly estimated?: true;
}

/** Passages that refer to something. */
export interface TaggedPassages {
  readonly total: number;
  /** The latest of them. */
  readonly passages: readonly StoredPassage[];
}

/** One condition on the document that a passage stands in, as it was typed: `by:"Zhang Jun"`, `-lang:fr`. */
export interface DocumentFilter {
  readonly field: "by" | "organ" | "in" | "year" | "lang" | "kind";
  /** Folded; years as typed. */
  readonly value: string;
  /** Documents of which it is true are left out. */
  readonly negative: boolean;
}

/** How any question is asked. */
export interface Asked {
  /** Whether anybody still waits for the answer. */
  readonly signal?: Signal;
}

export interface SearchOptions extends Asked {
  /** Maximum number of hits; 10 where not given. */
  readonly limit?: number;
  readonly kinds?: readonly DocumentKind[];
  readonly languages?: readonly string[];
  /** Conditions on the documents: who speaks, which organ, kind, years, language. */
  readonly filters?: readonly DocumentFilter[];
  /** Passages of these documents are left out (the draft's own, for instance). */
  readonly excludeDocuments?: readonly string[];
  /** Documents that a delegate wants kept out of suggestions are left out. */
  readonly forSuggestions?: boolean;
}

export interface SimilarOptions extends SearchOptions {
  /** The text that a phrase stands in: of passages that say the phrase alike, those on the same subject come first. */
  readonly surroundings?: string;
}

export interface AcrossOptions extends SearchOptions {
  /** The language (ISO 639 code) that the text is written in. */
  readonly language: string;
  /** Only passages of these languages; of all others but the text's own where not given. */
  readonly languages?: readonly string[];
}

export interface CorrespondingOptions extends Asked {
  /** The language (ISO 639 code) of the words, and that of the texts. */
  readonly language: string;
  readonly to: string;
}

/** How much a corpus holds. */
export interface CorpusSize {
  readonly documents: number;
  readonly passages: number;
}

export interface TitleOptions extends Asked {
  /** Maximum number of documents. */
  readonly limit: number;
  /** Leaves out what it answers false for; what is left out does not count against the limit. */
  readonly accept?: (document: StoredDocument) => boolean;
}

/** Some of a corpus's documents, as they are listed. */
export interface DocumentList {
  readonly documents: readonly StoredDocument[];
  /** Asks for those that come next; absent where there are no more. */
  readonly next?: string;
}

/** A value that documents of the corpus have, and how many have it. */
export interface FacetValue {
  readonly value: string;
  readonly documents: number;
}

/** What the documents of the corpus can be told apart by; each with the most frequent values first. */
export interface Facets {
  /** Speakers, delegations and organs. */
  readonly by: readonly FacetValue[];
  readonly organ: readonly FacetValue[];
  /** Four digits. */
  readonly year: readonly FacetValue[];
  /** ISO 639 codes. */
  readonly lang: readonly FacetValue[];
  readonly kind: readonly FacetValue[];
}

/** The corpus could not be asked: nothing is known of what it holds. An answer that is empty says that it holds nothing. */
export class CorpusUnreachable extends SaidError {
  override readonly name = "CorpusUnreachable";
}

/**
 * Asking a corpus, wherever it is kept: on this machine or far away. It is never written to here (see `CorpusStore`).
 *
 * Every question rejects with `CorpusUnreachable` where the corpus cannot be asked, and with the signal's own reason where
 * nobody waits any longer; every answer that is given is whole, or says itself what it leaves out. What is found does not
 * hang on the state that it was found in: a passage can be kept, its document asked for again later. The same corpus gives
 * the same answers, in whatever order and in how many steps it was read; what counts as latest, or comes first of equals, is
 * told by dates, symbols and the order of the text. test/unit/search/conformance.ts says it all as tests.
 */
export interface CorpusSearch {
  /**
   * Names the content, to be compared for equality: another one whenever an answer may be another, a correction that leaves
   * all counts as they were among them, and another in every index. Nothing that was worked out from answers outlives it.
   * As far as it is known here just now: a corpus far away may have changed since.
   */
  readonly generation: string;
  size(asked?: Asked): Promise<CorpusSize>;
  /** The passages most like a paragraph (3 to 300 words), best first. */
  similar(text: string, options?: SimilarOptions): Promise<PassageHit[]>;
  /** The same for each of several texts, in their order. */
  similarToEach(texts: readonly string[], options?: SimilarOptions): Promise<PassageHit[][]>;
  /**
   * The passages of other languages that say most of what a paragraph says, best first, by what the corpus itself has
   * taught of how words are translated: its documents that are there in both languages, or in both and English. None where
   * it has taught nothing. A hit is a guess; its `matches` are the words that correspond.
   */
  across(text: string, options: AcrossOptions): Promise<PassageHit[]>;
  /**
   * Which words of texts in another language correspond to some words, by what the corpus has taught (see `across`): ranges
   * of each text, ascending. A guess, and of function words none.
   */
  corresponding(
    words: string,
    texts: readonly string[],
    options: CorrespondingOptions,
  ): Promise<TextRange[][]>;
  /**
   * Every passage that has at least `least` in common with a text: in all its places, the most useful first. Takes as
   * long as reading all that share some of its grams.
   * @param least the least likeness: the share of the grams of four words of both that both have, 0 to 1
   */
  alike(text: string, least: number, options?: Omit<SearchOptions, "limit">): Promise<AlikePassages>;
  /** Every passage that shares a run of 8 words or more with the text, longest first. */
  verbatim(text: string, options?: SearchOptions): Promise<VerbatimHit[]>;
  /** The same for each of several texts, in their order. */
  verbatimInEach(texts: readonly string[], options?: SearchOptions): Promise<VerbatimHit[][]>;
  /**
   * Words in any order, "quoted phrases", prefixes of the last word, typos forgiven. Filters on the document: `by:China`,
   * `organ:assembly`, `in:"general debate"`, `year:2018-2021`, `lang:fr`, `kind:adopted`, each with a minus before it to leave out.
   */
  keyword(query: string, options?: SearchOptions): Promise<PassageHit[]>;
  /**
   * Passages where the last words of `typed` stand, and what follows them there: those where most words agree first,
   * then the most useful. Of a run that stands everywhere only the most useful passages are looked at.
   */
  continuations(typed: string, options?: ContinuationOptions): Promise<Continuation[]>;
  /** Passages that carry a tag (a canonical symbol): the latest first. */
  tagged(tag: string, options?: SearchOptions): Promise<TaggedPassages>;
  /** How many passages carry each of several tags, in their order. */
  timesTagged(tags: readonly string[], asked?: Asked): Promise<number[]>;
  /** Passages that hold this phrase, case and spacing apart: the latest first. A stop word alone is looked for in none. */
  phrase(words: string, options?: SearchOptions): Promise<PhraseUses>;
  /** The same for each of several phrases, in their order. */
  phrases(list: readonly string[], options?: SearchOptions): Promise<PhraseUses[]>;
  /** The acronyms that the passages introduce, with their names and how often. In no certain order, and read anew at each call. */
  introducedNames(asked?: Asked): Promise<readonly IntroducedName[]>;
  /** The languages (ISO 639 codes) that passages of the index are in: those of adopted documents, for instance. */
  languages(
    options?: Pick<SearchOptions, "kinds" | "excludeDocuments" | "signal">,
  ): Promise<ReadonlySet<string>>;
  /** The document with this identity. */
  document(id: string, asked?: Asked): Promise<StoredDocument | undefined>;
  /** The documents that carry this canonical symbol, the latest first. */
  documentsWithSymbol(symbol: string, asked?: Asked): Promise<readonly StoredDocument[]>;
  /** The same for each of several symbols, in their order. */
  documentsWithSymbols(symbols: readonly string[], asked?: Asked): Promise<(readonly StoredDocument[])[]>;
  /** Documents whose symbols begin so, whatever the case, in the order of these; of equal ones the latest first. */
  documentsBySymbol(beginning: string, limit: number, asked?: Asked): Promise<readonly StoredDocument[]>;
  /**
   * Documents whose titles hold all these words, the last letters of which may be missing and typing errors be made, best
   * first; where no title does, those that hold all but one.
   */
  documentsByTitle(words: string, options: TitleOptions): Promise<readonly StoredDocument[]>;
  /**
   * All documents, the latest first, a thousand or so at a time: for a list that is printed or saved, never while somebody
   * types. Where the content changes in between, one may be missing or come twice (see `everyDocument`).
   * @param next what the answer before gave; absent for the first
   */
  documents(next?: string, asked?: Asked): Promise<DocumentList>;
  /** What the documents can be narrowed by, counted exactly. */
  facets(asked?: Asked): Promise<Facets>;
  /** The passages of a document, in order; empty where there is no such document. */
  passages(documentId: string, asked?: Asked): Promise<readonly StoredPassage[]>;
  /** The same for each of several documents, in their order. */
  passagesOfEach(documentIds: readonly string[], asked?: Asked): Promise<(readonly StoredPassage[])[]>;
}

/** Names the place where a passage stands, in whatever state of the corpus. */
export function placeOf({ document, ordinal }: StoredPassage): string {
  return `${document.id}\n${ordinal}`;
}

/** Every document of a corpus, the latest first (see `CorpusSearch.documents`). */
export async function everyDocument(
  search: Pick<CorpusSearch, "documents">,
  asked?: Asked,
): Promise<StoredDocument[]> {
  const found: StoredDocument[] = [];
  for (let next: string | undefined, first = true; first || next !== undefined; first = false) {
    const list = await search.documents(next, asked);
    found.push(...list.documents);
    next = list.next;
  }
  return found;
}
