import table from "../../../../data/rules/accents.tsv";
import { say } from "../../text/say";
import { paragraphRule, type Slip } from "../paragraphRule";
import { rowsOf } from "../ruleData";
import { inCaseOf } from "../ruleWords";

let accented: ReadonlyMap<string, ReadonlyMap<string, string>> | undefined;

/** A word without its accents, as somebody types who has no such keys. */
function bare(word: string, language: string): string {
  return word
    .normalize("NFD")
    .replace(language === "es" ? /\u0301/g : /\p{M}/gu, "")
    .normalize("NFC");
}

function read(): NonNullable<typeof accented> {
  return new Map(
    rowsOf(table).map(([language = "", words = ""]) => [
      language,
      new Map(words.split(" ").map((word) => [bare(word, language), word])),
    ]),
  );
}

/** "resolucion", "securite": a word that is never written without its accent. */
export const missingAccent = paragraphRule({
  code: "missing-accent",
  description: say`A French or Spanish word without the accents that United Nations texts always give it: *securite*, *resolucion*.`,
  summary: say`a French or Spanish word without its accents: “securite”, “resolucion”`,
  defaultSeverity: "error",
  example: {
    wrong: "El Consejo aprobó la resolucion por unanimidad.",
    right: "El Consejo aprobó la resolución por unanimidad.",
    language: "es",
  },
  languages: ["fr", "es"],
  find({ words, language }) {
    return words.flatMap((word): Slip[] => {
      if (word.text.length < 5 || !/^(?:\p{Ll}+|\p{Lu}\p{Ll}+[cs]ion)$/u.test(word.text)) return [];
      accented ??= read();
      const right = accented.get(language)?.get(word.lower);
      if (!right || right === word.lower) return [];
      const wanted = inCaseOf(right, word.text);
      return [
        {
          start: word.start,
          end: word.end,
          message: say`An accent is missing: “${wanted}”.`,
          wanted: [wanted],
        },
      ];
    });
  },
});
