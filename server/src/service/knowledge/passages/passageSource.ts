import type { DocumentKind } from "../../corpus/document";
import { provisionName, provisionWords } from "../../references/facts/provisionFacts";
import { officialAddress } from "../../references/symbols/address";
import type { StoredDocument, StoredPassage } from "../../search/corpusSearch";
import { organWords } from "../../text/organNames";
import { listed, onDay, type Said, type SaidValue, say, type Wording, worded } from "../../text/say";
import type { LinkForm } from "../knowledge";

/** Who said it, where and when: what every quotation carries. Plain text. */
export interface PassageSource {
  readonly title: string;
  readonly who: string;
  /**
   * The symbol and the paragraph, or the page where it has no number; without a symbol the title, as far as it does not
   * say again who speaks.
   */
  readonly where: string;
  readonly date?: string;
  /** As printed: "S/RES/2518 (2020)". */
  readonly symbol?: string;
  readonly paragraph?: string;
  /** The page of its file, from 1. */
  readonly page?: number;
  readonly kind: DocumentKind;
  readonly url?: string;
  readonly guessed: boolean;
  /** See `DocumentFacts.scanned`. */
  readonly scanned?: true;
}

/** The source of a passage. Facts that the reader guessed are said to be so ("about 2021"). */
export function sourceOf(passage: StoredPassage, links: LinkForm, wording: Wording): PassageSource {
  const { document } = passage;
  const date = dateOf(document, wording);
  const url = document.symbol ? officialAddress(document.symbol, links.language, links.template) : undefined;
  const name = document.symbol ? spacedSymbol(document.symbol) : titleBeside(document);
  return {
    title: document.title,
    who: whoIn(document, wording),
    where: worded(say`${listed([name, ...placeNames(passage)])}`, wording),
    ...(date ? { date } : {}),
    ...(document.symbol ? { symbol: spacedSymbol(document.symbol) } : {}),
    ...(passage.number ? { paragraph: worded(paragraphName(passage), wording) } : {}),
    ...(passage.page ? { page: passage.page } : {}),
    kind: document.kind,
    ...(url ? { url } : {}),
    guessed: (document.guessed?.length ?? 0) > 0,
    ...(document.scanned ? { scanned: true } : {}),
  };
}

/** Speaker and delegation, or the organ; empty where the document does not tell. */
export function whoIn(document: StoredDocument, wording: Wording): string {
  return worded(say`${whoWords(document)}`, wording);
}

function whoWords({ speaker, delegation, organ }: StoredDocument): SaidValue {
  if (speaker && delegation) return `${speaker} (${delegation})`;
  return speaker ?? delegation ?? (organ ? organWords(organ) : "");
}

/** The title beside the one who speaks: of "Statement by Norway, General Assembly, session 76" only what follows. */
function titleBeside({ title, speaker, delegation }: StoredDocument): string {
  for (const who of [speaker, delegation]) {
    if (!who) continue;
    const said =
      /^(?:Statement|Remarks|Speech|Address|Intervention)\s+(?:made\s+)?by\s+/i.exec(title)?.[0].length ?? 0;
    if (said === 0 || !title.startsWith(who, said)) continue;
    const rest = title.slice(said + who.length).replace(/^[\s,:;–—-]+/, "");
    if (rest !== "" && rest.length < title.length - said - who.length) return rest;
  }
  return title;
}

/** "14 November 2023", "2021", "about 2021" where it was guessed; undefined where not known. */
export function dateOf(document: StoredDocument, wording: Wording): string | undefined {
  const words = dateWords(document);
  return words && worded(words, wording);
}

function dateWords({ date, guessed }: StoredDocument): Said | undefined {
  if (!date) return undefined;
  return guessed?.includes("date") ? say`about ${onDay(date)}` : say`${onDay(date)}`;
}

/** The name by which people know the document: its symbol as printed, or else its title. */
export function documentName(document: StoredDocument): string {
  return document.symbol ? spacedSymbol(document.symbol) : document.title;
}

/**
 * The source in the form of a citation, in English where it goes into a draft or a file: "S/RES/2436 (2018), paragraph 3
 * (21 September 2018)"; "Zhang Jun (China), Remarks … , 14 November 2023".
 */
export function citationOf(passage: StoredPassage, wording: Wording): string {
  return worded(citationWords(passage), wording);
}

/** The same, to be filled into a sentence. */
export function citationWords(passage: StoredPassage): Said {
  const { document } = passage;
  const date = dateWords(document);
  const places = placeNames(passage);
  const scan = document.scanned ? [textOfScan] : [];
  if (!document.symbol) {
    const parts = [whoWords(document), document.title, ...(date ? [date] : []), ...places, ...scan];
    return say`${listed(parts.filter((part) => part !== ""))}`;
  }
  const name = listed([spacedSymbol(document.symbol), ...places]);
  const dated = date ? say`${name} (${date})` : say`${name}`;
  return scan.length > 0 ? say`${listed([dated, ...scan])}` : dated;
}

/**
 * The same for a report, which also says from which shared corpus it is; what is put into a draft names the document alone.
 */
export function citationIn(passage: StoredPassage, wording: Wording): string {
  const { corpus } = passage.document;
  return [citationOf(passage, wording), corpus].filter((part) => part !== undefined).join(" · ");
}

/** What is said of a document whose words a machine has read from pictures. */
export const textOfScan = say`text of a scan`;

/** "paragraph 3"; "subparagraph (a), p. 4"; "p. 4": a page where no number of the document's own says where it is. */
function placeNames(passage: StoredPassage): Said[] {
  const { number, page } = passage;
  return [
    ...(number ? [paragraphName(passage)] : []),
    ...(page && !isParagraphNumber(passage) ? [say`p. ${String(page)}`] : []),
  ];
}

/** Whether its number alone says where in the document it stands. */
export function isParagraphNumber({ number, part }: Pick<StoredPassage, "number" | "part">): boolean {
  return part !== "footnote" && /^\d/.test(number ?? "");
}

/**
 * "12." → "paragraph 12", "136.34" stays as it is; "(a)" and "a." → "subparagraph (a)", as the UN Editorial Manual cites
 * them; "footnote 3".
 */
function paragraphName({ number = "", part }: StoredPassage): Said {
  const [decimal] = /^\d+(?:\.\d+)+/.exec(number.trim()) ?? [];
  const bare = decimal ?? number.replace(/[().]/g, "").trim();
  if (part === "footnote") return say`footnote ${bare}`;
  return /^\d/.test(bare) ? say`paragraph ${bare}` : say`subparagraph (${bare})`;
}

/**
 * A symbol as people read it: with a space before the bracket of year or session, and the parts of the Charter and the
 * Goals, which have no symbols, by their names ("Article 99 of the Charter of the United Nations").
 */
export function spacedSymbol(symbol: string): string {
  const provision = provisionName(symbol);
  if (provision) return provision;
  return symbol.replace(/(\d[A-Z]?)\((?=\d{4}\)|[IVXLES-]+\))/, "$1 (");
}

/** The same to be told: parts of the Charter and the Goals by their names in the reader's language. */
export function symbolWords(symbol: string): Said {
  return provisionWords(symbol) ?? say`${spacedSymbol(symbol)}`;
}

/** A text as it stands between quotation marks: its own double marks become single ones. */
export function innerQuotes(text: string): string {
  return text.replaceAll("“", "‘").replaceAll("”", "’").replaceAll('"', "'");
}
