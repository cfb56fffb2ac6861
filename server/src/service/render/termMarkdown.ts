import type { GlossaryEntry } from "../glossary/entry";
import type { LinkForm } from "../knowledge/knowledge";
import { citationOf, innerQuotes, spacedSymbol } from "../knowledge/passages/passageSource";
import type { TermCard } from "../knowledge/terms/termCard";
import type { TermUsageInCorpus } from "../knowledge/terms/termUsage";
import { officialAddress } from "../references/symbols/address";
import { type HoverText, inARow, inLines, lineLength, withReading } from "./hoverText";
import { kindLabel } from "./kindLabel";
import { escapeMarkdown, markdownLink, shortened } from "./markdown";

/** Maximum number of other meanings; they are named shortly. */
const mostOthers = 5;
/** How long the definition of another meaning may be. */
const otherDefinition = 120;

/**
 * A term for a hover: its likeliest meaning first, in the draft's language.
 * @param language ISO 639 code of the draft; English where not given
 */
export function termText(card: TermCard, links: LinkForm, language = "en"): HoverText {
  const { entries, usage, introduction, reading } = card;
  const [first, ...others] = entries;
  if (!first) return inLines([]);
  const definition = first.definition ?? "";
  const introduced =
    introduction && (first.origin === "draft" || first.name !== first.term)
      ? `Introduced in line ${introduction.line} of this draft: ${escapeMarkdown(shortened(introduction.text, 160))}`
      : "";
  const source = sourceOf(first, links);
  const [other, ...further] = othersOf(others);
  const beyond = further.length > 0 ? ` and ${further.length} more` : "";
  const text = inLines(
    [
      headingOf(first, language),
      definition
        ? { short: escapeMarkdown(shortened(definition, lineLength)), full: escapeMarkdown(definition) }
        : introduced,
      other
        ? { short: `${other.short}${beyond}`, full: [other, ...further].map(({ full }) => full).join("\n\n") }
        : source,
    ],
    [
      definition ? introduced : "",
      usage && !reading ? usageMarkdown(usage) : "",
      usage?.example ? exampleMarkdown(usage.example) : "",
      other ? source : "",
      seeAlso(first),
      namesMarkdown(first, language),
    ],
  );
  return withReading(text, reading);
}

/** A term with everything that is known of it: for terminals and lists of completions. */
export function termCardMarkdown(card: TermCard, links: LinkForm): string {
  return inARow(termText(card, links));
}

/** A term without what the corpus has of it: for lists of completions. */
export function termMarkdown(entry: GlossaryEntry, links: LinkForm): string {
  return termCardMarkdown({ entries: [entry] }, links);
}

/** A name and its short form, the name in the draft's language where it is known, and what it is. */
function headingOf(entry: GlossaryEntry, language = "en"): string {
  const own = entry.names?.[language as keyof typeof languageNames];
  const term = escapeMarkdown(entry.term);
  const name =
    own && own !== entry.name
      ? `**${escapeMarkdown(own)}** (${entry.name === entry.term ? term : `${term}; ${escapeMarkdown(entry.name)}`})`
      : entry.name === entry.term
        ? `**${term}**`
        : `**${escapeMarkdown(entry.name)}** (${term})`;
  return `${name} · ${escapeMarkdown(entry.kind)}`;
}

/** "In your corpus: about 1,240 passages" */
function usageMarkdown({ passages, estimated }: TermUsageInCorpus): string {
  const count = `${estimated ? "about " : ""}${rounded(passages, estimated).toLocaleString("en-US")}`;
  return `In your corpus: ${count} ${passages === 1 ? "passage" : "passages"}`;
}

/** An estimate is no more exact than two figures. */
function rounded(count: number, estimated: boolean): number {
  if (!estimated) return count;
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(count)) - 1);
  return Math.round(count / unit) * unit;
}

function exampleMarkdown({ passage, text }: NonNullable<TermUsageInCorpus["example"]>): string {
  const guessed = (passage.document.guessed?.length ?? 0) > 0 ? " *(partly guessed)*" : "";
  return `“${escapeMarkdown(innerQuotes(text))}” — ${escapeMarkdown(citationOf(passage))}, ${kindLabel(passage.document.kind)}${guessed}`;
}

function sourceOf(entry: GlossaryEntry, links: LinkForm): string {
  const address = entry.symbol && officialAddress(entry.symbol, links.language, links.template);
  const symbol = entry.symbol && spacedSymbol(entry.symbol);
  const { introduced } = entry;
  const counted =
    introduced &&
    `${entry.source}, which introduces it in ${introduced.passages === 1 ? "one passage" : `${introduced.passages} passages`}`;
  const named = [
    address && symbol ? markdownLink(symbol, address) : symbol && escapeMarkdown(symbol),
    entry.source && entry.source !== entry.symbol && escapeMarkdown(counted ?? entry.source),
  ].filter(Boolean);
  const lines = named.length > 0 ? [`Source: ${named.join(", ")}`] : [];
  if (entry.unverified) lines.push("*from memory*");
  return lines.join(" · ");
}

function seeAlso({ seeAlso: terms }: GlossaryEntry): string {
  return terms && terms.length > 0 ? `See also: ${terms.map(escapeMarkdown).join(", ")}` : "";
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
function namesMarkdown({ names, name }: GlossaryEntry, language = "en"): string {
  return Object.entries(names ?? {})
    .filter(([of, said]) => said !== name && of !== language)
    .map(([of, said]) => `${languageNames[of as keyof typeof languageNames]}: ${escapeMarkdown(said)}`)
    .join(" · ");
}

/** Other meanings: as what, and with their definitions. */
function othersOf(others: readonly GlossaryEntry[]): { short: string; full: string }[] {
  return others.slice(0, mostOthers).map((entry) => {
    const definition = entry.definition
      ? `: ${escapeMarkdown(shortened(entry.definition, otherDefinition))}`
      : "";
    const where =
      entry.introduced === undefined
        ? ""
        : `, introduced in ${entry.introduced.passages === 1 ? "one passage" : `${entry.introduced.passages} passages`} of your corpus`;
    const short = `also: ${headingOf(entry)}`;
    return { short, full: `${short}${where}${definition}` };
  });
}
