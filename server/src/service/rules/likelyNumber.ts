import type { Draft } from "../draft/draft";
import { type Topic, topicOf } from "../glossary/topic";
import { foldedWords } from "../glossary/words";
import type { Catalogue } from "../references/catalogue";
import { councilYears } from "../references/facts/councilYears";
import { swappedDigits } from "../references/facts/swappedDigits";
import { once } from "../references/facts/table";
import type { Reference } from "../references/reference";

/** Where a citation stands whose number and year disagree. */
export interface Surroundings {
  /** What follows the citation. */
  readonly after: string;
  /** The paragraph, and the whole draft. */
  readonly paragraph: Topic;
  readonly draft: Topic;
  /** Whether the draft cites this resolution, with this year, in another place. */
  isCited(number: number, year: number): boolean;
}

/** What stands around the citations of a draft; they have to be asked for in order. What several share is made once. */
export function surroundingsIn(draft: Draft): (reference: Reference) => Surroundings {
  const whole = once(() => topicOf(draft.text));
  const citations = once(
    () =>
      new Set(
        draft.references.flatMap(({ symbol, year }) =>
          year ? [`${/^S\/RES\/(\d+)/.exec(symbol)?.[1]}/${year.value}`] : [],
        ),
      ),
  );
  let at = 0;
  let paragraph: { readonly at: number; readonly topic: Topic } | undefined;
  return (reference) => {
    while (at + 1 < draft.paragraphs.length && (draft.paragraphs[at]?.end ?? 0) <= reference.start) at++;
    if (paragraph?.at !== at) paragraph = { at, topic: topicOf(draft.paragraphs[at]?.text ?? "") };
    return {
      after: draft.text.slice(reference.end, reference.end + subjectLength),
      paragraph: paragraph.topic,
      draft: whole(),
      isCited: (number, year) => citations().has(`${number}/${year}`),
    };
  };
}

/** How far behind a citation its subject is looked for, in UTF-16 units. */
const subjectLength = 140;

/**
 * Which Security Council resolutions of a year a citation may mean whose number is of another year: those whose number
 * differs by one slip of the finger, two neighbouring digits swapped before one digit changed, and the one whose title or
 * agenda item the words after it repeat ("resolution 1235 (2000) on women and peace and security").
 * @returns at most three, the likeliest first; `sure` where the number is more likely to be wrong than the year
 */
export function likelyNumbers(
  catalogue: Catalogue,
  number: number,
  year: number,
  around: Surroundings,
): { readonly numbers: readonly number[]; readonly sure: boolean } {
  const own = catalogue.councilYear(number);
  const ofYear = (other: number) => catalogue.councilYear(other) === year;
  const swapped = swappedDigits(number).filter(ofYear);
  const slips = near(number).filter(ofYear);
  const titled = byTitle(catalogue, year, around.after);
  const both = titled.filter((other) => slips.includes(other));
  if (both.length === 1) return { numbers: both, sure: true };
  const weigh = (candidate: number, of: number, prior: number) =>
    prior + (around.isCited(candidate, of) ? cited : 0) + fit(catalogue, `S/RES/${candidate}(${of})`, around);
  const weighed = slips
    .map((other) => ({
      other,
      weight: weigh(other, year, swapped.includes(other) ? priors.swapped : priors.changed),
    }))
    .sort((a, b) => b.weight - a.weight);
  const nextYear = own !== undefined && Math.abs(own - year) === 1;
  const rightNumber =
    own === undefined ? 0 : weigh(number, own, nextYear ? priors.nextYear : priors.otherYear);
  const numbers = [...titled.slice(0, titled.length === 1 ? 1 : 0), ...weighed.map(({ other }) => other)];
  return {
    numbers: [...new Set(numbers)].slice(0, 3),
    sure: titled.length !== 1 && (weighed[0]?.weight ?? 0) > rightNumber,
  };
}

/**
 * How likely each slip is before the text is looked at; only their order and the size of a difference count. A year is
 * missed by one more often than digits change places; where it is missed by more, that a swap leads to a resolution of
 * just that year is hardly chance.
 */
const priors = { nextYear: 1.2, swapped: 1, otherYear: 0.8, changed: 0.4 } as const;
/** What the draft itself cites goes before all else. */
const cited = 3;

/** How well a resolution's title and agenda item fit what is written: 0 to 2. */
function fit(catalogue: Catalogue, symbol: string, { paragraph, draft }: Surroundings): number {
  const entry = catalogue.entry(symbol);
  const words = new Set(
    foldedWords(`${entry?.title ?? ""} ${entry?.agenda ?? ""}`).filter(
      (word) => word.length > 3 && !ofAnyResolution.has(word),
    ),
  );
  if (words.size === 0) return 0;
  const share = (topic: Topic) => [...words].filter((word) => topic.has(word)).length / words.size;
  return share(paragraph) + share(draft);
}

/** Words of titles that tell nothing of what they are about. */
const ofAnyResolution = new Set(
  (
    "situation question concerning extension mandate establishment implementation resolution resolutions council " +
    "security international peace united nations mission force report measures with from between their this letter dated " +
    "renewal adoption admission new members membership secretary general regarding provide support continued further"
  ).split(" "),
);

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

/** Numbers that differ by one slip of the finger: two neighbouring digits swapped, then one digit changed. */
export function near(number: number): number[] {
  const digits = String(number);
  const found = new Set(swappedDigits(number));
  for (let at = 0; at < digits.length; at++)
    for (let digit = at === 0 ? 1 : 0; digit < 10; digit++)
      found.add(Number(digits.slice(0, at) + digit + digits.slice(at + 1)));
  found.delete(number);
  return [...found];
}
