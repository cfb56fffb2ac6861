import countries from "../../../data/countries.tsv";
import demonyms from "../../../data/demonyms.tsv";
import places from "../../../data/places.tsv";
import type { TextRange } from "../text/range";

interface Names {
  /** The words of each name as they are compared, by the first of them; longer names first. */
  readonly byFirst: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** Words that are written small, as peoples and adjectives are in French, Spanish and Russian. */
  readonly small: ReadonlySet<string>;
  /** The beginnings of names, that adjectives are made of. */
  readonly beginnings: ReadonlySet<string>;
  /** Names in Chinese. */
  readonly unspaced: readonly string[];
}

let names: Names | undefined;

function read(): Names {
  const byFirst = new Map<string, (readonly string[])[]>();
  const small = new Set<string>();
  const beginnings = new Set<string>();
  const unspaced = new Set<string>();
  const add = (written: string, isState = false) => {
    const name = written.replace(/ \(.*\)$/, "").replace(/[«»]/g, "");
    if (/\p{Script=Han}/u.test(name)) {
      if (name.length > 1) unspaced.add(name);
      return;
    }
    const parts = wordsOf(name).map(({ text }) => comparable(text));
    const [first] = parts;
    if (!first || name.length < 2) return;
    if (isSmall(name)) small.add(first);
    if (isState && /^\p{Lu}/u.test(name)) beginnings.add(beginningOf(folded(parts.at(-1)!)));
    const known = byFirst.get(first);
    if (known) known.push(parts);
    else byFirst.set(first, [parts]);
  };
  for (const [, ...cells] of rows(countries)) for (const cell of cells) add(cell, true);
  for (const [, cell] of rows(demonyms)) for (const name of cell!.split("|")) add(name);
  for (const [kind, ...cells] of rows(places)) {
    for (const cell of cells) for (const name of cell.split("|")) add(name, kind === "state");
  }
  for (const known of byFirst.values()) known.sort((x, y) => y.length - x.length);
  return { byFirst, small, beginnings, unspaced: [...unspaced] };
}

/**
 * Where a text names a State, a territory, a region, a city, its people or an armed group, in the six languages; in
 * order of the text. What only may be such a name (an adjective that begins like one) is among them.
 */
export function findPlaceNames(text: string): TextRange[] {
  names ??= read();
  const { byFirst, small, beginnings, unspaced } = names;
  const found: TextRange[] = [];
  const words = wordsOf(text);
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]!;
    if (word.start < (found.at(-1)?.end ?? 0) || common.has(word.text)) continue;
    const candidates = readingsOf(word.text).flatMap((first) => byFirst.get(first) ?? []);
    const name = candidates.find((parts) =>
      parts.every((part, i) => i === 0 || (words[at + i] && readingsOf(words[at + i]!.text).includes(part))),
    );
    const asWritten = !isSmall(word.text) || isUnicase(word.text) || small.has(comparable(word.text));
    if (name && asWritten) {
      const last = words[at + name.length - 1]!;
      found.push({ start: word.start, end: last.end - (/['’]s$/u.exec(last.text)?.[0].length ?? 0) });
    } else if (adjective.test(word.text) && beginnings.has(beginningOf(folded(word.text)))) {
      found.push({ start: word.start, end: word.end });
    }
  }
  if (/\p{Script=Han}/u.test(text)) {
    for (const name of unspaced) {
      for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + name.length))
        found.push({ start, end: start + name.length });
    }
    found.sort((x, y) => x.start - y.start);
  }
  return found;
}

/** The rows of a table below its head. */
function rows(table: string): string[][] {
  const lines = table.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  return lines.slice(1).map((line) => line.split("\t"));
}

function wordsOf(text: string): { text: string; start: number; end: number }[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}'’-]*[\p{L}\p{M}\p{N}])?/gu)].map(
    ({ index, 0: word }) => ({ text: word, start: index, end: index + word.length }),
  );
}

/** How a word may be compared: Arabic puts "and", "in", "for" and "as" before it without a space. */
function readingsOf(word: string): string[] {
  if (!/^\p{Script=Arabic}/u.test(word)) {
    const whole = comparable(word);
    const own = whole.replace(/'s$/, "");
    return own === whole ? [whole] : [whole, own];
  }
  const readings = [word];
  for (const rest of [/^[وف](?=.{3})/u, /^[بكل](?=.{3})/u]) {
    readings.push(...readings.filter((reading) => rest.test(reading)).map((reading) => reading.slice(1)));
  }
  return readings.map(comparable);
}

/** A word of a name without what its case and number add to it. */
function comparable(word: string): string {
  if (/^\p{Script=Cyrillic}/u.test(word)) return cyrillicStem(word.toLowerCase());
  if (/^\p{Script=Arabic}/u.test(word)) return arabicStem(word);
  return word.replaceAll("’", "'").toLowerCase();
}

function cyrillicStem(word: string): string {
  for (const ending of [
    /(?:ого|его|ому|ему|ыми|ими|ами|ями)$/u,
    /(?:ых|их|ым|им|ом|ем|ой|ей|ах|ях|ам|ям|ов|ев)$/u,
  ]) {
    const stem = word.replace(ending, "");
    if (stem !== word && stem.length >= 4) return stem.replace(/[аеёиоуыэюяйь]+$/u, "");
  }
  const stem = word.replace(/[аеёиоуыэюяйь]+$/u, "");
  return stem.length >= 2 ? stem : word;
}

/** Without the article, and a long one without the endings of adjectives: "السوري" and "سوريا" are alike. */
function arabicStem(word: string): string {
  const bare = word.replace(/[\u064b-\u0652ـ]/gu, "").replace(/^ال(?=..)|^لل(?=..)/u, "");
  const stem = bare.replace(/(?:ين|ون)$/u, "").replace(/[اةهيى]+$/u, "");
  return stem.length >= 4 || (bare.length >= 5 && stem.length >= 3) ? stem : bare;
}

/** Written small in a script that has capitals. */
function isSmall(word: string): boolean {
  return word[0] === word[0]!.toLowerCase();
}

function isUnicase(word: string): boolean {
  return word[0]!.toLowerCase() === word[0]!.toUpperCase();
}

/** French, Spanish and Russian adjectives of places are written small, and are as many as there are places. */
const adjective =
  /^\p{Ll}{2,}(?:i?en(?:ne)?s?|yen(?:ne)?s?|[ao]ise?s?|aine?s?|ane?s?|éen(?:ne)?s?|ol(?:ais|aise)?s?|[aei]ñ[oa]s?|[aei]n[oa]s?|enses?|ies?|i[oa]s?|íe?s?|(?<!е)ск(?:ий|ая|ое|ие|ого|ой|их|ому|им|ую|ом|ими))$/u;

/** Words that are no names though they begin and end as some do. */
const common = new Set(
  (
    "children green grand gran malaria maladie maladies jamais cambio cambios principio principios independencia " +
    "espacio espacios conferencia conferencias salvaguardia salvaguardias montaña montañas marino marina marinos " +
    "marinas dominio granos indígena indígenas penitenciario penitenciarios philosophie confie centaines central " +
    "التالية التالي البحرية البحر بحرية كانت ورقة فرقة قاعدة المسلمة"
  ).split(" "),
);

/** What an adjective has of its name, folded: four letters, of a short name three. */
function beginningOf(word: string): string {
  return word.slice(0, 4);
}

function folded(word: string): string {
  return word.normalize("NFD").replace(/\p{Mn}/gu, "");
}
