/** How much what the draft has used before counts beside what the corpus uses. */
const draftShare = 0.6;

/** Something that may be meant, and how often it is used. */
export interface Used<T> {
  readonly item: T;
  readonly inCorpus: number;
  readonly inDraft: number;
}

/**
 * How likely each of several things is the one that is being written, by their use in the corpus and in the draft.
 * @param unknown how often, in the corpus, something is meant that is not among them
 * @returns the same things with their shares (0 to 1, together at most 1), the likeliest first; those used alike stay
 *   in their order
 */
export function byUse<T>(candidates: readonly Used<T>[], unknown = 0): { item: T; share: number }[] {
  const total = (count: (one: Used<T>) => number) => candidates.reduce((sum, one) => sum + count(one), 0);
  const corpus = unknown + total(({ inCorpus }) => inCorpus);
  const draft = total(({ inDraft }) => inDraft);
  const weight = draft > 0 ? draftShare : 0;
  return candidates
    .map(({ item, inCorpus, inDraft }) => ({
      item,
      share: ((1 - weight) * inCorpus) / Math.max(1, corpus) + (weight * inDraft) / Math.max(1, draft),
    }))
    .sort((a, b) => b.share - a.share);
}
