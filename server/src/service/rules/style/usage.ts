import { say } from "../../text/say";
import { paragraphRule, type Slip } from "../paragraphRule";
import { inCaseOf, type RuleWord, wordSet } from "../ruleWords";
import { inCounts, severityOf, usageOf } from "./usageCounts";

/** No nouns: "long term and", "well known that". */
const noNouns =
  wordSet(`that this these those with from have been will were would should could must into upon under over
  while when where which whose than then also only even more most less very such both each some many among between
  within without because through until after before during they them their there here what towards`);
const articles = wordSet("the a an and effective in as for by of proper regular timely appropriate any no");

/** Forms that the United Nations write otherwise: -our and -re, hyphens, compounds. Official names keep theirs. */
export const usage = paragraphRule({
  code: "un-usage",
  description: say`A spelling, hyphen or compound that United Nations texts write otherwise: *program*, *capacity building*, *peace-keeping*. A hint where the organ concerned writes both; official names keep their spelling. English only.`,
  summary: say`a spelling, hyphen or compound that the United Nations write otherwise: “program”, “capacity building” (English)`,
  defaultSeverity: "warning",
  example: {
    wrong: "Peace-keeping needs capacity building.",
    right: "Peacekeeping needs capacity-building.",
  },
  authority: say`United Nations Editorial Manual, spelling list; counts of statements and resolutions since 2000.`,
  languages: ["en"],
  find({ words, genre, isHeading, text, plain }) {
    const slips: Slip[] = [];
    for (const [at, word] of words.entries()) {
      const next = words[at + 1];
      const first = at === 0 || /[.!?:]\s+$/.test(word.gap);
      if (!isPlain(word, first)) continue;
      const pair = next?.follows ? usageOf(`${word.lower} ${next.lower}`) : undefined;
      const long = pair !== undefined && next !== undefined;
      const found = pair ?? usageOf(word.lower);
      if (!found || (long && !isPlain(next, false) && !/^\p{Lu}+/u.test(found.wrong))) continue;
      const last = long ? next : word;
      const after = words[long ? at + 2 : at + 1];
      if (found.where === "noun" && !isNoun(after)) continue;
      if (
        found.where === "article" &&
        !(articles.has(words[at - 1]?.lower ?? "") && /^(?:to|of|on|and)$/.test(after?.lower ?? ""))
      )
        continue;
      // "computer program", "one's self interest", "the World Trade center".
      if (/^programs?$/.test(word.lower) && /^(?:computer|software)$/.test(words[at - 1]?.lower ?? ""))
        continue;
      if (
        word.follows &&
        words[at - 1] !== undefined &&
        /^(?:one's|very)$/.test(words[at - 1]!.lower) &&
        word.lower === "self"
      )
        continue;
      if (text.slice(word.start, last.end) !== plain.slice(word.start, last.end)) continue;
      const wanted = inCaseOf(found.right, word.text);
      slips.push({
        start: word.start,
        end: last.end,
        severity: isHeading ? "hint" : severityOf(found, genre),
        message: say`The United Nations write “${found.right}” (${inCounts(found)}).`,
        wanted: [wanted],
      });
    }
    return slips;
  },
});

/** In small letters, but for the first of a sentence: what else has a capital is a name. */
function isPlain({ text }: RuleWord, first: boolean): boolean {
  return (
    text === text.toLowerCase() ||
    /^(?:HIV|AIDS|COVID-19)$/.test(text) ||
    (first && /^\p{Lu}\p{Ll}/u.test(text))
  );
}

function isNoun(word: RuleWord | undefined): boolean {
  return word?.follows === true && /^(?:\p{Ll}{4}|\p{Lu}{2})/u.test(word.text) && !noNouns.has(word.lower);
}
