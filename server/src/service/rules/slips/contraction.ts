import { say } from "../../text/say";
import { paragraphRule, type Slip } from "../paragraphRule";
import { inCaseOf, wordSet } from "../ruleWords";

const contracted: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  fr: { "de le": "du", "à le": "au", "de les": "des", "à les": "aux" },
  es: { "de el": "del", "a el": "al" },
};

/** Before a verb "le" and "les" are pronouns: "de le faire", "à les appliquer". */
const infinitive = /(?:er|ir|re|oir)$/;
const nounsLikeInfinitives = wordSet(
  "cadre nombre maître ministre membre centre chapitre registre titre titres cadres centres membres",
);

/** "de le Conseil", "a el Consejo": preposition and article are one word. */
export const contraction = paragraphRule({
  code: "contraction",
  description: say`A French or Spanish preposition and an article that belong together in one word: *de le Conseil* (*du*), *a el Consejo* (*al*).`,
  summary: say`a French or Spanish preposition and article that make one word: “de le Conseil”, “a el Consejo”`,
  defaultSeverity: "error",
  example: {
    wrong: "El Secretario General informó a el Consejo de Seguridad.",
    right: "El Secretario General informó al Consejo de Seguridad.",
    language: "es",
  },
  languages: ["fr", "es"],
  find({ words, language }) {
    return words.flatMap((word, at): Slip[] => {
      const [before, after] = [words[at - 1], words[at + 1]];
      if (!before || !word.follows || !after?.follows) return [];
      const wanted = contracted[language]?.[`${before.lower} ${word.lower}`];
      if (!wanted) return [];
      // "El Salvador", "Le Caire", "Les Cayes": the article is part of a name.
      if (word.text !== word.lower) return [];
      const verb =
        language === "fr" &&
        ((infinitive.test(after.lower) && !nounsLikeInfinitives.has(after.lower)) ||
          /^(?:y|en|leur|lui|a|ont)$/.test(after.lower));
      if (verb) return [];
      const newText = inCaseOf(wanted, before.text);
      return [
        {
          start: before.start,
          end: word.end,
          message: say`“${before.text} ${word.text}” is contracted: “${newText}”.`,
          wanted: [newText],
        },
      ];
    });
  },
});
