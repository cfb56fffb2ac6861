import type { AdoptedUse, AdoptedVersion, ParagraphHistory } from "../features/history";
import type { LinkForm, Reading } from "../knowledge/knowledge";
import { citationOf, documentName, sourceOf } from "../knowledge/passages/passageSource";
import { sourceCited } from "../knowledge/passages/quotation";
import { percent } from "./comparisonReport";
import { foundSoFar, lackWords } from "./evidence";
import { languageName } from "./languageNames";
import { escapeMarkdown, markdownLink } from "./markdown";
import { markedMarkdown, markedText, namedChanges } from "./markedChanges";

/** "3 wordings in 7 documents, from 2014 to 2020". Plain text. */
export function historySummary({ versions, lack, reading, among }: ParagraphHistory): string {
  if (lack) return `${lackWords(lack)}.`;
  if (reading) return foundSoFar(reading);
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
  const looked = among === undefined ? "" : `, among the ${many(among, "passage")} looked at`;
  return `${many(versions.length, "wording")} in ${many(documents, "document")}${span}${looked}`;
}

/** Of what text the history is, where it is not that of the paragraph's own language, or how that was found. Plain text. */
export function tracedAcross({ across }: ParagraphHistory): string {
  if (!across) return "";
  const { passage, authentic } = across;
  const of = `${citationOf(passage)} in ${languageName(passage.document.language)}, which seems to say the same (a guess)`;
  return authentic
    ? `No adopted text resembles it; this was found by way of ${of}.`
    : `No adopted text in its own language resembles it; this is the history of ${of}.`;
}

/** "Security Council · adopted 15-0-0": who adopted it, how, and the shared corpus that says so. Plain text. */
export function adoptionOf({ passage, vote }: AdoptedUse): string {
  return [passage.document.organ, vote && `vote ${vote}`, passage.document.corpus]
    .filter(Boolean)
    .join(" · ");
}

/**
 * What sets a version apart from the one it is nearest to, in a few words. Plain text.
 * @param history tells whether the corpus is wholly read and was wholly looked at: an earlier use may come
 */
export function changeOf(
  { since }: AdoptedVersion,
  { reading, among }: Pick<ParagraphHistory, "reading" | "among"> = {},
): string {
  if (!since)
    return reading ? "found so far" : among === undefined ? "first use" : "first of those looked at";
  return `${percent(since.comparison.distance)} of the words changed since ${documentName(since.passage.document)}`;
}

/** The history of a paragraph as a Markdown document. */
export function historyMarkdown(history: ParagraphHistory, links: LinkForm): string {
  const parts = [
    "# History of a paragraph",
    `> ${escapeMarkdown(history.text)}`,
    `${escapeMarkdown(historySummary(history))}`,
    ...(history.across ? [escapeMarkdown(tracedAcross(history))] : []),
  ];
  if (history.versions.length > 1)
    parts.push(
      "~~Struck words~~ stand only in the version named as the one before, **bold words** only in the later one.",
    );
  for (const version of history.versions) parts.push(...versionMarkdown(version, links, history));
  if (history.now) {
    const latest = latestOf(history);
    parts.push("---", "## Your draft");
    if (history.now.distance === 0) parts.push(`The same words as the ${latest}\\.`);
    else {
      parts.push(`${percent(history.now.distance)} of the words differ from the ${latest}`);
      parts.push(`> ${markedMarkdown(history.now)}`, ...changesMarkdown(namedChanges(history.now)));
    }
  }
  return `${parts.join("\n\n")}\n`;
}

function latestOf({ reading }: ParagraphHistory): string {
  return reading ? "version found so far" : "latest version";
}

function versionMarkdown(version: AdoptedVersion, links: LinkForm, history: ParagraphHistory): string[] {
  const [first, ...again] = version.uses;
  const comparison = version.since?.comparison;
  const { url, date } = sourceOf(first!.passage, links);
  const citation = sourceCited(first!.passage);
  const facts = [adoptionOf(first!), changeOf(version, history)].filter(Boolean).map(escapeMarkdown);
  const text = comparison ? markedMarkdown(comparison) : escapeMarkdown(first!.passage.text);
  return [
    "---",
    `## ${escapeMarkdown(date ?? "Without a date")} · ${url ? markdownLink(citation, url) : escapeMarkdown(citation)}`,
    facts.join(" · "),
    `> ${text}`,
    ...changesMarkdown(comparison ? namedChanges(comparison) : []),
    ...(again.length > 0 ? [escapeMarkdown(`Word for word again in ${names(again, history.reading)}`)] : []),
  ];
}

function changesMarkdown(changes: readonly string[]): string[] {
  return changes.length > 0 ? [changes.map((change) => `- ${escapeMarkdown(change)}`).join("\n")] : [];
}

function names(uses: readonly AdoptedUse[], reading?: Reading): string {
  const all = [...new Set(uses.map(({ passage }) => documentName(passage.document)))];
  if (reading) return all.slice(0, 12).join(", ");
  return all.length > 12
    ? `${all.slice(0, 6).join(", ")}, … (${all.length} in all), the latest ${all.at(-1)}`
    : all.join(", ");
}

/** The same for a terminal. */
export function historyText(history: ParagraphHistory): string {
  const lines = [historySummary(history), ...(history.across ? [tracedAcross(history)] : [])];
  for (const version of history.versions) {
    const [first, ...again] = version.uses;
    const comparison = version.since?.comparison;
    lines.push("", citationOf(first!.passage));
    lines.push(`    ${[adoptionOf(first!), changeOf(version, history)].filter(Boolean).join(" · ")}`);
    lines.push(`    ${comparison ? markedText(comparison) : first!.passage.text}`);
    if (comparison) for (const change of namedChanges(comparison)) lines.push(`    - ${change}`);
    if (again.length > 0) lines.push(`    Word for word again in ${names(again, history.reading)}`);
  }
  if (history.now && history.now.distance > 0) {
    lines.push(
      "",
      `The text given: ${percent(history.now.distance)} of the words differ from the ${latestOf(history)}`,
    );
    lines.push(`    ${markedText(history.now)}`);
    for (const change of namedChanges(history.now)) lines.push(`    - ${change}`);
  }
  return lines.join("\n");
}
