import { readFileSync } from "node:fs";
import type { DraftAnalyser } from "../../server/src/service/draft/analyser";
import type { Completer, Completion } from "../../server/src/service/features/completion";
import type { Suggester } from "../../server/src/service/features/inline";
import type { Knowledge } from "../../server/src/service/knowledge/knowledge";

/** A list that opened by itself. */
export interface OpenedList {
  /** The line up to the cursor, its last 60 characters. */
  readonly before: string;
  readonly first: Completion;
  /** What the text goes on with from where the first row would be written. */
  readonly written: string;
  /** Whether that is the first row's text, spacing apart. */
  readonly right: boolean;
  /** Whether it was the first row at some time while the list was open. */
  rightLater: boolean;
}

export interface TypedSpeech {
  readonly words: number;
  readonly lists: OpenedList[];
  /** Milliseconds of every question. */
  readonly times: number[];
}

export interface Typist {
  readonly knowledge: Knowledge;
  readonly analyser: DraftAnalyser;
  readonly completer: Completer;
  /** Grey text, which keeps a list from opening; absent for typing without it. */
  readonly suggester?: Suggester;
  /** The server's trigger characters. */
  readonly triggers: readonly string[];
}

const { wordPattern } = JSON.parse(readFileSync("syntaxes/statement.language-configuration.json", "utf8"));

/** The word that ends at the end of a line, as the editor's language says what a word is. */
function wordAtEnd(line: string): string {
  const words = new RegExp(wordPattern.pattern, `${wordPattern.flags}g`);
  let last = "";
  for (const match of line.matchAll(words))
    if (match.index + match[0].length === line.length) last = match[0];
  return last;
}

/**
 * Types a speech character by character and asks for lists as VS Code does: behind each character that ends a word which
 * is no number (quick suggestions), and behind each trigger character that does not. A list that is open is asked for
 * anew while a word goes on, and closes where it is empty or the word has ended.
 */
export async function typeSpeech(typist: Typist, text: string): Promise<TypedSpeech> {
  const { knowledge, analyser, completer, suggester, triggers } = typist;
  const lists: OpenedList[] = [];
  const times: number[] = [];
  let open: OpenedList | undefined;
  for (let end = 1; end <= text.length; end++) {
    const typed = text[end - 1] ?? "";
    const line = text.slice(text.lastIndexOf("\n", end - 1) + 1, end).slice(-400);
    const word = typed === "\n" ? "" : wordAtEnd(line);
    const quick = word !== "" && Number.isNaN(Number(word));
    if (open && word === "") open = undefined;
    if (!open && !quick && !triggers.includes(typed)) continue;
    const draft = analyser.analyse("untitled:speech", "penholder-statement", end, text.slice(0, end));
    if (suggester && (await suggester.find(knowledge, draft, end)).length > 0) continue;
    const began = performance.now();
    const found = await completer.find(knowledge, draft, end, { asked: false });
    times.push(performance.now() - began);
    const [first] = found;
    if (!first) {
      open = undefined;
      continue;
    }
    const written = text.slice(first.range.start, first.range.start + first.newText.length + 2);
    const right = packed(written).startsWith(packed(first.newText));
    if (open) open.rightLater ||= right;
    else {
      open = { before: line.slice(-60), first, written, right, rightLater: right };
      lists.push(open);
    }
  }
  return { words: text.split(/\s+/).filter(Boolean).length, lists, times };
}

function packed(text: string): string {
  return text.replace(/[\s\u00a0]/g, "");
}
