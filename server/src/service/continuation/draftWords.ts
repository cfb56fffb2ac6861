import type { Draft } from "../draft/draft";
import { touchesAny } from "../draft/foreign";
import type { Glossary } from "../glossary/glossary";
import type { StoredDocument } from "../search/corpusSearch";
import type { Candidate } from "./candidates";

/** Maximum number of places of a draft that are compared, the latest first. */
const mostPlaces = 24;
/** Maximum number of the last words that are compared. */
const mostWords = 6;
/** Maximum length of what follows, in UTF-16 units. */
const mostFollowing = 240;
/** How far back a draft is looked through, in UTF-16 units. */
const farthest = 60_000;

/** The words before a place, the last first. */
const lastWords = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*(?=[^\p{L}\p{N}]*$)/u;

/**
 * What follows the last words typed where they stand in the draft before: names that it has introduced, and its own
 * wording. Two words must agree, of a name (which begins with a capital) the last one.
 * @param begin where the paragraph begins that is typed
 */
export function draftCandidates(draft: Draft, glossary: Glossary, begin: number, typed: string): Candidate[] {
  const context = contextOf(typed);
  if (!context) return [];
  let isWhole: boolean | undefined;
  const { tail, least } = context;
  const upTo = begin + typed.length - tail.length;
  const first = Math.max(0, upTo - farthest);
  const before = draft.text.slice(first, upTo);
  const found: Candidate[] = [];
  let from = before.length;
  for (let looked = 0; looked < mostPlaces && from >= 0; looked += 1) {
    const at = before.lastIndexOf(tail, from);
    if (at < 0) break;
    from = at - 1;
    const end = at + tail.length;
    if (at > 0 && isLetter(before[at - 1]!)) continue;
    if (touchesAny(draft.foreign, { start: first + at, end: first + end + 1 })) continue;
    const [following = ""] = before.slice(end, end + mostFollowing).split(/\n/, 1);
    if (following.trim() === "") continue;
    const words = agreeing(
      before.slice(Math.max(0, at - 200), at),
      typed.slice(0, typed.length - tail.length),
    );
    if (words + 1 < least) continue;
    const rest = nameRest.exec(following)?.[0];
    if (rest && words + 1 < wordsOfOtherName) {
      isWhole ??= endsWithName(typed, glossary);
      if (isWhole || (afterOne.test(typed) && /[^s]s$/.test(rest))) continue;
    }
    found.push({
      text: following,
      toTheEnd: end + following.length < before.length && following.length < mostFollowing,
      document: asDocument(draft),
      offset: first + end,
      words: words + 1,
      fromStart: false,
      before: 0,
      followed: 0,
      topic: 0,
      own: false,
      inDraft: true,
    });
  }
  return found;
}

/** From this many words that agree on, the same longer name is meant, though what is typed is a name by itself. */
const wordsOfOtherName = 4;
/** "a Member": no "States". */
const afterOne = /(?:^|\s)(?:an?|another|each|every|this|that)\s+\p{L}+\s?$/iu;

/** "of the United Nations": a name that is whole, and needs no "General Assembly" behind it. */
function endsWithName(typed: string, glossary: Glossary): boolean {
  const near = typed.trimEnd().slice(-mostFollowing);
  return glossary
    .find(near)
    .some(({ start, end }) => end === near.length && / /.test(near.slice(start, end)));
}

/** A name goes on so, each part with a capital. */
const nameRest = /^\s?\p{Lu}[\p{L}\p{M}\p{N}'’-]+(?:\s\p{Lu}[\p{L}\p{M}\p{N}'’-]+)*/u;
const leastName = 5;

/**
 * The rest of a name that has been begun, where the draft has it twice before and goes on so each time; undefined where it
 * does not.
 * @param candidates what follows the last word in the draft (see `draftCandidates`)
 */
export function nameOfDraft(typed: string, candidates: readonly Candidate[]): Candidate | undefined {
  if (!/(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{M}'’-]+\s?$/u.test(typed)) return undefined;
  const [first, second] = candidates;
  const rest = first && nameRest.exec(first.text)?.[0];
  if (!rest || !second || rest.trim().length < leastName) return undefined;
  const isSame = candidates.every(({ text }) => nameRest.exec(text)?.[0] === rest);
  return isSame ? { ...first, text: rest } : undefined;
}

/** The last word typed with what stands after it, and how many words must agree. */
function contextOf(typed: string): { tail: string; least: number } | undefined {
  const near = typed.slice(-200);
  const last = lastWords.exec(near);
  if (!last) return undefined;
  // "Secretary- General": half a word, in which no name begins.
  if (/[-\u2010\u2011]\s?$/.test(near.slice(0, last.index))) return undefined;
  const tail = near.slice(last.index);
  if (!/^[\p{L}\p{M}\p{N}'’.-]+\s?$/u.test(tail) || /\.\s?$/.test(tail)) return undefined;
  return { tail, least: /^\p{Lu}\p{Ll}/u.test(tail) ? 1 : 2 };
}

/** How many of the last words of two texts are the same, up to `mostWords`. */
function agreeing(x: string, y: string): number {
  const one = x.split(/\s+/).reverse();
  const other = y.slice(-200).split(/\s+/).reverse();
  // A text that ends with a space has nothing after its last word.
  const words = (list: string[]) => list.filter((word) => word !== "");
  const a = words(one);
  const b = words(other);
  let count = 0;
  while (count < mostWords && a[count] !== undefined && a[count] === b[count]) count += 1;
  return count;
}

function asDocument({ uri, language }: Draft): StoredDocument {
  return { id: uri, uri, title: "", kind: "spoken", language, length: 0 };
}

function isLetter(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}
