import type { Precedents } from "../comparison/precedents";
import type { Draft } from "../draft/draft";
import { paragraphAt } from "../draft/paragraphAt";
import type { Knowledge, Reading } from "../knowledge/knowledge";
import { type AcrossHit, findAcross } from "../knowledge/passages/acrossLanguages";
import { type Counterpart, counterpartsOf } from "../knowledge/passages/counterparts";
import type { CorpusSearch, StoredPassage } from "../search/corpusSearch";

/** A passage of the corpus in all its languages. */
export interface PassageCounterparts {
  readonly passage: StoredPassage;
  /**
   * How the passage was found: it *is* the paragraph (opened from the corpus, or word for word), it is a *version* of it,
   * or it was found *across* languages, by what is the same in all of them.
   */
  readonly found: "same" | "version" | "across";
  readonly counterparts: readonly Counterpart[];
  /** The corpus is not wholly read: other languages may come. */
  readonly reading?: Reading;
}

/**
 * The adopted paragraph that a draft's paragraph is or nearly is, in the other languages of the corpus; where the corpus has
 * none in the draft's language, the one in another language that speaks of the same things.
 * @param languages only these; all where not given
 */
export async function findCounterparts(
  { index }: Knowledge,
  draft: Draft,
  offset: number,
  precedents: Precedents,
  languages?: readonly string[],
): Promise<PassageCounterparts | undefined> {
  const paragraph = paragraphAt(draft, offset);
  if (!index || !paragraph || paragraph.part === "code") return undefined;
  let nearest: PassageCounterparts | undefined;
  for (const precedent of await precedents.of(index, paragraph.words, draft.uri)) {
    // The same words may stand in several documents: one that the corpus has in other languages is of use here.
    for (const passage of [precedent.passage, ...precedent.repeats]) {
      const counterparts = await counterpartsOf(index, passage, languages);
      const found = precedent.status === "identical" ? "same" : "version";
      if (counterparts.some(({ certain }) => certain)) return { passage, found, counterparts };
      nearest ??= { passage, found, counterparts };
    }
  }
  // What its own language has goes first: the other is a guess.
  if (nearest) return nearest;
  const [across] = await findAcross(index, paragraph.words, draft.language, [draft.uri]);
  return across && acrossLanguages(index, across, languages);
}

/** A passage of the corpus itself, in its other languages. */
export async function counterpartsOfPassage(
  index: CorpusSearch,
  passage: StoredPassage,
  languages?: readonly string[],
): Promise<PassageCounterparts> {
  return { passage, found: "same", counterparts: await counterpartsOf(index, passage, languages) };
}

async function acrossLanguages(
  index: CorpusSearch,
  { passage }: AcrossHit,
  languages?: readonly string[],
): Promise<PassageCounterparts> {
  return { passage, found: "across", counterparts: await counterpartsOf(index, passage, languages) };
}
