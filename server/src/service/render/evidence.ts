import type { Lack } from "../knowledge/evidence";
import type { Reading } from "../knowledge/knowledge";
import { noneOfThese } from "../text/detectLanguage";
import { type Said, say, type Wording, worded } from "../text/say";
import { languageWords } from "./languageNames";

/** "reading the corpus, 18 %": to be filled into a sentence, where it begins small. Without a full stop. */
export function readingWords({ percent, stopped }: Reading): Said {
  const share = String(percent);
  return stopped ? say`only ${share} % of your corpus has been read` : say`reading the corpus, ${share} %`;
}

/** "Reading the corpus, 18 %: this is what was found so far." Plain text. */
export function foundSoFar(reading: Reading, wording: Wording): string {
  return capital(worded(say`${readingWords(reading)}: this is what was found so far.`, wording));
}

/** What is said in the place of "new" or "nothing": "Your corpus has no adopted text in French". Without a full stop. */
export function lackWords(lack: Lack, wording: Wording): string {
  return capital(worded(lack.kind === "reading" ? readingWords(lack.reading) : textLacking(lack), wording));
}

function textLacking({ of, language }: Extract<Lack, { kind: "text" }>): Said {
  const adopted = of === "adopted";
  if (!language) return adopted ? say`Your corpus has no adopted text` : say`Your corpus has no text`;
  if (language === noneOfThese)
    return adopted
      ? say`Your corpus has no adopted text in this language`
      : say`Your corpus has no text in this language`;
  const name = languageWords(language);
  return adopted ? say`Your corpus has no adopted text in ${name}` : say`Your corpus has no text in ${name}`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
