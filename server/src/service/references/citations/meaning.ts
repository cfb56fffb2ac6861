import type { TextRange } from "../../text/range";
import type { Said } from "../../text/say";
import { impossibleDocument } from "../symbols/impossible";
import type { Item } from "../tokens/items";
import type { Letter } from "../tokens/letters";
import type { Nature, Organ } from "../words/vocabulary";
import type { GivenDate } from "./given";

/** A number in the text, with all that its sentence says of it. */
export interface Cited {
  readonly item: Item;
  readonly nature: Nature | undefined;
  /** The organ that is said to have adopted it, right before or after. */
  readonly organ: Organ | undefined;
  /** The nearest organ named before it in the sentence. */
  readonly near: Organ | undefined;
  /** "its resolution": the organ's own. */
  readonly own: boolean;
  /** Whose resolution the same number was when the text named it before. */
  readonly before: Organ | undefined;
  /** The High Commissioner for Human Rights has been named in the sentence. */
  readonly rights: boolean;
  /** "its", said of a Council or of an Assembly, where the language tells. */
  readonly ownerIsCouncil: boolean | undefined;
  /** The year of the date that is given with it. */
  readonly year: number | undefined;
  /** The date itself. */
  readonly date: GivenDate | undefined;
  /** Where the words that belong to it begin ("resolution 70/1"); undefined for what has none right before it. */
  readonly phraseStart: number | undefined;
  /** It follows the head word directly, or an item that does so as part of a list. */
  readonly attached: boolean;
  /** A sign or word stands before it that lets it be part of a list. */
  readonly listed: boolean;
}

/** What the text around tells: whose document it is, which organs it has named, which documents are on record. */
export interface Host {
  /** The organ that issues the text that is being read. */
  readonly organ: Organ | undefined;
  /** Takes note of an organ named in the text. */
  seen(organ: Organ): void;
  /** Which Council "the Council" is, as far as the text has named one. */
  council(): Organ | undefined;
  /** Which Commission "the Commission" is; only that on Human Rights had resolutions of its own kind. */
  commission(): Organ | undefined;
  /** Whether the catalogue has the document. */
  has(symbol: string): boolean;
  /** The date (ISO 8601) that the catalogue has of a document, to the day, the month or the year. */
  date(symbol: string): string | undefined;
}

/** A document that an item stands for. */
export interface Meaning {
  readonly start: number;
  readonly end: number;
  readonly symbol: string;
  readonly candidates?: readonly string[];
  readonly year?: {
    readonly value: number;
    readonly start: number;
    readonly end: number;
    readonly loose?: true;
  };
  readonly slip?: TextRange & { readonly newText: string };
  readonly impossible?: Said;
  /** See `Reference.between`. */
  readonly between?: true;
  /** It is the only meaning of its item. */
  readonly alone: boolean;
}

/** The items of one shape. */
export type Shaped<S extends Item["shape"]> = Extract<Item, { shape: S }>;

/** One reference for each letter: "31/6 A and B" are two documents; "74/92 A-B" is one with both. */
export function withLetters(
  item: Item,
  letters: readonly Letter[],
  symbol: (letter: string) => string,
): Meaning[] {
  if (letters.length <= 1)
    return [
      {
        ...meaning(item.start, item.end, symbol(letters[0]?.value ?? ""), true),
        ...(item.slip ? { slip: item.slip } : {}),
      },
    ];
  return letters.map((letter, at) => ({
    ...meaning(at === 0 ? item.start : letter.start, letter.end, symbol(letter.value), false),
    ...(letter.between ? { between: true as const } : {}),
  }));
}

export function meaning(start: number, end: number, symbol: string, alone: boolean): Meaning {
  const impossible = impossibleDocument(symbol);
  return { start, end, symbol, alone, ...(impossible ? { impossible } : {}) };
}
