import type { Side, Unit } from "./side";

/**
 * What length, part and number of two paragraphs say of their being counterparts: the logarithm of how much likelier
 * the pair is than any two paragraphs of the documents.
 * @param length the paragraph's own, or that of two taken together
 */
export function formEvidence(
  from: Side,
  x: Unit,
  xLength: number,
  to: Side,
  y: Unit,
  yLength: number,
): number {
  return lengthEvidence(xLength, yLength) + partEvidence(x, y) + labelEvidence(from, x, to, y);
}

/** Counterparts differ in length by a fifth or so; two paragraphs taken at random by much more. */
function lengthEvidence(x: number, y: number): number {
  const difference = Math.log(y / x);
  // Short paragraphs (headings, items) vary more.
  const usual = 0.18 + 1.2 / Math.sqrt(Math.min(x, y));
  const random = 1.1;
  const spread = 1 / (usual * usual) - 1 / (random * random);
  return Math.max(-6, Math.log(random / usual) - ((difference * difference) / 2) * spread);
}

function partEvidence(x: Unit, y: Unit): number {
  const first = x.part ?? "paragraph";
  const second = y.part ?? "paragraph";
  if (first === second) return first === "paragraph" ? 0 : 0.7;
  if (first === "paragraph" || second === "paragraph") return 0;
  return first === "annex" || second === "annex" ? -1 : -3;
}

function labelEvidence(from: Side, x: Unit, to: Side, y: Unit): number {
  const parents = x.under === 0 || y.under === 0 ? 0 : x.under === y.under ? 1 : -0.7;
  const bothNumbered = from.numbered && to.numbered;
  if (x.label && y.label) {
    if (x.label.paragraph !== y.label.paragraph) return -3;
    const same = x.label.values.some((value) => y.label!.values.includes(value));
    if (x.label.paragraph) return same ? 4 : -4;
    return (same ? 1.5 : -3) + parents;
  }
  if (!x.label && !y.label) return bothNumbered ? 0.4 + parents : 0;
  return bothNumbered ? -1.5 : 0;
}
