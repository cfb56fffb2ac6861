import type { Block } from "../block";
import { dividesWords, type HyphenatedWords, hyphenatedWords, jointOf } from "../hyphens";
import type { PageLine } from "./lines";

/** What ends a sentence or a clause. */
const closed = /[.!?;:。！？；：؟؛][)\]”’"'»]*(?:\s?\(?\d{1,3}\)?)?$/;
const closedByComma = /[,،，][)\]”’"'»]*$/;
/** "…; and": the next item of a list follows. */
const listGoesOn = /[;,:] (?:and|or|et|ou|y|e|o|u|и|или)$/;
/** What begins a paragraph or an item, whatever stands before it. */
const marker =
  /^(?:\(?(?:\d{1,3}|[a-zA-Zа-я]|[ivxIVX]{1,6})[.)]|\d{1,3}(?:\.\d{1,3})+\.?|[•·▪●■○*–—-]|[\uf0a7\uf0b7])(?:\s|$)/u;

/** Where most of the lines of a page, or of one of its columns, begin and end; how far they are apart. */
interface Setting {
  readonly left: number;
  readonly right: number;
  /** From line to line, in points. */
  readonly leading: number;
  readonly rightToLeft: boolean;
}

interface Open {
  readonly lines: PageLine[];
}

/**
 * Puts together the paragraphs of a text from its lines, over the ends of pages too.
 * @param lines in the order in which they are read, without footnotes and what stands around the text
 */
export function paragraphsOf(lines: readonly PageLine[], rightToLeft: boolean): Block[] {
  const settings = settingsOf(lines, rightToLeft);
  const hyphens = hyphensOf(lines);
  const blocks: Block[] = [];
  let open: Open | undefined;
  let before: PageLine | undefined;
  const close = () => {
    if (open) blocks.push(blockOf(open.lines, hyphens, gapBefore(before, open.lines[0]!, settings)));
    before = open?.lines.at(-1) ?? before;
    open = undefined;
  };
  for (const line of lines) {
    if (line.text === "") continue;
    const last = open?.lines.at(-1);
    if (open && last && continues(open.lines, last, line, settings)) open.lines.push(line);
    else {
      close();
      open = { lines: [line] };
    }
  }
  close();
  return blocks;
}

const keyOf = ({ page, column }: PageLine) => `${page} ${column}`;

function settingsOf(lines: readonly PageLine[], rightToLeft: boolean): (line: PageLine) => Setting {
  const whole = settingOf(lines, rightToLeft);
  const groups = new Map<string, PageLine[]>();
  for (const line of lines) {
    const key = keyOf(line);
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  const own = new Map<string, Setting>();
  for (const [key, of] of groups) {
    const setting = settingOf(of, rightToLeft);
    // Few short lines do not tell how wide their column is.
    const isWide = of.length >= 4 && setting.right - setting.left > 0.3 * (whole.right - whole.left);
    own.set(key, isWide ? { ...setting, leading: whole.leading } : whole);
  }
  return (line) => own.get(keyOf(line)) ?? whole;
}

function settingOf(lines: readonly PageLine[], rightToLeft: boolean): Setting {
  const leadings: number[] = [];
  for (let at = 1; at < lines.length; at++) {
    const step = lines[at]!.y - lines[at - 1]!.y;
    if (keyOf(lines[at]!) === keyOf(lines[at - 1]!) && step > 0) leadings.push(step);
  }
  const long = lines.filter(({ text }) => text.length > 40);
  const of = long.length >= 2 ? long : lines;
  const sorted = of.map(({ right }) => right).sort((a, b) => a - b);
  const lefts = of.map(({ x }) => x).sort((a, b) => a - b);
  return rightToLeft
    ? {
        left: lefts[Math.floor(lefts.length * 0.1)] ?? 0,
        right: mostFrequent(of.map(({ right }) => right)),
        leading: mostFrequent(leadings),
        rightToLeft,
      }
    : {
        left: mostFrequent(of.map(({ x }) => x)),
        right: sorted[Math.floor(sorted.length * 0.9)] ?? 0,
        leading: mostFrequent(leadings),
        rightToLeft,
      };
}

/** The most frequent of lengths that differ by less than a point or so. */
function mostFrequent(lengths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const length of lengths) {
    const rounded = Math.round(length);
    for (const near of [rounded - 1, rounded, rounded + 1])
      counts.set(near, (counts.get(near) ?? 0) + (near === rounded ? 2 : 1));
  }
  let best = 0;
  let most = 0;
  for (const [length, count] of counts) if (count > most) [best, most] = [length, count];
  return best;
}

/** How far a line is set in from the side on which lines begin, and how far from its end on the other, in points. */
function indents({ x, right }: PageLine, setting: Setting): { begin: number; end: number } {
  return setting.rightToLeft
    ? { begin: setting.right - right, end: x - setting.left }
    : { begin: x - setting.left, end: setting.right - right };
}

/** Whether `line` carries on the paragraph whose last line is `last`. */
function continues(
  open: readonly PageLine[],
  last: PageLine,
  line: PageLine,
  settings: (line: PageLine) => Setting,
): boolean {
  const setting = settings(line);
  const was = indents(last, settings(last));
  const is = indents(line, setting);
  const em = Math.max(last.size, line.size);
  const lower = /^[“"'(‘«]?\p{Ll}/u.test(line.text);
  const ends = closed.test(last.text) || listGoesOn.test(last.text);
  const beside = keyOf(last) === keyOf(line);
  if (last.tag && line.tag) {
    if (last.page === line.page) {
      if (last.tag.block === line.tag.block) return last.tag.kind !== "row";
      // Some files say that every line is a paragraph.
      return (
        isCut(last, was, em) && lower && last.tag.kind === line.tag.kind && last.tag.kind === "paragraph"
      );
    }
    if (last.tag.kind !== "paragraph" || line.tag.kind !== "paragraph") return false;
  }
  if (Math.abs(last.size - line.size) > 0.12 * em) return false;
  const room = wordLength(line) * 0.45 * em + 0.3 * em;
  const isFull = was.end <= Math.max(room, 1.2 * em);
  if (!beside) {
    // Over the end of a page, or of a column to the top of the next.
    if (last.page === line.page && line.y > last.y - em) return false;
    if (marker.test(line.text) && (ends || closedByComma.test(last.text) || !lower)) return false;
    if (lower) return !ends || isFull;
    if (ends || !isFull) return false;
    const first = open[0]!;
    const firstIndent = indents(first, settings(first)).begin;
    // Where first lines are set in, one that is not goes on.
    return (
      (!(is.begin > 0.9 * em && open.length > 1 && firstIndent < 0.9 * em) &&
        is.begin <= Math.max(firstIndent, 0.9 * em) &&
        !closedByComma.test(last.text)) ||
      (isFull && is.begin <= 0.5 * em && firstIndent > 0.9 * em && /\p{L}{2}/u.test(last.text))
    );
  }
  const step = line.y - last.y;
  if (step < -0.5 * em) return false;
  if (step < 0.5 * em) return true;
  const usual = open.length > 1 ? open.at(-1)!.y - open.at(-2)!.y : setting.leading;
  const apart =
    step > 1.3 * Math.max(usual > 0 ? Math.min(usual, setting.leading * 1.15 || usual) : 0, em * 0.95);
  if (marker.test(line.text) && (ends || apart || !isFull || closedByComma.test(last.text))) return false;
  if (apart) return lower && !ends && isFull && step < 2.6 * em;
  const heading = last.font !== line.font && last.text.length < 90 && !isFull;
  if (heading && !lower && !closedByComma.test(last.text)) return false;
  if (isCentred(last, settings(last)) && isCentred(line, setting)) return true;
  // The first line of a paragraph is set in, or all others are.
  if (is.begin > was.begin + 0.9 * em && open.length > 1 && !lower) return false;
  if (is.begin > was.begin + 0.9 * em && open.length === 1 && !isFull && !lower) return false;
  if (isFull) return !(ends && is.begin > 0.9 * em && was.begin < 0.5 * em);
  return lower && !ends;
}

/** Whether a line ends because there is no more room, and not because the paragraph does. */
function isCut(last: PageLine, { end }: { end: number }, em: number): boolean {
  return end <= 3 * em && !closed.test(last.text) && !closedByComma.test(last.text);
}

function wordLength({ text }: PageLine): number {
  const space = text.indexOf(" ");
  return Math.min(14, space < 0 ? text.length : space);
}

function isCentred(line: PageLine, setting: Setting): boolean {
  const { begin, end } = indents(line, setting);
  return begin > 2 * line.size && Math.abs(begin - end) < 0.12 * (setting.right - setting.left);
}

function gapBefore(
  last: PageLine | undefined,
  line: PageLine,
  settings: (line: PageLine) => Setting,
): number {
  if (!last) return 0;
  if (keyOf(last) !== keyOf(line)) return 1;
  return line.y - last.y > 1.3 * Math.max(settings(line).leading, line.size * 0.95) ? 1 : 0;
}

/** What is known of the hyphens of a text. */
export interface Hyphens {
  readonly words: HyphenatedWords;
  readonly divides: boolean;
}

export function hyphensOf(lines: readonly PageLine[]): Hyphens {
  const texts = lines.map(({ text }) => text);
  return { words: hyphenatedWords(texts), divides: dividesWords(texts) };
}

/** The lines of a paragraph as a block; words that were divided between lines are put together again. */
export function blockOf(lines: readonly PageLine[], { words, divides }: Hyphens, gap: number): Block {
  const [first] = lines;
  let text = "";
  const breaks: { at: number; line: number; page: number }[] = [];
  let page = first!.page;
  for (const line of lines) {
    const joint = text === "" ? undefined : jointOf(text, line.text, words, divides);
    if (joint === "without hyphen") text = text.slice(0, -1);
    else if (joint === "space" && !(isIdeographic(text.at(-1)) && isIdeographic(line.text[0]))) text += " ";
    if (line.page !== page) {
      page = line.page;
      breaks.push({ at: text.length, line: 0, page });
    }
    text += line.text;
  }
  const heading = first!.tag?.kind === "heading";
  return {
    text: text.replace(/^[\uf0a7\uf0b7]\s*/, "• "),
    line: 0,
    page: first!.page,
    gap,
    ...(heading ? { heading } : {}),
    ...(breaks.length > 0 ? { breaks } : {}),
  };
}

function isIdeographic(letter: string | undefined): boolean {
  return letter !== undefined && /[\u2e80-\u9fff\uff00-\uffef]/.test(letter);
}
