import type { DraftAnalyser } from "../../server/src/service/draft/analyser";
import type { Draft } from "../../server/src/service/draft/draft";

/** A document that is typed: its paragraphs as the corpus would have held them. */
export interface TypedDocument {
  readonly id: string;
  readonly paragraphs: readonly { readonly text: string; readonly num?: string }[];
}

/** What was counted while documents were typed. */
export interface TypingCounts {
  /** UTF-16 units of all paragraphs. */
  characters: number;
  /** Of these, the ones that came with an accepted suggestion. */
  saved: number;
  /** Of these, the ones of suggestions accepted as a whole. */
  savedWhole: number;
  /** Places where a suggestion could be asked for, and where one was shown. */
  asked: number;
  shown: number;
  /** Shown suggestions whose first three words (or all, where there are fewer) are what was written. */
  right: number;
  accepted: number;
  /** Accepted to the last word; and accepted text that ends where a clause of the document ends. */
  whole: number;
  atClause: number;
  readonly times: number[];
}

export const noCounts = (): TypingCounts => ({
  characters: 0,
  saved: 0,
  savedWhole: 0,
  asked: 0,
  shown: 0,
  right: 0,
  accepted: 0,
  whole: 0,
  atClause: 0,
  times: [],
});

/** Asks for the suggestion at the end of what is typed: its text, or undefined where none is shown. */
export type Suggest = (draft: Draft, offset: number, rest: string) => Promise<string | undefined>;

/**
 * Types a document paragraph by paragraph, word by word. At the beginning of a paragraph and after each space a
 * suggestion is asked for. One is accepted where its first three words (or all, where there are fewer) are what the
 * document says: with one key where the whole of it is, else word by word as far as the words agree. After a whole one
 * the next is asked for at once; otherwise one more word is typed first, since the rest of a suggestion has been seen.
 */
export async function typeDocument(
  document: TypedDocument,
  { analyser, languageId, head }: { analyser: DraftAnalyser; languageId: string; head: string },
  suggest: Suggest,
  counts: TypingCounts,
): Promise<void> {
  let before = head;
  let version = 0;
  for (const { text, num } of document.paragraphs) {
    if (before !== "") before += "\n\n";
    if (num) before += `${num} `;
    counts.characters += text.length;
    let at = 0;
    while (at < text.length) {
      const typed = before + text.slice(0, at);
      const begun = performance.now();
      const draft = analyser.analyse(`file:///${document.id}`, languageId, ++version, typed);
      const suggestion = await suggest(draft, typed.length, text.slice(at));
      counts.times.push(performance.now() - begun);
      counts.asked += 1;
      const taken = suggestion === undefined ? 0 : judge(suggestion, text.slice(at), counts);
      at += taken;
      if (taken > 0 && taken === suggestion?.length) continue;
      const space = text.indexOf(" ", at + 1);
      at = space < 0 ? text.length : space + 1;
    }
    before += text;
  }
}

/** A hyphen that does not break a line and a curly apostrophe are to the eye what they are without. */
function plain(text: string): string {
  return text.replaceAll("\u2011", "-").replaceAll("’", "'").replaceAll("\u00a0", " ");
}

/**
 * How far a suggestion agrees with what was written: whether its first three words (or all, where there are fewer) do, how
 * many characters of whole words, and whether all of it.
 */
export function wordsRight(suggested: string, written: string) {
  const suggestion = plain(suggested);
  const rest = plain(written);
  const words = [...suggestion.matchAll(/\S+/g)];
  let agreed = 0;
  let end = 0;
  for (const word of words) {
    const stop = word.index + word[0].length;
    if (rest.slice(0, stop) !== suggestion.slice(0, stop)) break;
    // "Council" is right where "Council," was written: the mark is the delegate's own.
    if (/^[\p{L}\p{M}\p{N}]|^['-]\p{L}/u.test(rest.slice(stop, stop + 2))) break;
    agreed += 1;
    end = stop;
  }
  const isRight = agreed >= Math.min(3, words.length);
  return { isRight, end: isRight ? end : 0, isWhole: agreed === words.length };
}

/** Counts a shown suggestion; returns how many of its characters are accepted. */
function judge(suggestion: string, rest: string, counts: TypingCounts): number {
  counts.shown += 1;
  const { isRight, end, isWhole } = wordsRight(suggestion, rest);
  if (!isRight) return 0;
  counts.right += 1;
  counts.accepted += 1;
  counts.saved += end;
  if (isWhole) {
    counts.whole += 1;
    counts.savedWhole += end;
  }
  if (end === rest.length || /[,;:.!?”)—]$/.test(rest.slice(0, end)) || /^[,;:.!?]/.test(rest.slice(end))) {
    counts.atClause += 1;
  }
  return end;
}
