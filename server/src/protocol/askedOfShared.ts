import { type Answers, mostSought } from "../service/knowledge/paragraphs/soughtQuotations";
import { type Said, say, type Wording, worded } from "../service/text/say";

/** Why no shared corpus is asked of a draft that it might be asked of. */
export const ofConfidential: Said = say`No shared corpus was asked: the draft is confidential.`;

/**
 * What was asked of shared corpora, and what could not be; one sentence each.
 * @param lineOf the line that a quotation stands on, from 1
 */
export function whatWasAsked<S>(
  { answers, left, notices }: Answers<S>,
  lineOf: (sought: S) => number,
  wording: Wording,
): string[] {
  const names = [...new Set(answers.flatMap(({ corpora }) => corpora))].join(", ");
  const lines = [...new Set(left.map(lineOf))].join(", ");
  const asked = say`Asked for the quotations that your own corpus does not hold: ${names}. At most twelve words of each went there. A shared corpus shows what is likeliest: what it did not show may still be in it.`;
  const not = say`Quotations on these lines were not asked for, or had no answer in time (at most ${String(mostSought)} are asked for): ${lines}.`;
  return [
    ...(answers.length > 0 ? [worded(asked, wording)] : []),
    ...(left.length > 0 ? [worded(not, wording)] : []),
    ...notices.map((notice) => worded(notice, wording)),
  ];
}
