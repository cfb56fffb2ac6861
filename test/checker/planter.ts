// Plants one slip of a kind into clean text. It shares no word list with the rules: it would only find what they know.
import type { Random } from "../bench/random";
import { english } from "./planted/english";
import { french, spanish } from "./planted/romance";

/** A change of a text that makes it wrong: what stands at `start` for `length` becomes `wrong`. */
export interface Slip {
  readonly start: number;
  readonly length: number;
  readonly wrong: string;
}

/** A kind of slip, and where in a text it may be planted. */
export interface SlipKind {
  readonly name: string;
  /** How grave the slip is: nobody would let an "error" stand. */
  readonly grave: "error" | "warning";
  /** Where it may happen, as a pattern; or all places. Those inside of quotations are left out. */
  readonly places: RegExp | ((text: string) => Slip[]);
  /** What becomes of a place; nothing where it would not be wrong. */
  slip?(match: RegExpExecArray, random: Random): string | undefined;
  /** Inside of quotations too: the slip is one of the quotation's marks. */
  readonly quoted?: true;
  /** Only into resolutions, or only into statements. */
  readonly only?: "penholder-resolution" | "penholder-statement";
}

export const slipKinds: Readonly<Record<string, readonly SlipKind[]>> = {
  en: english,
  fr: french,
  es: spanish,
};

/** A slip of a kind somewhere in a text; undefined where it has no place for one. */
export function plant(
  kind: SlipKind,
  text: string,
  random: Random,
  isLeftOut: (range: { start: number; end: number }) => boolean,
): Slip | undefined {
  const { places } = kind;
  if (typeof places === "function") {
    const found = places(text).filter(({ start, length }) => !isLeftOut({ start, end: start + length }));
    return found.length > 0 ? random.pick(found) : undefined;
  }
  const matches = [...text.matchAll(places)].filter(
    ({ index, 0: words }) => kind.quoted || !isLeftOut({ start: index, end: index + words.length }),
  );
  for (let tries = 0; tries < 20 && matches.length > 0; tries++) {
    const [match] = matches.splice(random.below(matches.length), 1);
    const wrong = kind.slip?.(match as RegExpExecArray, random);
    if (wrong !== undefined && wrong !== match[0])
      return { start: match.index, length: match[0].length, wrong };
  }
  return undefined;
}
