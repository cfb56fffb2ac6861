import { findCandidates } from "../continuation/candidates";
import { draftKind } from "../continuation/draftKind";
import { createFollowedFinder, following } from "../continuation/followed";
import { createOffers } from "../continuation/offers";
import { writingPlace } from "../continuation/place";
import { predict } from "../continuation/predict";
import { slotsOf } from "../continuation/slots";
import { createTopicFinder } from "../continuation/topic";
import type { Draft } from "../draft/draft";
import type { Knowledge } from "../knowledge/knowledge";
import type { StoredPassage } from "../search/passageIndex";

/** A continuation of the paragraph, in words that have been used before. */
export interface Suggestion {
  /** What goes in at the offset, verbatim from the passage. */
  readonly text: string;
  readonly passage: StoredPassage;
  /** In how many documents the paragraph goes on with these words. */
  readonly documents: number;
  /** How likely its first words are what is meant, 0 to 1. */
  readonly confidence: number;
  /** Whether a number, date or name of the source was left out after it. */
  readonly slot: boolean;
}

export interface Suggester {
  /**
   * Continuations of the paragraph that ends at the offset; best first, empty where nothing is likely enough. Only at
   * the end of a line, and never into a word.
   */
  find(knowledge: Knowledge, draft: Draft, offset: number, wish?: SuggestionWish): Promise<Suggestion[]>;
}

export interface SuggestionWish {
  /** Asked for by the delegate, who then looks at what is less likely too. */
  readonly asked?: boolean;
}

const most = 8;
/** The least confidence at which something is shown, by itself and when asked for. */
const leastConfidence = { resolution: 0.2, statement: 0.12 };
const leastAsked = 0.01;

/** Keeps what it found out of the paragraphs of the drafts, as long as the corpus stays the same. */
export function createSuggester(): Suggester {
  const followedDocuments = createFollowedFinder();
  const offers = createOffers();
  const topics = createTopicFinder();
  return {
    async find(knowledge, draft, offset, wish = {}) {
      const { index, glossary } = knowledge;
      const place = index && writingPlace(draft, offset);
      if (!index || !place) return [];
      const { begin, typed } = place;
      const followed = await followedDocuments.find(index, draft, begin);
      const candidates = await findCandidates(index, typed, followed, topics.of(draft, begin), draft.uri);
      const character = draftKind(draft);
      const typedWords = typed.match(/\S+/g)?.length ?? 0;
      const predictions = predict(
        candidates.filter(({ text }) => !intoWord(typed, text)),
        { ...character, typedWords, following: following(followed) },
        slotsOf(draft, glossary),
        wish.asked ? leastAsked : offers.least(leastConfidence[character.kind], draft, begin, offset),
      );
      if (!wish.asked) offers.made(draft, begin, offset, predictions[0]?.text);
      const suggestions = predictions.slice(0, most).map(async ({ source, ...prediction }) => {
        const passage = await index.passage(source.key);
        return passage && { ...prediction, passage };
      });
      return (await Promise.all(suggestions)).filter((suggestion) => suggestion !== undefined);
    },
  };
}

/** Whether a text goes on within the word that is typed: nothing guesses how it ends. */
function intoWord(typed: string, text: string): boolean {
  return /[\p{L}\p{N}]$/u.test(typed) && /^[\p{L}\p{N}]/u.test(text) && !/^\p{Script=Han}/u.test(text);
}
