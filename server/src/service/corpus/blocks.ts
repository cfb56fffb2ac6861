import { opensText } from "../text/openings";
import type { Block } from "./block";
import { type HyphenatedWords, hangsOn, hyphenatedWords, jointOf, keepsHyphen } from "./hyphens";
import type { Line } from "./lines";
import { isTitleOfSpeech } from "./title";

/** "1.", "12)", "(a)", "(iv)", "a.", "•", "–": what begins an item whatever stands before it. */
const marker =
  /^(?:\(?(?:\d{1,3}|[a-zA-Zа-я]|[ivxIVX]{1,6})[.)]|[•·▪●■*–—-]|\d{1,3}(?:\.\d{1,3})+(?:\.|(?= \p{Lu})))(?: |$)/u;
/** What ends a sentence or a clause; a line that lacks it may go on. */
const closed = /[.!?;:。！？；：؟؛][)\]”’"'»]*(?:\s?\(?\d{1,3}\)?)?$/;
const endsWithComma = /[,，،][)\]”’"'»]*$/;
/** "…; and": the next item of a list follows. */
const listGoesOn = /[;,:] (?:and|or|et|ou|y|e|o|u|и|или)$/;
/** Words after which no line of its own ends. */
const unfinished =
  /(?:^|[ ’'])(?:s|the|a|an|of|and|or|to|in|on|for|by|with|from|at|as|that|which|its|their|our|is|are|be|was|were|has|have|not|de|du|des|la|le|les|et|à|en|el|los|las|y|que|para|por|con|и|в|на|с|о|по|для|от|من|في|على|إلى)$/i;

/** How the lines of a text were set. */
interface Setting {
  /** The width to which lines were broken; 0 where a line is a paragraph of its own. */
  readonly width: number;
  /** The indent of most lines. */
  readonly margin: number;
  /** A resolution: clauses may open in lower case after a comma. */
  readonly clauses: boolean;
}

/** Puts together the paragraphs of a text from its lines. */
export function buildBlocks(lines: readonly Line[]): Block[] {
  const setting = {
    width: wrapWidth(lines),
    margin: commonIndent(lines),
    clauses: lines.slice(0, 150).some(({ text }) => opensText(text)),
  };
  const words = hyphenatedWords(lines.map(({ text }) => text));
  const blocks: Block[] = [];
  let open: OpenBlock | undefined;
  for (const line of lines) {
    if (open && continues(open, line, setting)) append(open, line, words);
    else {
      if (open) blocks.push(closedBlock(open));
      open = { parts: [line.text], length: line.text.length, first: line, last: line, breaks: [] };
    }
  }
  if (open) blocks.push(closedBlock(open));
  return blocks.map((block) => withHyphens(block, words));
}

/** A paragraph that may go on. Its text is put together once, at its end: it may have very many lines. */
interface OpenBlock {
  readonly parts: string[];
  length: number;
  readonly first: Line;
  last: Line;
  readonly breaks: { at: number; line: number }[];
}

function closedBlock({ parts, first, breaks }: OpenBlock): Block {
  const block = { text: parts.join(""), line: first.line, gap: first.gap };
  return breaks.length > 0 ? { ...block, breaks } : block;
}

/** Whether `line` carries on the paragraph that is open. */
function continues({ last, length }: OpenBlock, line: Line, { width, margin, clauses }: Setting): boolean {
  if (marker.test(line.text) && !(width > 0 && line.gap === 0 && wrapsInto(last, line, width))) return false;
  const { text } = last;
  const lower = startsLower(line.text);
  const open = !closed.test(text) && !listGoesOn.test(text);
  // A comma ends a clause of a resolution, but no paragraph of other texts.
  const broken = open && (!endsWithComma.test(text) || !clauses);
  if (line.page) return lower ? broken : length >= 40 && open && !endsWithComma.test(text);
  const amid = open && !endsWithComma.test(text) && breaksOff(text, length, clauses);
  if (clauses && (opensText(line.text) || opensText(text))) return false;
  if (!lower && isTitleOfSpeech(line.text)) return false;
  if (line.gap > 0)
    return lower ? length >= 30 && broken : line.gap === 1 && amid && (!clauses || unfinished.test(text));
  if (width === 0) return lower ? open : amid;
  if (line.indent > margin + 1 && last.indent <= margin + 1) return false;
  return wrapsInto(last, line, width);
}

/** Whether a text without an end is the beginning of a sentence, not a heading, a name or an entry of a list. */
function breaksOff(text: string, length: number, clauses: boolean): boolean {
  if (unfinished.test(text)) return length >= (clauses ? 60 : 14);
  return clauses ? length >= 160 : length >= 50 && spoken.test(text);
}

/** Words that sentences have and headings have not. */
const spoken =
  /\b(?:I|we|my|our|is|are|was|were|has|have|had|will|would|allow|must|should|can|been|be|nous|notre|avons|est|sont|nuestr[oa]|hemos|ha|han|es|son)\b/;

/**
 * Whether a wrapped line goes on in the next: it is about as long as lines are here, or the first word of the next
 * would not have found room.
 */
function wrapsInto(last: Line, line: Line, width: number): boolean {
  const first = line.text.indexOf(" ");
  const room = last.indent + last.text.length + 1 + (first < 0 ? line.text.length : first);
  if (closed.test(last.text) && (marker.test(line.text) || room < width * 0.9)) return false;
  return room >= width * 0.8 || (startsLower(line.text) && !closed.test(last.text));
}

/**
 * The width to which the lines of a text were broken, in characters; 0 where a line is a paragraph of its own.
 * Wrapped lines are all about as long as the longest; lines that are paragraphs are of any length.
 */
function wrapWidth(lines: readonly Line[]): number {
  const lengths = lines.map(({ text, indent }) => text.length + Math.min(indent, 20)).sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.97)] ?? 0;
  if (width > 130 || (lengths.at(-1) ?? 0) > 2.5 * Math.max(width, 60)) return 0;
  let inner = 0;
  let full = 0;
  let open = 0;
  for (let at = 0; at + 1 < lines.length; at++) {
    const line = lines[at]!;
    const next = lines[at + 1]!;
    if (next.gap > 0 || line.text.length < width * 0.4) continue;
    inner++;
    if (line.text.length + line.indent >= width * 0.7) full++;
    // Names under one another end in commas as well; broken lines go on in lower case.
    if (startsLower(next.text) || /[\p{L}\p{N}]$/u.test(line.text)) open++;
  }
  return inner >= 2 && full >= inner * 0.6 && open >= inner * 0.4 ? width : 0;
}

function commonIndent(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const { indent } of lines) counts.set(indent, (counts.get(indent) ?? 0) + 1);
  let margin = 0;
  for (const [indent, count] of counts) if (count > (counts.get(margin) ?? 0)) margin = indent;
  return margin;
}

/**
 * Closes the gap in "Secretary- General", left where a line once ended in a hyphen: where the whole word stands
 * elsewhere in the text, both its parts are capitalised, or the first is one that keeps its hyphen.
 */
function withHyphens(block: Block, words: HyphenatedWords): Block {
  const gaps: number[] = [];
  for (let at = block.text.indexOf("- "); at >= 0; at = block.text.indexOf("- ", at + 2)) {
    const left = /[\p{L}\p{N}]+$/u.exec(block.text.slice(Math.max(0, at - 40), at))?.[0];
    const right = /^\p{L}+/u.exec(block.text.slice(at + 2, at + 42))?.[0];
    if (!left || !right || hangsOn.test(right)) continue;
    const named = /^\p{Lu}\p{Ll}/u.test(left) && /^\p{Lu}/u.test(right);
    if (named || keepsHyphen.test(`${left}-`) || words.has(`${left}-${right}`.toLowerCase()))
      gaps.push(at + 1);
  }
  if (gaps.length === 0) return block;
  const text = [0, ...gaps.map((gap) => gap + 1)]
    .map((from, index) => block.text.slice(from, gaps[index]))
    .join("");
  let passed = 0;
  const breaks = block.breaks?.map(({ at, line }) => {
    while (passed < gaps.length && gaps[passed]! < at) passed++;
    return { at: at - passed, line };
  });
  return { ...block, text, ...(breaks ? { breaks } : {}) };
}

/** Puts a further line to a paragraph; a word divided between the lines is put together again. */
function append(open: OpenBlock, line: Line, words: HyphenatedWords): void {
  const joint = jointOf(open.last.text, line.text, words);
  const last = open.parts.length - 1;
  if (joint === "without hyphen") open.parts[last] = open.parts[last]!.slice(0, -1);
  else if (joint === "space") open.parts.push(" ");
  open.length += joint === "space" ? 1 : joint === "without hyphen" ? -1 : 0;
  open.breaks.push({ at: open.length, line: line.line });
  open.parts.push(line.text);
  open.length += line.text.length;
  open.last = line;
}

function startsLower(text: string): boolean {
  return /^[“"'(‘«]?\p{Ll}/u.test(text);
}
