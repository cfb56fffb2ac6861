import { compareTexts } from "../../comparison/compare";
import type { Comparison } from "../../comparison/comparison";
import type { Precedent } from "../../comparison/precedent";
import type { AgreedAcross, Precedents } from "../../comparison/precedents";
import { createWordReader } from "../../comparison/textWords";
import type { Draft, DraftParagraph } from "../../draft/draft";
import { detectLanguage } from "../../text/detectLanguage";
import { bracketed } from "../../text/markup";
import type { TextRange } from "../../text/range";
import { type Lack, lackOf } from "../evidence";
import type { Knowledge, Reading } from "../knowledge";
import { findAgreedAcross } from "./agreedAcross";

/** A paragraph of a draft beside agreed language. */
export type ComparedParagraph = {
  readonly range: TextRange;
  readonly text: string;
} & (
  | {
      readonly status: "new";
      /** Agreed text in another language that seems to say the same. */
      readonly across?: AgreedAcross;
    }
  /** Nothing was found, and nothing follows from that. */
  | { readonly status: "unknown"; readonly lack: Lack; readonly across?: AgreedAcross }
  | {
      readonly status: "identical" | "changed";
      readonly precedent: Precedent;
      /** From the agreed wording (`before`) to the draft's (`after`). */
      readonly comparison: Comparison;
      /** The corpus is not wholly read: a nearer precedent may come. */
      readonly reading?: Reading;
      /** Words in square brackets, with their brackets: they are not agreed yet. */
      readonly brackets?: readonly string[];
      /** Present where the precedent was found by way of another language: a guess. */
      readonly across?: AgreedAcross;
    }
);

/** Minimum length of a paragraph, in words: shorter ones ("The Security Council,") are no wording to compare. */
const shortestParagraph = 4;

/** Whether a paragraph is compared: a heading is not, nor a few words. */
export function isCompared({ part, words }: DraftParagraph): boolean {
  return part === "body" && createWordReader().read(words).count >= shortestParagraph;
}

/**
 * A paragraph of a draft beside its nearest precedent.
 * @returns undefined where there is nothing to compare (see `isCompared`)
 */
export async function besidePrecedent(
  knowledge: Knowledge,
  draft: Draft,
  paragraph: DraftParagraph,
  precedents: Precedents,
): Promise<ComparedParagraph | undefined> {
  const { index } = knowledge;
  if (!isCompared(paragraph)) return undefined;
  const { text, words, start, end } = paragraph;
  const range = { start, end };
  const [precedent] = index ? await precedents.of(index, words, draft.uri) : [];
  if (precedent) return besideText(knowledge, draft, paragraph, precedent);
  const across = await inOtherLanguages(knowledge, draft, words, precedents);
  if (across?.authentic) {
    const passage = across.authentic;
    const { distance } = compareTexts(passage.text, words, draft.language);
    const authentic = { passage, status: "changed" as const, distance, likeness: 0, repeats: [] };
    return { ...besideText(knowledge, draft, paragraph, authentic), across };
  }
  const lack = await lackOf(knowledge, words, draft, "adopted");
  const found = across ? { across } : {};
  return lack ? { range, text, status: "unknown", lack, ...found } : { range, text, status: "new", ...found };
}

/** Agreed text in another language, where the delegate wants such. */
async function inOtherLanguages(
  { index, otherLanguages }: Knowledge,
  { language, uri }: Draft,
  words: string,
  precedents: Precedents,
): Promise<AgreedAcross | undefined> {
  if (!index || !otherLanguages) return undefined;
  const own = detectLanguage(words, language);
  return precedents.across(index, words, uri, () => findAgreedAcross(index, words, own, uri));
}

function besideText(
  { reading }: Knowledge,
  draft: Draft,
  { text, words, start, end }: DraftParagraph,
  precedent: Precedent,
): Extract<ComparedParagraph, { precedent: Precedent }> {
  const range = { start, end };
  const { status } = precedent;
  const comparison = compareTexts(precedent.passage.text, words, draft.language);
  const brackets = bracketed(text).map((part) => text.slice(part.start, part.end));
  return {
    range,
    text,
    status,
    precedent,
    comparison,
    ...(brackets.length > 0 ? { brackets } : {}),
    ...(reading ? { reading } : {}),
  };
}
