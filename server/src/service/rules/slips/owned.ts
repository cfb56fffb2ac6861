import table from "../../../../data/rules/owned.tsv";
import { rowsOf } from "../ruleData";

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
