import type { Draft } from "../draft/draft";
import type { Knowledge } from "../knowledge/knowledge";
import { officialAddress } from "../references/symbols/address";
import type { TextRange } from "../text/range";
import { canStandApart, rightToLeftLines } from "../text/rightToLeft";

export interface DocumentLink extends TextRange {
  readonly address: string;
  readonly symbol: string;
}

/**
 * A link to the official page for every reference that has one, in order; in a line from right to left only where it
 * throws no words about.
 */
export function findLinks({ links, catalogue }: Knowledge, draft: Draft): DocumentLink[] {
  const isRightToLeft = rightToLeftLines(draft.text);
  const found: DocumentLink[] = [];
  for (const { start, end, symbol, impossible } of draft.references) {
    if (impossible || catalogue.impossible(symbol)) continue;
    const address = officialAddress(symbol, links.language, links.template);
    if (isRightToLeft(start) && !canStandApart(draft.text, { start, end })) continue;
    if (address) found.push({ start, end, address, symbol });
  }
  return found;
}
