import type { QuotedPassage } from "../features/quoted";
import type { LinkForm, Reading } from "../knowledge/knowledge";
import { citationIn, sourceOf } from "../knowledge/passages/passageSource";
import { foundSoFar } from "./evidence";
import { documentKindLabel } from "./kindLabel";
import { escapeMarkdown, markdownLink } from "./markdown";

/**
 * The quoted passages of a draft as a Markdown document.
 * @param name the draft's name
 * @param lineOf the line that an offset stands on, from 1
 * @param reading the corpus is not wholly read
 */
export function quotedMarkdown(
  name: string,
  quoted: readonly QuotedPassage[],
  links: LinkForm,
  lineOf: (offset: number) => number,
  reading?: Reading,
): string {
  const parts = [
    `# Quoted passages of ${escapeMarkdown(name)}`,
    ...(reading ? [foundSoFar(reading)] : []),
    quoted.length === 0
      ? reading
        ? "No run of eight words or more has been found yet."
        : "No run of eight words or more stands in the corpus word for word."
      : "Runs of eight words or more that stand in the corpus word for word, and suggestions that were taken over.",
  ];
  for (const one of quoted) {
    const { url } = sourceOf(one.passage, links);
    const citation = citationIn(one.passage);
    const source = url ? markdownLink(citation, url) : escapeMarkdown(citation);
    const others =
      one.others > 0 && !reading
        ? `, and in ${one.others} other ${one.others === 1 ? "document" : "documents"}`
        : "";
    parts.push(
      `**Line ${lineOf(one.start)}**, ${one.words} words · ${source} (${documentKindLabel(one.passage.document)})${others}`,
      `> ${escapeMarkdown(one.text.replace(/\s+/g, " "))}`,
    );
  }
  return `${parts.join("\n\n")}\n`;
}
