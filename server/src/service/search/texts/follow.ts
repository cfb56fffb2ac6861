import { apostrophe, characterTables, ignorable, whiteSpace } from "../../text/characters";
import type { WordScanner } from "../../text/wordScanner";

/**
 * Where the scanned text goes on after `tail`, from offset `at`; undefined where something else stands there. White
 * space of any length is equal, apostrophes and quotation marks may be straight or curly; all else must be the same.
 */
export function afterTail(scanner: WordScanner, at: number, tail: string): number | undefined {
  const { kind } = characterTables();
  let offset = at;
  let i = 0;
  while (i < tail.length) {
    const wanted = tail.charCodeAt(i);
    if (offset >= scanner.length) return undefined;
    const found = scanner.units[offset]!;
    if ((kind[wanted]! & whiteSpace) !== 0) {
      if ((kind[found]! & whiteSpace) === 0) return undefined;
      while (i < tail.length && (kind[tail.charCodeAt(i)]! & whiteSpace) !== 0) i += 1;
      while (offset < scanner.length && (kind[scanner.units[offset]!]! & whiteSpace) !== 0) offset += 1;
      continue;
    }
    if (plain(wanted, kind) !== plain(found, kind)) return undefined;
    offset += 1;
    i += 1;
  }
  return offset;
}

/**
 * Where a word of the scanned text goes on after `prefix`; undefined where it begins otherwise or ends with it. Only
 * letter by letter: what is appended to the typed letters must make the word whole.
 */
export function afterBeginning(scanner: WordScanner, word: number, prefix: string): number | undefined {
  const { kind, fold } = characterTables();
  const start = scanner.starts[word]!;
  if (scanner.ends[word]! - start <= prefix.length) return undefined;
  for (let i = 0; i < prefix.length; i += 1) {
    const wanted = prefix.charCodeAt(i);
    const found = scanner.units[start + i]!;
    if (((kind[wanted]! | kind[found]!) & ignorable) !== 0) return undefined;
    if (plain(fold[wanted]!, kind) !== plain(fold[found]!, kind)) return undefined;
  }
  const offset = start + prefix.length;
  // A combining mark belongs to the letter before it, and half a surrogate pair is no letter.
  return (kind[scanner.units[offset]!]! & ignorable) !== 0 ? undefined : offset;
}

function plain(unit: number, kind: Uint8Array): number {
  if ((kind[unit]! & apostrophe) !== 0) return 0x27;
  return unit === 0x201c || unit === 0x201d ? 0x22 : unit;
}
