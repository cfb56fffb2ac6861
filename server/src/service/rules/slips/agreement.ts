import { say } from "../../text/say";
import { paragraphRule, type Slip } from "../paragraphRule";
import { inCaseOf, type RuleWord, wordSet } from "../ruleWords";

/** Before these a clause begins, so that what follows is its subject ("addressing these issues is" is right). */
const clauseOpeners = wordSet(
  "that and but because as while when where if whether since although though how why what which unless until",
);

/** Plurals that are no form of a verb, so that "this" before them is wrong. */
const plurals =
  wordSet(`issues efforts goals principles threats values problems rights actions weapons areas countries
  activities policies objectives resolutions organizations situations crises obstacles commitments obligations mechanisms
  challenges conflicts results reports negotiations recommendations developments circumstances measures principles
  initiatives instruments institutions elements aspects factors operations missions ideas concerns questions`);
/** Some of them are forms of a verb too: "this challenges the idea". */
const alsoVerbs = wordSet(
  "issues threats values challenges conflicts results reports measures concerns questions rights instruments",
);
const prepositions = wordSet("in of to with for by on through under at from all about against");

const verbs: Readonly<Record<string, string>> = { is: "are", was: "were", has: "have" };
/** Plurals in form that are not: "these series is" is wrong as well, but "is" may be right. */
const notPlural = wordSet(
  "this is was has as us process access progress success business crisis basis analysis series",
);

/** "these challenges is", "in this areas". */
export const agreement = paragraphRule({
  code: "number-agreement",
  description: say`Singular and plural that do not fit together: *these challenges is*, *in this areas*. English only.`,
  summary: say`singular and plural that do not fit together: “these challenges is”, “in this areas” (English)`,
  defaultSeverity: "error",
  example: { wrong: "These challenges is serious.", right: "These challenges are serious." },
  languages: ["en"],
  find({ words }) {
    return words.flatMap((word, at): Slip[] => {
      if (!words[at + 1]?.follows) return [];
      const slip = /^(?:these|those)$/.test(word.lower)
        ? (pluralWithIs(words, at) ?? singularBehind(words, at))
        : word.text === "police"
          ? policeIs(words, at)
          : word.lower === "this"
            ? thisWithPlural(words, at)
            : /^(?:many|several|numerous|various|such)$/.test(word.lower)
              ? singularBehind(words, at)
              : undefined;
      return slip ? [slip] : [];
    });
  },
});

/** "These challenges is". */
function pluralWithIs(words: readonly RuleWord[], at: number): Slip | undefined {
  const [word, noun, verb] = [words[at]!, words[at + 1]!, words[at + 2]];
  if (!verb?.follows || !(verb.lower in verbs)) return undefined;
  if (!/\p{Ll}{3}s$/u.test(noun.text) || notPlural.has(noun.lower) || !opensClause(words, at))
    return undefined;
  const wanted = verbs[verb.lower]!;
  const message = say`“${word.lower} ${noun.text}” is plural: “${wanted}”.`;
  return { start: verb.start, end: verb.end, message, wanted: [wanted] };
}

/** "United Nations police is": the police are many. */
function policeIs(words: readonly RuleWord[], at: number): Slip | undefined {
  const [before, verb] = [words[at - 1], words[at + 1]!];
  const wanted = verbs[verb.lower];
  if (!wanted || !words[at]!.follows || !/^(?:UN|Nations)$/.test(before?.text ?? "")) return undefined;
  const message = say`“police” is plural: “${wanted}”.`;
  return { start: verb.start, end: verb.end, message, severity: "warning", wanted: [wanted] };
}

/** Whether "these" begins the subject: "all of these" does, "one of these" and "addressing these" do not. */
function opensClause(words: readonly RuleWord[], at: number): boolean {
  let first = at;
  if (words[first]?.follows && words[first - 1]?.lower === "of") first--;
  const isOf = first < at;
  if (
    words[first]?.follows &&
    /^(?:all|both|most|many|some|several|few)$/.test(words[first - 1]?.lower ?? "")
  )
    first--;
  else if (isOf) return false;
  const before = words[first - 1];
  return !before || !words[first]!.follows || clauseOpeners.has(before.lower);
}

/** "in this areas", "to address this threats", "this measures shall". */
function thisWithPlural(words: readonly RuleWord[], at: number): Slip | undefined {
  const [word, noun, verb, before] = [words[at]!, words[at + 1]!, words[at + 2], words[at - 1]];
  if (!plurals.has(noun.lower)) return undefined;
  if (alsoVerbs.has(noun.lower)) {
    const behind = before !== undefined && word.follows && prepositions.has(before.lower);
    // "to address this threats": the infinitive has its object.
    const object =
      before !== undefined &&
      word.follows &&
      before.follows &&
      (words[at - 2]?.lower === "to" ||
        (/ly$/.test(words[at - 2]?.lower ?? "") && words[at - 3]?.lower === "to"));
    const followed = verb?.follows === true && afterNoun.test(verb.lower);
    if (!behind && !object && !followed) return undefined;
    if (verb?.follows && /^(?:the|a|an|our|its|their|that|to)$/.test(verb.lower)) return undefined;
  }
  return {
    start: word.start,
    end: word.end,
    message: say`“${noun.text}” is plural: “these”.`,
    wanted: [inCaseOf("these", word.text)],
  };
}

/** "these challenge", "many country", "of such development.": a thing that is counted, in the singular. */
function singularBehind(words: readonly RuleWord[], at: number): Slip | undefined {
  const [word, noun, after] = [words[at]!, words[at + 1]!, words[at + 2]];
  const plural = pluralOf(noun.lower);
  if (!plural || noun.text !== noun.lower) return undefined;
  // "these country offices", "many a country", "those issue papers": the noun stands before another.
  if (after?.follows && !afterNoun.test(after.lower) && !prepositions.has(after.lower)) return undefined;
  if (after && !after.follows && !/^[,.;:)!?]/.test(after.gap)) return undefined;
  // "as such action": "such" stands for what was said.
  if (
    word.lower === "such" &&
    (singularToo.has(noun.lower) ||
      /^(?:as|no|any|one|each|every|some|first|second|third|last|next|only|another|other|the)$/.test(
        words[at - 1]?.lower ?? "",
      ))
  )
    return undefined;
  return {
    start: noun.start,
    end: noun.end,
    message: say`“${word.lower}” is followed by the plural: “${plural}”.`,
    severity: word.lower !== "such" ? undefined : noun.lower === "development" ? "hint" : "warning",
    wanted: [plural],
  };
}

/** What follows a noun that is a subject or an object, and no verb that is spelt like its plural. */
const afterNoun =
  /^(?:is|are|was|were|has|have|had|should|shall|will|would|must|may|can|cannot|could|and|or|that|which|who|as|also|remain|do|does|need|require)$/;

/** The plural of a thing that is counted, of those that this rule knows. */
function pluralOf(singular: string): string | undefined {
  const plural = singular.endsWith("y")
    ? `${singular.slice(0, -1)}ies`
    : singular === "crisis"
      ? "crises"
      : `${singular}s`;
  return plurals.has(plural) || extraPlurals.has(plural) ? plural : undefined;
}

const extraPlurals =
  wordSet(`attacks events incidents cases steps agreements countries partners reforms meetings
  violations attempts trends tasks opportunities risks mandates capabilities lessons sanctions`);
/** "such action", "such aspect of": these have no plural where they are meant in general. */
const singularToo = wordSet(
  "action effort conflict activity measure obligation policy operation concern reform",
);
