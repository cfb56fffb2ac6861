import { citedListRange } from "../draft/citedList";
import type { Draft } from "../draft/draft";
import { officialAddress } from "../references/address";
import type { CatalogueEntry } from "../references/catalogueEntry";
import { compareListed, listed } from "../references/order";
import type { Reference } from "../references/reference";
import type { StoredDocument } from "../search/passageIndex";
import type { Knowledge } from "./knowledge";

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
  /** Why it must be looked at before the list is used: it cannot exist, or another document may be meant. */
  readonly doubt?: string;
}

/** The resolution that set the Sustainable Development Goals. */
const goals = "A/RES/70/1";

/**
 * The documents that a draft cites, each once, in the order in which the United Nations lists them: by organ, then by
 * type, then by number. What the draft's own list of documents names does not count.
 */
export async function findCited(knowledge: Knowledge, draft: Draft): Promise<CitedDocument[]> {
  const { catalogue, index, links } = knowledge;
  const places = new Map<string, Reference[]>();
  for (const reference of citationsOf(draft)) {
    const symbol = documentOf(reference.symbol);
    const known = places.get(symbol);
    if (known) known.push(reference);
    else places.set(symbol, [reference]);
  }
  const found = await Promise.all(
    [...places].map(async ([symbol, citations]): Promise<CitedDocument> => {
      const facts = catalogue.entry(symbol);
      const [document] =
        index && !(facts?.title && facts.date) ? await index.documentsWithSymbol(symbol) : [];
      const address = officialAddress(symbol, links.language, links.template);
      const doubt = doubtOf(catalogue.impossible(symbol), citations);
      return {
        symbol,
        organ: listed(symbol).organ,
        citations,
        ...(facts ? { facts } : {}),
        ...(document ? { document } : {}),
        ...(address && !catalogue.impossible(symbol) ? { address } : {}),
        ...(doubt ? { doubt } : {}),
      };
    }),
  );
  const keyed = found.map((each) => ({ each, place: listed(each.symbol) }));
  return keyed.sort((a, b) => compareListed(a.place, b.place)).map(({ each }) => each);
}

/** The references that are the draft's own: those of its list of documents cited, and of code, are not. */
function citationsOf({ text, references, paragraphs }: Draft): Reference[] {
  const list = citedListRange(text);
  const code = paragraphs.filter(({ part }) => part === "code");
  return references.filter(
    ({ start, end }) =>
      !(list && list.start <= start && start < list.end) &&
      !code.some((block) => block.start <= start && end <= block.end),
  );
}

function documentOf(symbol: string): string {
  if (symbol.startsWith("CHARTER")) return "CHARTER";
  return symbol.startsWith("SDG:") ? goals : symbol;
}

function doubtOf(impossible: string | undefined, citations: readonly Reference[]): string | undefined {
  if (impossible) return impossible;
  const others = new Set(
    citations.flatMap(({ candidates = [], symbol }) => candidates.filter((one) => one !== symbol)),
  );
  return others.size > 0 ? `It may also be ${[...others].join(" or ")}.` : undefined;
}
