import type { Draft } from "../../draft/draft";
import { countryNamed } from "../../text/countries";
import { liesInside } from "../../text/range";
import { say } from "../../text/say";
import type { Finding, Rule } from "../rule";

/** An opening or closing bracket or quotation mark without its partner in the paragraph. */
interface Lone {
  readonly at: number;
  readonly mark: string;
  readonly opens: boolean;
}

const pairs: Readonly<Record<string, string>> = { "(": ")", "“": "”", "«": "»" };
const closing = new Map(Object.entries(pairs).map(([open, close]) => [close, open]));

/** Over how many paragraphs a quotation may run. */
const longestQuotation = 20;

const code = "unpaired-mark";
const key = {};

/**
 * A bracket or quotation mark that is opened and never closed, or the reverse. What runs over several paragraphs, and
 * quotations that open each paragraph anew, are left alone.
 */
export const unpairedMark: Rule = {
  code,
  description: say`A bracket or quotation mark without its partner: *the Mission (UNMISS has*. Quotations of several paragraphs are left alone.`,
  summary: say`a bracket or quotation mark without its partner: “the Mission (UNMISS has”`,
  defaultSeverity: "warning",
  example: {
    wrong: "The United Nations Mission in South Sudan (UNMISS protects civilians.",
    right: "The United Nations Mission in South Sudan (UNMISS) protects civilians.",
  },
  prepare(_, paragraph) {
    lonesOf(paragraph);
  },
  check(draft) {
    const { paragraphs, text } = draft;
    const findings: Finding[] = [];
    const lones = paragraphs.map((paragraph) =>
      paragraph.part === "body" || paragraph.part === "heading" ? lonesOf(paragraph) : [],
    );
    lones.forEach((here, place) => {
      const paragraph = paragraphs[place]!;
      for (const { at, mark, opens } of here) {
        const open = opens ? mark : closing.get(mark)!;
        const reach = mark === "(" || mark === ")" ? 2 : longestQuotation;
        const neighbours = lones
          .slice(Math.max(0, place - (opens ? 1 : reach)), place + (opens ? reach : 1) + 1)
          .flatMap((others) => (others === here ? [] : others));
        // The partner stands in the next paragraph: a list in brackets, a long quotation.
        if (
          neighbours.some(
            (other) => other.opens !== opens && (closing.get(other.mark) ?? other.mark) === open,
          )
        )
          continue;
        if (open !== "(" && (at < 2 || neighbours.some((other) => other.mark === mark))) continue;
        const start = paragraph.start + at;
        if (isForeignPlace(draft, start)) continue;
        // 6’ 1”: inches; two closing marks around words: another country's way.
        if (
          mark === "”" &&
          (/\d/.test(text[start - 1] ?? "") || here.filter((other) => other.mark === mark).length > 1)
        )
          continue;
        const fixes =
          open === "("
            ? aroundOneThing(text, start, opens)
            : opens
              ? closedQuotation(text, start, paragraph.end)
              : [];
        const [insertion] = open === "(" ? (fixes[0]?.edits ?? []) : [];
        findings.push({
          start: Math.min(start, insertion?.start ?? start),
          end: Math.max(start + 1, insertion?.end ?? 0),
          code,
          message: opens ? say`“${mark}” is never closed.` : say`“${mark}” closes what has not been opened.`,
          severity: unpairedMark.defaultSeverity,
          fixes,
        });
      }
    });
    return findings;
  },
};

/** Code, addresses and comments. A quotation that is opened here may reach far, so that it tells nothing. */
function isForeignPlace(draft: Draft, at: number): boolean {
  return liesInside(draft.foreign, { start: at, end: at + 1 }) && !/[“”«»]/.test(draft.text[at] ?? "");
}

const shortForm =
  "(?:\\p{Lu}[\\p{L}\\p{N}\u2010\u2011-]*[\\p{Lu}\\p{N}][\\p{L}\\p{N}\u2010\u2011-]*|(?:19|20)\\d\\d(?:[-\u2010\u2011–](?:19|20)?\\d\\d)?|[IVX]+)";
const openedShort = new RegExp(
  `^\\(${shortForm}(?=[\\s.,;:]|$)(?!, (?:also|otherwise|tambi[eé]n|[eé]galement|autrement|dit))`,
  "u",
);
const closedShort = new RegExp(`(?<=\\s)${shortForm}\\)$`, "u");
const joining = "(?:of|for|and the|on|in the|de|del|de la|de los|de las|du|des|d’|de l’|la|le|les|à|al)";
/** Behind a name: a stop, or a small word with which it does not go on. */
const nameStops = `(?=[.;]| \\p{Ll})(?! (?:and|or|y|et|e|o|u|ou)(?!\\p{L})| ${joining}(?!\\p{L}| \\d)| ${joining}\\p{Lu})`;
const capital = "\\p{Lu}[\\p{L}’'-]+";
const nameOfWords = `${capital}(?:(?: ${joining})* ?${capital})`;
/** "(Brasil a", "(Reino de Marruecos los", "(Traité de Tlatelolco soit". */
const openedName = new RegExp(`^\\((?:${nameOfWords}+|(${capital}))${nameStops}`, "u");
/** "(“the Committee” which": what is quoted alone. */
const openedQuotation = /^\((?:[\p{Ll}’']+ ){0,2}(?:“[^“”()\n]{2,100}”|« ?[^«»()\n]{2,100}»)/u;

/** A name of several words, or of one that is a country's. */
function nameAhead(ahead: string): RegExpExecArray | null {
  const found = openedName.exec(ahead);
  return found?.[1] !== undefined && countryNamed(found[1]) === undefined ? null : found;
}

/** "(UNMISS protects": a short form, a year, a name or a quotation alone belongs in the brackets. */
function aroundOneThing(text: string, at: number, opens: boolean): Finding["fixes"] {
  const ahead = text.slice(at, at + 120);
  const word = opens
    ? (openedShort.exec(ahead) ?? openedQuotation.exec(ahead) ?? nameAhead(ahead))?.[0]
    : closedShort.exec(text.slice(Math.max(0, at - 24), at + 1))?.[0];
  if (!word) return [];
  const place = opens ? at + word.length : at + 1 - word.length;
  return [
    {
      title: opens ? say`Write “${`${word})`}”` : say`Write “${`(${word}`}”`,
      edits: [{ start: place, end: place, newText: opens ? ")" : "(" }],
    },
  ];
}

/** How long a quotation is whose end is told, in UTF-16 units. */
const shortQuotation = 160;
/** "entitled “A world fit for children, the": a title, which ends before the first mark behind it. */
const title =
  /(?:entitled|titled|titulad[oa]s?|intitulée?s?|called|theme|item|report|paper|initiative|programme),? $/iu;
const titleEnd = /^([“«])([^“”«»(),;.\n]{2,160}?\??)(?=[,;] |\. | \()/u;
/** "“Terra Ranka presented": a name in capitals, which ends before the next small word. */
const nameEnd = new RegExp(`^([“«])(${nameOfWords}+)${nameStops}`, "u");
/** Where a quotation ends that has no other sign inside: before a bracket that closes, or the end of the paragraph. */
const quotationEnd = /^([“«])([^“”«»().,;:!?\n]{2,160}?)(?=\)|[.,;:!?]\s*$)/u;

/** "(“the Committee)", "the item entitled “Programme planning.": the end of what is quoted is plain. */
function closedQuotation(text: string, at: number, end: number): Finding["fixes"] {
  const ahead = text.slice(at, Math.min(end, at + shortQuotation + 4));
  const whole = quotationEnd.exec(ahead);
  const isWhole = whole && (end <= at + shortQuotation + 4 || text.startsWith(")", at + whole[0].length));
  const entitled = title.test(text.slice(Math.max(0, at - 24), at)) ? titleEnd.exec(ahead) : null;
  const found = nameEnd.exec(ahead) ?? entitled ?? (isWhole ? whole : undefined);
  if (!found) return [];
  const mark = pairs[found[1]!]!;
  const place = at + found[0].length;
  return [
    {
      title: say`Close the quotation behind “${found[2]!.split(" ").at(-1) ?? ""}”`,
      edits: [{ start: place, end: place, newText: mark }],
    },
  ];
}

/** Marks of a list: "a)", "1)", "iv)". They open nothing. */
const listMark = /(?:^|[\s;,:.(])(?:\d{1,3}|([a-z])\1?|[ivx]{1,5}|[A-Z])$/;

function lonesOf({ words, workedOut }: Draft["paragraphs"][number]): readonly Lone[] {
  const known = workedOut.get(key);
  if (known) return known as Lone[];
  const lones: Lone[] = [];
  const open: Record<string, number[]> = { "(": [], "“": [], "«": [] };
  for (const { index, 0: mark } of words.matchAll(/[()“”«»]/g)) {
    if (mark in pairs) {
      open[mark]!.push(index);
      continue;
    }
    const opener = closing.get(mark)!;
    if (open[opener]!.pop() !== undefined) continue;
    if (mark === ")" && listMark.test(words.slice(Math.max(0, index - 6), index))) continue;
    lones.push({ at: index, mark, opens: false });
  }
  for (const [mark, places] of Object.entries(open))
    for (const at of places) lones.push({ at, mark, opens: true });
  lones.sort((a, b) => a.at - b.at);
  workedOut.set(key, lones);
  return lones;
}
