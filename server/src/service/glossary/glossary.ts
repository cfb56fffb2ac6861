import { atOnce, inSlices, type Slices } from "../slices";
import type { IntroducedName } from "../text/introducedName";
import { builtInEntries } from "./builtIn";
import type { GlossaryEntry, Introduction, TermUse } from "./entry";
import { type Layer, layerOf, once } from "./layer";
import { learnedForms, learning } from "./learned";
import { completeFrom } from "./prefixIndex";
import { comparableName, isSameName } from "./sameName";
import { fits, numberWords, type TermMatch, TermTrie, Vocabulary, type WrittenForm } from "./termTrie";
import { foldedWords, wordsOf } from "./words";

/**
 * What terms, acronyms and names mean: built in, the workspace's own, those the corpus introduces, and those a draft
 * introduces itself.
 */
export interface Glossary {
  /**
   * What a term may mean, the likeliest first; empty where it is unknown. Case, plural, hyphens, apostrophes and
   * British or American spelling do not matter, but where an acronym in exactly these capitals exists, only that.
   */
  lookup(term: string): readonly GlossaryEntry[];
  /**
   * All uses of terms in a text, in order: the longest match wins, uses never overlap and never begin or end within
   * a word. Takes time linear in the text.
   * @param extra acronyms that the text's own draft introduces: they go before everything else
   */
  find(text: string, extra?: readonly Introduction[]): TermUse[];
  /** Everything, the workspace's own entries first. */
  entries(): readonly GlossaryEntry[];
  /** Entries whose term, name or alias begins with what was typed, best first. */
  complete(prefix: string, limit: number): GlossaryEntry[];
  /** This glossary with the workspace's own entries (instead of those before), which take precedence over all others. */
  withOwn(entries: readonly GlossaryEntry[]): Glossary;
  /**
   * Arranges in slices what has been added, so that no question has to: to be awaited before anybody asks. What stands
   * arranged already costs nothing.
   */
  arrange(slices: Slices): Promise<void>;
  /** This glossary with what a corpus introduces (instead of what another did). */
  withLearned(introduced: readonly IntroducedName[]): Glossary;
}

/** The built-in glossary. Cheap: the data is read at the first question. */
export function createGlossary(): Glossary {
  const vocabulary = new Vocabulary();
  return glossaryOf(vocabulary, { builtIn: layerOf(builtInEntries, vocabulary) });
}

interface Layers {
  readonly own?: Layer;
  readonly builtIn: Layer;
  readonly learned?: Learned;
}

/** What the corpus adds, and how often it introduces what is built in. */
interface Learned {
  readonly layer: Layer;
  /** Works out in slices what it adds. */
  arrange(slices: Slices): Promise<void>;
  timesIntroduced(entry: GlossaryEntry): number;
}

/** How often a built-in meaning is taken to have been introduced, against one that only the corpus has. */
const builtInTimes = 8;

function glossaryOf(vocabulary: Vocabulary, { own, builtIn, learned }: Layers): Glossary {
  const layers = [own, builtIn, learned?.layer].filter((layer) => layer !== undefined);
  const entries = once(() => layers.flatMap((layer) => layer.entries));
  // An analysed draft is asked about many times: its introductions are arranged once.
  const introduced = new WeakMap<readonly Introduction[], TermTrie>();
  const sorted = new WeakMap<readonly WrittenForm[], readonly GlossaryEntry[]>();

  /** Lower goes first: the draft's and the workspace's own, then the closer form, then the more frequent meaning. */
  const compare = (a: WrittenForm, b: WrittenForm): number => {
    const first =
      precedence(a.entry) - precedence(b.entry) ||
      (own && a.entry.origin === "workspace" ? 0 : a.rank - b.rank);
    return first || times(b.entry) - times(a.entry) || place(a.entry) - place(b.entry);
  };
  const times = (entry: GlossaryEntry): number => {
    if (entry.origin === "corpus") return entry.introduced?.passages ?? 0;
    return entry.origin === "built-in" ? builtInTimes + (learned?.timesIntroduced(entry) ?? 0) : 0;
  };
  const place = (entry: GlossaryEntry): number =>
    (entry.origin === "built-in" ? builtIn : entry.origin === "corpus" ? learned?.layer : own)?.place(
      entry,
    ) ?? 0;

  const meanings = (forms: readonly WrittenForm[]): readonly GlossaryEntry[] => {
    const known = sorted.get(forms);
    if (known) return known;
    const found = withoutRepeats([...forms].sort(compare).map((form) => form.entry));
    sorted.set(forms, found);
    return found;
  };
  /** Forms of one layer are the same array each time; what several layers know is put together. */
  const together = (matches: readonly (readonly WrittenForm[])[]): readonly GlossaryEntry[] =>
    matches.length === 1 ? meanings(matches[0]!) : meanings(matches.flat());

  const lookup = (term: string): readonly GlossaryEntry[] => {
    const written = term.trim().replace(/['’]s$/, "");
    const words = wordsOf(written);
    const formsOf = (wanted: readonly string[]) => layers.flatMap(({ trie }) => trie.formsOf(wanted));
    let forms = formsOf(words);
    if (forms.length === 0 && words.length > 1 && /^(?:the|an?|l[ae]s?|l|el|los)$/i.test(words[0]!)) {
      forms = formsOf(words.slice(1));
    }
    const exact = forms.filter((form) => fits(form, written, 0, written.length));
    return meanings(exact.length > 0 ? exact : forms);
  };

  const introducedTrie = (introductions: readonly Introduction[]): TermTrie => {
    const known = introduced.get(introductions);
    if (known) return known;
    const trie = new TermTrie(vocabulary);
    for (const introduction of introductions) {
      const entry = introducedEntry(introduction, lookup(introduction.acronym));
      trie.add({ entry, text: introduction.acronym, rank: 0 });
    }
    introduced.set(introductions, trie);
    return trie;
  };

  return {
    lookup,
    find(text, extra) {
      const tries = layers.map(({ trie }) => trie);
      if (extra && extra.length > 0) tries.unshift(introducedTrie(extra));
      let words = numberWords(text, vocabulary);
      // What is arranged only now gives more words their numbers.
      if (tries.map((trie) => trie.arrangeFor(words)).includes(true)) words = numberWords(text, vocabulary);
      const uses: TermUse[] = [];
      for (let at = 0; at < words.numbers.length; ) {
        const matches = words.numbers[at] === 0 ? [] : longestMatches(tries, words, at);
        const [match] = matches;
        if (!match) {
          at++;
          continue;
        }
        uses.push({
          start: match.start,
          end: match.end,
          entries: together(matches.map(({ forms }) => forms)),
        });
        while (at < words.starts.length && words.starts[at]! < match.end) at++;
      }
      return uses;
    },
    entries,
    async arrange(slices) {
      await own?.arrange(slices);
      await learned?.arrange(slices);
    },
    complete: (prefix, limit) =>
      completeFrom(
        layers.map(({ completion }) => completion),
        prefix,
        limit,
      ),
    withOwn: (more) =>
      glossaryOf(vocabulary, {
        builtIn,
        ...(learned ? { learned } : {}),
        ...(more.length > 0 ? { own: layerOf(() => more, vocabulary) } : {}),
      }),
    withLearned: (pairs) =>
      glossaryOf(vocabulary, {
        builtIn,
        ...(own ? { own } : {}),
        ...(pairs.length > 0 ? { learned: learnedBeside(pairs, builtIn, vocabulary) } : {}),
      }),
  };
}

/** The matches that reach furthest from a word, in the order of the tries. */
function longestMatches(
  tries: readonly TermTrie[],
  words: ReturnType<typeof numberWords>,
  at: number,
): TermMatch[] {
  let longest: TermMatch[] = [];
  for (const trie of tries) {
    const match = trie.longestAt(words, at);
    if (!match || (longest[0] && match.end < longest[0].end)) continue;
    if (longest[0] && match.end > longest[0].end) longest = [];
    longest.push(match);
  }
  return longest;
}

/** What a corpus introduces, without what is built in: of that it is only counted. */
function learnedBeside(pairs: readonly IntroducedName[], builtIn: Layer, vocabulary: Vocabulary): Learned {
  function* splitting(): Generator<void, { added: GlossaryEntry[]; counts: Map<GlossaryEntry, number> }> {
    const counts = new Map<GlossaryEntry, number>();
    const added: GlossaryEntry[] = [];
    for (const entry of yield* learning(pairs)) {
      const known = builtIn.trie
        .formsOf(wordsOf(entry.term))
        .find((form) => form.rank !== 1 && saysTheSame(form.entry, entry.name));
      if (!known) added.push(entry);
      else counts.set(known.entry, (counts.get(known.entry) ?? 0) + (entry.introduced?.passages ?? 0));
      yield;
    }
    return { added, counts };
  }
  const split = once(() => atOnce(splitting()));
  const layer = layerOf(() => split().added, vocabulary, learnedForms);
  return {
    layer,
    async arrange(slices) {
      split.set(await inSlices(splitting(), slices));
      await layer.arrange(slices);
    },
    timesIntroduced: (entry) => split().counts.get(entry) ?? 0,
  };
}

/** Whether a name is one of an entry's: its full name, an alias or its name in another language. */
function saysTheSame(entry: GlossaryEntry, name: string): boolean {
  const wanted = comparableName(name);
  return [entry.name, ...(entry.aliases ?? []), ...Object.values(entry.names ?? {})].some((known) =>
    isSameName(comparableName(known.replace(/\s*\([^()]*\)$/, "")), wanted),
  );
}

function precedence({ origin }: GlossaryEntry): number {
  return origin === "draft" ? 0 : origin === "workspace" ? 1 : 2;
}

/** An acronym that the draft introduces, with what is known of it where the draft gives it the known name. */
function introducedEntry(introduction: Introduction, known: readonly GlossaryEntry[]): GlossaryEntry {
  const name = folded(introduction.name);
  const same = known.find((entry) => folded(entry.name) === name);
  if (same) return { ...same, origin: "draft" };
  return {
    term: introduction.acronym,
    name: introduction.name,
    kind: "acronym",
    source: "this draft",
    origin: "draft",
  };
}

/** Each meaning once: what the draft or the workspace says takes precedence over the same from elsewhere. */
function withoutRepeats(entries: readonly GlossaryEntry[]): GlossaryEntry[] {
  const said = new Set<string>();
  return entries.filter((entry) => {
    const meaning = `${entry.term}\n${folded(entry.name)}`;
    if (said.has(meaning)) return false;
    said.add(meaning);
    return true;
  });
}

function folded(name: string): string {
  return foldedWords(name.replace(/^the /i, "")).join(" ");
}
