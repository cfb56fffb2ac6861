import { noneOfThese } from "../text/detectLanguage";
import { languageCode } from "../text/language";

const names: Readonly<Record<string, string>> = {
  en: "English",
  fr: "French",
  es: "Spanish",
  ru: "Russian",
  zh: "Chinese",
  ar: "Arabic",
  de: "German",
  it: "Italian",
  pt: "Portuguese",
  und: "another language",
};

/** The English name of a language; its code where it is another than those documents come in. */
export function languageName(code: string): string {
  // An index may be older than the check of what is read.
  return names[code] ?? languageCode(code) ?? "another language";
}

/** What is said of the language that a text is in: its name, or "this language" where it is none of the six. */
export function nameOfOwnLanguage(code: string): string {
  return code === noneOfThese ? "this language" : languageName(code);
}

/** Which way a language is written. */
export function directionOf(code: string): "rtl" | "ltr" {
  return ["ar", "fa", "he", "ur"].includes(code) ? "rtl" : "ltr";
}
