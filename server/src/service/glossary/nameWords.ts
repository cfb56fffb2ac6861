import { canBegin, type NameWord, plain } from "./letterAlignment";

/** Words that join the parts of a name, in English, French, Spanish, Russian, German, Portuguese. */
const smallWords = new Set(
  (
    "a an and at by for from in into of on or the to with within as against between " +
    "au aux de des du d l la le les et en pour sur par dans contre un une " +
    "el los las y del por para con e o da do das dos a " +
    "и в во на по о об за для с со к из от при " +
    "der die das und fur im am zur zum von"
  ).split(" "),
);

/** Names longer than this are not looked for. */
const longestName = 260;
const mostWords = 26;

/**
 * The words directly before an offset that may belong to a name: back to the end of the sentence, a bracket, a
 * semicolon or a blank line. A closing quotation mark right before the offset is passed over.
 */
export function wordsBefore(text: string, end: number): NameWord[] {
  const from = Math.max(0, end - longestName);
  let slice = text.slice(from, end).replace(/[\s"”’»*_]+$/u, "");
  if (/[,;:.!?)\]]$/.test(slice)) return [];
  const sentence = /(?:[;:!?()[\]{}"“”«»„]|(?<=[\p{Ll}\p{N})]{2})\.|\n[ \t\r]*\n)/gu;
  let begin = 0;
  for (const boundary of slice.matchAll(sentence)) begin = boundary.index + boundary[0].length;
  // A window that was cut begins in the middle of a word.
  if (begin === 0 && from > 0) begin = Math.max(0, slice.search(/\s/));
  slice = slice.slice(begin);
  return nameWords(slice, from + begin).slice(-mostWords);
}

/** The words of a stretch of text; parts of hyphenated words are words of their own. */
export function nameWords(text: string, offset: number): NameWord[] {
  const words: NameWord[] = [];
  const shouted = text === text.toUpperCase();
  // "Da’esh" is one word; "Côte d’Ivoire" and "People’s" are not.
  for (const match of text.matchAll(
    /[\p{L}\p{M}\p{N}]+(?:(?<=\p{L}{2})['’](?=\p{Ll}{2})[\p{L}\p{M}\p{N}]+)?/gu,
  )) {
    const letters = plain(match[0]).replace(/['’]/g, "");
    // The "s" of "Lord's" and the French elisions give no letter to an acronym.
    const capitals = match[0].length > 1 && !shouted && /^\p{Lu}+s?$/u.test(match[0]);
    const elided = match[0] === "s" && /['’]/.test(text[match.index - 1] ?? "");
    words.push({
      letters,
      start: offset + match.index,
      end: offset + match.index + match[0].length,
      small: elided || (smallWords.has(letters) && !capitals),
      capital: /^\p{Lu}/u.test(match[0]) || /^\p{N}/u.test(match[0]),
      acronym: capitals && match[0].length > 2,
      ...joinedTo(text[match.index - 1] ?? " ", match[0]),
    });
  }
  return words;
}

function joinedTo(before: string, word: string): Pick<NameWord, "joined"> {
  if (!/^\p{Lu}/u.test(word) || !/[-\u2010\u2011/]/.test(before)) return {};
  return { joined: before === "/" ? "slash" : "hyphen" };
}

/**
 * Where a name in capitals begins whose acronym was made in another language or order ("United Nations
 * Multidimensional Integrated Stabilization Mission in the Central African Republic (MINUSCA)"): most of the
 * acronym's letters are initials of the name's words, in any order.
 * @returns the index of its first word; undefined where too few letters fit
 */
export function capitalisedName(letters: string, words: readonly NameWord[]): number | undefined {
  if (letters.length < 3) return undefined;
  // Few letters are found by chance: all of three must be there ("Treaty on the Non-Proliferation of Nuclear Weapons
  // (NPT)"), all but one of five, where the name does not even begin with the first.
  const count = letters.length;
  const wanted = (first: string): number =>
    count === 3 ? 3 : count < 6 && first !== letters[0] ? count - 1 : count * 0.6;
  let best: { first: number; score: number } | undefined;
  const open = [...letters];
  /** Letters that small words gave: a word of the name that begins so takes them over. */
  const borrowed: string[] = [];
  let matched = 0;
  let score = 0;
  let capitals = 0;
  for (let at = words.length - 1; at >= 0; at--) {
    const word = words[at]!;
    if (word.acronym && word.letters.length > 3) break;
    if (!word.capital && !word.small) break;
    const list = word.letters === "the" && at > 0 ? words[at - 1]! : undefined;
    // "…, the International …" and, once there is a name, "… and the International …" begin anew.
    if (list && (word.start - list.end > 1 || ((best || count === 3) && list.letters === "and"))) break;
    // "UN" and "DRC" give all their letters.
    if (word.letters.length < 4 && /^(?:un|au|eu|uk|us|drc|car)$/.test(word.letters) && word.capital) {
      for (const more of word.letters.slice(1)) {
        const place = open.indexOf(more);
        if (place >= 0) {
          open.splice(place, 1);
          matched++;
          score += 1;
        }
      }
    }
    const letter = word.small && letters.length === 3 ? -1 : open.indexOf(word.letters[0]!);
    const lent = letter < 0 && !word.small ? borrowed.indexOf(word.letters[0]!) : -1;
    if (letter >= 0) {
      open.splice(letter, 1);
      matched++;
      score += word.small ? 0.5 : 2;
      if (word.small) borrowed.push(word.letters[0]!);
    } else if (lent >= 0) {
      borrowed.splice(lent, 1);
      score += 1.5;
    } else if (!word.small) {
      score--;
    }
    if (word.capital && !word.small) capitals++;
    if (
      !word.capital ||
      !canBegin(words, at) ||
      word.joined ||
      (letter < 0 && lent < 0 && !words[at + 1]?.joined)
    )
      continue;
    const here = score + (word.letters[0] === letters[0] ? 1 : 0);
    if (capitals >= 3 && matched >= wanted(word.letters[0]!) && (!best || here > best.score)) {
      best = { first: at, score: here };
    }
  }
  return best?.first;
}
