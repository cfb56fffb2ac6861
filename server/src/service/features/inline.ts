import { type Candidate, findCandidates } from "../continuation/candidates";
import { draftKind } from "../continuation/draftKind";
import { draftCandidates, nameOfDraft } from "../continuation/draftWords";
import { createFollowedFinder, following } from "../continuation/followedDocuments";
import { createOffers } from "../continuation/offers";
import { createOwnStatements, delegationOfDraft } from "../continuation/ownDelegation";
import { predictPhrases } from "../continuation/phrases";
import { writingPlace } from "../continuation/place";
import { predict } from "../continuation/predict";
import { slotsOf } from "../continuation/slots";
import { isWrittenAlike, sentenceTyped, statementBounds } from "../continuation/statement";
import { createTopicFinder } from "../continuation/topic";
import type { Draft } from "../draft/draft";
import type { Knowledge } from "../knowledge/knowledge";
import type { StoredPassage } from "../search/corpusSearch";

/** A continuation of the paragraph, in words that have been used before. */
export type Suggestion = SourcedSuggestion | OwnSuggestion;

interface Suggested {
  /** What goes in at the offset, verbatim from its source. */
  readonly text: string;
  /** In how many documents the paragraph goes on with these words. */
  readonly documents: number;
  /** How likely its first words are what is meant, 0 to 1. */
  readonly confidence: number;
  /** Whether a number, date or name of the source was left out after it. */
  readonly slot: boolean;
}

/** In words of a passage. */
export interface SourcedSuggestion extends Suggested {
  readonly passage: StoredPassage;
}

/** In words that the draft itself has used before. */
export interface OwnSuggestion extends Suggested {
  /** Where they stand in the draft. */
  readonly inDraft: number;
}

export function isSourced(suggestion: Suggestion): suggestion is SourcedSuggestion {
  return "passage" in suggestion;
}

export interface Suggester {
  /**
   * Continuations of the paragraph that ends at the offset; best first, empty where nothing is likely enough. Only at
   * the end of a line, and never into a word, unless its letters are those of what was shown before it was begun.
   */
  find(knowledge: Knowledge, draft: Draft, offset: number, wish?: SuggestionWish): Promise<Suggestion[]>;
}

export interface SuggestionWish {
  /** Asked for by the delegate, who then looks at what is less likely too. */
  readonly asked?: boolean;
}

const mostSuggestions = 8;
/** The least confidence at which something is shown, by itself and when asked for. */
const leastConfidence = 0.2;
const leastAsked = 0.01;
/** By what share of the usual each offer passed over in a paragraph raises what the next one there needs. */
const raise = 0.5;
const phraseRaise = 0.06;
/** The same for a phrase of a statement. */
const leastPhrase = 0.52;
const leastAskedPhrase = 0.1;

/** Keeps what it found out of the paragraphs of the drafts, as long as the corpus stays the same. */
export function createSuggester(): Suggester {
  const followedDocuments = createFollowedFinder();
  const offers = createOffers();
  const topics = createTopicFinder();
  const ownStatements = createOwnStatements();
  let last: Shown | undefined;
  return {
    async find(knowledge, draft, offset, wish = {}) {
      const { index, glossary } = knowledge;
      const place = index && writingPlace(draft, offset);
      if (!index || !place) return [];
      const typedOn = last?.generation === index.generation ? typedThrough(last, draft, offset) : undefined;
      if (typedOn && typedOn.length > 0) return typedOn;
      const { begin, typed } = place;
      const character = draftKind(draft);
      const sentence = sentenceTyped(place);
      const isStatement = character.kind === "statement";
      if (isStatement && sentence === undefined) return [];
      const followed = await followedDocuments.find(index, draft, begin);
      const isOwn = ownStatements(knowledge.myDelegation || delegationOfDraft(draft));
      const topic = topics.of(draft, begin);
      const candidates = await findCandidates(index, typed, followed, topic, draft.uri, {
        ...(isOwn ? { isOwn } : {}),
        ...(isStatement ? { leastWords: 2, kind: "spoken" } : {}),
      });
      const setting = {
        ...character,
        typedWords: typed.match(/\S+/g)?.length ?? 0,
        following: following(followed),
      };
      const wanted = ({ text }: Candidate) => !intoWord(typed, text);
      const missed = offers.missed(draft, begin, offset);
      const phrases = () => {
        const own = draftCandidates(draft, glossary, begin, typed).filter(wanted);
        const bounds = statementBounds(draft, glossary, place, sentence!, topic);
        const least = wish.asked ? leastAskedPhrase : leastPhrase * (1 + phraseRaise * missed);
        const likely = predictPhrases([...candidates.filter(wanted), ...own], setting, bounds, least);
        const name = nameOfDraft(typed, own);
        return likely.length === 0 && name && bounds.end(name) >= name.text.length
          ? [{ text: name.text, source: name, documents: 1, confidence: least, slot: false }]
          : likely;
      };
      const predictions = isStatement
        ? phrases()
        : predict(
            candidates.filter(wanted),
            setting,
            slotsOf(draft, glossary),
            wish.asked ? leastAsked : Math.min(0.9, leastConfidence * (1 + raise * missed)),
          );
      const found = predictions
        .slice(0, mostSuggestions)
        .flatMap(({ source, ...prediction }): Suggestion[] => {
          const { passage, offset } = source;
          if (!passage) return [{ ...prediction, inDraft: offset }];
          const isAlike = !isStatement || isWrittenAlike(typed, passage.text.slice(0, offset));
          return isAlike ? [{ ...prediction, passage }] : [];
        });
      if (!wish.asked) offers.made(draft, begin, offset, found[0]?.text);
      const { generation } = index;
      const before = draft.text.slice(0, offset);
      last = found.length > 0 ? { generation, uri: draft.uri, before, found } : undefined;
      return found;
    },
  };
}

/** What was suggested last, and the draft up to there. */
interface Shown {
  /** Of the corpus that they come from. */
  readonly generation: string;
  readonly uri: string;
  readonly before: string;
  readonly found: readonly Suggestion[];
}

/** The rest of what was suggested, where a word of it is being typed letter by letter: grey text stays while it is right. */
function typedThrough({ uri, before, found }: Shown, draft: Draft, offset: number): Suggestion[] {
  if (uri !== draft.uri || offset <= before.length || !draft.text.startsWith(before)) return [];
  const typed = draft.text.slice(before.length, offset);
  if (!/^\s?[\p{L}\p{M}’'-]+$/u.test(typed)) return [];
  return found
    .filter(({ text }) => text.startsWith(typed) && /^[\p{L}\p{M}]/u.test(text.slice(typed.length)))
    .map((suggestion) => ({ ...suggestion, text: suggestion.text.slice(typed.length) }));
}

/** Whether a text goes on within the word that is typed: nothing guesses how it ends. */
function intoWord(typed: string, text: string): boolean {
  return /[\p{L}\p{N}]$/u.test(typed) && /^[\p{L}\p{N}]/u.test(text) && !/^\p{Script=Han}/u.test(text);
}
