import type { Draft } from "../draft/draft";
import type { Knowledge } from "../knowledge/knowledge";
import { officialAddress } from "../references/address";
import type { TextRange } from "../text/range";

export interface DocumentLink extends TextRange {
  readonly address: string;
  readonly symbol: string;
}

/** A link to the official page for every reference that has one, in order. */
export function findLinks({ links, catalogue }: Knowledge, draft: Draft): DocumentLink[] {
  const found: DocumentLink[] = [];
  for (const { start, end, symbol, impossible } of draft.references) {
    if (impossible || catalogue.impossible(symbol)) continue;
    const address = officialAddress(symbol, links.language, links.template);
    if (address) found.push({ start, end, address, symbol });
  }
  return found;
}
