import type { Comparison, Piece } from "../comparison/comparison";
import type { Draft, DraftParagraph } from "../draft/draft";
import type { Knowledge } from "../knowledge/knowledge";
import { citationOf, spacedSymbol } from "../knowledge/passageSource";
import {
  type AttributedQuotation,
  correctionsOf,
  isCitedRightBehind,
  type VerifiedPart,
  verifyQuotations,
} from "../knowledge/quotations";
import type { Finding } from "../rules/rule";
import { quotationDiffers } from "../rules/rules";
import type { PassageIndex } from "../search/passageIndex";
import type { TextRange } from "../text/range";

/**
 * Compares what a draft quotes with the documents of the corpus. The rules of the checker judge a draft at once and
 * without a corpus; this check must ask the index, so it stands beside them and remembers each paragraph.
 */
export interface QuotationCheck {
  /** Every quotation that the draft attributes to a document of the corpus, in order. */
  quotations(knowledge: Knowledge, draft: Draft): Promise<AttributedQuotation[]>;
  /** The same as findings: what differs, with its correction. */
  findings(knowledge: Knowledge, draft: Draft): Promise<Finding[]>;
  /** Forgets everything: the corpus has changed. */
  forget(): void;
}

/** Paragraphs with quotations that are remembered. */
const remembered = 300;
/** Fewer words that no paragraph of the document resembles may be a term; they are let pass. */
const longEnoughToMiss = 40;

export function createQuotationCheck(): QuotationCheck {
  const known = new Map<string, { paragraph: DraftParagraph; found: Promise<AttributedQuotation[]> }>();
  let of: PassageIndex | undefined;

  async function inParagraph(
    knowledge: Knowledge,
    paragraph: DraftParagraph,
    { language, uri }: Draft,
  ): Promise<AttributedQuotation[]> {
    // What "its resolution 50/13" means depends on the draft: the symbols read belong to the key.
    const key = [uri, language, ...paragraph.references.map(({ symbol }) => symbol), paragraph.text].join(
      "\n",
    );
    let entry = known.get(key);
    if (!entry) {
      entry = { paragraph, found: verifyQuotations(knowledge, paragraph, language) };
      entry.found.catch(() => known.delete(key));
      if (known.size >= remembered) known.delete(known.keys().next().value!);
      known.set(key, entry);
    }
    const by = paragraph.start - entry.paragraph.start;
    const found = await entry.found;
    return by === 0 ? found : found.map((quotation) => shifted(quotation, by));
  }

  const check: QuotationCheck = {
    async quotations(knowledge, draft) {
      const { index } = knowledge;
      if (!index) return [];
      if (index !== of) known.clear();
      of = index;
      const found: AttributedQuotation[] = [];
      for (const paragraph of draft.paragraphs) {
        // Most paragraphs have neither: they cost nothing.
        if (paragraph.references.length === 0 || !/[“”«"„「『]/.test(paragraph.text)) continue;
        found.push(...(await inParagraph(knowledge, paragraph, draft)));
      }
      return found;
    },
    async findings(knowledge, draft) {
      const found = await check.quotations(knowledge, draft);
      return found.flatMap((quotation) =>
        quotation.parts.flatMap((part) => findingOf(quotation, part) ?? []),
      );
    },
    forget: () => known.clear(),
  };
  return check;
}

function findingOf(quotation: AttributedQuotation, part: VerifiedPart): Finding | undefined {
  const { code } = quotationDiffers;
  const { start, end } = part.range;
  if (!part.found) {
    if (!isCitedRightBehind(quotation) || part.text.length < longEnoughToMiss) return undefined;
    const message = `These words do not stand in ${spacedSymbol(quotation.reference.symbol)} as your corpus has it.`;
    return { code, start, end, severity: "information", message, fixes: [] };
  }
  const { passage, comparison, differences } = part.found;
  if (differences.length === 0) return undefined;
  return {
    code,
    start,
    end,
    severity: quotationDiffers.defaultSeverity,
    message: `This quotation differs from ${citationOf(passage)}: ${told(comparison, differences)}.`,
    fixes: [{ title: "Quote word for word", edits: correctionsOf(part) }],
  };
}

/** So many differences are told one by one. */
const toldOneByOne = 3;

function told({ before, after }: Comparison, differences: readonly Piece[]): string {
  const sentences = differences.slice(0, toldOneByOne).map((piece) => {
    const old = words(before.slice(piece.before.start, piece.before.end));
    const fresh = words(after.slice(piece.after.start, piece.after.end));
    if (piece.kind === "moved") return `“${old || fresh}” stands at another place`;
    if (old === "") return `“${fresh}” is not in the source`;
    return fresh === "" ? `“${old}” is left out` : `“${fresh}” where the source has “${old}”`;
  });
  const more = differences.length - sentences.length;
  return sentences.join("; ") + (more > 0 ? `; and ${more} more` : "");
}

function words(text: string): string {
  const trimmed = text.replace(/\s+/g, " ").trim();
  return trimmed.length > 60 ? `${trimmed.slice(0, 59)}…` : trimmed;
}

function shifted(quotation: AttributedQuotation, by: number): AttributedQuotation {
  const move = <R extends TextRange>(range: R): R => ({
    ...range,
    start: range.start + by,
    end: range.end + by,
  });
  return {
    range: move(quotation.range),
    reference: move(quotation.reference),
    parts: quotation.parts.map((part) => ({ ...part, range: move(part.range) })),
  };
}
