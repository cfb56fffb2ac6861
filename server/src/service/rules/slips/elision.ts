import { say } from "../../text/say";
import { paragraphRule, type Slip } from "../paragraphRule";
import { wordSet } from "../ruleWords";

/** Words that lose their vowel before another. */
const elided: Readonly<Record<string, string>> = {
  le: "l",
  la: "l",
  de: "d",
  que: "qu",
  ne: "n",
  se: "s",
  je: "j",
  jusque: "jusqu",
  lorsque: "lorsqu",
  puisque: "puisqu",
};

/** Begin with a vowel and are not elided before. */
const kept = /^(?:onz[ei]|oui|ouist|yacht|yen|y[ée]m|ya|yo|yu|ululement|uhlan|un$|une$|huit|i$|a$|e$|o$|u$)/;
/** After "que" even these are. */
const always = wordSet("un une");

/** "la Assemblée", "que il": before a vowel the small word loses its own. */
export const elision = paragraphRule({
  code: "elision",
  description: say`A small French word that keeps its vowel before another: *la Assemblée* (*l’Assemblée*), *que il* (*qu’il*).`,
  summary: say`a small French word that keeps its vowel before another: “la Assemblée”, “que il”`,
  defaultSeverity: "error",
  example: {
    wrong: "Le Conseil note que il a été informé par la Assemblée générale.",
    right: "Le Conseil note qu’il a été informé par l’Assemblée générale.",
    language: "fr",
  },
  languages: ["fr"],
  find({ words, plain }) {
    const mark = plain.includes("'") && !plain.includes("’") ? "'" : "’";
    return words.flatMap((word, at): Slip[] => {
      const after = words[at + 1];
      const short = elided[word.lower];
      if (!short || !after?.follows || !/^[aeiouéèêàâîôûœ]/i.test(after.lower)) return [];
      if (kept.test(after.lower) && !(always.has(after.lower) && /que$/.test(word.lower))) return [];
      // Short forms in capitals, single letters; names of other languages.
      if (/^\p{Lu}{2}|^.$/u.test(after.text) && after.lower !== "à") return [];
      if (/^(?:et|ou)$/.test(after.lower)) return [];
      const letters = /^\p{Lu}/u.test(word.text) ? short.charAt(0).toUpperCase() + short.slice(1) : short;
      const wanted = `${letters}${mark}${after.text}`;
      return [
        {
          start: word.start,
          end: after.end,
          message: say`“${word.text}” is elided before a vowel: “${wanted}”.`,
          wanted: [wanted],
        },
      ];
    });
  },
});
