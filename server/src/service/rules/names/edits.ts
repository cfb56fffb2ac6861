/**
 * Whether a word becomes another by at most so many slips: a letter changed, left out, put in, or two neighbours that
 * changed places (Damerau's distance). Takes time linear in the words' length.
 * @param most 1 or 2
 */
export function withinTwoEdits(one: string, other: string, most: number): boolean {
  if (Math.abs(one.length - other.length) > most) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  let end = 0;
  while (
    end < one.length - start &&
    end < other.length - start &&
    one[one.length - 1 - end] === other[other.length - 1 - end]
  )
    end++;
  const a = one.slice(start, one.length - end);
  const b = other.slice(start, other.length - end);
  if (a.length === 0 || b.length === 0) return a.length + b.length <= most;
  if (most === 0) return false;
  if (
    a.length > 1 &&
    b.length > 1 &&
    a[0] === b[1] &&
    a[1] === b[0] &&
    withinTwoEdits(a.slice(2), b.slice(2), most - 1)
  )
    return true;
  return (
    withinTwoEdits(a.slice(1), b.slice(1), most - 1) ||
    withinTwoEdits(a.slice(1), b, most - 1) ||
    withinTwoEdits(a, b.slice(1), most - 1)
  );
}
