import type { Comparison, Piece } from "../comparison/comparison";
import type { Draft, DraftParagraph } from "../draft/draft";
import type { Knowledge } from "../knowledge/knowledge";
import {
  type AttributedQuotation,
  type BlockQuotation,
  correctionsOf,
  isCitedRightBehind,
  type Quotations,
  type UnheldQuotation,
  type VerifiedPart,
  verifyQuotations,
} from "../knowledge/paragraphs/quotations";
import { citationWords, spacedSymbol } from "../knowledge/passages/passageSource";
import { createRemembered } from "../remembered";
import type { Finding } from "../rules/rule";
import { quotationDiffers } from "../rules/rules";
import { anyMark } from "../text/quotations";
import type { TextRange } from "../text/range";
import { type Said, say, withSemicolons } from "../text/say";

/**
 * Compares what a draft quotes with the documents of the corpus. The rules of the checker judge a draft at once and
 * without a corpus; this check must ask the index, so it stands beside them and remembers each paragraph.
 */
export interface QuotationCheck {
  /**
   * Every quotation that the draft attributes to a document, in order: compared where the corpus has it.
   * @param goOn called between quotations, so that others have their turn; ends the work early by returning false
   */
  quotations(knowledge: Knowledge, draft: Draft, goOn?: () => Promise<boolean>): Promise<Quotations>;
  /** The same as findings: what differs, with its correction. */
  findings(knowledge: Knowledge, draft: Draft): Promise<Finding[]>;
}

/** Paragraphs with quotations that are remembered. */
const mostRemembered = 300;
/**
 * Minimum length of words that no paragraph of the document resembles, in UTF-16 units: fewer may be a term and are
 * let pass.
 */
const longEnoughToMiss = 40;

export function createQuotationCheck(): QuotationCheck {
  const known = createRemembered<{
    readonly paragraph: DraftParagraph;
    readonly found: Quotations;
  }>(mostRemembered);

  async function inParagraph(
    knowledge: Knowledge,
    paragraph: DraftParagraph,
    { language, uri, text }: Draft,
    block: BlockQuotation | undefined,
  ): Promise<Quotations> {
    // What "its resolution 50/13" means depends on the draft: the symbols read belong to the key, and where they stand.
    const cited = (block?.references ?? paragraph.references).map(
      ({ symbol, start }) => `${symbol} ${start - paragraph.start}`,
    );
    const key = [
      uri,
      language,
      ...cited,
      text.slice(
        paragraph.start,
        cited.length > 0 ? Math.max(paragraph.end, block?.references.at(-1)?.end ?? 0) + 70 : paragraph.end,
      ),
    ].join("\n");
    const { paragraph: before, found } = await known.of(knowledge.index, key, async () => ({
      paragraph,
      found: await verifyQuotations(knowledge, text, paragraph, language, block),
    }));
    const by = paragraph.start - before.start;
    if (by === 0) return found;
    return {
      compared: found.compared.map((quotation) => shifted(quotation, by)),
      unheld: found.unheld.map((quotation) => shiftedUnheld(quotation, by)),
    };
  }

  const check: QuotationCheck = {
    async quotations(knowledge, draft, goOn = async () => true) {
      const compared: AttributedQuotation[] = [];
      const unheld: UnheldQuotation[] = [];
      if (!knowledge.index) return { compared, unheld };
      for (const [at, paragraph] of draft.paragraphs.entries()) {
        const block = blockQuotation(draft, at);
        // Most paragraphs have neither: they cost nothing.
        if (!block && (paragraph.references.length === 0 || !anyMark.test(paragraph.text))) continue;
        const found = await inParagraph(knowledge, paragraph, draft, block);
        compared.push(...found.compared);
        unheld.push(...found.unheld);
        if (!(await goOn())) break;
      }
      return { compared, unheld };
    },
    async findings(knowledge, draft) {
      const { compared } = await check.quotations(knowledge, draft);
      return compared.flatMap((quotation) =>
        // While the corpus is read another copy of the document may come that has the words.
        quotation.parts.flatMap((part) =>
          part.found || !knowledge.reading ? (findingOf(quotation, part) ?? []) : [],
        ),
      );
    },
  };
  return check;
}

/** What may begin the line that says where a block quotation is from. */
const attribution = /^[\s>]*[—–(-]/;

/** The paragraph as a block quotation ("> …"), where it or the line behind it says what is quoted. */
function blockQuotation({ text, paragraphs }: Draft, at: number): BlockQuotation | undefined {
  const paragraph = paragraphs[at]!;
  const line = text.slice(text.lastIndexOf("\n", paragraph.start - 1) + 1, paragraph.start);
  if (!/^\s{0,3}>/.test(line) || attribution.test(paragraph.text)) return undefined;
  const { start } = paragraph;
  // "> … institutions (S/RES/1325 (2000), para. 1)", or the source on its last line behind a dash.
  const source = /(?:\n[\s>]*[—–-]|\s\()(?=[^\n]*$)/.exec(paragraph.text);
  const own = paragraph.references.filter(({ start: place }) => source && place >= start + source.index);
  if (source && own.length > 0) return { range: { start, end: start + source.index }, references: own };
  const next = paragraphs[at + 1];
  const behind = next && text.slice(paragraph.end, next.start + 2).replace(/^[\s>]*/, "> ");
  if (!next || next.references.length === 0 || !attribution.test(behind ?? "")) return undefined;
  return { range: { start, end: paragraph.end }, references: next.references };
}

function findingOf(quotation: AttributedQuotation, part: VerifiedPart): Finding | undefined {
  const { code } = quotationDiffers;
  const { start, end } = part.range;
  const severity = quotationDiffers.defaultSeverity;
  if (part.elsewhere) {
    const cited = spacedSymbol(quotation.reference.symbol);
    const message = say`These words stand in ${citationWords(part.elsewhere)}, not in ${cited}.`;
    return { code, start, end, severity, message, fixes: [] };
  }
  if (!part.found) {
    if (!isCitedRightBehind(quotation) || part.text.length < longEnoughToMiss) return undefined;
    const message = say`These words do not stand in ${spacedSymbol(quotation.reference.symbol)} as your corpus has it.`;
    return { code, start, end, severity: "information", message, fixes: [] };
  }
  const { passage, comparison, differences } = part.found;
  if (differences.length === 0) {
    if (!part.misplaced) return undefined;
    const right = /^\d+/.exec(passage.number ?? "")?.[0] ?? "";
    return {
      code,
      start,
      end,
      severity,
      message: say`These words are those of ${citationWords(passage)}, not of paragraph ${part.misplaced.written}.`,
      fixes: [{ title: say`Cite paragraph ${right}`, edits: [{ ...part.misplaced.range, newText: right }] }],
    };
  }
  return {
    code,
    start,
    end,
    severity: quotationDiffers.defaultSeverity,
    message: say`This quotation differs from ${citationWords(passage)}: ${told(comparison, differences)}.`,
    fixes: [{ title: say`Quote word for word`, edits: correctionsOf(part) }],
  };
}

/** Maximum number of differences told one by one. */
const toldOneByOne = 3;

function told({ before, after }: Comparison, differences: readonly Piece[]): Said {
  const sentences = differences.slice(0, toldOneByOne).map((piece) => {
    const old = words(before.slice(piece.before.start, piece.before.end));
    const fresh = words(after.slice(piece.after.start, piece.after.end));
    if (piece.kind === "moved") return say`“${old || fresh}” stands at another place`;
    if (old === "") return say`“${fresh}” is not in the source`;
    return fresh === "" ? say`“${old}” is left out` : say`“${fresh}” where the source has “${old}”`;
  });
  const more = differences.length - sentences.length;
  const [first = say``, ...others] = sentences;
  const all = withSemicolons([first, ...others]);
  return more > 0 ? say`${all}; and ${more} more` : all;
}

function words(text: string): string {
  const trimmed = text.replace(/\s+/g, " ").trim();
  return trimmed.length > 60 ? `${trimmed.slice(0, 59)}…` : trimmed;
}

function moverBy(by: number): <R extends TextRange>(range: R) => R {
  return (range) => ({ ...range, start: range.start + by, end: range.end + by });
}

function shiftedUnheld({ range, references }: UnheldQuotation, by: number): UnheldQuotation {
  const move = moverBy(by);
  return { range: move(range), references: references.map(move) };
}

function shifted(quotation: AttributedQuotation, by: number): AttributedQuotation {
  const move = moverBy(by);
  return {
    range: move(quotation.range),
    reference: move(quotation.reference),
    parts: quotation.parts.map(({ misplaced, ...part }) => ({
      ...part,
      range: move(part.range),
      ...(misplaced ? { misplaced: { ...misplaced, range: move(misplaced.range) } } : {}),
    })),
  };
}
