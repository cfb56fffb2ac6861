import { say } from "../../text/say";
import { paragraphRule, type Slip } from "../paragraphRule";

const doubled =
  /(?<=[\p{L}\p{N})”»"]\s?)(?:,[ ]?,|;[ ]?;|:[ ]?:|(?<!\.)\.\.(?!\.)|,\.|;,|,;|\.;|;\.)(?=\s|$)/gu;

/** Words that end in a full stop of their own: another mark may follow it. */
const shortened = /(?:^|[\s(])(?:etc|al|cit|ibid|no|inc|ltd|corp|\p{L}|(?:\p{L}\.)+\p{L})$/iu;

/** ",,", "..", ",.": two marks where one belongs. Dots that stand for words left out are three. */
export const doubledPunctuation = paragraphRule({
  code: "doubled-punctuation",
  description: say`Two punctuation marks where one belongs: *peace,, security*, *agreed..*.`,
  summary: say`two punctuation marks where one belongs: “peace,, security”`,
  defaultSeverity: "error",
  example: {
    wrong: "We seek peace,, security and development.",
    right: "We seek peace, security and development.",
  },
  languages: ["en", "fr", "es"],
  find({ text, plain }) {
    return [...plain.matchAll(doubled)].flatMap(({ index, 0: found }): Slip[] => {
      const end = index + found.length;
      if (text.slice(index - 1, end) !== plain.slice(index - 1, end)) return [];
      if (found.startsWith(".") && shortened.test(plain.slice(Math.max(0, index - 12), index))) return [];
      const marks = [...new Set(found.replace(/\s/g, ""))];
      // What follows tells which of two different marks was meant.
      const isEnd = /^\s*$/.test(plain.slice(end, end + 3)) || /^\s+\p{Lu}/u.test(plain.slice(end, end + 4));
      const [first = ""] = isEnd
        ? marks.filter((mark) => mark === ".")
        : marks.filter((mark) => mark !== ".");
      const wanted = first || marks[0] || "";
      const rest = marks.filter((mark) => mark !== wanted);
      return [
        { start: index, end, message: say`“${found}”: one mark is too many.`, wanted: [wanted, ...rest] },
      ];
    });
  },
});
