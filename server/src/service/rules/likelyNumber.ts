import type { Catalogue } from "../references/catalogue";
import { councilYears } from "../references/councilYears";

/**
 * Which Security Council resolutions of a year a citation may mean whose number is of another year: those whose number
 * differs by one slip of the finger (388 for 338), and the one whose title or agenda item the words after it repeat
 * ("resolution 1235 (2000) on women and peace and security").
 * @param words what follows the citation
 * @returns at most two, the likeliest first; `sure` where the title speaks for the first
 */
export function likelyNumbers(
  catalogue: Catalogue,
  number: number,
  year: number,
  words: string,
): { readonly numbers: readonly number[]; readonly sure: boolean } {
  const slips = near(number).filter((other) => catalogue.councilYear(other) === year);
  const titled = byTitle(catalogue, year, words);
  const both = titled.filter((other) => slips.includes(other));
  if (both.length === 1) return { numbers: both, sure: true };
  if (titled.length === 1) return { numbers: [...titled, ...slips].slice(0, 2), sure: false };
  return { numbers: slips.slice(0, 2), sure: false };
}

/** The Security Council resolutions that were adopted on a day (ISO 8601). */
export function adoptedOn(catalogue: Catalogue, date: string): number[] {
  return numbersOf(Number(date.slice(0, 4))).filter(
    (number) => catalogue.entry(`S/RES/${number}(${date.slice(0, 4)})`)?.date === date,
  );
}

function numbersOf(year: number): number[] {
  const { last, yearOf } = councilYears();
  const numbers: number[] = [];
  for (let number = 1; number <= last; number++) if (yearOf(number) === year) numbers.push(number);
  return numbers;
}

const subject =
  /^\s*(?:\([^()]{0,40}\)\s*)?,?\s*(?:on|regarding|concerning|entitled|about|sur|relative à|sobre|relativa a|о|об|по)\s(?:the\s|la\s|les?\s|el\s)?["“«]?([^.;:()\d]{6,90})/iu;

/** Resolutions of a year in whose title or agenda item most of the words of the subject stand; the best only. */
function byTitle(catalogue: Catalogue, year: number, words: string): number[] {
  const wanted = wordsOf(subject.exec(words)?.[1] ?? "").slice(0, 6);
  if (wanted.length < 2) return [];
  let best: number[] = [];
  let most = 0;
  for (const number of numbersOf(year)) {
    const entry = catalogue.entry(`S/RES/${number}(${year})`);
    const title = new Set(wordsOf(`${entry?.title ?? ""} ${entry?.agenda ?? ""}`));
    // The first words name the subject, those further on may be of the rest of the sentence.
    let score = 0;
    while (score < wanted.length && title.has(wanted[score] ?? "")) score++;
    if (score < 2 || score < most) continue;
    if (score > most) best = [];
    most = score;
    best.push(number);
  }
  return best;
}

const small = new Set("with from that this their des les pour dans para los las una con".split(" "));

function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter((word) => !small.has(word));
}

/** Numbers that differ by one digit, or by two neighbours that changed places. */
export function near(number: number): number[] {
  const digits = String(number);
  const found = new Set<number>();
  for (let at = 0; at < digits.length; at++) {
    for (let digit = at === 0 ? 1 : 0; digit < 10; digit++)
      found.add(Number(digits.slice(0, at) + digit + digits.slice(at + 1)));
    if (at > 0)
      found.add(Number(digits.slice(0, at - 1) + digits[at] + digits[at - 1] + digits.slice(at + 1)));
  }
  found.delete(number);
  return [...found];
}
