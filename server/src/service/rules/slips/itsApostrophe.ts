import { say } from "../../text/say";
import { paragraphRule, type Slip } from "../paragraphRule";
import { inCaseOf, type RuleWord, wordSet } from "../ruleWords";
import { belongsToIt, ownedBehind } from "./owned";

/** After these no sentence can begin, so that "it's" cannot be "it is". */
const prepositions = wordSet(
  "in of to with by on from through under at within during towards into despite upon over",
);
/** Before these "it's" may be "it is" all the same: "for it's the …". */
const mayFollowItIs = wordSet(
  "a an the not been about only just also really all that what why how our time no",
);
/** After "its" these tell that "it is" is meant. */
const afterItIs = wordSet("a an the not been also our");
/** And these, with what follows them. */
const judgement =
  /^(?:clear|important|essential|necessary|crucial|vital|imperative|critical|time|high time|obvious|possible|regrettable|encouraging)$/;

/** "it's mandate" and "its a pleasure". */
export const itsApostrophe = paragraphRule({
  code: "its-it-is",
  description: say`*it’s* (it is) where *its* (of it) is meant, or the reverse: *the Council and it’s members*, *its a pleasure*. English only.`,
  summary: say`“it’s” where “its” is meant, or the reverse: “the Council and it’s members” (English)`,
  defaultSeverity: "error",
  example: {
    wrong: "The Council renewed the mandate in it’s entirety.",
    right: "The Council renewed the mandate in its entirety.",
  },
  languages: ["en"],
  find({ words }) {
    return words.flatMap((word, at): Slip[] => {
      const [before, after] = [words[at - 1], words[at + 1]];
      if (!after?.follows) return [];
      if (word.lower === "it's") {
        const belongs = after.lower === "own" || belongsToIt(after.lower);
        const behind =
          before && word.follows && prepositions.has(before.lower) && !mayFollowItIs.has(after.lower);
        if (!behind && !(belongs && word.text === word.lower) && !isBeforeOwned(words, at)) return [];
        const wanted = inCaseOf("its", word.text);
        return [
          {
            start: word.start,
            end: word.end,
            message: say`“it’s” is “it is”; what belongs to it is “its”.`,
            wanted: [wanted],
          },
        ];
      }
      if (word.lower !== "its") return [];
      const then = words[at + 2];
      const judged =
        judgement.test(after.lower) && then?.follows === true && /^(?:that|to|for)$/.test(then.lower);
      if (!judged && !afterItIs.has(after.lower)) return [];
      const mark = words.some(({ text }) => text.includes("'")) ? "'" : "’";
      return [
        {
          start: word.start,
          end: word.end,
          message: say`“its” is “of it”; here “it is” is meant.`,
          wanted: [inCaseOf("it is", word.text), inCaseOf(`it${mark}s`, word.text)],
        },
      ];
    });
  },
});

/** "and it's consequences", "for it's functional commissions": only what belongs to it can follow so. */
function isBeforeOwned(words: readonly RuleWord[], at: number): boolean {
  const [before, word, after] = [words[at - 1], words[at]!, words[at + 1]];
  if (!before || !word.follows || !after || !joins.has(before.lower)) return false;
  return !mayFollowItIs.has(after.lower) && !judgement.test(after.lower) && ownedBehind(words, at);
}

/** Before these "it's" begins a sentence of its own less often than it is a slip. */
const joins = wordSet("and or for respect ensure promote support strengthen renew extend fulfil implement");
