import { splitSentences } from "../text/sentences";
import { allStopWords } from "../text/terms";

/** A place where a suggestion may end. */
export interface NaturalEnd {
  readonly end: number;
  readonly kind: "phrase" | "clause" | "sentence";
}

/** Words that open a phrase, in the languages that put spaces between words. What they stand before is a whole. */
const openers = new Set(
  (
    "and or but to in on at for with by from that which who whose as including while whether when where through " +
    "between during after before under within against among towards into upon without since until so if because " +
    "et ou mais à au aux en dans sur pour avec par que qui dont comme notamment y compris tandis lorsque où entre " +
    "pendant après avant sous contre parmi vers sans depuis afin ainsi y o pero a al en sobre para con por que " +
    "quien como incluidos incluidas mientras cuando donde entre durante después antes bajo contra hacia sin desde " +
    "и или но в во на для с со по из что который которая которые как включая когда где между во после до под " +
    "против среди к без с чтобы путем أو و في على من إلى التي الذي الذين بما عن مع لكي أن"
  ).split(" "),
);

const longestWord = 40;
const lastWord = /[\p{L}\p{M}'’-]+$/u;

/** The natural ends of a text, ascending. */
export function naturalEnds(text: string): NaturalEnd[] {
  const ends = new Map<number, NaturalEnd["kind"]>();
  for (const { index, 0: space } of text.matchAll(/\s+(?=\S)/gu)) {
    const next = /^[\p{L}\p{M}'’-]+/u.exec(text.slice(index + space.length, index + space.length + 40))?.[0];
    if (next && openers.has(next.toLowerCase()) && !endsOpen(text.slice(0, index))) ends.set(index, "phrase");
    if (/^[—–(]/.test(text.slice(index + space.length)) && index > 0) ends.set(index, "phrase");
  }
  for (const { index, 0: mark } of text.matchAll(/[,;:](?=\s|$)|[，；：،؛]/gu)) {
    ends.set(index + mark.length, "clause");
  }
  for (const { end } of splitSentences(text))
    if (/[.!?…。؟”"’)]$/.test(text.slice(0, end))) ends.set(end, "sentence");
  return [...ends].map(([end, kind]) => ({ end, kind })).sort((x, y) => x.end - y.end);
}

/** The end of the text without the words that lead on to others: "the report of the" → "the report". */
export function closed(text: string): string {
  let end = text.trimEnd().length;
  while (end > 0 && endsOpen(text.slice(0, end))) {
    const last = lastWord.exec(text.slice(Math.max(0, end - longestWord), end))?.[0] ?? "";
    end = text.slice(0, end - last.length).trimEnd().length;
  }
  return text.slice(0, end);
}

/** Words that stand before another, besides the stop words. */
const leading = new Set(
  (
    "every each all both any some many much such no more most other another own same various several certain few " +
    "its their our my his her your this that these those very so too as not only new full further " +
    "chaque tous toutes tout toute plusieurs quelques certains certaines ses leurs nos mes cette ces tel telle autres " +
    "cada todos todas todo toda algunos algunas muchos muchas varios varias otros otras sus nuestros nuestras este esta " +
    "каждый каждая все всех всем весь вся эти этих этого этой такой такие другие других наш наша наши их его её свои " +
    "كل جميع بعض هذا هذه تلك ذلك أي"
  ).split(" "),
);

/** Whether a phrase may begin with a word, so that what stands before it is whole. */
export function opensPhrase(word: string): boolean {
  return openers.has(word.toLowerCase()) || /^[—–(]/.test(word);
}

/** Words of two that lead on: "in order (to)", "as well (as)". */
const leadingPair =
  /(?:^|\s)(?:in order|as well|in addition|in accordance|in line|with regard|with respect|in terms|on behalf|in spite|in favour|by means|ainsi que|afin|así como|con el fin|с тем)$/iu;

/** Whether the last word leads on to another. */
export function endsOpen(text: string): boolean {
  if (leadingPair.test(text.slice(-longestWord))) return true;
  const last = lastWord.exec(text.slice(-longestWord))?.[0];
  if (!last || /\p{Script=Han}/u.test(last)) return false;
  const bare = last.toLowerCase();
  return (
    openers.has(bare) ||
    leading.has(bare) ||
    allStopWords().has(bare.normalize("NFD").replace(/\p{Mn}/gu, ""))
  );
}
