import type { Candidate } from "./candidates";
import type { DraftKind } from "./draftKind";

/** What weighs on a continuation besides its passage. */
export interface Setting {
  readonly kind: DraftKind;
  /** English name of the organ whose resolution is written. */
  readonly organ?: string;
  /** Words of the paragraph typed so far. */
  readonly typedWords: number;
  /** How closely the draft follows the document that it follows most (see `FollowedDocument.weight`). */
  readonly following: number;
}

/** Runs of agreeing words are told apart by length up to these. */
const runs = [0, 1, 2, 3, 4, 5, 6, 8, 12];

/**
 * What speaks for a candidate, one number each, most of them from 0 to 1.
 * What is looked at in a candidate, in the order of the weights: run of each of `runs`; run from the sentence's
 * beginning; words before the run that agree; their share of the paragraph; document followed so far; next passage of
 * it; passage near that; same organ; same kind; whole paragraph; its title spoken of; own delegation; own delegation,
 * run of 3 or more; in the draft; in the draft, run of 2 or more; in the draft, run of 3 or more.
 */
export function evidence(candidate: Candidate, setting: Setting): number[] {
  const { words, fromStart, before, followed, steps, document, offset, topic, own, inDraft } = candidate;
  const others = setting.typedWords - words;
  return [
    ...oneOf(words),
    fromStart ? 1 : 0,
    Math.log1p(before) / 2,
    others > 0 ? Math.min(1, before / others) : 1,
    Math.log1p(followed * 4) / 2,
    steps === 0 ? 1 : 0,
    steps !== undefined && steps !== 0 && Math.abs(steps) <= 3 ? 1 : 0,
    setting.organ !== undefined && document.organ === setting.organ ? 1 : 0,
    document.kind === (setting.kind === "resolution" ? "adopted" : "spoken") ? 1 : 0,
    offset === 0 ? 1 : 0,
    topic,
    own ? 1 : 0,
    own && words >= 3 ? 1 : 0,
    inDraft ? 1 : 0,
    inDraft && words >= 2 ? 1 : 0,
    inDraft && words >= 3 ? 1 : 0,
  ];
}

/*
 * What is looked at in all candidates together: how likely it is that none of them is meant: always; number of
 * candidates; longest run of each of `runs`; nothing typed; words typed; a document is followed; a candidate stands
 * in one; a title spoken of; one stands in the draft; one of the own delegation.
 */

export function doubt(candidates: readonly Candidate[], { typedWords, following }: Setting): number[] {
  const longest = candidates.reduce((most, { words }) => Math.max(most, words), 0);
  return [
    1,
    Math.log1p(candidates.length) / 3,
    ...oneOf(longest),
    typedWords === 0 ? 1 : 0,
    Math.log1p(typedWords) / 3,
    Math.log1p(following * 4) / 2,
    Math.log1p(candidates.reduce((most, { followed }) => Math.max(most, followed), 0) * 4) / 2,
    candidates.reduce((most, { topic }) => Math.max(most, topic), 0),
    candidates.some(({ inDraft }) => inDraft) ? 1 : 0,
    candidates.some(({ own }) => own) ? 1 : 0,
  ];
}

/** Share of its weight that a text loses for each year that it is older than another. */
const fading = 0.01;

/**
 * The factor by which a candidate's age lessens its weight. Not fitted: the documents left out are of all years, while a
 * delegate drafts today and follows the later of two texts that speak alike.
 * @param latest the latest year of all candidates
 */
export function recency({ document }: Candidate, latest: number): number {
  const year = Number(document.date?.slice(0, 4) ?? latest - 30);
  return Math.exp(-fading * Math.min(50, Math.max(0, latest - year)));
}

export function latestYear(candidates: readonly Candidate[]): number {
  return candidates.reduce(
    (latest, { document }) => Math.max(latest, Number(document.date?.slice(0, 4) ?? 0)),
    0,
  );
}

function oneOf(words: number): number[] {
  return runs.map((run, i) => (words >= run && words < (runs[i + 1] ?? Infinity) ? 1 : 0));
}

/** Weights of `evidence` and of `doubt`. */
export interface Weights {
  readonly evidence: readonly number[];
  readonly doubt: readonly number[];
}
