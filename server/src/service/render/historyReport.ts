import type { AdoptedUse, AdoptedVersion, ParagraphHistory } from "../features/history";
import type { LinkForm, Reading } from "../knowledge/knowledge";
import { citationOf, documentName, sourceOf } from "../knowledge/passages/passageSource";
import { sourceCited } from "../knowledge/passages/quotation";
import { organWords } from "../text/organNames";
import { counted, listed, type Said, type SaidValue, say, type Wording, worded } from "../text/say";
import { percent } from "./comparisonReport";
import { foundSoFar, lackWords } from "./evidence";
import { languageWords } from "./languageNames";
import { escapeMarkdown, markdownLink } from "./markdown";
import { markedMarkdown, markedText, namedChanges } from "./markedChanges";

/** "3 wordings in 7 documents, from 2014 to 2020". Plain text. */
export function historySummary(
  { versions, lack, reading, among }: ParagraphHistory,
  wording: Wording,
): string {
  const told = (said: Said) => worded(said, wording);
  if (lack) return told(say`${lackWords(lack, wording)}.`);
  if (reading) return foundSoFar(reading, wording);
  if (versions.length === 0) return told(say`No adopted text of the corpus resembles it.`);
  const uses = versions.flatMap((version) => version.uses);
  const documents = new Set(uses.map(({ passage }) => passage.document.id)).size;
  const years = uses.flatMap(({ passage }) => passage.document.date?.slice(0, 4) ?? []).sort();
  const [from, to] = [years[0], years.at(-1)];
  const wordings = versions.length === 1 ? say`1 wording` : say`${counted(versions.length)} wordings`;
  const inDocuments = documents === 1 ? say`1 document` : say`${counted(documents)} documents`;
  const found = say`${wordings} in ${inDocuments}`;
  const dated =
    from === undefined || to === undefined
      ? found
      : from === to
        ? say`${found}, ${from}`
        : say`${found}, from ${from} to ${to}`;
  return told(among === undefined ? dated : say`${dated}, among the passages looked at (${counted(among)})`);
}

/** Of what text the history is, where it is not that of the paragraph's own language, or how that was found. Plain text. */
export function tracedAcross({ across }: ParagraphHistory, wording: Wording): string {
  if (!across) return "";
  const { passage, authentic } = across;
  const citation = citationOf(passage, wording);
  const language = languageWords(passage.document.language);
  return worded(
    authentic
      ? say`No adopted text resembles it; this was found by way of ${citation} in ${language}, which seems to say the same (a guess).`
      : say`No adopted text in its own language resembles it; this is the history of ${citation} in ${language}, which seems to say the same (a guess).`,
    wording,
  );
}

/** "Security Council · adopted 15-0-0": who adopted it, how, and the shared corpus that says so. Plain text. */
export function adoptionOf({ passage, vote }: AdoptedUse, wording: Wording): string {
  const { organ, corpus } = passage.document;
  return [
    organ && worded(say`${organWords(organ)}`, wording),
    vote && worded(say`vote ${vote}`, wording),
    corpus,
  ]
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
  wording: Wording,
): string {
  const first = reading
    ? say`found so far`
    : among === undefined
      ? say`first use`
      : say`first of those looked at`;
  return worded(
    since
      ? say`${percent(since.comparison.distance)} of the words changed since ${documentName(since.passage.document)}`
      : first,
    wording,
  );
}

/** The history of a paragraph as a Markdown document. */
export function historyMarkdown(history: ParagraphHistory, links: LinkForm, wording: Wording): string {
  const told = (said: Said) => worded(said, wording);
  const parts = [
    `# ${told(say`History of a paragraph`)}`,
    `> ${escapeMarkdown(history.text)}`,
    `${escapeMarkdown(historySummary(history, wording))}`,
    ...(history.across ? [escapeMarkdown(tracedAcross(history, wording))] : []),
  ];
  if (history.versions.length > 1)
    parts.push(
      told(
        say`~~Struck words~~ stand only in the version named as the one before, **bold words** only in the later one.`,
      ),
    );
  for (const version of history.versions) parts.push(...versionMarkdown(version, links, history, wording));
  if (history.now) {
    const latest = latestOf(history);
    parts.push("---", `## ${told(say`Your draft`)}`);
    if (history.now.distance === 0) parts.push(told(say`The same words as the ${latest}.`));
    else {
      parts.push(told(say`${percent(history.now.distance)} of the words differ from the ${latest}`));
      parts.push(
        `> ${markedMarkdown(history.now, { wording })}`,
        ...changesMarkdown(namedChanges(history.now, wording)),
      );
    }
  }
  return `${parts.join("\n\n")}\n`;
}

function latestOf({ reading }: ParagraphHistory): Said {
  return reading ? say`version found so far` : say`latest version`;
}

function versionMarkdown(
  version: AdoptedVersion,
  links: LinkForm,
  history: ParagraphHistory,
  wording: Wording,
): string[] {
  const told = (said: Said) => worded(said, wording);
  const [first, ...again] = version.uses;
  const comparison = version.since?.comparison;
  const { url, date } = sourceOf(first!.passage, links, wording);
  const citation = sourceCited(first!.passage, wording.language.slice(0, 2));
  const facts = [adoptionOf(first!, wording), changeOf(version, history, wording)]
    .filter(Boolean)
    .map(escapeMarkdown);
  const text = comparison ? markedMarkdown(comparison, { wording }) : escapeMarkdown(first!.passage.text);
  return [
    "---",
    `## ${escapeMarkdown(date ?? told(say`Without a date`))} · ${url ? markdownLink(citation, url, wording) : escapeMarkdown(citation)}`,
    facts.join(" · "),
    `> ${text}`,
    ...changesMarkdown(comparison ? namedChanges(comparison, wording) : []),
    ...(again.length > 0
      ? [escapeMarkdown(told(say`Word for word again in ${names(again, history.reading)}`))]
      : []),
  ];
}

function changesMarkdown(changes: readonly string[]): string[] {
  return changes.length > 0 ? [changes.map((change) => `- ${escapeMarkdown(change)}`).join("\n")] : [];
}

function names(uses: readonly AdoptedUse[], reading?: Reading): SaidValue {
  const all = [...new Set(uses.map(({ passage }) => documentName(passage.document)))];
  if (reading) return listed(all.slice(0, 12));
  return all.length > 12
    ? say`${listed(all.slice(0, 6))}, … (${all.length} in all), the latest ${all.at(-1) ?? ""}`
    : listed(all);
}

/** The same for a terminal. */
export function historyText(history: ParagraphHistory, wording: Wording): string {
  const told = (said: Said) => worded(said, wording);
  const lines = [
    historySummary(history, wording),
    ...(history.across ? [tracedAcross(history, wording)] : []),
  ];
  for (const version of history.versions) {
    const [first, ...again] = version.uses;
    const comparison = version.since?.comparison;
    lines.push("", citationOf(first!.passage, wording));
    lines.push(
      `    ${[adoptionOf(first!, wording), changeOf(version, history, wording)].filter(Boolean).join(" · ")}`,
    );
    lines.push(`    ${comparison ? markedText(comparison, wording) : first!.passage.text}`);
    if (comparison) for (const change of namedChanges(comparison, wording)) lines.push(`    - ${change}`);
    if (again.length > 0)
      lines.push(`    ${told(say`Word for word again in ${names(again, history.reading)}`)}`);
  }
  if (history.now && history.now.distance > 0) {
    lines.push(
      "",
      told(
        say`The text given: ${percent(history.now.distance)} of the words differ from the ${latestOf(history)}`,
      ),
    );
    lines.push(`    ${markedText(history.now, wording)}`);
    for (const change of namedChanges(history.now, wording)) lines.push(`    - ${change}`);
  }
  return lines.join("\n");
}
