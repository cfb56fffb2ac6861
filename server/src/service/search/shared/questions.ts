import { readFilters } from "../filters";
import { TermScanner } from "../terms/termScanner";
import type { Json } from "./cluster";
import type { Sent } from "./sentWords";
import { analyzers } from "./template";

const anyWords = [...Object.keys(analyzers), "und"].map((language) => `words.${language}`);

/** Passages that hold some of what is sent of a text: the more and the rarer, the higher they score. */
export function holdingSome({ words }: Sent): Json {
  return { multi_match: { query: words.join(" "), fields: anyWords, type: "most_fields" } };
}

/** Passages that hold one of these runs of words, by their hashes. */
export function sharingRuns(runs: readonly string[]): Json {
  return some(runs.map((run) => ({ term: { runs: run } })));
}

/** Passages that hold words as they are typed into a search, one after the other or begun, forgiven a mistake. */
export function holdingTyped(query: string): Json {
  const { rest } = readFilters(query);
  const pieces = rest.split(/["“”„«»]/);
  const scanner = new TermScanner();
  const clauses: Json[] = [];
  const must: Json[] = [];
  pieces.forEach((piece, at) => {
    if (at % 2 === 1) {
      if (piece.trim() !== "") must.push({ match_phrase: { plain: piece } });
      return;
    }
    const isLast = at === pieces.length - 1;
    const count = scanner.scan(piece);
    for (let word = 0; word < count && clauses.length < mostTyped; word += 1) {
      const isOpen = isLast && word === count - 1 && !/\s$/.test(piece);
      if (scanner.term1[word] === 0 && scanner.term2[word] === 0 && !(isOpen && count === 1)) continue;
      clauses.push(holdingWord(scanner.words.folded(word), isOpen));
    }
  });
  if (clauses.length === 0 && must.length === 0) return { match_all: {} };
  return { bool: { must: [...must, ...(clauses.length > 0 ? [some(clauses)] : [])] } };
}

/** Maximum number of words of a search that count. */
const mostTyped = 60;

function holdingWord(word: string, isOpen: boolean): Json {
  const same = { multi_match: { query: word, fields: anyWords, type: "most_fields" } };
  const near = /\d/.test(word)
    ? []
    : [{ fuzzy: { plain: { value: word, fuzziness: "AUTO:4,8", prefix_length: 1, max_expansions: 20 } } }];
  const begun = isOpen ? [{ prefix: { plain: word } }] : [];
  // A passage with one more of the words stands before every passage with fewer.
  return {
    bool: {
      must: { constant_score: { filter: some([same, ...near, ...begun]), boost: 1000 } },
      should: [same],
    },
  };
}

/** Passages in which the last words of a text stand one after the other; the last of them may be begun. */
export function goingOn(typed: string, least: number): Json {
  const scanner = new TermScanner();
  const count = scanner.scan(typed);
  const last = (words: number) =>
    Array.from({ length: words }, (_, at) => scanner.words.folded(count - words + at)).join(" ");
  const lengths = [2, least, 6].filter((words, at) => words <= count && (at > 0 || count <= least));
  return some(
    lengths.map((words) => ({
      constant_score: { filter: { match_phrase_prefix: { plain: last(words) } }, boost: words },
    })),
  );
}

/** Documents whose titles hold these words, mistyped or begun, or all but one of them. */
export function titled(words: string): Json {
  const scanner = new TermScanner();
  const count = scanner.scan(words);
  const clauses = Array.from({ length: Math.min(count, mostTyped) }, (_, at) => {
    const word = scanner.words.folded(at);
    return some([{ match: { title: { query: word, fuzziness: "AUTO:4,8" } } }, { prefix: { title: word } }]);
  });
  return { bool: { should: clauses, minimum_should_match: Math.max(1, clauses.length - 1) } };
}

function some(clauses: readonly Json[]): Json {
  return { bool: { should: clauses, minimum_should_match: 1 } };
}
