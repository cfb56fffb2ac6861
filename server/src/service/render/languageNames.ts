import { noneOfThese } from "../text/detectLanguage";
import { languageCode } from "../text/language";
import { type SaidValue, say, type Wording, worded } from "../text/say";

const names: Readonly<Record<string, SaidValue>> = {
  en: say`English`,
  fr: say`French`,
  es: say`Spanish`,
  ru: say`Russian`,
  zh: say`Chinese`,
  ar: say`Arabic`,
  de: say`German`,
  it: say`Italian`,
  pt: say`Portuguese`,
};

/** The name of a language, to be filled into a sentence; its code where it is another than those documents come in. */
export function languageWords(code: string): SaidValue {
  // An index may be older than the check of what is read.
  return names[code] ?? (code === "und" ? undefined : languageCode(code)) ?? say`another language`;
}

/** The same by itself. */
export function languageName(code: string, wording: Wording): string {
  return worded(say`${languageWords(code)}`, wording);
}

/** What is said of the language that a text is in: its name, or "this language" where it is none of the six. */
export function nameOfOwnLanguage(code: string, wording: Wording): string {
  return code === noneOfThese ? worded(say`this language`, wording) : languageName(code, wording);
}

/** Which way a language is written. */
export function directionOf(code: string): "rtl" | "ltr" {
  return ["ar", "fa", "he", "ur"].includes(code) ? "rtl" : "ltr";
}
