import type { Reading } from "../knowledge/knowledge";
import { citationIn } from "../knowledge/passages/passageSource";
import type { PassageHit } from "../search/corpusSearch";
import { foundSoFar, readingWords } from "./evidence";
import { escapeMarkdown } from "./markdown";

/**
 * What a delegation has said, as a Markdown document: each passage with its source, the shared words in bold.
 * @param reading the corpus is not wholly read
 */
export function ownStatementsMarkdown(
  delegation: string,
  hits: readonly PassageHit[],
  reading?: Reading,
): string {
  const head = `# What ${escapeMarkdown(delegation)} has said on this\n\n`;
  if (hits.length === 0 && reading) return `${head}Nothing found yet: ${readingWords(reading)}.\n`;
  if (hits.length === 0)
    return `${head}Your corpus has no statement of ${escapeMarkdown(delegation)} on the subject of this paragraph.\n`;
  const sections = hits.map(({ passage, matches }) => {
    let text = "";
    let at = 0;
    for (const { start, end } of matches) {
      text += `${escapeMarkdown(passage.text.slice(at, start))}**${escapeMarkdown(passage.text.slice(start, end))}**`;
      at = end;
    }
    text += escapeMarkdown(passage.text.slice(at));
    return `## ${escapeMarkdown(citationIn(passage))}\n\n${text}\n`;
  });
  return `${head}${reading ? `${foundSoFar(reading)} ` : ""}The latest first.\n\n${sections.join("\n")}`;
}
