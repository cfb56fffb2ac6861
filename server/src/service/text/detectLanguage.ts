import type { Language } from "./language";
import { stopWords } from "./stopwords";
import { words } from "./words";

const latin = ["en", "fr", "es"] as const;
type Latin = (typeof latin)[number];

/** Letters that French has and Spanish has not, and the other way round; é stands in both, more often in French. */
const letters: Readonly<Record<string, readonly [Latin, number]>> = {
  ...Object.fromEntries([..."àèùâêîôûçœë"].map((letter) => [letter, ["fr", 1]])),
  ...Object.fromEntries([..."áíóúñ¿¡"].map((letter) => [letter, ["es", 1]])),
  é: ["fr", 0.3],
};

let functionWords: ReadonlyMap<string, readonly Latin[]> | undefined;

/** Which of the three languages each function word belongs to. */
function readFunctionWords(): ReadonlyMap<string, readonly Latin[]> {
  const known = new Map<string, Latin[]>();
  for (const language of latin) {
    for (const word of stopWords(language)) known.set(word, [...(known.get(word) ?? []), language]);
  }
  return known;
}

/**
 * The language of a text, by its script and, for the Latin script, by its function words and accented letters;
 * English where nothing tells. Looks at the first 2,000 characters.
 */
export function detectLanguage(text: string): Language {
  const sample = text.slice(0, 2000);
  return byScript(sample) ?? byWords(sample);
}

function byScript(sample: string): Language | undefined {
  let arabic = 0;
  let russian = 0;
  let chinese = 0;
  let other = 0;
  for (let i = 0; i < sample.length; i += 1) {
    const unit = sample.charCodeAt(i);
    if (unit < 0x41) continue;
    if ((unit >= 0x600 && unit < 0x700) || (unit >= 0xfb50 && unit < 0xff00)) arabic += 1;
    else if (unit >= 0x400 && unit < 0x530) russian += 1;
    // An ideograph is worth a word's syllable or two.
    else if (unit >= 0x3400 && unit < 0xa000) chinese += 3;
    else if (unit < 0x250) other += 1;
  }
  const most = Math.max(arabic, russian, chinese);
  if (most <= other) return undefined;
  return most === arabic ? "ar" : most === russian ? "ru" : "zh";
}

function byWords(sample: string): Latin {
  functionWords ??= readFunctionWords();
  const points: Record<Latin, number> = { en: 0, fr: 0, es: 0 };
  for (const { folded } of words(sample)) {
    for (const language of functionWords.get(folded) ?? []) points[language] += 1;
  }
  for (const letter of sample.toLowerCase()) {
    const tells = letters[letter];
    if (tells) points[tells[0]] += tells[1];
  }
  return latin.reduce((best, language) => (points[language] > points[best] ? language : best));
}
