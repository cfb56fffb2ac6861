import { say } from "../../text/say";
import { paragraphRule, type Slip } from "../paragraphRule";
import { wordSet } from "../ruleWords";

/** Words of four letters and more that are shortened by a full stop, and beginnings of names that keep their small letter. */
const shortened =
  wordSet(`etc approx paras arts nos vols chap sect dept incl excl esp prof excmo párr párrs resol supp
  ibid para annex https http www`);
const smallNames = wordSet("al el de da di du van von der den bin ibn ould abu e i x y");

/** Words that begin sentences; before others a comma was meant as often as not. */
const openers =
  wordSet(`the we it in this that these those they for as however our there he she on at to a an if while when
  i you let by with from its all no nous il elle ils elles le la les ce cette en dans pour el los las es esta este en para`);

/** A sentence that begins with a small letter. */
export const sentenceCapital = paragraphRule({
  code: "sentence-capital",
  description: say`A small letter after a full stop: *We met. the Council agreed.* Either the letter or the full stop is wrong. English, French and Spanish.`,
  summary: say`a small letter after a full stop: “We met. the Council agreed.” (English, French, Spanish)`,
  defaultSeverity: "error",
  example: {
    wrong: "The Council met yesterday. it will meet again tomorrow.",
    right: "The Council met yesterday. It will meet again tomorrow.",
  },
  languages: ["en", "fr", "es"],
  find({ words, text, isHeading }) {
    if (isHeading) return [];
    return words.flatMap((word, at): Slip[] => {
      const before = words[at - 1];
      if (!before || !/^[.!?] +$/.test(word.gap) || !/^\p{Ll}+(?:['’-].*)?$/u.test(word.text)) return [];
      if (!/^\p{L}[\p{Ll}-]{3,}$/u.test(before.text) || shortened.has(before.lower)) return [];
      const opens = openers.has(word.lower);
      // "Messrs. de Klerk": behind a capital only what is surely a sentence.
      if (/^\p{Lu}/u.test(before.text) && !opens) return [];
      if (smallNames.has(word.lower.split(/['-]/)[0] ?? "")) return [];
      // "No. 3", "a. b.", a line of dots.
      if (text[word.end] === "." || /\.\s*$/.test(text.slice(0, before.start))) return [];
      const capital = word.text.charAt(0).toUpperCase() + word.text.slice(1);
      const toCapital = {
        title: say`Write “${capital}”`,
        edits: [{ start: word.start, end: word.end, newText: capital }],
      };
      const comma = word.gap.startsWith(".")
        ? [
            {
              title: say`Put a comma for the full stop`,
              edits: [{ start: before.end, end: before.end + 1, newText: "," }],
            },
          ]
        : [];
      return [
        {
          start: before.end,
          end: word.end,
          message: say`A sentence begins with a capital; or the full stop should be a comma.`,
          fixes: opens ? [toCapital, ...comma] : [...comma, toCapital],
        },
      ];
    });
  },
});
