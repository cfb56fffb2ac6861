import type { Reading } from "../knowledge/knowledge";
import { citationIn } from "../knowledge/passages/passageSource";
import type { PassageHit } from "../search/corpusSearch";
import { say, type Wording, worded } from "../text/say";
import { foundSoFar, readingWords } from "./evidence";
import { escapeMarkdown } from "./markdown";

/**
 * What a delegation has said, as a Markdown document: each passage with its source, the shared words in bold.
 * @param reading the corpus is not wholly read
 */
export function ownStatementsMarkdown(
  delegation: string,
  hits: readonly PassageHit[],
  wording: Wording,
  reading?: Reading,
): string {
  const name = escapeMarkdown(delegation);
  const head = `# ${worded(say`What ${name} has said on this`, wording)}`;
  if (hits.length === 0) {
    const none = reading
      ? say`Nothing found yet: ${readingWords(reading)}.`
      : say`Your corpus has no statement of ${name} on the subject of this paragraph.`;
    return `${head}\n\n${worded(none, wording)}\n`;
  }
  const sections = hits.map(
    (hit) => `## ${escapeMarkdown(citationIn(hit.passage, wording))}\n\n${sharedWordsInBold(hit)}\n`,
  );
  const order = worded(say`The latest first.`, wording);
  const told = reading ? `${foundSoFar(reading, wording)} ${order}` : order;
  return `${head}\n\n${told}\n\n${sections.join("\n")}`;
}

function sharedWordsInBold({ passage, matches }: PassageHit): string {
  let text = "";
  let at = 0;
  for (const { start, end } of matches) {
    text += `${escapeMarkdown(passage.text.slice(at, start))}**${escapeMarkdown(passage.text.slice(start, end))}**`;
    at = end;
  }
  return text + escapeMarkdown(passage.text.slice(at));
}
