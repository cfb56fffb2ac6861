import type { Phrase } from "./phrase";
import { trainedPhrase } from "./trained";

/**
 * What is looked at in a phrase to say how likely it is right, in the order of the weights: always; share of the
 * evidence; that of one word; that of three words or more; one word; two words; three words; documents that say it;
 * those of three words or more; one document; one document of the own delegation; once in the draft; two documents;
 * words before it that agree; they begin the sentence; words before these that agree; length; title spoken of; words
 * that the draft has used; all of them, of one word or two; all of them, of more.
 */
export function phraseFeatures({ share, words, documents, leader, end, familiarity }: Phrase): number[] {
  const bounded = Math.min(0.999, Math.max(0.001, share));
  const odds = Math.log(bounded / (1 - bounded));
  const many = Math.log(documents);
  const alone = documents === 1;
  const { own, inDraft } = leader;
  return [
    1,
    odds,
    words === 1 ? odds : 0,
    words >= 3 ? odds : 0,
    words === 1 ? 1 : 0,
    words === 2 ? 1 : 0,
    words === 3 ? 1 : 0,
    many,
    words >= 3 ? many : 0,
    alone && !own && !inDraft ? 1 : 0,
    alone && own ? 1 : 0,
    alone && inDraft ? 1 : 0,
    documents === 2 ? 1 : 0,
    Math.log1p(leader.words),
    leader.fromStart ? 1 : 0,
    Math.log1p(leader.before),
    end / 100,
    leader.topic,
    familiarity,
    familiarity === 1 && words < 3 ? 1 : 0,
    familiarity === 1 && words >= 3 ? 1 : 0,
  ];
}

/** How likely a phrase's first words (three, or all where there are fewer) are what is meant, 0 to 1. */
export function likelihood(phrase: Phrase): number {
  const sum = phraseFeatures(phrase).reduce(
    (total, value, at) => total + value * (trainedPhrase[at] ?? 0),
    0,
  );
  return 1 / (1 + Math.exp(-sum));
}
