/**
 * Words that every engine's paragraph query is rid of, in the peers' favour: with them MiniSearch and FTS5 are ten
 * times slower and find nothing better.
 */
export const stopWords: ReadonlySet<string> = new Set(
  `a about all also an and any are as at be been but by can could do for from had has have he her his how i if in into
   is it its may more most must no nor not of on or other our shall should so such than that the their them then there
   these they this those through to under up upon was we were what when where which who will with would you your`.split(
    /\s+/,
  ),
);

/** The words of a text as the peers see them: folded to lower case without accents. */
export function plainWords(text: string): string[] {
  return (
    text
      .normalize("NFD")
      .replace(/\p{Mn}/gu, "")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** The words that say what a text is about, each once. */
export function contentWords(text: string): string[] {
  return [...new Set(plainWords(text))].filter((word) => !stopWords.has(word));
}
