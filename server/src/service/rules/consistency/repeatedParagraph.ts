import type { DraftParagraph } from "../../draft/draft";
import { liesInside } from "../../text/range";
import { say } from "../../text/say";
import { normalise } from "../../text/words";
import type { Finding, Rule } from "../rule";

const code = "repeated-paragraph";
const key = {};

/** Over how many paragraphs a repetition is taken for a slip of copying. */
const reach = 5;
/** Shortest paragraph that is told, in UTF-16 units: "Mr. President," may stand several times. */
const shortest = 90;

/** "a. Description: …": an entry of a list, which may be the same for two. */
const labelled = /^(?:\p{L}\.\s|\p{L}[\p{L} ]{2,30}:)/u;

/** A paragraph that stands twice within five: copied, and left. */
export const repeatedParagraph: Rule = {
  code,
  description: say`A paragraph that stands again, word for word, within the next five.`,
  summary: say`a paragraph that stands again, word for word, within the next five`,
  defaultSeverity: "error",
  prepare(_, paragraph) {
    if (paragraph.text.length >= shortest) wordsOf(paragraph);
  },
  check({ paragraphs, foreign, text }) {
    const findings: Finding[] = [];
    const bodies = paragraphs.filter(
      ({ part, text: words }) => part === "body" && words.length >= shortest && !labelled.test(words),
    );
    bodies.forEach((paragraph, at) => {
      const same = bodies
        .slice(Math.max(0, at - reach), at)
        .some(
          (before) => before.text.length === paragraph.text.length && wordsOf(before) === wordsOf(paragraph),
        );
      if (!same || liesInside(foreign, paragraph)) return;
      const { start, end } = paragraph;
      const lineStart = text.lastIndexOf("\n", start - 1) + 1;
      const gap = /\s*$/.exec(text.slice(Math.max(0, lineStart - 8), lineStart))?.[0].length ?? 0;
      findings.push({
        start,
        end,
        code,
        message: say`This paragraph stands a little above already, word for word.`,
        severity: repeatedParagraph.defaultSeverity,
        fixes: [
          { title: say`Take this paragraph away`, edits: [{ start: lineStart - gap, end, newText: "" }] },
        ],
      });
    });
    return findings;
  },
};

function wordsOf({ words, workedOut }: DraftParagraph): string {
  const known = workedOut.get(key);
  if (known !== undefined) return known as string;
  const normalised = normalise(words);
  workedOut.set(key, normalised);
  return normalised;
}
