import table from "../../../data/openings.tsv";
import type { Language } from "./language";

/** The words that open the paragraphs of a resolution, in one language. */
interface Openings {
  readonly preambular: ReadonlySet<string>;
  readonly operative: ReadonlySet<string>;
  /** The longest opening, in words (in characters for Chinese). */
  readonly longest: number;
}

/** Which kind of paragraph the first words announce, if any. */
export type OpeningKind = "preambular" | "operative";

/** The words that open a paragraph, and how often they were counted in adopted texts. */
export interface CountedOpening {
  readonly phrase: string;
  readonly kind: OpeningKind;
  readonly count: number;
}

/** The openings of a language, the most frequent of each kind first. */
export function openingsIn(language: string): CountedOpening[] {
  return table
    .trimEnd()
    .split("\n")
    .slice(1)
    .map((line) => line.split("\t"))
    .filter(([lang, , phrase]) => lang === language && phrase)
    .map(([, kind, phrase = "", count]) => ({
      phrase,
      kind: kind === "preambular" ? ("preambular" as const) : ("operative" as const),
      count: Number(count),
    }))
    .sort((x, y) => y.count - x.count);
}

/** Chinese does not put spaces between words. */
const unspaced = "zh";

/** Parsed at first use; the table never changes. */
const parsed = new Map<string, Openings>();

function openingsOf(language: string): Openings {
  const known = parsed.get(language);
  if (known) return known;
  const preambular = new Set<string>();
  const operative = new Set<string>();
  let longest = 0;
  for (const line of table.split("\n")) {
    const [lang, kind, phrase] = line.split("\t");
    if (lang !== language || !phrase) continue;
    (kind === "preambular" ? preambular : operative).add(phrase.toLowerCase());
    longest = Math.max(longest, language === unspaced ? phrase.length : phrase.split(" ").length);
  }
  const openings = { preambular, operative, longest };
  parsed.set(language, openings);
  return openings;
}

/**
 * The kind of paragraph of a resolution that opens with these words.
 * @param text a paragraph without its number
 */
export function openingKind(text: string, language: Language | string): OpeningKind | undefined {
  return openingOf(text, language)?.kind;
}

/** The words with which a paragraph of a resolution opens. */
export interface Opening {
  readonly kind: OpeningKind;
  /** How many UTF-16 units of the text they are. */
  readonly length: number;
}

/**
 * The opening words of a paragraph: the longest that the table knows ("Recalling also", not "Recalling").
 * @param text a paragraph without its number
 */
export function openingOf(text: string, language: Language | string): Opening | undefined {
  const { preambular, operative, longest } = openingsOf(language);
  if (longest === 0) return undefined;
  const start = text.slice(0, 120).toLowerCase();
  for (let count = longest; count > 0; count--) {
    const opening = firstWords(start, count, language);
    if (opening === undefined) continue;
    const kind = preambular.has(opening) ? "preambular" : operative.has(opening) ? "operative" : undefined;
    if (kind) return { kind, length: opening.length };
  }
  return undefined;
}

function firstWords(text: string, count: number, language: string): string | undefined {
  if (language === unspaced) return count <= text.length ? text.slice(0, count) : undefined;
  let at = -1;
  for (let word = 0; word < count; word++) {
    const next = text.indexOf(" ", at + 1);
    if (next < 0) return word === count - 1 ? bare(text) : undefined;
    at = next;
  }
  return bare(text.slice(0, at));
}

function bare(words: string): string {
  return words.replace(/[,;:.،]+$/, "");
}

/** The line with which the organ that adopts the text opens it: "The Security Council,". */
const enacting =
  /^(?:“|")?(?:The (?:Security Council|General Assembly|Human Rights Council|Economic and Social Council|Commission on [A-Z][^,.;]{3,60}|Trusteeship Council)|Le Conseil (?:de sécurité|des droits de l[’']homme|économique et social)|L[’']Assemblée générale|El Consejo (?:de Seguridad|de Derechos Humanos|Económico y Social)|La Asamblea General|Совет (?:Безопасности|по правам человека)|Генеральная Ассамблея|Экономический и Социальный Совет|安全理事会|大会|人权理事会|经济及社会理事会|إن (?:مجلس الأمن|الجمعية العامة|مجلس حقوق الإنسان|المجلس الاقتصادي والاجتماعي))\s*(?:[,，،:：]|$)/;

/** Whether the line is, or begins with, the enacting line; the length of that part, 0 where it is not. */
export function enactingLength(text: string): number {
  return enacting.exec(text)?.[0].length ?? 0;
}

/** Whether the line opens a resolution's text: "The General Assembly,". */
export function opensText(line: string): boolean {
  return enactingLength(line) > 0;
}
