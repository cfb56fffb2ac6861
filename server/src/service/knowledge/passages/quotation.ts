import { citedInProse, writtenForm } from "../../references/symbols/written";
import type { StoredDocument, StoredPassage } from "../../search/corpusSearch";
import type { TextRange } from "../../text/range";
import { listed, say, worded } from "../../text/say";
import { draftWording } from "./draftWording";
import { dateOf, isParagraphNumber, spacedSymbol, whoIn } from "./passageSource";

/** How a passage is to stand in a draft. */
export interface QuotationStyle {
  /** ISO 639 code of the draft: decides marks and the words of the citation. English where not given. */
  readonly language?: string;
  /** Only this part of the passage; what is cut off is marked by an ellipsis. */
  readonly part?: TextRange;
}

/** How adapted text names its source: in a comment that is not printed, or in a footnote. */
export type AdaptedForm = "comment" | "footnote";

interface Marks {
  readonly open: string;
  readonly close: string;
  readonly innerOpen: string;
  readonly innerClose: string;
}

const english: Marks = { open: "“", close: "”", innerOpen: "‘", innerClose: "’" };
/** As United Nations texts in these languages have them; a no-break space stands inside the French ones. */
const marks: Readonly<Record<string, Marks>> = {
  fr: { open: "«\u00a0", close: "\u00a0»", innerOpen: "“", innerClose: "”" },
  ru: { open: "«", close: "»", innerOpen: "„", innerClose: "“" },
};

/** The passage, or a part of it, between quotation marks, with its source after it. Model wording is given bare. */
export function quotationOf(passage: StoredPassage, style: QuotationStyle = {}): string {
  const words = wordsOf(passage, style);
  if (passage.document.kind === "model") return words;
  return `${quoted(words, style.language)} (${sourceCited(passage, style.language)})`;
}

/** Words between the quotation marks of a language; marks within them become inner ones. */
export function quoted(words: string, language = "en"): string {
  const { open, close, innerOpen, innerClose } = marks[language] ?? english;
  // Typographic marks tell which side they are on; straight ones by what stands before them.
  const inner = words
    .replace(/«\s?|[“„](?=\S)/gu, innerOpen)
    .replace(/\s?»|[”“]/gu, (mark) => (mark === innerOpen ? mark : innerClose))
    .replace(/(^|[\s([])"/g, `$1${innerOpen}`)
    .replaceAll('"', innerClose);
  return `${open}${inner}${close}`;
}

/**
 * The passage as words of the draft's own that name where they come from: in a comment, or in a footnote below.
 * @param markdown whether the draft is Markdown, which has both; elsewhere the source follows in brackets
 */
export function adaptedOf(
  passage: StoredPassage,
  form: AdaptedForm,
  markdown: boolean,
  style: QuotationStyle = {},
): string {
  const words = wordsOf(passage, style);
  if (passage.document.kind === "model") return words;
  const { language = "en" } = style;
  const source = `${adaptedFrom[language] ?? adaptedFrom.en}${sourceCited(passage, language)}`;
  if (!markdown) return `${words} [${source}]`;
  if (form === "comment") return `${words} <!-- ${source.replaceAll("--", "–")} -->`;
  const label = spacedSymbol(passage.document.symbol ?? passage.document.title)
    .concat(passage.number ?? "")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 40);
  return `${words}[^${label}]\n\n[^${label}]: ${source}.`;
}

const adaptedFrom: Readonly<Record<string, string>> = {
  en: "Adapted from ",
  fr: "Adapté de : ",
  es: "Adaptado de: ",
  ru: "По тексту: ",
  zh: "改编自：",
  ar: "بتصرف عن: ",
};

/** The bare words. */
export function wordsOf({ text }: StoredPassage, { part }: QuotationStyle = {}): string {
  if (!part) return text;
  const words = text.slice(part.start, part.end).trim();
  const before = text.slice(0, part.start).trim() !== "" ? "… " : "";
  const after = /[\p{L}\p{N}]/u.test(text.slice(part.end)) ? " …" : "";
  return before + words + after;
}

const paragraphs: Readonly<Record<string, (number: string) => string>> = {
  en: (number) => `, para. ${number}`,
  fr: (number) => `, par. ${number}`,
  es: (number) => `, párr. ${number}`,
  ru: (number) => `, п. ${number}`,
  zh: (number) => `，第${number}段`,
  ar: (number) => `، الفقرة ${number}`,
};

const pages: Readonly<Record<string, (page: number) => string>> = {
  en: (page) => `, p. ${page}`,
  fr: (page) => `, p. ${page}`,
  es: (page) => `, pág. ${page}`,
  ru: (page) => `, стр. ${page}`,
  zh: (page) => `，第${page}页`,
  ar: (page) => `، الصفحة ${page}`,
};

const footnotes: Readonly<Record<string, (number: string) => string>> = {
  en: (number) => `, footnote ${number}`,
  fr: (number) => `, note ${number}`,
  es: (number) => `, nota ${number}`,
  ru: (number) => `, сноска ${number}`,
  zh: (number) => `，脚注${number}`,
  ar: (number) => `، الحاشية ${number}`,
};

/** See `DocumentFacts.scanned`. */
const scans: Readonly<Record<string, string>> = {
  en: ", text of a scan",
  fr: ", texte numérisé",
  es: ", texto escaneado",
  ru: ", распознанный текст",
  zh: "，扫描件文本",
  ar: "، نص ممسوح ضوئيا",
};

/**
 * The source as the United Nations cites it (UN Editorial Manual): "Security Council resolution 2436 (2018), para. 3";
 * other documents by their symbol, statements by speaker, title and date.
 */
export function sourceCited(passage: StoredPassage, language = "en"): string {
  const { symbol } = passage.document;
  const written = symbol && writtenForm(symbol);
  const name = symbol
    ? ((written && citedInProse(written, language)) ?? spacedSymbol(symbol))
    : spokenSource(passage.document, language);
  const number = passage.number?.replace(/[.]$/, "").trim();
  const numbers = passage.part === "footnote" ? footnotes : paragraphs;
  const page = isParagraphNumber(passage) ? undefined : passage.page;
  return [
    name,
    number ? (numbers[language] ?? numbers.en!)(number) : "",
    page ? (pages[language] ?? pages.en!)(page) : "",
    passage.document.scanned ? (scans[language] ?? scans.en!) : "",
  ].join("");
}

/** "Zhang Jun (China), Remarks … , 14 November 2023": who, the title as it is, and the day in the language of the draft. */
function spokenSource(document: StoredDocument, language: string): string {
  const wording = draftWording(language);
  const parts = [whoIn(document, wording), document.title, dateOf(document, wording) ?? ""];
  return worded(say`${listed(parts.filter((part) => part !== ""))}`, wording);
}
