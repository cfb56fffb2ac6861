import { definitionWords } from "../glossary/definitionWords";
import type { GlossaryEntry } from "../glossary/entry";
import { sourceWords } from "../glossary/sourceWords";
import { termKindWords } from "../glossary/termKinds";
import type { LinkForm } from "../knowledge/knowledge";
import { citationOf, innerQuotes, symbolWords } from "../knowledge/passages/passageSource";
import type { TermCard } from "../knowledge/terms/termCard";
import type { TermUsageInCorpus } from "../knowledge/terms/termUsage";
import { officialAddress } from "../references/symbols/address";
import { counted, listed, type Said, say, type Wording, worded } from "../text/say";
import { type HoverText, inARow, inLines, lineLength, withReading } from "./hoverText";
import { kindWords } from "./kindLabel";
import { escapeMarkdown, markdownLink, shortened } from "./markdown";

/** Maximum number of other meanings; they are named shortly. */
const mostOthers = 5;
/** How long the definition of another meaning may be. */
const otherDefinition = 120;

/**
 * A term for a hover: its likeliest meaning first, in the draft's language.
 * @param language ISO 639 code of the draft; English where not given
 */
export function termText(card: TermCard, links: LinkForm, wording: Wording, language = "en"): HoverText {
  const { entries, usage, introduction, reading } = card;
  const [first, ...others] = entries;
  if (!first) return inLines([]);
  const definition = definitionOf(first, wording);
  const introduced =
    introduction && (first.origin === "draft" || first.name !== first.term)
      ? worded(introducedIn(introduction), wording)
      : "";
  const source = sourceOf(first, links, wording);
  const [other, ...further] = othersOf(others, wording);
  const text = inLines(
    [
      headingOf(first, wording, language),
      definition
        ? { short: escapeMarkdown(shortened(definition, lineLength)), full: escapeMarkdown(definition) }
        : introduced,
      other
        ? {
            short: andMore(other.short, further.length, wording),
            full: [other, ...further].map(({ full }) => full).join("\n\n"),
          }
        : source,
    ],
    [
      definition ? introduced : "",
      usage && !reading ? worded(usageWords(usage), wording) : "",
      usage?.example ? exampleMarkdown(usage.example, wording) : "",
      other ? source : "",
      seeAlso(first, wording),
      namesMarkdown(first, wording, language),
    ],
  );
  return withReading(text, reading, wording);
}

/** A term with everything that is known of it: for terminals and lists of completions. */
export function termCardMarkdown(card: TermCard, links: LinkForm, wording: Wording): string {
  return inARow(termText(card, links, wording), wording);
}

/** A term without what the corpus has of it: for lists of completions. */
export function termMarkdown(entry: GlossaryEntry, links: LinkForm, wording: Wording): string {
  return termCardMarkdown({ entries: [entry] }, links, wording);
}

function introducedIn({ line, text }: NonNullable<TermCard["introduction"]>): Said {
  return say`Introduced in line ${String(line)} of this draft: ${escapeMarkdown(shortened(text, 160))}`;
}

function andMore(line: string, more: number, wording: Wording): string {
  return more > 0 ? worded(say`${line} and ${counted(more)} more`, wording) : line;
}

/** A name and its short form, the name in the draft's language where it is known, and what it is. */
function headingOf(entry: GlossaryEntry, wording: Wording, language = "en"): string {
  const own = entry.names?.[language as keyof typeof languageNames];
  const term = escapeMarkdown(entry.term);
  const name =
    own && own !== entry.name
      ? `**${escapeMarkdown(own)}** (${entry.name === entry.term ? term : `${term}; ${escapeMarkdown(entry.name)}`})`
      : entry.name === entry.term
        ? `**${term}**`
        : `**${escapeMarkdown(entry.name)}** (${term})`;
  return `${name} · ${escapeMarkdown(worded(say`${termKindWords(entry.kind)}`, wording))}`;
}

/** "In your corpus: about 1,200 passages" */
function usageWords({ passages, estimated }: TermUsageInCorpus): Said {
  if (estimated) return say`In your corpus: about ${counted(twoFigures(passages))} passages`;
  return passages === 1 ? say`In your corpus: 1 passage` : say`In your corpus: ${counted(passages)} passages`;
}

/** An estimate is no more exact than two figures. */
function twoFigures(count: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(count)) - 1);
  return Math.round(count / unit) * unit;
}

function exampleMarkdown(
  { passage, text }: NonNullable<TermUsageInCorpus["example"]>,
  wording: Wording,
): string {
  const source = say`${escapeMarkdown(citationOf(passage, wording))}, ${kindWords(passage.document.kind)}`;
  const guessed = (passage.document.guessed?.length ?? 0) > 0;
  return `“${escapeMarkdown(innerQuotes(text))}” — ${worded(guessed ? say`${source} *(partly guessed)*` : source, wording)}`;
}

function sourceOf(entry: GlossaryEntry, links: LinkForm, wording: Wording): string {
  const address = entry.symbol && officialAddress(entry.symbol, links.language, links.template);
  const symbol = entry.symbol && worded(symbolWords(entry.symbol), wording);
  const named = [
    address && symbol ? markdownLink(symbol, address, wording) : symbol && escapeMarkdown(symbol),
    entry.source && entry.source !== entry.symbol && escapeMarkdown(worded(introducedBy(entry), wording)),
  ].filter((part) => part !== undefined && part !== false);
  const lines = named.length > 0 ? [worded(say`Source: ${listed(named)}`, wording)] : [];
  if (entry.unverified) lines.push(worded(say`*from memory*`, wording));
  return lines.join(" · ");
}

function introducedBy({ source, introduced }: GlossaryEntry): Said {
  const name = sourceWords(source);
  if (!introduced) return say`${name}`;
  return introduced.passages === 1
    ? say`${name}, which introduces it in one passage`
    : say`${name}, which introduces it in ${counted(introduced.passages)} passages`;
}

function seeAlso({ seeAlso: terms }: GlossaryEntry, wording: Wording): string {
  return terms && terms.length > 0
    ? worded(say`See also: ${listed(terms.map(escapeMarkdown))}`, wording)
    : "";
}

const languageNames = {
  en: "English",
  fr: "Français",
  es: "Español",
  ru: "Русский",
  zh: "中文",
  ar: "العربية",
};

/** The names in the other languages in one line. */
function namesMarkdown({ names, name }: GlossaryEntry, wording: Wording, language = "en"): string {
  return Object.entries(names ?? {})
    .filter(([of, said]) => said !== name && of !== language)
    .map(([of, said]) =>
      worded(say`${languageNames[of as keyof typeof languageNames]}: ${escapeMarkdown(said)}`, wording),
    )
    .join(" · ");
}

/** What the entry means, in the reader's language where that is known; empty where only its name is. */
function definitionOf(entry: GlossaryEntry, wording: Wording): string {
  return worded(say`${definitionWords(entry) ?? ""}`, wording);
}

/** Other meanings: as what, and with their definitions. */
function othersOf(others: readonly GlossaryEntry[], wording: Wording): { short: string; full: string }[] {
  return others.slice(0, mostOthers).map((entry) => {
    const definition = escapeMarkdown(shortened(definitionOf(entry, wording), otherDefinition));
    const short = worded(say`also: ${headingOf(entry, wording)}`, wording);
    const said = introducedAlso(short, entry);
    return { short, full: worded(definition ? say`${said}: ${definition}` : said, wording) };
  });
}

function introducedAlso(meaning: string, { introduced }: GlossaryEntry): Said {
  if (!introduced) return say`${meaning}`;
  return introduced.passages === 1
    ? say`${meaning}, introduced in one passage of your corpus`
    : say`${meaning}, introduced in ${counted(introduced.passages)} passages of your corpus`;
}
