import { assemblySessionOf } from "../facts/assemblySessions";
import { councilYears } from "../facts/councilYears";
import type { Reference, ReferenceContext } from "../reference";
import type { Item } from "../tokens/items";
import type { Token } from "../tokens/tokens";
import {
  belongsTo,
  continuesList,
  dateYear,
  endsCitation,
  followsAdjective,
  followsDirectly,
  isOwn,
  isPlural,
  isSubject,
  isSubjectAfter,
  mayBeListed,
  mayEndList,
  ownerIsCouncil,
  saysOf,
  standsBefore,
} from "../words/gaps";
import type { Organ } from "../words/vocabulary";
import { dateGivenAfter, dateGivenBefore, type GivenDate } from "./given";
import type { Host, Meaning } from "./meaning";
import { citedAs, type Head, keyOf, loose, type Pending, toReference } from "./pending";
import { withRanges } from "./ranges";
import { resolveItem } from "./resolve";

/** How far back in a sentence an organ is still near, in UTF-16 units. */
const nearbyLength = 400;
/** How far after "conflict resolution" a number is still of it, in UTF-16 units. */
const silentLength = 14;

/**
 * The references in prose: numbers with the words around them ("Security Council resolution 2518 (2020)", lists of
 * numbers after one head word, the organ before or after).
 * @returns in order
 */
export function findCitations(
  text: string,
  tokens: readonly Token[],
  context: ReferenceContext,
  host: Host,
): Reference[] {
  const references: Reference[] = [];
  let head: Head | undefined;
  // Where what is silent ends; numbers after it are no references, at once or to the end of the sentence.
  let silent: { readonly until: number } | undefined;
  let organ: { organ: Organ; end: number; start: number } | undefined;
  let commission: { end: number; start: number } | undefined;
  let own = false;
  // 其关于社会发展委员会的第…号决议: the organs named in the description are not those whose resolution it is.
  let described = false;
  let rights = false;
  const namedAs = new Map<string, Organ>();
  let pending: Pending[] = [];
  let previous: Pending | undefined;

  // "Human Rights Council resolution 43/1 … pursuant to resolution 43/1": the number said again is the same document's.
  const remember = ({ item }: Pending, [first]: readonly Meaning[]): void => {
    if (!first || first.candidates || item.shape !== "pair") return;
    const organ = first.symbol.startsWith("A/HRC/") ? "HRC" : first.symbol.startsWith("A/") ? "A" : undefined;
    if (organ) namedAs.set(keyOf(item), organ);
  };

  const close = (): void => {
    // A date after a list of numbers is the date of all of them.
    for (let at = pending.length - 2; at >= 0; at--) {
      const each = pending[at];
      const next = pending[at + 1];
      if (each && next?.continued) each.year ??= next.year;
    }
    for (let at = pending.length - 2; at >= 0; at--) {
      const [each, next] = [pending[at], pending[at + 1]];
      if (each && next?.continued && isOfSession(each.item, next)) each.organ ??= "A";
    }
    const resolved: Resolved[] = pending.map((each) => ({
      each,
      meanings: resolveItem(text, citedAs(each, namedAs.get(keyOf(each.item))), context, host),
    }));
    agree(resolved);
    for (const { each, meanings } of resolved) remember(each, meanings);
    // All items between two head words are of the first; those that stand by themselves are marked with their head.
    const shared = resolved.filter(({ meanings }) => meanings.length > 0).length > 1;
    for (const { each, meanings } of resolved)
      for (const meaning of meanings)
        references.push(toReference(text, each, meaning, !shared && meanings.length === 1 && meaning.alone));
    previous = pending.at(-1) ?? previous;
    pending = [];
  };

  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token) break;
    switch (token.kind) {
      case "stop":
        close();
        head = undefined;
        organ = undefined;
        own = false;
        described = false;
        rights = false;
        silent = undefined;
        previous = undefined;
        break;
      case "rights":
        rights = true;
        break;
      case "silent":
        close();
        head = undefined;
        silent = { until: token.near ? token.end + silentLength : Number.POSITIVE_INFINITY };
        break;
      case "own":
        // 人权理事会在其第51/18号决议: the organ just named; otherwise the organ whose text it is.
        if (organ && token.start - organ.end <= 4) break;
        own = true;
        described = /^(?:关于|關於|题为|題為)/.test(text.slice(token.end, token.end + 2));
        organ = undefined;
        previous = undefined;
        break;
      case "organ": {
        if (described) break;
        own = false;
        previous = undefined;
        const last = pending.at(-1);
        if (
          last &&
          last.nature === undefined &&
          last.head &&
          (saysOf(text, last.item.end, token.start) ||
            (last.head.own &&
              token.organ !== "commission" &&
              token.organ !== "other" &&
              isSubjectAfter(text, last.item.end, token.start)))
        ) {
          for (let back = pending.length - 1; back >= 0; back--) {
            const each = pending[back];
            if (!each || each.organ !== undefined || each.head !== last.head) break;
            each.organ = token.organ;
          }
        } else if (head && head.items === 0 && belongsTo(text, head.end, token.start)) {
          head.organ = token.organ;
          head.organEnd = token.end;
        }
        // A commission in passing says nothing of the numbers after it.
        if (token.organ === "commission") {
          commission = token;
          break;
        }
        organ = { organ: token.organ, end: token.end, start: token.start };
        if (token.organ !== "council" && token.organ !== "other") host.seen(token.organ);
        break;
      }
      case "head": {
        if (token.after) {
          // In Chinese the head word follows its numbers.
          for (const each of pending) each.nature ??= token.nature;
          close();
          head = undefined;
          described = false;
          break;
        }
        // "Security Council resolutions (UNSCR) 2250 and 2419": the same head word once more, in brackets.
        if (
          head?.items === 0 &&
          text[token.end] === ")" &&
          /^\s?\($/.test(text.slice(head.end, token.start))
        ) {
          head = { ...head, organ: head.organ ?? token.organ, end: token.end + 1, organEnd: token.end + 1 };
          break;
        }
        // "UNSCR resolution 1325": twice the same word.
        if (head?.items === 0 && head.organ && !token.organ && text.slice(head.end, token.start) === " ") {
          head = { ...head, end: token.end, organEnd: token.end };
          break;
        }
        close();
        silent = undefined;
        // "high-resolution 1080", "CP/RES.610"; but "UN-Resolution 1325"
        if (
          (text[token.start - 1] === "-" || text[token.start - 1] === "/") &&
          !/(?<![\p{L}\d])(?:UN|VN|UNO|ONU|ООН|Security Council|Sicherheitsrats)[-/]$/u.test(
            text.slice(Math.max(0, token.start - 18), token.start),
          )
        ) {
          head = undefined;
          break;
        }
        const before =
          organ && standsBefore(text, organ.end, token.start)
            ? organ
            : commission && standsBefore(text, commission.end, token.start)
              ? { ...commission, organ: "commission" as const }
              : undefined;
        const isOwnHead = isOwn(text, token.start, token.end);
        const subject = isOwnHead && organ && isSubject(text, organ.end, token.start) ? organ : undefined;
        head = {
          start: token.start,
          end: token.end,
          nature: token.nature,
          organ: token.organ ?? before?.organ ?? subject?.organ,
          organEnd: token.end,
          phraseStart: before ? before.start : token.start,
          own: isOwnHead,
          ownerIsCouncil: isOwnHead ? ownerIsCouncil(text, token.start, token.end) : undefined,
          items: 0,
        };
        break;
      }
      case "item": {
        if (silent && token.start < silent.until) break;
        const last = pending.at(-1);
        const first =
          head !== undefined &&
          head.items === 0 &&
          !isYearAlone(text, token) &&
          (followsDirectly(text, head.end, token.start) || followsDirectly(text, head.organEnd, token.start));
        const continues = (other: Pending | undefined) =>
          other !== undefined &&
          other.item.end <= token.start &&
          (continuesList(text, other.item.end, token.start) ||
            (other.date !== undefined &&
              endOf(other.date) > other.item.end &&
              endOf(other.date) <= token.start &&
              continuesList(text, endOf(other.date), token.start)));
        const continued = last?.head === head && continues(last);
        const attached =
          first ||
          isNumbered(text, token) ||
          (continued && last?.attached === true && (token.shape !== "bare" || isListed(text, last, token)));
        const beside = organ && isBesideInChinese(text, organ.end, token) ? organ.organ : undefined;
        if (token.shape === "bare" && !attached && !(beside && beside !== "other")) {
          // A day, a year, a count: no part of the list. It may still name a committee.
          for (const meaning of resolveItem(text, citedAs(loose(token)), context, host))
            references.push(toReference(text, loose(token), meaning, false));
          break;
        }
        const before = continued ? last : continues(previous) ? previous : undefined;
        if (head) head.items++;
        const date =
          dateGivenAfter(text, token.end) ??
          (first || text[token.start - 1] === "第"
            ? dateGivenBefore(text, first ? (head?.phraseStart ?? token.start) : token.start)
            : undefined);
        pending.push({
          item: token,
          head,
          nature: undefined,
          // 安理会1325号决议, 欧洲委员会第2444(2022)号决议: the organ stands right before.
          organ:
            beside === "other" || token.shape === "bare"
              ? (beside ?? (continued && head === undefined ? before?.organ : undefined))
              : undefined,
          near:
            (organ && token.start - organ.end < nearbyLength && !isPassing(text, organ, token, head)
              ? organ.organ
              : undefined) ?? before?.near,
          own: head?.own ?? (own || (before?.own ?? false)),
          rights,
          attached: attached || beside !== undefined,
          listed:
            first ||
            (head !== undefined && head.items === 1 && followsAdjective(text, head.organEnd, token.start)) ||
            (organ !== undefined &&
              token.start - organ.end < 9 &&
              text.slice(organ.end, token.start).trim() === "") ||
            before !== undefined ||
            mayBeListed(text, token.start),
          first,
          continued,
          year:
            (date ? Number(date.date.slice(0, 4)) : undefined) ??
            dateYear(text, token.start, token.end) ??
            (text[token.start - 1] === "第" ? before?.year : undefined),
          date,
        });
        if (token.shape === "series") {
          close();
        }
        break;
      }
      default:
        break;
    }
  }
  close();
  return withRanges(
    text,
    references.sort((a, b) => a.start - b.start),
  );
}
/** "resolutions 3201 and 3202 (S-VI)": whether a number is of the session that the next has in its brackets. */
function isOfSession(item: Item, { item: next, organ }: Pending): boolean {
  if (item.shape !== "bare") return false;
  const session = assemblySessionOf(item.number);
  return next.shape === "roman"
    ? session === next.session
    : organ === "A" && next.shape === "bare" && session !== undefined;
}

type Resolved = { readonly each: Pending; meanings: Meaning[] };

/** A list is of one organ: where some of its numbers can only be one's, those that may be another's as well are the same one's. */
function agree(resolved: readonly Resolved[]): void {
  for (let from = 0; from < resolved.length; ) {
    let to = from + 1;
    while (to < resolved.length && resolved[to]?.each.head === resolved[from]?.each.head) to++;
    const list = resolved.slice(from, to);
    from = to;
    if (list.length < 2) continue;
    const sure = new Set(
      list.flatMap(({ meanings }) =>
        meanings.filter(({ candidates }) => !candidates).map(({ symbol }) => seriesOf(symbol)),
      ),
    );
    for (const one of list)
      one.meanings = one.meanings.map((meaning) => {
        const agreeing = meaning.candidates?.filter((symbol) => sure.has(seriesOf(symbol))) ?? [];
        const [symbol] = agreeing;
        if (agreeing.length !== 1 || symbol === undefined) return meaning;
        const { candidates: _, ...rest } = meaning;
        return { ...rest, symbol };
      });
  }
}

/** "S/RES", "A/RES", "A/HRC/RES": whose series a symbol is of. */
function seriesOf(symbol: string): string {
  return /^(?:[A-Z]+\/)+(?:CN\.4\/)?(?:RES|DEC)/.exec(symbol)?.[0] ?? symbol;
}

/** 安理会1325号决议, 安理会2518决议, 大会第46/182号决议: nothing but 第 between the organ and a number with its sign after. */
function isBesideInChinese(text: string, organEnd: number, item: Item): boolean {
  const code = text.charCodeAt(organEnd - 1);
  return (
    code >= 0x3400 &&
    code <= 0x9fff &&
    item.start - organEnd <= 3 &&
    /^\s?第?\s?$/.test(text.slice(organEnd, item.start)) &&
    (isNumbered(text, item) || /^\s?(?:[号號]|决议|決議|决定|決定)/.test(text.slice(item.end, item.end + 3)))
  );
}

/**
 * 第1325号: the sign before and the sign after say that it is a number of something. In a list one sign stands for all:
 * 第1267、1373及1718号决议.
 */
function isNumbered(text: string, item: Item): boolean {
  const before = text.slice(Math.max(0, item.start - 80), item.start);
  return (
    /第\s?(?:[\dA-Z/]{1,9}\s?(?:\(\d{4}\))?\s?[、,和及與与]\s?(?:以及\s?)?)*$/.test(before) &&
    /^(?:\s?[、,和及與与]\s?(?:以及\s?)?第?\s?[\dA-Z/]{1,9}\s?(?:\(\d{4}\))?)*\s?[号號]/.test(
      text.slice(item.end, item.end + 80),
    )
  );
}

/** "resolution (2018) on hunger": a year in brackets, and no number. */
function isYearAlone(text: string, item: Item): boolean {
  return (
    item.shape === "bare" &&
    item.number >= 1945 &&
    item.number <= 2100 &&
    text[item.start - 1] === "(" &&
    text[item.end] === ")"
  );
}

/** Whether a bare number that stands behind another of a list is of the list: "resolutions 242 and 338 remain valid". */
function isListed(text: string, last: Pending, item: Extract<Item, { shape: "bare" }>): boolean {
  if (item.number < 100 && last.head?.organ !== "S" && last.organ !== "S") return false;
  const gap = text.slice(last.item.end, item.start);
  if (gap.trim() === "" || (item.number < 100 && isParagraphNumber(text, gap, item.end))) return false;
  if (endsCitation(text, item.end)) return true;
  // "1942 (2010) and 1967 (2011), and 192 military observers": without a year it is of the list only where words say so.
  if (last.item.shape === "year" && item.number < 1000 && !mayEndList(text, item.end, false)) return false;
  if (councilYears().yearOf(item.number) === undefined || last.head === undefined) return false;
  return mayEndList(text, item.end, isPlural(text.slice(last.head.start, last.head.end)));
}

/** "in accordance with resolution 385 (1976); 3. Urges": the number of the next paragraph, or of a note. */
function isParagraphNumber(text: string, gap: string, end: number): boolean {
  const after = text.slice(end, end + 6);
  return /^[;:.]\s+$/.test(gap) ? /^[.)]/.test(after) : /^,\s+$/.test(gap) && /^[.)]\s+\p{Lu}/u.test(after);
}

function endOf({ bracket, end }: GivenDate): number {
  return bracket?.end ?? end;
}

/**
 * Whether another body is only named in passing before a bare number: "the European Union supports resolution 1325", not
 * "the Parliament, in its resolution", "the OAS adopted resolution".
 */
function isPassing(
  text: string,
  organ: { readonly organ: Organ; readonly end: number },
  item: Item,
  head: Head | undefined,
): boolean {
  if (organ.organ !== "other" || item.shape !== "bare" || !head || head.own) return false;
  const between = text.slice(organ.end, head.start);
  return between.length > 8 && !/adopt|pass|approv|vot|принял|اعتمد|اتخذ|aprob/i.test(between);
}
