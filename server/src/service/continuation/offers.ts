import type { Draft } from "../draft/draft";

/** What was offered last in a draft, to be quieter where offers are not taken. */
export interface Offers {
  /** The least confidence that an offer needs: more, the more of those before in the same paragraph were passed over. */
  least(usual: number, draft: Draft, begin: number, offset: number): number;
  made(draft: Draft, begin: number, offset: number, text: string | undefined): void;
}

interface Offer {
  readonly begin: number;
  readonly offset: number;
  readonly text: string | undefined;
  /** How many in a row were not what the delegate wrote. */
  readonly missed: number;
}

/** Each offer passed over raises what the next one needs by so much of the usual, up to `mostMissed` times. */
const raise = 0.5;
const mostMissed = 4;
/** So many drafts are remembered. */
const remembered = 20;

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
    least(usual, draft, begin, offset) {
      return Math.min(0.9, usual * (1 + raise * Math.min(mostMissed, missed(draft, begin, offset))));
    },
    made(draft, begin, offset, text) {
      const [oldest] = last.keys();
      if (last.size >= remembered && oldest !== undefined && !last.has(draft.uri)) last.delete(oldest);
      last.set(draft.uri, { begin, offset, text, missed: missed(draft, begin, offset) });
    },
  };
}
