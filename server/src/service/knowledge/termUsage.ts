import type { GlossaryEntry } from "../glossary/entry";
import { fits, writtenForm } from "../glossary/termTrie";
import { visitWords } from "../glossary/words";
import type { PassageIndex, StoredDocument, StoredPassage } from "../search/passageIndex";
import type { TextRange } from "../text/range";
import { sentenceAround } from "./sentenceAround";

/** How a corpus uses a term. */
export interface TermUsageInCorpus {
  /** In how many passages it stands. */
  readonly passages: number;
  /** True where that is an estimate: a frequent phrase, or a short form that is also a word. */
  readonly estimated: boolean;
  /** Who uses it most, of the latest passages: organs and delegations, the most frequent first. */
  readonly users: readonly string[];
  /** A sentence that uses it, verbatim. */
  readonly example?: { readonly passage: StoredPassage; readonly text: string };
}

/** Looks up how terms are used, and remembers it until the corpus changes. */
export interface TermUsages {
  /** Undefined where the corpus does not use it. */
  of(index: PassageIndex, entry: GlossaryEntry): Promise<TermUsageInCorpus | undefined>;
  /** The corpus has changed. */
  forget(): void;
}

/** So many of the latest passages are looked at to see who uses a term. */
const looked = 120;
const mostUsers = 3;
/** An example is a sentence of a length that reads well in a hover. UTF-16 units. */
const exampleLength = { least: 50, most: 300 };
const mostRemembered = 500;

export function createTermUsages(): TermUsages {
  let remembered = new Map<string, Promise<TermUsageInCorpus | undefined>>();
  return {
    of(index, entry) {
      const key = `${entry.term}\n${entry.name}`;
      const known = remembered.get(key);
      if (known) return known;
      const usage = usageOf(index, entry);
      if (remembered.size >= mostRemembered) remembered.clear();
      remembered.set(key, usage);
      return usage;
    },
    forget() {
      remembered = new Map();
    },
  };
}

async function usageOf(index: PassageIndex, entry: GlossaryEntry): Promise<TermUsageInCorpus | undefined> {
  const found = new Map<number, { passage: StoredPassage; range: TextRange }>();
  let passages = 0;
  let estimated = false;
  for (const words of new Set([entry.term, entry.name])) {
    const { total, passages: latest } = await index.phrase(words, { limit: looked });
    // The index knows no capitals: "WHO" is found where "who" stands. What was looked at tells how often.
    const meant = latest.flatMap((passage) => {
      const range = useIn(passage.text, words, entry);
      return range ? [{ passage, range }] : [];
    });
    const fresh = meant.filter(({ passage }) => !found.has(passage.key));
    const share = latest.length === 0 ? 0 : fresh.length / latest.length;
    if (total > latest.length && (share < 1 || /\s/.test(words))) estimated = true;
    passages += total > latest.length ? total * share : fresh.length;
    for (const use of fresh) found.set(use.passage.key, use);
  }
  if (found.size === 0) return undefined;
  const uses = [...found.values()];
  const example = exampleOf([...(await introducing(index, entry)), ...uses]);
  return {
    passages: Math.max(Math.round(passages), found.size),
    estimated,
    users: usersOf(uses.map(({ passage }) => passage.document)),
    ...(example ? { example } : {}),
  };
}

/** What only the corpus knows is best shown where the corpus introduces it. */
async function introducing(
  index: PassageIndex,
  { term, name, origin }: GlossaryEntry,
): Promise<{ passage: StoredPassage; range: TextRange }[]> {
  if (origin !== "corpus") return [];
  const { passages } = await index.phrase(`${name} (${term})`, { limit: 10 });
  return passages.flatMap((passage) => {
    const start = passage.text.indexOf(`(${term}`);
    return start < 0 ? [] : [{ passage, range: { start: start + 1, end: start + 1 + term.length } }];
  });
}

/** Where a term stands in a text in its own capitals; undefined where only other words do. */
function useIn(text: string, words: string, entry: GlossaryEntry): TextRange | undefined {
  const form = writtenForm(entry, words, 0);
  const starts: number[] = [];
  visitWords(text, (start) => starts.push(start));
  const begin = words.toLowerCase();
  const folded = text.toLowerCase();
  // Folding may change the length of other scripts' texts: then the passage is taken as the index found it.
  if (folded.length !== text.length) return { start: 0, end: 0 };
  for (let at = folded.indexOf(begin); at >= 0; at = folded.indexOf(begin, at + 1)) {
    const end = at + begin.length;
    if (starts.includes(at) && fits(form, text, at, end)) return { start: at, end };
  }
  // In another spelling ("Peace-keeping").
  return form.capitals.length === 0 ? { start: 0, end: 0 } : undefined;
}

/** Organs and delegations by the number of their documents. */
function usersOf(documents: readonly StoredDocument[]): string[] {
  const counts = new Map<string, Set<string>>();
  for (const { id, organ, delegation, speaker } of documents) {
    const who = delegation ?? organ ?? speaker;
    if (!who) continue;
    counts.set(who, (counts.get(who) ?? new Set()).add(id));
  }
  return [...counts]
    .sort((a, b) => b[1].size - a[1].size || (a[0] < b[0] ? -1 : 1))
    .slice(0, mostUsers)
    .map(([who]) => who);
}

/** Adopted text before other text, then the latest; a whole sentence, not too short and not too long. */
function exampleOf(
  uses: readonly { passage: StoredPassage; range: TextRange }[],
): { passage: StoredPassage; text: string } | undefined {
  let second: { passage: StoredPassage; text: string } | undefined;
  for (const { passage, range } of uses) {
    // Model wording is nobody's words: it shows nobody's use.
    if (range.end === 0 || passage.document.kind === "model") continue;
    const text = sentenceAround(passage.text, range);
    if (text.length < exampleLength.least || text.length > exampleLength.most) continue;
    // A part of a list ("the status of …;") says less than a sentence.
    if (passage.document.kind === "adopted" && !/^[\p{Ll}(]/u.test(text)) return { passage, text };
    second ??= { passage, text };
  }
  return second;
}
