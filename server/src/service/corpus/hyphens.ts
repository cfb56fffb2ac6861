// Words that were divided between lines.

/** The words of a text, those with hyphens whole. */
export interface HyphenatedWords {
  /** @param word in lower case */
  has(word: string): boolean;
}

/** Every word of a text; gathered when one is first asked for, because most texts have no divided words. */
export function hyphenatedWords(lines: readonly string[]): HyphenatedWords {
  let words: ReadonlySet<string> | undefined;
  return {
    has(word) {
      words ??= new Set(
        lines.flatMap((text) => text.toLowerCase().match(/[\p{L}\p{N}]+(?:[-‐‑][\p{L}\p{N}]+)*/gu) ?? []),
      );
      return words.has(word);
    },
  };
}

/** Whether a text was set so that words are divided: then more lines end in a hyphen than words have one. */
export function dividesWords(lines: readonly string[]): boolean {
  return lines.filter((line) => /\p{L}-$/u.test(line)).length * 40 > lines.length;
}

/** "short- and long-term": words after which a hyphen hangs on purpose. */
export const hangsOn = /^(?:and|or|to|et|ou|y|o|e|и|или|und|oder)$/;

/** First parts that keep their hyphen: numbers and prefixes. */
export const keepsHyphen =
  /(?:^|[^\p{L}])(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|self|non|co|well|long|short|high|low|counter|post|pre|anti|cross|inter|multi|sub|vice|under|half|ill|socio|decision|peace|gender|people|human|evidence|results|human-rights|like|so|re|semi|quasi|ex|all|per|mid|\d+)[-‐]$/iu;

/**
 * What stands between two lines of a paragraph: a space, or where a word was divided nothing, or its own hyphen.
 * @param words of the text (see `hyphenatedWords`)
 * @param divides whether words are divided at the ends of lines (see `dividesWords`)
 */
export function jointOf(
  text: string,
  next: string,
  words: HyphenatedWords,
  divides = true,
): "space" | "hyphen" | "without hyphen" {
  if (!/[-‐]$/.test(text)) return "space";
  const end = text.slice(-60);
  const left = /([\p{L}\p{N}]+(?:[-‐‑][\p{L}\p{N}]+)*)[-‐]$/u.exec(end)?.[1];
  const right = left && /^[\p{L}\p{N}]+/u.exec(next)?.[0];
  if (!left || !right || hangsOn.test(right)) return "space";
  const whole = (left + right).toLowerCase();
  const keep =
    words.has(`${left}-${right}`.toLowerCase()) ||
    (!words.has(whole) &&
      (!divides || /^[\p{Lu}\p{N}]/u.test(right) || keepsHyphen.test(end) || left.includes("-")));
  return keep ? "hyphen" : "without hyphen";
}
