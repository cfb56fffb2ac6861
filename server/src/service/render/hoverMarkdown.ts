import type { Hover } from "../features/hover";
import type { DocumentCard } from "../knowledge/documents/documentCard";
import { dateCertainty, recordedDate } from "../knowledge/documents/recordedDate";
import type { LinkForm } from "../knowledge/knowledge";
import { citationOf, dateOf, sourceOf, spacedSymbol, symbolWords } from "../knowledge/passages/passageSource";
import { underChapterVII, withoutVote } from "../references/facts/catalogueEntry";
import type { PassageHit } from "../search/corpusSearch";
import {
  counted,
  leftToRight,
  onDay,
  type Said,
  say,
  type Wording,
  withSemicolons,
  worded,
} from "../text/say";
import { precedentText } from "./comparisonReport";
import { type HoverText, inARow, inLines, type Line, lineLength, withReading } from "./hoverText";
import { kindWords } from "./kindLabel";
import { languageWords } from "./languageNames";
import { escapeMarkdown, markdownLink, shortened } from "./markdown";
import { openingText } from "./openingText";
import { termText } from "./termMarkdown";

/** What a hover says, with its sources. */
export function hoverText(hover: Hover, links: LinkForm, wording: Wording): HoverText {
  if (hover.kind === "document") return documentsText(hover.cards, wording, hover.warning, hover.diagnosed);
  if (hover.kind === "term") return termText(hover.card, links, wording, hover.language);
  if (hover.kind === "opening") return openingText(hover.opening, wording);
  if (hover.kind === "precedent") return precedentText(hover.compared, links, wording);
  return passageText(hover, links, wording);
}

/**
 * One card, or the candidates where the text does not decide between several.
 * @param warning what is wrong with the citation as written
 * @param diagnosed whether a finding of the checker says already that something is wrong
 */
function documentsText(
  cards: readonly DocumentCard[],
  wording: Wording,
  warning?: Said,
  diagnosed = false,
): HoverText {
  const [first, ...others] = cards;
  if (!first) return inLines([]);
  if (others.length === 0) {
    const text = documentText(first, wording, diagnosed);
    const { lines, more } = text;
    if (!warning || diagnosed || first.impossible) return text;
    const warned = `⚠ ${escapeMarkdown(worded(warning, wording))}`;
    return withReading(inLines([lines[0]!, warned, ...lines.slice(1)], more), first.reading, wording);
  }
  const second = inOneLine(others[0]!, wording);
  const beyond = others.length - 1;
  const text = inLines(
    [
      worded(say`This may be any of these:`, wording),
      inOneLine(first, wording),
      beyond > 0 ? worded(say`${second} and ${counted(beyond)} more`, wording) : second,
    ],
    cards.flatMap((card, at) => [...(at > 0 ? ["---"] : []), documentMarkdown(card, wording)]),
  );
  return withReading(text, first.reading, wording);
}

function inOneLine(card: DocumentCard, wording: Wording): string {
  const { text, guessed } = titleOf(card);
  const title = `*${escapeMarkdown(shortened(text, 80))}*`;
  const { short } = headingOf(card, wording);
  return text ? `${short} · ${guessed ? worded(say`${title} (title guessed)`, wording) : title}` : short;
}

/** Everything that is known of a document, for a page, a terminal or a list of completions. */
export function documentMarkdown(card: DocumentCard, wording: Wording): string {
  return inARow(documentText(card, wording), wording);
}

function headingOf(card: DocumentCard, wording: Wording): Line {
  const { nature, description } = card;
  return { short: namedAs(card, nature, wording), full: namedAs(card, description, wording) };
}

function namedAs(
  { symbol: canonical, facts }: DocumentCard,
  description: Said | undefined,
  wording: Wording,
): string {
  const symbol = escapeMarkdown(worded(symbolWords(canonical), wording));
  const name = facts?.names?.[0];
  const heading =
    name && name !== spacedSymbol(canonical) ? `**${escapeMarkdown(name)}** (${symbol})` : `**${symbol}**`;
  return description ? `${heading} · ${escapeMarkdown(worded(description, wording))}` : heading;
}

/** A document's title, where it tells more than its name, and whether it was guessed. */
function titleOf({ facts, document }: DocumentCard): { text: string; guessed: boolean } {
  const text = facts?.title ?? document?.title ?? "";
  const guessed = !facts?.title && document?.guessed?.includes("title") === true;
  return text === facts?.names?.[0] ? { text: "", guessed: false } : { text, guessed };
}

function documentText(card: DocumentCard, wording: Wording, diagnosed = false): HoverText {
  const { facts, impossible } = card;
  const tell = (said: Said) => worded(said, wording);
  const title = titleOf(card);
  const agenda = facts?.agenda && !title.text.startsWith(facts.agenda) ? facts.agenda : "";
  const certainty = facts && dateCertainty(facts, wording);
  const told = (text: string) => aboutWords(escapeMarkdown(text), card, title, wording);
  const about = facts?.gist ? tell(facts.gist) : title.text || agenda;
  const text = inLines(
    [
      headingOf(card, wording),
      impossible && !diagnosed ? `⚠ ${escapeMarkdown(tell(impossible))}` : "",
      about ? { short: told(shortened(about, lineLength)), full: told(about) } : unknown(card, wording),
      recordLine(card, wording),
    ],
    [
      [
        facts?.meeting && tell(meetingWords(facts.meeting)),
        facts?.draft && tell(say`Draft: ${escapeMarkdown(facts.draft)}`),
        title.text && agenda && tell(say`Agenda: ${escapeMarkdown(shortened(agenda, 160))}`),
      ]
        .filter(Boolean)
        .join(" · "),
      certainty ? tell(say`Date: ${escapeMarkdown(certainty)}`) : "",
      facts?.note ? escapeMarkdown(noteWords(facts.note, wording)) : "",
      about ? unknown(card, wording) : "",
      mentionsMarkdown(card, wording),
    ],
  );
  return withReading(text, card.reading, wording);
}

/** What a document is about: its gist, its title, or else the item of the agenda that it belongs to. */
function aboutWords(
  text: string,
  { facts }: DocumentCard,
  title: { text: string; guessed: boolean },
  wording: Wording,
): string {
  if (facts?.gist) return worded(say`${text} *(in our own words)*`, wording);
  if (!title.text) return text && worded(say`Agenda: ${text}`, wording);
  return title.guessed ? worded(say`${`*${text}*`} (title guessed)`, wording) : `*${text}*`;
}

/** When and how it was adopted, and where it can be read. */
function recordLine({ facts, document, address }: DocumentCard, wording: Wording): string {
  const date = facts?.date ? recordedDate(facts, wording) : document && dateOf(document, wording);
  const said = [
    !facts?.date && facts?.session ? say`Session: ${escapeMarkdown(facts.session)}` : undefined,
    facts?.vote ? voteWords(facts.vote) : undefined,
    facts?.unverified ? say`*recorded from memory: check before quoting*` : undefined,
  ].flatMap((each) => (each ? [worded(each, wording)] : []));
  return [
    date && escapeMarkdown(date),
    ...said,
    address && markdownLink(worded(say`Official document`, wording), address, wording),
    document && worded(inCorpus(document.guessed?.includes("symbol") === true), wording),
  ]
    .filter(Boolean)
    .join(" · ");
}

function voteWords(vote: string): Said {
  return vote === withoutVote ? say`without a vote` : say`vote ${leftToRight(escapeMarkdown(vote))}`;
}

/** @param guessed only the file's name or its first lines say that it is this document */
function inCorpus(guessed: boolean): Said {
  return guessed
    ? say`in your corpus (Go to Definition opens it), as far as its file tells`
    : say`in your corpus (Go to Definition opens it)`;
}

/** Resolutions voted in writing (2020 to 2021) name the letter that records the vote instead of a meeting. */
function meetingWords(meeting: string): Said {
  const named = escapeMarkdown(meeting);
  return meeting.startsWith("S/PV.") ? say`Meeting: ${named}` : say`Written vote: ${named}`;
}

/** A note of the catalogue, in its own words but for what is said of hundreds of resolutions. */
function noteWords(note: string, wording: Wording): string {
  if (!note.startsWith(underChapterVII)) return note;
  return worded(say`Adopted under Chapter VII of the Charter.`, wording) + note.slice(underChapterVII.length);
}

/** What is said of a document that is on no record. */
function unknown(
  { facts, document, impossible, laterThan, reading }: DocumentCard,
  wording: Wording,
): string {
  if (laterThan)
    return escapeMarkdown(
      worded(
        say`Adopted after this catalogue was made, if at all: it goes up to ${onDay(laterThan)}.`,
        wording,
      ),
    );
  if (facts || document || impossible) return "";
  return worded(
    reading
      ? say`The catalogue has no more on this document.`
      : say`Neither the catalogue nor your corpus has more on this document.`,
    wording,
  );
}

function mentionsMarkdown(
  { mentions: { total, passages }, reading }: DocumentCard,
  wording: Wording,
): string {
  if (total === 0) return "";
  const names = [
    ...new Set(
      passages.map(({ document }) => (document.symbol ? spacedSymbol(document.symbol) : document.title)),
    ),
  ];
  const [first = "", ...others] = names.slice(0, 4).map((name) => escapeMarkdown(shortened(name, 80)));
  const shown = withSemicolons([first, ...others]);
  return worded(
    reading
      ? say`Corpus passages refer to it in: ${shown}`
      : total === 1
        ? say`1 corpus passage refers to it, the latest in: ${shown}`
        : say`${counted(total)} corpus passages refer to it, the latest in: ${shown}`,
    wording,
  );
}

/** The nearest passage, short, marked as adopted text, as spoken, or as our own wording. */
export function passageText(
  { hit, own, reading, language }: Omit<Extract<Hover, { kind: "passage" }>, "kind" | "range">,
  links: LinkForm,
  wording: Wording,
): HoverText {
  const { passage } = hit;
  const source = sourceOf(passage, links, wording);
  const citation = citationOf(passage, wording);
  const linked = source.url ? markdownLink(citation, source.url, wording) : escapeMarkdown(citation);
  const heading = [
    language ? say`**Similar passage in ${languageWords(language)}**` : say`**Similar passage**`,
    kindWords(source.kind),
    ...(own ? [say`your delegation`] : []),
  ];
  const text = inLines(
    [
      heading.map((part) => worded(part, wording)).join(" · "),
      {
        short: `“${escapeMarkdown(shortened(passage.text, lineLength))}”`,
        full: `“${escapeMarkdown(passage.text)}”`,
      },
      source.guessed ? worded(say`${linked} *(partly guessed)*`, wording) : linked,
    ],
    [reading ? "" : repeatsLine(hit, wording)],
  );
  return withReading(text, reading, wording);
}

/** In how many other places the same paragraph stands; empty where in none. */
function repeatsLine({ repeats, inAll, further }: PassageHit, wording: Wording): string {
  if (repeats.length === 0) return "";
  const others = inAll?.places ?? repeats.length;
  const places = counted(others);
  const said =
    others === 1
      ? further
        ? say`The same paragraph stands in at least 1 more place.`
        : say`The same paragraph stands in 1 more place.`
      : further
        ? say`The same paragraph stands in at least ${places} more places.`
        : say`The same paragraph stands in ${places} more places.`;
  return worded(said, wording);
}
