import type { SourcedSuggestion } from "../features/inline";
import type { OfferedOpening } from "../features/openings";
import type { LinkForm, Reading } from "../knowledge/knowledge";
import { citationOf, sourceOf } from "../knowledge/passages/passageSource";
import { counted, say, type Wording, worded } from "../text/say";
import { foundSoFar } from "./evidence";
import { documentKindLabel } from "./kindLabel";
import { escapeMarkdown, markdownLink } from "./markdown";
import { openingKindWords, strengthWords } from "./openingText";

/**
 * A continuation with its source: the words, where they stand, and how many documents go on so.
 * @param reading the corpus is not wholly read: nobody can say how many
 */
export function continuationMarkdown(
  { text, passage, documents, slot }: SourcedSuggestion,
  links: LinkForm,
  wording: Wording,
  reading?: Reading,
): string {
  const { url } = sourceOf(passage, links, wording);
  const citation = citationOf(passage, wording);
  const many =
    documents > 1
      ? say`${counted(documents)} documents go on with these words.`
      : say`One document goes on with these words.`;
  const left = say`What the source says next (a number, a date or a name of its own) is left for you to write.`;
  return [
    `“${escapeMarkdown(text.trim())}”`,
    `${url ? markdownLink(citation, url, wording) : escapeMarkdown(citation)} · ${documentKindLabel(passage.document, wording)}`,
    reading ? foundSoFar(reading, wording) : worded(many, wording),
    ...(slot ? [worded(left, wording)] : []),
  ].join("\n\n");
}

/** "operative · 5,234 times · asks or decides, strength 7 of 9 (our reading)". Plain text. */
export function openingDetail({ kind, count, strength }: OfferedOpening, wording: Wording): string {
  return [
    openingKindWords(kind),
    count === 1 ? say`1 time` : say`${counted(count)} times`,
    ...(strength ? [strengthWords(strength)] : []),
  ]
    .map((part) => worded(part, wording))
    .join(" · ");
}
