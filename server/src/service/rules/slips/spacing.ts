import { type Said, say } from "../../text/say";
import { paragraphRule, type Slip } from "../paragraphRule";

/** A pattern of a slip, and what should stand in the place of what it finds. */
interface Pattern {
  readonly pattern: RegExp;
  readonly wanted: (found: string) => string;
  readonly message: Said;
  /** Not in French, which has a space before these. */
  readonly notFrench?: true;
}

/** None begins with a repeated part, so that each takes time linear in the text. */
const patterns: readonly Pattern[] = [
  {
    pattern: /(?<=\p{L}{2}|\))[,;](?=\p{L}{2})/gu,
    wanted: (found) => `${found} `,
    message: say`A space is missing after the punctuation mark.`,
  },
  {
    pattern: /(?<=\p{Ll}{3})[.?!](?=\p{Lu}\p{Ll}+[ ,])/gu,
    wanted: (found) => `${found} `,
    message: say`A space is missing after the full stop.`,
  },
  {
    pattern: /(?<=\p{Ll}{3}):(?=\p{L}{2,20}\s)/gu,
    wanted: () => ": ",
    message: say`A space is missing after the colon.`,
  },
  {
    pattern: /(?<=[\p{L}\p{N})]) {1,3}[,.](?=\s|$)(?! ?\.)/gu,
    wanted: (found) => found.trim(),
    message: say`There is no space before this punctuation mark.`,
  },
  {
    pattern: /(?<=[\p{L})]) {1,3}[;:?!](?=\s|$)/gu,
    wanted: (found) => found.trim(),
    message: say`There is no space before this punctuation mark.`,
    notFrench: true,
  },
  {
    pattern: /(?<=[\p{L}\p{N}]) {1,3},(?=\p{L}{2})/gu,
    wanted: () => ", ",
    message: say`The space stands after the comma.`,
  },
  {
    pattern: /\( {1,3}(?=[\p{L}\p{N}])/gu,
    wanted: () => "(",
    message: say`There is no space inside of brackets.`,
  },
  {
    pattern: /(?<=[\p{L}\p{N}.]) {1,3}\)/gu,
    wanted: () => ")",
    message: say`There is no space inside of brackets.`,
  },
  {
    pattern: /(?<=\p{L}{3}\)|\p{L}{3}”)(?=\p{Ll}{3})/gu,
    wanted: () => " ",
    message: say`A space is missing after the bracket or quotation mark.`,
  },
  {
    pattern: /(?<=\p{Ll}{3})(?=\(\p{Lu}{3,12}\))/gu,
    wanted: () => " ",
    message: say`A space is missing before the bracket.`,
  },
];

/** Spaces that are missing or too many beside punctuation. Doubled spaces between words are nobody's concern. */
export const spacing = paragraphRule({
  code: "spacing",
  description: say`A space that is missing or too many beside punctuation: *peace ,security*, *( UNMISS )*. English, French and Spanish, with French spaces before *;* and *:* where they belong.`,
  summary: say`a space missing or too many beside punctuation: “peace ,security” (English, French, Spanish)`,
  defaultSeverity: "warning",
  example: {
    wrong: "We seek peace,security and development .",
    right: "We seek peace, security and development.",
  },
  languages: ["en", "fr", "es"],
  find({ text, plain, language }) {
    const slips: Slip[] = [];
    for (const { pattern, wanted, message, notFrench } of patterns) {
      if (notFrench && language === "fr") continue;
      for (const { index, 0: found } of plain.matchAll(pattern)) {
        const end = index + found.length;
        // A part of mark-up; an address without its scheme.
        if (text.slice(index - 1, end + 1) !== plain.slice(index - 1, end + 1)) continue;
        // "1.1 ." numbers a paragraph.
        if (/(?:^|\s)\d+\.\d+$/.test(plain.slice(Math.max(0, index - 8), index))) continue;
        if (/(?:^|[\s(])(?:www\.|mailto:|https?:)\S*$/.test(plain.slice(Math.max(0, index - 60), end)))
          continue;
        const [from, to] = found === "" ? [index - 1, index + 1] : [index, end];
        const newText = found === "" ? `${text[index - 1]} ${text[index]}` : wanted(found);
        slips.push({
          start: from,
          end: to,
          message,
          fixes: [{ title: titleOf(found, newText), edits: [{ start: from, end: to, newText }] }],
        });
      }
    }
    return slips.sort((a, b) => a.start - b.start);
  },
});

function titleOf(found: string, wanted: string): Said {
  return found.length > wanted.length ? say`Take the space away` : say`Put a space`;
}
