import { readFileSync } from "node:fs";
import type { Wording } from "../../server/src/service/text/say";

/** What is said in one of the languages of the interface, with its own translations: "fr", "zh-cn". */
export function wordingIn(language: string): Wording {
  return { language, translations: JSON.parse(readFileSync(`l10n/bundle.l10n.${language}.json`, "utf8")) };
}
