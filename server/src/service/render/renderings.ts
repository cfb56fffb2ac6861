import type { TermRenderings } from "../features/renderings";
import { citationOf } from "../knowledge/passages/passageSource";
import { foundSoFar } from "./evidence";
import { languageName } from "./languageNames";
import { escapeMarkdown } from "./markdown";

/** What an example shows on either side of the rendering, in UTF-16 units. */
const aroundExample = 90;

/** How the corpus says a term in other languages, as a Markdown document: counts and an example of each. */
export function renderingsMarkdown({ term, languages, reading }: TermRenderings): string {
  const head = [
    `# “${escapeMarkdown(term)}” in other languages`,
    "",
    "What stands for it in the paragraphs of your corpus that correspond, found by counting. It is no translation and no " +
      "glossary: look at the examples.",
    "",
    ...(reading ? [foundSoFar(reading), ""] : []),
  ];
  if (languages.length === 0) {
    const none =
      "No document of your corpus has this term and is there in another language too. *Penholder: Get UN Resolutions* gets " +
      "resolutions in several.";
    return [...head, none, ""].join("\n");
  }
  const sections = languages.flatMap(({ language, known, paragraphs, renderings }) => [
    `## ${escapeMarkdown(languageName(language))}`,
    "",
    ...(known ? [`Penholder’s glossary has **${escapeMarkdown(known)}**\\.`, ""] : []),
    `In ${paragraphs} ${paragraphs === 1 ? "paragraph" : "paragraphs"}:`,
    "",
    ...renderings.map(({ text, paragraphs, example, range }) => {
      const before = example.text.slice(Math.max(0, range.start - aroundExample), range.start);
      const after = example.text.slice(range.end, range.end + aroundExample);
      const shown = `${escapeMarkdown(before)}**${escapeMarkdown(text)}**${escapeMarkdown(after)}`;
      const dots = [
        range.start > aroundExample ? "…" : "",
        range.end + aroundExample < example.text.length ? "…" : "",
      ];
      return `- **${escapeMarkdown(text)}** (${paragraphs}): “${dots[0]}${shown}${dots[1]}”, ${escapeMarkdown(citationOf(example))}`;
    }),
    ...(renderings.length === 0 ? ["Nothing that corresponds to it could be told."] : []),
    "",
  ]);
  return [...head, ...sections].join("\n");
}
