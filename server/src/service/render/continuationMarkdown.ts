import type { Suggestion } from "../features/inline";
import type { OfferedOpening } from "../features/openings";
import type { LinkForm } from "../knowledge/knowledge";
import { citationOf, sourceOf } from "../knowledge/passageSource";
import { kindLabel } from "./kindLabel";
import { escapeMarkdown, markdownLink } from "./markdown";

/** A continuation with its source: the words, where they stand, and how many documents go on so. */
export function continuationMarkdown(
  { text, passage, documents, slot }: Suggestion,
  links: LinkForm,
): string {
  const { url } = sourceOf(passage, links);
  const citation = citationOf(passage);
  return [
    `“${escapeMarkdown(text.trim())}”`,
    `${url ? markdownLink(citation, url) : escapeMarkdown(citation)} · ${kindLabel(passage.document.kind)}`,
    documents > 1
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

/** "operative · 5,234 times · asks or decides, strength 7 of 9 (our reading)". Plain text. */
export function openingDetail({ kind, count, strength }: OfferedOpening): string {
  const carries = strength
    ? ` · ${families[strength.family] ?? strength.family}, strength ${strength.level} of ${strength.highest} (our reading)`
    : "";
  return `${kind} · ${count.toLocaleString("en")} ${count === 1 ? "time" : "times"}${carries}`;
}
