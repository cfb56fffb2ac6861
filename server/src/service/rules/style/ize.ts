import { say } from "../../text/say";
import { paragraphRule, type Slip } from "../paragraphRule";
import { inCaseOf } from "../ruleWords";
import { englishWords } from "../spelling/englishWords";

/** These have -ise only (from French "-mise", "-prise", "-vise", "-cise" and others). */
const iseOnly =
  /(?:advi|exerci|compri|surpri|enterpri|appri|promi|compromi|supervi|revi|devi|televi|improvi|preci|conci|exci|inci|circumci|demi|despi|disgui|franchi|merchandi|chasti|surmi|adverti|rai|prai|apprai|ari|otherwi|premi|treati|expert?i|pari|poi|noi|bai|cruis?|brui|antici)s/;
const form = /is(?:e|es|ed|ing|ation|ations|ational|er|ers)$/;

/** "organise", "recognised": the United Nations write -ize, where the word has both forms. */
export const ize = paragraphRule({
  code: "ize",
  description: say`*-ise* where the United Nations write *-ize*: *recognise*, *organisation*. Official names keep their spelling, and in statements, and in resolutions of the Security Council, which write both, it is a hint. English only.`,
  summary: say`“-ise” where the United Nations write “-ize”: “recognise”, “organisation” (English)`,
  defaultSeverity: "warning",
  example: { wrong: "We recognise the efforts.", right: "We recognize the efforts." },
  authority: say`United Nations Editorial Manual, spelling; “recognize” and its like against “-ise” 3,371 : 111 in statements, 4,084 : 0 in resolutions of the Assembly, 2,991 : 443 in those of the Council.`,
  languages: ["en"],
  find({ words, genre }) {
    return words.flatMap((word, at): Slip[] => {
      const { text, lower, start, end } = word;
      if (lower.length < 6 || !form.test(lower)) return [];
      if (iseOnly.test(lower)) return [];
      const first = at === 0 || /[.!?:]\s+$/.test(word.gap);
      if (text !== lower && !(first && text.slice(1) === lower.slice(1))) return [];
      const right = lower.replace(form, (ending) => `iz${ending.slice(2)}`);
      const { frequent, near } = englishWords();
      if (!frequent.has(right) && !near.has(right)) return [];
      const wanted = inCaseOf(right, text);
      return [
        {
          start,
          end,
          // Delegations have their own spelling, and the Council writes both.
          severity: genre === "assembly" ? "warning" : "hint",
          message: say`The United Nations write “${right}”.`,
          wanted: [wanted],
        },
      ];
    });
  },
});
