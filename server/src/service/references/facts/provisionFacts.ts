import articleTable from "../../../../data/provisions/articles.tsv";
import chapterTable from "../../../../data/provisions/chapters.tsv";
import goalTable from "../../../../data/provisions/goals.tsv";
import { english, ownWords, type Said, say } from "../../text/say";
import { readRoman, writeRoman } from "./roman";
import { keyedTable, once, rows } from "./table";

/** A part of the Charter, or a Goal or target, as people call it. */
export interface Provision {
  /** "Article 2 (4) of the Charter of the United Nations", "Sustainable Development Goal 16". */
  readonly name: string;
  /** What it is a part of, or its heading: "Chapter XV: The Secretariat", "No poverty". */
  readonly heading: Said;
  /** What it says, in our own words: never to be quoted. */
  readonly gist: Said;
}

/** The resolution that set the Sustainable Development Goals. */
export const goalsSymbol = "A/RES/70/1";

const articles = once(() => keyedTable(articleTable));
const goals = once(() => keyedTable(goalTable));
/** Numeral, first and last article, name and gist of each chapter of the Charter. */
const chapters = once(() =>
  rows(chapterTable).map(([numeral = "", first, name = "", gist = ""], at, all) => ({
    numeral,
    first: Number(first),
    last: Number(all[at + 1]?.[1] ?? 112) - 1,
    name,
    gist,
  })),
);

/**
 * What is known of a part of the Charter or of a Goal.
 * @param symbol our own name for it: `CHARTER:ART.2(4)`, `CHARTER:CH.VII`, `SDG:16`, `SDG:16.a`
 * @returns undefined for everything else, and for a provision that does not exist
 */
export function provisionFacts(symbol: string): Provision | undefined {
  const { kind, which, paragraph } = takeApart(symbol);
  if (!kind || impossibleProvision(symbol)) return undefined;
  const name = provisionName(symbol) ?? symbol;
  if (kind === "CHARTER:CH.") {
    const chapter = chapters().find(({ numeral }) => numeral === which);
    return (
      chapter && {
        name,
        heading: say`${ownWords(chapter.name)} (Articles ${String(chapter.first)} to ${String(chapter.last)})`,
        gist: say`${ownWords(chapter.gist)}`,
      }
    );
  }
  if (kind === "CHARTER:ART.") {
    const number = Number(which);
    const chapter = chapters().find(({ first, last }) => first <= number && number <= last);
    const gist = articles().row(which)?.[2];
    if (!chapter || !gist) return undefined;
    return {
      name,
      heading: say`Chapter ${chapter.numeral}: ${ownWords(chapter.name)}`,
      gist: paragraph ? say`The whole Article: ${ownWords(gist)}` : say`${ownWords(gist)}`,
    };
  }
  const [, heading, gist = ""] = goals().row(which) ?? [];
  const goal = which.split(".")[0] ?? "";
  return {
    name,
    heading: heading
      ? say`${ownWords(heading)}`
      : say`Goal ${goal}: ${ownWords(goals().row(goal)?.[1] ?? "")}`,
    gist: say`${ownWords(gist)}`,
  };
}

/** What the Articles and chapters of the Charter, the Goals and targets say, and the names of chapters and Goals. */
export function provisionTexts(): string[] {
  return [
    ...rows(articleTable).map(([, , gist = ""]) => gist),
    ...chapters().flatMap(({ name, gist }) => [name, gist]),
    ...rows(goalTable).flatMap(([, name = "", gist = ""]) => [name, gist]),
  ].filter(Boolean);
}

/** How a part of the Charter or a Goal is written in English; undefined for everything else. */
export function provisionName(symbol: string): string | undefined {
  const said = provisionWords(symbol);
  return said && english(said);
}

/** What a part of the Charter or a Goal is called, to be told in the reader's language; undefined for everything else. */
export function provisionWords(symbol: string): Said | undefined {
  if (symbol === "CHARTER") return say`Charter of the United Nations`;
  const { kind, which, paragraph } = takeApart(symbol);
  if (kind === "CHARTER:ART.")
    return paragraph
      ? say`Article ${which} (${paragraph}) of the Charter of the United Nations`
      : say`Article ${which} of the Charter of the United Nations`;
  if (kind === "CHARTER:CH.") return say`Chapter ${which} of the Charter of the United Nations`;
  if (kind !== "SDG:") return undefined;
  return which.includes(".")
    ? say`target ${which} of the Sustainable Development Goals`
    : say`Sustainable Development Goal ${which}`;
}

/**
 * Why there is no such article, chapter, paragraph, Goal or target, in one sentence; undefined where there is one, and
 * for everything else.
 */
export function impossibleProvision(symbol: string): Said | undefined {
  const { kind, which, paragraph } = takeApart(symbol);
  if (kind === "CHARTER:ART.") {
    const row = articles().row(which);
    if (!row) return say`The Charter of the United Nations has 111 Articles: there is no Article ${which}.`;
    const paragraphs = Number(row[1]);
    if (!paragraph || Number(paragraph) <= paragraphs) return undefined;
    return paragraphs === 0
      ? say`Article ${which} of the Charter of the United Nations has no numbered paragraphs.`
      : say`Article ${which} of the Charter of the United Nations has ${paragraphs} paragraphs: there is no paragraph ${paragraph}.`;
  }
  if (kind === "CHARTER:CH.")
    return (readRoman(which) ?? 0) > chapters().length
      ? say`The Charter of the United Nations has 19 Chapters: there is no Chapter ${which}.`
      : undefined;
  if (kind !== "SDG:" || goals().row(which)) return undefined;
  const goal = which.split(".")[0] ?? "";
  if (!goals().row(goal))
    return say`There are 17 Sustainable Development Goals: there is no Goal ${goal} for all States.`;
  return say`There is no target ${which}: Goal ${goal} has the targets ${targetsOf(goal)}.`;
}

/** "5.1–5.6, 5.a–5.c". */
function targetsOf(goal: string): string {
  const targets = [...goals().keys()].filter((each) => each.startsWith(`${goal}.`));
  const run = (each: readonly string[]) => (each.length === 1 ? each[0] : `${each[0]}–${each.at(-1)}`);
  const numbered = targets.filter((each) => /\d$/.test(each));
  const lettered = targets.filter((each) => !/\d$/.test(each));
  return [numbered, lettered]
    .filter(({ length }) => length > 0)
    .map(run)
    .join(", ");
}

/** The document that a symbol is a part of: the Charter, the resolution that set the Goals, else itself. */
export function wholeDocument(symbol: string): string {
  if (symbol.startsWith("CHARTER")) return "CHARTER";
  return symbol.startsWith("SDG:") ? goalsSymbol : symbol;
}

/** Every article and chapter of the Charter, every Goal and target. */
export function* provisionSymbols(): Iterable<string> {
  for (const article of articles().keys()) yield `CHARTER:ART.${article}`;
  for (const { numeral } of chapters()) yield `CHARTER:CH.${numeral}`;
  for (const goal of goals().keys()) yield `SDG:${goal}`;
}

/** The chapter of a number, as the grammar of references names it. */
export const chapterSymbol = (number: number) => `CHARTER:CH.${writeRoman(number)}`;

function takeApart(symbol: string): {
  readonly kind?: string;
  readonly which: string;
  readonly paragraph?: string;
} {
  const [, kind, which = "", paragraph] =
    /^(CHARTER:ART\.|CHARTER:CH\.|SDG:)([^()]+)(?:\((\d{1,2})\))?$/.exec(symbol) ?? [];
  return { which, ...(kind ? { kind } : {}), ...(paragraph ? { paragraph } : {}) };
}
