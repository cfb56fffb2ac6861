import type { Draft } from "../../draft/draft";
import type { GlossaryEntry } from "../../glossary/entry";
import type { Knowledge, Reading } from "../knowledge";
import type { TermUsageInCorpus } from "./termUsage";

/** Everything Penholder can say of a term. */
export interface TermCard {
  /** All that it may mean, the likeliest first. */
  readonly entries: readonly GlossaryEntry[];
  /** How the corpus uses the likeliest. */
  readonly usage?: TermUsageInCorpus;
  /** The corpus is not wholly read: there are no counts, and the example is one found so far. */
  readonly reading?: Reading;
  /** Where the draft introduces it: the line, from 1, and the words. */
  readonly introduction?: { readonly line: number; readonly text: string };
}

/**
 * Puts together what a term means, how the corpus uses it and where the draft introduces it.
 * @param entries what it may mean, the likeliest first; at least one
 */
export async function describeTerm(
  knowledge: Knowledge,
  entries: readonly GlossaryEntry[],
  draft?: Draft,
): Promise<TermCard> {
  const [first] = entries;
  const { index, usages, reading } = knowledge;
  const usage = first && index && usages ? await usages.of(index, first, draft?.language) : undefined;
  const introduction = first && draft && introductionOf(first, draft);
  return {
    entries: reading ? entries.map(withoutCounts) : entries,
    ...(usage ? { usage } : {}),
    ...(reading ? { reading } : {}),
    ...(introduction ? { introduction } : {}),
  };
}

function withoutCounts({ introduced: _, ...entry }: GlossaryEntry): GlossaryEntry {
  return entry;
}

function introductionOf({ term }: GlossaryEntry, { introductions, text }: Draft): TermCard["introduction"] {
  const singular = (acronym: string) => acronym.replace(/(?<=[\p{Lu}\p{N}])s$/u, "");
  const found = introductions.find(({ acronym }) => singular(acronym) === singular(term));
  if (!found) return undefined;
  let line = 1;
  for (let at = text.indexOf("\n"); at >= 0 && at < found.start; at = text.indexOf("\n", at + 1)) line++;
  return { line, text: text.slice(found.start, found.end).replace(/\s+/g, " ") };
}
