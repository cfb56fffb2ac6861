import type { Hover } from "../features/hover";
import type { DocumentCard } from "../knowledge/documentCard";
import type { LinkForm } from "../knowledge/knowledge";
import { citationOf, dateOf, sourceOf, spacedSymbol } from "../knowledge/passageSource";
import { readableDate } from "../knowledge/readableDate";
import type { PassageHit, StoredDocument } from "../search/passageIndex";
import { precedentMarkdown } from "./comparisonReport";
import { kindLabel } from "./kindLabel";
import { escapeMarkdown, markdownLink, shortened } from "./markdown";
import { termCardMarkdown } from "./termMarkdown";

/** How long a passage may be in a hover. */
const excerpt = 420;

/** A hover as Markdown. */
export function hoverMarkdown(hover: Hover, links: LinkForm): string {
  if (hover.kind === "document") {
    const cards = documentsMarkdown(hover.cards);
    const said = hover.cards.some(({ impossible }) => impossible === hover.warning);
    return hover.warning && !said ? `⚠ ${escapeMarkdown(hover.warning)}\n\n${cards}` : cards;
  }
  if (hover.kind === "term") return termCardMarkdown(hover.card, links);
  if (hover.kind === "precedent") return precedentMarkdown(hover.compared, links);
  return passageMarkdown(hover.hit, links, hover.own);
}

/** One card, or the candidates where the text does not decide between several. */
export function documentsMarkdown(cards: readonly DocumentCard[]): string {
  if (cards.length === 1 && cards[0]) return documentMarkdown(cards[0]);
  return ["This may be any of these:", ...cards.map(documentMarkdown)].join("\n\n---\n\n");
}

export function documentMarkdown(card: DocumentCard): string {
  const { facts, document, address } = card;
  const parts: string[] = [];
  const symbol = spacedSymbol(card.symbol);
  const name = facts?.names?.[0];
  const heading = `**${escapeMarkdown(symbol)}**`;
  parts.push(name ? `**${escapeMarkdown(name)}** (${escapeMarkdown(symbol)})` : heading);
  if (card.description) parts[0] += ` · ${escapeMarkdown(card.description)}`;
  if (card.impossible) parts.push(`⚠ ${escapeMarkdown(card.impossible)}`);
  const title = facts?.title ?? document?.title;
  const guessed = !facts?.title && document?.guessed?.includes("title") ? " (title guessed)" : "";
  if (title && title !== name) parts.push(`*${escapeMarkdown(title)}*${guessed}`);
  const date = facts?.date ? readableDate(facts.date) : document && dateOf(document);
  const particulars = [
    date && `Date: ${escapeMarkdown(date)}`,
    !facts?.date && facts?.session && `Session: ${escapeMarkdown(facts.session)}`,
    facts?.vote && `Vote: ${escapeMarkdown(facts.vote)}`,
    // Resolutions voted in writing (2020 to 2021) name the letter that records the vote instead of a meeting.
    facts?.meeting &&
      `${facts.meeting.startsWith("S/PV.") ? "Meeting" : "Written vote"}: ${escapeMarkdown(facts.meeting)}`,
    facts?.draft && `Draft: ${escapeMarkdown(facts.draft)}`,
    facts?.agenda && facts.agenda !== title && `Agenda: ${escapeMarkdown(shortened(facts.agenda, 160))}`,
  ].filter(Boolean);
  if (particulars.length > 0) parts.push(particulars.join(" · "));
  if (facts?.note) parts.push(escapeMarkdown(facts.note));
  if (card.laterThan) {
    parts.push(
      `Adopted after this catalogue was made, if at all: it goes up to ${escapeMarkdown(readableDate(card.laterThan))}.`,
    );
  } else if (!facts && !document && !card.impossible) {
    parts.push("Neither the catalogue nor your corpus has more on this document.");
  }
  if (facts?.unverified) parts.push("*Recorded from memory: check before quoting.*");
  parts.push(mentionsMarkdown(card));
  const where = [
    address && markdownLink("Official document", address),
    document ? `in your corpus (Go to Definition opens it)${guessedSymbol(document)}` : undefined,
  ].filter(Boolean);
  if (where.length > 0) parts.push(where.join(" · "));
  return parts.filter((part) => part !== "").join("\n\n");
}

/** A file that only its name or its first lines say to be this document. */
function guessedSymbol({ guessed }: StoredDocument): string {
  return guessed?.includes("symbol") ? ", as far as its file tells" : "";
}

function mentionsMarkdown({ mentions }: DocumentCard): string {
  if (mentions.total === 0) return "";
  const names = [
    ...new Set(
      mentions.passages.map(({ document }) =>
        document.symbol ? spacedSymbol(document.symbol) : document.title,
      ),
    ),
  ];
  const shown = names.slice(0, 4).map((name) => escapeMarkdown(shortened(name, 80)));
  const passages =
    mentions.total === 1 ? "1 corpus passage refers" : `${mentions.total} corpus passages refer`;
  return `${passages} to it, the latest in: ${shown.join("; ")}`;
}

/** The nearest passage, short, marked as adopted text, as spoken, or as our own wording. */
export function passageMarkdown(hit: PassageHit, links: LinkForm, own = false): string {
  const { passage, repeats, further } = hit;
  const source = sourceOf(passage, links);
  const citation = escapeMarkdown(citationOf(passage));
  const lines = [
    `**Similar passage** · ${kindLabel(source.kind)}${own ? " · your delegation" : ""}`,
    `“${escapeMarkdown(shortened(passage.text, excerpt))}”`,
    `— ${source.url ? markdownLink(citationOf(passage), source.url) : citation}${source.guessed ? " *(partly guessed)*" : ""}`,
  ];
  if (repeats.length > 0) {
    const places = `${repeats.length} more ${repeats.length === 1 ? "place" : "places"}`;
    lines.push(`The same paragraph stands in ${further ? "at least " : ""}${places}.`);
  }
  return lines.join("\n\n");
}
