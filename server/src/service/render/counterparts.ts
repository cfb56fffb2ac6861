import type { PassageCounterparts } from "../features/counterparts";
import type { Reading } from "../knowledge/knowledge";
import type { Counterpart } from "../knowledge/passages/counterparts";
import { citationOf } from "../knowledge/passages/passageSource";
import type { StoredPassage } from "../search/corpusSearch";
import { foundSoFar, readingWords } from "./evidence";
import { directionOf, languageName } from "./languageNames";
import { escapeMarkdown, htmlText } from "./markdown";

/** A passage in other languages as a Markdown document: each beside the passage itself, Arabic from the right. */
export function counterpartsMarkdown({ passage, found, counterparts, reading }: PassageCounterparts): string {
  const { language } = passage.document;
  const name = languageName(language);
  const head = [
    `# ${escapeMarkdown(citationOf(passage))} in other languages`,
    "",
    introduction(found, name, reading),
    "",
    ...(reading && counterparts.length > 0 ? [foundSoFar(reading), ""] : []),
  ];
  if (counterparts.length === 0) {
    const none = reading
      ? `No other language found yet: ${readingWords(reading)}.`
      : `Your corpus has this document in ${name} only.`;
    return [...head, none, "", block(passage), ""].join("\n");
  }
  const sections = counterparts.flatMap((one) => [
    `## ${name} and ${languageName(one.language)}`,
    "",
    escapeMarkdown(one.certain ? one.passages.map((each) => citationOf(each)).join("; ") : uncertain(one)),
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
export function counterpartsText({ passage, found, counterparts }: PassageCounterparts): string {
  const name = languageName(passage.document.language);
  const lines = [`${citationOf(passage)}  [${name}]`, introduction(found, name), `    ${passage.text}`, ""];
  if (counterparts.length === 0) lines.push(`The corpus has this document in ${name} only.`);
  for (const one of counterparts) {
    const text = one.certain ? one.passages.map(({ text }) => `    ${text}`) : [`    ${uncertain(one)}`];
    lines.push(`${languageName(one.language)}, ${one.place}`, ...text, "");
  }
  return lines.join("\n").trimEnd();
}

function introduction(found: PassageCounterparts["found"], language: string, reading?: Reading): string {
  if (found === "across")
    return (
      `${reading ? "So far your corpus" : "Your corpus"} has nothing like this paragraph in its own language. This ${language} passage names the same things; ` +
      "whether it says the same, only you can tell."
    );
  return found === "version"
    ? "The paragraph of the draft is a changed version of this adopted one."
    : "Each language version of an adopted text is authentic.";
}

/** What is said instead of a text that might be the wrong one. */
function uncertain({ place }: Counterpart): string {
  return `Near ${place}: which paragraph it is there is not certain.`;
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
