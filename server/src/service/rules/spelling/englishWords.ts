import table from "../../../../data/rules/words-en.tsv";
import { rowsOf } from "../ruleData";

/** English words, for telling slips: most words of a dictionary are not among them. */
export interface EnglishWords {
  /** Words that United Nations texts use often, with their rank: 0 is the most frequent. */
  readonly frequent: ReadonlyMap<string, number>;
  /** Words that are none of these and may be taken for a slip in one of them. */
  readonly near: ReadonlySet<string>;
}

let words: EnglishWords | undefined;

function read(): EnglishWords {
  const [frequent = [], near = []] = rowsOf(table).map(([row = ""]) => row.split(" "));
  return { frequent: new Map(frequent.map((word, rank) => [word, rank])), near: new Set(near) };
}

/** The list in the box; it is read at the first question. */
export function englishWords(): EnglishWords {
  words ??= read();
  return words;
}
