import type { Draft, DraftParagraph } from "../draft/draft";
import type { Knowledge } from "../knowledge/knowledge";
import { targetAt } from "../knowledge/target";
import type { StoredPassage } from "../search/passageIndex";
import type { TextRange } from "../text/range";

/** Where a document or a term is used. */
export interface Uses {
  readonly drafts: readonly { readonly uri: string; readonly range: TextRange }[];
  readonly passages: readonly StoredPassage[];
}

/** More than this no editor's list shows usefully. */
const mostPassages = 1000;

/**
 * Every open draft and every corpus passage that uses what stands at an offset: a document by any of its names, a
 * term by its words.
 * @param drafts all open drafts, the one at hand among them
 */
export async function findUses(
  knowledge: Knowledge,
  draft: Draft,
  offset: number,
  drafts: readonly Draft[],
): Promise<Uses | undefined> {
  const target = targetAt(draft, offset, knowledge.glossary);
  if (!target) return undefined;
  const elsewhere = { limit: mostPassages, excludeDocuments: drafts.map(({ uri }) => uri) };
  if ("reference" in target) {
    const { symbol } = target.reference;
    const places = drafts.flatMap((open) =>
      open.references
        .filter((reference) => reference.symbol === symbol)
        .map(({ start, end }) => ({ uri: open.uri, range: { start, end } })),
    );
    const tagged = await knowledge.index?.tagged(symbol, elsewhere);
    return { drafts: places, passages: tagged?.passages ?? [] };
  }
  const [entry] = target.term.entries;
  if (!entry) return undefined;
  const places = drafts.flatMap((open) =>
    open.paragraphs.flatMap((paragraph) =>
      knowledge.glossary
        .find(paragraph.text, open.introductions)
        .filter((use) => !isInReference(use, paragraph))
        .filter((use) => use.entries.some((other) => other.term === entry.term && other.name === entry.name))
        .map((use) => ({
          uri: open.uri,
          range: { start: use.start + paragraph.start, end: use.end + paragraph.start },
        })),
    ),
  );
  const passages = await passagesWith(
    knowledge,
    draft.text.slice(target.term.start, target.term.end),
    entry,
    elsewhere,
  );
  return { drafts: places, passages };
}

/** "Security Council" of "Security Council resolution 2518" is a part of that reference, and no term. */
function isInReference({ start, end }: TextRange, paragraph: DraftParagraph): boolean {
  return paragraph.references.some(
    (reference) => reference.start < paragraph.start + end && paragraph.start + start < reference.end,
  );
}

/** Passages that hold the term as it is written here, its short form or its full name. */
async function passagesWith(
  { index }: Knowledge,
  written: string,
  entry: { term: string; name: string },
  options: { limit: number; excludeDocuments: string[] },
): Promise<StoredPassage[]> {
  if (!index) return [];
  const found = new Map<number, StoredPassage>();
  for (const words of new Set([written, entry.term, entry.name])) {
    const { passages } = await index.phrase(words, options);
    for (const passage of passages) found.set(passage.key, passage);
  }
  return [...found.values()].slice(0, mostPassages);
}
