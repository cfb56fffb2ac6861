import table from "../../../../data/rules/owned.tsv";
import { rowsOf } from "../ruleData";
import type { RuleWord } from "../ruleWords";

let lists: readonly [ReadonlySet<string>, ReadonlySet<string>] | undefined;

function read(): NonNullable<typeof lists> {
  const [owner = [], its = []] = rowsOf(table).map(([row = ""]) => row.split(" "));
  lists ??= [new Set(owner), new Set(its)];
  return lists;
}

/** Words that stand after an owner ("the Council's work") in United Nations texts. */
export function isOwned(word: string): boolean {
  return read()[0].has(word);
}

/** Words that stand after "its" and seldom or never after "it is". */
export function belongsToIt(word: string): boolean {
  return read()[1].has(word);
}

/** Words that stand between an owner and what is owned: "subsidiary bodies", "continued support". */
const quality =
  /^(?:\p{L}{3,}(?:al|ive|ary|ory|ic|[^m]ent|ant|ous)|other|own|first|second|third|main|key|entire|continued|recent|member)$/u;

/** "meetings", "consequences": no verb that follows a plural or "it is" ends so. */
const plural = /^\p{Ll}{4,}s$/u;
const noPlural =
  /^(?:sometimes|always|perhaps|besides|towards|across|afterwards|nevertheless|nonetheless|regardless|unless|whereas|alas|likewise|\p{Ll}+(?:ous|less|ness|ss|us|is))$/u;

/** Whether a word is something that may be owned. */
export function isThing({ lower, text }: RuleWord): boolean {
  return /^\p{Ll}{4,}$/u.test(text) && (isOwned(lower) || (plural.test(lower) && !noPlural.test(lower)));
}

/** Whether the words behind an owner can only be what is owned: "consequences", "functional commissions". */
export function ownedBehind(words: readonly RuleWord[], at: number): boolean {
  const [after, then] = [words[at + 1], words[at + 2]];
  if (!after?.follows || /(?:ly|ing)$/.test(after.lower)) return false;
  if (!quality.test(after.lower)) return isThing(after) && !/ed$/.test(after.lower);
  return then?.follows === true && isThing(then);
}
