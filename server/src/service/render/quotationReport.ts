import type { Reading } from "../knowledge/knowledge";
import type { AttributedQuotation, VerifiedPart } from "../knowledge/paragraphs/quotations";
import { citationOf, spacedSymbol } from "../knowledge/passages/passageSource";
import type { StoredPassage } from "../search/corpusSearch";
import { type Said, say, type Wording, worded } from "../text/say";
import { foundSoFar } from "./evidence";
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

function statusOf({ found, elsewhere, misplaced }: VerifiedPart): Status {
  if (!found || elsewhere) return "missing";
  return found.differences.length > 0 || misplaced ? "different" : "verbatim";
}

function graver(x: Status, y: Status): number {
  return gravity.indexOf(x) - gravity.indexOf(y);
}

/**
 * What a draft quotes, compared with its sources, as a Markdown document.
 * @param name the draft's name
 * @param lineOf the line on which a quotation begins, from 1
 * @param options `reading`: the corpus is not wholly read, and there are no counts
 */
export function quotationsMarkdown(
  name: string,
  quotations: readonly AttributedQuotation[],
  lineOf: (quotation: AttributedQuotation) => number,
  { reading, wording }: { readonly reading?: Reading | undefined; readonly wording: Wording },
): string {
  const told = (said: Said) => worded(said, wording);
  const { verbatim, different, missing } = countQuotations(quotations);
  const parts = [
    `# ${told(say`${escapeMarkdown(name)}: quotations`)}`,
    reading
      ? foundSoFar(reading, wording)
      : told(say`${verbatim} word for word · ${different} different · ${missing} not found`),
    told(
      say`Compared are words in quotation marks which the same paragraph attributes, by a citation, to a document of your corpus. ~~Struck words~~ stand only in the source, **bold words** only in the draft.`,
    ),
  ];
  for (const quotation of quotations) {
    parts.push("---", `## ${told(say`Line ${lineOf(quotation)}`)}`);
    for (const part of quotation.parts) parts.push(...partMarkdown(quotation, part, wording));
  }
  return `${parts.join("\n\n")}\n`;
}

function partMarkdown({ reference }: AttributedQuotation, part: VerifiedPart, wording: Wording): string[] {
  const told = (said: Said) => worded(said, wording);
  const cite = (passage: StoredPassage) => escapeMarkdown(citationOf(passage, wording));
  if (part.elsewhere) {
    const cited = escapeMarkdown(spacedSymbol(reference.symbol));
    return [
      told(say`**Wrong source**: these words stand in ${cite(part.elsewhere)}, not in ${cited}`),
      `> ${escapeMarkdown(part.text)}`,
    ];
  }
  if (!part.found) {
    const symbol = escapeMarkdown(spacedSymbol(reference.symbol));
    return [told(say`**Not found** in ${symbol} as your corpus has it`), `> ${escapeMarkdown(part.text)}`];
  }
  const citation = cite(part.found.passage);
  if (part.misplaced)
    return [
      told(
        say`**Wrong paragraph**: these words are those of ${citation}, not of paragraph ${escapeMarkdown(part.misplaced.written)}`,
      ),
      `> ${escapeMarkdown(part.text)}`,
    ];
  if (part.found.differences.length === 0)
    return [told(say`Word for word from ${citation}`), `> ${escapeMarkdown(part.text)}`];
  return [
    told(say`**Different** from ${citation}`),
    `> ${markedMarkdown(part.found.comparison, { wording })}`,
  ];
}
