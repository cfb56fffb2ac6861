import { startsSentence, type WordScanner } from "../../text/wordScanner";
import type { Continuation, StoredPassage } from "../corpusSearch";
import { afterBeginning, afterTail } from "./follow";
import type { Scanners, Texts } from "./texts";
import { type Reading, readings } from "./typedWords";

/** Maximum number of the last words that are compared; what was before does not make a continuation likelier. */
const mostContext = 12;
/** Of a long text only the end is looked at. UTF-16 units. */
const mostTyped = 1000;
/** The least that must agree where nothing else is asked for: three words, or two that begin the sentence. */
const leastAgreed = 3;
/** Words apart at most where the words before are compared: a name or a date that was exchanged is skipped. */
const widestGap = 6;
/** Maximum length of what follows, in UTF-16 units: nobody takes over more at once. */
const mostFollowing = 800;

/** Where a passage goes on from the words typed. */
type FollowUp = Omit<Continuation, "passage" | "text" | "toTheEnd">;

/**
 * Finds what follows the last words typed in one passage after the other, and keeps the best of each.
 * @param typed what is typed so far; it is scanned into `scanners.query`
 */
export class FollowUps<P> {
  /** The ways to read the end of what is typed. */
  readonly readings: readonly Reading[];
  /** Minimum number of words that agree, or two that begin the sentence. */
  readonly least: number;
  private readonly found = new Map<number, { passage: P; followUp: FollowUp }>();
  private readonly text: string;

  constructor(
    private readonly scanners: Scanners,
    private readonly texts: Texts<P>,
    typed: string,
    options: { readonly wholeWords?: boolean; readonly leastWords?: number },
  ) {
    const cut = typed.length > mostTyped;
    this.text = cut ? typed.slice(-mostTyped) : typed;
    this.least = options.leastWords ?? leastAgreed;
    const { words } = scanners.query;
    words.scan(this.text);
    this.readings = readings(words, this.text, cut).filter(
      ({ prefix }) => !options.wholeWords || prefix === "",
    );
  }

  /** Takes a passage where one word that agrees is enough, or none where none is typed yet. */
  takeLikely(passage: P): void {
    const query = this.scanners.query.words;
    if (query.count === 0) {
      this.take(passage, () => ({ offset: 0, words: 0, fromStart: true, before: 0 }));
      return;
    }
    const last = query.count - 1;
    const tail = this.text.slice(query.ends[last]!);
    const reading = { last, words: query.count, fromStart: true, tail, prefix: "" };
    this.take(passage, () => this.best(reading, 1));
  }

  /** Takes a passage where enough words agree. */
  takeWith(reading: Reading, passage: P): void {
    this.take(passage, () => this.best(reading, this.least));
  }

  /** What was found, those with most words that agree first, of equal ones the most useful. */
  continuations(limit: number): Continuation[] {
    return [...this.found.values()]
      .sort((x, y) => y.followUp.words - x.followUp.words || this.texts.moreUseful(x.passage, y.passage))
      .slice(0, limit)
      .flatMap(({ passage: place, followUp }) => {
        const passage = this.texts.at(place);
        return passage ? [{ ...following(passage, followUp.offset), ...followUp, passage }] : [];
      });
  }

  private take(passage: P, find: () => FollowUp | undefined): void {
    if (!this.texts.scanWords(passage, this.scanners.passage.words)) return;
    const followUp = find();
    if (!followUp) return;
    const key = this.texts.keyOf(passage);
    const known = this.found.get(key);
    if (!known || followUp.words > known.followUp.words) this.found.set(key, { passage, followUp });
  }

  /** The place in the scanned passage where most of the words typed stand, and that has something to go on with. */
  private best(reading: Reading, least: number): FollowUp | undefined {
    const query = this.scanners.query.words;
    const passage = this.scanners.passage.words;
    let best: { at: number; offset: number; words: number } | undefined;
    for (let i = 0; i + 1 < passage.count; i += 1) {
      let words = 0;
      const most = Math.min(reading.words, mostContext, i + 1);
      while (
        words < most &&
        passage.hash1[i - words] === query.hash1[reading.last - words] &&
        passage.hash2[i - words] === query.hash2[reading.last - words]
      ) {
        words += 1;
      }
      if (words <= (best?.words ?? Math.min(least, 2) - 1)) continue;
      if (words < least && !(reading.fromStart && beginsSentence(passage, i - words + 1))) continue;
      let offset = afterTail(passage, passage.ends[i]!, reading.tail);
      if (offset === undefined) continue;
      if (reading.prefix !== "") {
        if (offset !== passage.starts[i + 1]) continue;
        offset = afterBeginning(passage, i + 1, reading.prefix);
        if (offset === undefined) continue;
      }
      best = { at: i, offset, words };
    }
    if (!best) return undefined;
    const { at, offset, words } = best;
    const fromStart = reading.fromStart && words === reading.words;
    const before = wordsBefore(query, passage, reading.last - words, at - words);
    return { offset, words, fromStart, before };
  }
}

/** The text of a passage from `offset` on. */
function following({ text }: StoredPassage, offset: number): { text: string; toTheEnd: boolean } {
  if (text.length - offset <= mostFollowing) return { text: text.slice(offset), toTheEnd: true };
  // Half of a pair of surrogates is no letter.
  const cut = text.slice(offset, offset + mostFollowing).replace(/[\ud800-\udbff]$/, "");
  return { text: cut, toTheEnd: false };
}

function beginsSentence({ marks }: WordScanner, word: number): boolean {
  return (marks[word]! & startsSentence) !== 0;
}

/** Of the words typed up to `typed`, how many stand up to `at` in the passage, in order and not far apart. */
function wordsBefore(query: WordScanner, passage: WordScanner, typed: number, at: number): number {
  let agreed = 0;
  let q = typed;
  let p = at;
  while (q >= 0 && p >= 0) {
    let met = -1;
    for (let skip = 0; skip <= widestGap && p - skip >= 0; skip += 1) {
      if (passage.hash1[p - skip] === query.hash1[q] && passage.hash2[p - skip] === query.hash2[q]) {
        met = p - skip;
        break;
      }
    }
    q -= 1;
    if (met < 0) continue;
    agreed += 1;
    p = met - 1;
  }
  return agreed;
}
