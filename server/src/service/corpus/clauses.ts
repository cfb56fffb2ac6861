import { isAnnexTitle } from "../text/annexes";
import { enactingLength, openingKind } from "../text/openings";
import type { Passage } from "./document";

/** A paragraph with the number printed before it taken off. */
export interface Clause {
  readonly text: string;
  readonly number?: string;
}

const numbering =
  /^(?:(\d{1,3}(?:\.\d{1,3}){0,3})(?:\s?[.)]|\s?[–-](?=\s[\u0600-\u06ff]))|(\d{1,3}(?:\.\d{1,3}){1,3})(?=\s\p{Lu})|(\((?:\d{1,3}|[a-zа-яA-Z]{1,2}|[\u0621-\u064a]{1,2}|[ivxlIVXL]{1,6})\))|([a-zа-я]|[ivx]{1,5})[.)]|(第[一二三四五六七八九十百]{1,4}条|[一二三四五六七八九十]{1,3}、)|([•·▪●■–—-]))(?:\s+|$)/u;

/** Takes the number off a paragraph: "12. Requests …", in Arabic "12 - …" → number "12"; "(a)" stays as printed; bullets go. */
export function unnumbered(text: string): Clause {
  const match = numbering.exec(text);
  if (!match) return { text };
  const number = match[1] ?? match[2] ?? match[3] ?? (match[4] ? match[0].trim() : match[5]);
  const rest = text.slice(match[0].length);
  return number ? { text: rest, number } : { text: rest };
}

/**
 * The paragraphs of a resolution that were run together on one line ("1. Stresses …; 2. Calls for …"), each verbatim;
 * the text itself where it is only one. A number counts only in sequence and before a verb that opens an operative
 * paragraph; a preambular opening only with a capital after a comma.
 * @param last the number of the paragraph before, 0 where there was none
 */
export function separateClauses(text: string, language: string, last: number): string[] {
  const opening = enactingLength(text);
  const enacted = opening > 0 && opening < text.length ? text.slice(opening).trim() : text;
  const numbered = cutAt(enacted, numberedStarts(enacted, language, last));
  return numbered.flatMap((part, index) => {
    const pieces = index === 0 && !/^\d/.test(part) ? cutAt(part, preambularStarts(part, language)) : [part];
    const parted = index + 1 < numbered.length ? pieces.flatMap(withoutHeading) : pieces;
    return parted.flatMap((piece) => cutAt(piece, lettered(piece)));
  });
}

/** "…; Reviews" before the next number: the heading of what follows, set on the same line. */
function withoutHeading(text: string): string[] {
  const at = Math.max(text.lastIndexOf("; "), text.lastIndexOf(". ")) + 2;
  const heading = text.slice(at);
  return at > 40 && heading.length <= 60 && /^\p{Lu}\p{L}+(?:[ -]\p{L}+){0,6}$/u.test(heading)
    ? [text.slice(0, at).trim(), heading]
    : [text];
}

function numberedStarts(text: string, language: string, last: number): number[] {
  const starts: number[] = [];
  const own = /^(\d{1,3})\. /.exec(text)?.[1];
  let expected = (own ? Number(own) : last) + 1;
  for (const match of text.matchAll(/ (\d{1,3})\. (?=[\p{Lu}\p{Lo}])/gu)) {
    const after = match.index + match[0].length;
    if (Number(match[1]) !== expected) continue;
    if (openingKind(text.slice(after, after + 120), language) !== "operative") continue;
    starts.push(match.index + 1);
    expected++;
  }
  return starts;
}

function preambularStarts(text: string, language: string): number[] {
  const starts: number[] = [];
  for (const match of text.matchAll(/, (?=\p{Lu})/gu)) {
    const at = match.index + 2;
    const rest = text.slice(at, at + 120);
    // "Mr. X, Acting Director": a title, not an opening.
    if (/^(?:Acting|Deputy) \p{Lu}/u.test(rest)) continue;
    // Nor is what a title within quotation marks says.
    const before = text.slice(0, at);
    if (before.lastIndexOf("“") > before.lastIndexOf("”")) continue;
    if (openingKind(rest, language) === "preambular") starts.push(at);
  }
  return starts;
}

/** Sub-paragraphs "(a) …; (b) …; and (c) …" in their order. */
function lettered(text: string): number[] {
  const starts: number[] = [];
  let expected = text.startsWith("(a) ") ? 98 : 97;
  for (const match of text.matchAll(/[:;,.] (?:(?:and|or|et|ou|y|o|и|или) )?(?=\(([a-z])\) )/g)) {
    if (match[1]!.charCodeAt(0) !== expected) continue;
    // "(a), (b) and (c)" within a sentence is a reference: a list begins after a colon and goes on after semicolons.
    if (expected === 97 ? text[match.index] !== ":" : text[match.index] === "." || text[match.index] === ",")
      continue;
    starts.push(match.index + match[0].length);
    expected++;
  }
  return starts.length > 1 || (starts.length === 1 && expected === 99 && text.startsWith("(a) "))
    ? starts
    : [];
}

function cutAt(text: string, starts: readonly number[]): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const start of starts) {
    parts.push(text.slice(from, start).trim());
    from = start;
  }
  parts.push(text.slice(from).trim());
  return parts.filter((part) => part !== "");
}

/** What is printed below a text: how it was adopted, its footnotes. */
const aside = /^(?:Adopted |Adoptée |Aprobada |Принята |\* |\(\d{1,3}\) |\d{1,2} (?:See|Ibid|Official)\b)/;
/** A verb that the list of openings does not know, as English and its form of the third person put it. */
const verb = /^\p{Lu}\p{Ll}{3,}s (?:the|that|to|its|all|also|upon|with|of|on|for|an?|in|by) .*[;.:]$/u;

/** Follows a resolution from its preamble through its operative part to its annexes. */
export interface PartReader {
  /** The part in which this paragraph stands; the paragraphs have to be given in order. */
  partOf(clause: Clause, heading: boolean): NonNullable<Passage["part"]>;
}

export function createPartReader(language: string): PartReader {
  let state: "preambular" | "operative" | "annex" | "paragraph" = "preambular";
  return {
    partOf({ text, number }, heading) {
      if (isAnnexTitle(text)) {
        state = "annex";
        return "heading";
      }
      if (/^(?:Footnotes?|Notes?|References)\s*:?$/i.test(text)) {
        state = "paragraph";
        return "heading";
      }
      if (heading) return "heading";
      if (state === "annex" || state === "paragraph") return state;
      if (aside.test(text)) return "paragraph";
      const opening = openingKind(text, language);
      if (number !== undefined && /^\d+$/.test(number)) state = "operative";
      else if (opening === "operative" || (opening === undefined && verb.test(text))) state = "operative";
      else if (opening === "preambular" && number === undefined) return "preambular";
      return state;
    },
  };
}
