import type { Draft } from "../draft/draft";
import type { Knowledge } from "../knowledge/knowledge";
import { targetAt } from "../knowledge/target";
import { wholeDocument } from "../references/facts/provisionFacts";
import type { StoredDocument, StoredPassage } from "../search/corpusSearch";
import type { TextRange } from "../text/range";

/** Where a reference or a term leads. */
export type Definition =
  /** The document in the corpus, at the paragraph cited (or at its beginning). */
  | {
      readonly kind: "corpus";
      readonly range: TextRange;
      readonly document: StoredDocument;
      readonly passage?: StoredPassage;
    }
  /** Not in the corpus: its card. */
  | { readonly kind: "official"; readonly range: TextRange; readonly symbol: string }
  /** Introduced in this draft. */
  | { readonly kind: "draft"; readonly range: TextRange; readonly introduction: TextRange };

/** The definition of what stands at an offset: the document named there, or where the term comes from. */
export async function findDefinition(
  knowledge: Knowledge,
  draft: Draft,
  offset: number,
): Promise<Definition | undefined> {
  const target = targetAt(draft, offset, knowledge.glossary);
  if (!target) return undefined;
  if ("reference" in target) {
    const { reference } = target;
    return documentDefinition(knowledge, reference.symbol, reference, reference.pinpoint);
  }
  const { term } = target;
  const range = { start: term.start, end: term.end };
  const introduction = draft.introductions.find(
    ({ acronym }) => acronym === draft.text.slice(term.start, term.end),
  );
  if (introduction && !(introduction.start <= offset && offset <= introduction.end)) {
    return { kind: "draft", range, introduction };
  }
  const symbol = term.entries.find((entry) => entry.symbol)?.symbol;
  return symbol ? documentDefinition(knowledge, symbol, range) : undefined;
}

async function documentDefinition(
  knowledge: Knowledge,
  symbol: string,
  { start, end }: TextRange,
  pinpoint?: string,
): Promise<Definition> {
  const range = { start, end };
  const { index } = knowledge;
  const [document] = index ? await index.documentsWithSymbol(wholeDocument(symbol)) : [];
  if (index && document) {
    const passage = pinpoint ? await citedPassage(knowledge, document, pinpoint) : undefined;
    return { kind: "corpus", range, document, ...(passage ? { passage } : {}) };
  }
  return { kind: "official", range, symbol };
}

/** The paragraph that "paragraph 5 of" means: the operative paragraph that carries the number. */
async function citedPassage(
  { index }: Knowledge,
  document: StoredDocument,
  pinpoint: string,
): Promise<StoredPassage | undefined> {
  const number = /\d{1,3}/.exec(pinpoint)?.[0];
  if (!index || !number || /annex|appendix/i.test(pinpoint)) return undefined;
  const numbered = (await index.passages(document.id)).filter(
    (passage) => passage.number?.replace(/\D+$/, "") === number && passage.part !== "annex",
  );
  return numbered.find((passage) => passage.part === "operative") ?? numbered[0];
}
