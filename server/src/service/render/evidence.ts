import type { Lack } from "../knowledge/evidence";
import type { Reading } from "../knowledge/knowledge";
import { nameOfOwnLanguage } from "./languageNames";

/** "reading the corpus, 18 %". Plain text, without a full stop; begins small. */
export function readingWords({ percent, stopped }: Reading): string {
  return stopped ? `only ${percent} % of your corpus has been read` : `reading the corpus, ${percent} %`;
}

/** "Reading the corpus, 18 %: this is what was found so far." Plain text. */
export function foundSoFar(reading: Reading): string {
  return `${capital(readingWords(reading))}: this is what was found so far.`;
}

/** What is said in the place of "new" or "nothing": "Your corpus has no adopted text in French". Without a full stop. */
export function lackWords(lack: Lack): string {
  if (lack.kind === "reading") return capital(readingWords(lack.reading));
  const what = lack.of === "adopted" ? "no adopted text" : "no text";
  return `Your corpus has ${what}${lack.language ? ` in ${nameOfOwnLanguage(lack.language)}` : ""}`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
