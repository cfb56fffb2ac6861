import { Lattice } from "./lattice";
import { type Paragraphs, readSide } from "./side";
import { Wording } from "./wording";

/** Paragraphs of two versions that are counterparts of each other. */
export interface Link {
  /** Places in the first version, from 0: one, or two that the other version has in one. */
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** 0 to 1: how likely it is, given everything else in the two versions. */
  readonly confidence: number;
  /** True where it may be shown as the other version's text of this paragraph, and not only as near it. */
  readonly certain: boolean;
}

/** What a certain link must reach; measured in test/bench/counterparts.mjs. */
const certainFrom = 0.95;
/**
 * Evidence below which numerals and words contradict each other too much for the same paragraph, wherever it stands.
 */
const contradiction = -1.5;
/**
 * Versions of one document agree in their numerals and names. Where their paragraphs on the average do not, it is another
 * document that goes by the same symbol, and nothing is certain.
 */
const leastAgreement = 1;

/**
 * Aligns the paragraphs of two versions of a document, in order, by what is the same in every language: numerals and
 * symbols, names, the words of drafting, numbers and parts of paragraphs, length.
 * @returns the links in order; a paragraph without a counterpart is in none. Time and memory in proportion to the
 *   product of the numbers of paragraphs.
 */
export function alignParagraphs(first: Paragraphs, second: Paragraphs): Link[] {
  const from = readSide(first);
  const to = readSide(second);
  const wording = new Wording(from, to);
  const lattice = new Lattice(from, to, wording);
  const links = lattice.bestWay().map((link) => ({
    ...link,
    confidence: lattice.share(link),
    agreement: wording.together(link.from, link.to),
  }));
  const agreement = links.reduce((sum, link) => sum + link.agreement, 0) / Math.max(1, links.length);
  return links.map((link) => ({
    from: link.from,
    to: link.to,
    confidence: link.confidence,
    certain: link.confidence >= certainFrom && link.agreement > contradiction && agreement >= leastAgreement,
  }));
}
