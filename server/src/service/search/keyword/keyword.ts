import type { PassageHit, SearchOptions } from "../corpusSearch";
import { readFilters } from "../filters";
import { leftOut } from "../live/leftOut";
import type { LiveIndex } from "../live/liveIndex";
import type { Place } from "../live/liveSegment";
import { firstPassages } from "../live/lookup";
import { TopPassages } from "../live/ranking";
import { samePassages } from "../live/samePassages";
import { impactOf, inverseFrequency } from "../segment/impact";
import { runLength, runLevel } from "../segment/runHeader";
import { segmentPassages } from "../segment/segmentBuilder";
import { matchingRanges } from "../texts/matches";
import { repeatsOf, ShownPassages } from "../texts/repeats";
import { expandWord, type QueryWord, readQuery } from "./keywordQuery";

/** Maximum number of passages read for a quoted phrase, because not all that hold its words hold the phrase. */
const readForPhrases = 1000;

/** A passage with one more of the words stands before every passage with fewer. */
const perWord = 1000;

/** Passages that hold the words of a query (see `CorpusSearch.keyword`). */
export function findByKeyword(index: LiveIndex, text: string, options: SearchOptions): PassageHit[] {
  const limit = options.limit ?? 10;
  const { rest, filters } = readFilters(text);
  const query = readQuery(index, rest);
  const hidden = leftOut(index, { ...options, filters: [...(options.filters ?? []), ...filters] });
  if (limit <= 0) return [];
  if (query.words.length === 0) return filters.length > 0 ? latestPassages(index, hidden, limit) : [];
  const words = query.words.map((word) => expandWord(index, word));
  const top = rankByWords(index, words, hidden, query.phrases.length > 0 ? readForPhrases : limit * 3);
  const wanted = new Set(words.flatMap(({ alternatives }) => alternatives.map(({ term1 }) => term1)));
  for (const word of query.plain) wanted.add(word);
  const importance = words.reduce((sum, { rarity }) => sum + rarity, 0);
  const shown = new ShownPassages();
  const hits: PassageHit[] = [];
  for (let i = 0; i < top.count && hits.length < limit; i += 1) {
    const live = index.segments[top.segments[i]!]!;
    const local = top.locals[i]!;
    const found = live.segment.bytes(local);
    if (!found) continue;
    index.passage.scanUtf8(found.bytes, found.length);
    if (!query.phrases.every((phrase) => phrase.standsIn(index.passage)) || shown.repeats(index.passage))
      continue;
    const places = samePassages(index, { live, local }, hidden);
    const passage = places[0] && index.at(places[0]);
    if (!passage) continue;
    index.passage.scan(passage.text);
    const held = new Set(index.passage.term1.subarray(0, index.passage.count));
    const covered = words
      .filter(({ alternatives }) => alternatives.some(({ term1 }) => held.has(term1)))
      .reduce((sum, { rarity }) => sum + rarity, 0);
    hits.push({
      passage,
      score: top.scores[i]!,
      coverage: covered / importance,
      matches: matchingRanges(wanted, index.passage),
      ...repeatsOf(index, places),
    });
  }
  return hits;
}

/** With filters and no words: the latest passages that pass. */
function latestPassages(index: LiveIndex, hidden: readonly Uint8Array[], limit: number): PassageHit[] {
  const places: Place[] = [];
  index.segments.forEach((live, s) => {
    const { passages, passageDocument } = live.segment;
    for (let local = 0; local < passages; local += 1) {
      if (hidden[s]![passageDocument[local]!] === 0) places.push({ live, local });
    }
  });
  return firstPassages(index, places, limit).map((passage) => ({
    passage,
    score: 0,
    coverage: 1,
    matches: [],
    repeats: [],
  }));
}

/** Ranks by the number of different words held, then by BM25. */
function rankByWords(
  index: LiveIndex,
  words: readonly QueryWord[],
  hidden: readonly Uint8Array[],
  limit: number,
): TopPassages {
  const top = new TopPassages(index, limit);
  const scores = new Float32Array(segmentPassages);
  /** The last query word that was met in the passage, counted from 1. */
  const met = new Uint8Array(segmentPassages);
  index.segments.forEach(({ segment }, s) => {
    words.forEach(({ alternatives }, number) => {
      for (const { term1, term2, weight, count } of alternatives) {
        const place = segment.findTerm(term1, term2);
        if (place < 0) continue;
        const { postings } = segment;
        const rarity = weight * inverseFrequency(count, index.total);
        const runs = postings[segment.termOffset[place]!]!;
        let header = segment.termOffset[place]! + 1;
        let at = header + runs;
        for (let run = 0; run < runs; run += 1) {
          const score = perWord + rarity * impactOf(runLevel(postings[header]!));
          const end = at + runLength(postings[header]!);
          header += 1;
          for (; at < end; at += 1) {
            const local = postings[at]!;
            if (met[local] === number + 1) continue;
            met[local] = number + 1;
            scores[local]! += score;
          }
        }
      }
    });
    const { passageDocument } = segment;
    const left = hidden[s]!;
    for (let local = 0; local < segment.passages; local += 1) {
      const score = scores[local]!;
      if (score > 0 && score >= top.least && left[passageDocument[local]!] === 0) top.offer(score, s, local);
    }
    scores.fill(0, 0, segment.passages);
    met.fill(0, 0, segment.passages);
  });
  return top;
}
