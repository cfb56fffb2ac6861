import { chapterSymbol, impossibleProvision } from "../facts/provisionFacts";
import { readRoman } from "../facts/roman";
import type { Reference } from "../reference";
import type { Token } from "../tokens/tokens";
import { endOfDigits } from "../words/plain";
import { withRanges } from "./ranges";

/** How far the word "Charter" may stand from its articles, in UTF-16 units. */
const mostBetween = 60;

/**
 * Articles and chapters of the Charter ("Article 2 (4) of the Charter", "Chapter VII", "《宪章》第九十九条") and the
 * Sustainable Development Goals and their targets ("SDG 16.3", "target 16.a of the Sustainable Development Goals").
 */
export function findProvisions(text: string, tokens: readonly Token[]): Reference[] {
  const found: Reference[] = [];
  const aboutGoals = sentencesAboutGoals(tokens);
  let sentence = 0;
  let afterCharter = false;
  tokens.forEach((token, at) => {
    if (token.kind === "stop") {
      sentence++;
      afterCharter = false;
    } else if (token.kind === "article") found.push(...articles(text, token, tokens, at));
    else if (token.kind === "chapter") found.push(...chapters(text, token, tokens, at, afterCharter));
    else if (token.kind === "charter") {
      afterCharter = true;
      found.push(...chinese(text, token));
    } else if (token.kind === "goals") found.push(...goals(text, token));
    else if ((token.kind === "goal" || token.kind === "target") && aboutGoals[sentence])
      found.push(...goals(text, token));
  });
  return withRanges(text, found);
}

type Place = { readonly start: number; readonly end: number };

const paragraphOf =
  /^(?:\s?\(\s?(\d{1,2})\s?\)|\.(\d{1,2})(?![\d.])|,? (?:¶|§|paragraph|para\.?|paras\.?|par\.?|pár\.|párr\.|al\.|alinéa|inciso|п\.|paragraphe|párrafo|пункт|الفقرة) ?\(?(\d{1,2})\)?|(?:،)? ?الفقرة ?(\d{1,2}))/;
const paragraphBefore =
  /(?:paragraph|paragraphe|párrafo|пункт\p{L}{0,2}|п\.|пп\.|§|par\.|al\.|الفقرة|Ziffer) \(?(\d{1,2})\)? (?:of |de (?:l'|la |el )?|del? |من |des )?$/iu;
const link =
  /^(?:,? (?:and|or|to|through|et|ou|y|e|и|или|по|до|und|bis|à|a|al) | (?:&|\+) |, |، ?| و ?|\s?-\s?|[至到])/;

function articles(text: string, token: Place, tokens: readonly Token[], at: number): Reference[] {
  const list: Reference[] = [];
  let place = skipSpaces(text, token.end);
  while (list.length < 20) {
    const digits = endOfDigits(text, place);
    if (digits === place || digits > place + 3) break;
    const number = Number(text.slice(place, digits));
    const before =
      list.length === 0 ? paragraphBefore.exec(text.slice(Math.max(0, token.start - 28), token.start)) : null;
    const paragraph = paragraphOf.exec(text.slice(digits, digits + 24));
    const end = digits + (paragraph?.[0].length ?? 0);
    const which = paragraph?.slice(1).find(Boolean) ?? before?.[1];
    list.push(
      provision(
        text,
        list.length === 0 ? token.start : place,
        end,
        `CHARTER:ART.${number}${which ? `(${which})` : ""}`,
      ),
    );
    const next = link.exec(text.slice(end, end + 6));
    if (!next) break;
    place = end + next[0].length;
  }
  const last = list.at(-1);
  return last && namesCharter(text, tokens, at, token, last.end) ? list : [];
}

function chapters(
  text: string,
  token: Place,
  tokens: readonly Token[],
  at: number,
  afterCharter: boolean,
): Reference[] {
  const list: Reference[] = [];
  let place = skipSpaces(text, token.end);
  while (list.length < 10) {
    const numeral =
      /^[IVX]{1,5}(?![\p{L}\d])/u.exec(text.slice(place, place + 6))?.[0] ?? arabicNumeral(text, place);
    const value = numeral ? (readRoman(numeral) ?? ordinals[numeral] ?? Number(numeral)) : undefined;
    if (!numeral || !value) break;
    const end = place + numeral.length;
    list.push(provision(text, list.length === 0 ? token.start : place, end, chapterSymbol(value)));
    const next = link.exec(text.slice(end, end + 6));
    if (!next) break;
    place = end + next[0].length;
  }
  const last = list.at(-1);
  if (!last) return [];
  if (namesCharter(text, tokens, at, token, last.end)) return list;
  // A chapter that the Charter does not have is another book's, unless the Charter is named with it.
  if (list.some(({ impossible }) => impossible)) return [];
  if (list.some(({ text: words }) => /\d/.test(words))) return [];
  // "Chapter 7" alone may be any book's; "Chapter VII" alone means the Charter's: pacific settlement, action on threats to the peace, regional arrangements.
  const alone =
    list.every(({ symbol }) => /\.(?:VI|VII|VIII)$/.test(symbol)) &&
    /^[\p{Lu}\u0600-\u06ff]/u.test(text.slice(token.start, token.start + 1));
  const ofOther = /^,? (?:of|de|du|of the|de la) /.test(text.slice(last.end, last.end + 9));
  return (alone && !ofOther) || (afterCharter && !ofOther) ? list : [];
}

/** The seventh chapter, in Arabic texts, is written in words. */
const ordinals: Readonly<Record<string, number>> = {
  السادس: 6,
  السابع: 7,
  الثامن: 8,
  التاسع: 9,
  الخامس: 5,
  الرابع: 4,
  الثالث: 3,
};

function arabicNumeral(text: string, place: number): string | undefined {
  const word = /^(?:[\u0620-\u064a]{5,7}|\d{1,2}(?![\d.]))/.exec(text.slice(place, place + 8))?.[0];
  return word && (ordinals[word] ?? Number(word)) ? word : undefined;
}

/** Whether the word "Charter" follows ("of the Charter"), or stands right before ("Charter, Article 99"). */
function namesCharter(
  text: string,
  tokens: readonly Token[],
  at: number,
  token: Place,
  end: number,
): boolean {
  for (let next = at + 1; next < tokens.length; next++) {
    const other = tokens[next];
    if (!other || other.kind === "stop" || other.start > end + mostBetween) break;
    if (other.start < end) continue;
    if (other.kind === "charter")
      return !otherText.test(text.slice(end, other.start)) && !ofAnother(text, other.end);
    if (other.kind !== "item" && other.kind !== "article" && other.kind !== "chapter") break;
    // "Chapter 7 of the report and Article 51 of the Charter": the first is the report's.
    if (other.kind !== "item" && /^,? (?:of|de|du|del) /.test(text.slice(end, end + 6))) break;
  }
  const before = tokens[at - 1];
  if (before?.kind !== "charter" || /^,? (?:of|de|du) /.test(text.slice(end, end + 6))) return false;
  // "Charter, Article 99", "the Charter, in particular its Articles 33 and 34".
  return (
    token.start - before.end <= 32 &&
    /^(?:['’]s)?[\s,(:»]*(?:(?:in particular|including|especially|notably|en particulier|notamment|en particular) )?(?:its |ses |sus |l'|the )?$/i.test(
      text.slice(before.end, token.start),
    )
  );
}

/** What an article or a chapter may be of instead, where "the Charter" follows further on. */
const otherText =
  /(?<!\p{L})(?:agenda|letter|report|conven|coven|statut|estatut|treat|trait|tratad|protoco|constitu|agreement|accord|acuerd|конвенц|пакт|статут|договор|протокол|конституц)|الاتفاقية|العهد|المعاهدة|البروتوكول/iu;

function ofAnother(text: string, end: number): boolean {
  // "Устав" is any body's statute.
  if (
    /^ (?!Организац|ООН)\p{Lu}\p{Ll}/u.test(text.slice(end, end + 12)) &&
    /[\u0400-\u04ff]/.test(text[end - 1] ?? "")
  )
    return true;
  return /^ of (?:the )?(?!United Nations|UN)[A-Z]/.test(text.slice(end, end + 24));
}

const chineseDigits = "〇一二三四五六七八九";

/** "《宪章》第九十九条", "宪章第七章", "宪章第99条". */
function chinese(text: string, token: Place): Reference[] {
  const list: Reference[] = [];
  let place = token.end;
  while (list.length < 10) {
    const match =
      /^[》」、和及或\s]{0,3}第([〇零一二三四五六七八九十百\d]{1,6})([条條章])(?:第?[(]?([一二三四五六七八九十\d]{1,3})[)]?[项項款])?/.exec(
        text.slice(place, place + 20),
      );
    if (!match) break;
    const [whole = "", written = "", kind = "", paragraph] = match;
    const part = paragraph ? `(${/^\d+$/.test(paragraph) ? paragraph : readChinese(paragraph)})` : "";
    const value = /^\d+$/.test(written) ? Number(written) : readChinese(written);
    const start = place + whole.indexOf("第");
    place += whole.length;
    if (value < 1) break;
    list.push(
      provision(text, start, place, kind === "章" ? chapterSymbol(value) : `CHARTER:ART.${value}${part}`),
    );
  }
  return list;
}

/** Chinese numerals up to 199. */
function readChinese(written: string): number {
  let value = 0;
  let digit = 0;
  for (const sign of written) {
    if (sign === "百") {
      value += (digit || 1) * 100;
      digit = 0;
    } else if (sign === "十") {
      value += (digit || 1) * 10;
      digit = 0;
    } else digit = sign === "零" ? 0 : chineseDigits.indexOf(sign);
  }
  return value + digit;
}

/** "SDG 16.3", "SDGs 5, 10 and 16", "可持续发展目标16", "Goal 16", "target 16.a". */
function goals(text: string, token: Place & { readonly kind: string }): Reference[] {
  const list: Reference[] = [];
  let place = skipSpaces(text, token.end);
  if (/^[-#]/.test(text[place] ?? "")) place++;
  // "objectif de développement durable no 16".
  place += /^(?:no\.?|nos|n°|№|number|núm\.|nr\.) ?/i.exec(text.slice(place, place + 8))?.[0].length ?? 0;
  while (list.length < 17) {
    const match = /^(\d{1,2})(?:[.](\d{1,2}|[a-z])(?![\p{L}\d]))?(?![\d%])/u.exec(
      text.slice(place, place + 6),
    );
    if (!match) break;
    const [whole, goal = "", target] = match;
    if (token.kind === "target" && !target) break;
    const end = place + whole.length;
    const symbol = `SDG:${Number(goal)}${target ? `.${target}` : ""}`;
    const found = provision(text, list.length === 0 ? token.start : place, end, symbol);
    if (found.impossible && !meansGoals(text, token, end)) break;
    list.push(found);
    const next = link.exec(text.slice(end, end + 6));
    if (!next) break;
    place = end + next[0].length;
  }
  return list;
}

/** A number that no Goal has is meant for one only right behind "SDG": "Goal 18", "the SDGs 10 years on" may be anything. */
function meansGoals(text: string, token: Place & { readonly kind: string }, end: number): boolean {
  if (token.kind === "goal") return false;
  // Some States have set an eighteenth Goal for themselves.
  if (
    /\b(?:national|our|own|nacional|nuestro|notre)\b/i.test(
      text.slice(Math.max(0, token.start - 24), token.start),
    )
  )
    return false;
  const unit =
    /^\s?(?:years?|per\s?cent|percent|days?|months?|thousand|million|billion|trillion|ans?|años?|лет|миллион|млн|亿|万|年|个)/i;
  return (
    !unit.test(text.slice(end, end + 12)) &&
    (token.kind === "target" || !/s$/i.test(text.slice(token.start, token.end)))
  );
}

/** Which sentences are about the Sustainable Development Goals: a bare "Goal 16" may be anybody's. */
function sentencesAboutGoals(tokens: readonly Token[]): boolean[] {
  const about = [false];
  for (const token of tokens) {
    if (token.kind === "stop") about.push(false);
    else if (token.kind === "goals" || (token.kind === "name" && token.symbol === "A/RES/70/1"))
      about[about.length - 1] = true;
  }
  return about;
}

function provision(text: string, start: number, end: number, symbol: string): Reference {
  const impossible = impossibleProvision(symbol);
  return {
    start,
    end,
    text: text.slice(start, end),
    symbol,
    form: "citation",
    ...(impossible ? { impossible } : {}),
  };
}

function skipSpaces(text: string, from: number): number {
  let at = from;
  while (at < from + 4 && /\s/.test(text[at] ?? "")) at++;
  return at;
}
