import { type Completion, longestList } from "../completion/completion";
import { numberOffer } from "../completion/numbers";
import { draftPlace } from "../completion/place";
import { symbolOffer } from "../completion/symbols";
import { acronymOffer, termCompletions } from "../completion/terms";
import { titleOffer } from "../completion/titles";
import { createUseInCorpus } from "../completion/use";
import type { Draft } from "../draft/draft";
import type { TitleSearch } from "../knowledge/documents/titleSearch";
import type { Knowledge } from "../knowledge/knowledge";

export type { Completion };

export interface CompletionWish {
  /** Asked for by the delegate; otherwise the editor asks on its own while one types. */
  readonly asked: boolean;
}

/** Offers what the words before the cursor may become. */
export interface Completer {
  /**
   * A document symbol ("S/RES/25"), a resolution's number ("resolution 25"), a resolution or report by words of its
   * title ("resolution on women and peace and s"), an acronym or a term; the likeliest first. Where it is not asked for,
   * empty but for acronyms, symbols, numbers and titles of resolutions, and these only where the first is likely meant.
   */
  find(knowledge: Knowledge, draft: Draft, offset: number, wish: CompletionWish): Promise<Completion[]>;
}

/** A list opens by itself where its first line is at least as likely as this to be what is being written. */
const leastByItself = 0.5;

export function createCompleter(titles: TitleSearch): Completer {
  const use = createUseInCorpus();
  return {
    async find(knowledge, draft, offset, { asked }) {
      const place = draftPlace(draft, offset);
      const offer =
        (await symbolOffer(knowledge, use, place)) ??
        (await numberOffer(knowledge, use, place)) ??
        (await titleOffer(knowledge, titles, place)) ??
        (await acronymOffer(knowledge, use, place));
      if (!asked) return offer && offer.certainty >= leastByItself ? [...offer.completions] : [];
      if (offer && offer.completions.length > 0 && offer.completions[0]?.kind === "document")
        return [...offer.completions];
      // Names and concepts follow the acronyms.
      const acronyms = offer?.completions ?? [];
      const known = new Set(acronyms.map(({ newText }) => newText));
      const terms = await termCompletions(knowledge, use, place);
      return [...acronyms, ...terms.filter(({ newText }) => !known.has(newText))].slice(0, longestList);
    },
  };
}
