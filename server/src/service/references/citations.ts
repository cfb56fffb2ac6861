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
  saysOf,
  standsBefore,
} from "./gaps";
import type { Item } from "./items";
import type { Host, Meaning } from "./meaning";
import { citedAs, type Head, keyOf, loose, type Pending, toReference } from "./pending";
import type { Reference, ReferenceContext } from "./reference";
import { resolveItem } from "./resolve";
import type { Token } from "./tokens";
import type { Organ } from "./vocabulary";

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
    const resolved = pending.map((each) => ({
      each,
      meanings: resolveItem(text, citedAs(each, namedAs.get(keyOf(each.item))), context, host),
    }));
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
        silent = false;
        previous = undefined;
        break;
      case "rights":
        rights = true;
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
        close();
        silent = false;
        // "high-resolution 1080", "CP/RES.610"
        if (text[token.start - 1] === "-" || text[token.start - 1] === "/") {
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
        const beside = organ && isBesideInChinese(text, organ.end, token) ? organ.organ : undefined;
        if (token.shape === "bare" && !attached && !(beside && beside !== "other")) {
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
          // 安理会1325号决议, 欧洲委员会第2444(2022)号决议: the organ stands right before.
          organ: beside === "other" || token.shape === "bare" ? beside : undefined,
          near: (organ && token.start - organ.end < nearby ? organ.organ : undefined) ?? before?.near,
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
/** 安理会1325号决议, 安理会2518决议, 大会第46/182号决议: nothing but 第 between the organ and a number with its sign after. */
function isBesideInChinese(text: string, organEnd: number, item: Item): boolean {
  const code = text.charCodeAt(organEnd - 1);
  return (
    code >= 0x3400 &&
    code <= 0x9fff &&
    item.start - organEnd <= 3 &&
    /^\s?第?\s?$/.test(text.slice(organEnd, item.start)) &&
    /^\s?(?:[号號]|决议|決議|决定|決定)/.test(text.slice(item.end, item.end + 3))
  );
}

/** 第1325号: the sign before and the sign after say that it is a number of something. */
function isNumbered(text: string, item: Item): boolean {
  return (
    /第\s?$/.test(text.slice(Math.max(0, item.start - 2), item.start)) &&
    /^\s?[号號]/.test(text.slice(item.end, item.end + 2))
  );
}
