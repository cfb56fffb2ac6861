import {
  belongsTo,
  continuesList,
  dateYear,
  endsCitation,
  followsAdjective,
  followsDirectly,
  isOwn,
  isSubject,
  isSubjectAfter,
  mayBeListed,
  ownerIsCouncil,
  pinpoint,
  saysOf,
  standsBefore,
} from "./gaps";
import type { Item } from "./items";
import type { Cited, Host, Meaning } from "./meaning";
import type { Reference, ReferenceContext } from "./reference";
import { resolveItem } from "./resolve";
import type { Token } from "./tokens";
import type { Nature, Organ } from "./vocabulary";

interface Head {
  readonly start: number;
  readonly end: number;
  readonly nature: Nature;
  organ: Organ | undefined;
  /** Where the organ's own words end, if they stand after the head. */
  organEnd: number;
  /** Where the phrase begins: the organ right before it, or the word itself. */
  readonly phraseStart: number;
  readonly own: boolean;
  readonly ownerIsCouncil: boolean | undefined;
  /** How many items the head has. */
  items: number;
}

interface Pending {
  readonly item: Item;
  readonly head: Head | undefined;
  nature: Nature | undefined;
  organ: Organ | undefined;
  readonly near: Organ | undefined;
  readonly own: boolean;
  readonly attached: boolean;
  readonly listed: boolean;
  readonly first: boolean;
  /** It continues the list of the item before it. */
  readonly continued: boolean;
  year: number | undefined;
}

/** So far back in a sentence an organ is still near. */
const nearby = 400;

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
  let silent = false;
  let organ: { organ: Organ; end: number; start: number } | undefined;
  let own = false;
  let pending: Pending[] = [];
  let previous: Pending | undefined;

  const close = (): void => {
    // A date after a list of numbers is the date of all of them.
    for (let at = pending.length - 2; at >= 0; at--) {
      const each = pending[at];
      const next = pending[at + 1];
      if (each && next?.continued) each.year ??= next.year;
    }
    const resolved = pending.map((each) => ({
      each,
      meanings: resolveItem(text, citedAs(each), context, host),
    }));
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
        silent = false;
        previous = undefined;
        break;
      case "silent":
        close();
        head = undefined;
        silent = true;
        break;
      case "own":
        // 人权理事会在其第51/18号决议: the organ just named; otherwise the organ whose text it is.
        if (organ && token.start - organ.end <= 4) break;
        own = true;
        organ = undefined;
        previous = undefined;
        break;
      case "organ": {
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
        if (token.organ === "commission") break;
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
          break;
        }
        close();
        silent = false;
        // "high-resolution 1080"
        if (text[token.start - 1] === "-") {
          head = undefined;
          break;
        }
        const before = organ && standsBefore(text, organ.end, token.start) ? organ : undefined;
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
        if (silent) break;
        const last = pending.at(-1);
        const first =
          head !== undefined &&
          head.items === 0 &&
          (followsDirectly(text, head.end, token.start) || followsDirectly(text, head.organEnd, token.start));
        const continues = (other: Pending | undefined) =>
          other !== undefined &&
          other.item.end <= token.start &&
          continuesList(text, other.item.end, token.start);
        const continued = last?.head === head && continues(last);
        const attached =
          first ||
          isNumbered(text, token) ||
          (continued &&
            last?.attached === true &&
            (token.shape !== "bare" ||
              (endsCitation(text, token.end) &&
                token.number >= 100 &&
                text.slice(last.item.end, token.start).trim() !== "")));
        if (token.shape === "bare" && !attached) {
          // A day, a year, a count: no part of the list. It may still name a committee.
          for (const meaning of resolveItem(text, citedAs(loose(token)), context, host))
            references.push(toReference(text, loose(token), meaning, false));
          break;
        }
        const before = continued ? last : continues(previous) ? previous : undefined;
        if (head) head.items++;
        pending.push({
          item: token,
          head,
          nature: undefined,
          organ: undefined,
          near: (organ && token.start - organ.end < nearby ? organ.organ : undefined) ?? before?.near,
          own: head?.own ?? (own || (before?.own ?? false)),
          attached,
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
            dateYear(text, token.start, token.end) ??
            (text[token.start - 1] === "第" ? before?.year : undefined),
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
  return references.sort((a, b) => a.start - b.start);
}

/** 第1325号: the sign before and the sign after say that it is a number of something. */
function isNumbered(text: string, item: Item): boolean {
  return (
    /第\s?$/.test(text.slice(Math.max(0, item.start - 2), item.start)) &&
    /^\s?[号號]/.test(text.slice(item.end, item.end + 2))
  );
}

/** An item that stands by itself. */
function loose(item: Item): Pending {
  return {
    item,
    head: undefined,
    nature: undefined,
    organ: undefined,
    near: undefined,
    own: false,
    attached: false,
    listed: false,
    first: false,
    continued: false,
    year: undefined,
  };
}

function citedAs(each: Pending): Cited {
  return {
    item: each.item,
    nature: each.nature ?? each.head?.nature,
    organ: each.organ ?? each.head?.organ,
    near: each.near,
    own: each.own,
    ownerIsCouncil: each.head?.ownerIsCouncil,
    year: each.year,
    attached: each.attached,
    listed: each.listed,
  };
}

function toReference(text: string, pending: Pending, meaning: Meaning, alone: boolean): Reference {
  const { head } = pending;
  const phrase = pending.first && head && meaning.start === pending.item.start ? head.phraseStart : undefined;
  const start = phrase !== undefined && alone ? phrase : meaning.start;
  const place = pinpoint(text, phrase ?? meaning.start, meaning.end);
  return {
    start,
    end: meaning.end,
    text: text.slice(start, meaning.end),
    symbol: meaning.symbol,
    ...(meaning.candidates ? { candidates: meaning.candidates } : {}),
    form: "citation",
    ...(phrase !== undefined && !alone ? { citation: { start: phrase, end: meaning.end } } : {}),
    ...(meaning.year
      ? { year: { value: meaning.year.value, range: { start: meaning.year.start, end: meaning.year.end } } }
      : {}),
    ...(place ? { pinpoint: place } : {}),
    ...(meaning.impossible ? { impossible: meaning.impossible } : {}),
  };
}
