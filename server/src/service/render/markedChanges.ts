import { type Comparison, isChange, type Piece } from "../comparison/comparison";
import type { QualifierChange, QualifierEffect } from "../comparison/qualifiers";
import type { VerbChange } from "../comparison/strength";
import type { TextRange } from "../text/range";
import { type Said, say, type Wording, withSemicolons, worded } from "../text/say";
import { escapeMarkdown, shortened } from "./markdown";

/**
 * The later text as Markdown, with what was deleted struck through and what was inserted in bold. Differences of form
 * (see `PieceKind`) are not marked.
 * @param options `context`: unchanged text is cut to about this many UTF-16 units beside each change; `most`: it ends with
 *   dots after the piece with which it becomes longer than this, in UTF-16 units, and a piece that is longer by itself is
 *   cut at a word
 */
export function markedMarkdown(
  comparison: Comparison,
  {
    context = Number.POSITIVE_INFINITY,
    most = Number.POSITIVE_INFINITY,
    wording,
  }: { context?: number; most?: number; wording: Wording },
): string {
  const { pieces } = comparison;
  let marked = "";
  let shown = 0;
  for (const [at, piece] of pieces.entries()) {
    const { old, fresh } = sides(comparison, piece);
    if (piece.kind === "form") {
      marked += spaced(fresh.replace(emphasis, ""), "");
      shown += fresh.length;
    } else if (piece.kind === "same") {
      const last = at === pieces.length - 1;
      // Where nothing changed there is nothing to cut beside.
      const kept = pieces.length === 1 ? fresh : cut(fresh, at === 0 ? 0 : context, last ? 0 : context);
      marked += spaced(kept, "");
      shown += kept.length;
    } else {
      const note = piece.move ? ` *\\(${worded(say`moved ${piece.move}`, wording)}\\)*` : "";
      const gone = spaced(within(old, most), "~~", note);
      const come = spaced(within(fresh, most), "**", note);
      marked +=
        gone + (gone !== "" && come !== "" && !/\s$/.test(gone) && !/^\s/.test(come) ? " " : "") + come;
      shown += Math.min(old.length, most) + Math.min(fresh.length, most);
    }
    if (shown > most && at < pieces.length - 1) return `${marked.trim()} …`;
  }
  return marked.trim();
}

/** A text cut at a word where it is longer than `most` UTF-16 units, with the spaces around it. */
function within(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${/^\s*/.exec(text)![0]}${shortened(text.trim(), most)}${/\s*$/.exec(text)![0]}`;
}

/**
 * A text without its middle, where it is much longer than what is kept of its beginning and end. Nothing is kept of a
 * side where no change stands.
 */
function cut(text: string, beginning: number, end: number): string {
  if (text.length <= beginning + end + 20) return text;
  const from = beginning === 0 ? 0 : text.lastIndexOf(" ", beginning);
  const to = end === 0 ? text.length : text.indexOf(" ", text.length - end);
  if (from < 0 || to < from) return text;
  return `${text.slice(0, from)} … ${text.slice(to)}`;
}

/** Emphasis of the draft's own would be taken for a mark. */
const emphasis = /[*_]+/g;

/** The same for a terminal, as `wdiff` marks it: [-deleted-]{+inserted+}; what moved says so. */
export function markedText(comparison: Comparison, wording: Wording): string {
  let marked = "";
  for (const piece of comparison.pieces) {
    const { old, fresh } = sides(comparison, piece);
    if (!isChange(piece)) marked += fresh;
    else {
      const moved = piece.move ? `${worded(say`moved ${piece.move}`, wording)}: ` : "";
      marked += (old && `[-${moved}${old}-]`) + (fresh && `{+${moved}${fresh}+}`);
    }
  }
  return marked.replace(/\s+/g, " ").trim();
}

function sides({ before, after }: Comparison, piece: Piece): { old: string; fresh: string } {
  // Where the draft had mark-up, or struck words out, there are spaces now.
  const fresh = after.slice(piece.after.start, piece.after.end).replace(/ {2,}/g, " ");
  return {
    old: before.slice(piece.before.start, piece.before.end),
    fresh: isChange(piece) && fresh.trim() === "" ? "" : fresh,
  };
}

/**
 * Text between marks, the spaces outside of them. Markdown takes a mark beside a comma for text unless something that
 * is neither letter nor mark stands between: a space of no width.
 */
function spaced(text: string, mark: string, note = ""): string {
  const core = text.trim();
  if (core === "") return text === "" ? "" : " ";
  const before = /^\s/.test(text) ? " " : "";
  const after = /\s$/.test(text) ? " " : "";
  if (mark === "") return before + escapeMarkdown(core) + after;
  const open = /^[\p{L}\p{N}]/u.test(core) ? "" : "\u200b";
  const close = /[\p{L}\p{N}]$/u.test(core) ? "" : "\u200b";
  return `${before}${mark}${open}${escapeMarkdown(core)}${close}${mark}${note}${after}`;
}

/** A text with some of its ranges between marks, as Markdown. */
export function rangesMarkdown(text: string, ranges: readonly TextRange[], mark: "~~" | "**"): string {
  return cutAt(text, ranges)
    .map(({ words, within }) => spaced(words, within ? mark : ""))
    .join("")
    .trim();
}

/** The same for a terminal. */
export function rangesText(text: string, ranges: readonly TextRange[], open: string, close: string): string {
  const marked = cutAt(text, ranges).map(({ words, within }) => (within ? `${open}${words}${close}` : words));
  return marked.join("").replace(/\s+/g, " ").trim();
}

/** A text cut where its ranges begin and end. */
function cutAt(text: string, ranges: readonly TextRange[]): { words: string; within: boolean }[] {
  const pieces: { words: string; within: boolean }[] = [];
  let at = 0;
  for (const { start, end } of ranges) {
    pieces.push(
      { words: text.slice(at, start), within: false },
      { words: text.slice(start, end), within: true },
    );
    at = end;
  }
  return [...pieces, { words: text.slice(at), within: false }];
}

/** Verbs and qualifiers that changed, as plain sentences. */
export function namedChanges({ verbs, qualifiers }: Comparison, wording: Wording): string[] {
  return [...verbs.map(verbSentence), ...qualifiers.map(qualifierSentence)].map((said) =>
    worded(said, wording),
  );
}

function verbSentence({ from, to, direction }: VerbChange): Said {
  if (direction === "weaker") return say`“${from}” became “${to}” (usually read as weaker)`;
  if (direction === "stronger") return say`“${from}” became “${to}” (usually read as stronger)`;
  if (direction === "alike") return say`“${from}” became “${to}” (usually read as alike)`;
  return say`“${from}” became “${to}”`;
}

function qualifierSentence({ change, phrase, effect }: QualifierChange): Said {
  return change === "added"
    ? say`“${phrase}” added (${effects[effect]})`
    : say`“${phrase}” dropped (${effects[effect]})`;
}

/**
 * Every change of wording as a plain sentence, in the order of the text: verbs and qualifiers with their reading, and
 * what else was put in, taken out, exchanged or moved. Long words are cut at a word.
 */
export function allChanges(comparison: Comparison, wording: Wording): string[] {
  const { verbs, qualifiers } = comparison;
  const sentences: string[] = [];
  const tell = (said: Said) => {
    const sentence = worded(said, wording);
    if (!sentences.includes(sentence)) sentences.push(sentence);
  };
  for (const piece of comparison.pieces) {
    if (!isChange(piece)) continue;
    const verb = verbs.find(
      ({ before, after }) => overlap(before, piece.before) || overlap(after, piece.after),
    );
    const named = qualifiers.filter(({ change, range }) =>
      overlap(range, change === "added" ? piece.after : piece.before),
    );
    if (verb) tell(verbSentence(verb));
    for (const qualifier of named) tell(qualifierSentence(qualifier));
    const { old, fresh } = sides(comparison, piece);
    const from = told(old);
    const to = told(fresh);
    if (verb || named.length > 0 || (from === "" && to === "")) continue;
    if (piece.kind === "moved") tell(say`“${from || to}” moved`);
    else if (from === "") tell(say`“${to}” added`);
    else tell(to === "" ? say`“${from}” dropped` : say`“${from}” became “${to}”`);
  }
  return sentences;
}

function overlap(one: TextRange, other: TextRange): boolean {
  return one.start < other.end && other.start < one.end;
}

/** How much of the words of a change is told. Characters. */
const toldLength = 60;

/** The words of a change without the marks around them; empty where only marks changed. */
function told(text: string): string {
  const words = text.replace(/\s+/g, " ").replace(/^[\s,;:.*_]+|[\s,;:.*_]+$/g, "");
  return shortened(words, toldLength);
}

/** How long a row may be that tells several changes. Characters. */
const briefLength = 90;

/** The first changes in one line, and how many more there are; the first always whole. */
export function briefChanges(changes: readonly string[], wording: Wording): string {
  let brief = "";
  for (const [at, change] of changes.entries()) {
    const next = at === 0 ? change : worded(withSemicolons([brief, change]), wording);
    if (at > 0 && next.length > briefLength)
      return worded(say`${brief}; and ${changes.length - at} more`, wording);
    brief = next;
  }
  return brief;
}

const effects: Readonly<Record<QualifierEffect, Said>> = {
  discretion: say`leaves room`,
  request: say`depends on a request or consent`,
  law: say`ties it to law or policy`,
  resources: say`limits the means`,
  urgency: say`sets pace or rigour`,
};
