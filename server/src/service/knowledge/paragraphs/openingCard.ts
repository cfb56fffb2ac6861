import { strengthOf, type VerbStrength, verbAtStart, verbsAt } from "../../comparison/strength";
import { type VerbUse, verbUse } from "../../comparison/verbUse";
import { type Draft, type DraftParagraph, isResolution } from "../../draft/draft";
import { definitionWords } from "../../glossary/definitionWords";
import { type OpeningKind, openingOf } from "../../text/openings";
import type { TextRange } from "../../text/range";
import type { SaidValue } from "../../text/say";
import type { Knowledge } from "../knowledge";

/** What is known of the words that open a paragraph of a resolution. */
export interface OpeningCard {
  /** As they stand in the draft: "Calls upon". */
  readonly words: string;
  readonly kind: OpeningKind;
  readonly strength?: VerbStrength;
  /** The most used verbs of the same family that are read as one step weaker and stronger. */
  readonly weaker?: string;
  readonly stronger?: string;
  readonly use?: VerbUse;
  /** What the glossary says of the verb, in our own words. */
  readonly note?: SaidValue;
}

/**
 * The words that open a paragraph of a draft resolution, with what is known of them.
 * @returns undefined where an offset is not in such words, and in statements
 */
export function openingAt(
  { glossary }: Knowledge,
  draft: Draft,
  paragraph: DraftParagraph,
  offset: number,
): (TextRange & { readonly card: OpeningCard }) | undefined {
  if (paragraph.part !== "body" || !isResolution(draft)) return undefined;
  const { language } = draft;
  // Openings are printed in italics: "*Calls upon* all States".
  const marks = /^[*_]+/.exec(paragraph.text)?.[0] ?? "";
  const text = paragraph.text.slice(marks.length, marks.length + 200);
  const bare = marks === "" ? text : text.replace(/[*_]+/, "");
  const found = openingOf(bare, language);
  if (!found) return undefined;
  const length = Math.max(found.length, verbAtStart(bare, language)?.length ?? 0);
  const start = paragraph.start + marks.length;
  const end = start + length;
  if (offset < paragraph.start || offset > end) return undefined;
  const words = bare.slice(0, length);
  const { kind } = found;
  const strength = strengthOf(words, language);
  const step = (by: number) => strength && mostUsed(strength.family, strength.level + by, kind, language);
  const weaker = step(-1);
  const stronger = step(1);
  const use = verbUse(words, kind, language);
  const [defined] = language === "en" ? glossary.lookup(words.toLowerCase()) : [];
  const note = defined && definitionWords(defined);
  return {
    start,
    end,
    card: {
      words,
      kind,
      ...(strength ? { strength } : {}),
      ...(weaker ? { weaker } : {}),
      ...(stronger ? { stronger } : {}),
      ...(use ? { use } : {}),
      ...(note ? { note } : {}),
    },
  };
}

/** Of the verbs of a level, the one that opens the most paragraphs of a kind; undefined where none does. */
function mostUsed(family: string, level: number, kind: OpeningKind, language: string): string | undefined {
  let best: VerbUse | undefined;
  for (const phrase of verbsAt(family, level, language)) {
    const use = verbUse(phrase, kind, language);
    if (use && use.paragraphs > (best?.paragraphs ?? 0)) best = use;
  }
  return best?.phrase;
}
