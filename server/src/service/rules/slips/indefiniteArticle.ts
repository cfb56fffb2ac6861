import { say } from "../../text/say";
import { paragraphRule, type Slip } from "../paragraphRule";
import { type RuleWord, ruleWords, wordSet } from "../ruleWords";

/** Begin with a vowel and are spoken with a consonant: "a unit", "a European", "a one-day meeting". */
const spokenConsonant =
  /^(?:uni(?![dmn]|ng)|unan|us(?:e|ab|ag|u|ur)|ut(?:[aieo])|ur(?:an|in|ol)|ubi[qe]|uk(?:r|u)|ug[au]|eu|ewe|one(?:$|-|s)|once|ouija)/;
/** Begin with a consonant and are spoken with a vowel: "an hour", "an honest broker". */
const spokenVowel = /^(?:hours?(?:$|-)|hourly|honest|honou?r|heir)/;
/** Spoken either way. */
const either = /^(?:histor|hotel|hered|habit|herb|uter|ulu|uzb|uru|ure|url|usb|unesc)/;

/** Short forms whose first letter everybody speaks. */
const spelledOut = new Map([
  ["NGO", "an"],
  ["SDG", "an"],
  ["MDG", "an"],
  ["LDC", "an"],
  ["EU", "an"],
  ["UN", "a"],
  ["AU", "an"],
  ["HIV", "an"],
  ["IMF", "an"],
  ["ODA", "an"],
  ["ICC", "an"],
  ["USA", "a"],
  ["UK", "a"],
]);

/** Before these an "an" was an "and". */
const afterAnd = wordSet(
  "the of in to for with by their its our we it that this these those is are has have will not",
);

/** "a honour", "an union": the article goes by the sound of the next word. */
export const indefiniteArticle = paragraphRule({
  code: "a-or-an",
  description: say`*a* where *an* belongs, or the reverse: *a agreement*, *an union*. It goes by the sound of the next word, not by its letter. English only.`,
  summary: say`“a” where “an” belongs, or the reverse: “a agreement”, “an union” (English)`,
  defaultSeverity: "error",
  example: {
    wrong: "It was a honour to lead an united team.",
    right: "It was an honour to lead a united team.",
  },
  languages: ["en"],
  find({ words, isHeading }) {
    if (isHeading) return [];
    return words.flatMap((word, at): Slip[] => {
      const before = words[at - 1];
      if (!before || !word.follows || !/^(?:an?|An?)$/.test(before.text)) return [];
      // "annex A outlines", "(a) an", "Hepatitis A": a letter that names something.
      if (before.text === "A" && at > 1 && !/[.!?:;"“(\n]/.test(before.gap)) return [];
      if (!/^(?:$|[\s.!?;:,(“"‘'*_–—\]]+$)/.test(before.gap) || before.gap.endsWith("'")) return [];
      const article = before.lower;
      // "in a and b above": letters that name points.
      if (/^(?:and|or|of|to|above|below)$/.test(word.lower) && article === "a") return [];
      if (article === "an" && afterAnd.has(word.lower) && before.text === "an")
        return [
          {
            start: before.start,
            end: before.end,
            message: say`“an ${word.text}”: “and” is meant.`,
            wanted: ["and"],
          },
        ];
      const wanted = articleOf(word);
      if (!wanted || wanted === article) return [];
      const newText =
        before.text === before.lower ? wanted : wanted.charAt(0).toUpperCase() + wanted.slice(1);
      return [
        {
          start: before.start,
          end: before.end,
          message:
            wanted === "a"
              ? say`“a” stands before “${word.text}”, which is spoken with a consonant.`
              : say`“an” stands before “${word.text}”, which is spoken with a vowel.`,
          wanted: [newText],
        },
      ];
    });
  },
});

/** "a" or "an" before some words, by the sound of the first; undefined where that is not certain. */
export function articleFor(words: string): "a" | "an" | undefined {
  const [first] = ruleWords(words);
  return first && articleOf(first);
}

function articleOf({ text, lower }: RuleWord): "a" | "an" | undefined {
  const short = spelledOut.get(text.replace(/(?<=\p{Lu})(?:['’]?s)$|-.*$/u, ""));
  if (short) return short as "a" | "an";
  if (/^\d/.test(text)) return /^(?:8|1[18](?:$|\D|,?\d{3}(?:$|\D)))/.test(text) ? "an" : undefined;
  // Other short forms, single letters, and what has letters that English has not.
  if (/\p{Lu}{2}|^\p{L}$|^\p{Lu}-/u.test(text) || !/^[a-z'’-]+$/.test(lower)) return undefined;
  if (either.test(lower) || !/[aeiouy]/.test(lower)) return undefined;
  if (/^[aeiou]/.test(lower)) return spokenConsonant.test(lower) ? "a" : "an";
  return spokenVowel.test(lower) ? "an" : "a";
}
