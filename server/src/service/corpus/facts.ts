import { countryNamed, countryOfCode, countryOfTwoLetters } from "../text/countries";
import { findDate } from "../text/dates";
import { stemOf } from "../uri";
import type { Block } from "./block";
import type { DocumentFacts, DocumentKind } from "./document";
import { spokenTitle } from "./speaker";
import { kindOfSymbol, organOfSymbol, symbolInLine, symbolOfFileName, yearOfSymbol } from "./symbols";

/** Facts as they are gathered, each with whether it was read or guessed. */
export type FoundFacts = {
  -readonly [key in "title" | "date" | "symbol" | "organ" | "speaker" | "delegation" | "meeting"]?: string;
} & { kind?: DocumentKind; guessed: Set<NonNullable<DocumentFacts["guessed"]>[number]> };

const organs: readonly [RegExp, string][] = [
  [
    /^(?:the )?(?:UN |United Nations )?Security Council$|^Conseil de sécurité$|^Consejo de Seguridad$|^Совет Безопасности$|^安全理事会$|^مجلس الأمن$/i,
    "Security Council",
  ],
  [
    /^(?:the )?(?:UN )?General Assembly$|^Assemblée générale$|^Asamblea General$|^Генеральная Ассамблея$|^大会$|^الجمعية العامة$/i,
    "General Assembly",
  ],
  [
    /^(?:the )?Human Rights Council$|^Conseil des droits de l[’']homme$|^Consejo de Derechos Humanos$|^Совет по правам человека$|^人权理事会$|^مجلس حقوق الإنسان$/i,
    "Human Rights Council",
  ],
  [
    /^(?:the )?Economic and Social Council$|^Conseil économique et social$|^Consejo Económico y Social$|^Экономический и Социальный Совет$|^经济及社会理事会$|^المجلس الاقتصادي والاجتماعي$/i,
    "Economic and Social Council",
  ],
];

export function organNamed(line: string): string | undefined {
  return organs.find(([pattern]) => pattern.test(line))?.[1];
}

/** The title of a resolution that has none of its own: "RESOLUTION 1290 (2000)", "158 (1960). Resolution of …". */
const resolutionLine =
  /^(?:Security Council )?(?:Resolution|Résolution|Resolución|Резолюция|القرار) (\d{1,4}) ?\(((?:19|20)\d\d)\)|^(\d{1,4}) ?\(((?:19|20)\d\d)\)\.\s*Resolution of|^第?\s?(\d{1,4}) ?[（(]((?:19|20)\d\d)[）)]\s?号决议/i;

/** Labels of a library's or database's own data; the value stands on the next line or after a colon. */
const label =
  /^(?:Publisher|Publication date|Author|Country|Topics?|Citation(?: \/ Document symbol)?|Document symbol|Other languages?(?: \/ attachments)?|Reference|Cite as|Related documents?|Comments|Disclaimer|Document type|Source|Language|Title|Keywords|Date|Session|Agenda item|Type)\s*:?$/i;

/**
 * The facts that the lines before a document's text tell, in the order in which they stand: symbol, organ, date,
 * the number of a resolution. The title, which needs the whole head, is found elsewhere.
 * @returns for each line whether it is accounted for
 */
export function readHead(lines: readonly string[], facts: FoundFacts): boolean[] {
  const used = lines.map(() => false);
  let adopted: string | undefined;
  let shown: { date: string; doubtful?: boolean } | undefined;
  let inDatabase = false;
  lines.forEach((line, index) => {
    if (label.test(line) && line.length < 40) {
      inDatabase ||= /^(?:Publisher|Citation|Cite as)/i.test(line);
      used[index] = true;
      return;
    }
    if (index > 0 && label.test(lines[index - 1]!) && inDatabase) used[index] = true;
    const symbol = symbolInLine(line);
    if (symbol) {
      // "[S/4543]" under an old resolution is the draft that was adopted.
      if (!/^\[/.test(line)) facts.symbol ??= symbol;
      used[index] = true;
    }
    const organ = organNamed(line);
    if (organ) {
      facts.organ ??= organ;
      used[index] = true;
    }
    const resolution = resolutionLine.exec(line);
    if (resolution) {
      const number = resolution[1] ?? resolution[3] ?? resolution[5];
      const year = resolution[2] ?? resolution[4] ?? resolution[6];
      facts.symbol ??= `S/RES/${number}(${year})`;
      facts.title ??= `Security Council resolution ${number} (${year})`;
      facts.kind ??= "adopted";
      used[index] = true;
    }
    if (line.length > 400) return;
    const date = findDate(line);
    if (!date || date.date.length < 10) return;
    if (/^(?:Adopted|Adoptée|Aprobada|Принята|Resolution adopted)/i.test(line) || resolution)
      adopted ??= date.date;
    else if (!/\b(?:accessed|updated|modified)\b/i.test(line)) shown ??= date;
    if (isDateLine(line)) used[index] = true;
  });
  const date = adopted ?? shown?.date;
  if (date && !facts.date) {
    facts.date = date;
    if (!adopted && shown?.doubtful) facts.guessed.add("date");
  }
  return used;
}

/** "30th plenary meeting", below a resolution of the General Assembly. */
const plenary = /^(\d{1,3})(?:st|nd|rd|th|e|re|ª|a)? (?:plenary meeting|séance plénière|sesión plenaria)\b/i;

/**
 * The meeting and the date of adoption that stand below a resolution's text.
 * @returns the blocks that say no more than that
 */
export function readMeeting(blocks: readonly Block[], facts: FoundFacts): Block[] {
  const at = blocks.findIndex(({ text }) => plenary.test(text) && text.length < 80);
  const session = /^A\/RES\/(\d{2,3})\//.exec(facts.symbol ?? "")?.[1];
  if (at < 0) return [];
  const [line, next] = blocks.slice(at, at + 2) as [Block, Block | undefined];
  if (session) facts.meeting = `A/${session}/PV.${plenary.exec(line.text)![1]}`;
  const dated = findDate(line.text) ? line : next && isDateLine(next.text) ? next : undefined;
  const date = dated && findDate(dated.text)?.date;
  if (date && date.length === 10) facts.date ??= date;
  return dated && dated !== line ? [line, dated] : [line];
}

/** A line that is a date, with at most a place, a weekday, a time or a label beside it. */
export function isDateLine(line: string): boolean {
  if (line.length > 90) return false;
  const date = findDate(line);
  if (!date) return false;
  const words = line
    .replace(/[\d:./,–—年月日-]+/g, " ")
    .split(" ")
    .filter((word) => word.length > 2);
  return words.length <= 7 && !spokenTitle.test(line);
}

/** What the file's name tells: a symbol; a country's code, a session and its year; a date. */
export function readFileName(name: string, facts: FoundFacts): void {
  const symbol = symbolOfFileName(name);
  if (symbol) facts.symbol ??= symbol;
  const debate = /^([A-Z]{2,3})_+(\d{1,3})_((?:19|20)\d\d)\b/.exec(name);
  const country = debate && countryOfCode(debate[1]!);
  // Session 71 is that of 2016: a name of which all three parts agree is no accident.
  if (country && Number(debate[2]) + 1945 === Number(debate[3])) {
    facts.delegation ??= country;
    facts.organ ??= "General Assembly";
    facts.kind ??= "spoken";
    if (!facts.date) {
      facts.date = debate[3]!;
      facts.guessed.add("date");
    }
    if (!facts.title) {
      facts.title = `Statement by ${country}, General Assembly, session ${debate[2]} (${debate[3]})`;
      facts.guessed.add("title");
    }
  }
  if (!facts.date) {
    const date = findDate(name.replace(/[_ ]/g, " ").replace(/(\d{4})[.](\d{2})[.](\d{2})/, "$1-$2-$3"));
    const compact = /(?:^|[^\d])((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)/.exec(name);
    const year = /(?:^|\D)((?:19[4-9]|20\d)\d)(?!\d)/.exec(name)?.[1];
    const found =
      date?.date ?? (compact && `${compact[1]}-${compact[2]}-${compact[3]}`) ?? (symbol ? undefined : year);
    if (found) {
      facts.date = found;
      if (found.length < 10) facts.guessed.add("date");
    }
  }
}

/**
 * For whom somebody speaks, by the name of the file: "2017_Rwanda.pdf", "ad_fr.pdf". The text goes before it, but for what
 * was guessed from it.
 */
export function readDelegationOfName(name: string, facts: FoundFacts): void {
  if (facts.delegation && !facts.guessed.has("delegation")) return;
  const stem = stemOf(name);
  const words = stem
    .replace(/(?:^|[_ -])(?:19|20)\d\d(?=[_ -]|$)/g, " ")
    .replace(/[_ ]+/g, " ")
    .trim();
  const code = /(?:^|[_ -])([a-z]{2})[_-][a-z]{2}$/.exec(stem)?.[1];
  const delegation = countryNamed(words) ?? (code && countryOfTwoLetters(code));
  if (!delegation) return;
  facts.delegation = delegation;
  facts.guessed.add("delegation");
}

/** The language that the end of a file's name says, "br_pt.pdf", as its ISO 639 code. */
export function languageOfName(name: string): string | undefined {
  return /[_-]([a-z]{2})$/.exec(stemOf(name))?.[1];
}

/** What one fact tells of another: the symbol of organ, kind and year. */
export function completeFacts(facts: FoundFacts): void {
  if (!facts.symbol) return;
  const organ = organOfSymbol(facts.symbol);
  if (organ) facts.organ = organ;
  facts.kind ??= kindOfSymbol(facts.symbol);
  const year = yearOfSymbol(facts.symbol);
  // A date that contradicts the year in the symbol is a slip of whoever made the file.
  const contradicted =
    facts.date && year && facts.symbol.endsWith(`(${year})`) && !facts.date.startsWith(year);
  if (year && (!facts.date || contradicted)) {
    facts.date = year;
    facts.guessed.add("date");
  }
  const resolution = /^S\/RES\/(\d+)\((\d{4})\)$/.exec(facts.symbol);
  if (resolution) facts.title ??= `Security Council resolution ${resolution[1]} (${resolution[2]})`;
}
