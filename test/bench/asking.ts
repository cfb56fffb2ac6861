import { Agreement } from "../../server/src/service/continuation/agreement";
import { type Candidate, findCandidates } from "../../server/src/service/continuation/candidates";
import { draftKind } from "../../server/src/service/continuation/draftKind";
import { draftCandidates } from "../../server/src/service/continuation/draftWords";
import { createFollowedFinder, following } from "../../server/src/service/continuation/followedDocuments";
import { phraseFeatures } from "../../server/src/service/continuation/likelihood";
import { createOwnStatements } from "../../server/src/service/continuation/ownDelegation";
import { findPhrases, firstWords } from "../../server/src/service/continuation/phrases";
import { writingPlace } from "../../server/src/service/continuation/place";
import { slotsOf } from "../../server/src/service/continuation/slots";
import { sentenceTyped, statementBounds } from "../../server/src/service/continuation/statement";
import { createTopicFinder } from "../../server/src/service/continuation/topic";
import { doubt, evidence } from "../../server/src/service/continuation/weights";
import type { Draft } from "../../server/src/service/draft/draft";
import type { Glossary } from "../../server/src/service/glossary/glossary";
import type { CorpusSearch } from "../../server/src/service/search/corpusSearch";
import type { Ask } from "./fitting";
import { wordsRight } from "./simulation";

/** Number of words by which phrases of a statement are told apart. */
const tellingWords = 2;

/** Makes what the weights are fitted on: at one place of a draft all that may go on, and what of it was meant. */
export function createAsking(index: CorpusSearch, glossary: Glossary) {
  const followed = createFollowedFinder();
  const topics = createTopicFinder();
  const ownStatements = createOwnStatements();
  const placeAt = async (draft: Draft, offset: number, delegation: string | undefined) => {
    const place = writingPlace(draft, offset);
    if (!place) return undefined;
    const character = draftKind(draft);
    const isStatement = character.kind === "statement";
    const sentence = sentenceTyped(place);
    if (isStatement && sentence === undefined) return undefined;
    const documents = await followed.find(index, draft, place.begin);
    const topic = topics.of(draft, place.begin);
    const isOwn = ownStatements(delegation);
    const candidates = await findCandidates(index, place.typed, documents, topic, draft.uri, {
      ...(isOwn ? { isOwn } : {}),
      ...(isStatement ? { leastWords: 2, kind: "spoken" } : {}),
    });
    if (isStatement) candidates.push(...draftCandidates(draft, glossary, place.begin, place.typed));
    const setting = {
      ...character,
      typedWords: place.typed.match(/\S+/g)?.length ?? 0,
      following: following(documents),
    };
    return { place, sentence: sentence ?? "", candidates, setting, topic, isStatement };
  };
  return {
    /** The candidates at a place. */
    async candidates(
      draft: Draft,
      offset: number,
      rest: string,
      delegation?: string,
    ): Promise<Ask | undefined> {
      const at = await placeAt(draft, offset, delegation);
      if (!at) return undefined;
      const { candidates, setting } = at;
      const branches = at.isStatement
        ? byPhrase(candidates, rest)
        : byAgreement(candidates, rest, new Agreement(slotsOf(draft, glossary).isNumber));
      return {
        right: branches.right,
        candidates: candidates.flatMap((candidate) => {
          const branch = branches.of.get(candidate);
          return branch === undefined ? [] : [{ branch, evidence: evidence(candidate, setting) }];
        }),
        doubt: doubt(candidates, setting),
      };
    },
    /** The phrases at a place of a statement, each against its being wrong. */
    async phrases(draft: Draft, offset: number, rest: string, delegation?: string): Promise<Ask[]> {
      const at = await placeAt(draft, offset, delegation);
      if (!at) return [];
      const bounds = statementBounds(draft, glossary, at.place, at.sentence, at.topic);
      return findPhrases(at.candidates, at.setting, bounds)
        .flat()
        .map((phrase) => ({
          right: wordsRight(phrase.leader.text.slice(0, phrase.end), rest).isRight ? 0 : -1,
          candidates: [{ branch: 0, evidence: phraseFeatures(phrase) }],
          doubt: [0],
        }));
    },
  };
}

interface Branches {
  readonly of: ReadonlyMap<Candidate, number>;
  /** The branch of what was written; -1 where no candidate is in it. */
  readonly right: number;
}

function byPhrase(candidates: readonly Candidate[], rest: string): Branches {
  const numbers = new Map<string, number>();
  const of = new Map(
    candidates.map((candidate) => {
      const key = firstWords(candidate.text, tellingWords);
      const number = numbers.get(key) ?? numbers.size;
      numbers.set(key, number);
      return [candidate, number];
    }),
  );
  return { of, right: numbers.get(firstWords(rest, tellingWords)) ?? -1 };
}

function byAgreement(candidates: readonly Candidate[], rest: string, agreement: Agreement): Branches {
  // What was written is put among the candidates, to see which branch it falls into.
  const written = { text: rest, toTheEnd: true } as Candidate;
  const branches = agreement.branches(
    [...candidates, written].map((candidate) => ({ candidate, weight: 0 })),
  );
  const of = new Map<Candidate, number>();
  let right = -1;
  for (const [number, { members }] of branches.entries()) {
    for (const { candidate } of members) {
      if (candidate !== written) of.set(candidate, number);
      else if (members.length > 1) right = number;
    }
  }
  return { of, right };
}
