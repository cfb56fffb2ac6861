import type { Draft } from "../draft/draft";
import { once } from "../references/facts/table";
import { countryNamed } from "../text/countries";
import { languages } from "../text/language";
import { stopWords } from "../text/stopwords";
import type { AcronymUse } from "./acronymUses";
import { everydayForms, wordsOf } from "./shortForms";

/** Words in capitals that are said loudly, beside the function words of the six languages. */
const loudWords = once(
  () => new Set([...wordsOf("loud"), ...languages.flatMap((language) => stopWords(language))]),
);

function isLoudWord(word: string): boolean {
  return loudWords().has(word.toLowerCase());
}

/** Whether everybody writes a thing short in that language: "США", "VIH". Nobody asks for its full name. */
export function isEveryday(acronym: string, language: string): boolean {
  return everydayForms(language).has(acronym);
}

/** What stands before a person's name. */
const title = once(
  () =>
    new RegExp(
      `(?<![\\p{L}\\p{N}])(?:${oneOf(wordsOf("person"))})\\.?[ \\u00a0]+(?:\\p{Lu}[\\p{L}.’'-]*[ \\u00a0]+){0,3}$`,
      "u",
    ),
);

/**
 * Whether a word in capitals that nobody knows as a short form is a name or a word said loudly: "CHINA", "MAY", "YES",
 * "Mr. ZHANG Jun", "FRANCE:".
 */
export function isNameOrLoud({ text, start, end }: AcronymUse, draft: Draft): boolean {
  // "the G5 Sahel", "C34": a name, of which nothing is left out.
  if (/^\p{Lu}\p{N}+$/u.test(text)) return true;
  if (!/^\p{Lu}+$/u.test(text)) return false;
  if (isLoudWord(text) || (text.length > 3 && countryNamed(text) !== undefined)) return true;
  const before = draft.text.slice(Math.max(0, start - 60), start);
  if (title().test(before)) return true;
  // "NGUYEN Van Minh (Viet Nam)": a speaker at the beginning of a line.
  const after = draft.text.slice(end, end + 60);
  return /(?:^|\n)[\s>*_#]*$/.test(before) && /^(?:[ \u00a0]\p{Lu}\p{Ll}+){1,3}[ \u00a0]?[:(,]/u.test(after);
}

/**
 * A name that goes on behind the short form and ends with the word for a work, a day, a campaign or a station. Names of
 * bodies, treaties and programmes ("UNHCR Executive Committee") do not: there the full name is wanted.
 */
const nameAhead = once(() => {
  const small = `(?:${oneOf(wordsOf("joining"))})`;
  const capitalised = "(?:\\p{Lu}[\\p{L}\\p{N}’'-]*|(?:19|20)\\d\\d)";
  return new RegExp(
    `^(?:[-\u2010\u2011/]\\p{Lu}[\\p{L}\\p{N}]*)*(?:[ \\u00a0](?:${small}[ \\u00a0])*${capitalised})*?[ \\u00a0](?:${oneOf(wordsOf("work"))})(?![\\p{L}\\p{N}])`,
    "u",
  );
});

/** Where a short form is a part of what stands around it. */
const nameAround = once(() => [
  { text: /^(?:FM|TV)$/, before: /\p{Lu}\S* $/u, after: /^/ },
  { before: /Waffen[- ]$/, after: /^/ },
  // "the MV Fox".
  {
    text: new RegExp(`^(?:${oneOf(wordsOf("ship"))})$`),
    before: new RegExp(`(?:^|\\P{L})(?:${oneOf(wordsOf("ship-article"))}) $`, "iu"),
    after: /^ ["“«]?\p{Lu}/u,
  },
  // "EUCAP Sahel Mali": a mission's name, of which the place is a part.
  {
    text: new RegExp(`^(?:${oneOf(wordsOf("mission"))})$`),
    before: /^/,
    after: /^[ \u00a0-]["“«]?\p{Lu}\p{L}{3}/u,
  },
  // "the P5+1".
  { text: /^P5$/, before: /^/, after: /^\+1/ },
  // "the EU Mission on Regional Maritime Capacity", "SIDS DOCK": a name of which the short form is the first word.
  {
    text: /^(?:EU|AU|SIDS)$/,
    before: /^/,
    after: /^ (?:\p{Lu}{3,}(?!\p{L})|\p{Lu}\p{Ll}+ (?:on|in|for|of|to|against|and) (?:the )?\p{Lu}\p{Ll}+)/u,
  },
  // "the 1267/1989/2253 ISIL (Da'esh) and Al-Qaida Sanctions Committee".
  { before: /\d{3,4}(?:\/\d{3,4})* $/, after: /^ \(?[^.;]{0,60}\bCommittee\b/ },
]);

/**
 * Whether a short form stands inside a proper name that is written so: "the SDG Investment Trends Monitor",
 * "International Girls in ICT Day", "ONUCI FM", "EUCAP Sahel Mali".
 */
export function isInsideName({ text, start, end }: AcronymUse, draft: Draft): boolean {
  const after = draft.text.slice(end, end + 120);
  if (nameAhead().test(after)) return true;
  const before = draft.text.slice(Math.max(0, start - 40), start);
  return nameAround().some(
    (name) => (name.text?.test(text) ?? true) && name.before.test(before) && name.after.test(after),
  );
}

/**
 * How far back a short title's words are looked for, in UTF-16 units: "Technology for the Sustainable Development
 * Goals (STI for SDGs road maps)".
 */
const titleLength = 240;

/**
 * Whether a short form is part of a short title, in the bracket behind the full one: one of its names stands before it in
 * the same sentence.
 */
export function isInShortTitle({ start, end }: AcronymUse, draft: Draft, names: readonly string[]): boolean {
  const before = draft.text.slice(Math.max(0, start - titleLength), start);
  const open = before.lastIndexOf("(");
  if (open < 0 || before.indexOf(")", open) > 0 || !/^[^()\n]{0,80}\)/.test(draft.text.slice(end, end + 90)))
    return false;
  const title = before.slice(before.slice(0, open).lastIndexOf(". ") + 1, open).toLowerCase();
  return names.some((name) => title.includes(name.toLowerCase().replace(/s$/, "")));
}

function oneOf(words: readonly string[]): string {
  return words.map((word) => word.replace(/[.]/g, "\\.\\s?")).join("|");
}

const alphabet = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

/** Minimum length of a short form, in letters: shorter ones have too many others near them. */
const shortestShortForm = 5;

/**
 * The short forms that a word may be a slip of: two neighbouring letters exchanged first, then one letter exchanged,
 * left out or put in.
 * @param isKnown whether a word is a short form of the draft or of the glossary
 */
export function nearShortForms(word: string, isKnown: (word: string) => boolean): string[] {
  if (word.length < shortestShortForm || !/^[A-Z]+$/.test(word)) return [];
  const near = new Set<string>();
  for (let at = 0; at + 1 < word.length; at++)
    near.add(word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2));
  for (let at = 0; at <= word.length; at++) {
    for (const letter of alphabet) {
      if (at < word.length) near.add(word.slice(0, at) + letter + word.slice(at + 1));
      near.add(word.slice(0, at) + letter + word.slice(at));
    }
    near.add(word.slice(0, at) + word.slice(at + 1));
  }
  near.delete(word);
  return [...near]
    .filter((candidate) => candidate.length >= shortestShortForm - 1 && isKnown(candidate))
    .slice(0, 3);
}
