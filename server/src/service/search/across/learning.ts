import type { Slices } from "../../slices";
import { type ParagraphTerms, termOf, timesOf } from "./paragraphTerms";

/** How the terms of one language are said in another. */
export interface Shares {
  /** By term: where its translations begin; one more than there are terms. */
  readonly starts: Uint32Array;
  /** Terms of the other language, by number. */
  readonly targets: Uint32Array;
  /** What share of the term is said so: 0 to 1. */
  readonly shares: Float32Array;
}

/** Maximum number of terms that are weighed as translations of one. */
const mostWeighed = 40;
/** After so many rounds the shares hardly change any more. */
const rounds = 6;

/**
 * Learns how terms are translated, from paragraphs that say the same: which term of the one explains which of the other
 * best, round after round (P. Brown and others, "The Mathematics of Statistical Machine Translation", 1993, Model 1). Only
 * terms that stand together in two paragraphs or more are weighed, and of each those that keep to it most. Takes time in
 * proportion to the paragraphs.
 * @param from the paragraphs whose terms are translated
 * @param to the same paragraphs in the other language, in the same order
 */
export async function learnShares(from: ParagraphTerms, to: ParagraphTerms, slices: Slices): Promise<Shares> {
  const likely = await likelyShares(from, to, slices);
  for (let round = 0; round < rounds; round += 1) await improve(likely, from, to, slices);
  return likely;
}

interface LikelyShares extends Shares {
  /** By term of the other language: how likely it stands there without anything that it translates. */
  readonly alone: Float32Array;
}

/** Terms that stand together, with first shares: how much the two keep to each other. */
async function likelyShares(from: ParagraphTerms, to: ParagraphTerms, slices: Slices): Promise<LikelyShares> {
  const places = await paragraphsByTerm(from, slices);
  const tokens = to.all;
  const paragraphs = new Uint32Array(to.terms.size);
  const alone = new Float32Array(to.terms.size);
  let words = 0;
  for (const token of tokens) {
    paragraphs[termOf(token)]! += 1;
    alone[termOf(token)]! += timesOf(token);
    words += timesOf(token);
  }
  for (let term = 0; term < alone.length; term += 1) alone[term]! /= words;
  const together = new Uint32Array(to.terms.size);
  const met = new Uint32Array(to.terms.size);
  const starts = new Uint32Array(from.terms.size + 1);
  const targets: number[] = [];
  const shares: number[] = [];
  for (let term = 0; term < from.terms.size; term += 1) {
    if (slices.due()) await slices.rest();
    starts[term] = targets.length;
    const begin = places.starts[term]!;
    const own = places.starts[term + 1]! - begin;
    let count = 0;
    for (let i = begin; i < begin + own && own > 1; i += 1) {
      const paragraph = places.paragraphs[i]!;
      for (let at = to.start(paragraph); at < to.start(paragraph + 1); at += 1) {
        const other = termOf(tokens[at]!);
        if (together[other] === 0) met[count++] = other;
        together[other]! += 1;
      }
    }
    const found: { other: number; telling: number }[] = [];
    for (let i = 0; i < count; i += 1) {
      const other = met[i]!;
      const both = together[other]!;
      together[other] = 0;
      if (both > 1) found.push({ other, telling: (both * both) / (own * paragraphs[other]!) });
    }
    found.sort((x, y) => y.telling - x.telling || x.other - y.other);
    found.length = Math.min(found.length, mostWeighed);
    const sum = found.reduce((whole, { telling }) => whole + telling, 0);
    for (const { other, telling } of found) {
      targets.push(other);
      shares.push(telling / sum);
    }
  }
  starts[from.terms.size] = targets.length;
  return { starts, targets: Uint32Array.from(targets), shares: Float32Array.from(shares), alone };
}

/** One round: how far each term explains each of the other paragraph beside all others, and from this the shares anew. */
async function improve(
  { starts, targets, shares, alone }: LikelyShares,
  from: ParagraphTerms,
  to: ParagraphTerms,
  slices: Slices,
): Promise<void> {
  const explained = new Float32Array(shares.length);
  const unexplained = new Float64Array(alone.length);
  /** By term of the other paragraph: its likelihood, then what each part of that explains. */
  const chance = new Float64Array(alone.length);
  /** The paragraph that each term was last met in, from 1. */
  const metIn = new Uint32Array(alone.length);
  const fromTokens = from.all;
  const toTokens = to.all;
  for (let paragraph = 0; paragraph < from.length; paragraph += 1) {
    if (slices.due()) await slices.rest();
    const toBegin = to.start(paragraph);
    const toEnd = to.start(paragraph + 1);
    const begin = from.start(paragraph);
    const end = from.start(paragraph + 1);
    for (let at = toBegin; at < toEnd; at += 1) {
      const other = termOf(toTokens[at]!);
      metIn[other] = paragraph + 1;
      chance[other] = alone[other]!;
    }
    for (let at = begin; at < end; at += 1) {
      const term = termOf(fromTokens[at]!);
      const times = timesOf(fromTokens[at]!);
      for (let k = starts[term]!, last = starts[term + 1]!; k < last; k += 1) {
        if (metIn[targets[k]!] === paragraph + 1) chance[targets[k]!]! += times * shares[k]!;
      }
    }
    for (let at = toBegin; at < toEnd; at += 1) {
      const other = termOf(toTokens[at]!);
      chance[other] = timesOf(toTokens[at]!) / chance[other]!;
      unexplained[other]! += alone[other]! * chance[other]!;
    }
    for (let at = begin; at < end; at += 1) {
      const term = termOf(fromTokens[at]!);
      const times = timesOf(fromTokens[at]!);
      for (let k = starts[term]!, last = starts[term + 1]!; k < last; k += 1) {
        if (metIn[targets[k]!] === paragraph + 1) explained[k]! += times * shares[k]! * chance[targets[k]!]!;
      }
    }
  }
  for (let term = 0; term + 1 < starts.length; term += 1) {
    let sum = 0;
    for (let k = starts[term]!; k < starts[term + 1]!; k += 1) sum += explained[k]!;
    for (let k = starts[term]!; k < starts[term + 1]!; k += 1) shares[k] = sum > 0 ? explained[k]! / sum : 0;
  }
  const whole = unexplained.reduce((sum, share) => sum + share, 0) || 1;
  for (let other = 0; other < alone.length; other += 1) alone[other] = unexplained[other]! / whole;
}

/** The paragraphs in which each term stands. */
async function paragraphsByTerm(side: ParagraphTerms, slices: Slices) {
  const tokens = side.all;
  const starts = new Uint32Array(side.terms.size + 1);
  for (const token of tokens) starts[termOf(token) + 1]! += 1;
  for (let term = 0; term < side.terms.size; term += 1) starts[term + 1]! += starts[term]!;
  const next = starts.slice();
  const paragraphs = new Uint32Array(tokens.length);
  for (let paragraph = 0; paragraph < side.length; paragraph += 1) {
    if (slices.due()) await slices.rest();
    for (let at = side.start(paragraph); at < side.start(paragraph + 1); at += 1) {
      paragraphs[next[termOf(tokens[at]!)]!++] = paragraph;
    }
  }
  return { starts, paragraphs };
}
