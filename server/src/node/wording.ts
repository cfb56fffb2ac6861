import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { type TranslatedTexts, withOwnWords } from "../service/knowledge/translatedTexts";
import { inEnglish, interfaceLanguage, type Wording } from "../service/text/say";

/**
 * Penholder's own sentences as the translations beside the program have them.
 * @param locale as an editor or an operating system names it; undefined where it is none that there are translations for
 */
export function wordingFor(locale: string): Wording | undefined {
  const language = interfaceLanguage(locale);
  if (language === undefined || language === "en") return undefined;
  try {
    const path = join(__dirname, `../../l10n/bundle.l10n.${language}.json`);
    return { language, translations: JSON.parse(readFileSync(path, "utf8")) };
  } catch {
    // An installation without them: English is always there.
    return undefined;
  }
}

/** What Penholder's own data say in a language, from the script beside the program; undefined where there is none. */
export function translatedTexts(language: string): TranslatedTexts | undefined {
  try {
    return createRequire(__filename)(`./definitions.${language}.js`);
  } catch {
    return undefined;
  }
}

/** The language that the operating system asks for (POSIX: LC_ALL, LC_MESSAGES, LANG), for the command line. */
export function wordingOfSystem(): Wording {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return withOwnWords(wordingFor(LC_ALL || LC_MESSAGES || LANG || "") ?? inEnglish, translatedTexts);
}
