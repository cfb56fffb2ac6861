import type { Introduction } from "../glossary/entry";
import { findIntroductions } from "../glossary/introductions";
import { findShortFormWords } from "../glossary/shortFormWords";
import type { Catalogue } from "../references/catalogue";
import { headLength, openingOrgan } from "../references/citations/issuingOrgan";
import { findReferences } from "../references/find";
import type { Reference } from "../references/reference";
import { detectLanguage } from "../text/detectLanguage";
import { withoutMarkup } from "../text/markup";
import type { TextRange } from "../text/range";
import { ownCopy } from "../text/units";
import { citedListRange } from "./citedList";
import type { Draft, DraftParagraph } from "./draft";
import { foreignRanges } from "./foreign";
import { type DraftBlock, splitDraft } from "./paragraphs";

/** Analyses drafts and remembers, for each, the paragraphs that have not changed since the last version. */
export interface DraftAnalyser {
  /** The analysis of a text; the same object as before where uri and version are the same. */
  analyse(uri: string, languageId: string, version: number, text: string): Draft;
  /** Forgets a draft that has been closed. */
  forget(uri: string): void;
}

/** What a paragraph's words alone decide; offsets from the paragraph's beginning. */
interface ParagraphAnalysis {
  readonly references: readonly Reference[];
  readonly introductions: readonly Introduction[];
  readonly shortForms: readonly TextRange[];
  readonly words: string;
  readonly workedOut: Map<object, unknown>;
}

interface Remembered {
  readonly draft: Draft;
  readonly head: string;
  readonly context: Context;
  /** By their words. */
  readonly paragraphs: ReadonlyMap<string, RememberedParagraph>;
}

interface RememberedParagraph {
  readonly analysis: ParagraphAnalysis;
  /** Where it stood last. */
  readonly placed: DraftParagraph;
}

/** What the words of a paragraph are read in the light of. */
interface Context {
  readonly language: string;
  /** See `openingOrgan`. */
  readonly organ: string | undefined;
}

export function createDraftAnalyser(catalogue: Catalogue): DraftAnalyser {
  const remembered = new Map<string, Remembered>();
  return {
    analyse(uri, languageId, version, text) {
      const before = remembered.get(uri);
      if (before && before.draft.version === version && before.draft.text === text) return before.draft;
      const head = text.slice(0, headLength);
      const context = before?.head === head ? before.context : contextOf(head);
      const { language } = context;
      const known = before && sameContext(before.context, context) ? before.paragraphs : undefined;
      const paragraphs = new Map<string, RememberedParagraph>();
      const analysed = splitDraft(text, language).map((block) => {
        const slice = text.slice(block.start, block.end);
        const same = known?.get(slice) ?? paragraphs.get(slice);
        // What is remembered must not hold the whole text of every version that it comes from.
        const words = same?.placed.text ?? ownCopy(slice);
        const analysis = same?.analysis ?? analyseParagraph(words, context, catalogue);
        // Most of what is written stays where it was: then nothing is made anew.
        const stays = same?.placed.start === block.start && same.placed.part === block.part;
        const placed = stays ? same.placed : place(words, block, analysis);
        paragraphs.set(words, { analysis, placed });
        return placed;
      });
      let foreign: TextRange[] | undefined;
      const draft: Draft = {
        uri,
        languageId,
        version,
        text,
        language,
        ...(context.organ ? { organ: context.organ } : {}),
        paragraphs: analysed,
        references: analysed.flatMap((paragraph) => paragraph.references),
        introductions: analysed.flatMap((paragraph) => paragraph.introductions),
        get foreign() {
          foreign ??= foreignRanges(text);
          return foreign;
        },
        workedOut: new Map(),
      };
      remembered.set(uri, { draft, head, context, paragraphs });
      return draft;
    },
    forget(uri) {
      remembered.delete(uri);
    },
  };
}

function contextOf(beginning: string): Context {
  // The list of documents cited is not the author's, and its note is in the reader's language.
  const head = beginning.slice(0, citedListRange(beginning)?.start);
  return { language: detectLanguage(head), organ: openingOrgan(head) };
}

function sameContext(one: Context, other: Context): boolean {
  return one.language === other.language && one.organ === other.organ;
}

function analyseParagraph(
  text: string,
  { language, organ }: Context,
  catalogue: Catalogue,
): ParagraphAnalysis {
  const words = withoutMarkup(text);
  return {
    references: findReferences(text, { language, ...(organ ? { document: organ } : {}) }, catalogue),
    introductions: findIntroductions(words, language),
    shortForms: findShortFormWords(words),
    words,
    workedOut: new Map(),
  };
}

/** A paragraph where it stands in the draft. */
function place(text: string, { start, end, part }: DraftBlock, analysis: ParagraphAnalysis): DraftParagraph {
  return {
    start,
    end,
    part,
    text,
    references: analysis.references.map((reference) => shiftReference(reference, start)),
    introductions: analysis.introductions.map((introduction) => ({
      ...shift(introduction, start),
      acronymRange: shift(introduction.acronymRange, start),
    })),
    shortForms: analysis.shortForms.map((word) => shift(word, start)),
    words: analysis.words,
    workedOut: analysis.workedOut,
  };
}

function shift<R extends TextRange>(range: R, by: number): R {
  return { ...range, start: range.start + by, end: range.end + by };
}

function shiftReference(reference: Reference, by: number): Reference {
  const moved = shift(reference, by);
  return {
    ...moved,
    ...(reference.citation ? { citation: shift(reference.citation, by) } : {}),
    ...(reference.year ? { year: { ...reference.year, range: shift(reference.year.range, by) } } : {}),
    ...(reference.slip ? { slip: shift(reference.slip, by) } : {}),
    ...(reference.date
      ? {
          date: {
            ...shift(reference.date, by),
            ...(reference.date.bracket ? { bracket: shift(reference.date.bracket, by) } : {}),
          },
        }
      : {}),
  };
}
