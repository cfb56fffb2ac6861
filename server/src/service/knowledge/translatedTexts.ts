import type { Wording } from "../text/say";
import { ownTexts } from "./ownTexts";
import version from "./ownTexts.version";

/** What the build has made of the translations of Penholder's own data into one language. */
export interface TranslatedTexts {
  /** Which texts these are translations of: the hash of `ownTexts` and its data. */
  readonly of: string;
  /** In the order of `ownTexts`; empty where there is none. */
  readonly texts: readonly string[];
}

/**
 * A language with the words of Penholder's own data as well. They are loaded when the first of them is told; where there are
 * none, or those of another Penholder (a browser may have kept them), they are told in English.
 * @param load what was built for a language: "fr", "zh-cn"
 */
export function withOwnWords(
  wording: Wording,
  load: (language: string) => TranslatedTexts | undefined,
): Wording {
  if (wording.language === "en") return wording;
  let told: ReadonlyMap<string, string> | undefined;
  return {
    ...wording,
    own: (words) => {
      told ??= inPairs(load(wording.language));
      return told.get(words);
    },
  };
}

/** English → translation. */
function inPairs(translated: TranslatedTexts | undefined): ReadonlyMap<string, string> {
  if (translated?.of !== version) return new Map();
  const { texts } = translated;
  return new Map(
    ownTexts().flatMap((words, at) => {
      const text = texts[at];
      return text ? [[words, text] as const] : [];
    }),
  );
}
