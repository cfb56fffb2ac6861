import type { Draft } from "../draft/draft";
import type { Knowledge } from "../knowledge/knowledge";
import { targetAt } from "../knowledge/target";
import { aliases } from "../references/symbols/symbol";
import type { TextRange } from "../text/range";

/**
 * Every place in the draft where the document or the term at an offset stands, that place included: a document however
 * it is cited, a term in any of its forms.
 * @returns none where nothing known stands there
 */
export function findHighlights({ glossary }: Knowledge, draft: Draft, offset: number): TextRange[] {
  const target = targetAt(draft, offset, glossary);
  if (!target) return [];
  if ("reference" in target) {
    const { symbol } = target.reference;
    const same = new Set([symbol, ...aliases(symbol)]);
    return draft.references
      .filter((reference) => same.has(reference.symbol))
      .map(({ start, end }) => ({ start, end }));
  }
  const [meant] = target.term.entries;
  if (!meant) return [];
  return draft.paragraphs.flatMap((paragraph) =>
    glossary
      .find(paragraph.text, draft.introductions)
      .filter(({ entries: [entry] }) => entry?.term === meant.term && entry.name === meant.name)
      .map((use) => ({ start: use.start + paragraph.start, end: use.end + paragraph.start })),
  );
}
