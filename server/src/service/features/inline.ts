import type { Draft } from "../draft/draft";
import type { Knowledge } from "../knowledge/knowledge";
import type { Continuation, StoredPassage } from "../search/passageIndex";
import { sentenceStart, splitSentences } from "../text/sentences";

/** A continuation of the sentence, in words that have been used before. */
export interface Suggestion {
  /** What goes in at the offset, verbatim from the passage. */
  readonly text: string;
  readonly passage: StoredPassage;
  /** In how many passages the words typed are continued so. */
  readonly count: number;
}

/** Fewer words before the cursor say too little of what comes next. */
const wordsNeeded = 3;
/** No suggestion is longer: nobody reads more ghost text than this before going on. */
const longest = 240;
const most = 5;

/**
 * Continuations of the sentence that ends at the offset; best first. Only at the end of a line, so that nothing is
 * ever suggested into the middle of words already written.
 */
export async function findSuggestions(
  knowledge: Knowledge,
  draft: Draft,
  offset: number,
): Promise<Suggestion[]> {
  const { index } = knowledge;
  if (!index) return [];
  const lineEnd = draft.text.indexOf("\n", offset);
  if (draft.text.slice(offset, lineEnd < 0 ? undefined : lineEnd).trim() !== "") return [];
  const paragraph = draft.paragraphs.find(({ start, end }) => start <= offset && offset <= end + 1);
  if (paragraph?.part !== "body") return [];
  const begin = Math.max(paragraph.start, sentenceStart(draft.text, offset));
  const typed = draft.text.slice(begin, offset);
  if (wordCount(typed) < wordsNeeded) return [];
  const found = await index.continuations(typed, { limit: most * 3, excludeDocuments: [draft.uri] });
  const resolution = draft.languageId === "penholder-resolution";
  const ranked = resolution
    ? [...found.filter(isAdopted), ...found.filter((other) => !isAdopted(other))]
    : found;
  const suggestions = new Map<string, Suggestion>();
  const midWord = /[\p{L}\p{N}]$/u.test(typed);
  for (const continuation of ranked) {
    const text = naturalEnd(continuation.text);
    // A word that has been begun is the delegate's own: nothing guesses how it ends.
    if (midWord && /^[\p{L}\p{N}]/u.test(text) && !/^\p{Script=Han}/u.test(text)) continue;
    if (text.trim().length < 3 || suggestions.has(text)) continue;
    suggestions.set(text, { text, passage: continuation.passage, count: continuation.count });
    if (suggestions.size === most) break;
  }
  return [...suggestions.values()];
}

function isAdopted({ passage }: Continuation): boolean {
  return passage.document.kind === "adopted";
}

function wordCount(text: string): number {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return (text.match(/[\p{L}\p{N}][\p{L}\p{N}'’/-]*/gu)?.length ?? 0) + Math.floor(han / 2);
}

/** So many words at least stand before the comma at which a suggestion may end. */
const clauseWords = 4;

/** Up to the end of the first clause that says something, at the latest to the end of the sentence. */
function naturalEnd(text: string): string {
  const [first] = splitSentences(text);
  const sentence = text.slice(0, first?.end ?? text.length).trimEnd();
  for (const mark of sentence.matchAll(/[,;:](?=\s)|[，；：،؛]/gu)) {
    const clause = sentence.slice(0, mark.index + 1);
    if (wordCount(clause) >= clauseWords) return shortEnough(clause);
  }
  return shortEnough(sentence);
}

function shortEnough(text: string): string {
  if (text.length <= longest) return text;
  const space = text.lastIndexOf(" ", longest);
  return text.slice(0, space > 20 ? space : longest);
}
