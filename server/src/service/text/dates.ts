/** Dates as documents write them, in the six languages and a few of their neighbours, as ISO 8601. */

const monthNames: readonly string[] = [
  "january jan janvier janv enero ene января январь янв januar jänner januari janeiro gennaio يناير كانون_الثاني",
  "february feb février fevrier févr fév febrero февраля февраль фев februar fevereiro febbraio فبراير شباط",
  "march mar mars marzo марта март märz mrz março marco مارس آذار",
  "april apr avril avr abril abr апреля апрель апр aprile أبريل إبريل ابريل نيسان",
  "may mai mayo мая май maio maggio مايو أيار",
  "june jun juin junio июня июнь июн juni junho giugno يونيه يونيو حزيران",
  "july jul juillet juil julio июля июль июл juli julho luglio يوليه يوليو تموز",
  "august aug août aout agosto ago августа август авг أغسطس اغسطس آب",
  "september sept sep septembre septiembre setiembre сентября сентябрь сент setembro settembre سبتمبر أيلول",
  "october oct octobre octubre октября октябрь окт oktober okt outubro ottobre أكتوبر اكتوبر تشرين_الأول",
  "november nov novembre noviembre ноября ноябрь нояб novembro نوفمبر تشرين_الثاني",
  "december dec décembre decembre déc diciembre dic декабря декабрь дек dezember dez dezembro dicembre ديسمبر كانون_الأول",
];

const months: ReadonlyMap<string, number> = new Map(
  monthNames.flatMap((names, index) => names.split(" ").map((name): [string, number] => [name, index + 1])),
);

/** The month (1 to 12) that a word names, in any of the languages; undefined for other words. */
export function monthNamed(word: string): number | undefined {
  return months.get(word.toLowerCase().replace(" ", "_").replace(/\.$/, ""));
}

export interface FoundDate {
  /** ISO 8601, as exact as it is known: "2000-10-31", "2000-10". */
  readonly date: string;
  /** Day and month could be meant the other way round. */
  readonly doubtful?: boolean;
  /** Where the date ends in the text. */
  readonly end: number;
}

const year = "((?:19|20)\\d\\d)(?!\\d)";
/** A word that may name a month; in Arabic also two words, or the names of two calendars with a stroke between. */
const word = '[^\\d\\s/,;:()\\[\\]."“”«»-]{3,12}';
const month = `((?:كانون|تشرين) (?:الأول|الثاني|الاول)|${word})(?: ?/ ?((?:كانون|تشرين) (?:الأول|الثاني|الاول)|${word}))?`;
const nth = "(?:st|nd|rd|th|tm|™|er|re|º|°|ª|\\.|-?(?:го|е))?";

const forms: readonly (readonly [RegExp, (match: RegExpExecArray) => FoundDate | undefined])[] = [
  // 31 October 2000, 31st of October, 2000, 31 Oct. 2000, le 1er mars 2020, 31 de octubre de 2000, 31-Oct-2000, 31 تشرين الأول/أكتوبر 2000.
  [
    new RegExp(
      `^(\\d{1,2})${nth}(?: (?:day )?(?:of |de |d['’])?|-| ?)${month}\\.?(?:, ?| (?:de |del |of )?|-)${year}`,
      "i",
    ),
    ([whole, day, one = "", other = "", of = ""]) =>
      dated(whole, of, monthNamed(one) ?? monthNamed(other), Number(day)),
  ],
  // October 31, 2000; Oct. 31st 2000.
  [
    new RegExp(`^${month}\\.? (\\d{1,2})${nth},? ${year}`, "i"),
    ([whole, one = "", , day, of = ""]) => dated(whole, of, monthNamed(one), Number(day)),
  ],
  // 2000-10-31, 2000/10/31, 2000.10.31.
  [
    /^((?:19|20)\d\d)([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/,
    ([whole, of = "", , of2, day]) => dated(whole, of, Number(of2), Number(day)),
  ],
  // 31.10.2000, 31/10/2000, 31-10-2000: the day first, as nearly all of the world writes it, unless that cannot be.
  [
    new RegExp(`^(\\d{1,2})( ?[./-] ?)(\\d{1,2})\\2${year}`),
    ([whole, one, between = "", other, of = ""]) => {
      const first = Number(one);
      const second = Number(other);
      const date = second > 12 ? dated(whole, of, first, second) : dated(whole, of, second, first);
      const doubtful = between.includes("/") && first <= 12 && second <= 12 && first !== second;
      return date && doubtful ? { ...date, doubtful: true } : date;
    },
  ],
  // 2000年10月31日, 二〇〇〇年十月三十一日, 2000年10月.
  [
    /^((?:19|20)\d\d|[一二][〇零九][〇零一二三四五六七八九]{2}) ?年 ?(?:(\d{1,2}|[一二三四五六七八九十]{1,2}) ?月(?: ?(\d{1,2}|[一二三四五六七八九十]{1,3}) ?[日号])?)?/,
    ([whole, of = "", which, day]) => {
      const known = [...of]
        .map((sign) => (/\d/.test(sign) ? sign : "〇一二三四五六七八九".indexOf(sign === "零" ? "〇" : sign)))
        .join("");
      if (which === undefined) return { date: known, end: whole.length };
      if (day === undefined) return ofMonth(whole, known, chineseNumber(which));
      return dated(whole, known, chineseNumber(which), chineseNumber(day));
    },
  ],
  // October 2000, octubre de 2000, октябрь 2000; Oct. 2000.
  [
    new RegExp(`^${month}\\.?(?: (?:de |del |of )?|, )${year}`, "i"),
    ([whole, one = "", other = "", of = ""]) => ofMonth(whole, of, monthNamed(one) ?? monthNamed(other)),
  ],
];

/** Maximum length of a date, in UTF-16 units. */
const longestDate = 48;
/** What may stand before the day: its name, an article. */
const before =
  /^(?:(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day,? |the |le (?:(?:lun|mar|mercre|jeu|vendre|same)di |dimanche )?|el (?:d[ií]a )?(?:(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo),? )?|den |يوم )/i;
/** What belongs to a date that stands before it: "года", "г.", "年". */
const after = /^(?: (?:года|году|г\.)| ?г\.)/;

/**
 * The date that begins at a place of a text, in any form that is in use in the six languages ("31 October 2000", "Oct. 31,
 * 2000", "31.10.2000", "2000-10-31", "2000年10月31日", "31 تشرين الأول/أكتوبر 2000"), to the day or to the month.
 * @param text with plain spaces and digits; see `plainText`
 * @returns undefined where none begins there
 */
export function dateAt(text: string, at: number): (FoundDate & { readonly start: number }) | undefined {
  const from = at + (before.exec(text.slice(at, at + 24))?.[0].length ?? 0);
  const window = text.slice(from, from + longestDate).replace(/\s/g, " ");
  for (const [form, read] of forms) {
    const match = form.exec(window);
    const found = match && read(match);
    if (!found) continue;
    const end = from + found.end;
    return { ...found, start: from, end: end + (after.exec(text.slice(end, end + 6))?.[0].length ?? 0) };
  }
  return undefined;
}

const mayBegin = /(?:^|[^\p{L}\d/.-])(?=[\p{L}\d])/gu;

/** The first full date in a text (its first 500 characters are looked at); month and year where there is no more. */
export function findDate(text: string): FoundDate | undefined {
  const start = text.slice(0, 500);
  // Every date has a year; most lines have none.
  if (!/(?:19|20)\d\d|[٠-٩]{4}|年/.test(start)) return undefined;
  const line = start.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
  let rough: FoundDate | undefined;
  for (const { index, 0: sign } of line.matchAll(mayBegin)) {
    const found = dateAt(line, index + sign.length);
    if (found && found.date.length === 10) return shortened(found);
    if (found && found.date.length === 7) rough ??= shortened(found);
  }
  return rough;
}

function shortened({ date, doubtful, end }: FoundDate): FoundDate {
  return { date, ...(doubtful ? { doubtful } : {}), end };
}

function chineseNumber(written: string): number {
  if (/^\d+$/.test(written)) return Number(written);
  const digit = (sign: string | undefined) => (sign ? "〇一二三四五六七八九".indexOf(sign) : 0);
  const ten = written.indexOf("十");
  if (ten < 0) return digit(written);
  return (ten === 0 ? 1 : digit(written[0])) * 10 + digit(written[ten + 1]);
}

function dated(whole: string, of: string, which: number | undefined, day: number): FoundDate | undefined {
  if (which === undefined || which < 1 || which > 12 || day < 1) return undefined;
  if (day > new Date(Date.UTC(Number(of), which, 0)).getUTCDate()) return undefined;
  return { date: `${of}-${two(which)}-${two(day)}`, end: whole.length };
}

function ofMonth(whole: string, of: string, which: number | undefined): FoundDate | undefined {
  return which === undefined || which > 12 ? undefined : { date: `${of}-${two(which)}`, end: whole.length };
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
