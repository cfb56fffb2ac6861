import type { Reading } from "../knowledge/knowledge";
import { say, type Wording, worded } from "../text/say";
import { foundSoFar } from "./evidence";

/** What a hover says, as blocks of Markdown in which everything that is not ours is escaped. */
export interface HoverText {
  /** What is seen at once: at most three. */
  readonly lines: readonly Line[];
  /** What follows for who wants more; empty where the lines say all. */
  readonly more: readonly string[];
  /** Said in any case, below the lines: that the corpus is not wholly read. */
  readonly note?: string;
}

/** A block that is seen at once, and the whole of it where it was cut. */
export interface Line {
  readonly short: string;
  readonly full: string;
}

/** Maximum number of blocks seen at once. */
const mostLines = 3;

/** How long a block that is seen at once may be: about two lines of a hover. Characters that are shown. */
export const lineLength = 160;

/** Blocks by their weight: the first three are seen at once, the others follow. Empty ones are left out. */
export function inLines(blocks: readonly (string | Line)[], more: readonly string[] = []): HoverText {
  const full = blocks
    .map((block) => (typeof block === "string" ? { short: block, full: block } : block))
    .filter(({ short }) => short !== "");
  return {
    lines: full.slice(0, mostLines),
    more: [...full.slice(mostLines).map((line) => line.full), ...more.filter((block) => block !== "")],
  };
}

/** The same, with how far the corpus is read, where it is not read wholly: nothing else says that more may come. */
export function withReading(text: HoverText, reading: Reading | undefined, wording: Wording): HoverText {
  return reading ? { ...text, note: `*${foundSoFar(reading, wording)}*` } : text;
}

/** All of it in a row, for pages and terminals. */
export function inARow({ lines, more, note }: HoverText, wording: Wording): string {
  return joined([...lines.map(({ full }) => full), ...more, ...(note ? [note] : [])], wording);
}

/** All of it, nothing cut: for editors whose hovers cannot open anything. */
export function wholeText({ lines, more, note }: HoverText, wording: Wording): string {
  const shown = [...lines.map(({ full }) => full), ...(note ? [note] : [])];
  return joined([...shown, ...(more.length > 0 ? ["---", ...more] : [])], wording);
}

/**
 * The lines alone, with a link to the whole where it says more.
 * @param address of the link: of our own making, with nothing in it that ends a link
 */
export function firstLines({ lines, more, note }: HoverText, address: string, wording: Wording): string {
  const shown = lines.map(({ short }) => short);
  const isAll = more.length === 0 && lines.every(({ short, full }) => short === full);
  const last = isAll ? [] : [`[${worded(say`more`, wording)}](${address})`];
  const first = [...shown.slice(0, -1), [...shown.slice(-1), ...last].join(" · ")];
  return joined([...first, ...(note ? [note] : [])], wording);
}

/** What of a line of Markdown stands before its text: the mark of a list, a quotation or a heading. */
const beginning = /^(?:- |> |#{1,6} )?/;

/**
 * Blocks one below the other. Editors set hovers from left to right: told in Arabic, each line that holds Arabic runs from
 * the right within marks of its own (U+2067 to U+2069), or its numbers and names would change places.
 */
function joined(blocks: readonly string[], { language }: Wording): string {
  const text = blocks.join("\n\n");
  if (language !== "ar") return text;
  return text
    .split("\n")
    .map((line) =>
      /\p{Script=Arabic}/u.test(line) && !line.includes("\u2067")
        ? `${line.replace(beginning, "$&\u2067")}\u2069`
        : line,
    )
    .join("\n");
}
