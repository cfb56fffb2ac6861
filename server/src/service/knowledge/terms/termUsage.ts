import type { GlossaryEntry } from "../../glossary/entry";
import { fits, writtenForm } from "../../glossary/termTrie";
import { visitWords } from "../../glossary/words";
import { createRemembered } from "../../remembered";
import { type CorpusSearch, placeOf, type StoredPassage } from "../../search/corpusSearch";
import type { TextRange } from "../../text/range";
import { sentenceAround } from "./sentenceAround";

/** How a corpus uses a term. */
export interface TermUsageInCorpus {
  /** In how many passages it stands. */
  readonly passages: number;
  /** True where that is an estimate: a frequent phrase, or a short form that is also a word. */
  readonly estimated: boolean;
  /** A sentence that uses it, verbatim. */
  readonly example?: { readonly passage: StoredPassage; readonly text: string };
}

/** Looks up how terms are used, and remembers it until the corpus changes. */
export interface TermUsages {
  /**
   * @param language of the example, where there is one in it (ISO 639 code)
   * @returns undefined where the corpus does not use it
   */
  of(index: CorpusSearch, entry: GlossaryEntry, language?: string): Promise<TermUsageInCorpus | undefined>;
}

/** Maximum number of passages looked at to see how a term is used, the latest. */
const mostLookedAt = 120;
/** An example is a sentence of a length that reads well in a hover. UTF-16 units. */
const exampleLength = { least: 50, most: 300 };
const mostRemembered = 500;

export function createTermUsages(): TermUsages {
  const known = createRemembered<TermUsageInCorpus | undefined>(mostRemembered);
  return {
    of: (index, entry, language = "en") =>
      known.of(index, `${entry.term}\n${entry.name}\n${entry.origin}\n${language}`, () =>
        usageOf(index, entry, language),
      ),
  };
}

async function usageOf(
  index: CorpusSearch,
  entry: GlossaryEntry,
  language: string,
): Promise<TermUsageInCorpus | undefined> {
  const found = new Map<string, { passage: StoredPassage; range: TextRange }>();
  let passages = 0;
  let estimated = false;
  const forms = [...new Set([entry.term, entry.name])];
  const uses = await index.phrases(forms, { limit: mostLookedAt });
  for (const [at, words] of forms.entries()) {
    const counted = uses[at]!;
    const { total, passages: latest } = counted;
    // The index knows no capitals: "WHO" is found where "who" stands. What was looked at tells how often.
    const meant = latest.flatMap((passage) => {
      const range = useIn(passage.text, words, entry);
      return range ? [{ passage, range }] : [];
    });
    const fresh = meant.filter(({ passage }) => !found.has(placeOf(passage)));
    const share = latest.length === 0 ? 0 : fresh.length / latest.length;
    if (counted.estimated || (total > latest.length && share < 1)) estimated = true;
    passages += total > latest.length ? total * share : fresh.length;
    for (const use of fresh) found.set(placeOf(use.passage), use);
  }
  if (found.size === 0) return undefined;
  const example = exampleOf([...(await introducing(index, entry)), ...found.values()], language);
  return {
    passages: Math.max(Math.round(passages), found.size),
    estimated,
    ...(example ? { example } : {}),
  };
}

/** What only the corpus knows is best shown where the corpus introduces it. */
async function introducing(
  index: CorpusSearch,
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

/** The draft's language first, then adopted text, then the latest; a whole sentence, not too short and not too long. */
function exampleOf(
  uses: readonly { passage: StoredPassage; range: TextRange }[],
  language: string,
): { passage: StoredPassage; text: string } | undefined {
  let best: { passage: StoredPassage; text: string } | undefined;
  let worth = -1;
  for (const { passage, range } of uses) {
    // Model wording is nobody's words: it shows nobody's use.
    if (range.end === 0 || passage.document.kind === "model") continue;
    const text = sentenceAround(passage.text, range);
    if (text.length < exampleLength.least || text.length > exampleLength.most) continue;
    // A part of a list ("the status of …;") says less than a sentence.
    const whole = passage.document.kind === "adopted" && !/^[\p{Ll}(]/u.test(text);
    const good = (passage.document.language === language ? 2 : 0) + (whole ? 1 : 0);
    if (good > worth) {
      best = { passage, text };
      worth = good;
    }
    if (good === 3) break;
  }
  return best;
}
