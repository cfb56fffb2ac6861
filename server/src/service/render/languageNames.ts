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
};

/** The English name of a language; its code where it is another than those documents come in. */
export function languageName(code: string): string {
  return names[code] ?? code;
}

/** Which way a language is written. */
export function directionOf(code: string): "rtl" | "ltr" {
  return ["ar", "fa", "he", "ur"].includes(code) ? "rtl" : "ltr";
}
