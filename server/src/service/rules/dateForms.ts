import { monthNamed } from "../text/dates";

const months: Readonly<Record<string, readonly string[]>> = {
  en: "January February March April May June July August September October November December".split(" "),
  fr: "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" "),
  es: "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(" "),
  ru: "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split(" "),
};

/** "30 March 2020", "March 2020". @param date ISO 8601, to the day or the month */
export function inWords(date: string): string {
  const [year = "", month = "", day] = date.split("-");
  const name = months.en?.[Number(month) - 1] ?? "";
  return day ? `${Number(day)} ${name} ${year}` : `${name} ${year}`;
}

/**
 * A day in the form of another date: "Oct. 31, 2001" → "Nov. 3, 2000", "31 octobre 2001" → "3 novembre 2000".
 * @param date ISO 8601, with its day
 * @param like the date as it stands
 * @returns undefined for forms and languages whose months are written otherwise
 */
export function writtenLike(date: string, like: string): string | undefined {
  const [year = "", month = "", day = ""] = date.split("-");
  const which = Number(month) - 1;
  if (/^\d{4}-\d\d?-\d\d?$/.test(like)) return date;
  if (/^\d{1,2}\.\d{1,2}\.\d{4}$/.test(like)) return `${day}.${month}.${year}`;
  if (/^\d{4}年\d{1,2}月\d{1,2}日$/.test(like)) return `${year}年${which + 1}月${Number(day)}日`;
  const american = /^(\p{L}+)(\.?) \d{1,2}, \d{4}$/u.exec(like);
  if (american?.[1] && monthNamed(american[1]) && languageOf(american[1]) === "en") {
    const name = months.en?.[which] ?? "";
    const short = american[2] === "." || american[1].length === 3;
    return `${short && name.length > 4 ? `${name.slice(0, 3)}${american[2]}` : name} ${Number(day)}, ${year}`;
  }
  const [, between = "", name = "", of = "", after = ""] =
    /^\d{1,2}( (?:de )?)(\p{L}+)( (?:de )?)\d{4}((?: года| г\.)?)$/u.exec(like) ?? [];
  const language = languageOf(name);
  return language && `${Number(day)}${between}${months[language]?.[which]}${of}${year}${after}`;
}

/** The language in which a month is written in full. */
function languageOf(name: string): string | undefined {
  if (name === "") return undefined;
  if (/^\p{Lu}/u.test(name)) return monthNamed(name) ? "en" : undefined;
  return Object.keys(months).find((language) => months[language]?.includes(name));
}
