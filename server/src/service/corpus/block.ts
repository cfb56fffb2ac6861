import type { Passage } from "./document";

/**
 * A paragraph, heading or line of its own, put together from the lines it stands on. A reader whose format says more than
 * lines do gives `heading`, `part`, `number`, `page` and `language`: what it gives is not guessed at.
 */
export interface Block extends Pick<Passage, "page" | "language"> {
  readonly text: string;
  /** The line of the file on which it begins, from 0. */
  readonly line: number;
  /** Blank lines before it. */
  readonly gap: number;
  /** The format itself says that it is a heading, or that it is none. */
  readonly heading?: boolean;
  /** It stands beside the running text, which goes on after it as if it were not there. */
  readonly part?: "footnote" | "table";
  /** The number printed before it, where that is no part of `text`. */
  readonly number?: string;
  /** Where in `text` each further line or page of the file begins that it was put together from. */
  readonly breaks?: readonly ({ readonly at: number } & Place)[];
}

/** Where in a file something begins: the line, from 0, and the page, from 1, where the file has pages. */
export type Place = Pick<Passage, "line" | "page">;

/** The place in the file at which a stretch of a block begins. */
export function placeIn(block: Block, at: number): Place {
  const { line, page } = block.breaks?.filter((next) => next.at <= at).at(-1) ?? block;
  return page === undefined ? { line } : { line, page };
}
