import { officialAddress } from "../references/address";
import type { CatalogueEntry } from "../references/catalogueEntry";
import { describeSymbol } from "../references/describe";
import type { StoredDocument, StoredPassage } from "../search/passageIndex";
import type { Knowledge } from "./knowledge";

/** Everything Penholder can say of a document that a symbol names. */
export interface DocumentCard {
  /** Canonical. */
  readonly symbol: string;
  /** What the symbol itself says: "Security Council, resolution 2518 of 2020". */
  readonly description?: string;
  readonly facts?: CatalogueEntry;
  /** The document in the corpus, where it is there. */
  readonly document?: StoredDocument;
  /** The official page. */
  readonly address?: string;
  /** Corpus passages that refer to it: how many, and the latest few. */
  readonly mentions: { readonly total: number; readonly passages: readonly StoredPassage[] };
  /** Why it cannot exist, where that is certain. */
  readonly impossible?: string;
  /** The day up to which the catalogue goes, where the document comes after it in its series. */
  readonly laterThan?: string;
}

/** At most so many corpus passages that refer to a document are named on its card. */
const namedMentions = 5;

/**
 * Puts together the catalogue's facts, the corpus's document and who refers to it.
 * @param symbol canonical, as `findReferences` gives it
 */
export async function describeDocument(knowledge: Knowledge, symbol: string): Promise<DocumentCard> {
  const { catalogue, index, links } = knowledge;
  const facts = catalogue.entry(symbol);
  const description = describeSymbol(symbol);
  const address = officialAddress(symbol, links.language, links.template);
  const [document] = index ? await index.documentsWithSymbol(symbol) : [];
  const tagged = index
    ? await index.tagged(symbol, {
        limit: namedMentions,
        ...(document ? { excludeDocuments: [document.id] } : {}),
      })
    : undefined;
  const impossible = catalogue.impossible(symbol);
  const later = facts || document ? undefined : catalogue.laterThan(symbol);
  return {
    symbol,
    ...(description ? { description: wordsFor(description) } : {}),
    ...(facts ? { facts } : {}),
    ...(document ? { document } : {}),
    ...(address ? { address } : {}),
    mentions: tagged ?? { total: 0, passages: [] },
    ...(impossible ? { impossible } : {}),
    ...(later && !impossible ? { laterThan: later } : {}),
  };
}

function wordsFor(description: NonNullable<ReturnType<typeof describeSymbol>>): string {
  return description.detail ?? [description.organ, description.nature].filter(Boolean).join(", ");
}
