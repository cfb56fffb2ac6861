/** Dates as documents write them, in the six languages and a few of their neighbours, as ISO 8601. */

const monthNames: readonly string[] = [
  "january jan janvier enero января январь januar janeiro gennaio يناير كانون_الثاني",
  "february feb février fevrier febrero февраля февраль februar fevereiro febbraio فبراير شباط",
  "march mar mars marzo марта март märz março marco مارس آذار",
  "april apr avril abril апреля апрель aprile أبريل نيسان إبريل",
  "may mai mayo мая май maio maggio مايو أيار",
  "june jun juin junio июня июнь juni junho giugno يونيه يونيو حزيران",
  "july jul juillet julio июля июль juli julho luglio يوليه يوليو تموز",
  "august aug août aout agosto августа август أغسطس آب",
  "september sept sep septembre septiembre setiembre сентября сентябрь setembro settembre سبتمبر أيلول",
  "october oct octobre octubre октября октябрь oktober outubro ottobre أكتوبر تشرين_الأول",
  "november nov novembre noviembre ноября ноябрь novembro نوفمبر تشرين_الثاني",
  "december dec décembre decembre diciembre декабря декабрь dezember dezembro dicembre ديسمبر كانون_الأول",
];

const months: ReadonlyMap<string, number> = new Map(
  monthNames.flatMap((names, index) => names.split(" ").map((name): [string, number] => [name, index + 1])),
);

/** The month (1 to 12) that a word names, in any of the languages; undefined for other words. */
export function monthNamed(word: string): number | undefined {
  return months.get(word.toLowerCase().replace(" ", "_"));
}

const iso = /(?:^|[^\d])((?:19|20)\d\d)-(\d{1,2})-(\d{1,2})(?!\d)/;
const chinese = /((?:19|20)\d\d)\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日/;
const dayMonth =
  /(?:^|[^\d\p{L}])(\d{1,2})(?:st|nd|rd|th|er|º|\.)?\s(?:de\s|of\s|d[’'])?([\p{L}_]{3,12})(?:\/([\p{L}_]{3,12}))?\.?,?\s(?:de\s|del\s)?((?:19|20)\d\d)(?!\d)/u;
const monthDay = /(?:^|[^\p{L}])([\p{L}]{3,10})\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s((?:19|20)\d\d)(?!\d)/u;
const numeric = /(?:^|[^\d/.])(\d{1,2})([./])(\d{1,2})\2((?:19|20)\d\d)(?![\d/])/;
const monthYear = /(?:^|[^\p{L}])([\p{L}]{3,12})\s(?:de\s)?((?:19|20)\d\d)(?!\d)/u;

export interface FoundDate {
  /** ISO 8601, as exact as it is known. */
  readonly date: string;
  /** Day and month could be meant the other way round. */
  readonly doubtful?: boolean;
  /** Where the date ends in the text. */
  readonly end: number;
}

/** The first full date in a text (at most some hundred characters of it are looked at); month and year where there is no more. */
export function findDate(text: string): FoundDate | undefined {
  const start = text.slice(0, 500);
  // Every date has a year; most lines have none.
  if (!/(?:19|20)\d\d|[٠-٩]{4}/.test(start)) return undefined;
  const line = start
    .replace(/(كانون|تشرين) (الأول|الثاني)/g, "$1_$2")
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
  const found = [
    isoDate(line),
    chineseDate(line),
    dayMonthDate(line),
    monthDayDate(line),
    numericDate(line),
  ].filter((date) => date !== undefined);
  if (found.length > 0) return found.reduce((first, date) => (date.end < first.end ? date : first));
  const match = monthYear.exec(line);
  const month = match && months.get(match[1]!.toLowerCase());
  return match && month
    ? { date: `${match[2]}-${two(month)}`, end: match.index + match[0].length }
    : undefined;
}

function isoDate(line: string): FoundDate | undefined {
  const match = iso.exec(line);
  return match ? dated(match, match[1]!, Number(match[2]), Number(match[3])) : undefined;
}

function chineseDate(line: string): FoundDate | undefined {
  const match = chinese.exec(line);
  return match ? dated(match, match[1]!, Number(match[2]), Number(match[3])) : undefined;
}

function dayMonthDate(line: string): FoundDate | undefined {
  const match = dayMonth.exec(line);
  if (!match) return undefined;
  const month = months.get(match[2]!.toLowerCase()) ?? months.get(match[3]?.toLowerCase() ?? "");
  return month ? dated(match, match[4]!, month, Number(match[1])) : undefined;
}

function monthDayDate(line: string): FoundDate | undefined {
  const match = monthDay.exec(line);
  const month = match && months.get(match[1]!.toLowerCase());
  return match && month ? dated(match, match[3]!, month, Number(match[2])) : undefined;
}

/** "14/11/2023", "14.11.2023": the day first, as nearly all of the world writes it, unless that cannot be. */
function numericDate(line: string): FoundDate | undefined {
  const match = numeric.exec(line);
  if (!match) return undefined;
  const first = Number(match[1]);
  const second = Number(match[3]);
  const [day, month] = second > 12 ? [second, first] : [first, second];
  const date = dated(match, match[4]!, month, day);
  return date && match[2] === "/" && first <= 12 && second <= 12 && first !== second
    ? { ...date, doubtful: true }
    : date;
}

function dated(match: RegExpExecArray, year: string, month: number, day: number): FoundDate | undefined {
  if (month < 1 || month > 12 || day < 1 || day > new Date(Date.UTC(Number(year), month, 0)).getUTCDate())
    return undefined;
  return { date: `${year}-${two(month)}-${two(day)}`, end: match.index + match[0].length };
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
