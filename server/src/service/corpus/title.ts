import { countryNamed } from "../text/countries";
import type { Block } from "./block";
import { isDateLine, organNamed } from "./facts";
import { speakerOfLine, spokenTitle } from "./speaker";
import { isWebFurniture } from "./webFurniture";

export interface FoundTitle {
  readonly text: string;
  /** The lines of the head that it stands on. */
  readonly indexes: readonly number[];
}

/** What stands in heads beside titles. */
const besideTitles =
  /^(?:Distr\b|Original\b|Agenda items?\b|Item \d|Points? \d|Tema \d|Пункт|议程项目|(?:[A-Z][a-z]+(?:-[a-z]+)?|\d+(?:st|nd|rd|th)) (?:special |emergency |regular )*session|\[|\(|Adopted by|Resolution adopted|Check against delivery|As delivered|Embargoed|United Nations$|Nations Unies$|Naciones Unidas$|New York\b|Geneva\b|Original:|S$|A$|E$|Permanent Mission|Mission permanente|Misión Permanente|PERMANENT MISSION|Photo\b|\*)/i;

/** "76/199. Oil slick on Lebanese shores": the number before a resolution's title. */
const numberedTitle = /^(?:\d{1,4}\/\d{1,4}|\d{4}\/\d{1,3}|ES-\d+\/\d+)\s?[A-Z]?\.\s+(.{3,300})$/;

/** A title set in several lines: "STATEMENT / BY / H.E. MR. … / AT …". */
const beginning =
  /^(?:statement|remarks|address|speech|intervention|national statement|explanation of vote|déclaration|allocution|discours|declaración|discurso|intervención|выступление|заявление)(?: (?:made|delivered|given))?(?: (?:by|of|par|de|por))?$/i;

/**
 * "Statement by H.E. Ms. X, Permanent Representative of Y, at the … New York, 3 October 2023.": a title even with a
 * full stop, for it says what it is and nobody speaks in it.
 */
export function isTitleOfSpeech(text: string): boolean {
  return (
    text.length <= 400 &&
    spokenTitle.test(text.slice(0, 70)) &&
    !/[,;]$/.test(text) &&
    !/\b(?:I|me|we|my|our|us|it is|thank|je|nous|merci|nuestr[oa])\b/i.test(text) &&
    !/[.!?] \p{Lu}\p{Ll}+ \p{Ll}/u.test(text.replace(/\b(?:Mr|Mrs|Ms|Dr|H\.E|Amb|St)\./g, ""))
  );
}

/**
 * The title in the blocks before a text.
 * @param used blocks that are accounted for as facts
 * @param enacted the text is that of a resolution, whose title is the last line before it
 * @param after blank lines between the head and the text
 */
export function findTitle(
  head: readonly Block[],
  used: readonly boolean[],
  enacted: boolean,
  after: number,
): FoundTitle | undefined {
  const whole = composed(
    head.map(({ text }) => text),
    used,
  );
  if (whole) return whole;
  const candidates = head
    .map(({ text, heading }, index) => ({ text, index, heading, gap: head[index + 1]?.gap ?? after }))
    .filter(
      ({ text, index, heading }) =>
        heading !== false &&
        !used[index] &&
        text.length >= 4 &&
        text.length <= 400 &&
        /\p{L}{3}|[\u4e00-\u9fff]{2}/u.test(text) &&
        !isWebFurniture(text) &&
        !organNamed(text),
    );
  const numbered = candidates.find(({ text }) => numberedTitle.test(text));
  if (numbered) return { text: numberedTitle.exec(numbered.text)![1]!, indexes: [numbered.index] };
  // What follows is a list of what the text holds.
  const contents = head.findIndex(({ text }) => contentsTitle.test(text));
  const above = candidates.filter(({ index }) => contents < 0 || index < contents);
  const plain = above.filter(
    ({ text }) => !besideTitles.test(text) && !isDateLine(text) && !speakerOfLine(text),
  );
  const speech = above.filter(
    ({ text }) => text.length >= 12 && !besideTitles.test(text) && isTitleOfSpeech(text),
  );
  // Any other line is a title only where something sets it apart: a blank line after it, or facts beside it.
  const apart = plain.filter(
    ({ text, gap, heading }) =>
      (heading || gap > 0 || used.includes(true)) &&
      !/[,;:.!]$/.test(text) &&
      !/^(?:I|We|It is|On behalf|In the name) /.test(text),
  );
  const found = enacted
    ? plain.at(-1)
    : (speech.find(({ text }) => /\b(?:by|par|por|at|on|in)\b/i.test(text)) ?? speech[0] ?? longest(apart));
  if (!found) return undefined;
  const next =
    enacted || speech.some(({ index }) => index === found.index) || used[found.index + 1]
      ? undefined
      : head[found.index + 1];
  // A report on a State says on which in a line of its own.
  const state = next && countryNamed(next.text.replace(/[*∗]+$/, "").trim()) ? next : undefined;
  return state
    ? { text: `${tidy(found.text)}: ${tidy(state.text)}`, indexes: [found.index, found.index + 1] }
    : { text: tidy(found.text), indexes: [found.index] };
}

const contentsTitle =
  /^(?:(?:table of )?contents|table des matières|sommaire|índice|содержание|目录|المحتويات)(?:\s+(?:paragraphs?|pages?))*$/i;

function longest(
  lines: readonly { text: string; index: number }[],
): { text: string; index: number } | undefined {
  return lines.reduce<{ text: string; index: number } | undefined>(
    (best, line) => (best && best.text.length >= line.text.length ? best : line),
    undefined,
  );
}

/** "Statement by Ms. X,": a title that goes on in the next line. */
export function goesOn(line: string): boolean {
  return /,$/.test(line) && / (?:by|par|por) /i.test(line) && isTitleOfSpeech(line.slice(0, -1));
}

/** Puts together a title that is spread over lines, up to the place, the date or the text. */
function composed(head: readonly string[], used: readonly boolean[]): FoundTitle | undefined {
  // A page's category ("Speech") is no beginning of a title: that goes on with who speaks.
  const start = head.findIndex(
    (line, index) =>
      (goesOn(line) && index + 1 < head.length) ||
      (beginning.test(line) &&
        (/ \p{L}+$/u.test(line) ||
          /^(?:by|of|par|por|de|del)\b|^(?:Министра|Президента|Председателя|Постоянного|Главы|Премьер|Заместителя|Государственного|Его|Её)(?= |-)/i.test(
            head[index + 1] ?? "",
          ))),
  );
  if (start < 0) return undefined;
  const indexes = [start];
  let text = head[start]!;
  for (let at = start + 1; at < head.length && text.length < 350; at++) {
    const line = head[at]!;
    if (
      used[at] ||
      isDateLine(line) ||
      isWebFurniture(line) ||
      /^(?:check against|new york|geneva|\()/i.test(line)
    )
      break;
    text += ` ${line}`;
    indexes.push(at);
  }
  return indexes.length > 1 ? { text: tidy(text), indexes } : undefined;
}

function tidy(text: string): string {
  return text
    .replace(/^["“«](.*)["”»]$/, "$1")
    .replace(/\s*[:|–*∗-]+\s*$/, "")
    .trim();
}
