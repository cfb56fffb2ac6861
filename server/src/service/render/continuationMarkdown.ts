import type { SourcedSuggestion } from "../features/inline";
import type { OfferedOpening } from "../features/openings";
import type { LinkForm, Reading } from "../knowledge/knowledge";
import { citationOf, sourceOf } from "../knowledge/passages/passageSource";
import { foundSoFar } from "./evidence";
import { documentKindLabel } from "./kindLabel";
import { escapeMarkdown, markdownLink } from "./markdown";

/**
 * A continuation with its source: the words, where they stand, and how many documents go on so.
 * @param reading the corpus is not wholly read: nobody can say how many
 */
export function continuationMarkdown(
  { text, passage, documents, slot }: SourcedSuggestion,
  links: LinkForm,
  reading?: Reading,
): string {
  const { url } = sourceOf(passage, links);
  const citation = citationOf(passage);
  return [
    `“${escapeMarkdown(text.trim())}”`,
    `${url ? markdownLink(citation, url) : escapeMarkdown(citation)} · ${documentKindLabel(passage.document)}`,
    reading
      ? foundSoFar(reading)
      : documents > 1
        ? `${documents} documents go on with these words.`
        : "One document goes on with these words.",
    ...(slot
      ? ["What the source says next (a number, a date or a name of its own) is left for you to write."]
      : []),
  ].join("\n\n");
}

const families: Readonly<Record<string, string>> = {
  act: "asks or decides",
  blame: "blames",
  praise: "praises",
  weight: "gives weight",
  modal: "binds",
};

/** What the verbs of a family do, in a word. */
export function familyName(family: string): string {
  return families[family] ?? family;
}

/** "operative · 5,234 times · asks or decides, strength 7 of 9 (our reading)". Plain text. */
export function openingDetail({ kind, count, strength }: OfferedOpening): string {
  const carries = strength
    ? ` · ${familyName(strength.family)}, strength ${strength.level} of ${strength.highest} (our reading)`
    : "";
  return `${kind} · ${count.toLocaleString("en")} ${count === 1 ? "time" : "times"}${carries}`;
}
