import participles from "../../../../data/rules/participles.tsv";
import { say } from "../../text/say";
import { paragraphRule, type Slip } from "../paragraphRule";
import { wordSet } from "../ruleWords";

interface Participle {
  readonly right: string;
  /** It may be an adjective: told before a small word only. */
  readonly beforeSmall: boolean;
}

const have = wordSet("have has had having");
const adverbs = wordSet(
  "also already not never always ever just since long now again often all both thus therefore still",
);
const small = wordSet(
  "to the a an that this these those its their our his her from in by with on for at of into upon",
);

let known: ReadonlyMap<string, Participle> | undefined;

function read(): ReadonlyMap<string, Participle> {
  const rows = participles.split("\n").filter((row) => row && !row.startsWith("#"));
  return new Map(
    rows.map((row) => {
      const [form = "", right = "", where] = row.split("\t");
      return [form, { right, beforeSmall: where === "to" }];
    }),
  );
}

/** "have becoming", "has became": after "have" stands the participle. */
export const participle = paragraphRule({
  code: "participle",
  description: say`A form of the verb that cannot stand after *have*: *have becoming*, *has became*. English only; verbs that also stand before nouns (*have leading roles*) only where they do not.`,
  summary: say`a form of the verb that cannot stand after “have”: “have becoming”, “has became” (English)`,
  defaultSeverity: "error",
  example: {
    wrong: "Conflicts have becoming more complex.",
    right: "Conflicts have become more complex.",
  },
  languages: ["en"],
  find({ words }) {
    return words.flatMap((word, at): Slip[] => {
      if (!have.has(word.lower)) return [];
      let next = at + 1;
      while (words[next]?.follows && next < at + 3 && isAdverb(words[next]!.lower)) next++;
      const verb = words[next];
      if (!verb?.follows || verb.text !== verb.lower) return [];
      known ??= read();
      const found = known.get(verb.lower);
      if (!found) return [];
      const after = words[next + 1];
      const smallFollows = after?.follows === true && small.has(after.lower);
      if (found.beforeSmall && !smallFollows) return [];
      const base =
        !verb.lower.endsWith("ing") &&
        found.right === `${verb.lower}${verb.lower.endsWith("e") ? "d" : "ed"}`;
      // "all that they have; include": only what follows "have" at once, and goes on.
      if (base && !smallFollows) return [];
      return [
        {
          start: verb.start,
          end: verb.end,
          message: say`After “${word.lower}” stands the participle: “${found.right}”.`,
          wanted: [found.right],
        },
      ];
    });
  },
});

function isAdverb(word: string): boolean {
  return adverbs.has(word) || (word.length > 4 && word.endsWith("ly"));
}
