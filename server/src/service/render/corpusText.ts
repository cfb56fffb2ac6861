import type { DocumentCard } from "../knowledge/documents/documentCard";
import { dateOf, spacedSymbol, textOfScan, whoIn } from "../knowledge/passages/passageSource";
import type { StoredDocument, StoredPassage } from "../search/corpusSearch";
import type { TextRange } from "../text/range";
import { listed, say, type Wording, worded } from "../text/say";
import { factWords } from "./factWords";
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
export function corpusText(
  document: StoredDocument,
  passages: readonly StoredPassage[],
  wording: Wording,
): CorpusText {
  const known = [
    document.symbol && spacedSymbol(document.symbol),
    whoIn(document, wording),
    dateOf(document, wording),
    document.meeting,
    documentKindLabel(document, wording),
    document.scanned && worded(textOfScan, wording),
  ];
  let text = `${document.title}\n${known.filter(Boolean).join(" · ")}\n`;
  if (document.guessed && document.guessed.length > 0)
    text += `${worded(say`Guessed by the reader: ${listed(document.guessed.map(factWords))}`, wording)}\n`;
  text += "\n";
  const ranges: TextRange[] = [];
  let page: number | undefined;
  for (const passage of passages) {
    if (passage.page !== undefined && passage.page !== page) {
      page = passage.page;
      text += `— ${worded(say`page ${String(page)}`, wording)} —\n\n`;
    }
    const number = passage.number && !passage.text.startsWith(passage.number) ? `${passage.number} ` : "";
    text += number;
    ranges.push({ start: text.length, end: text.length + passage.text.length });
    text += `${passage.text}\n\n`;
  }
  return { text, ranges };
}

/** The page of a document that the corpus does not have: what is known of it and where it can be read. */
export function cardText(card: DocumentCard, wording: Wording): string {
  const address = card.address
    ? say`Read it at ${card.address}`
    : say`It has no official page that Penholder knows of.`;
  const add = say`It is not in your corpus: put its text into a corpus folder, and Penholder opens it here.`;
  return `${plainText(documentMarkdown(card, wording))}\n\n${worded(address, wording)}\n${worded(add, wording)}\n`;
}
