import type { QuotedPassage } from "../features/quoted";
import type { LinkForm, Reading } from "../knowledge/knowledge";
import { citationIn, sourceOf } from "../knowledge/passages/passageSource";
import { type Said, say, type Wording, worded } from "../text/say";
import { foundSoFar } from "./evidence";
import { documentKindLabel } from "./kindLabel";
import { escapeMarkdown, markdownLink } from "./markdown";

/**
 * The quoted passages of a draft as a Markdown document.
 * @param name the draft's name
 * @param lineOf the line that an offset stands on, from 1
 * @param options `reading`: the corpus is not wholly read
 */
export function quotedMarkdown(
  name: string,
  quoted: readonly QuotedPassage[],
  links: LinkForm,
  lineOf: (offset: number) => number,
  { reading, wording }: { readonly reading?: Reading | undefined; readonly wording: Wording },
): string {
  const told = (said: Said) => worded(said, wording);
  const parts = [
    `# ${told(say`Quoted passages of ${escapeMarkdown(name)}`)}`,
    ...(reading ? [foundSoFar(reading, wording)] : []),
    quoted.length === 0
      ? reading
        ? told(say`No run of eight words or more has been found yet.`)
        : told(say`No run of eight words or more stands in the corpus word for word.`)
      : told(
          say`Runs of eight words or more that stand in the corpus word for word, and suggestions that were taken over.`,
        ),
  ];
  for (const one of quoted) {
    const { url } = sourceOf(one.passage, links, wording);
    const citation = citationIn(one.passage, wording);
    const source = url ? markdownLink(citation, url, wording) : escapeMarkdown(citation);
    const kind = documentKindLabel(one.passage.document, wording);
    const line = String(lineOf(one.start));
    const quoted = say`**Line ${line}**, ${one.words} words · ${source} (${kind})`;
    parts.push(
      told(
        one.others === 0 || reading
          ? quoted
          : one.others === 1
            ? say`${quoted}, and in 1 other document`
            : say`${quoted}, and in ${one.others} other documents`,
      ),
      `> ${escapeMarkdown(one.text.replace(/\s+/g, " "))}`,
    );
  }
  return `${parts.join("\n\n")}\n`;
}
