import type { TextRange } from "../text/range";
import type { Said } from "../text/say";
import type { GivenDate } from "./citations/given";

/** A place in a text that names a document, a part of the Charter or a Goal. */
export interface Reference extends TextRange {
  /** The words as they stand. */
  readonly text: string;
  /** The canonical symbol, without spaces: `S/RES/2518(2020)`, `A/RES/217A(III)`, `CHARTER:ART.99`, `SDG:16.3`. */
  readonly symbol: string;
  /** Where context does not decide: all that it may be, the likeliest (`symbol`) first. */
  readonly candidates?: readonly string[];
  /** "again": said of what was named before, without its number ("the same resolution"). */
  readonly form: "symbol" | "citation" | "name" | "again";
  /**
   * The part that the citation's head words and number span together ("Security Council Resolution 2518"), where that
   * is more than the range itself (in a list only the first item has its head words beside it).
   */
  readonly citation?: TextRange;
  /** A Security Council resolution in prose: the year as written, and where it stands; absent where none is written. */
  readonly year?: {
    readonly value: number;
    readonly range: TextRange;
    /** It does not stand in brackets of its own ("1325 of 2000", "2231/2016"): the range is all of it, from the number on. */
    readonly loose?: true;
  };
  /** The date that is given with it, before or after: "of 31 October 2000". */
  readonly date?: GivenDate;
  /** It is written wrongly but plainly: what stands at a place of it, and how it should stand. */
  readonly slip?: TextRange & { readonly newText: string };
  /** One of those between the ends of a range ("2718–2722 (2023)"): all of them stand on what stands between. */
  readonly between?: true;
  /** "paragraph 5 of", "annex": as written. */
  readonly pinpoint?: string;
  /** Why a document with this symbol cannot exist, where that is certain; one sentence. */
  readonly impossible?: Said;
}

/** What is known of the text that references are found in. */
export interface ReferenceContext {
  /** ISO 639 code, where known. */
  readonly language?: string;
  /** Canonical symbol of the document that the text stands in, or of its kind: decides "its resolution 50/13". */
  readonly document?: string;
}
