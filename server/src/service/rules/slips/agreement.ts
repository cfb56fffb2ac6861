import { paragraphRule, type Slip } from "../paragraphRule";
import { inCaseOf, wordSet } from "../ruleWords";

/** Before these a clause begins, so that what follows is its subject ("addressing these issues is" is right). */
const clauseOpeners = wordSet("that and but because as while when where if whether since although though");

/** Plurals that are no form of a verb, so that "this" before them is wrong. */
const plurals =
  wordSet(`issues efforts goals principles threats values problems rights actions weapons areas countries
  activities policies objectives resolutions organizations situations crises obstacles commitments obligations mechanisms
  challenges conflicts results reports negotiations recommendations developments circumstances measures principles
  initiatives instruments institutions elements aspects factors operations missions ideas concerns questions`);
/** Some of them are forms of a verb too: "this challenges the idea". */
const alsoVerbs = wordSet(
  "issues threats values challenges conflicts results reports measures concerns questions rights instruments",
);
const prepositions = wordSet("in of to with for by on through under at from all about against");

const verbs: Readonly<Record<string, string>> = { is: "are", was: "were", has: "have" };
/** Plurals in form that are not: "these series is" is wrong as well, but "is" may be right. */
const notPlural = wordSet(
  "this is was has as us process access progress success business crisis basis analysis series",
);

/** "these challenges is", "in this areas". */
export const agreement = paragraphRule({
  code: "number-agreement",
  description:
    "Singular and plural that do not fit together: *these challenges is*, *in this areas*. English only.",
  summary: "singular and plural that do not fit together: “these challenges is”, “in this areas” (English)",
  defaultSeverity: "error",
  example: { wrong: "These challenges is serious.", right: "These challenges are serious." },
  languages: ["en"],
  find({ words }) {
    return words.flatMap((word, at): Slip[] => {
      const [noun, verb, before] = [words[at + 1], words[at + 2], words[at - 1]];
      if (!noun?.follows) return [];
      if (/^(?:these|those)$/.test(word.lower)) {
        if (
          !verb?.follows ||
          !(verb.lower in verbs) ||
          !/\p{Ll}{3}s$/u.test(noun.text) ||
          notPlural.has(noun.lower)
        )
          return [];
        const opens = !before || !word.follows || clauseOpeners.has(before.lower);
        if (!opens) return [];
        const wanted = verbs[verb.lower]!;
        return [
          {
            start: verb.start,
            end: verb.end,
            message: `“${word.lower} ${noun.text}” is plural: “${wanted}”.`,
            wanted: [wanted],
          },
        ];
      }
      if (word.lower !== "this" || !plurals.has(noun.lower)) return [];
      const behind = before !== undefined && word.follows && prepositions.has(before.lower);
      if (alsoVerbs.has(noun.lower) && !behind) return [];
      if (
        verb?.follows &&
        /^(?:the|a|an|our|its|their|that|to)$/.test(verb.lower) &&
        alsoVerbs.has(noun.lower)
      )
        return [];
      return [
        {
          start: word.start,
          end: word.end,
          message: `“${noun.text}” is plural: “these”.`,
          wanted: [inCaseOf("these", word.text)],
        },
      ];
    });
  },
});
