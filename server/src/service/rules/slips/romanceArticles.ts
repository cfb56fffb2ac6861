import table from "../../../../data/rules/articles.tsv";
import { rowsOf } from "../ruleData";

type Gender = "m" | "f";

let genders: ReadonlyMap<string, ReadonlyMap<string, Gender>> | undefined;

function read(): NonNullable<typeof genders> {
  const known = new Map<string, Map<string, Gender>>();
  for (const [language = "", gender, words = ""] of rowsOf(table)) {
    const of = known.get(language) ?? new Map<string, Gender>();
    for (const word of words.split(" ")) of.set(word, gender as Gender);
    known.set(language, of);
  }
  return known;
}

/** The gender of a French or Spanish word as the articles of United Nations texts tell it; undefined where they do not. */
export function genderOf(language: string, word: string): Gender | undefined {
  genders ??= read();
  return genders.get(language)?.get(word);
}
