import type { Draft } from "../draft/draft";
import type { GlossaryEntry } from "../glossary/entry";
import type { Knowledge, Reading } from "../knowledge/knowledge";
import { counterpartsOf } from "../knowledge/passages/counterparts";
import { targetAt } from "../knowledge/target";
import { type Counterpart, partsOf, renderedAs } from "../knowledge/terms/renderedAs";
import type { CorpusSearch, CorrespondingOptions, StoredPassage } from "../search/corpusSearch";
import type { Signal } from "../signal";
import { languages as official } from "../text/language";
import type { TextRange } from "../text/range";
import { termOf } from "../text/terms";
import { type Word, words } from "../text/words";

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
  const found = new Map<string, { passage: StoredPassage; counterpart: StoredPassage }[]>();
  for (const passage of index ? await passagesWith(index, term, language, signal) : []) {
    signal?.throwIfAborted();
    for (const { language: other, certain, passages } of await counterpartsOf(index!, passage)) {
      if (certain) found.set(other, [...(found.get(other) ?? []), { passage, counterpart: passages[0]! }]);
    }
  }
  const names = glossary?.lookup(term).find((entry) => entry.names)?.names ?? {};
  const languages: LanguageRenderings[] = [];
  for (const [other, pairs] of [...found].sort(([x], [y]) => (x < y ? -1 : 1))) {
    const asked = { language, to: other, ...(signal ? { signal } : {}) };
    const said = renderedAs(term, await correspondences(index!, term, pairs, asked));
    const passages = pairs.map(({ counterpart }) => counterpart);
    const known = nameIn(names, other);
    // Where the glossary's name stands, that is what says the term.
    const ranges = passages.map(({ text }, i) => (known ? placeOfName(known, text) : undefined) ?? said[i]);
    languages.push({
      language: other,
      ...(known ? { known } : {}),
      paragraphs: passages.length,
      renderings: counted(passages, ranges),
    });
  }
  return { term, language, languages, ...(reading ? { reading } : {}) };
}

/** What corresponds in each counterpart to the words of the term, and to the rest of its passage. */
async function correspondences(
  index: CorpusSearch,
  term: string,
  pairs: readonly { passage: StoredPassage; counterpart: StoredPassage }[],
  asked: CorrespondingOptions,
): Promise<Counterpart[]> {
  const texts = pairs.map(({ counterpart }) => counterpart.text);
  const own: TextRange[][][] = [];
  for (const part of partsOf(term)) own.push(await index.corresponding(part, texts, asked));
  const counterparts: Counterpart[] = [];
  for (const [i, { passage }] of pairs.entries()) {
    const [others = []] = await index.corresponding(withoutWords(term, passage.text), [texts[i]!], asked);
    counterparts.push({ text: texts[i]!, own: own.map((ranges) => ranges[i]!), others });
  }
  return counterparts;
}

/** A text without the words of a term, wherever they stand. */
function withoutWords(term: string, text: string): string {
  const own = words(term);
  let rest = "";
  let last = 0;
  for (const word of words(text)) {
    if (!own.some((one) => isForm(one, word))) continue;
    rest += `${text.slice(last, word.start)} `;
    last = word.end;
  }
  return rest + text.slice(last);
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

/** The renderings by how many passages have them. */
function counted(
  passages: readonly StoredPassage[],
  ranges: readonly (TextRange | undefined)[],
): Rendering[] {
  const renderings: (Omit<Rendering, "paragraphs"> & { words: readonly Word[]; paragraphs: number })[] = [];
  for (const [i, passage] of passages.entries()) {
    const range = ranges[i];
    if (!range) continue;
    const text = passage.text.slice(range.start, range.end);
    const own = contentWords(text);
    const known = renderings.find((one) => areForms(one.words, own));
    if (known) known.paragraphs += 1;
    else renderings.push({ words: own, text, paragraphs: 1, example: passage, range });
  }
  return renderings
    .sort((x, y) => y.paragraphs - x.paragraphs)
    .slice(0, mostTold)
    .map(({ words, ...rendering }) => rendering);
}

/** Whether two renderings differ in endings and function words only: cases and genders are counted together. */
function areForms(some: readonly Word[], others: readonly Word[]): boolean {
  return some.length === others.length && some.every((word, i) => isForm(word, others[i]));
}

function contentWords(text: string): Word[] {
  const all = words(text);
  const telling = all.filter(({ folded, ideograph }) => ideograph || termOf(folded) !== undefined);
  return telling.length > 0 ? telling : all;
}
