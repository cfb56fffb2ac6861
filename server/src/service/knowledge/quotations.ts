import { alignWords } from "../comparison/alignWords";
import { type Comparison, isChange, type Piece } from "../comparison/comparison";
import { quotedSpans } from "../comparison/quotedSpans";
import { createWordReader } from "../comparison/textWords";
import { findQuoted, quotedParts } from "../comparison/verifyQuotation";
import type { DraftParagraph } from "../draft/draft";
import type { Reference } from "../references/reference";
import type { PassageIndex, StoredPassage } from "../search/passageIndex";
import type { TextRange } from "../text/range";
import type { Knowledge } from "./knowledge";

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
}

/** Fewer words are a term or a title in quotation marks rather than a quotation. */
const shortest = 5;
/** So far may a citation stand behind the closing mark and still be the quotation's own. UTF-16 units. */
const rightBehind = 6;

/**
 * The quotations of a paragraph that name a document which the corpus has, compared with it word for word. Which
 * document is meant is told by the nearest citation of the paragraph, one right behind the closing mark first; where
 * another document cited in the paragraph has the words as quoted, that is the one meant.
 */
export async function verifyQuotations(
  { index, catalogue }: Pick<Knowledge, "index" | "catalogue">,
  paragraph: DraftParagraph,
  language: string,
): Promise<AttributedQuotation[]> {
  if (!index || paragraph.part !== "body" || paragraph.references.length === 0) return [];
  const found: AttributedQuotation[] = [];
  const reader = createWordReader();
  for (const span of quotedSpans(paragraph.text)) {
    const words = paragraph.text.slice(span.start, span.end);
    if (reader.read(words).count < shortest || isName(words) || isNamed(paragraph.text, span.start)) continue;
    const range = { start: paragraph.start + span.start, end: paragraph.start + span.end };
    let best: { quotation: AttributedQuotation; wrong: number } | undefined;
    // The nearest citation may be of a document that the corpus has not: then another's words prove nothing wrong.
    let sure = true;
    for (const reference of byNearness(paragraph.references, range)) {
      if (isTitle(words, catalogue.entry(reference.symbol)?.title)) {
        best = undefined;
        break;
      }
      const parts = await verifiedParts(index, reference, words, range.start, language);
      if (!parts) {
        sure = false;
        continue;
      }
      const wrong = parts.reduce((sum, part) => sum + (part.found ? part.found.differences.length : 1000), 0);
      if ((sure || wrong === 0) && (!best || wrong < best.wrong))
        best = { quotation: { range, reference, parts }, wrong };
      if (wrong === 0) break;
    }
    if (best) found.push(best.quotation);
  }
  return found;
}

async function verifiedParts(
  index: PassageIndex,
  reference: Reference,
  words: string,
  offset: number,
  language: string,
): Promise<VerifiedPart[] | undefined> {
  const documents = await index.documentsWithSymbol(reference.symbol);
  // A document in several languages: the one in the draft's own is compared.
  const document = documents.find((one) => one.language === language) ?? documents[0];
  if (!document || (documents.length > 0 && document.language !== language)) return undefined;
  if (isTitle(words, document.title)) return undefined;
  const passages = await index.passages(document.id);
  const texts = passages.map(({ text }) => text);
  return quotedParts(words).map(({ start, end }) => {
    const text = words.slice(start, end);
    const range = { start: offset + start, end: offset + end };
    const match = findQuoted(text, texts, language);
    if (!match) return { range, text };
    const { comparison, differences } = match;
    return { range, text, found: { passage: passages[match.passage]!, comparison, differences } };
  });
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
