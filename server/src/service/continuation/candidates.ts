import type { Continuation, PassageIndex } from "../search/passageIndex";
import { type FollowedDocuments, likelyPassages } from "./followed";
import type { Topic } from "./topic";

/** What follows the words typed in one passage, with what the draft before it says for its document. */
export interface Candidate extends Continuation {
  /** How much of the draft's last paragraphs stands in the document (see `FollowedDocument.weight`). */
  readonly followed: number;
  /** How many passages after the one that would come next; undefined where the draft does not follow the document. */
  readonly steps?: number;
  /** The share of the document's title that the draft has spoken of so far. */
  readonly topic: number;
}

/** So many passages are weighed against each other. */
const most = 200;

/**
 * The passages that go on from the words of the paragraph typed so far.
 * @param typed the paragraph up to the cursor; may be empty
 */
export async function findCandidates(
  index: PassageIndex,
  typed: string,
  followed: FollowedDocuments,
  topic: Topic,
  draftUri: string,
): Promise<Candidate[]> {
  const found = await index.continuations(typed, {
    limit: most,
    wholeWords: true,
    near: likelyPassages(followed),
    excludeDocuments: [draftUri],
  });
  return found.map((continuation) => {
    const document = followed.get(continuation.document.id);
    const share = topic.share(continuation.document);
    if (!document) return { ...continuation, topic: share, followed: 0 };
    return {
      ...continuation,
      topic: share,
      followed: document.weight,
      steps: continuation.ordinal - document.next,
    };
  });
}
