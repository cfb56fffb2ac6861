import type { Passage } from "../corpus/document";
import { readAnchors } from "./anchors";
import { conceptsIn } from "./concepts";
import { type Label, readLabel } from "./label";

/** A document in one language, as far as aligning needs it. */
export interface Paragraphs {
  /** ISO 639 code. */
  readonly language: string;
  readonly passages: readonly Pick<Passage, "text" | "part" | "number">[];
}

/** A paragraph, as it is compared with one in another language. */
export interface Unit {
  readonly anchors: ReadonlySet<string>;
  /** Characters, made comparable between languages. */
  readonly length: number;
  readonly part: Passage["part"] | undefined;
  readonly label: Label | undefined;
  /** The number of the paragraph that it stands in or under; 0 before the first. */
  readonly under: number;
}

/** One side of an alignment. */
export interface Side {
  readonly units: readonly Unit[];
  /** In which of its paragraphs each anchor stands, in order. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  /** True where at least a part of its paragraphs are numbered: then an absent number tells something. */
  readonly numbered: boolean;
}

/**
 * How long a text is beside the English one, in characters, as measured on the resolutions of the Security Council of
 * 2020 and 2021 in six languages (test/bench/counterparts.mjs --rates).
 */
const lengths: Readonly<Record<string, number>> = { en: 1, fr: 1.17, es: 1.14, ru: 1.14, ar: 0.87, zh: 0.26 };

/** Reads what the paragraphs of a version tell in any language; one pass. */
export function readSide({ language, passages }: Paragraphs): Side {
  const factor = lengths[language] ?? 1;
  const places = new Map<string, number[]>();
  let under = 0;
  let labels = 0;
  const units = passages.map(({ text, part, number }, place): Unit => {
    const label = readLabel(number);
    if (label) labels += 1;
    if (label?.paragraph) under = label.values[0]!;
    if (part === "annex" || part === "title") under = 0;
    const anchors = new Set([...readAnchors(text), ...conceptsIn(text, language)]);
    for (const anchor of anchors) {
      const known = places.get(anchor);
      if (known) known.push(place);
      else places.set(anchor, [place]);
    }
    return { anchors, length: Math.max(1, text.length / factor), part, label, under };
  });
  return { units, places, numbered: labels >= units.length / 5 };
}
