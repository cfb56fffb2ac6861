import { builtInEntries } from "./builtIn";
import type { GlossaryEntry, Introduction, TermUse } from "./entry";
import { createCompletion } from "./prefixIndex";
import {
  fits,
  numberWords,
  type TermMatch,
  TermTrie,
  Vocabulary,
  type WrittenForm,
  writtenForm,
} from "./termTrie";
import { foldedWords, wordsOf } from "./words";

/** What terms, acronyms and names mean: built in, the workspace's own, and those a draft introduces itself. */
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
  /** This glossary with the workspace's own entries, which take precedence over the built-in ones. */
  withOwn(entries: readonly GlossaryEntry[]): Glossary;
}

/** The built-in glossary. Cheap: the data is read at the first question. */
export function createGlossary(): Glossary {
  return glossaryOf(once(builtInEntries), []);
}

function glossaryOf(builtIn: () => readonly GlossaryEntry[], own: readonly GlossaryEntry[]): Glossary {
  const entries = once(() => [...own, ...builtIn()]);
  const index = once(() => {
    const vocabulary = new Vocabulary();
    const trie = new TermTrie(vocabulary);
    const order = new Map<GlossaryEntry, number>();
    for (const entry of entries()) {
      order.set(entry, order.size);
      for (const form of writtenForms(entry)) trie.add(form);
    }
    return { vocabulary, trie, order };
  });
  const completion = once(() => createCompletion(entries()));
  // An analysed draft is asked about many times: its introductions are arranged once.
  const introduced = new WeakMap<readonly Introduction[], TermTrie>();

  const sorted = new WeakMap<readonly WrittenForm[], readonly GlossaryEntry[]>();
  const meanings = (forms: readonly WrittenForm[]): readonly GlossaryEntry[] => {
    const known = sorted.get(forms);
    if (known) return known;
    const { order } = index();
    const weight = (form: WrittenForm): number =>
      (order.get(form.entry) ?? 0) + (form.entry.origin === "built-in" ? 1e6 * (form.rank + 1) : 0);
    const found = unique([...forms].sort((a, b) => weight(a) - weight(b)).map((form) => form.entry));
    sorted.set(forms, found);
    return found;
  };

  const lookup = (term: string): readonly GlossaryEntry[] => {
    const words = wordsOf(term);
    const { trie } = index();
    let forms = trie.formsOf(words);
    if (forms.length === 0 && words.length > 1 && /^(?:the|an?)$/i.test(words[0]!)) {
      forms = trie.formsOf(words.slice(1));
    }
    const written = term.trim();
    const exact = forms.filter((form) => fits(form, written, 0, written.length));
    return meanings(exact.length > 0 ? exact : forms);
  };

  const introducedTrie = (introductions: readonly Introduction[]): TermTrie => {
    const known = introduced.get(introductions);
    if (known) return known;
    const trie = new TermTrie(index().vocabulary);
    for (const introduction of introductions) {
      const entry = introducedEntry(introduction, lookup(introduction.acronym));
      trie.add(writtenForm(entry, introduction.acronym, 0));
    }
    introduced.set(introductions, trie);
    return trie;
  };

  return {
    lookup,
    find(text, extra) {
      const { trie, vocabulary } = index();
      const draft = extra && extra.length > 0 ? introducedTrie(extra) : undefined;
      const words = numberWords(text, vocabulary);
      const uses: TermUse[] = [];
      for (let at = 0; at < words.numbers.length; ) {
        if (words.numbers[at] === 0) {
          at++;
          continue;
        }
        const known = trie.longestAt(words, at);
        const own = draft?.longestAt(words, at);
        const match = longer(own, known);
        if (!match) {
          at++;
          continue;
        }
        const others = known && known.end === match.end ? meanings(known.forms) : [];
        const found = match === own ? withoutRepeats(meanings(own.forms), others) : others;
        uses.push({ start: match.start, end: match.end, entries: found });
        while (at < words.starts.length && words.starts[at]! < match.end) at++;
      }
      return uses;
    },
    entries,
    complete: (prefix, limit) => completion()(prefix, limit),
    withOwn: (more) => glossaryOf(builtIn, more),
  };
}

function longer(own: TermMatch | undefined, known: TermMatch | undefined): TermMatch | undefined {
  if (!own || !known) return own ?? known;
  return known.end > own.end ? known : own;
}

/** An acronym that the draft introduces, with what is known of it where the draft gives it the known name. */
function introducedEntry(introduction: Introduction, known: readonly GlossaryEntry[]): GlossaryEntry {
  const name = foldedWords(introduction.name).join(" ");
  const same = known.find((entry) => foldedWords(entry.name).join(" ") === name);
  if (same) return { ...same, origin: "draft" };
  return {
    term: introduction.acronym,
    name: introduction.name,
    kind: "acronym",
    source: "this draft",
    origin: "draft",
  };
}

/** The entries of the draft, then the others, except what the draft's own say already. */
function withoutRepeats(first: readonly GlossaryEntry[], others: readonly GlossaryEntry[]): GlossaryEntry[] {
  const said = new Set(first.map((entry) => `${entry.term}\n${entry.name}`));
  return unique([...first, ...others.filter((entry) => !said.has(`${entry.term}\n${entry.name}`))]);
}

/** All ways to write an entry: term, full name, aliases, and its names in the other languages. */
function writtenForms(entry: GlossaryEntry): WrittenForm[] {
  const forms = [writtenForm(entry, entry.term, 0)];
  if (entry.name !== entry.term) forms.push(writtenForm(entry, entry.name, 1));
  for (const alias of entry.aliases ?? []) forms.push(writtenForm(entry, alias, 2));
  for (const name of Object.values(entry.names ?? {})) {
    // "Mission des Nations Unies au Soudan du Sud (MINUSS)": the name and its short form.
    const [, full, short] = /^([^()]+?)\s*(?:\(([^()]+)\))?$/.exec(name) ?? [];
    for (const text of [full, short]) if (text) forms.push(writtenForm(entry, text, 3));
  }
  return forms;
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
