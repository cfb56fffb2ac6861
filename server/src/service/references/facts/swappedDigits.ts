/** The numbers that a number becomes where two neighbouring digits change places: 1325 becomes 3125, 1235 and 1352. */
export function swappedDigits(number: number): number[] {
  const digits = String(number);
  const found = new Set<number>();
  for (let at = 1; at < digits.length; at++)
    found.add(Number(digits.slice(0, at - 1) + digits[at] + digits[at - 1] + digits.slice(at + 1)));
  found.delete(number);
  return [...found];
}
