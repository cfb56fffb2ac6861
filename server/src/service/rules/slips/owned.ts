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

/** Whether the words behind an owner can only be what is owned: "consequences", "functional commissions". */
export function ownedBehind(words: readonly RuleWord[], at: number): boolean {
  const [after, then] = [words[at + 1], words[at + 2]];
  if (!after?.follows || /(?:ly|ing)$/.test(after.lower)) return false;
  const isNoun = ({ text, lower }: RuleWord) => isOwned(lower) && /^\p{Ll}{4,}$/u.test(text);
  if (!quality.test(after.lower)) return isNoun(after) && !/ed$/.test(after.lower);
  return then?.follows === true && (isNoun(then) || /^\p{Ll}{4,}s$/u.test(then.lower));
}
