import type { Draft } from "../../draft/draft";
import type { CatalogueEntry } from "../../references/facts/catalogueEntry";
import { wholeDocument } from "../../references/facts/provisionFacts";
import type { Reference } from "../../references/reference";
import { officialAddress } from "../../references/symbols/address";
import { compareListed, listed } from "../../references/symbols/order";
import { wrongYear } from "../../references/wrongYear";
import type { StoredDocument } from "../../search/corpusSearch";
import { type Said, type SaidValue, say } from "../../text/say";
import type { Knowledge } from "../knowledge";
import { spacedSymbol } from "../passages/passageSource";

/** A document that a draft cites, with every place where it does. */
export interface CitedDocument {
  /** Canonical. A part of the Charter counts as the Charter, a Goal as the resolution that set it. */
  readonly symbol: string;
  /** Under which it is listed: "General Assembly". */
  readonly organ: string;
  readonly facts?: CatalogueEntry;
  /** The corpus's document, where the catalogue has no title or no date for it. */
  readonly document?: StoredDocument;
  readonly address?: string;
  /** In order of place; at least one. */
  readonly citations: readonly Reference[];
  /** Why it must be looked at before it is listed: it cannot exist, its year is wrong, or another may be meant. */
  readonly doubt?: Said;
}

/** How many documents are described between two turns of others. */
const describedAtOnce = 50;

/**
 * The documents that a draft cites, each once, in the order in which the United Nations lists them: by organ, then by
 * type, then by number. What the draft's own list of documents names does not count.
 * @param goOn called after every few documents, so that others have their turn; ends the work early by returning false
 */
export async function findCited(
  knowledge: Knowledge,
  draft: Draft,
  goOn: () => Promise<boolean> = async () => true,
): Promise<CitedDocument[]> {
  const { catalogue, index, links } = knowledge;
  const places = new Map<string, Reference[]>();
  for (const reference of citationsOf(draft)) {
    const symbol = wholeDocument(reference.symbol);
    const known = places.get(symbol);
    if (known) known.push(reference);
    else places.set(symbol, [reference]);
  }
  const isKnown = (symbol: string) => {
    const facts = catalogue.entry(symbol);
    return facts?.title !== undefined && facts.date !== undefined;
  };
  const asked = [...places.keys()].filter((symbol) => !isKnown(symbol));
  const inCorpus = await index?.documentsWithSymbols(asked);
  const documents = new Map(asked.map((symbol, at) => [symbol, inCorpus?.[at]?.[0]]));
  const found: { each: CitedDocument; place: ReturnType<typeof listed> }[] = [];
  for (const [symbol, citations] of places) {
    if (found.length % describedAtOnce === describedAtOnce - 1 && !(await goOn())) break;
    const facts = catalogue.entry(symbol);
    const document = documents.get(symbol);
    const address = officialAddress(symbol, links.language, links.template);
    const doubt = doubtOf(catalogue.impossible(symbol), citations);
    const place = listed(symbol);
    const each = {
      symbol,
      organ: place.organ,
      citations,
      ...(facts ? { facts } : {}),
      ...(document ? { document } : {}),
      ...(address && !catalogue.impossible(symbol) ? { address } : {}),
      ...(doubt ? { doubt } : {}),
    };
    found.push({ each, place });
  }
  return found.sort((a, b) => compareListed(a.place, b.place)).map(({ each }) => each);
}

/** The references that are the draft's own: those of its list of documents cited, and of code, are not. */
function citationsOf({ paragraphs }: Draft): Reference[] {
  return paragraphs
    .filter(({ part }) => part !== "code" && part !== "generated")
    .flatMap(({ references }) => references);
}

/** A document is certain where one of its citations is clear: another that is not may mean something else. */
function doubtOf(impossible: Said | undefined, citations: readonly Reference[]): Said | undefined {
  if (impossible) return impossible;
  const doubts = citations.map((citation) => wrongYear(citation) ?? ambiguity(citation));
  return doubts.includes(undefined) ? undefined : doubts[0];
}

function ambiguity({ candidates = [], symbol }: Reference): Said | undefined {
  const [other, ...more] = candidates.filter((one) => one !== symbol).map(spacedSymbol);
  if (other === undefined) return undefined;
  const others = more.reduce<SaidValue>((said, one) => say`${said} or ${one}`, other);
  return say`It may also be ${others}.`;
}
