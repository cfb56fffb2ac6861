import { say } from "../../text/say";
import { paragraphRule, type Slip } from "../paragraphRule";
import { isCapitalised, wordSet } from "../ruleWords";

/** Words that may rightly stand twice, by language; all else twice in a row is a slip. */
const mayStandTwice: Readonly<Record<string, ReadonlySet<string>>> = {
  en: wordSet("that had is do very many far never long so again no yes more"),
  fr: wordSet("nous vous que est si non très faire plus"),
  es: wordSet("si no muy más"),
};

const prepositions = wordSet("of in to and for on by with at from that as");
const determiners = wordSet("the a an its our their this these all");

/** "the the", "of the of the": the same word or two small words twice in a row. */
export const doubledWord = paragraphRule({
  code: "doubled-word",
  description: say`A word that stands twice in a row: *of the the Council*. English, French and Spanish.`,
  summary: say`a word twice in a row: “of the the Council” (English, French, Spanish)`,
  defaultSeverity: "error",
  example: {
    wrong: "We thank the the Secretary-General for his report.",
    right: "We thank the Secretary-General for his report.",
  },
  languages: ["en", "fr", "es"],
  find({ words, language, plain, text }) {
    const slips: Slip[] = [];
    const exceptions = mayStandTwice[language];
    words.forEach((word, at) => {
      const before = words[at - 1];
      if (!before || !word.follows) return;
      if (before.lower === word.lower) {
        if (!/^\p{L}+$/u.test(word.text) || exceptions?.has(word.lower)) return;
        // "Pago Pago", "Duran Duran": a name.
        const isSmall = prepositions.has(word.lower) || determiners.has(word.lower);
        if (isCapitalised(before) && isCapitalised(word) && !isSmall) return;
        // A list of single letters; a short form in capitals.
        if (word.text.length === 1 && (!/[aày]/.test(word.text) || before.text !== word.text)) return;
        // Something that is no word stood between them.
        if (text.slice(before.end, word.start) !== plain.slice(before.end, word.start)) return;
        slips.push({
          start: before.start,
          end: word.end,
          message: say`“${word.lower}” stands twice.`,
          wanted: [before.text],
        });
        return;
      }
      const [first, second] = [words[at - 3], words[at - 2]];
      if (language !== "en" || !first || !second?.follows || !before.follows) return;
      if (first.lower !== before.lower || second.lower !== word.lower) return;
      if (!prepositions.has(word.lower) && !determiners.has(word.lower)) return;
      if (!prepositions.has(before.lower)) return;
      if (prepositions.has(word.lower) && prepositions.has(before.lower) && word.lower !== "of") return;
      slips.push({
        start: first.start,
        end: word.end,
        message: say`“${before.lower} ${word.lower}” stands twice.`,
        wanted: [text.slice(first.start, second.end)],
      });
    });
    return slips;
  },
});
