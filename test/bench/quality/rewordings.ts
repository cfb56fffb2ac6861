import { stem } from "../../../server/src/service/text/stems";
import type { Random } from "../random";
import { plainWords, stopWords } from "../words";
import type { DataPassage } from "./corpus";
import { grams, jaccard } from "./likeness";

/** A fragment of one paragraph, and how another paragraph words it. */
export interface Rewording {
  /** The paragraph that the fragment stands in. */
  readonly paragraph: DataPassage;
  readonly fragment: string;
  /** The other wording, folded, with a space at both ends. */
  readonly other: string;
  /** The words that differ, those of one side and of the other, without what is common to many. */
  readonly pair: string;
}

/** So like are two paragraphs of which the one rewords the other, but not the same. */
const leastLike = 0.15;
const mostLike = 0.75;
/** A run that stands oftener is a formula, and tells of no kinship. */
const mostHolders = 40;
const likeParagraphs = 4;
/** As many words may be replaced by others. */
const mostReplaced = 3;
const shortest = 4;
const longest = 10;

/**
 * The rewordings of paragraphs by paragraphs of other documents, one at most of each pair of paragraphs: one to three words
 * that were replaced by one to three others, neither figures nor names, and of what stands about them as much as makes a
 * fragment of four to ten words.
 */
export function* rewordings(
  paragraphs: readonly DataPassage[],
  all: readonly DataPassage[],
  random: Random,
): Generator<Rewording> {
  const holders = new Map<string, number[]>();
  for (const { text } of paragraphs) for (const run of grams(text)) holders.set(run, []);
  all.forEach(({ text }, at) => {
    for (const run of grams(text)) holders.get(run)?.push(at);
  });
  for (const paragraph of paragraphs) {
    const own = grams(paragraph.text);
    const shared = new Map<number, number>();
    for (const run of own) {
      const places = holders.get(run)!;
      if (places.length > mostHolders) continue;
      for (const at of places) shared.set(at, (shared.get(at) ?? 0) + 1);
    }
    let taken = 0;
    for (const [at] of [...shared].sort((x, y) => y[1] - x[1])) {
      const other = all[at]!;
      if (other.doc === paragraph.doc) continue;
      const like = jaccard(own, grams(other.text));
      if (like < leastLike || like > mostLike) continue;
      const found = replacements(paragraph.text, other.text, random);
      if (found.length > 0) yield { paragraph, ...random.pick(found) };
      taken += 1;
      if (taken === likeParagraphs) break;
    }
  }
}

/** A word as it stands, and as it is compared. */
interface Word {
  readonly raw: string;
  readonly folded: string;
}

function replacements(text: string, otherText: string, random: Random): Omit<Rewording, "paragraph">[] {
  const own = wordsIn(text);
  const other = wordsIn(otherText);
  const found: Omit<Rewording, "paragraph">[] = [];
  let before: readonly [number, number] = [-1, -1];
  for (const match of [...common(own, other), [own.length, other.length] as const]) {
    const from = before[0] + 1;
    const to = match[0];
    const otherFrom = before[1] + 1;
    const otherTo = match[1];
    before = match;
    const a = own.slice(from, to);
    const b = other.slice(otherFrom, otherTo);
    if (!isReplaced(a) || !isReplaced(b)) continue;
    const pair = [meaning(a), meaning(b)];
    if (pair[0] === pair[1]) continue;
    const room = shortest + random.below(longest - shortest + 1) - a.length;
    const left = Math.min(random.below(room + 1), agreeing(own, other, from, otherFrom, -1));
    const right = Math.min(room - left, agreeing(own, other, to - 1, otherTo - 1, 1));
    const fragment = own.slice(from - left, to + right);
    const about = meaning([...own.slice(from - left, from), ...own.slice(to, to + right)]).split(" ");
    if (fragment.length < shortest || about.length < 2 || fragment.some(({ raw }) => !isPlain(raw))) continue;
    found.push({
      fragment: fragment.map(({ raw }) => raw).join(" "),
      other: ` ${other
        .slice(otherFrom - left, otherTo + right)
        .map(({ folded }) => folded)
        .join(" ")} `,
      pair: pair.sort().join(" / "),
    });
  }
  return found;
}

function wordsIn(text: string): Word[] {
  return (text.match(/[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]+/gu) ?? []).flatMap((raw) => {
    const [folded] = plainWords(raw);
    return folded ? [{ raw, folded }] : [];
  });
}

/** Counted and numbered, a thing is another thing: a year's session is not a rewording of the next year's. */
const numbers = new Set(
  `one two three four five six seven eight nine ten eleven twelve first second third fourth fifth sixth seventh eighth ninth
   tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty
   thirty forty fifty sixty seventy eighty ninety hundred thousand million`.split(/\s+/),
);

const isPlain = (raw: string) => !/\d/.test(raw);

/** Whether words may have been replaced by others: few, with a meaning, neither figures nor names. */
function isReplaced(words: readonly Word[]): boolean {
  if (words.length === 0 || words.length > mostReplaced) return false;
  if (words.some(({ raw, folded }) => /[\d\p{Lu}]/u.test(raw) || numbers.has(folded))) return false;
  return meaning(words) !== "";
}

function meaning(words: readonly Word[]): string {
  return words
    .filter(({ folded }) => !stopWords.has(folded))
    .map(({ folded }) => stem(folded))
    .join(" ");
}

/** How many words agree one after the other from a place on. */
function agreeing(x: readonly Word[], y: readonly Word[], i: number, j: number, step: 1 | -1): number {
  let count = 0;
  while (x[i + step * (count + 1)] && x[i + step * (count + 1)]!.folded === y[j + step * (count + 1)]?.folded)
    count += 1;
  return count;
}

/** The places of the longest row of words that stand in both in the same order. */
function common(x: readonly Word[], y: readonly Word[]): (readonly [number, number])[] {
  const width = y.length + 1;
  const longest = new Uint16Array((x.length + 1) * width);
  for (let i = x.length - 1; i >= 0; i -= 1) {
    for (let j = y.length - 1; j >= 0; j -= 1) {
      longest[i * width + j] =
        x[i]!.folded === y[j]!.folded
          ? longest[(i + 1) * width + j + 1]! + 1
          : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!);
    }
  }
  const places: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < x.length && j < y.length; ) {
    if (x[i]!.folded === y[j]!.folded) places.push([i++, j++]);
    else if (longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!) i += 1;
    else j += 1;
  }
  return places;
}
