import type { IntroducedName } from "../text/introducedName";
import type { GlossaryEntry } from "./entry";
import { type ComparableName, comparableName, isSameName } from "./sameName";
import { type WrittenForm, writtenForm } from "./termTrie";
import { foldedWords } from "./words";

/** So many are learned from a corpus, the most frequent; what is beyond was met once in a large corpus. */
const mostLearned = 20_000;
/** No acronym has more meanings that anybody would look at. */
const mostMeanings = 40;
/** A name in small letters ("personal data") becomes a term of its own only where it was introduced so often. */
const oftenEnough = 3;

/**
 * What a corpus teaches: one entry for each acronym and name, the most frequent first. Spellings of the same name are
 * one, and what is nearly the same as a more frequent name ("Mission in South Sudan") is left out.
 */
export function learnedEntries(introduced: readonly IntroducedName[]): GlossaryEntry[] {
  const byAcronym = new Map<string, Map<string, Spelled>>();
  for (const [acronym, name, language, passages, documents] of introduced) {
    const term = acronym.replace(/(?<=[\p{Lu}\p{N}])s$/u, "");
    const words = foldedWords(name.replace(/^the /i, "")).join(" ");
    const names = byAcronym.get(term) ?? new Map<string, Spelled>();
    byAcronym.set(term, names);
    const spelled = names.get(words) ?? { words, passages: 0, documents: 0, spellings: new Map(), language };
    spelled.passages += passages;
    spelled.documents += documents;
    spelled.spellings.set(name, (spelled.spellings.get(name) ?? 0) + passages);
    names.set(words, spelled);
  }
  const learned: GlossaryEntry[] = [];
  for (const [term, names] of byAcronym) {
    const kept: ComparableName[] = [];
    const frequent = [...names.values()].sort((a, b) => b.passages - a.passages).slice(0, mostMeanings);
    for (const spelled of frequent) {
      const comparable = comparableName(spelled.words);
      if (kept.some((other) => isSameName(comparable, other))) continue;
      kept.push(comparable);
      learned.push(entryOf(term, spelled));
    }
  }
  learned.sort((a, b) => b.introduced!.passages - a.introduced!.passages || (a.term < b.term ? -1 : 1));
  return learned.slice(0, mostLearned);
}

interface Spelled {
  readonly words: string;
  readonly language: string;
  passages: number;
  documents: number;
  readonly spellings: Map<string, number>;
}

function entryOf(term: string, { spellings, passages, documents, language }: Spelled): GlossaryEntry {
  const [name] = [...spellings].sort((a, b) => b[1] - a[1])[0]!;
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

/** How a learned entry is written: its short form; its name where that is a name, or was introduced often. */
export function learnedForms(entry: GlossaryEntry): WrittenForm[] {
  const forms = [writtenForm(entry, entry.term, 0)];
  const capitals = entry.name.match(/(?<![\p{L}\p{N}])\p{Lu}/gu)?.length ?? 0;
  if (capitals > 1 || (entry.introduced?.passages ?? 0) >= oftenEnough) {
    forms.push(writtenForm(entry, entry.name, 1));
  }
  return forms;
}
