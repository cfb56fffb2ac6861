import type { TextRange } from "../text/range";
import { isAcronymShape } from "./acronymShape";
import type { Introduction } from "./entry";
import { headNoun } from "./headNoun";
import { alignLetters, plainLetters, wholeName } from "./letterAlignment";
import { capitalisedName, nameWords, wordsBefore } from "./nameWords";
import { unspacedNameBefore } from "./unspacedName";
import { unspacedNameFor } from "./unspacedShort";

/** What follows "(" is looked at no further than this. */
const longestBracket = 220;

/** "hereinafter referred to as", in the languages of the United Nations; "or" leads to a second short form. */
const hereinafter =
  /^(?:hereinafter|hereafter|henceforth|ci-après|dénommée?|en adelante|en lo sucesivo|далее|以下简称|下称|简称)(?:[,:]?[ \u00a0](?:referred to as|known as|called|dénommée?s?|denominad[oa]s?|именуем\p{L}+|[–—-]))*[ \u00a0:]*(?:the )?/iu;
const quotes = /^["'“”«»„‘’「『*_]+|["'“”«»„‘’」』*_]+$/gu;

/**
 * The acronyms that a text introduces with their full names, in order: "the Department of Peace Operations (DPO)",
 * "DPO (Department of Peace Operations)", "internally displaced persons (IDPs)". The letters must be found in the
 * name (the idea is Schwartz and Hearst's, "A simple algorithm for identifying abbreviation definitions in biomedical
 * text", 2003), so that "the Government (UNMISS)" is none. Takes time linear in the text.
 * @param language ISO 639 code, where known
 */
export function findIntroductions(text: string, language?: string): Introduction[] {
  const found: Introduction[] = [];
  for (let open = 0; open < text.length; open++) {
    const code = text.charCodeAt(open);
    if (code !== 0x28 && code !== 0xff08) continue;
    const bracket = text.slice(open + 1, open + 1 + longestBracket);
    const close = bracket.search(/[()（）]/);
    if (close < 0 || !/[)）]/.test(bracket[close]!)) continue;
    const content = bracket.slice(0, close);
    const introduction = introducedBy(text, open, content, language);
    if (!introduction) continue;
    found.push(introduction);
    open += close;
  }
  return found;
}

function introducedBy(
  text: string,
  open: number,
  content: string,
  language: string | undefined,
): Introduction | undefined {
  const acronymRange = acronymInside(content, open + 1);
  const end = open + content.length + 2;
  if (acronymRange) {
    const acronym = text.slice(acronymRange.start, acronymRange.end);
    const name = nameBefore(text, open, acronym, language);
    return (
      name && {
        start: name.start,
        end,
        acronym,
        name: readable(text.slice(name.start, name.end)),
        acronymRange,
      }
    );
  }
  const own = unspacedIntroduction(text, open, content);
  if (own) return own;
  const before = acronymBefore(text, open);
  if (!before) return undefined;
  const acronym = text.slice(before.start, before.end);
  const name = nameInside(content, open + 1, acronym);
  return (
    name && {
      start: before.start,
      end,
      acronym,
      name: readable(text.slice(name.start, name.end)),
      acronymRange: before,
    }
  );
}

/** "联合国南苏丹特派团(南苏丹特派团)", "منظمة … (اليونسكو)": a short form in the name's own script. */
function unspacedIntroduction(text: string, open: number, content: string): Introduction | undefined {
  const acronym = content.trim().replace(hereinafter, "").replace(quotes, "");
  const name = unspacedNameFor(acronym, text, open);
  if (!name) return undefined;
  const start = open + 1 + content.indexOf(acronym);
  return {
    start: name.start,
    end: open + content.length + 2,
    acronym,
    name: readable(text.slice(name.start, name.end)),
    acronymRange: { start, end: start + acronym.length },
  };
}

/** "UNMISS", "hereinafter UNMISS", "“UNMISS” or “the Mission”", "ISIL, also known as Da'esh": its acronym. */
function acronymInside(content: string, offset: number): TextRange | undefined {
  let from = content.length - content.trimStart().length;
  from += hereinafter.exec(content.slice(from))?.[0].length ?? 0;
  const rest = content.slice(from);
  const to =
    /[,;:，；]|[ \u00a0](?:or|ou|o|или|also|formerly|previously|hereinafter)[ \u00a0]/u.exec(rest)?.index ??
    rest.length;
  const segment = rest.slice(0, to);
  const word = segment.trim().replace(quotes, "");
  if (!isAcronymShape(word)) return undefined;
  const start = offset + from + segment.indexOf(word);
  return { start, end: start + word.length };
}

function acronymBefore(text: string, open: number): TextRange | undefined {
  const before = text.slice(Math.max(0, open - 20), open);
  const match = /([\p{L}\p{N}&/+\-\u2010\u2011]+)[ \u00a0]?$/u.exec(before);
  if (!match || !isAcronymShape(match[1]!)) return undefined;
  const start = open - match[0].length;
  return { start, end: start + match[1]!.length };
}

function nameBefore(
  text: string,
  open: number,
  acronym: string,
  language: string | undefined,
): TextRange | undefined {
  const last = /[^\s"”’»*_](?=[\s"”’»*_]*$)/u.exec(text.slice(Math.max(0, open - 12), open))?.[0] ?? "";
  if (language === "zh" || language === "ar" || /[\u0600-\u06ff\u3400-\u9fff]/.test(last)) {
    return unspacedNameBefore(text, open);
  }
  const words = wordsBefore(text, open);
  if (words.length === 0) return undefined;
  const letters = plainLetters(acronym);
  const aligned = alignLetters(acronym, words)?.first;
  const found = aligned === undefined ? capitalisedName(letters, words) : wholeName(acronym, words, aligned);
  const romance = language === "fr" || language === "es";
  const first = romance ? headNoun(acronym, words, found) : found;
  if (first === undefined || words.length - first < 2) return undefined;
  // "DDR as well as repatriation (DDRR)" is no name.
  if (
    words
      .slice(first)
      .some(({ letters: word }, at) => word === "well" && words[first + at + 1]?.letters === "as")
  )
    return undefined;
  return { start: words[first]!.start, end: words.at(-1)!.end };
}

function nameInside(content: string, offset: number, acronym: string): TextRange | undefined {
  const words = nameWords(content, offset);
  if (words[0]?.letters === "the") words.shift();
  if (words.length < 2) return undefined;
  const fits =
    alignLetters(acronym, words, true) !== undefined || capitalisedName(plainLetters(acronym), words) === 0;
  return fits ? { start: words[0]!.start, end: words.at(-1)!.end } : undefined;
}

/** A name as it is shown: without the line breaks of the text and the possessive of its sentence. */
function readable(name: string): string {
  return name.replace(/\s+/gu, " ").replace(/(?<=[^s])['’]s$/, "");
}
