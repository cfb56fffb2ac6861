import type { Slices } from "../slices";
import type { GlossaryEntry } from "./entry";
import { type CompletionKey, completionKeys, completionKeysInSlices } from "./prefixIndex";
import { type Form, TermTrie, type Vocabulary } from "./termTrie";

/** Entries of one origin, arranged for looking up and finding; each part is made when it is first asked for. */
export interface Layer {
  readonly entries: readonly GlossaryEntry[];
  readonly trie: TermTrie;
  readonly completion: readonly CompletionKey[];
  /** The place of an entry among those of its layer. */
  place(entry: GlossaryEntry): number;
  /** Makes all of it now, in slices: hundreds of thousands of entries take seconds. */
  arrange(slices: Slices): Promise<void>;
}

/** @param formsOf the ways to write an entry; `writtenForms` where not given */
export function layerOf(
  make: () => readonly GlossaryEntry[],
  vocabulary: Vocabulary,
  formsOf: (entry: GlossaryEntry) => readonly Form[] = writtenForms,
): Layer {
  const entries = once(make);
  const trie = once(() => {
    const made = new TermTrie(vocabulary);
    for (const entry of entries()) for (const form of formsOf(entry)) made.add(form);
    return made;
  });
  const places = once(() => new Map(entries().map((entry, place) => [entry, place])));
  const completion = once(() => completionKeys(entries()));
  return {
    get entries() {
      return entries();
    },
    get trie() {
      return trie();
    },
    get completion() {
      return completion();
    },
    place: (entry) => places().get(entry) ?? 0,
    async arrange(slices) {
      const made = new TermTrie(vocabulary);
      for (const entry of entries()) {
        if (slices.due()) await slices.rest();
        for (const form of formsOf(entry)) made.add(form);
      }
      await made.arrangeAll(slices);
      trie.set(made);
      completion.set(await completionKeysInSlices(entries(), slices));
      if (slices.due()) await slices.rest();
      places();
    },
  };
}

/** All ways to write an entry: term, full name, aliases, and its names in the other languages. */
export function writtenForms(entry: GlossaryEntry): Form[] {
  const forms: Form[] = [{ entry, text: entry.term, rank: 0 }];
  if (entry.name !== entry.term) forms.push({ entry, text: entry.name, rank: 1 });
  for (const text of entry.aliases ?? []) forms.push({ entry, text, rank: 2 });
  for (const name of Object.values(entry.names ?? {})) {
    // "Mission des Nations Unies au Soudan du Sud (MINUSS)": the name and its short form.
    const [, full, short] = /^([^()]+?)\s*(?:\(([^()]+)\))?$/.exec(name) ?? [];
    for (const text of [full, short]) if (text) forms.push({ entry, text, rank: 3 });
  }
  return forms;
}

/** What is made when it is first asked for, unless it was set before. */
export function once<T>(make: () => T): (() => T) & { set(value: T): void } {
  let made: { readonly value: T } | undefined;
  const get = () => {
    made ??= { value: make() };
    return made.value;
  };
  return Object.assign(get, {
    set(value: T) {
      made ??= { value };
    },
  });
}
