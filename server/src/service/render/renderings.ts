import type { TermRenderings } from "../features/renderings";
import { citationOf } from "../knowledge/passages/passageSource";
import { counted, type Said, say, type Wording, worded } from "../text/say";
import { foundSoFar } from "./evidence";
import { languageName } from "./languageNames";
import { escapeMarkdown } from "./markdown";

/** What an example shows on either side of the rendering, in UTF-16 units. */
const aroundExample = 90;

type LanguageRenderings = TermRenderings["languages"][number];

/** How the corpus says a term in other languages, as a Markdown document: counts and an example of each. */
export function renderingsMarkdown({ term, languages, reading }: TermRenderings, wording: Wording): string {
  const tell = (said: Said) => worded(said, wording);
  const head = [
    `# ${escapeMarkdown(tell(say`“${term}” in other languages`))}`,
    "",
    tell(
      say`What stands for it in the paragraphs of your corpus that correspond, found by counting. It is no translation and no glossary: look at the examples.`,
    ),
    "",
    ...(reading ? [foundSoFar(reading, wording), ""] : []),
  ];
  if (languages.length > 0)
    return [...head, ...languages.flatMap((each) => section(each, wording))].join("\n");
  const none = tell(
    say`No document of your corpus has this term and is there in another language too. *Penholder: Get UN Resolutions* gets resolutions in several.`,
  );
  return [...head, none, ""].join("\n");
}

function section(
  { language, known, paragraphs, renderings }: LanguageRenderings,
  wording: Wording,
): string[] {
  const tell = (said: Said) => worded(said, wording);
  return [
    `## ${escapeMarkdown(languageName(language, wording))}`,
    "",
    ...(known ? [tell(say`Penholder’s glossary has **${escapeMarkdown(known)}**\\.`), ""] : []),
    tell(paragraphs === 1 ? say`In 1 paragraph:` : say`In ${counted(paragraphs)} paragraphs:`),
    "",
    ...renderings.map((one) => renderingLine(one, wording)),
    ...(renderings.length === 0 ? [tell(say`Nothing that corresponds to it could be told.`)] : []),
    "",
  ];
}

function renderingLine(
  { text, paragraphs, example, range }: LanguageRenderings["renderings"][number],
  wording: Wording,
): string {
  const before = example.text.slice(Math.max(0, range.start - aroundExample), range.start);
  const after = example.text.slice(range.end, range.end + aroundExample);
  const shown = `${escapeMarkdown(before)}**${escapeMarkdown(text)}**${escapeMarkdown(after)}`;
  const dots = [
    range.start > aroundExample ? "…" : "",
    range.end + aroundExample < example.text.length ? "…" : "",
  ];
  return `- **${escapeMarkdown(text)}** (${paragraphs}): “${dots[0]}${shown}${dots[1]}”, ${escapeMarkdown(citationOf(example, wording))}`;
}
