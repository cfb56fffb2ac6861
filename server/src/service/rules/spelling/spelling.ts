import { say } from "../../text/say";
import { paragraphRule, type Slip } from "../paragraphRule";
import { type RuleWord, wordSet } from "../ruleWords";
import { englishWords } from "./englishWords";

/** Shortest word that is looked at, in letters: shorter ones are like too many others. */
const shortestWord = 5;
/** Small words that run together with the next or the last one. */
const smallWords = wordSet(
  "for of to in with and the on by at from that as is our all their this be are its",
);
/** A paragraph with more unknown words than this is in another language, or a list of names. */
const mostUnknown = 3;

/** A small-letter word that nobody has written before and that is one slip away from a frequent one. */
export const spelling = paragraphRule({
  code: "spelling",
  description: say`A word that is one slip of the finger from a frequent one, or two words run together: *goverment*, *forthe*. Names, and words that are merely rare, are never marked. English only.`,
  summary: say`a word one slip from a frequent one, or two run together: “goverment”, “forthe”; never a name (English)`,
  defaultSeverity: "warning",
  example: {
    wrong: "We support the goverment and its reforms.",
    right: "We support the government and its reforms.",
  },
  languages: ["en"],
  find({ words }) {
    const slips: Slip[] = [];
    const met = new Set<string>();
    for (const [at, word] of words.entries()) {
      const { text, start, end, gap } = word;
      if (text.length < shortestWord || !/^[a-z]+$/.test(text) || !/(?:^|[\s(“"‘—–*_])$/.test(gap)) continue;
      const { frequent, near } = englishWords();
      if (frequent.has(text) || near.has(text)) continue;
      if (exceptions.has(text) || isAmongOthers(words, at)) continue;
      // What stands there twice is meant.
      if (met.has(text)) {
        const first = slips.findIndex((slip) => slip.message.values[0] === text);
        if (first >= 0) slips.splice(first, 1);
        continue;
      }
      met.add(text);
      const wanted = likely(text);
      if (wanted.length > 0)
        slips.push({
          start,
          end,
          message: say`“${text}” is no word that is known here: “${wanted[0] ?? ""}”?`,
          wanted,
        });
    }
    return slips.length > mostUnknown ? [] : slips;
  },
});

/** Latin numbers of paragraphs and phrases that stand in English texts. */
const exceptions = wordSet("quater quinquies sexies septies casus extremis jure litem modus operandi");
const otherLanguages = wordSet("de la du au aux le les des et el los las del y di per");

/** "prévention de la crise": a name in another language. */
function isAmongOthers(words: readonly RuleWord[], at: number): boolean {
  return [at - 2, at - 1, at + 1].some((place) => otherLanguages.has(words[place]?.text ?? ""));
}

/** What somebody may have meant, the likeliest first; nothing for a word that is merely rare. */
function likely(word: string): string[] {
  const { frequent } = englishWords();
  const parts = twoWords(word);
  if (parts) return [parts];
  const found = new Map<string, number>();
  for (const { edited, cost, at } of edits(word)) {
    const rank = frequent.get(edited);
    if (rank === undefined || edited.length < shortestWord) continue;
    if (isInflection(word, edited, at)) return [];
    const price = cost * 1000 + rank;
    if (price < (found.get(edited) ?? Number.POSITIVE_INFINITY)) found.set(edited, price);
  }
  return [...found]
    .sort((a, b) => a[1] - b[1])
    .slice(0, 3)
    .map(([edited]) => edited);
}

/** "forthe", "ofthe". */
function twoWords(word: string): string | undefined {
  const { frequent } = englishWords();
  for (const small of smallWords) {
    const rest = word.slice(small.length);
    if (word.startsWith(small) && isWhole(rest, frequent)) return `${small} ${rest}`;
    const before = word.slice(0, -small.length);
    if (small.length > 2 && word.endsWith(small) && isWhole(before, frequent)) return `${before} ${small}`;
  }
  return undefined;
}

function isWhole(rest: string, frequent: ReadonlyMap<string, number>): boolean {
  return smallWords.has(rest) ? rest.length > 1 : rest.length > 4 && frequent.has(rest);
}

/** "capacitates", "reformers": another form of the word, or a word made from it. */
function isInflection(word: string, edited: string, at: number): boolean {
  if (at < Math.min(word.length, edited.length) - 1) {
    // "unadopted", "cochair".
    return at === 0 && word.length > edited.length && edited === word.slice(1);
  }
  const last = word.slice(Math.min(at, word.length - 1));
  if (word.length < edited.length) return /[sdrn]$/.test(edited) && edited.slice(0, -1) === word;
  return /^[sdrny]+$/.test(last) && !word.endsWith(last.charAt(0).repeat(2));
}

/** Every word that one edit makes of a word, with how unlikely the slip is and where it happened. */
function* edits(word: string): Generator<{ edited: string; cost: number; at: number }> {
  for (let at = 0; at <= word.length; at++) {
    const before = word.slice(0, at);
    const after = word.slice(at);
    if (after.length > 1)
      yield { edited: before + after.charAt(1) + after.charAt(0) + after.slice(2), cost: 0, at };
    if (after) yield { edited: before + after.slice(1), cost: after.charAt(0) === before.at(-1) ? 0 : 2, at };
    for (const letter of "abcdefghijklmnopqrstuvwxyz") {
      yield { edited: before + letter + after, cost: letter === before.at(-1) ? 0 : 1, at };
      if (after) yield { edited: before + letter + after.slice(1), cost: at === 0 ? 6 : 3, at };
    }
  }
}
