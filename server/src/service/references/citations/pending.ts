import type { Reference } from "../reference";
import type { Item } from "../tokens/items";
import { pinpoint } from "../words/gaps";
import type { Nature, Organ } from "../words/vocabulary";
import type { GivenDate } from "./given";
import type { Cited, Meaning } from "./meaning";

/** A head word ("resolution") and what its sentence says of whose it is. */
export interface Head {
  readonly start: number;
  readonly end: number;
  readonly nature: Nature;
  organ: Organ | undefined;
  /** Where the organ's own words end, if they stand after the head. */
  organEnd: number;
  /** Where the phrase begins: the organ right before it, or the word itself. */
  readonly phraseStart: number;
  readonly own: boolean;
  readonly ownerIsCouncil: boolean | undefined;
  /** How many items the head has. */
  items: number;
}

/** A number whose document is not yet decided: words after it may still say whose it is. */
export interface Pending {
  readonly item: Item;
  readonly head: Head | undefined;
  nature: Nature | undefined;
  organ: Organ | undefined;
  readonly near: Organ | undefined;
  readonly own: boolean;
  /** The High Commissioner for Human Rights has been named in the sentence. */
  readonly rights: boolean;
  readonly attached: boolean;
  readonly listed: boolean;
  readonly first: boolean;
  /** It continues the list of the item before it. */
  readonly continued: boolean;
  year: number | undefined;
  date: GivenDate | undefined;
}

/** What makes two mentions of a session and number the same. */
export function keyOf(item: Item): string {
  return item.shape === "pair" ? `${item.session}/${item.number}` : "";
}

/** An item that stands by itself. */
export function loose(item: Item): Pending {
  return {
    item,
    head: undefined,
    nature: undefined,
    organ: undefined,
    near: undefined,
    own: false,
    rights: false,
    attached: false,
    listed: false,
    first: false,
    continued: false,
    year: undefined,
    date: undefined,
  };
}

/** What its sentence says of a number, as far as it is read. */
export function citedAs(each: Pending, before?: Organ): Cited {
  return {
    item: each.item,
    nature: each.nature ?? each.head?.nature,
    organ: each.organ ?? each.head?.organ,
    near: each.near,
    own: each.own,
    before,
    rights: each.rights,
    phraseStart: each.first ? each.head?.phraseStart : undefined,
    ownerIsCouncil: each.head?.ownerIsCouncil,
    year: each.year,
    date: each.date,
    attached: each.attached,
    listed: each.listed,
  };
}

/** @param alone whether the head words are marked with it */
export function toReference(text: string, pending: Pending, meaning: Meaning, alone: boolean): Reference {
  const { head } = pending;
  const phrase = pending.first && head && meaning.start === pending.item.start ? head.phraseStart : undefined;
  const start = phrase !== undefined && alone ? phrase : meaning.start;
  const place = pinpoint(text, phrase ?? meaning.start, meaning.end);
  return {
    start,
    end: meaning.end,
    text: text.slice(start, meaning.end),
    symbol: meaning.symbol,
    ...(meaning.candidates ? { candidates: meaning.candidates } : {}),
    form: "citation",
    ...(phrase !== undefined && !alone ? { citation: { start: phrase, end: meaning.end } } : {}),
    ...(meaning.year
      ? {
          year: {
            value: meaning.year.value,
            range: { start: meaning.year.start, end: meaning.year.end },
            ...(meaning.year.loose ? { loose: true as const } : {}),
          },
        }
      : {}),
    ...(pending.date ? { date: pending.date } : {}),
    ...(meaning.between ? { between: true as const } : {}),
    ...(meaning.slip ? { slip: meaning.slip } : {}),
    ...(place ? { pinpoint: place } : {}),
    ...(meaning.impossible ? { impossible: meaning.impossible } : {}),
  };
}
