import type { DocumentKind } from "../corpus/document";
import type { Continuation, CorpusSearch, StoredDocument, StoredPassage } from "../search/corpusSearch";
import { type FollowedDocuments, likelyPassages } from "./followedDocuments";
import type { Topic } from "./topic";

/** What follows the words typed in one passage, with what the draft before it says for its document. */
export interface Candidate extends Omit<Continuation, "passage"> {
  /** Absent where it stands in the draft itself. */
  readonly passage?: StoredPassage;
  readonly document: StoredDocument;
  /** How much of the draft's last paragraphs stands in the document (see `FollowedDocument.weight`). */
  readonly followed: number;
  /** How many passages after the one that would come next; undefined where the draft does not follow the document. */
  readonly steps?: number;
  /** The share of the document's title that the draft has spoken of so far. */
  readonly topic: number;
  /** Said by the delegation that writes the draft. */
  readonly own: boolean;
  /** Whether it stands in the draft itself; `offset` is then one of the draft. */
  readonly inDraft?: boolean;
}

/** How candidates are looked for. */
export interface CandidateWish {
  /** Minimum number of words that agree; 3 where not given. */
  readonly leastWords?: number;
  /** Text of this kind alone, where there is enough of it. */
  readonly kind?: DocumentKind;
  /** Whether a document was said by the delegation that writes the draft. */
  readonly isOwn?: (document: StoredDocument) => boolean;
}

/** Maximum number of passages weighed against each other. */
const mostWeighed = 200;

/** Passages of the kind wished for that are enough. */
const enoughOfKind = 12;

/** Maximum number of passages read: of the kind wished for and, where those are not enough, of any. */
const mostRead = { ofKind: 40, ofAny: 24 };

/**
 * The passages that go on from the words of the paragraph typed so far.
 * @param typed the paragraph up to the cursor; may be empty
 */
export async function findCandidates(
  index: CorpusSearch,
  typed: string,
  followed: FollowedDocuments,
  topic: Topic,
  draftUri: string,
  { leastWords, kind, isOwn }: CandidateWish = {},
): Promise<Candidate[]> {
  const options = {
    limit: mostWeighed,
    wholeWords: true,
    ...(leastWords ? { leastWords } : {}),
    near: likelyPassages(followed),
    excludeDocuments: [draftUri],
    forSuggestions: true,
  };
  let found = kind
    ? await index.continuations(typed, { ...options, kinds: [kind], mostRead: mostRead.ofKind })
    : [];
  if (found.length < enoughOfKind)
    found = await index.continuations(typed, kind ? { ...options, mostRead: mostRead.ofAny } : options);
  // What a machine read from a picture is not typed unawares: its source, and that it is one, is seen too late.
  const typeable = found.filter(({ passage }) => !passage.document.scanned);
  return typeable.map((continuation) => {
    const { document, ordinal } = continuation.passage;
    const known = {
      ...continuation,
      document,
      topic: topic.share(document),
      own: isOwn?.(document) ?? false,
    };
    const of = followed.get(document.id);
    return of ? { ...known, followed: of.weight, steps: ordinal - of.next } : { ...known, followed: 0 };
  });
}
