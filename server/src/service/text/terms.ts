import { languages } from "./language";
import { stem } from "./stems";
import { stopWords } from "./stopwords";
import { hashWord } from "./wordScanner";

let stops: ReadonlySet<string> | undefined;

/** Every language's stop words, folded. */
export function allStopWords(): ReadonlySet<string> {
  stops ??= new Set(languages.flatMap((language) => stopWords(language)));
  return stops;
}

/** What a folded word is indexed under; undefined for a stop word or a single letter. */
export function termOf(folded: string): string | undefined {
  if (allStopWords().has(folded)) return undefined;
  if (folded.length < 2 && !/\d/.test(folded)) return undefined;
  return stem(folded);
}

/** The hash a term is indexed under. */
export function termHash(term: string): readonly [number, number] {
  return hashWord(term);
}
