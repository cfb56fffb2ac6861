import { say } from "../../text/say";
import { foreignIn } from "../foreign";
import { ruleParagraph } from "../paragraphRule";
import type { Finding, Rule } from "../rule";
import type { RuleWord } from "../ruleWords";
import { englishWords } from "../spelling/englishWords";
import { usageOf } from "../style/usageCounts";

const code = "two-spellings";
const key = {};

/** What a paragraph has of words that may be written with a hyphen or without. */
interface Compounds {
  /** With a hyphen after a short beginning: "co-operation", "sub-regional". */
  readonly hyphenated: readonly RuleWord[];
  /** Every word of small letters, with its places. */
  readonly closed: ReadonlyMap<string, readonly RuleWord[]>;
}

/** Both are words, and mean different things: "re-cover", "co-op". */
const different = new Set([
  "recover",
  "recreate",
  "reform",
  "resign",
  "resort",
  "resent",
  "represent",
  "coop",
  "reserve",
  "release",
  "react",
  "remark",
  "redress",
  "return",
]);

/** "co-operation" in a draft that writes "cooperation" elsewhere: one form throughout. */
export const twoSpellings: Rule = {
  code,
  description: say`A word that the draft writes with a hyphen here and without it there: *sub-regional* and *subregional*. The form that the United Nations do not use, or else the rarer one, is marked. English only.`,
  summary: say`a word with a hyphen here and without it there: “sub-regional” and “subregional” (English)`,
  defaultSeverity: "warning",
  example: {
    wrong: "Subregional bodies help. A subregional force and a sub-regional plan exist.",
    right: "Subregional bodies help. A subregional force and a subregional plan exist.",
  },
  prepare(draft, paragraph) {
    if (draft.language === "en") compoundsOf(draft, paragraph);
  },
  check(draft) {
    if (draft.language !== "en") return [];
    const paragraphs = draft.paragraphs.filter(({ part }) => part === "body");
    const all = paragraphs.map((paragraph) => compoundsOf(draft, paragraph));
    const isForeign = foreignIn(draft);
    const placed = ({ start, end }: RuleWord, paragraph: number) => {
      const by = paragraphs[paragraph]!.start;
      return { start: start + by, end: end + by };
    };
    const hyphenated = new Map<string, { readonly start: number; readonly end: number }[]>();
    all.forEach((compounds, paragraph) => {
      for (const word of compounds.hyphenated) {
        const range = placed(word, paragraph);
        if (isForeign(range)) continue;
        hyphenated.set(word.lower, [...(hyphenated.get(word.lower) ?? []), range]);
      }
    });
    const findings: Finding[] = [];
    for (const [word, places] of hyphenated) {
      const without = word.replace("-", "");
      if (different.has(without)) continue;
      const closed = all.flatMap((compounds, paragraph) =>
        (compounds.closed.get(without) ?? [])
          .map((found) => placed(found, paragraph))
          .filter((range) => !isForeign(range)),
      );
      if (closed.length === 0) continue;
      const hyphenWins = usageOf(word) ? false : usageOf(without) ? true : places.length > closed.length;
      // "on-going" three times and "ongoing" once: what everybody writes is not to be changed.
      if (hyphenWins && !usageOf(without) && englishWords().frequent.has(without)) continue;
      const [rarer, usual] = hyphenWins ? [closed, word] : [places, without];
      const more = Math.max(places.length, closed.length);
      for (const range of rarer) {
        const there = draft.text.slice(range.start, range.end);
        const newText = /^\p{Lu}/u.test(there) ? usual.charAt(0).toUpperCase() + usual.slice(1) : usual;
        findings.push({
          ...range,
          code,
          message:
            more > 1
              ? say`Elsewhere this draft writes “${usual}” (${more} times).`
              : say`Elsewhere this draft writes “${usual}”.`,
          severity: more > rarer.length ? "warning" : "hint",
          fixes: [{ title: say`Write “${newText}”`, edits: [{ ...range, newText }] }],
        });
      }
    }
    return findings.sort((a, b) => a.start - b.start);
  },
};

type Paragraph = Parameters<typeof ruleParagraph>[1];

function compoundsOf(draft: Parameters<typeof ruleParagraph>[0], paragraph: Paragraph): Compounds {
  const known = paragraph.workedOut.get(key);
  if (known) return known as Compounds;
  const hyphenated: RuleWord[] = [];
  const closed = new Map<string, RuleWord[]>();
  for (const word of ruleParagraph(draft, paragraph).words) {
    // Official names keep their spelling.
    const first = word.gap === "" || /[.!?]\s+$/.test(word.gap);
    if (word.text !== word.lower && !(first && word.text.slice(1) === word.lower.slice(1))) continue;
    if (/^[a-z]{2,6}-[a-z]{4,}$/.test(word.lower)) hyphenated.push(word);
    else if (word.text.length > 6 && /^[a-z]+$/.test(word.lower)) {
      const places = closed.get(word.lower);
      if (places) places.push(word);
      else closed.set(word.lower, [word]);
    }
  }
  const made = { hyphenated, closed };
  paragraph.workedOut.set(key, made);
  return made;
}
