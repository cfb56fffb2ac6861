/** A text as it stands on a page. Lengths in points (1/72 inch), from the page's upper left corner. */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  /** Of the line that the letters stand on. */
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** Equal for texts in the same font. */
  readonly font: string;
  /** It runs up or down the page. */
  readonly turned?: boolean;
  /** The file says that it is none of the text: a running head, a page's number. */
  readonly artifact?: boolean;
  /** What the file says it belongs to. */
  readonly tag?: Tagged;
}

/** The paragraph that the file itself says a text belongs to. */
export interface Tagged {
  readonly kind: "paragraph" | "heading" | "footnote" | "row";
  /** Its place among those of the page, in the order in which they are read. */
  readonly block: number;
  /** Of a row the cell. */
  readonly cell: number;
}

export interface PlacedPage {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PlacedText[];
  /** The file says which texts are paragraphs. */
  readonly tagged: boolean;
}
