import { type BenchPassage, sentencesOf } from "./passages";
import { mangle, shuffled } from "./queries";
import type { Random } from "./random";

/** A draft to be written in, and the sentences that are typed into it word by word. */
export interface BenchDraft {
  readonly text: string;
  readonly words: number;
  readonly sentences: readonly string[];
}

/** What a draft has more of than a speech: "resolution 1325 (2000)", "resolution 60/1". */
const citation = /resolutions? \d+(?: \(|\/)/;

/**
 * A long draft: paragraphs of two to four real sentences, each sentence of another passage, so that no paragraph is in
 * the corpus as it stands. Of the sentences to be typed every second has been used before; the others are mangled, as
 * a delegate's own are.
 */
export function makeDraft(
  passages: readonly BenchPassage[],
  random: Random,
  { words, sentences }: { words: number; sentences: number },
): BenchDraft {
  const source = shuffled(passages, random)
    .slice(0, words)
    .flatMap(({ text }) => {
      const sentences = sentencesOf(text).filter((sentence) => sentence.split(" ").length >= 6);
      return (sentences.find((sentence) => citation.test(sentence)) ?? sentences[0]) || [];
    });
  const paragraphs: string[] = [];
  let written = 0;
  let next = 0;
  while (written < words) {
    const paragraph = source.slice(next, next + 2 + random.below(3));
    next += paragraph.length;
    paragraphs.push(paragraph.join(" "));
    written += paragraph.join(" ").split(/\s+/).length;
  }
  const otherWord = () => random.pick(random.pick(passages).text.split(/\s+/));
  const typed = source
    .slice(next)
    .filter((sentence) => sentence.split(" ").length >= 14)
    .slice(0, sentences)
    .map((sentence, at) => (at % 2 === 0 ? sentence : mangle(sentence, random, otherWord)));
  return { text: `${paragraphs.join("\n\n")}\n`, words: written, sentences: typed };
}
