import type { Draft } from "../draft/draft";

/** What was offered last in a draft, to be quieter where offers are not taken. */
export interface Offers {
  /** How many offers in a row were passed over in the paragraph, `mostMissed` at most: the more, the quieter. */
  missed(draft: Draft, begin: number, offset: number): number;
  made(draft: Draft, begin: number, offset: number, text: string | undefined): void;
}

interface Offer {
  readonly begin: number;
  readonly offset: number;
  readonly text: string | undefined;
  /** How many in a row were not what the delegate wrote. */
  readonly missed: number;
}

const mostMissed = 4;
/** Maximum number of drafts remembered. */
const mostDrafts = 20;

export function createOffers(): Offers {
  const last = new Map<string, Offer>();
  /** How many offers in a row were passed over, in the light of what has been written since the last. */
  const missed = (draft: Draft, begin: number, offset: number): number => {
    const offer = last.get(draft.uri);
    if (!offer || offer.begin !== begin || offset < offer.offset) return 0;
    if (offer.text === undefined) return offer.missed;
    const written = draft.text.slice(offer.offset, offset);
    if (offer.text.startsWith(written)) return offer.missed;
    // Taken, wholly or for its first words.
    if (written.startsWith(offer.text.slice(0, Math.min(offer.text.length, 12)))) return 0;
    return offer.missed + 1;
  };
  return {
    missed: (draft, begin, offset) => Math.min(mostMissed, missed(draft, begin, offset)),
    made(draft, begin, offset, text) {
      const [oldest] = last.keys();
      if (last.size >= mostDrafts && oldest !== undefined && !last.has(draft.uri)) last.delete(oldest);
      last.set(draft.uri, { begin, offset, text, missed: missed(draft, begin, offset) });
    },
  };
}
