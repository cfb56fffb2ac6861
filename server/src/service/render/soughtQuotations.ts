import type { VerifiedPart } from "../knowledge/paragraphs/quotations";
import { type Answers, partsAmong, type SoughtQuotation } from "../knowledge/paragraphs/soughtQuotations";
import { citationIn, spacedSymbol } from "../knowledge/passages/passageSource";
import { listed, type Said, say, type Wording, worded } from "../text/say";
import { escapeMarkdown } from "./markdown";
import { markedMarkdown } from "./markedChanges";

/**
 * The part of the report on quotations (Markdown) that says what shared corpora know of those that the own corpus does not hold.
 * @param notes sentences on what was asked, and what could not be
 * @param language of the draft (ISO 639 code)
 */
export function soughtMarkdown(
  { answers }: Pick<Answers<SoughtQuotation>, "answers">,
  notes: readonly string[],
  language: string,
  lineOf: (sought: SoughtQuotation) => number,
  wording: Wording,
): string {
  const tell = (said: Said) => worded(said, wording);
  const parts = ["---", `## ${tell(say`In shared corpora`)}`];
  parts.push(...notes.map(escapeMarkdown));
  for (const { sought, passages, corpora } of answers) {
    parts.push(`### ${tell(say`Line ${lineOf(sought)}`)}`);
    for (const part of partsAmong(sought, passages, language)) {
      const { status, quoted } = toldOf(part, sought, tell(say`${listed(corpora)}`), wording);
      parts.push(tell(status), `> ${quoted}`);
    }
  }
  return `${parts.join("\n\n")}\n`;
}

function toldOf(
  { text, found, elsewhere }: VerifiedPart,
  { references, isHeld }: SoughtQuotation,
  corpora: string,
  wording: Wording,
): { readonly status: Said; readonly quoted: string } {
  const quoted = escapeMarkdown(text);
  const cited = escapeMarkdown(spacedSymbol(references[0]!.symbol));
  if (found) {
    const citation = escapeMarkdown(citationIn(found.passage, wording));
    if (found.differences.length === 0) return { status: say`Word for word from ${citation}`, quoted };
    return {
      status: say`**Different** from ${citation}`,
      quoted: markedMarkdown(found.comparison, { wording }),
    };
  }
  if (elsewhere) {
    const citation = escapeMarkdown(citationIn(elsewhere, wording));
    const status = isHeld
      ? say`**Wrong source**: these words stand in ${citation}, not in ${cited} as your corpus has it`
      : say`**Elsewhere**: these words stand in ${citation}; your corpus does not hold ${cited}, and nothing of it with these words was found`;
    return { status, quoted };
  }
  const names = escapeMarkdown(corpora);
  const status = isHeld
    ? say`**Not found** in ${cited} as your corpus has it, nor in what ${names} showed`
    : say`**Not compared**: your corpus does not hold ${cited}, and ${names} showed nothing that has these words`;
  return { status, quoted };
}
