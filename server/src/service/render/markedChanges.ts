import { type Comparison, isChange, type Piece } from "../comparison/comparison";
import type { QualifierEffect } from "../comparison/qualifiers";
import type { VerbChange } from "../comparison/strength";
import { escapeMarkdown } from "./markdown";

/**
 * The later text as Markdown, with what was deleted struck through and what was inserted in bold. Differences of form
 * (see `PieceKind`) are not marked.
 * @param context where given, unchanged text is cut to about so many characters beside each change
 */
export function markedMarkdown(comparison: Comparison, context = Number.POSITIVE_INFINITY): string {
  let marked = "";
  for (const piece of comparison.pieces) {
    const { old, fresh } = sides(comparison, piece);
    if (piece.kind === "form") marked += spaced(fresh.replace(emphasis, ""), "");
    else if (piece.kind === "same") {
      const first = piece.after.start === 0;
      const last = piece.after.end === comparison.after.length;
      marked += spaced(cut(fresh, first ? 0 : context, last ? 0 : context), "");
    } else {
      const note = piece.move ? ` *\\(moved ${piece.move}\\)*` : "";
      const gone = spaced(old, "~~", note);
      const come = spaced(fresh, "**", note);
      marked +=
        gone + (gone !== "" && come !== "" && !/\s$/.test(gone) && !/^\s/.test(come) ? " " : "") + come;
    }
  }
  return marked.trim();
}

/** A text without its middle, where it is much longer than what is kept of its beginning and end. */
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
export function markedText(comparison: Comparison): string {
  let marked = "";
  for (const piece of comparison.pieces) {
    const { old, fresh } = sides(comparison, piece);
    if (!isChange(piece)) marked += fresh;
    else {
      const moved = piece.move ? `moved ${piece.move}: ` : "";
      marked += (old && `[-${moved}${old}-]`) + (fresh && `{+${moved}${fresh}+}`);
    }
  }
  return marked.replace(/\s+/g, " ").trim();
}

function sides({ before, after }: Comparison, piece: Piece): { old: string; fresh: string } {
  return {
    old: before.slice(piece.before.start, piece.before.end),
    fresh: after.slice(piece.after.start, piece.after.end),
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

/** Verbs and qualifiers that changed, as plain sentences. */
export function namedChanges({ verbs, qualifiers }: Comparison): string[] {
  return [
    ...verbs.map(({ from, to, direction }) => `“${from}” became “${to}”${readings[direction]}`),
    ...qualifiers.map(({ change, phrase, effect }) => `“${phrase}” ${change} (${effects[effect]})`),
  ];
}

const readings: Readonly<Record<VerbChange["direction"], string>> = {
  weaker: " (usually read as weaker)",
  stronger: " (usually read as stronger)",
  alike: " (usually read as alike)",
  other: "",
};

const effects: Readonly<Record<QualifierEffect, string>> = {
  discretion: "leaves room",
  request: "depends on a request or consent",
  law: "ties it to law or policy",
  resources: "limits the means",
  urgency: "sets pace or rigour",
};
