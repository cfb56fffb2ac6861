import type { Draft } from "../draft/draft";
import type { GlossaryEntry } from "../glossary/entry";
import type { Knowledge, Reading } from "../knowledge/knowledge";
import { counterpartsOf } from "../knowledge/passages/counterparts";
import { targetAt } from "../knowledge/target";
import type { CorpusSearch, StoredPassage } from "../search/corpusSearch";
import type { Signal } from "../signal";
import { languages as official } from "../text/language";
import type { TextRange } from "../text/range";
import { termOf } from "../text/terms";
import { normalise, type Word, words } from "../text/words";

/** How the corpus says a term in another language. */
export interface Rendering {
  /** As it stands in the example. */
  readonly text: string;
  /** In how many of the paragraphs that were looked at. */
  readonly paragraphs: number;
  /** The latest of them, and where it stands there. */
  readonly example: StoredPassage;
  readonly range: TextRange;
}

/** The renderings in one language, the most frequent first. */
export interface LanguageRenderings {
  /** ISO 639 code. */
  readonly language: string;
  /** What the glossary says, where it has the term. */
  readonly known?: string;
  /** How many paragraphs that have the term were looked at, beside their counterparts. */
  readonly paragraphs: number;
  readonly renderings: readonly Rendering[];
}

/** How the corpus says a term in its other languages. */
export interface TermRenderings {
  readonly term: string;
  /** That of the term. */
  readonly language: string;
  readonly languages: readonly LanguageRenderings[];
  readonly reading?: Reading;
}

/** Maximum number of passages in which the term is looked for, and of those whose counterparts are read. */
const mostLooked = 1000;
const mostRead = 40;
/** Maximum number of renderings of a language that are told. */
const mostTold = 5;
/** What stands between two words of one rendering at most ("Conseil de sécurité"), in UTF-16 units. */
const mostBetween = 8;

/** The term to look for: what is selected, the term of the glossary at an offset, or the word there. */
export function termAt(
  { glossary }: Pick<Knowledge, "glossary">,
  draft: Draft,
  { start, end }: TextRange,
): string | undefined {
  const selected = draft.text.slice(start, end).trim();
  if (selected !== "") return selected.length <= longestTerm ? selected : undefined;
  const target = targetAt(draft, start, glossary);
  if (target && "term" in target) return draft.text.slice(target.term.start, target.term.end);
  const from = Math.max(0, start - longestTerm);
  const around = draft.text.slice(from, start + longestTerm);
  const word = words(around).find((one) => one.start + from <= start && start <= one.end + from);
  return word && around.slice(word.start, word.end);
}

/** UTF-16 units. */
const longestTerm = 120;

/**
 * How a term is said in the other languages of the corpus: in the counterparts of the passages that have it, the words that
 * correspond to it. The latest passages are looked at first.
 */
export async function findRenderings(
  { index, reading, glossary }: Pick<Knowledge, "index" | "reading"> & Partial<Pick<Knowledge, "glossary">>,
  term: string,
  language: string,
  signal?: Signal,
): Promise<TermRenderings> {
  const found = new Map<string, StoredPassage[]>();
  for (const passage of index ? await passagesWith(index, term, language, signal) : []) {
    signal?.throwIfAborted();
    for (const { language: other, certain, passages } of await counterpartsOf(index!, passage)) {
      if (certain) found.set(other, [...(found.get(other) ?? []), passages[0]!]);
    }
  }
  const names = glossary?.lookup(term).find((entry) => entry.names)?.names ?? {};
  const languages: LanguageRenderings[] = [];
  for (const [other, passages] of [...found].sort(([x], [y]) => (x < y ? -1 : 1))) {
    const texts = passages.map(({ text }) => text);
    const asked = { language, to: other, ...(signal ? { signal } : {}) };
    const ranges = await index!.corresponding(term, texts, asked);
    const known = nameIn(names, other);
    // Where the glossary's name stands, that is what says the term.
    const found = texts.map(
      (text, i) => (known ? placeOfName(known, text) : undefined) ?? longest(ranges[i]!),
    );
    languages.push({
      language: other,
      ...(known ? { known } : {}),
      paragraphs: passages.length,
      renderings: counted(passages, found),
    });
  }
  return { term, language, languages, ...(reading ? { reading } : {}) };
}

/** Passages that have the term and stand in documents that are there in other languages, the latest first. */
async function passagesWith(
  index: CorpusSearch,
  term: string,
  language: string,
  signal?: Signal,
): Promise<StoredPassage[]> {
  const asked = signal ? { signal } : {};
  const { passages } = await index.phrase(term, { ...asked, languages: [language], limit: mostLooked });
  const symbols = [...new Set(passages.flatMap(({ document }) => document.symbol ?? []))];
  const documents = await index.documentsWithSymbols(symbols, asked);
  const several = new Set(
    symbols.filter((_, i) => documents[i]!.some((document) => document.language !== language)),
  );
  return passages.filter(({ document }) => several.has(document.symbol ?? "")).slice(0, mostRead);
}

/** A glossary's name in a language, without the short form behind it. */
function nameIn(names: NonNullable<GlossaryEntry["names"]>, language: string): string | undefined {
  const own = official.find((one) => one === language);
  return own && names[own]?.replace(/\s*[(（].*$/, "");
}

/** Where a name stands in a text, whatever the endings of its words. */
function placeOfName(name: string, text: string): TextRange | undefined {
  const wanted = words(name);
  const there = words(text);
  const at = there.findIndex((_, from) => wanted.every((word, i) => isForm(word, there[from + i])));
  return at < 0 || wanted.length === 0
    ? undefined
    : { start: there[at]!.start, end: there[at + wanted.length - 1]!.end };
}

/** Whether two words are forms of one: the same but for what an ending may be. */
function isForm({ folded: one }: Word, other: Word | undefined): boolean {
  if (!other) return false;
  const { folded } = other;
  if (one === folded || termOf(one) === (termOf(folded) ?? folded)) return true;
  const longer = Math.max(one.length, folded.length);
  let same = 0;
  while (same < longer && one[same] === folded[same]) same += 1;
  return same >= shortestStem && longer - same <= longestEnding;
}

/** Letters. */
const shortestStem = 4;
const longestEnding = 3;

/** Of ranges of a passage the one with most words; words close together are one. */
function longest(ranges: readonly TextRange[]): TextRange | undefined {
  return joined(ranges).sort((x, y) => y.words - x.words || x.start - y.start)[0];
}

/** The renderings by how many passages have them. */
function counted(
  passages: readonly StoredPassage[],
  ranges: readonly (TextRange | undefined)[],
): Rendering[] {
  const renderings = new Map<string, { -readonly [Key in keyof Rendering]: Rendering[Key] }>();
  for (const [i, passage] of passages.entries()) {
    const range = ranges[i];
    if (!range) continue;
    const text = passage.text.slice(range.start, range.end);
    const key = normalise(text);
    const known = renderings.get(key);
    if (known) known.paragraphs += 1;
    else renderings.set(key, { text, paragraphs: 1, example: passage, range });
  }
  return [...renderings.values()].sort((x, y) => y.paragraphs - x.paragraphs).slice(0, mostTold);
}

/** Ranges that only a few letters lie between, as one; with how many they are. */
function joined(ranges: readonly TextRange[]): (TextRange & { readonly words: number })[] {
  const found: { start: number; end: number; words: number }[] = [];
  for (const { start, end } of ranges) {
    const before = found.at(-1);
    if (before && start - before.end <= mostBetween) {
      before.end = end;
      before.words += 1;
    } else found.push({ start, end, words: 1 });
  }
  return found;
}
