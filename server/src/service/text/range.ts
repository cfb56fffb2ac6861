/** A stretch of a text: UTF-16 offsets, the end excluded. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Whether a range lies inside one of others, which stand in order and do not overlap. Takes time logarithmic in their number. */
export function liesInside(others: readonly TextRange[], { start, end }: TextRange): boolean {
  let low = 0;
  let high = others.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((others[middle]?.end ?? 0) < end) low = middle + 1;
    else high = middle;
  }
  const other = others[low];
  return other !== undefined && other.start <= start && other.end >= end;
}
