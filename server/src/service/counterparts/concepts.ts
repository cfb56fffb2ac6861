import countryTable from "../../../data/countries.tsv";
import wordTable from "../../../data/drafting-words.tsv";
import { characterTables, ignorable, wordUnit } from "../text/characters";

/** A thing with its names in the six languages: a word of drafting ("urges"), or a State. */
interface Concept {
  readonly key: string;
  /** Beginnings of words, folded; a text that holds one of them speaks of the concept. */
  readonly names: readonly string[];
}

/** Parsed at first use; the tables never change. */
const parsed = new Map<string, readonly Concept[]>();

/**
 * The words of drafting and the States that a text names, whatever language it is written in. Takes time in proportion
 * to the text.
 * @param language one of the six; with any other nothing is found
 */
export function conceptsIn(text: string, language: string): string[] {
  const folded = foldedWords(text);
  return conceptsOf(language)
    .filter(({ names }) => names.some((name) => holds(folded, name, language)))
    .map(({ key }) => key);
}

/** Arabic writes "and", "in", "for" and "the" as one word with what follows. */
const attached = "وفبكلا";

function holds(folded: string, name: string, language: string): boolean {
  if (language !== "ar") return folded.includes(name);
  for (let at = folded.indexOf(name); at >= 0; at = folded.indexOf(name, at + 1)) {
    let before = at - 1;
    while (at - before <= 4 && attached.includes(folded[before]!)) before -= 1;
    if (folded[before] === " ") return true;
  }
  return false;
}

function conceptsOf(language: string): readonly Concept[] {
  const known = parsed.get(language);
  if (known) return known;
  const concepts = [...readTable(wordTable, language, "="), ...readTable(countryTable, language, "@")];
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

/** A name as it begins in a folded text: "Iran (Islamic Republic of)" → " iran"; without its ending in Russian. */
function beginning(name: string, language: string, mark: string): string | undefined {
  let folded = foldedWords(name.replace(/[(,（].*$/, "")).trim();
  if (language === "ru" && mark === "@") folded = folded.replace(/(?<=....)[аейыьэюя]$/, "");
  if (folded.length < 2) return undefined;
  // Chinese has no spaces; for Arabic see `holds`.
  return language === "zh" || language === "ar" ? folded : ` ${folded}`;
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
