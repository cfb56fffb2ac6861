import type { Hover } from "../features/hover";
import type { DocumentCard } from "../knowledge/documents/documentCard";
import { dateCertainty, recordedDate } from "../knowledge/documents/recordedDate";
import type { LinkForm, Reading } from "../knowledge/knowledge";
import { citationOf, dateOf, sourceOf, spacedSymbol } from "../knowledge/passages/passageSource";
import type { PassageHit, StoredDocument } from "../search/corpusSearch";
import { readableDate } from "../text/readableDate";
import { precedentText } from "./comparisonReport";
import { type HoverText, inARow, inLines, type Line, lineLength, withReading } from "./hoverText";
import { kindLabel } from "./kindLabel";
import { languageName } from "./languageNames";
import { escapeMarkdown, markdownLink, shortened } from "./markdown";
import { openingText } from "./openingText";
import { termText } from "./termMarkdown";

/** What a hover says, with its sources. */
export function hoverText(hover: Hover, links: LinkForm): HoverText {
  if (hover.kind === "document") return documentsText(hover.cards, hover.warning, hover.diagnosed);
  if (hover.kind === "term") return termText(hover.card, links, hover.language);
  if (hover.kind === "opening") return openingText(hover.opening);
  if (hover.kind === "precedent") return precedentText(hover.compared, links);
  return passageText(hover.hit, links, hover.own, hover.reading, hover.language);
}

/**
 * One card, or the candidates where the text does not decide between several.
 * @param warning what is wrong with the citation as written
 * @param diagnosed whether a finding of the checker says already that something is wrong
 */
function documentsText(cards: readonly DocumentCard[], warning?: string, diagnosed = false): HoverText {
  const [first, ...others] = cards;
  if (!first) return inLines([]);
  if (others.length === 0) {
    const text = documentText(first, diagnosed);
    const { lines, more } = text;
    const said = diagnosed || first.impossible === warning;
    return warning && !said
      ? withReading(
          inLines([lines[0]!, `⚠ ${escapeMarkdown(warning)}`, ...lines.slice(1)], more),
          first.reading,
        )
      : text;
  }
  const beyond = others.length > 1 ? ` and ${others.length - 1} more` : "";
  const text = inLines(
    ["This may be any of these:", inOneLine(first), `${inOneLine(others[0]!)}${beyond}`],
    cards.flatMap((card, at) => [...(at > 0 ? ["---"] : []), documentMarkdown(card)]),
  );
  return withReading(text, first.reading);
}

function inOneLine(card: DocumentCard): string {
  const title = titleOf(card);
  const about = title.text ? ` · *${escapeMarkdown(shortened(title.text, 80))}*${title.guessed}` : "";
  return `${headingOf(card).short}${about}`;
}

/** Everything that is known of a document, for a page, a terminal or a list of completions. */
export function documentMarkdown(card: DocumentCard): string {
  return inARow(documentText(card));
}

function headingOf(card: DocumentCard): Line {
  const { nature, description } = card;
  return { short: namedAs(card, nature), full: namedAs(card, description) };
}

function namedAs({ symbol: canonical, facts }: DocumentCard, description: string | undefined): string {
  const symbol = escapeMarkdown(spacedSymbol(canonical));
  const name = facts?.names?.[0];
  const heading =
    name && escapeMarkdown(name) !== symbol ? `**${escapeMarkdown(name)}** (${symbol})` : `**${symbol}**`;
  return description ? `${heading} · ${escapeMarkdown(description)}` : heading;
}

/** A document's title, where it tells more than its name, and the words that say that it was guessed. */
function titleOf({ facts, document }: DocumentCard): { text: string; guessed: string } {
  const text = facts?.title ?? document?.title ?? "";
  const guessed = !facts?.title && document?.guessed?.includes("title") ? " (title guessed)" : "";
  return text === facts?.names?.[0] ? { text: "", guessed: "" } : { text, guessed };
}

function documentText(card: DocumentCard, diagnosed = false): HoverText {
  const { facts, document, address, impossible } = card;
  const title = titleOf(card);
  const agenda = facts?.agenda && !title.text.startsWith(facts.agenda) ? facts.agenda : "";
  const date = facts?.date ? recordedDate(facts) : document && dateOf(document);
  const certainty = facts && dateCertainty(facts);
  const told = (text: string) =>
    facts?.gist
      ? `${escapeMarkdown(text)} *(in our own words)*`
      : title.text
        ? `*${escapeMarkdown(text)}*${title.guessed}`
        : text && `Agenda: ${escapeMarkdown(text)}`;
  const about = facts?.gist || title.text || agenda;
  const text = inLines(
    [
      headingOf(card),
      impossible && !diagnosed ? `⚠ ${escapeMarkdown(impossible)}` : "",
      about ? { short: told(shortened(about, lineLength)), full: told(about) } : unknown(card),
      [
        date && escapeMarkdown(date),
        !facts?.date && facts?.session && `Session: ${escapeMarkdown(facts.session)}`,
        facts?.vote && `vote ${escapeMarkdown(facts.vote)}`,
        facts?.unverified && "*recorded from memory: check before quoting*",
        address && markdownLink("Official document", address),
        document && `in your corpus (Go to Definition opens it)${guessedSymbol(document)}`,
      ]
        .filter(Boolean)
        .join(" · "),
    ],
    [
      [
        // Resolutions voted in writing (2020 to 2021) name the letter that records the vote instead of a meeting.
        facts?.meeting &&
          `${facts.meeting.startsWith("S/PV.") ? "Meeting" : "Written vote"}: ${escapeMarkdown(facts.meeting)}`,
        facts?.draft && `Draft: ${escapeMarkdown(facts.draft)}`,
        title.text && agenda && `Agenda: ${escapeMarkdown(shortened(agenda, 160))}`,
      ]
        .filter(Boolean)
        .join(" · "),
      certainty ? `Date: ${escapeMarkdown(certainty)}` : "",
      facts?.note ? escapeMarkdown(facts.note) : "",
      about ? unknown(card) : "",
      mentionsMarkdown(card),
    ],
  );
  return withReading(text, card.reading);
}

/** What is said of a document that is on no record. */
function unknown({ facts, document, impossible, laterThan, reading }: DocumentCard): string {
  if (laterThan) {
    const until = escapeMarkdown(readableDate(laterThan));
    return `Adopted after this catalogue was made, if at all: it goes up to ${until}.`;
  }
  if (facts || document || impossible) return "";
  return reading
    ? "The catalogue has no more on this document."
    : "Neither the catalogue nor your corpus has more on this document.";
}

/** A file that only its name or its first lines say to be this document. */
function guessedSymbol({ guessed }: StoredDocument): string {
  return guessed?.includes("symbol") ? ", as far as its file tells" : "";
}

function mentionsMarkdown({ mentions, reading }: DocumentCard): string {
  if (mentions.total === 0) return "";
  const names = [
    ...new Set(
      mentions.passages.map(({ document }) =>
        document.symbol ? spacedSymbol(document.symbol) : document.title,
      ),
    ),
  ];
  const shown = names.slice(0, 4).map((name) => escapeMarkdown(shortened(name, 80)));
  if (reading) return `Corpus passages refer to it in: ${shown.join("; ")}`;
  const passages =
    mentions.total === 1 ? "1 corpus passage refers" : `${mentions.total} corpus passages refer`;
  return `${passages} to it, the latest in: ${shown.join("; ")}`;
}

/**
 * The nearest passage, short, marked as adopted text, as spoken, or as our own wording.
 * @param language that of the passage, where it is another than the draft's
 */
export function passageText(
  hit: PassageHit,
  links: LinkForm,
  own = false,
  reading?: Reading,
  language?: string,
): HoverText {
  const { passage, repeats, inAll, further } = hit;
  const source = sourceOf(passage, links);
  const citation = citationOf(passage);
  const others = inAll?.places ?? repeats.length;
  const places = `${others} more ${others === 1 ? "place" : "places"}`;
  const text = inLines(
    [
      `**Similar passage${language ? ` in ${languageName(language)}` : ""}** · ${kindLabel(source.kind)}${own ? " · your delegation" : ""}`,
      {
        short: `“${escapeMarkdown(shortened(passage.text, lineLength))}”`,
        full: `“${escapeMarkdown(passage.text)}”`,
      },
      `${source.url ? markdownLink(citation, source.url) : escapeMarkdown(citation)}${source.guessed ? " *(partly guessed)*" : ""}`,
    ],
    [
      repeats.length > 0 && !reading
        ? `The same paragraph stands in ${further ? "at least " : ""}${places}.`
        : "",
    ],
  );
  return withReading(text, reading);
}
