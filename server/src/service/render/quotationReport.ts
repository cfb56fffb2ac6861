import { citationOf, spacedSymbol } from "../knowledge/passageSource";
import type { AttributedQuotation, VerifiedPart } from "../knowledge/quotations";
import { escapeMarkdown } from "./markdown";
import { markedMarkdown } from "./markedChanges";

/** How many quotations are word for word, differ, and were not found in the document they are attributed to. */
export function countQuotations(quotations: readonly AttributedQuotation[]): {
  verbatim: number;
  different: number;
  missing: number;
} {
  const counts = { verbatim: 0, different: 0, missing: 0 };
  for (const { parts } of quotations) counts[parts.map(statusOf).sort(graver)[0] ?? "verbatim"] += 1;
  return counts;
}

type Status = "verbatim" | "different" | "missing";
const gravity: readonly Status[] = ["missing", "different", "verbatim"];

function statusOf({ found }: VerifiedPart): Status {
  if (!found) return "missing";
  return found.differences.length > 0 ? "different" : "verbatim";
}

function graver(x: Status, y: Status): number {
  return gravity.indexOf(x) - gravity.indexOf(y);
}

/**
 * What a draft quotes, compared with its sources, as a Markdown document.
 * @param name the draft's name
 * @param lineOf the line on which a quotation begins, from 1
 */
export function quotationsMarkdown(
  name: string,
  quotations: readonly AttributedQuotation[],
  lineOf: (quotation: AttributedQuotation) => number,
): string {
  const { verbatim, different, missing } = countQuotations(quotations);
  const parts = [
    `# ${escapeMarkdown(name)}: quotations`,
    `${verbatim} word for word · ${different} different · ${missing} not found`,
    "Compared are words in quotation marks which the same paragraph attributes, by a citation, to a document of your corpus. ~~Struck words~~ stand only in the source, **bold words** only in the draft.",
  ];
  for (const quotation of quotations) {
    parts.push("---", `## Line ${lineOf(quotation)}`);
    for (const part of quotation.parts) parts.push(...partMarkdown(quotation, part));
  }
  return `${parts.join("\n\n")}\n`;
}

function partMarkdown({ reference }: AttributedQuotation, part: VerifiedPart): string[] {
  if (!part.found) {
    const symbol = escapeMarkdown(spacedSymbol(reference.symbol));
    return [`**Not found** in ${symbol} as your corpus has it`, `> ${escapeMarkdown(part.text)}`];
  }
  const citation = escapeMarkdown(citationOf(part.found.passage));
  if (part.found.differences.length === 0)
    return [`Word for word from ${citation}`, `> ${escapeMarkdown(part.text)}`];
  return [`**Different** from ${citation}`, `> ${markedMarkdown(part.found.comparison)}`];
}
