import { say } from "../../text/say";
import { paragraphRule, type Slip } from "../paragraphRule";
import { type RuleWord, wordSet } from "../ruleWords";
import { isOwned, isThing, ownedBehind } from "./owned";

/** What is no word without its apostrophe. */
const ownersAlone = new Map([
  ["todays", "today’s"],
  ["tomorrows", "tomorrow’s"],
  ["yesterdays", "yesterday’s"],
  ["womens", "women’s"],
  ["childrens", "children’s"],
  ["mens", "men’s"],
]);

/** Organs of which there is one: a plural is a possessive without its apostrophe. */
const singleOrgans = wordSet(
  "council assembly union committee commission secretary-general court organization government",
);
const organNames =
  /^(?:(?:United Nations )?Security Council|(?:United Nations )?General Assembly|African Union|European Union|Human Rights Council|Peacebuilding Commission|Secretary-General|Economic and Social Council|International Court of Justice|Trusteeship Council|World Health Organization)s$/;

/** After a possessive stands what is owned; after a plural, one of these or a verb. */
const noOwned =
  wordSet(`of first second third further living affected concerned call calls and or in that which who to are were have had is was has for on with by from at as will would
  should must can could may might not also do did a an the its their our be been this these those under before after
  we it they than but when where while if into over between among through within without against during including such
  there then now today so all both only`);

/** Adjectives that stand before what is owned and never after a plural as its predicate. */
const owning = wordSet("overall respective own primary inherent collective");
/** Plurals that own: States, missions, people. */
const pluralOwners =
  wordSet(`states missions countries nations governments parties members women men operations forces
  organizations committees commissions communities societies institutions agencies partners authorities peacekeepers
  children girls boys parents families victims civilians refugees`);

/** "the Councils work", "todays challenges", "UN Missions overall mandates": an apostrophe is missing. */
export const possessive = paragraphRule({
  code: "missing-apostrophe",
  description: say`An owner without its apostrophe: *the Security Councils work*, *todays challenges*, *Member States respective obligations*. English only.`,
  summary: say`an owner without its apostrophe: “the Security Councils work”, “todays challenges” (English)`,
  defaultSeverity: "error",
  example: {
    wrong: "We welcome the Security Councils decision.",
    right: "We welcome the Security Council’s decision.",
  },
  languages: ["en"],
  find({ words, plain, isHeading }) {
    if (isHeading) return [];
    const mark = plain.includes("'") && !plain.includes("’") ? "'" : "’";
    return words.flatMap((word, at): Slip[] => {
      if (!/s$/.test(word.text)) return [];
      const after = words[at + 1];
      const slip = (wanted: string): Slip => ({
        start: word.start,
        end: word.end,
        message: say`An apostrophe is missing: “${wanted}”.`,
        wanted: [wanted],
      });
      const alone = ownersAlone.get(word.lower);
      if (alone)
        return /^\p{Lu}{2}/u.test(word.text)
          ? []
          : [slip((word.text.charAt(0) + alone.slice(1)).replace("’", mark))];
      if (!after?.follows) return [];
      const single = `${word.text.slice(0, -1)}${mark}s`;
      const known = ownerOf(words, at);
      if (known)
        return !noOwned.has(after.lower) &&
          (known === "sure" || isOwned(after.lower) || ownedBehind(words, at))
          ? [slip(single)]
          : [];
      if (isVerbThere(after, words[at + 2])) return [];
      if (word.text === "peoples" && isOwned(after.lower) && !noOwned.has(after.lower))
        return [{ ...slip(`people${mark}s`), wanted: [`people${mark}s`, `peoples${mark}`] }];
      // "peoples living conditions": what is owned stands behind a quality of it.
      const behind = words[at + 2];
      if (
        word.text === "peoples" &&
        /^(?:living|basic|daily|fundamental|human|inalienable)$/.test(after.lower) &&
        behind?.follows &&
        isThing(behind)
      )
        return [{ ...slip(`people${mark}s`), wanted: [`people${mark}s`, `peoples${mark}`] }];
      if (
        word.lower === "worlds" &&
        /^(?:the|our)$/.test(words[at - 1]?.lower ?? "") &&
        word.follows &&
        /^(?:only|first|second|third|most|largest|youngest|biggest)$/.test(after.lower) &&
        behind?.follows
      )
        return [slip(single)];
      if (word.lower === "worlds" && /^(?:the|our)$/.test(words[at - 1]?.lower ?? "") && word.follows)
        return !noOwned.has(after.lower) && /^\p{Ll}/u.test(after.text) ? [slip(single)] : [];
      // "countrys", "communitys": no plural.
      if (/^[a-z]+(?:untr|unit|ciet|sembl|uthorit)ys$/i.test(word.text)) return [slip(single)];
      const owned = words[at + 2];
      if (
        pluralOwners.has(word.lower) &&
        owning.has(after.lower) &&
        owned?.follows &&
        /^\p{Ll}{4,}$/u.test(owned.text) &&
        !noOwned.has(owned.lower)
      )
        return [slip(`${word.text}${mark}`)];
      return [];
    });
  },
});

/** Nouns that are verbs too. */
const verbsToo = wordSet(
  "demand support need hope call want vote trust claim fear struggle work benefit suffer",
);

/** "what our peoples demand.", "the peoples support the plan": what a plural does, not what it owns. */
function isVerbThere(word: RuleWord, next: RuleWord | undefined): boolean {
  if (!verbsToo.has(word.lower)) return false;
  return (
    next === undefined ||
    !next.follows ||
    /^(?:that|the|an?|its|their|this|these|it|us|to|no)$/.test(next.lower)
  );
}

/** Whether a plural is an owner for sure ("Security Councils"), or where something is owned ("the Organizations work"). */
function ownerOf(words: readonly RuleWord[], at: number): "sure" | "likely" | undefined {
  const word = words[at]!;
  if (!/^\p{Lu}/u.test(word.text) || !singleOrgans.has(word.lower.slice(0, -1))) return undefined;
  let name = word.text;
  for (let back = at; back > Math.max(0, at - 5); back--) {
    if (organNames.test(name)) return "sure";
    if (!words[back]!.follows) break;
    name = `${words[back - 1]!.text} ${name}`;
  }
  if (organNames.test(name)) return "sure";
  const before = words[at - 1];
  return word.follows && before && (/^\p{Lu}/u.test(before.text) || before.lower === "the")
    ? "likely"
    : undefined;
}
