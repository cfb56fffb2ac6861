import { isChange, type Piece } from "../comparison/comparison";
import type { Draft } from "../draft/draft";
import type { ComparedParagraph } from "../knowledge/paragraphs/comparedParagraph";
import { citationWords } from "../knowledge/passages/passageSource";
import { quotationOf } from "../knowledge/passages/quotation";
import type { Fix } from "../rules/rule";
import type { TextRange } from "../text/range";
import { type Said, say } from "../text/say";

/** Maximum number of changes offered one by one. */
const mostChanges = 5;

/**
 * What a delegate can do about a changed paragraph: take the agreed wording, take only the changes at the cursor or in
 * the selection, quote the agreed paragraph below with its source. Differences of form stay as the draft has them.
 */
export function agreedWordingFixes(draft: Draft, compared: ComparedParagraph, at: TextRange): Fix[] {
  if (!("precedent" in compared)) return [];
  const { comparison, precedent, range } = compared;
  const changes = comparison.pieces.filter(isChange);
  const citation = citationWords(precedent.passage);
  const here = { start: at.start - range.start, end: at.end - range.start };
  const taken = (pieces: readonly Piece[]) =>
    pieces.map(({ before, after }) => ({
      start: range.start + after.start,
      end: range.start + after.end,
      newText: comparison.before.slice(before.start, before.end),
    }));
  const fixes: Fix[] = [];
  const seen = new Set<Piece>();
  for (const piece of changes) {
    if (seen.has(piece) || piece.after.start > here.end || piece.after.end < here.start) continue;
    // The two places of a phrase that moved belong together.
    const together = piece.move ? changes.filter(({ move }) => move === piece.move) : [piece];
    for (const one of together) seen.add(one);
    if (fixes.length < mostChanges) fixes.push({ title: titleOf(piece, compared), edits: taken(together) });
  }
  if (changes.length > 0) {
    fixes.push({ title: say`Take the agreed wording of ${citation}`, edits: taken(changes) });
  }
  const end = draft.text.startsWith("\r\n", range.end) ? "\r\n" : "\n";
  fixes.push({
    title: say`Quote ${citation} below, with its source`,
    edits: [
      {
        start: range.end,
        end: range.end,
        newText: `${end}${end}${quotationOf(precedent.passage, { language: draft.language })}`,
      },
    ],
  });
  return fixes;
}

function titleOf(piece: Piece, compared: ComparedParagraph): Said {
  if (!("precedent" in compared)) return say``;
  const { before, after } = compared.comparison;
  const old = shown(before.slice(piece.before.start, piece.before.end));
  const fresh = shown(after.slice(piece.after.start, piece.after.end));
  if (piece.move) return say`Move “${old || fresh}” back to its agreed place`;
  if (piece.kind === "inserted") return say`Take only this change: without “${fresh}”`;
  if (piece.kind === "deleted") return say`Take only this change: with “${old}”`;
  return say`Take only this change: “${old}” for “${fresh}”`;
}

function shown(text: string): string {
  const words = text.replace(/\s+/g, " ").trim();
  return words.length > 40 ? `${words.slice(0, 39)}…` : words;
}
