import type { AgreedAcross } from "../comparison/precedents";
import type { LinkForm, Reading } from "../knowledge/knowledge";
import type { ComparedParagraph } from "../knowledge/paragraphs/comparedParagraph";
import { citationIn, documentName, sourceOf } from "../knowledge/passages/passageSource";
import type { StoredPassage } from "../search/corpusSearch";
import { foundSoFar, lackWords } from "./evidence";
import { type HoverText, inLines, lineLength, withReading } from "./hoverText";
import { languageName } from "./languageNames";
import { escapeMarkdown, markdownLink, shortened } from "./markdown";
import { markedMarkdown, markedText, namedChanges, rangesMarkdown, rangesText } from "./markedChanges";

/**
 * "Identical to S/RES/… ", "Changed from …: 12 % of the words differ", "New: …", "Your corpus has no adopted text in
 * French". Plain text.
 */
export function statusSentence(compared: ComparedParagraph): string {
  if (!("precedent" in compared) && compared.across) {
    const { passage, agreement } = compared.across;
    return `${agreedIn(compared.across)}: ${citationIn(passage)} says about ${percent(agreement)} of it (a guess)`;
  }
  if (compared.status === "unknown") return lackWords(compared.lack);
  if (compared.status === "new") return "New: no adopted paragraph of the corpus resembles it.";
  const citation = citationIn(compared.precedent.passage);
  if (compared.status === "identical") {
    const { brackets } = compared;
    return `Identical to ${citation}${brackets ? `, but for square brackets: ${brackets.join(", ")}` : ""}`;
  }
  const way = compared.across ? `. ${byWayOf(compared.across)}` : "";
  return `Changed from ${citation}: ${percent(compared.precedent.distance)} of the words differ${way}`;
}

/** The same in a few words, for a mark beside the paragraph. Plain text. */
export function statusLine(compared: ComparedParagraph): string {
  if (!("precedent" in compared) && compared.across)
    return `${agreedIn(compared.across)} · ${citationIn(compared.across.passage)}`;
  if (compared.status === "unknown") return lackWords(compared.lack);
  if (compared.status === "new") return "New · no adopted paragraph resembles it";
  const name = citationIn(compared.precedent.passage);
  const soFar = compared.reading ? "Found so far: " : "";
  return compared.status === "identical"
    ? `${soFar}${compared.brackets ? "Identical but for brackets" : "Identical"} · ${name}`
    : `${soFar}Changed, ${percent(compared.precedent.distance)} of the words · ${name}`;
}

/** "Agreed in English, it seems". */
function agreedIn({ passage }: AgreedAcross): string {
  return `Agreed in ${languageName(passage.document.language)}, it seems`;
}

/** How a precedent in the draft's own language was found by another. Plain text. */
function byWayOf({ passage }: AgreedAcross): string {
  return `Found by way of the ${languageName(passage.document.language)} text, which seems to say the same (a guess)`;
}

/** A share as people write it: "12 %"; never "0 %" of something. */
export function percent(share: number): string {
  return `${Math.max(1, Math.round(100 * share))} %`;
}

/** How many paragraphs are identical, changed, new, and of how many nothing can be said. */
export function countStatuses(paragraphs: readonly ComparedParagraph[]): {
  identical: number;
  changed: number;
  new: number;
  unknown?: number;
} {
  const count = (wanted: ComparedParagraph["status"]) =>
    paragraphs.filter(({ status }) => status === wanted).length;
  const unknown = count("unknown");
  return {
    identical: count("identical"),
    changed: count("changed"),
    new: count("new"),
    ...(unknown > 0 ? { unknown } : {}),
  };
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
  const parts = [
    `# ${escapeMarkdown(name)} beside agreed language`,
    countsLine(paragraphs),
    "In changed paragraphs, ~~struck words~~ stand only in the adopted text and **bold words** only in the draft. Spacing, capitals, emphasis and the mark at the end of a paragraph are not compared.",
  ];
  for (const paragraph of paragraphs) {
    const status =
      paragraph.across && !("precedent" in paragraph)
        ? "agreed in another language"
        : label[paragraph.status];
    parts.push("---", `## ${escapeMarkdown(numberOf(paragraph))} · ${status}`);
    parts.push(...paragraphMarkdown(paragraph, links));
  }
  return `${parts.join("\n\n")}\n`;
}

/** "3 identical · 2 changed · 1 new", and why the others are neither. While the corpus is read there are no counts. */
export function countsLine(paragraphs: readonly ComparedParagraph[]): string {
  const reading = paragraphs.map(readingIn).find((one) => one !== undefined);
  if (reading) return foundSoFar(reading);
  const counts = countStatuses(paragraphs);
  const across = paragraphs.filter((one) => !("precedent" in one) && one.across).length;
  const why = new Map<string, number>();
  for (const one of paragraphs)
    if (one.status === "unknown") why.set(lackWords(one.lack), (why.get(lackWords(one.lack)) ?? 0) + 1);
  return [
    `${counts.identical} identical`,
    `${counts.changed} changed`,
    `${counts.new} new`,
    ...[...why].map(([words, count]) => `${count} not compared: ${words.replace(/^Your/, "your")}`),
    ...(across > 0 ? [`${across} agreed in another language, it seems`] : []),
  ].join(" · ");
}

function readingIn(compared: ComparedParagraph): Reading | undefined {
  if (compared.status === "unknown")
    return compared.lack.kind === "reading" ? compared.lack.reading : undefined;
  return compared.status === "new" ? undefined : compared.reading;
}

const label = { identical: "identical", changed: "changed", new: "new", unknown: "not compared" } as const;

/** A paragraph's precedent, the marked text and what changed in it, as blocks of Markdown. */
export function paragraphMarkdown(compared: ComparedParagraph, links: LinkForm): string[] {
  if (!("precedent" in compared) && compared.across) return acrossMarkdown(compared, compared.across, links);
  if (compared.status === "new") {
    return ["No adopted paragraph of the corpus resembles it\\.", `> ${escapeMarkdown(compared.text)}`];
  }
  if (compared.status === "unknown")
    return [`${lackWords(compared.lack)}.`, `> ${escapeMarkdown(compared.text)}`];
  const { precedent, comparison } = compared;
  const { title } = sourceOf(precedent.passage, links);
  const source = linkTo(precedent.passage, links);
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
    ...(compared.across ? [escapeMarkdown(`${byWayOf(compared.across)}.`)] : []),
    ...(bracketNote(compared) ? [escapeMarkdown(bracketNote(compared))] : []),
    `> ${markedMarkdown(comparison)}`,
    ...(changes.length > 0 ? [changes.join("\n")] : []),
  ];
}

function linkTo(passage: StoredPassage, links: LinkForm): string {
  const { url } = sourceOf(passage, links);
  const citation = citationIn(passage);
  return url ? markdownLink(citation, url) : escapeMarkdown(citation);
}

/** A paragraph beside agreed text in another language: what of the one the other lacks, by its words. */
function acrossMarkdown({ text }: ComparedParagraph, across: AgreedAcross, links: LinkForm): string[] {
  const { passage, agreement, missing, added } = across;
  return [
    `${escapeMarkdown(agreedIn(across))}: ${linkTo(passage, links)} says about ${percent(agreement)} of it\\. A guess: word for word the two cannot be compared\\.`,
    `> ${rangesMarkdown(passage.text, missing, "~~")}`,
    `> ${added.length > 0 ? rangesMarkdown(text, added, "**") : escapeMarkdown(text)}`,
  ];
}

/** Whether a title tells more than what is said beside it: "Security Council resolution 2243 (2015)" does not. */
function saysMore(title: string, known: string): boolean {
  const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const said = new Set(words(`${known} resolution decision`));
  return words(title).some((word) => !said.has(word));
}

/** A paragraph's precedent for a hover: what differs, and little of what does not. */
export function precedentText(compared: ComparedParagraph, links: LinkForm): HoverText {
  if (!("precedent" in compared) && compared.across) {
    const [head, said, own] = acrossMarkdown(compared, compared.across, links) as [string, string, string];
    return inLines([`**Agreed language** · ${head}`, said], [own]);
  }
  if (compared.status === "new")
    return inLines(["**New** · no adopted paragraph of the corpus resembles it\\."]);
  if (compared.status === "unknown") return inLines([`**Agreed language** · ${lackWords(compared.lack)}.`]);
  const { precedent, comparison, status } = compared;
  const source = linkTo(precedent.passage, links);
  const changes = namedChanges(comparison).map(escapeMarkdown);
  const also = escapeMarkdown(alsoIn(compared));
  const note = escapeMarkdown(bracketNote(compared));
  if (status === "identical")
    return withReading(
      inLines([`**Agreed language** · identical to ${source}`, note || also], note ? [also] : []),
      compared.reading,
    );
  const marked = {
    short: markedMarkdown(comparison, besideChange, lineLength),
    full: markedMarkdown(comparison, besideChange),
  };
  const beyond = changes.length > 1 ? ` and ${changes.length - 1} more` : "";
  const text = inLines(
    [
      `**Changed** · ${percent(precedent.distance)} of the words differ from ${source}`,
      marked,
      changes.length > 0
        ? { short: `${changes[0]}${beyond}`, full: changes.map((change) => `- ${change}`).join("\n") }
        : also,
    ],
    [changes.length > 0 ? also : "", compared.across ? escapeMarkdown(`${byWayOf(compared.across)}.`) : ""],
  );
  return withReading(text, compared.reading);
}

/** Unchanged text on either side of a change in a hover, in UTF-16 units. */
const besideChange = 40;

/** Where else the precedent stands word for word, the latest first; empty where nowhere. */
function alsoIn(compared: ComparedParagraph): string {
  if (!("precedent" in compared)) return "";
  const { precedent, reading } = compared;
  const own = documentName(precedent.passage.document);
  const names = [...new Set(precedent.repeats.map(({ document }) => documentName(document)))].filter(
    (name) => name !== own,
  );
  if (names.length === 0) return "";
  const inAll = precedent.inAll?.documents ?? names.length;
  const more = inAll > 4 && !reading ? ` and ${inAll - 4} more` : "";
  return `Word for word also in ${names.slice(0, 4).join(", ")}${more}`;
}

/** What the draft has in square brackets, as delegations mark what is not agreed; empty where nothing. */
function bracketNote(compared: ComparedParagraph): string {
  if (!("precedent" in compared) || !compared.brackets) return "";
  return `In square brackets, not agreed yet: ${compared.brackets.join(", ")}`;
}

/** A paragraph for a terminal. */
export function paragraphText(compared: ComparedParagraph, number: string): string {
  const lines = [`${number}: ${statusSentence(compared)}`];
  if (!("precedent" in compared) && compared.across) {
    const { passage, missing, added } = compared.across;
    lines.push(`    ${rangesText(passage.text, missing, "[-", "-]")}`);
    lines.push(`    ${rangesText(compared.text, added, "{+", "+}")}`);
  } else if (!("precedent" in compared)) lines.push(`    ${compared.text.replace(/\s+/g, " ")}`);
  else {
    if (alsoIn(compared)) lines.push(`    ${alsoIn(compared)}`);
    if (compared.status === "changed" && bracketNote(compared)) lines.push(`    ${bracketNote(compared)}`);
    lines.push(`    ${markedText(compared.comparison)}`);
    for (const change of namedChanges(compared.comparison)) lines.push(`    - ${change}`);
  }
  return lines.join("\n");
}
