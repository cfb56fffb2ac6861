const digits: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** The value of a roman numeral up to CXX, in capitals; undefined where it is not one or not written the usual way. */
export function readRoman(text: string): number | undefined {
  if (text.length === 0 || text.length > 9) return undefined;
  let value = 0;
  for (let at = 0; at < text.length; at++) {
    const digit = digits[text[at] ?? ""];
    const next = digits[text[at + 1] ?? ""] ?? 0;
    if (digit === undefined) return undefined;
    value += digit < next ? -digit : digit;
  }
  return value > 0 && value <= 120 && writeRoman(value) === text ? value : undefined;
}

export function writeRoman(value: number): string {
  const steps: readonly [number, string][] = [
    [100, "C"],
    [90, "XC"],
    [50, "L"],
    [40, "XL"],
    [10, "X"],
    [9, "IX"],
    [5, "V"],
    [4, "IV"],
    [1, "I"],
  ];
  let rest = value;
  let text = "";
  for (const [worth, sign] of steps)
    while (rest >= worth) {
      text += sign;
      rest -= worth;
    }
  return text;
}
