import { startsSentence, type WordScanner } from "../../text/wordScanner";
import { sentenceMark } from "../segment/segmentBuilder";

/** The words of a scanned text as the table of runs knows them: hashes, with a mark before each sentence. */
export interface SentenceTokens {
  readonly tokens: Uint32Array;
  /** The token that each word is. */
  readonly tokenOfWord: Uint32Array;
  /** How many tokens of the word's sentence end with it, the word and the mark included. */
  readonly context: Uint32Array;
}

export function sentenceTokens(scanner: WordScanner): SentenceTokens {
  const tokens = new Uint32Array(scanner.count * 2);
  const tokenOfWord = new Uint32Array(scanner.count);
  const context = new Uint32Array(scanner.count);
  let count = 0;
  let known = 0;
  for (let i = 0; i < scanner.count; i += 1) {
    if ((scanner.marks[i]! & startsSentence) !== 0) {
      tokens[count++] = sentenceMark;
      known = 1;
    }
    known += 1;
    tokenOfWord[i] = count;
    context[i] = known;
    tokens[count++] = scanner.hash1[i]!;
  }
  return { tokens, tokenOfWord, context };
}
