import type { AgreedAcross } from "../comparison/precedents";
import type { LinkForm, Reading } from "../knowledge/knowledge";
import type { ComparedParagraph } from "../knowledge/paragraphs/comparedParagraph";
import { citationIn, documentName, sourceOf } from "../knowledge/passages/passageSource";
import type { StoredPassage } from "../search/corpusSearch";
import { listed, type Said, say, type Wording, worded } from "../text/say";
import { foundSoFar, lackWords } from "./evidence";
import { type HoverText, inLines, lineLength, withReading } from "./hoverText";
import { languageWords } from "./languageNames";
import { escapeMarkdown, markdownLink, shortened } from "./markdown";
import { markedMarkdown, markedText, namedChanges, rangesMarkdown, rangesText } from "./markedChanges";

/**
 * "Identical to S/RES/… ", "Changed from …: 12 % of the words differ", "New: …", "Your corpus has no adopted text in
 * French". Plain text.
 */
export function statusSentence(compared: ComparedParagraph, wording: Wording): string {
  return compared.status === "unknown" && !compared.across
    ? lackWords(compared.lack, wording)
    : worded(statusSaid(compared, wording), wording);
}

function statusSaid(compared: ComparedParagraph, wording: Wording): Said {
  if (!("precedent" in compared) && compared.across) {
    const { passage, agreement } = compared.across;
    return say`${agreedIn(compared.across)}: ${citationIn(passage, wording)} says about ${percent(agreement)} of it (a guess)`;
  }
  if (!("precedent" in compared)) return say`New: no adopted paragraph of the corpus resembles it.`;
  const citation = citationIn(compared.precedent.passage, wording);
  if (compared.status === "identical") {
    const { brackets } = compared;
    return brackets
      ? say`Identical to ${citation}, but for square brackets: ${listed(brackets)}`
      : say`Identical to ${citation}`;
  }
  const changed = say`Changed from ${citation}: ${percent(compared.precedent.distance)} of the words differ`;
  return compared.across ? say`${changed}. ${byWayOf(compared.across)}` : changed;
}

/** The same in a few words, for a mark beside the paragraph. Plain text. */
export function statusLine(compared: ComparedParagraph, wording: Wording): string {
  return compared.status === "unknown" && !compared.across
    ? lackWords(compared.lack, wording)
    : worded(lineSaid(compared, wording), wording);
}

function lineSaid(compared: ComparedParagraph, wording: Wording): Said {
  if (!("precedent" in compared) && compared.across)
    return say`${agreedIn(compared.across)} · ${citationIn(compared.across.passage, wording)}`;
  if (!("precedent" in compared)) return say`New · no adopted paragraph resembles it`;
  const name = citationIn(compared.precedent.passage, wording);
  const line =
    compared.status !== "identical"
      ? say`Changed, ${percent(compared.precedent.distance)} of the words · ${name}`
      : compared.brackets
        ? say`Identical but for brackets · ${name}`
        : say`Identical · ${name}`;
  return compared.reading ? say`Found so far: ${line}` : line;
}

/** "Agreed in English, it seems". */
function agreedIn({ passage }: AgreedAcross): Said {
  return say`Agreed in ${languageWords(passage.document.language)}, it seems`;
}

/** How a precedent in the draft's own language was found by another. Plain text. */
function byWayOf({ passage }: AgreedAcross): Said {
  return say`Found by way of the ${languageWords(passage.document.language)} text, which seems to say the same (a guess)`;
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
  wording: Wording,
): string {
  const told = (said: Said) => worded(said, wording);
  const parts = [
    `# ${told(say`${escapeMarkdown(name)} beside agreed language`)}`,
    countsLine(paragraphs, wording),
    told(
      say`In changed paragraphs, ~~struck words~~ stand only in the adopted text and **bold words** only in the draft. Spacing, capitals, emphasis and the mark at the end of a paragraph are not compared.`,
    ),
  ];
  for (const paragraph of paragraphs) {
    const status =
      paragraph.across && !("precedent" in paragraph)
        ? say`agreed in another language`
        : label[paragraph.status];
    parts.push("---", `## ${escapeMarkdown(numberOf(paragraph))} · ${told(status)}`);
    parts.push(...paragraphMarkdown(paragraph, links, wording));
  }
  return `${parts.join("\n\n")}\n`;
}

/** "3 identical · 2 changed · 1 new", and why the others are neither. While the corpus is read there are no counts. */
export function countsLine(paragraphs: readonly ComparedParagraph[], wording: Wording): string {
  const reading = paragraphs.map(readingIn).find((one) => one !== undefined);
  if (reading) return foundSoFar(reading, wording);
  const counts = countStatuses(paragraphs);
  const across = paragraphs.filter((one) => !("precedent" in one) && one.across).length;
  const why = new Map<string, number>();
  for (const one of paragraphs)
    if (one.status === "unknown") {
      const words = lackWords(one.lack, wording);
      why.set(words, (why.get(words) ?? 0) + 1);
    }
  return [
    say`${counts.identical} identical`,
    say`${counts.changed} changed`,
    say`${counts.new} new`,
    ...[...why].map(([words, count]) => say`${count} not compared: ${words.replace(/^Your/, "your")}`),
    ...(across > 0 ? [say`${across} agreed in another language, it seems`] : []),
  ]
    .map((said) => worded(said, wording))
    .join(" · ");
}

function readingIn(compared: ComparedParagraph): Reading | undefined {
  if (compared.status === "unknown")
    return compared.lack.kind === "reading" ? compared.lack.reading : undefined;
  return compared.status === "new" ? undefined : compared.reading;
}

const label = {
  identical: say`identical`,
  changed: say`changed`,
  new: say`new`,
  unknown: say`not compared`,
} as const;

/** A paragraph's precedent, the marked text and what changed in it, as blocks of Markdown. */
export function paragraphMarkdown(compared: ComparedParagraph, links: LinkForm, wording: Wording): string[] {
  const told = (said: Said | undefined) => (said ? worded(said, wording) : "");
  if (!("precedent" in compared) && compared.across)
    return acrossMarkdown(compared, compared.across, links, wording);
  if (compared.status === "new") {
    return [
      told(say`No adopted paragraph of the corpus resembles it.`),
      `> ${escapeMarkdown(compared.text)}`,
    ];
  }
  if (compared.status === "unknown")
    return [told(say`${lackWords(compared.lack, wording)}.`), `> ${escapeMarkdown(compared.text)}`];
  const { precedent, comparison } = compared;
  const { title } = sourceOf(precedent.passage, links, wording);
  const source = linkTo(precedent.passage, links, wording);
  const named = documentName(precedent.passage.document);
  const about = saysMore(title, `${named} ${precedent.passage.document.organ ?? ""}`)
    ? ` · *${escapeMarkdown(shortened(title, 160))}*`
    : "";
  const distance = compared.status === "changed" ? ` · ${told(wordsDiffer(precedent.distance))}` : "";
  const changes = namedChanges(comparison, wording).map((change) => `- ${escapeMarkdown(change)}`);
  return [
    `${source}${about}${distance}`,
    ...(alsoIn(compared) ? [escapeMarkdown(told(alsoIn(compared)))] : []),
    ...(compared.across ? [escapeMarkdown(told(say`${byWayOf(compared.across)}.`))] : []),
    ...(bracketNote(compared) ? [escapeMarkdown(told(bracketNote(compared)))] : []),
    `> ${markedMarkdown(comparison, { wording })}`,
    ...(changes.length > 0 ? [changes.join("\n")] : []),
  ];
}

function wordsDiffer(distance: number): Said {
  return say`${percent(distance)} of the words differ`;
}

function linkTo(passage: StoredPassage, links: LinkForm, wording: Wording): string {
  const { url } = sourceOf(passage, links, wording);
  const citation = citationIn(passage, wording);
  return url ? markdownLink(citation, url, wording) : escapeMarkdown(citation);
}

/** A paragraph beside agreed text in another language: what of the one the other lacks, by its words. */
function acrossMarkdown(
  { text }: ComparedParagraph,
  across: AgreedAcross,
  links: LinkForm,
  wording: Wording,
): string[] {
  const { passage, agreement, missing, added } = across;
  return [
    worded(
      say`${agreedIn(across)}: ${linkTo(passage, links, wording)} says about ${percent(agreement)} of it. A guess: word for word the two cannot be compared.`,
      wording,
    ),
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
export function precedentText(compared: ComparedParagraph, links: LinkForm, wording: Wording): HoverText {
  const told = (said: Said | undefined) => (said ? worded(said, wording) : "");
  if (!("precedent" in compared) && compared.across) {
    const [head, said, own] = acrossMarkdown(compared, compared.across, links, wording) as [
      string,
      string,
      string,
    ];
    return inLines([told(say`**Agreed language** · ${head}`), said], [own]);
  }
  if (compared.status === "new")
    return inLines([told(say`**New** · no adopted paragraph of the corpus resembles it.`)]);
  if (compared.status === "unknown")
    return inLines([told(say`**Agreed language** · ${say`${lackWords(compared.lack, wording)}.`}`)]);
  const { precedent, comparison, status } = compared;
  const source = linkTo(precedent.passage, links, wording);
  const changes = namedChanges(comparison, wording).map(escapeMarkdown);
  const also = escapeMarkdown(told(alsoIn(compared)));
  const note = escapeMarkdown(told(bracketNote(compared)));
  if (status === "identical")
    return withReading(
      inLines([told(say`**Agreed language** · identical to ${source}`), note || also], note ? [also] : []),
      compared.reading,
      wording,
    );
  const marked = {
    short: markedMarkdown(comparison, { wording, context: besideChange, most: lineLength }),
    full: markedMarkdown(comparison, { wording, context: besideChange }),
  };
  const [first = ""] = changes;
  const text = inLines(
    [
      told(say`**Changed** · ${percent(precedent.distance)} of the words differ from ${source}`),
      marked,
      changes.length > 0
        ? {
            short: changes.length > 1 ? told(say`${first} and ${changes.length - 1} more`) : first,
            full: changes.map((change) => `- ${change}`).join("\n"),
          }
        : also,
    ],
    [
      changes.length > 0 ? also : "",
      compared.across ? escapeMarkdown(told(say`${byWayOf(compared.across)}.`)) : "",
    ],
  );
  return withReading(text, compared.reading, wording);
}

/** Unchanged text on either side of a change in a hover, in UTF-16 units. */
const besideChange = 40;

/** Where else the precedent stands word for word, the latest first; undefined where nowhere. */
function alsoIn(compared: ComparedParagraph): Said | undefined {
  if (!("precedent" in compared)) return undefined;
  const { precedent, reading } = compared;
  const own = documentName(precedent.passage.document);
  const names = [...new Set(precedent.repeats.map(({ document }) => documentName(document)))].filter(
    (name) => name !== own,
  );
  if (names.length === 0) return undefined;
  const inAll = precedent.inAll?.documents ?? names.length;
  const first = listed(names.slice(0, 4));
  return inAll > 4 && !reading
    ? say`Word for word also in ${first} and ${inAll - 4} more`
    : say`Word for word also in ${first}`;
}

/** What the draft has in square brackets, as delegations mark what is not agreed; undefined where nothing. */
function bracketNote(compared: ComparedParagraph): Said | undefined {
  if (!("precedent" in compared) || !compared.brackets) return undefined;
  return say`In square brackets, not agreed yet: ${listed(compared.brackets)}`;
}

/** A paragraph for a terminal. */
export function paragraphText(compared: ComparedParagraph, number: string, wording: Wording): string {
  const lines = [worded(say`${number}: ${statusSentence(compared, wording)}`, wording)];
  const also = alsoIn(compared);
  const note = bracketNote(compared);
  if (!("precedent" in compared) && compared.across) {
    const { passage, missing, added } = compared.across;
    lines.push(`    ${rangesText(passage.text, missing, "[-", "-]")}`);
    lines.push(`    ${rangesText(compared.text, added, "{+", "+}")}`);
  } else if (!("precedent" in compared)) lines.push(`    ${compared.text.replace(/\s+/g, " ")}`);
  else {
    if (also) lines.push(`    ${worded(also, wording)}`);
    if (compared.status === "changed" && note) lines.push(`    ${worded(note, wording)}`);
    lines.push(`    ${markedText(compared.comparison, wording)}`);
    for (const change of namedChanges(compared.comparison, wording)) lines.push(`    - ${change}`);
  }
  return lines.join("\n");
}
