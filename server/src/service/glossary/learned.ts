import type { IntroducedName } from "../text/introducedName";
import type { GlossaryEntry } from "./entry";
import { type ComparableName, comparableName, isSameName } from "./sameName";
import type { Form } from "./termTrie";
import { foldedWords } from "./words";

/** Maximum number of names learned from a corpus, the most frequent; what is beyond was met once in a large corpus. */
const mostLearned = 20_000;
/** Maximum number of meanings of an acronym: nobody would look at more. */
const mostMeanings = 40;
/** Minimum number of introductions for a name in small letters ("personal data") to become a term of its own. */
const oftenEnough = 3;

/**
 * What a corpus teaches: one entry for each acronym and name, the most frequent first. Spellings of the same name are
 * one, and what is nearly the same as a more frequent name ("Mission in South Sudan") is left out.
 * @returns steps, as a large corpus has a hundred thousand names
 */
export function* learning(introduced: readonly IntroducedName[]): Generator<void, GlossaryEntry[]> {
  const byAcronym = new Map<string, Map<string, Spelled>>();
  for (const [acronym, name, language, passages, documents] of introduced) {
    const term = acronym.replace(/(?<=[\p{Lu}\p{N}])s$/u, "");
    const words = foldedWords(name.replace(/^the /i, "")).join(" ");
    const names = byAcronym.get(term) ?? new Map<string, Spelled>();
    byAcronym.set(term, names);
    const spelled = names.get(words) ?? {
      words,
      passages: 0,
      documents: 0,
      spellings: new Map(),
      languages: new Map(),
    };
    spelled.passages += passages;
    spelled.documents += documents;
    spelled.spellings.set(name, (spelled.spellings.get(name) ?? 0) + passages);
    spelled.languages.set(language, (spelled.languages.get(language) ?? 0) + passages);
    names.set(words, spelled);
    yield;
  }
  const learned: GlossaryEntry[] = [];
  for (const [term, names] of byAcronym) {
    const kept: ComparableName[] = [];
    const frequent = [...names.values()]
      .sort((a, b) => b.passages - a.passages || (a.words < b.words ? -1 : 1))
      .slice(0, mostMeanings);
    for (const spelled of frequent) {
      const comparable = comparableName(spelled.words);
      if (kept.some((other) => isSameName(comparable, other))) continue;
      kept.push(comparable);
      learned.push(entryOf(term, spelled));
      yield;
    }
  }
  learned.sort(
    (a, b) =>
      b.introduced!.passages - a.introduced!.passages ||
      (a.term < b.term || (a.term === b.term && a.name < b.name) ? -1 : 1),
  );
  return learned.slice(0, mostLearned);
}

interface Spelled {
  readonly words: string;
  passages: number;
  documents: number;
  /** In how many passages it is written so, and in which languages. */
  readonly spellings: Map<string, number>;
  readonly languages: Map<string, number>;
}

function entryOf(term: string, { spellings, languages, passages, documents }: Spelled): GlossaryEntry {
  const [name] = mostFrequent(spellings);
  const [language] = mostFrequent(languages);
  return {
    term,
    name,
    kind: "acronym",
    source: "your corpus",
    origin: "corpus",
    introduced: { passages, documents },
    ...(language === "en" ? {} : { language }),
  };
}

/** The key with the highest number; of equal ones the first in the alphabet. */
function mostFrequent(counts: ReadonlyMap<string, number>): readonly [string, number] {
  return [...counts].reduce((best, other) =>
    other[1] > best[1] || (other[1] === best[1] && other[0] < best[0]) ? other : best,
  );
}

/** How a learned entry is written: its short form; its name where that is a name, or was introduced often. */
export function learnedForms(entry: GlossaryEntry): Form[] {
  const forms: Form[] = [{ entry, text: entry.term, rank: 0 }];
  const capitals = entry.name.match(/(?<![\p{L}\p{N}])\p{Lu}/gu)?.length ?? 0;
  if (capitals > 1 || (entry.introduced?.passages ?? 0) >= oftenEnough) {
    forms.push({ entry, text: entry.name, rank: 1 });
  }
  return forms;
}
