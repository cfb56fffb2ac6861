import type { PlacedPage, PlacedText } from "../../../server/src/service/corpus/layout/placed";

/** A line as it is set: its left edge and height in points, its text, and what is different about it. */
export type SetLine = readonly [x: number, y: number, text: string, other?: Partial<PlacedText>];

/** A page of lines set in letters of 10 points that are 5 points wide. */
export function page(number: number, lines: readonly SetLine[], tagged = false): PlacedPage {
  const texts = lines.map(([x, y, text, other]) => {
    const size = other?.size ?? 10;
    return { text, x, y, width: (text.length * size) / 2, size, font: "f1", ...other };
  });
  return { number, width: 600, height: 800, texts, tagged };
}

/**
 * Paragraphs of running text as lines: 70 letters wide from 100 points on, 12 points apart.
 * @param y of the first line
 * @param indent of the first line of each paragraph, in points
 */
export function column(y: number, lines: readonly string[], x = 100): SetLine[] {
  return lines.map((text, at) => [x, y + 12 * at, text]);
}
