import type { DocumentKind } from "../corpus/document";
import { officialAddress } from "../references/address";
import type { StoredDocument, StoredPassage } from "../search/passageIndex";
import type { LinkForm } from "./knowledge";
import { readableDate } from "./readableDate";

/** Who said it, where and when: what every quotation carries. Plain text. */
export interface PassageSource {
  readonly title: string;
  readonly who: string;
  readonly date?: string;
  /** As printed: "S/RES/2518 (2020)". */
  readonly symbol?: string;
  readonly paragraph?: string;
  readonly kind: DocumentKind;
  readonly url?: string;
  readonly guessed: boolean;
}

/** The source of a passage. Facts that the reader guessed are said to be so ("about 2021"). */
export function sourceOf(passage: StoredPassage, links: LinkForm): PassageSource {
  const { document } = passage;
  const date = dateOf(document);
  const url = document.symbol ? officialAddress(document.symbol, links.language, links.template) : undefined;
  return {
    title: document.title,
    who: whoIn(document),
    ...(date ? { date } : {}),
    ...(document.symbol ? { symbol: spacedSymbol(document.symbol) } : {}),
    ...(passage.number ? { paragraph: paragraphName(passage.number) } : {}),
    kind: document.kind,
    ...(url ? { url } : {}),
    guessed: (document.guessed?.length ?? 0) > 0,
  };
}

/** Speaker and delegation, or the organ; empty where the document does not tell. */
export function whoIn(document: StoredDocument): string {
  if (document.speaker && document.delegation) return `${document.speaker} (${document.delegation})`;
  return document.speaker ?? document.delegation ?? document.organ ?? "";
}

/** "14 November 2023", "2021", "about 2021" where it was guessed; undefined where not known. */
export function dateOf(document: StoredDocument): string | undefined {
  if (!document.date) return undefined;
  const date = readableDate(document.date);
  return document.guessed?.includes("date") ? `about ${date}` : date;
}

/** The name by which people know the document: its symbol as printed, or else its title. */
export function documentName(document: StoredDocument): string {
  return document.symbol ? spacedSymbol(document.symbol) : document.title;
}

/**
 * The source in the form of a citation: "S/RES/2436 (2018), paragraph 3 (21 September 2018)";
 * "Zhang Jun (China), Remarks … , 14 November 2023".
 */
export function citationOf(passage: StoredPassage): string {
  const { document } = passage;
  const date = dateOf(document);
  const paragraph = passage.number ? `, ${paragraphName(passage.number)}` : "";
  if (document.symbol) {
    return `${spacedSymbol(document.symbol)}${paragraph}${date ? ` (${date})` : ""}`;
  }
  return [whoIn(document), document.title, date].filter(Boolean).join(", ") + paragraph;
}

/** "12." → "paragraph 12"; "(a)" and "a." → "subparagraph (a)", as the UN Editorial Manual cites them. */
function paragraphName(number: string): string {
  const bare = number.replace(/[().]/g, "").trim();
  return /^\d/.test(bare) ? `paragraph ${bare}` : `subparagraph (${bare})`;
}

/** A symbol as it is printed: with a space before the bracket of year or session. */
export function spacedSymbol(symbol: string): string {
  return symbol.replace(/(\d[A-Z]?)\((?=\d{4}\)|[IVXLES-]+\))/, "$1 (");
}

/** A text as it stands between quotation marks: its own double marks become single ones. */
export function innerQuotes(text: string): string {
  return text.replaceAll("“", "‘").replaceAll("”", "’").replaceAll('"', "'");
}
