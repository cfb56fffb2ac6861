import type { Candidate } from "./candidates";
import { endsOpen, opensPhrase } from "./ends";
import { likelihood } from "./likelihood";
import type { Phrase } from "./phrase";
import type { Prediction } from "./predict";
import type { Slots } from "./slots";
import { trained } from "./trained";
import { doubt, evidence, latestYear, recency, type Setting } from "./weights";

/** What bounds a phrase that a source offers to a statement. */
export interface PhraseBounds {
  readonly slots: Slots;
  /** Up to where the words of a source may be taken over (see `statementEnd`). */
  end(candidate: Candidate): number;
  /** The share of a text's words that the draft has used before. */
  familiarity(text: string): number;
  /** Whether a text only says again what its sentence has just said. */
  repeats(text: string): boolean;
  /** Whether a name goes on beyond `end`, an offset of what the source offers. */
  isInName(candidate: Candidate, end: number): boolean;
}

const longestPhrase = 160;
const mostWords = 30;
/** Minimum length of what is worth a look, in UTF-16 units; ideographs count threefold. */
const leastText = 5;
/** Minimum share of those that say a phrase which end it there. */
const leastEnding = 0.5;
/** Minimum share of those that say the first three words of a longer phrase which say all of it. */
const leastShare = 0.6;
const tellingWords = 3;

interface Weighed {
  readonly candidate: Candidate;
  readonly weight: number;
  readonly words: Words;
}

interface Word {
  /** Without the punctuation that follows it. */
  readonly text: string;
  readonly punctuation: string;
  /** Where it ends in the candidate's text, without the punctuation. */
  readonly end: number;
}

const pattern = /\s*(?:\p{Script=Han}|[^\s\p{Script=Han}]+)/gu;
const trailing = /[.,;:!?…。，；：、！？،؛؟]+$/u;

/** The words of a text, read as they are asked for. */
class Words {
  private readonly found: Word[] = [];
  private readonly matches: Iterator<RegExpExecArray>;

  constructor(text: string) {
    this.matches = text.matchAll(pattern);
  }

  at(index: number): Word | undefined {
    while (this.found.length <= index) {
      const next = this.matches.next();
      if (next.done) return undefined;
      const [found] = next.value;
      const text = found.replace(trailing, "");
      this.found.push({
        text: text.trimStart().replaceAll("’", "'").replaceAll("\u2011", "-"),
        punctuation: found.slice(text.length),
        end: next.value.index + text.length,
      });
    }
    return this.found[index];
  }
}

/** The first words of a text, in the form in which they are compared. */
export function firstWords(text: string, count: number): string {
  const words = new Words(text);
  return Array.from({ length: count }, (_, at) => words.at(at)?.text ?? "").join(" ");
}

/** What has less of a share is not looked at: it could not be likely enough. Where more is asked for, more is looked at. */
const leastOfAll = { likely: 0.08, any: 0.02 };
const likelyFrom = 0.3;
/** How many times as likely that must be which only one document says; and it is cut short. */
const alonePrudence = 1.6;
const longestAlone = 90;
/** How many times as likely a phrase must be that follows two words only: these say little of the sentence. */
const afterTwoPrudence = 1.36;
/** The same for what only two documents say, unless `wellBegun` words before it are theirs too. */
const pairPrudence = 1.3;
const wellBegun = 6;

/**
 * Phrases that a statement may go on with, the most worth first: what is likely and saves much. Each is whole: those that
 * say it do not go on within it.
 * @param least how likely a phrase must be right, 0 to 1
 */
export function predictPhrases(
  candidates: readonly Candidate[],
  setting: Setting,
  bounds: PhraseBounds,
  least: number,
): Prediction[] {
  const found: (Prediction & { readonly worth: number })[] = [];
  const seen = new Set<string>();
  const leastOf = least >= likelyFrom ? leastOfAll.likely : leastOfAll.any;
  for (const branch of findPhrases(candidates, setting, bounds, leastOf)) {
    const good = branch
      .map((phrase) => ({ ...phrase, confidence: likelihood(phrase) }))
      .filter(({ confidence, documents, leader, end }) => {
        const alone = documents === 1 && !leader.inDraft;
        // Where nobody else says it, only a mark tells that the phrase is whole.
        if (alone && (end > longestAlone || !/^\s*(?:[.;:,]|$)/u.test(leader.text.slice(end)))) return false;
        if (alone && /[,;:]/.test(leader.text.slice(0, end))) return false;
        const prudence = leader.inDraft
          ? 1
          : Math.max(
              alone ? alonePrudence : documents === 2 && leader.words < wellBegun ? pairPrudence : 1,
              leader.words <= 2 ? afterTwoPrudence : 1,
            );
        return confidence >= least * prudence;
      })
      .map((phrase) => ({ ...phrase, worth: phrase.confidence * phrase.end }))
      .sort((x, y) => y.worth - x.worth);
    for (const { leader, end, confidence, documents, slot, worth } of good) {
      const text = leader.text.slice(0, end);
      if (seen.has(text)) continue;
      seen.add(text);
      found.push({ text, source: leader, documents, confidence, slot, worth });
    }
  }
  return found.map(({ worth: _, ...prediction }) => prediction);
}

/** The phrases of each way in which the candidates go on, the likeliest way first. */
export function findPhrases(
  candidates: readonly Candidate[],
  setting: Setting,
  bounds: PhraseBounds,
  leastOf = leastOfAll.any,
): Phrase[][] {
  if (candidates.length === 0) return [];
  const weights = trained[setting.kind];
  const year = latestYear(candidates);
  const weighed: Weighed[] = candidates.map((candidate) => ({
    candidate,
    weight: Math.exp(product(weights.evidence, evidence(candidate, setting))) * recency(candidate, year),
    words: new Words(candidate.text),
  }));
  const none = Math.exp(product(weights.doubt, doubt(candidates, setting)));
  const total = weighed.reduce((sum, { weight }) => sum + weight, none);
  const branches: Phrase[][] = [];
  let rest: readonly Weighed[] = weighed;
  while (branches.length < mostBranches && rest.length > 0) {
    const { ends, members, slot } = follow(rest, bounds, leastOf * total);
    if (members.length === 0) break;
    branches.push(
      ends.map(({ weight, ...end }) => ({
        ...end,
        share: weight / total,
        familiarity: bounds.familiarity(end.leader.text.slice(0, end.end)),
        slot,
      })),
    );
    rest = rest.filter((one) => !members.includes(one));
  }
  return branches;
}

const mostBranches = 4;

interface End {
  readonly leader: Candidate;
  readonly end: number;
  readonly words: number;
  /** Of what says the first words. */
  readonly weight: number;
  readonly documents: number;
}

/** The way that most of the weight goes, word by word, and where it may end. */
function follow(
  all: readonly Weighed[],
  bounds: PhraseBounds,
  leastWeight: number,
): { ends: End[]; members: readonly Weighed[]; slot: boolean } {
  const ends: End[] = [];
  let alive = all;
  let members: readonly Weighed[] = [];
  let telling = 0;
  let slot = false;
  for (let at = 0; at < mostWords; at += 1) {
    const groups = new Map<string, { members: Weighed[]; weight: number }>();
    for (const one of alive) {
      const word = one.words.at(at);
      if (!word || word.text === "") continue;
      const key = `${at > 0 ? one.words.at(at - 1)!.punctuation : ""} ${word.text}`;
      const group = groups.get(key);
      if (group) {
        group.members.push(one);
        group.weight += one.weight;
      } else groups.set(key, { members: [one], weight: one.weight });
    }
    const best = [...groups.values()].reduce<{ members: Weighed[]; weight: number } | undefined>(
      (most, other) => (most && most.weight >= other.weight ? most : other),
      undefined,
    );
    if (!best) break;
    if (at === 0) members = best.members;
    if (best.weight < leastWeight) break;
    if (at < tellingWords) telling = best.weight;
    else if (best.weight < leastShare * telling) break;
    alive = best.members;
    const leader = alive.reduce((most, other) => (other.weight > most.weight ? other : most));
    const word = leader.words.at(at)!;
    const next = leader.words.at(at + 1);
    if (bounds.slots.isNumber(word.text, next?.text)) {
      slot = true;
      break;
    }
    const limit = bounds.end(leader.candidate);
    if (word.end > Math.min(limit, longestPhrase)) {
      slot = limit < longestPhrase;
      break;
    }
    const ending = alive.filter((one) => endsAt(one, at)).reduce((sum, { weight }) => sum + weight, 0);
    const text = leader.candidate.text.slice(0, word.end);
    if (
      ending >= leastEnding * best.weight &&
      lengthOf(text) >= leastText &&
      !endsOpen(text) &&
      !(word.punctuation === "" && next && joins.test(next.text) && adjective.test(text)) &&
      !bounds.repeats(text) &&
      !bounds.isInName(leader.candidate, word.end)
    ) {
      ends.push({
        leader: leader.candidate,
        end: word.end,
        words: at + 1,
        weight: at < tellingWords ? best.weight : telling,
        documents: new Set(alive.map(({ candidate }) => candidate.document.id)).size,
      });
    }
    // A new sentence is the delegate's own to begin.
    if (/[.!?。！？؟]/u.test(word.punctuation)) break;
  }
  return { ends, members, slot };
}

/** Words that join a second adjective to a first: "the permanent | and non-permanent members" is cut in the middle. */
const joins = /^(?:and|or|et|ou|y|e|o|и|или)$/u;
const adjective =
  /(?:(?<!propos|approv|surviv|arriv|renew|ide|capit|festiv|hospit|tri|ritu)al|(?<!publ|traff|pandem|polit|econom|tops?)ic|ous|[ai]ble|anent|(?<!initiat|object|incent|representat|narrat|perspect|execut|alternat|direct|mot)ive|(?<!secret|cent|libr|bound|annivers|benefici|judici)ary|aux|elle|elles|ales|ивн\p{L}+|альн\p{L}+|ическ\p{L}+)$/iu;

/** Whether a passage's phrase ends with a word: by a mark, by the word that follows, or with the passage. */
function endsAt({ words }: Weighed, at: number): boolean {
  const word = words.at(at)!;
  const next = words.at(at + 1);
  if (word.punctuation !== "") return true;
  return !next || next.text === "" || opensPhrase(next.text);
}

function lengthOf(text: string): number {
  return text.trim().length + 2 * (text.match(/\p{Script=Han}/gu)?.length ?? 0);
}

function product(weights: readonly number[], values: readonly number[]): number {
  return values.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0);
}
