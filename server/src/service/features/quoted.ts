import type { Draft, DraftParagraph } from "../draft/draft";
import type { Knowledge } from "../knowledge/knowledge";
import { holdingWordForWord, partsOf } from "../knowledge/paragraphs/soughtQuotations";
import type { StoredPassage, VerbatimHit } from "../search/corpusSearch";
import { type Language, languages } from "../text/language";
import { findQuotations } from "../text/quotations";
import type { TextRange } from "../text/range";
import { stopWords } from "../text/stopwords";
import { words } from "../text/words";

/** Words of the draft that stand in the corpus word for word. */
export interface QuotedPassage extends TextRange {
  readonly text: string;
  readonly words: number;
  /** The passage they stand in; where several hold them, the most useful: adopted text, then the latest. */
  readonly passage: StoredPassage;
  /** Other documents that hold the same words. */
  readonly others: number;
}

/** Maximum number of runs looked at that a paragraph shares. */
const mostRuns = 60;
/** Number of paragraphs asked about at once: a corpus far away takes as long for all of them as for one. */
const paragraphsAtOnce = 8;

/** A quotation of fewer words is not sought: as few may be said by chance. */
const fewestQuoted = 8;

/** A run with fewer words of its own, outside names, dates and function words, is only names put together. */
const fewestOwnWords = 3;

/**
 * Every run of eight words or more that draft and corpus share, in order, the longest where runs overlap.
 * @param goOn called after every few paragraphs, so that others have their turn; ends the work early by returning false
 */
export async function findQuotedPassages(
  { index, glossary }: Knowledge,
  draft: Draft,
  goOn: () => Promise<boolean> = async () => true,
): Promise<QuotedPassage[]> {
  const found: QuotedPassage[] = [];
  if (!index) return found;
  const asked = draft.paragraphs.filter(({ part }) => part !== "code" && part !== "generated");
  for (let from = 0; from < asked.length; from += paragraphsAtOnce) {
    const paragraphs = asked.slice(from, from + paragraphsAtOnce);
    const answers = await index.verbatimInEach(
      paragraphs.map(({ words }) => words),
      { limit: mostRuns, excludeDocuments: [draft.uri] },
    );
    for (const [at, paragraph] of paragraphs.entries()) {
      const { start, end, text } = paragraph;
      const hits = answers[at]!;
      const isWording = hits.length > 0 ? wordingIn(paragraph, glossary, draft) : () => false;
      for (const { query, words, passage, others } of withoutOverlap(hits)) {
        const range = { start: start + query.start, end: start + query.end };
        if (range.end <= end && isWording(query))
          found.push({ ...range, text: text.slice(query.start, query.end), words, passage, others });
      }
    }
    if (!(await goOn())) break;
  }
  return found;
}

/** Words in quotation marks that no run found so far touches: eight or more, and wording as there. Offsets of the draft. */
export interface UnfoundQuotation extends TextRange {
  readonly text: string;
  readonly words: number;
}

/** What a draft quotes and `found` (see `findQuotedPassages`) does not hold; linear time. */
export function unfoundQuotations(
  { glossary }: Pick<Knowledge, "glossary">,
  draft: Draft,
  found: readonly TextRange[],
): UnfoundQuotation[] {
  return draft.paragraphs.flatMap((paragraph) => {
    if (paragraph.part !== "body") return [];
    const { start } = paragraph;
    const parts = findQuotations(paragraph.text)
      .flatMap(({ inner }) => partsOf(paragraph.text.slice(inner.start, inner.end), start + inner.start))
      .map(({ range, text }) => ({ ...range, text, words: words(text).length }))
      .filter((part) => part.words >= fewestQuoted && !found.some((one) => touches(one, part)));
    if (parts.length === 0) return [];
    const isWording = wordingIn(paragraph, glossary, draft);
    return parts.filter((part) => isWording({ start: part.start - start, end: part.end - start }));
  });
}

/** The quotation as a quoted passage, where one of the passages holds it word for word. */
export function quotedIn(
  quotation: UnfoundQuotation,
  passages: readonly StoredPassage[],
  { language }: Pick<Draft, "language">,
): QuotedPassage | undefined {
  const own = passages.filter(({ document }) => document.language === language);
  const passage = holdingWordForWord(quotation.text, own, language);
  return passage && { ...quotation, passage, others: 0 };
}

function touches(x: TextRange, y: TextRange): boolean {
  return x.start < y.end && y.start < x.end;
}

/**
 * Tells whether a part of a paragraph is wording, and not only names ("the 2030 Agenda, the Sendai Framework and the"):
 * everybody who names the same things has these words.
 */
function wordingIn(
  { text, start, references }: DraftParagraph,
  glossary: Knowledge["glossary"],
  { language, introductions }: Draft,
): (part: TextRange) => boolean {
  const named: TextRange[] = [
    ...references.map((reference) => ({ start: reference.start - start, end: reference.end - start })),
    ...glossary
      .find(text, introductions)
      .filter(({ start: from, end: to }) => isProperName(text.slice(from, to))),
  ];
  const idle = new Set(languages.some((one) => one === language) ? stopWords(language as Language) : []);
  const own = words(text).filter(
    ({ start: from, end: to, folded }) =>
      !isNamePart(text.slice(from, to)) &&
      !idle.has(folded) &&
      !named.some((name) => name.start <= from && to <= name.end),
  );
  return ({ start: from, end: to }) =>
    own.filter((word) => from <= word.start && word.end <= to).length >= fewestOwnWords;
}

/** "Agenda", "2030", "UNMISS". A script without capitals has none that could be told so. */
function isNamePart(word: string): boolean {
  return /^[\p{Lu}\p{N}]/u.test(word);
}

/** A term with a capital is a name; "host country" is wording. */
function isProperName(term: string): boolean {
  return /\p{Lu}/u.test(term) || !/\p{Ll}/u.test(term);
}

/** The longest runs first; a run that overlaps one taken is left out, one that lies within it counts as another source. */
function withoutOverlap(hits: readonly VerbatimHit[]): (VerbatimHit & { others: number })[] {
  const kept: { hit: VerbatimHit; documents: Set<string> }[] = [];
  for (const hit of hits) {
    const over = kept.find(
      ({ hit: { query } }) => query.start < hit.query.end && hit.query.start < query.end,
    );
    if (!over) {
      kept.push({ hit, documents: new Set([hit.passage.document.id]) });
    } else if (hit.query.start <= over.hit.query.start && hit.query.end >= over.hit.query.end) {
      over.documents.add(hit.passage.document.id);
    }
  }
  return kept
    .map(({ hit, documents }) => ({ ...hit, others: documents.size - 1 }))
    .sort((x, y) => x.query.start - y.query.start);
}
