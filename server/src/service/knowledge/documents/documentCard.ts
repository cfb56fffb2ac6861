import type { CatalogueEntry } from "../../references/facts/catalogueEntry";
import { wholeDocument } from "../../references/facts/provisionFacts";
import { officialAddress } from "../../references/symbols/address";
import { describeSymbol } from "../../references/symbols/describe";
import type { StoredDocument, StoredPassage } from "../../search/corpusSearch";
import type { Said } from "../../text/say";
import type { Knowledge, Reading } from "../knowledge";

/** Everything Penholder can say of a document that a symbol names. */
export interface DocumentCard {
  /** Canonical. */
  readonly symbol: string;
  /** What the symbol itself says: "Security Council, resolution 2518 of 2020". */
  readonly description?: Said;
  /** The same without what the symbol shows by itself: "Security Council, resolution". */
  readonly nature?: Said;
  readonly facts?: CatalogueEntry;
  /** The document in the corpus, where it is there. */
  readonly document?: StoredDocument;
  /** The official page. */
  readonly address?: string;
  /** Corpus passages that refer to it: how many, and the latest few. */
  readonly mentions: { readonly total: number; readonly passages: readonly StoredPassage[] };
  /** The corpus is not wholly read: whether it has the document, and who refers to it, is known so far. */
  readonly reading?: Reading;
  /** Why it cannot exist, where that is certain. */
  readonly impossible?: Said;
  /** The day up to which the catalogue goes, where the document comes after it in its series. */
  readonly laterThan?: string;
}

/** Maximum number of passages named on the card of the document that they refer to. */
const mostMentions = 5;

/**
 * Puts together the catalogue's facts, the corpus's document and who refers to it.
 * @param symbol canonical, as `findReferences` gives it
 */
export async function describeDocument(knowledge: Knowledge, symbol: string): Promise<DocumentCard> {
  const { catalogue, index, links, reading } = knowledge;
  const facts = catalogue.entry(symbol);
  const description = describeSymbol(symbol);
  const address = officialAddress(symbol, links.language, links.template);
  const [document] = index ? await index.documentsWithSymbol(wholeDocument(symbol)) : [];
  const tagged = index
    ? await index.tagged(symbol, {
        limit: mostMentions,
        ...(document ? { excludeDocuments: [document.id] } : {}),
      })
    : undefined;
  const impossible = catalogue.impossible(symbol);
  const later = facts || document ? undefined : catalogue.laterThan(symbol);
  return {
    symbol,
    ...(description ? { description: description.detail, nature: description.kind } : {}),
    ...(facts ? { facts } : {}),
    ...(document ? { document } : {}),
    ...(address ? { address } : {}),
    mentions: tagged ?? { total: 0, passages: [] },
    ...(reading ? { reading } : {}),
    ...(impossible ? { impossible } : {}),
    ...(later && !impossible ? { laterThan: later } : {}),
  };
}
