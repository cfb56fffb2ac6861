import type { BenchPassage } from "./passages";
import type { Random } from "./random";
import { contentWords } from "./words";

/** A question whose right answer is known. */
export interface Query {
  readonly text: string;
  /** The passages that it was made from: usually one, several where the same paragraph stands in several documents. */
  readonly right: readonly string[];
}

/** What is asked of every engine. `warmUp` is asked first and not counted. */
export interface Queries {
  readonly paragraphs: readonly Query[];
  readonly keywords: readonly Query[];
  readonly warmUp: readonly Query[];
}

/** Share of a paragraph's words that a delegate is taken to have changed. */
const changed = 0.15;
/** A paragraph worth asking for, in words. */
const length = { from: 40, to: 90 };

/**
 * Questions made from real passages: paragraphs with 15 % of their words left out or replaced by other passages' words,
 * and three to six words of a passage.
 * @param from the places of passages that may be asked for (those that every size of corpus holds)
 */
export function makeQueries(
  passages: readonly BenchPassage[],
  from: readonly number[],
  random: Random,
  { count, warmUp }: { count: number; warmUp: number },
): Queries {
  const fitting = from.filter((place) => {
    const words = passages[place]!.text.split(/\s+/).length;
    return words >= length.from && words <= length.to;
  });
  const chosen = shuffled(fitting, random);
  const sameText = repeats(passages);
  const make = (place: number, ask: (text: string) => string): Query => ({
    text: ask(passages[place]!.text),
    right: sameText(passages[place]!.text),
  });
  const otherWord = () => random.pick(random.pick(passages).text.split(/\s+/));
  const mangled = (text: string) => mangle(text, random, otherWord);
  const words = (text: string) => keywords(text, random);
  return {
    paragraphs: chosen.slice(0, count).map((place) => make(place, mangled)),
    keywords: chosen.slice(count, 2 * count).map((place) => make(place, words)),
    warmUp: chosen.slice(2 * count, 2 * count + warmUp).map((place) => make(place, mangled)),
  };
}

/** A text with some of its words left out or replaced. */
export function mangle(text: string, random: Random, otherWord: () => string): string {
  return text
    .split(/\s+/)
    .flatMap((word) => {
      if (random.next() >= changed) return [word];
      return random.next() < 0.5 ? [] : [otherWord()];
    })
    .join(" ");
}

function keywords(text: string, random: Random): string {
  const words = contentWords(text).filter((word) => word.length >= 4);
  return shuffled(words, random)
    .slice(0, 3 + random.below(4))
    .join(" ");
}

/** Gives the ids of all passages with a passage's very words. */
function repeats(passages: readonly BenchPassage[]): (text: string) => string[] {
  const ids = new Map<string, string[]>();
  for (const { id, text } of passages) {
    const same = ids.get(text);
    if (same) same.push(id);
    else ids.set(text, [id]);
  }
  return (text) => ids.get(text) ?? [];
}

export function shuffled<T>(list: readonly T[], random: Random): T[] {
  const mixed = [...list];
  for (let at = mixed.length - 1; at > 0; at--) {
    const other = random.below(at + 1);
    [mixed[at], mixed[other]] = [mixed[other]!, mixed[at]!];
  }
  return mixed;
}

/** The place of a right passage in an answer's ids, from 0; -1 where there is none among the first ten. */
export function rankOf({ right }: Query, answer: readonly (readonly string[])[]): number {
  return answer.slice(0, 10).findIndex((ids) => ids.some((id) => right.includes(id)));
}
