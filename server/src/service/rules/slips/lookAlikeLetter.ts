import { say } from "../../text/say";
import { paragraphRule, type Slip } from "../paragraphRule";

/** Cyrillic and Greek letters that look like Latin ones, and the Latin ones, in the same order. */
const strange = "АВЕЅІЈКМНОРСТУХаеѕіјорсухԁһΑΒΕΖΗΙΚΜΝΟΡΤΥΧο";
const latin = "ABESIJKMHOPCTYXaesijopcyxdhABEZHIKMNOPTYXo";

const toLatin = new Map([...strange].map((letter, at) => [letter, latin[at] ?? ""]));
const toCyrillic = new Map(
  [...strange].flatMap((letter, at): [string, string][] =>
    /\p{Script=Cyrillic}/u.test(letter) ? [[latin[at] ?? "", letter]] : [],
  ),
);

const mixed = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]+/gu;

/** A letter of another alphabet within a word: it cannot be seen, but no search finds the word. */
export const lookAlikeLetter = paragraphRule({
  code: "look-alike-letter",
  description: say`A letter of another alphabet within a word, such as a Cyrillic *а* in *Council*: it looks right, but nobody who searches finds the word.`,
  summary: say`a letter of another alphabet within a word, which looks right and is never found`,
  defaultSeverity: "error",
  example: { wrong: "The Sеcurity Council met.", right: "The Security Council met." },
  find({ plain }) {
    // Most paragraphs are of one alphabet.
    if (!/[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(plain) || !/\p{Script=Latin}/u.test(plain)) return [];
    return [...plain.matchAll(mixed)].flatMap(({ index, 0: word }): Slip[] => {
      const latinLetters = word.match(/\p{Script=Latin}/gu)?.length ?? 0;
      if (latinLetters === 0 || latinLetters === [...word].length) return [];
      const right = latinLetters * 2 >= [...word].length ? toLatin : toCyrillic;
      const wanted = [...word].map((letter) => right.get(letter) ?? letter).join("");
      const scripts = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u];
      // "µV", "α-rays": letters that stand for something.
      if (scripts.filter((script) => script.test(wanted)).length !== 1) return [];
      const letter = [...word].find((each, at) => each !== [...wanted][at]) ?? "";
      return [
        {
          start: index,
          end: index + word.length,
          message: say`“${letter}” (U+${letter.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0") ?? ""}) is a letter of another alphabet than the rest of the word.`,
          wanted: [wanted],
        },
      ];
    });
  },
});
