import type { Wording } from "../../text/say";

/** A date that was guessed, as it stands in a draft. */
const about: Readonly<Record<string, string>> = {
  fr: "{0} environ",
  es: "{0} aprox.",
  ru: "{0} (примерно)",
  zh: "约{0}",
  ar: "نحو {0}",
};

/**
 * In which language days, rows of things and names of organs are written that go into a draft: that of the draft, of which
 * nothing else is translated, whatever language its author reads.
 * @param language ISO 639 code
 */
export function draftWording(language: string): Wording {
  const dated = about[language];
  return {
    language: language === "zh" ? "zh-cn" : language,
    translations: dated === undefined ? {} : { "about {0}": dated },
  };
}
