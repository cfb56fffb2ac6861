import { say } from "../../text/say";
import { paragraphRule, type Slip } from "../paragraphRule";
import { type RuleWord, wordSet } from "../ruleWords";

/** Small words that have a capital at the beginning of a sentence only, by language. */
const smallWords: Readonly<Record<string, ReadonlySet<string>>> = {
  en: wordSet(`and or but of the with for that which are is was were has have had by to in on at from as an our we it its
    their they this these those not will be been than also who when where must should can`),
  fr: wordSet(`et ou mais de du des la le les dans pour avec sur par qui que dont est sont a ont au aux en un une nous ce
    cette ces leur leurs son sa ses ne pas plus afin`),
  es: wordSet(`y o e pero de del la el los las en para con sobre por que es son ha han al un una su sus se no como más
    este esta estos estas sin entre`),
};

/** Words that begin a sentence often: before them a full stop may be missing; before some of them it mostly is. */
const openers = wordSet("we it this these those the in our they nous ce cette este esta");
const mostlyOpeners = wordSet("we it they this these our nous");
/** Within a name in capitals these have a small letter all the same: "the Republic of the Congo". */
const insideNames = wordSet("of and for with et de y");

/** Behind these a title begins, with or without quotation marks. */
const titled =
  /^(?:entitled|theme|titulad[oa]s?|intitulée?s?|informe|lema|tema|thème|rapport|report|called|named|motto|slogan)$/;

/** "the challenges And opportunities". */
export const capitalInside = paragraphRule({
  code: "capital-inside",
  description: say`A capital in the middle of a sentence, in a word that is part of no name: *the challenges And opportunities*. English, French and Spanish.`,
  summary: say`a capital in the middle of a sentence: “the challenges And opportunities” (English, French, Spanish)`,
  defaultSeverity: "error",
  example: {
    wrong: "We discussed the challenges And the opportunities ahead.",
    right: "We discussed the challenges and the opportunities ahead.",
  },
  languages: ["en", "fr", "es"],
  find({ words, language, isHeading }) {
    const small = smallWords[language];
    if (isHeading || !small) return [];
    return words.flatMap((word, at): Slip[] => {
      const [before, after] = [words[at - 1], words[at + 1]];
      if (!before || !after || !word.follows || !after.follows) return [];
      if ((!/^\p{Lu}\p{Ll}+$/u.test(word.text) && word.text !== "Y") || !small.has(word.lower)) return [];
      if (!/^\p{Ll}/u.test(after.text)) return [];
      // "a From extrabudgetary funds": the mark of a footnote in a table.
      // "The former Yugoslav Republic of Macedonia": the article is part of the name.
      if (word.text === "The" && after.text === "former") return [];
      if (titled.test(before.lower) || before.text.length === 1) return [];
      const behindSmall = /^\p{Ll}+(?:-\p{Ll}+)*$/u.test(before.text);
      if (
        !behindSmall &&
        !(
          insideNames.has(word.lower) &&
          /^\p{Lu}\p{Ll}+(?:-\p{Lu}?\p{Ll}+)*$/u.test(before.text) &&
          before.text.length > 3
        ) &&
        !(opensSentence(words, at - 1) && /^\p{Lu}\p{Ll}{3,}$/u.test(before.text))
      )
        return [];
      const stop = openers.has(word.lower);
      const toSmall = {
        title: say`Write “${word.lower}”`,
        edits: [{ start: word.start, end: word.end, newText: word.lower }],
      };
      const toStop = {
        title: say`Put a full stop before it`,
        edits: [{ start: before.end, end: before.end, newText: "." }],
      };
      return [
        {
          start: word.start,
          end: word.end,
          message: stop
            ? say`“${word.text}” has a capital in the middle of a sentence, or a full stop is missing before it.`
            : say`“${word.text}” has a capital in the middle of a sentence.`,
          fixes: mostlyOpeners.has(word.lower) ? [toStop, toSmall] : stop ? [toSmall, toStop] : [toSmall],
        },
      ];
    });
  },
});

/** "2. Decides That": the word before has its capital from the beginning of the sentence. */
function opensSentence(words: readonly RuleWord[], at: number): boolean {
  const before = words[at - 1];
  return !before || /[.!?]["”»)]?\s+$/.test(words[at]!.gap);
}
