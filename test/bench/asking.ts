import { Agreement } from "../../server/src/service/continuation/agreement";
import { type Candidate, findCandidates } from "../../server/src/service/continuation/candidates";
import { draftKind } from "../../server/src/service/continuation/draftKind";
import { createFollowedFinder, following } from "../../server/src/service/continuation/followed";
import { writingPlace } from "../../server/src/service/continuation/place";
import { slotsOf } from "../../server/src/service/continuation/slots";
import { createTopicFinder } from "../../server/src/service/continuation/topic";
import { doubt, evidence } from "../../server/src/service/continuation/weights";
import type { Draft } from "../../server/src/service/draft/draft";
import type { Glossary } from "../../server/src/service/glossary/glossary";
import type { PassageIndex } from "../../server/src/service/search/passageIndex";
import type { Ask } from "./fitting";

/** Makes what the weights are fitted on: at one place of a draft all candidates, and which of them were meant. */
export function createAsking(index: PassageIndex, glossary: Glossary) {
  const followed = createFollowedFinder();
  const topics = createTopicFinder();
  return async (draft: Draft, offset: number, rest: string): Promise<Ask | undefined> => {
    const place = writingPlace(draft, offset);
    if (!place) return undefined;
    const documents = await followed.find(index, draft, place.begin);
    const topic = topics.of(draft, place.begin);
    const candidates = await findCandidates(index, place.typed, documents, topic, draft.uri);
    const setting = {
      ...draftKind(draft),
      typedWords: place.typed.match(/\S+/g)?.length ?? 0,
      following: following(documents),
    };
    // What was written is put among the candidates, to see which branch it falls into.
    const written = { text: rest, toTheEnd: true } as Candidate;
    const branches = new Agreement(slotsOf(draft, glossary).isNumber).branches(
      [...candidates, written].map((candidate) => ({ candidate, weight: 0 })),
    );
    const right = branches.findIndex(
      ({ members }) => members.length > 1 && members.some(({ candidate }) => candidate === written),
    );
    return {
      right,
      candidates: branches.flatMap(({ members }, branch) =>
        members
          .filter(({ candidate }) => candidate !== written)
          .map(({ candidate }) => ({ branch, evidence: evidence(candidate, setting) })),
      ),
      doubt: doubt(candidates, setting),
    };
  };
}
