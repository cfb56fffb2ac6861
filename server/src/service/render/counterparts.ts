import type { PassageCounterparts } from "../features/counterparts";
import type { Reading } from "../knowledge/knowledge";
import type { Counterpart } from "../knowledge/passages/counterparts";
import { citationOf, citationWords } from "../knowledge/passages/passageSource";
import type { StoredPassage } from "../search/corpusSearch";
import { type Said, type SaidValue, say, type Wording, withSemicolons, worded } from "../text/say";
import { foundSoFar, readingWords } from "./evidence";
import { directionOf, languageName, languageWords } from "./languageNames";
import { escapeMarkdown, htmlText } from "./markdown";

/** A passage in other languages as a Markdown document: each beside the passage itself, Arabic from the right. */
export function counterpartsMarkdown(
  { passage, found, counterparts, reading }: PassageCounterparts,
  wording: Wording,
): string {
  const { language } = passage.document;
  const name = languageWords(language);
  const tell = (said: Said) => worded(said, wording);
  const head = [
    `# ${escapeMarkdown(tell(say`${citationOf(passage, wording)} in other languages`))}`,
    "",
    tell(introduction(found, name, reading)),
    "",
    ...(reading && counterparts.length > 0 ? [foundSoFar(reading, wording), ""] : []),
  ];
  if (counterparts.length === 0) {
    const none = reading
      ? say`No other language found yet: ${readingWords(reading)}.`
      : say`Your corpus has this document in ${name} only.`;
    return [...head, tell(none), "", block(passage), ""].join("\n");
  }
  const sections = counterparts.flatMap((one) => [
    `## ${tell(say`${name} and ${languageWords(one.language)}`)}`,
    "",
    escapeMarkdown(tell(one.certain ? citationsOf(one.passages) : uncertain(one))),
    "",
    "<table><tr>",
    cell(language, [passage]),
    one.certain ? cell(one.language, one.passages) : cell(one.language, []),
    "</tr></table>",
    "",
  ]);
  return [...head, ...sections].join("\n");
}

/** The same for a terminal. */
export function counterpartsText(
  { passage, found, counterparts }: PassageCounterparts,
  wording: Wording,
): string {
  const name = languageWords(passage.document.language);
  const tell = (said: Said) => worded(said, wording);
  const lines = [
    `${citationOf(passage, wording)}  [${languageName(passage.document.language, wording)}]`,
    tell(introduction(found, name)),
    `    ${passage.text}`,
    "",
  ];
  if (counterparts.length === 0) lines.push(tell(say`Your corpus has this document in ${name} only.`));
  for (const one of counterparts) {
    const text = one.certain
      ? one.passages.map(({ text }) => `    ${text}`)
      : [`    ${tell(uncertain(one))}`];
    lines.push(tell(say`${languageWords(one.language)}, ${one.place}`), ...text, "");
  }
  return lines.join("\n").trimEnd();
}

function introduction(found: PassageCounterparts["found"], language: SaidValue, reading?: Reading): Said {
  if (found === "version") return say`The paragraph of the draft is a changed version of this adopted one.`;
  if (found !== "across") return say`Each language version of an adopted text is authentic.`;
  return reading
    ? say`So far your corpus has nothing like this paragraph in its own language. This passage (${language}) names the same things; whether it says the same, only you can tell.`
    : say`Your corpus has nothing like this paragraph in its own language. This passage (${language}) names the same things; whether it says the same, only you can tell.`;
}

function citationsOf(passages: readonly StoredPassage[]): Said {
  const [first = "", ...others] = passages.map(citationWords);
  return withSemicolons([first, ...others]);
}

/** What is said instead of a text that might be the wrong one. */
function uncertain({ place }: Counterpart): Said {
  return say`Near ${place}: which paragraph it is there is not certain.`;
}

function cell(language: string, passages: readonly StoredPassage[]): string {
  const text = passages.map((passage) => `${numberOf(passage)}${htmlText(passage.text)}`).join("<br><br>");
  return `<td width="50%" valign="top" lang="${/^[a-z-]+$/i.test(language) ? language : ""}" dir="${directionOf(language)}">${text}</td>`;
}

function block(passage: StoredPassage): string {
  return `<table><tr>${cell(passage.document.language, [passage])}</tr></table>`;
}

function numberOf({ number, text }: StoredPassage): string {
  return number && !text.startsWith(number) ? `${htmlText(number)} ` : "";
}
