import type { DocumentCard } from "../knowledge/documents/documentCard";
import { dateOf, spacedSymbol, textOfScan, whoIn } from "../knowledge/passages/passageSource";
import type { StoredDocument, StoredPassage } from "../search/corpusSearch";
import type { TextRange } from "../text/range";
import { documentMarkdown } from "./hoverMarkdown";
import { documentKindLabel } from "./kindLabel";
import { plainText } from "./plainText";

/** A corpus document as a page to read: its facts, then its paragraphs, verbatim. */
export interface CorpusText {
  readonly text: string;
  /** Where each passage stands in `text`, by its ordinal. */
  readonly ranges: readonly TextRange[];
}

/** The page of a corpus document. The same document always gives the same page, so that ranges hold. */
export function corpusText(document: StoredDocument, passages: readonly StoredPassage[]): CorpusText {
  const facts = [
    document.symbol && spacedSymbol(document.symbol),
    whoIn(document),
    dateOf(document),
    document.meeting,
    documentKindLabel(document),
    document.scanned && textOfScan,
  ];
  let text = `${document.title}\n${facts.filter(Boolean).join(" · ")}\n`;
  if (document.guessed && document.guessed.length > 0)
    text += `Guessed by the reader: ${document.guessed.join(", ")}\n`;
  text += "\n";
  const ranges: TextRange[] = [];
  let page: number | undefined;
  for (const passage of passages) {
    if (passage.page !== undefined && passage.page !== page) {
      page = passage.page;
      text += `— page ${page} —\n\n`;
    }
    const number = passage.number && !passage.text.startsWith(passage.number) ? `${passage.number} ` : "";
    text += number;
    ranges.push({ start: text.length, end: text.length + passage.text.length });
    text += `${passage.text}\n\n`;
  }
  return { text, ranges };
}

/** The page of a document that the corpus does not have: what is known of it and where it can be read. */
export function cardText(card: DocumentCard): string {
  const address = card.address
    ? `Read it at ${card.address}\n`
    : "It has no official page that Penholder knows of.\n";
  const add = "It is not in your corpus: put its text into a corpus folder, and Penholder opens it here.\n";
  return `${plainText(documentMarkdown(card))}\n\n${address}${add}`;
}
