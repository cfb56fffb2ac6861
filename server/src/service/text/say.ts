import { readableDate } from "./readableDate";

/**
 * A sentence of Penholder's own with what is filled in, not yet in any language. Its English words, with `{0}`, `{1}` for
 * the values, are its key in a translation (as for `l10n.t` of VS Code).
 */
export interface Said {
  readonly words: string;
  readonly values: readonly SaidValue[];
}

/** Words of a draft or a document stand as they are; a sentence, a day or a count is told in the reader's language. */
export type SaidValue = string | number | Said | Day | Count | List | Named | LeftToRight | OwnWords;

/** A day of the calendar, a month or a year: year-month-day (ISO 8601), as exact as it is known. */
interface Day {
  readonly day: string;
}

/** How many there are; a number that counts nothing (a year, a paragraph's number) stands as it is. */
interface Count {
  readonly count: number;
}

/** Several things in a row; before the last one stands "and", "or" or nothing. */
interface List {
  readonly list: readonly SaidValue[];
  readonly last?: "conjunction" | "disjunction";
}

/** A name that is known in several languages. */
interface Named {
  readonly name: string;
  /** By ISO 639 code. */
  readonly names: Readonly<Record<string, string | undefined>>;
}

/** What runs from left to right in a sentence of any direction. */
interface LeftToRight {
  readonly leftToRight: string;
}

/** Words of Penholder's own data, in English: a definition, what an Article says. */
interface OwnWords {
  readonly own: string;
}

/** In which language Penholder's own sentences are told. */
export interface Wording {
  /** As VS Code names it: "fr", "zh-cn". */
  readonly language: string;
  /** English words of a sentence → the same in this language. What is missing is told in English. */
  readonly translations: Readonly<Record<string, string>>;
  /** The same of the words of Penholder's own data, which are a thousand and loaded when the first of them is told. */
  readonly own?: (words: string) => string | undefined;
}

export const inEnglish: Wording = { language: "en", translations: {} };

/** A sentence in English. */
export function english(said: Said): string {
  return worded(said, inEnglish);
}

/**
 * The language of Penholder's own words that a locale asks for, as VS Code names it: "fr", "zh-cn". Undefined where it is
 * none of the six.
 * @param locale as an editor or an operating system names it: "fr-CA", "zh-Hans", "ru_RU.UTF-8"
 */
export function interfaceLanguage(locale: string): string | undefined {
  const [language = "", ...more] = locale.toLowerCase().split(/[-_.@]/);
  if (language === "zh") return more.some((part) => /^(?:hant|tw|hk|mo)$/.test(part)) ? undefined : "zh-cn";
  return ["ar", "en", "es", "fr", "ru"].includes(language) ? language : undefined;
}

/** say`“${word}” stands twice.` */
export function say(parts: TemplateStringsArray, ...values: SaidValue[]): Said {
  let words = parts[0] ?? "";
  for (let at = 1; at < parts.length; at++) words += `{${at - 1}}${parts[at]}`;
  return { words, values };
}

/** Words of Penholder's own data, to be filled into a sentence: told in the reader's language where they are translated. */
export function ownWords(words: string): SaidValue {
  return { own: words };
}

/** A day, to be filled into a sentence. @param day year-month-day (ISO 8601), as exact as it is known */
export function onDay(day: string): Day {
  return { day };
}

/** A count, to be filled into a sentence: its digits are grouped as the reader's language does. */
export function counted(count: number): Count {
  return { count };
}

/** Several things in a row, to be filled into a sentence: with the comma of the reader's language between them. */
export function listed(list: readonly SaidValue[]): List {
  return { list };
}

/** The same with "and" before the last one. */
export function listedWithAnd(list: readonly SaidValue[]): List {
  return { list, last: "conjunction" };
}

/** The same with "or" before the last one. */
export function listedWithOr(list: readonly SaidValue[]): List {
  return { list, last: "disjunction" };
}

/** A name to be filled into a sentence: in the reader's language where it is known, else as it is. */
export function named(name: string, names: Named["names"]): Named {
  return { name, names };
}

/** Figures in a row, to be filled into a sentence: in an Arabic one "15-0-0" would be read as 0-0-15. */
export function leftToRight(figures: string): LeftToRight {
  return { leftToRight: figures };
}

/** An error whose message is a sentence of Penholder's own. */
export class SaidError extends Error {
  constructor(
    readonly said: Said,
    options?: ErrorOptions,
  ) {
    super(english(said), options);
  }
}

/**
 * Why something failed, to be filled into a sentence: Penholder's own words, or what others' code says, without a full
 * stop.
 */
export function reasonOf(error: unknown): SaidValue {
  if (error instanceof SaidError) return error.said;
  return (error instanceof Error ? error.message : String(error)).replace(/[.\s]+$/, "");
}

/** Sentences without those that say the same again. */
export function eachOnce(sentences: readonly Said[]): Said[] {
  return [...new Map(sentences.map((said) => [english(said), said])).values()];
}

/** Several parts of a sentence with the semicolon of the reader's language between them. */
export function withSemicolons([first, ...rest]: readonly [SaidValue, ...SaidValue[]]): Said {
  return rest.reduce<Said>((before, next) => say`${before}; ${next}`, say`${first}`);
}

/** Several sentences one after the other. */
export function together([first, ...rest]: readonly [Said, ...Said[]]): Said {
  return rest.reduce((before, next) => say`${before} ${next}`, first);
}

/** Whether a value from elsewhere is a sentence: it may be anything. */
export function isSaid(value: unknown): value is Said {
  const { words, values } = (value ?? {}) as Partial<Said>;
  return typeof words === "string" && Array.isArray(values) && values.every(isSaidValue);
}

/** Each kind of `SaidValue`, by what tells it. */
const saidValues: Readonly<Record<string, (value: Record<string, unknown>) => boolean>> = {
  day: ({ day }) => typeof day === "string",
  own: ({ own }) => typeof own === "string",
  leftToRight: ({ leftToRight }) => typeof leftToRight === "string",
  names: ({ name, names }) =>
    typeof name === "string" &&
    Object.values(names ?? {}).every((each) => each === undefined || typeof each === "string"),
  list: ({ list, last = "conjunction" }) =>
    Array.isArray(list) && list.every(isSaidValue) && (last === "conjunction" || last === "disjunction"),
  count: ({ count }) => typeof count === "number",
};

function isSaidValue(value: unknown): boolean {
  if (typeof value === "string" || typeof value === "number") return true;
  if (typeof value !== "object" || value === null) return false;
  const kind = Object.keys(saidValues).find((key) => key in value);
  return kind ? saidValues[kind]!(value as Record<string, unknown>) : isSaid(value);
}

/**
 * A sentence in the reader's language. Where its first number wants another form there ("2 years", "5 years" in Russian),
 * that stands in the translations under its words with `#few` and the like behind them (categories of `Intl.PluralRules`).
 */
export function worded({ words, values }: Said, wording: Wording): string {
  const told = inFormOf(values, words, wording) ?? words;
  return told.replaceAll(/\{(\d)\}/g, (mark, at: string) => {
    const value = values[Number(at)];
    return value === undefined ? mark : filledIn(value, wording);
  });
}

/** The translation of a sentence, in the form that its first number asks for; undefined where there is none. */
function inFormOf(values: readonly SaidValue[], words: string, wording: Wording): string | undefined {
  const { translations, language } = wording;
  const usual = translations[words];
  const count = values.map(numberIn).find((value) => value !== undefined);
  // Every problem of a draft is worded whenever it is checked: rules are made only for what is translated.
  if (usual === undefined || count === undefined) return usual;
  return translations[`${words}#${new Intl.PluralRules(language).select(count)}`] ?? usual;
}

function numberIn(value: SaidValue): number | undefined {
  if (typeof value === "number") return value;
  return typeof value === "object" && "count" in value ? value.count : undefined;
}

function filledIn(value: SaidValue, wording: Wording): string {
  if (typeof value === "string") return value;
  if (typeof value === "number") return String(value);
  if ("day" in value) return dayIn(value.day, wording);
  if ("own" in value) return wording.own?.(value.own) ?? value.own;
  if ("leftToRight" in value)
    return wording.language === "ar" ? `\u2066${value.leftToRight}\u2069` : value.leftToRight;
  if ("names" in value) return value.names[wording.language.slice(0, 2)] ?? value.name;
  if ("list" in value) return inARow(value, wording);
  if ("count" in value) return countIn(value.count, wording);
  return worded(value, wording);
}

function inARow({ list, last }: List, wording: Wording): string {
  const items = list.map((each) => filledIn(each, wording));
  if (last) return new Intl.ListFormat(localeOf(wording), { type: last }).format(items);
  const { language } = wording;
  return items.join(language === "zh-cn" ? "，" : language === "ar" ? "، " : ", ");
}

function countIn(count: number, wording: Wording): string {
  // As `Intl` writes it, without the ten milliseconds that its first use costs.
  if (wording.language === "en" && Number.isInteger(count))
    return String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");
  return count.toLocaleString(localeOf(wording));
}

/** United Nations texts in Arabic have the digits 0 to 9, which not every version of `Intl` takes for "ar". */
function localeOf({ language }: Wording): string {
  if (language === "en") return "en-GB";
  return language === "ar" ? "ar-u-nu-latn" : language;
}

/**
 * A day, month or year in words: "8 October 2024", "8 octobre 2024", "octobre 2024".
 * @param iso year-month-day (ISO 8601), as exact as it is known; anything else is given back as it is
 */
export function dayIn(iso: string, wording: Wording): string {
  // The form of the UN Editorial Manual, without what `Intl` costs.
  if (wording.language === "en") return readableDate(iso);
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(iso) ?? [];
  const date = new Date(`${year}-${month ?? "01"}-${day ?? "01"}T00:00:00Z`);
  if (!year || !month || Number.isNaN(date.getTime())) return readableDate(iso);
  const format = new Intl.DateTimeFormat(localeOf(wording), {
    ...{ year: "numeric", month: "long", timeZone: "UTC" },
    ...(day ? { day: "numeric" } : {}),
  });
  return format
    .formatToParts(date)
    .map((part) => asWritten(part, date, wording.language))
    .join("");
}

/** A part of a date as the United Nations write it: "1er janvier", "30 марта 2020 года" instead of "г.". */
function asWritten({ type, value }: Intl.DateTimeFormatPart, date: Date, language: string): string {
  if (language === "fr" && type === "day" && value === "1") return "1er";
  if (language === "ru" && type === "literal") return value.replace(/\s*г\.$/, " года");
  return language === "ar" && type === "month" ? arabicMonth(value, date) : value;
}

/** The United Nations write both Arabic names of a month: "أيلول/سبتمبر". */
function arabicMonth(name: string, date: Date): string {
  const levantine = new Intl.DateTimeFormat("ar-LB", { month: "long", timeZone: "UTC" }).format(date);
  return levantine === name ? name : `${levantine}/${name}`;
}
