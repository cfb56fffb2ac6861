import type { Draft } from "../draft/draft";
import { paragraphAt } from "../draft/paragraphAt";
import type { GlossaryEntry } from "../glossary/entry";
import { isEveryday, isHouseholdName } from "../glossary/everyday";
import { rankByTopic, topicOf } from "../glossary/topic";
import type { KnownDocument } from "../knowledge/documents/titleSearch";
import type { Knowledge } from "../knowledge/knowledge";
import { describeSymbol } from "../references/symbols/describe";
import type { Asked } from "../search/corpusSearch";

/** What a paragraph names, each thing once, in the order of the text. */
export interface Mentions {
  readonly documents: readonly KnownDocument[];
  readonly terms: readonly GlossaryEntry[];
}

/**
 * The documents that the paragraph at an offset refers to and the terms that it uses. Where a reference may mean one of
 * several documents, all are told. Takes time linear in the paragraph.
 * @returns undefined where no paragraph stands at the offset
 */
export async function findMentions(
  knowledge: Knowledge,
  draft: Draft,
  offset: number,
  asked: Asked = {},
): Promise<Mentions | undefined> {
  const paragraph = paragraphAt(draft, offset);
  if (!paragraph) return undefined;
  const symbols = new Set(
    paragraph.references.flatMap(({ symbol, candidates }) => candidates ?? [symbol]).filter(isDocument),
  );
  return {
    documents: await knownDocuments(knowledge, [...symbols], asked),
    terms: termsOf(knowledge, draft, paragraph),
  };
}

/** Articles of the Charter and Goals are places in a document that everybody knows. */
function isDocument(symbol: string): boolean {
  return !/^(?:CHARTER|SDG):/.test(symbol);
}

async function knownDocuments(
  { catalogue, index }: Knowledge,
  symbols: readonly string[],
  asked: Asked,
): Promise<KnownDocument[]> {
  const documents = await index?.documentsWithSymbols(symbols, asked);
  return symbols.map((symbol, at) => {
    const entry = catalogue.entry(symbol);
    const [document] = documents?.[at] ?? [];
    const described = describeSymbol(symbol);
    const title = entry?.title ?? document?.title ?? entry?.agenda;
    return {
      symbol,
      title: title ?? symbol,
      ...(title === undefined && described ? { described: described.detail } : {}),
      ...(entry ? { entry } : {}),
      ...(document ? { document } : {}),
    };
  });
}

/** A term inside a reference is not a term. */
function termsOf(
  { glossary }: Knowledge,
  draft: Draft,
  { text, start, references }: Draft["paragraphs"][number],
): GlossaryEntry[] {
  const terms = new Map<string, GlossaryEntry>();
  for (const use of glossary.find(text, draft.introductions)) {
    const inReference = references.some(
      (reference) => reference.start < start + use.end && start + use.start < reference.end,
    );
    const [entry] = inReference ? [] : rankByTopic(use.entries, () => topicOf(draft.text));
    // What everybody knows would hide what they do not.
    const known = entry && (isHouseholdName(entry) || isEveryday(entry, text.slice(use.start, use.end)));
    if (entry && !known && !terms.has(entry.name)) terms.set(entry.name, entry);
  }
  return [...terms.values()];
}
