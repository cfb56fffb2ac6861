import { readFileSync } from "node:fs";
import { ownTexts } from "../../server/src/service/knowledge/ownTexts";
import version from "../../server/src/service/knowledge/ownTexts.version";
import { type TranslatedTexts, withOwnWords } from "../../server/src/service/knowledge/translatedTexts";
import type { Wording } from "../../server/src/service/text/say";

const read = (path: string): Readonly<Record<string, string>> => JSON.parse(readFileSync(path, "utf8"));

/** What Penholder's own data say, each text told by `tell`, as the build writes it for the server. */
export function textsBy(tell: (words: string) => string): TranslatedTexts {
  return { of: version, texts: ownTexts().map(tell) };
}

/** The same in one of the languages of the interface, with its own translations: "fr", "zh-cn". */
export function textsIn(language: string): TranslatedTexts {
  const told = read(`l10n/definitions.${language}.json`);
  return textsBy((words) => told[words] ?? "");
}

/** What is said in one of the languages of the interface. */
export function wordingIn(language: string): Wording {
  return withOwnWords({ language, translations: read(`l10n/bundle.l10n.${language}.json`) }, textsIn);
}
