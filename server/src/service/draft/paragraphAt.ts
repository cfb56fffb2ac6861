import type { Draft, DraftParagraph } from "./draft";

/**
 * The paragraph in which a cursor stands: also before its number or list mark, and behind it on its last line.
 * @param offset UTF-16 offset in the draft's text
 * @returns undefined where the line is empty or holds no words
 */
export function paragraphAt(
  { text, paragraphs }: Pick<Draft, "text" | "paragraphs">,
  offset: number,
): DraftParagraph | undefined {
  const within = paragraphs.find(({ start, end }) => start <= offset && offset <= end);
  if (within) return within;
  const lineStart = text.lastIndexOf("\n", offset - 1) + 1;
  const next = text.indexOf("\n", offset);
  const lineEnd = next < 0 ? text.length : next;
  return paragraphs.find(({ start, end }) => start <= lineEnd && lineStart <= end);
}
