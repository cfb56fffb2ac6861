import type { TextRange } from "../../text/range";
import { splitSentences } from "../../text/sentences";

/** The sentence of a text in which a range stands, verbatim; the whole text where it is none. */
export function sentenceAround(text: string, { start }: TextRange): string {
  const sentence = splitSentences(text).find(
    (candidate) => candidate.start <= start && start < candidate.end,
  );
  return sentence ? text.slice(sentence.start, sentence.end).trim() : text;
}
