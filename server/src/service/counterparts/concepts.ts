import countryTable from "../../../data/countries.tsv";
import wordTable from "../../../data/drafting-words.tsv";
import { characterTables, ignorable, wordUnit } from "../text/characters";

/** A thing with its names in the six languages: a word of drafting ("urges"), or a State. */
interface Concept {
  readonly key: string;
  /** Beginnings of words, folded, of two letters at least; a text that holds one of them speaks of the concept. */
  readonly names: readonly string[];
}

/** The concepts of a language, and their names by their first two letters. */
interface Concepts {
  readonly list: readonly Concept[];
  readonly names: ReadonlyMap<number, readonly { readonly name: string; readonly concept: number }[]>;
}

/** Parsed at first use; the tables never change. */
const parsed = new Map<string, Concepts>();

/**
 * The words of drafting and the States that a text names, whatever language it is written in. Takes time in proportion
 * to the text.
 * @param language one of the six; with any other nothing is found
 */
export function conceptsIn(text: string, language: string): string[] {
  const { list, names } = conceptsOf(language);
  const folded = foldedWords(text);
  const spaced = hasSpaces(language);
  const found = new Set<number>();
  for (let at = 0; at + 1 < folded.length; at += 1) {
    if (spaced && folded.charCodeAt(at - 1) !== space) continue;
    for (const { name, concept } of names.get(firstTwo(folded, at)) ?? []) {
      if (!folded.startsWith(name, at)) continue;
      if (language !== "ar" || beginsWord(folded, at)) found.add(concept);
    }
  }
  return list.flatMap(({ key }, concept) => (found.has(concept) ? [key] : []));
}

const space = 0x20;

/** Whether names begin where words do: Chinese has no spaces, and Arabic words may have others attached. */
function hasSpaces(language: string): boolean {
  return language !== "zh" && language !== "ar";
}

function firstTwo(text: string, at: number): number {
  return text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
}

/** Arabic writes "and", "in", "for" and "the" as one word with what follows. */
const attached = "وفبكلا";

/** Whether an Arabic word begins at a place, or only such words stand between its beginning and the place. */
function beginsWord(folded: string, at: number): boolean {
  let before = at - 1;
  while (at - before <= 4 && attached.includes(folded[before]!)) before -= 1;
  return folded[before] === " ";
}

function conceptsOf(language: string): Concepts {
  const known = parsed.get(language);
  if (known) return known;
  const list = [...readTable(wordTable, language, "="), ...readTable(countryTable, language, "@")];
  const names = new Map<number, { name: string; concept: number }[]>();
  for (const [concept, { names: own }] of list.entries()) {
    for (const name of own) {
      const key = firstTwo(name, 0);
      const others = names.get(key);
      if (others) others.push({ name, concept });
      else names.set(key, [{ name, concept }]);
    }
  }
  const concepts = { list, names };
  parsed.set(language, concepts);
  return concepts;
}

function readTable(table: string, language: string, mark: string): Concept[] {
  const [head = "", ...lines] = table.split("\n");
  const column = head.split("\t").indexOf(language);
  if (column < 0) return [];
  return lines.flatMap((line) => {
    const fields = line.split("\t");
    const names = (fields[column] ?? "").split("|").flatMap((name) => beginning(name, language, mark) ?? []);
    return names.length > 0 ? [{ key: `${mark}${fields[0]}`, names }] : [];
  });
}

/** A name as it begins in a folded text: "Iran (Islamic Republic of)" → "iran"; without its ending in Russian. */
function beginning(name: string, language: string, mark: string): string | undefined {
  let folded = foldedWords(name.replace(/[(,（].*$/, "")).trim();
  if (language === "ru" && mark === "@") folded = folded.replace(/(?<=....)[аейыьэюя]$/, "");
  return folded.length < 2 ? undefined : folded;
}

/** Letters without case and accents, everything else as one space; a space before the first word. */
function foldedWords(text: string): string {
  const { kind, fold } = characterTables();
  let folded = " ";
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const bits = kind[unit]!;
    if (bits & ignorable) continue;
    if (bits & wordUnit || unit >= 0x3400) folded += String.fromCharCode(fold[unit]!);
    else if (!folded.endsWith(" ")) folded += " ";
  }
  return folded;
}

/** The concepts in English words, as a question to an index of English text. */
export function englishNames(concepts: readonly string[]): string[] {
  const wanted = new Set(concepts);
  const states = countryTable.split("\n").flatMap((line) => {
    const [code, name] = line.split("\t");
    return name && wanted.has(`@${code}`) ? [name.replace(/[(,].*$/, "").trim()] : [];
  });
  return [...concepts.filter((key) => key.startsWith("=")).map((key) => key.slice(1)), ...states];
}
