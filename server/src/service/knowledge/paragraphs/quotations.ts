import { alignWords } from "../../comparison/alignWords";
import { type Comparison, isChange, type Piece } from "../../comparison/comparison";
import { createWordReader } from "../../comparison/textWords";
import { placeOfQuotation, quotedParts } from "../../comparison/verifyQuotation";
import type { DraftParagraph } from "../../draft/draft";
import type { Reference } from "../../references/reference";
import type { CorpusSearch, StoredPassage } from "../../search/corpusSearch";
import { findQuotations } from "../../text/quotations";
import type { TextRange } from "../../text/range";
import type { Knowledge } from "../knowledge";

/** Words in quotation marks that a draft attributes to a document of the corpus. Offsets of the draft. */
export interface AttributedQuotation {
  /** The words without their marks. */
  readonly range: TextRange;
  readonly reference: Reference;
  readonly parts: readonly VerifiedPart[];
}

/** A part between ellipses. */
export interface VerifiedPart {
  readonly range: TextRange;
  readonly text: string;
  /** Absent where no paragraph of the document resembles the words. */
  readonly found?: {
    readonly passage: StoredPassage;
    /** The source's words (`before`) and the draft's (`after`). */
    readonly comparison: Comparison;
    /** Empty where it is word for word. */
    readonly differences: readonly Piece[];
  };
  /** The words are not those of the document cited: they stand, word for word, in this passage of another. */
  readonly elsewhere?: StoredPassage;
  /** The number of the paragraph as the draft cites it, where the words stand in another one, and where it is written. */
  readonly misplaced?: { readonly written: string; readonly range: TextRange };
}

/** Words in quotation marks that a draft attributes to documents which the corpus has not. Offsets of the draft. */
export interface UnheldQuotation {
  /** The words without their marks. */
  readonly range: TextRange;
  /** The citations that may be meant, the likeliest first; one at least. */
  readonly references: readonly Reference[];
}

/** What is quoted, in the order of the draft. */
export interface Quotations {
  readonly compared: readonly AttributedQuotation[];
  readonly unheld: readonly UnheldQuotation[];
}

/** What a whole paragraph quotes, as a block quotation does, and the citations that it is attributed to. */
export interface BlockQuotation {
  /** The words, in the draft. */
  readonly range: TextRange;
  readonly references: readonly Reference[];
}

/** Minimum length of a quotation, in words: fewer are a term or a title in quotation marks. */
const shortestQuotation = 5;
/** How far a citation may stand behind the closing mark and still be the quotation's own, in UTF-16 units. */
const rightBehind = 6;

/**
 * The quotations of a paragraph that name a document, compared with it word for word where the corpus has it. Which
 * document is meant is told by the nearest citation of the paragraph, one right behind the closing mark first; where
 * another document cited in the paragraph has the words as quoted, that is the one meant.
 * @param text the draft's
 * @param block where the paragraph is a block quotation
 */
export async function verifyQuotations(
  { index, catalogue }: Pick<Knowledge, "index" | "catalogue">,
  text: string,
  paragraph: DraftParagraph,
  language: string,
  block?: BlockQuotation,
): Promise<Quotations> {
  const references = block?.references ?? paragraph.references;
  const compared: AttributedQuotation[] = [];
  const unheld: UnheldQuotation[] = [];
  if (!index || paragraph.part !== "body" || references.length === 0) return { compared, unheld };
  const reader = createWordReader();
  const ranges = block
    ? [block.range]
    : findQuotations(paragraph.text).map(({ inner }) => ({
        start: paragraph.start + inner.start,
        end: paragraph.start + inner.end,
      }));
  for (const range of ranges) {
    const words = text.slice(range.start, range.end);
    if (reader.read(words).count < shortestQuotation || isName(words) || isNamed(text, range.start)) continue;
    let best: { quotation: AttributedQuotation; wrong: number } | undefined;
    // The nearest citation may be of a document that the corpus has not: then another's words prove nothing wrong.
    let sure = true;
    let isOfTitle = false;
    const near = byNearness(references, range);
    for (const reference of near) {
      if (isTitle(words, catalogue.entry(reference.symbol)?.title)) {
        best = undefined;
        isOfTitle = true;
        break;
      }
      const parts = await verifiedParts(index, reference, text, range, language);
      if (!parts || parts === "title") {
        sure = false;
        isOfTitle ||= parts === "title";
        continue;
      }
      const wrong = parts.reduce((sum, part) => sum + (part.found ? part.found.differences.length : 1000), 0);
      if ((sure || wrong === 0) && (!best || wrong < best.wrong))
        best = { quotation: { range, reference, parts }, wrong };
      if (wrong === 0) break;
    }
    if (best) compared.push(best.wrong === 0 ? best.quotation : await attributed(index, best.quotation));
    else if (!sure && !isOfTitle) unheld.push({ range, references: near });
  }
  return { compared, unheld };
}

/** The quotation with, for each part that the document cited does not have word for word, the document that has it. */
async function attributed(index: CorpusSearch, quotation: AttributedQuotation): Promise<AttributedQuotation> {
  const parts = await Promise.all(
    quotation.parts.map(async (part) => {
      if (part.found?.differences.length === 0) return part;
      const hits = await index.verbatim(part.text, { limit: lookedAt });
      const elsewhere = hits.find(
        ({ query, passage: { document } }) =>
          document.symbol !== undefined &&
          document.symbol !== quotation.reference.symbol &&
          !/[\p{L}\p{N}]/u.test(part.text.slice(0, query.start) + part.text.slice(query.end)),
      );
      return elsewhere ? { ...part, elsewhere: elsewhere.passage } : part;
    }),
  );
  return { ...quotation, parts };
}

/** Passages that share words with a quotation that are looked at for the whole of it. */
const lookedAt = 20;

/** The parts of a quotation beside the document cited; undefined where the corpus has it not, or not in this language. */
async function verifiedParts(
  index: CorpusSearch,
  reference: Reference,
  draft: string,
  quoted: TextRange,
  language: string,
): Promise<VerifiedPart[] | "title" | undefined> {
  const words = draft.slice(quoted.start, quoted.end);
  const documents = await index.documentsWithSymbol(reference.symbol);
  // A document in several languages: the one in the draft's own is compared.
  const document = documents.find((one) => one.language === language) ?? documents[0];
  if (!document || (documents.length > 0 && document.language !== language)) return undefined;
  if (isTitle(words, document.title)) return "title";
  const passages = await index.passages(document.id);
  const texts = passages.map(({ text }) => text);
  const cited = citedParagraph(draft, reference);
  return quotedParts(words).map(({ start, end }) => {
    const text = words.slice(start, end);
    const range = { start: quoted.start + start, end: quoted.start + end };
    const match = placeOfQuotation(text, texts, language);
    if (!match) return { range, text };
    const { comparison, differences } = match;
    const passage = passages[match.passage]!;
    const number = digitsOf(passage.number);
    // A paragraph that says the same words may be the one cited.
    const misplaced =
      cited &&
      number !== undefined &&
      number !== cited.written &&
      !passages.some(
        (one) =>
          digitsOf(one.number) === cited.written &&
          placeOfQuotation(text, [one.text], language)?.differences.length === 0,
      );
    return {
      range,
      text,
      found: { passage, comparison, differences },
      ...(misplaced ? { misplaced: cited } : {}),
    };
  });
}

/** "12" of "12.", "12 bis" or "12 (a)". */
function digitsOf(number: string | undefined): string | undefined {
  return /^\d+/.exec(number ?? "")?.[0];
}

/** The one operative paragraph that a citation names ("paragraph 2", "OP2"), and where its number is written. */
function citedParagraph(draft: string, { start, end, pinpoint }: Reference): VerifiedPart["misplaced"] {
  const written = /^\D*(?:para|op|пункт|п\.|párr|فقر|第|§)\D*(\d{1,3})\D*$/iu.exec(pinpoint ?? "")?.[1];
  if (pinpoint === undefined || written === undefined || /annex|preamb|PP|préamb|преамбул/i.test(pinpoint))
    return undefined;
  const behind = draft.slice(end, end + 70).indexOf(pinpoint);
  const before = draft.slice(Math.max(0, start - 80), start).lastIndexOf(pinpoint);
  const place = behind >= 0 ? end + behind : before >= 0 ? Math.max(0, start - 80) + before : -1;
  if (place < 0) return undefined;
  const at = place + pinpoint.indexOf(written);
  return { written, range: { start: at, end: at + written.length } };
}

/** References outside the quotation, the one that it is most likely from first. */
function byNearness(references: readonly Reference[], { start, end }: TextRange): Reference[] {
  const distance = (reference: Reference) => {
    if (reference.start >= end) {
      const behind = reference.start - end;
      return behind <= rightBehind ? behind / 1000 : behind;
    }
    return start - reference.end;
  };
  return references
    .filter((reference) => reference.end <= start || reference.start >= end)
    .sort((x, y) => distance(x) - distance(y))
    .slice(0, 4);
}

/** Whether a citation stands right behind the closing mark, as when a quotation is given with its source. */
export function isCitedRightBehind({ range, reference }: AttributedQuotation): boolean {
  return reference.start >= range.end && reference.start - range.end <= rightBehind + 25;
}

/** What stands in quotation marks after such words is the name of something. */
const naming =
  /(?:entitled|titled|called|named|known as|referred to as|theme|item|intitulée?s?|dénommée?s?|titulad[oa]s?|denominad[oa]s?|под названием|озаглавлен\p{L}*|题为|المعنون[ةه]?|بعنوان)\s*[:,]?\s*[“«"„”「]?\s*$/iu;

function isNamed(text: string, start: number): boolean {
  return naming.test(text.slice(Math.max(0, start - 40), start));
}

/** Written with capitals as names and titles are; or what lies between two quotations, taken for one. */
function isName(words: string): boolean {
  if (/^[)\].,;:،؛]/.test(words)) return true;
  const long = words.match(/\p{L}{4,}/gu) ?? [];
  const capital = long.filter((word) => /^\p{Lu}/u.test(word));
  // A long list of names may stand in what is quoted; a long name is capitals nearly throughout.
  return long.length > 0 && capital.length >= (long.length < 10 ? 0.6 : 0.9) * long.length;
}

/** Whether words are, but for a few, those of a document's title. */
function isTitle(words: string, title: string | undefined): boolean {
  if (!title) return false;
  const reader = createWordReader();
  const quoted = reader.read(words);
  const aligned = alignWords(quoted.keys, reader.read(title).keys).filter((place) => place >= 0);
  return aligned.length >= 0.8 * quoted.count;
}

/** The differences of a part as edits of the draft that put the source's words in their place. */
export function correctionsOf({
  range,
  found,
}: VerifiedPart): { start: number; end: number; newText: string }[] {
  if (!found) return [];
  const moves = new Set(found.differences.flatMap(({ move }) => move ?? []));
  return found.comparison.pieces
    .filter((piece) => found.differences.includes(piece) || (piece.move && moves.has(piece.move)))
    .filter(isChange)
    .map(({ before, after }) => ({
      start: range.start + after.start,
      end: range.start + after.end,
      newText: found.comparison.before.slice(before.start, before.end),
    }));
}
