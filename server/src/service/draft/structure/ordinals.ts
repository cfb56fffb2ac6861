import table from "../../../../data/ordinals.tsv";
import { once, rows } from "../../references/facts/table";
import type { TextRange } from "../../text/range";

/** How a point is counted: "first", "firstly", "en premier lieu", "six" (by mistake), "finally". */
export type OrdinalForm = "ordinal" | "adverb" | "place" | "cardinal" | "last";

/** A word that counts a point, at the beginning of a sentence. Offsets from the beginning of the paragraph. */
export interface OrdinalWord extends TextRange {
  readonly form: OrdinalForm;
  /** 0 for "finally". */
  readonly value: number;
  /** It opens its paragraph, not only a sentence in it. */
  readonly opens: boolean;
  /** A comma or a colon stands behind it. */
  readonly comma: boolean;
  /** The word behind it, as written; empty where there is none. */
  readonly next: string;
}

/** "six points", where it is said that they follow: a number of points that is announced. Offsets from the beginning of the paragraph. */
export interface Announcement extends TextRange {
  readonly value: number;
  /** Only the number: "six". */
  readonly number: TextRange;
}

interface Words {
  readonly ordinals: ReadonlyMap<string, { readonly form: OrdinalForm; readonly value: number }>;
  readonly pattern: RegExp;
  readonly announced: RegExp;
  readonly numbers: ReadonlyMap<string, number>;
}

const byLanguage = once(() => {
  const found = new Map<string, Words>();
  const all = rows(table);
  for (const language of new Set(all.map(([of]) => of ?? ""))) found.set(language, wordsOf(language, all));
  return found;
});

function wordsOf(language: string, all: readonly (readonly string[])[]): Words {
  const own = all.filter(([of]) => of === language);
  const counting = own.filter(([, form]) => form !== "announced");
  const ordinals = new Map(
    counting.map(([, form, value, words = ""]) => [
      words,
      { form: form as OrdinalForm, value: Number(value) },
    ]),
  );
  const numbers = new Map(
    own.flatMap(([, form, value, words = ""]) =>
      form === "cardinal" ? [[words, Number(value)] as const] : [],
    ),
  );
  const longestFirst = (words: Iterable<string>) => [...words].sort((a, b) => b.length - a.length).join("|");
  const nouns = longestFirst(
    own.flatMap(([, form, , words]) => (form === "announced" && words ? [words] : [])),
  );
  const spaced = language !== "zh";
  const number = `(?<number>${longestFirst(numbers.keys())}|\\d{1,2})`;
  return {
    ordinals,
    numbers,
    pattern: new RegExp(
      spaced
        ? `(?:^|[.!?:;؛؟…—–]["”»)]*\\s+(?:and\\s+|et\\s+|y\\s+|и\\s+|و)?|\\n\\s*)["“«(]?(?<word>${longestFirst(ordinals.keys())})(?![\\p{L}\\p{M}\\p{N}’'-])`
        : `(?:^|[。！？：；\\n]\\s*)(?<word>${longestFirst(ordinals.keys())})(?=[，、,：:是])`,
      "giu",
    ),
    announced: new RegExp(announcement(language, number, nouns), "giu"),
  };
}

/** Where a number of points that follow is announced, in each language. Named groups: `number`, and the whole. */
function announcement(language: string, number: string, nouns: string): string {
  const edge = "(?<![\\p{L}\\p{M}\\p{N}-])";
  const after = "(?![\\p{L}\\p{M}\\p{N}-])";
  switch (language) {
    case "en":
      return (
        `${edge}(?:(?:the )?following ${number} (?:[a-z-]+ )?(?:${nouns})${after}` +
        `|(?:make|making|raise|share|highlight|stress|emphasize|offer|present|outline|propose|underline|underscore|mention|set out|touch upon|focus on|concentrate on|limit myself to)(?: (?:just|only|briefly|the following|a total of))? ${number.replace("number", "made")} (?:[a-z-]+ ){0,2}(?:${nouns})${after}` +
        `|${edge}${number.replace("number", "said")} (?:[a-z-]+ ){0,2}(?:${nouns})(?= (?:as follows|in this regard)?[.:]))`
      );
    case "fr":
      return `${edge}(?:les ${number} (?:${nouns}) suivante?s${after}|(?:faire|formuler|soulever|aborder|souligner|évoquer|présenter|partager|insister sur|mettre l’accent sur) ${number.replace("number", "made")} (?:${nouns})${after})`;
    case "es":
      return `${edge}(?:(?:los|las) ${number} (?:${nouns}) siguientes${after}|(?:los|las) siguientes ${number.replace("number", "said")} (?:${nouns})${after}|(?:hacer|formular|plantear|abordar|destacar|subrayar|presentar|compartir|señalar) ${number.replace("number", "made")} (?:${nouns})${after})`;
    case "ru":
      return `${edge}(?:следующ(?:ие|их) ${number} (?:${nouns})${after}|(?:сделать|высказать|отметить|остановиться на|выделить|затронуть) ${number.replace("number", "made")} (?:${nouns})${after})`;
    case "zh":
      return `(?:以下|提出|强调|谈|分享|讲)${number}(?:${nouns})`;
    case "ar":
      return `(?:${number} (?:${nouns}) التالية|النقاط ال${number.replace("number", "made")} التالية|(?:إبداء|طرح|إثارة) ${number.replace("number", "said")} (?:${nouns}))`;
    default:
      return "(?!)";
  }
}

/** The words that count points, in order. Linear time. */
export function findOrdinals(words: string, language: string): OrdinalWord[] {
  const known = byLanguage().get(language);
  if (!known) return [];
  const found: OrdinalWord[] = [];
  for (const match of words.matchAll(known.pattern)) {
    const { word = "" } = match.groups ?? {};
    const start = match.index + match[0].length - word.length;
    const what = known.ordinals.get(word.toLowerCase());
    const opens = words.slice(0, start).trim() === "";
    const end = start + word.length;
    const behind = words.slice(end, end + 40);
    const comma = /^\s?[,:،，、：]/u.test(behind);
    // A cardinal counts a point only by mistake, at the beginning of a paragraph or before a comma.
    if (!what || (what.form === "cardinal" && !opens && !comma)) continue;
    // A sentence begins with a capital; behind a colon or a semicolon the next point of the same sentence may not.
    if (isSmall(word) && !/^[:;؛：；]/u.test(match[0])) continue;
    found.push({
      ...what,
      start,
      end,
      opens,
      comma,
      next: /^[\s,:،，、：]*([\p{L}\p{M}’'-]+)/u.exec(behind)?.[1] ?? "",
    });
  }
  return found;
}

/** Whether it begins with a small letter, in the scripts that have them. */
function isSmall(word: string): boolean {
  const [first = ""] = word;
  return first === first.toLowerCase() && first !== first.toUpperCase();
}

/** The numbers of points that a paragraph announces, in order. Linear time. */
export function findAnnouncements(words: string, language: string): Announcement[] {
  const known = byLanguage().get(language);
  if (!known) return [];
  const found: Announcement[] = [];
  for (const { index, 0: phrase, groups } of words.matchAll(known.announced)) {
    const { number, made, said } = groups ?? {};
    const written = number ?? made ?? said;
    const value = written && (known.numbers.get(written.toLowerCase()) ?? Number(written));
    if (!written || !value || value < 2) continue;
    const at = index + phrase.indexOf(written);
    found.push({
      start: at,
      end: index + phrase.length,
      value,
      number: { start: at, end: at + written.length },
    });
  }
  return found;
}

/** How a value is written in a form, in small letters: "sixth"; undefined where the language has no word for it. */
export function ordinalWord(language: string, form: OrdinalForm, value: number): string | undefined {
  for (const [words, what] of byLanguage().get(language)?.ordinals ?? [])
    if (what.form === form && what.value === value) return words;
  return undefined;
}

/** A number of points, written as another one is: "five" for 5 where "six" stood, "5" where it was "6". */
export function numberWord(language: string, value: number, like: string): string | undefined {
  if (/^\d/.test(like)) return String(value);
  for (const [word, number] of byLanguage().get(language)?.numbers ?? []) if (number === value) return word;
  return undefined;
}
