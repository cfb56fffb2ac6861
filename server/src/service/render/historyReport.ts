import type { TracedParagraph, TracedUse, TracedVersion } from "../features/trace";
import type { LinkForm } from "../knowledge/knowledge";
import { citationOf, documentName, sourceOf } from "../knowledge/passageSource";
import { sourceCited } from "../knowledge/quotation";
import { percent } from "./comparisonReport";
import { escapeMarkdown, markdownLink } from "./markdown";
import { markedMarkdown, markedText, namedChanges } from "./markedChanges";

/** "3 wordings in 7 documents, from 2014 to 2020". Plain text. */
export function historySummary({ versions }: TracedParagraph): string {
  if (versions.length === 0) return "No adopted text of the corpus resembles it.";
  const uses = versions.flatMap((version) => version.uses);
  const documents = new Set(uses.map(({ passage }) => passage.document.id)).size;
  const years = uses.flatMap(({ passage }) => passage.document.date?.slice(0, 4) ?? []).sort();
  const span =
    years.length === 0
      ? ""
      : years[0] === years.at(-1)
        ? `, ${years[0]}`
        : `, from ${years[0]} to ${years.at(-1)}`;
  const many = (count: number, one: string) => `${count} ${one}${count === 1 ? "" : "s"}`;
  return `${many(versions.length, "wording")} in ${many(documents, "document")}${span}`;
}

/** "Security Council · adopted 15-0-0": who adopted it, and how. Plain text. */
export function adoptionOf({ passage, vote }: TracedUse): string {
  return [passage.document.organ, vote && `vote ${vote}`].filter(Boolean).join(" · ");
}

/** What sets a version apart from the one it is nearest to, in a few words. Plain text. */
export function changeOf({ since }: TracedVersion): string {
  if (!since) return "first use";
  return `${percent(since.comparison.distance)} of the words changed since ${documentName(since.passage.document)}`;
}

/** The history of a paragraph as a Markdown document. */
export function historyMarkdown(traced: TracedParagraph, links: LinkForm): string {
  const parts = [
    "# History of a paragraph",
    `> ${escapeMarkdown(traced.text)}`,
    `${escapeMarkdown(historySummary(traced))}`,
  ];
  if (traced.versions.length > 1)
    parts.push(
      "~~Struck words~~ stand only in the version named as the one before, **bold words** only in the later one.",
    );
  for (const version of traced.versions) parts.push(...versionMarkdown(version, links));
  if (traced.now) {
    parts.push("---", "## Your draft");
    if (traced.now.distance === 0) parts.push("The same words as the latest version\\.");
    else {
      parts.push(`${percent(traced.now.distance)} of the words differ from the latest version`);
      parts.push(`> ${markedMarkdown(traced.now)}`, ...changesMarkdown(namedChanges(traced.now)));
    }
  }
  return `${parts.join("\n\n")}\n`;
}

function versionMarkdown(version: TracedVersion, links: LinkForm): string[] {
  const [first, ...again] = version.uses;
  const comparison = version.since?.comparison;
  const { url, date } = sourceOf(first!.passage, links);
  const citation = sourceCited(first!.passage);
  const facts = [adoptionOf(first!), changeOf(version)].filter(Boolean).map(escapeMarkdown);
  const text = comparison ? markedMarkdown(comparison) : escapeMarkdown(first!.passage.text);
  return [
    "---",
    `## ${escapeMarkdown(date ?? "Without a date")} · ${url ? markdownLink(citation, url) : escapeMarkdown(citation)}`,
    facts.join(" · "),
    `> ${text}`,
    ...changesMarkdown(comparison ? namedChanges(comparison) : []),
    ...(again.length > 0 ? [escapeMarkdown(`Word for word again in ${names(again)}`)] : []),
  ];
}

function changesMarkdown(changes: readonly string[]): string[] {
  return changes.length > 0 ? [changes.map((change) => `- ${escapeMarkdown(change)}`).join("\n")] : [];
}

function names(uses: readonly TracedUse[]): string {
  const all = [...new Set(uses.map(({ passage }) => documentName(passage.document)))];
  return all.length > 12
    ? `${all.slice(0, 6).join(", ")}, … (${all.length} in all), the latest ${all.at(-1)}`
    : all.join(", ");
}

/** The same for a terminal. */
export function historyText(traced: TracedParagraph): string {
  const lines = [historySummary(traced)];
  for (const version of traced.versions) {
    const [first, ...again] = version.uses;
    const comparison = version.since?.comparison;
    lines.push("", citationOf(first!.passage));
    lines.push(`    ${[adoptionOf(first!), changeOf(version)].filter(Boolean).join(" · ")}`);
    lines.push(`    ${comparison ? markedText(comparison) : first!.passage.text}`);
    if (comparison) for (const change of namedChanges(comparison)) lines.push(`    - ${change}`);
    if (again.length > 0) lines.push(`    Word for word again in ${names(again)}`);
  }
  if (traced.now && traced.now.distance > 0) {
    lines.push(
      "",
      `The text given: ${percent(traced.now.distance)} of the words differ from the latest version`,
    );
    lines.push(`    ${markedText(traced.now)}`);
    for (const change of namedChanges(traced.now)) lines.push(`    - ${change}`);
  }
  return lines.join("\n");
}
