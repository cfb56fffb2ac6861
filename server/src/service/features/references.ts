import type { Draft, DraftParagraph } from "../draft/draft";
import type { Knowledge } from "../knowledge/knowledge";
import { targetAt } from "../knowledge/target";
import { type Asked, placeOf, type SearchOptions, type StoredPassage } from "../search/corpusSearch";
import type { TextRange } from "../text/range";

/** Where a document or a term is used. */
export interface Uses {
  readonly drafts: readonly { readonly uri: string; readonly range: TextRange }[];
  readonly passages: readonly StoredPassage[];
}

/** Maximum number of passages: no editor's list shows more usefully. */
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
  asked: Asked = {},
): Promise<Uses | undefined> {
  const target = targetAt(draft, offset, knowledge.glossary);
  if (!target) return undefined;
  const elsewhere = { ...asked, limit: mostPassages, excludeDocuments: drafts.map(({ uri }) => uri) };
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
  options: SearchOptions,
): Promise<StoredPassage[]> {
  if (!index) return [];
  const found = new Map<string, StoredPassage>();
  for (const { passages } of await index.phrases([...new Set([written, entry.term, entry.name])], options)) {
    for (const passage of passages) found.set(placeOf(passage), passage);
  }
  return [...found.values()].slice(0, mostPassages);
}
