import { isChange } from "../comparison/comparison";
import type { ComparedParagraph } from "../knowledge/comparedParagraph";
import type { LinkForm } from "../knowledge/knowledge";
import { citationOf, documentName, sourceOf } from "../knowledge/passageSource";
import { escapeMarkdown, markdownLink, shortened } from "./markdown";
import { markedMarkdown, markedText, namedChanges } from "./markedChanges";

/** "Identical to S/RES/… ", "Changed from …: 12 % of the words differ", "New: …". Plain text. */
export function statusSentence(compared: ComparedParagraph): string {
  if (compared.status === "new") return "New: no adopted paragraph of the corpus resembles it.";
  const citation = citationOf(compared.precedent.passage);
  if (compared.status === "identical") return `Identical to ${citation}`;
  return `Changed from ${citation}: ${percent(compared.precedent.distance)} of the words differ`;
}

/** The same in a few words, for a mark beside the paragraph. Plain text. */
export function statusLine(compared: ComparedParagraph): string {
  if (compared.status === "new") return "New · no adopted paragraph resembles it";
  const name = citationOf(compared.precedent.passage);
  return compared.status === "identical"
    ? `Identical · ${name}`
    : `Changed, ${percent(compared.precedent.distance)} of the words · ${name}`;
}

/** A share as people write it: "12 %"; never "0 %" of something. */
export function percent(share: number): string {
  return `${Math.max(1, Math.round(100 * share))} %`;
}

/** How many paragraphs are identical, changed and new. */
export function countStatuses(
  paragraphs: readonly ComparedParagraph[],
): Record<ComparedParagraph["status"], number> {
  const counts = { identical: 0, changed: 0, new: 0 };
  for (const { status } of paragraphs) counts[status] += 1;
  return counts;
}

/**
 * The comparison of a draft as a Markdown document.
 * @param name the draft's name
 * @param numberOf what a paragraph is called: "line 12"
 */
export function comparisonMarkdown(
  name: string,
  paragraphs: readonly ComparedParagraph[],
  links: LinkForm,
  numberOf: (paragraph: ComparedParagraph) => string,
): string {
  const counts = countStatuses(paragraphs);
  const parts = [
    `# ${escapeMarkdown(name)} beside agreed language`,
    `${counts.identical} identical · ${counts.changed} changed · ${counts.new} new`,
    "In changed paragraphs, ~~struck words~~ stand only in the adopted text and **bold words** only in the draft. Spacing, capitals, emphasis and the mark at the end of a paragraph are not compared.",
  ];
  for (const paragraph of paragraphs) {
    parts.push("---", `## ${escapeMarkdown(numberOf(paragraph))} · ${label[paragraph.status]}`);
    parts.push(...paragraphMarkdown(paragraph, links));
  }
  return `${parts.join("\n\n")}\n`;
}

const label = { identical: "identical", changed: "changed", new: "new" } as const;

/** A paragraph's precedent, the marked text and what changed in it, as blocks of Markdown. */
export function paragraphMarkdown(compared: ComparedParagraph, links: LinkForm): string[] {
  if (compared.status === "new") {
    return ["No adopted paragraph of the corpus resembles it\\.", `> ${escapeMarkdown(compared.text)}`];
  }
  const { precedent, comparison } = compared;
  const { url, title } = sourceOf(precedent.passage, links);
  const citation = citationOf(precedent.passage);
  const source = url ? markdownLink(citation, url) : escapeMarkdown(citation);
  const named = documentName(precedent.passage.document);
  const about = saysMore(title, `${named} ${precedent.passage.document.organ ?? ""}`)
    ? ` · *${escapeMarkdown(shortened(title, 160))}*`
    : "";
  const distance =
    compared.status === "changed" ? ` · ${percent(precedent.distance)} of the words differ` : "";
  const changes = namedChanges(comparison).map((change) => `- ${escapeMarkdown(change)}`);
  return [
    `${source}${about}${distance}`,
    ...(alsoIn(compared) ? [escapeMarkdown(alsoIn(compared))] : []),
    `> ${markedMarkdown(comparison)}`,
    ...(changes.length > 0 ? [changes.join("\n")] : []),
  ];
}

/** Whether a title tells more than what is said beside it: "Security Council resolution 2243 (2015)" does not. */
function saysMore(title: string, known: string): boolean {
  const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const said = new Set(words(`${known} resolution decision`));
  return words(title).some((word) => !said.has(word));
}

/** A paragraph's precedent for a hover: what differs, and little of what does not. */
export function precedentMarkdown(compared: ComparedParagraph, links: LinkForm): string {
  if (compared.status === "new") return "**New** · no adopted paragraph of the corpus resembles it\\.";
  const { precedent, comparison, status } = compared;
  const { url } = sourceOf(precedent.passage, links);
  const citation = citationOf(precedent.passage);
  const source = url ? markdownLink(citation, url) : escapeMarkdown(citation);
  const changes = namedChanges(comparison).map((change) => `- ${escapeMarkdown(change)}`);
  const lines = [
    status === "identical"
      ? `**Agreed language** · identical to ${source}`
      : `**Changed** · ${percent(precedent.distance)} of the words differ from ${source}`,
    ...(comparison.pieces.some(isChange) ? [markedMarkdown(comparison, 60)] : []),
    ...(changes.length > 0 ? [changes.join("\n")] : []),
    ...(alsoIn(compared) ? [escapeMarkdown(alsoIn(compared))] : []),
  ];
  return lines.join("\n\n");
}

/** Where else the precedent stands word for word, the latest first; empty where nowhere. */
function alsoIn(compared: ComparedParagraph): string {
  if (compared.status === "new") return "";
  const { precedent } = compared;
  const own = documentName(precedent.passage.document);
  const names = [...new Set(precedent.repeats.map(({ document }) => documentName(document)))].filter(
    (name) => name !== own,
  );
  if (names.length === 0) return "";
  const more = names.length > 4 ? ` and ${names.length - 4} more` : "";
  return `Word for word also in ${names.slice(0, 4).join(", ")}${more}`;
}

/** A paragraph for a terminal. */
export function paragraphText(compared: ComparedParagraph, number: string): string {
  const lines = [`${number}: ${statusSentence(compared)}`];
  if (compared.status === "new") lines.push(`    ${compared.text.replace(/\s+/g, " ")}`);
  else {
    if (alsoIn(compared)) lines.push(`    ${alsoIn(compared)}`);
    lines.push(`    ${markedText(compared.comparison)}`);
    for (const change of namedChanges(compared.comparison)) lines.push(`    - ${change}`);
  }
  return lines.join("\n");
}
