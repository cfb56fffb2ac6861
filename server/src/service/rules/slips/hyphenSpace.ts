import { say } from "../../text/say";
import { paragraphRule, type Slip } from "../paragraphRule";
import { wordSet } from "../ruleWords";

/** Behind these a hyphen hangs ("mid- and senior-level"), or a dash was meant. */
const notJoined =
  wordSet(`and or to as nor but than the a an which who that this these those with in of for from by on at it
  its we our they their is are was has have not if when while where et ou y o e u de la le les des du en pour qui que`);

/** "peace- keeping", "Secretary -General": a space beside a hyphen. */
export const hyphenSpace = paragraphRule({
  code: "hyphen-space",
  description: say`A space beside a hyphen: *Secretary- General*, *peace -keeping*. A hyphen that hangs (*mid- and senior-level*) keeps its space.`,
  summary: say`a space beside a hyphen: “Secretary- General”, “long -standing”`,
  defaultSeverity: "warning",
  example: {
    wrong: "We thank the Secretary- General for his report.",
    right: "We thank the Secretary-General for his report.",
  },
  languages: ["en", "fr", "es"],
  find({ words, text, plain }) {
    return words.flatMap((word, at): Slip[] => {
      const before = words[at - 1];
      if (!before || !/^(?:[-‑] {1,2}| {1,2}[-‑])$/.test(word.gap)) return [];
      if (!/\p{L}{2}$/u.test(before.text) || !/^\p{L}{2}/u.test(word.text)) return [];
      if (
        notJoined.has(word.lower) ||
        text.slice(before.end, word.start) !== plain.slice(before.end, word.start)
      )
        return [];
      // " -word" may open a list or be a dash: only where the word goes on in small letters.
      if (word.gap.startsWith(" ") && !/^\p{Ll}{3}/u.test(word.text) && before.lower !== "secretary")
        return [];
      return [
        {
          start: before.start,
          end: word.end,
          message: say`There is no space beside a hyphen.`,
          wanted: [`${before.text}-${word.text}`],
          oneOf: say`spaces beside hyphens`,
        },
      ];
    });
  },
});
