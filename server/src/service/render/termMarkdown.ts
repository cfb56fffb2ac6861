import type { GlossaryEntry } from "../glossary/entry";
import type { LinkForm } from "../knowledge/knowledge";
import { citationOf, innerQuotes, spacedSymbol } from "../knowledge/passageSource";
import type { TermCard } from "../knowledge/termCard";
import type { TermUsageInCorpus } from "../knowledge/termUsage";
import { officialAddress } from "../references/address";
import { kindLabel } from "./kindLabel";
import { escapeMarkdown, markdownLink, shortened } from "./markdown";

/** Other meanings are named shortly, and so many. */
const mostOthers = 5;
/** How long the definition of another meaning may be. */
const otherDefinition = 120;

/** A term with everything that is known of it: its likeliest meaning in full, the others in a line each. */
export function termCardMarkdown({ entries, usage, introduction }: TermCard, links: LinkForm): string {
  const [first, ...others] = entries;
  if (!first) return "";
  const parts = [
    headingOf(first),
    first.definition && escapeMarkdown(first.definition),
    introduction &&
      (first.origin === "draft" || first.name !== first.term) &&
      `Introduced in line ${introduction.line} of this draft: ${escapeMarkdown(shortened(introduction.text, 160))}`,
    usage && usageMarkdown(usage),
    usage?.example && exampleMarkdown(usage.example),
    sourceOf(first, links),
    seeAlso(first),
    namesMarkdown(first),
    othersMarkdown(others),
  ];
  return parts.filter(Boolean).join("\n\n");
}

/** A term without what the corpus has of it: for lists of completions. */
export function termMarkdown(entry: GlossaryEntry, links: LinkForm): string {
  return termCardMarkdown({ entries: [entry] }, links);
}

function headingOf(entry: GlossaryEntry): string {
  const name =
    entry.name === entry.term
      ? `**${escapeMarkdown(entry.term)}**`
      : `**${escapeMarkdown(entry.name)}** (${escapeMarkdown(entry.term)})`;
  return `${name} · ${escapeMarkdown(entry.kind)}`;
}

/** "In your corpus: about 1,240 passages, most often by the Security Council, South Sudan". */
function usageMarkdown({ passages, estimated, users }: TermUsageInCorpus): string {
  const count = `${estimated ? "about " : ""}${rounded(passages, estimated).toLocaleString("en-US")}`;
  const what = passages === 1 ? "passage" : "passages";
  const who = users.map((user) => escapeMarkdown(shortened(user, 60)));
  return `In your corpus: ${count} ${what}${who.length > 0 ? `, lately most by ${who.join(", ")}` : ""}`;
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
  if (entry.unverified) lines.push("*Recorded from memory: check before quoting.*");
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
function namesMarkdown({ names, name }: GlossaryEntry): string {
  return Object.entries(names ?? {})
    .filter(([, said]) => said !== name)
    .map(
      ([language, said]) =>
        `${languageNames[language as keyof typeof languageNames]}: ${escapeMarkdown(said)}`,
    )
    .join(" · ");
}

function othersMarkdown(others: readonly GlossaryEntry[]): string {
  return others
    .slice(0, mostOthers)
    .map((entry) => {
      const definition = entry.definition
        ? `: ${escapeMarkdown(shortened(entry.definition, otherDefinition))}`
        : "";
      const where =
        entry.introduced === undefined
          ? ""
          : `, introduced in ${entry.introduced.passages === 1 ? "one passage" : `${entry.introduced.passages} passages`} of your corpus`;
      return `also: ${headingOf(entry)}${where}${definition}`;
    })
    .join("\n\n");
}
