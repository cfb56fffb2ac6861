import { placeOfQuotation, quotedParts } from "../../comparison/verifyQuotation";
import type { Timer } from "../../environment";
import type { Reference } from "../../references/reference";
import type { StoredPassage } from "../../search/corpusSearch";
import type { TextRange } from "../../text/range";
import { eachOnce, type Said } from "../../text/say";
import type { Quotations, VerifiedPart } from "./quotations";

/** What shared corpora know of some words. */
export interface WordsInShared {
  /** Passages that may hold them, the likeliest first. */
  readonly passages: readonly StoredPassage[];
  /** Names of the corpora that have answered. */
  readonly answered: readonly string[];
  /** What is wrong with a corpus; one sentence each. */
  readonly notices: readonly Said[];
}

/**
 * Asks shared corpora for passages with the words of a text, and waits so many milliseconds. Undefined: nothing of the draft may
 * be told any longer.
 */
export type AskForWords = (text: string, milliseconds: number) => Promise<WordsInShared | undefined>;

/** So many quotations of a draft are sought in shared corpora, in so many milliseconds, each in at most so many. */
export const mostSought = 20;
const patience = { whole: 6000, each: 2000 };

/** What shared corpora answered to several texts. */
export interface Answers<S> {
  /** What at least one corpus has answered to, and which did. */
  readonly answers: readonly {
    readonly sought: S;
    readonly passages: readonly StoredPassage[];
    readonly corpora: readonly string[];
  }[];
  /** What was not asked, or not answered. */
  readonly left: readonly S[];
  /** What is wrong with a corpus; one sentence each. */
  readonly notices: readonly Said[];
}

/**
 * Asks for one text after the other, within the limits above.
 * @param goOn called between questions; ends the work early by returning false
 */
export async function seekEach<S extends { readonly text: string }>(
  sought: readonly S[],
  ask: AskForWords,
  timer: Pick<Timer, "now">,
  goOn: () => Promise<boolean>,
): Promise<Answers<S>> {
  const until = timer.now() + patience.whole;
  const answers: Answers<S>["answers"][number][] = [];
  const left: S[] = [];
  const notices: Said[] = [];
  let mayAsk = true;
  for (const [at, one] of sought.entries()) {
    const milliseconds = Math.min(patience.each, until - timer.now());
    mayAsk &&= at < mostSought && milliseconds > 0 && (await goOn());
    const answer = mayAsk ? await ask(one.text, milliseconds) : undefined;
    if (!answer) mayAsk = false;
    notices.push(...(answer?.notices ?? []));
    if (answer && answer.answered.length > 0)
      answers.push({ sought: one, passages: answer.passages, corpora: answer.answered });
    else left.push(one);
  }
  return { answers, left, notices: eachOnce(notices) };
}

/** A quotation, or parts of one, that the own corpus does not hold. Offsets of the draft. */
export interface SoughtQuotation {
  readonly range: TextRange;
  /** All words that are looked for. */
  readonly text: string;
  readonly parts: readonly { readonly range: TextRange; readonly text: string }[];
  /** The citations that may be meant, the likeliest first; one at least. */
  readonly references: readonly Reference[];
  /** Whether the own corpus has the document cited: then the words do not stand there. */
  readonly isHeld: boolean;
}

/**
 * What the own corpus does not hold of what a draft quotes, in order.
 * @param draft its text
 */
export function soughtOf({ compared, unheld }: Quotations, draft: string): SoughtQuotation[] {
  const sought: SoughtQuotation[] = [];
  const add = (one: Omit<SoughtQuotation, "text">) =>
    sought.push({ ...one, text: one.parts.map(({ text }) => text).join(" ") });
  for (const { range, reference, parts } of compared) {
    const missing = parts.filter(({ found, elsewhere }) => !found && !elsewhere);
    if (missing.length > 0) add({ range, references: [reference], parts: missing, isHeld: true });
  }
  for (const { range, references } of unheld) {
    const parts = partsOf(draft.slice(range.start, range.end), range.start);
    if (parts.length > 0) add({ range, references, parts, isHeld: false });
  }
  return sought.sort((x, y) => x.range.start - y.range.start);
}

/** The parts of a quotation between its ellipses. @param from where it begins in the draft */
export function partsOf(quoted: string, from: number): { range: TextRange; text: string }[] {
  return quotedParts(quoted).map(({ start, end }) => ({
    range: { start: from + start, end: from + end },
    text: quoted.slice(start, end),
  }));
}

/**
 * The parts of a quotation beside passages that may hold them: in a document that is cited, or else word for word in another.
 * @param language of the draft (ISO 639 code)
 */
export function partsAmong(
  { parts, references }: SoughtQuotation,
  passages: readonly StoredPassage[],
  language: string,
): VerifiedPart[] {
  const own = passages.filter(({ document }) => document.language === language);
  return parts.map((part) => {
    for (const { symbol } of references) {
      const cited = own.filter(({ document }) => document.symbol === symbol);
      const texts = cited.map(({ text }) => text);
      const match = placeOfQuotation(part.text, texts, language);
      if (!match) continue;
      const { passage, comparison, differences } = match;
      return { ...part, found: { passage: cited[passage]!, comparison, differences } };
    }
    const elsewhere = holdingWordForWord(part.text, own, language);
    return elsewhere ? { ...part, elsewhere } : part;
  });
}

/** The first of the passages that hold words exactly; of those one of a document with a symbol. */
export function holdingWordForWord(
  words: string,
  passages: readonly StoredPassage[],
  language: string,
): StoredPassage | undefined {
  const holding = passages.filter(
    ({ text }) => placeOfQuotation(words, [text], language)?.differences.length === 0,
  );
  return holding.find(({ document }) => document.symbol !== undefined) ?? holding[0];
}
