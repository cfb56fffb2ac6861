import { organName } from "./describe";
import { parseSymbol } from "./symbol";

/** Where a document stands in a list: the organ it is listed under, and what orders it there. */
export interface Listed {
  /** The organ, as the list's heading: "General Assembly". */
  readonly organ: string;
  /** Compared element by element: place of the organ, of the type, then session or year and number. */
  readonly key: readonly (number | string)[];
}

/**
 * The principal organs in the order of Article 7 of the Charter, which United Nations indexes keep; the Human Rights
 * Council follows the Assembly, whose subsidiary organ it is.
 */
const organs: readonly (readonly [RegExp, string])[] = [
  [/^CHARTER/, "Charter of the United Nations"],
  [/^A\/HRC(?:\/|$)/, "Human Rights Council"],
  [/^A\//, "General Assembly"],
  [/^S\//, "Security Council"],
  [/^E\//, "Economic and Social Council"],
  [/^T\//, "Trusteeship Council"],
  [/^ST\//, "Secretariat"],
];
const order = [
  "Charter of the United Nations",
  "General Assembly",
  "Human Rights Council",
  "Security Council",
  "Economic and Social Council",
  "Trusteeship Council",
  "Secretariat",
];

/** Within an organ: resolutions, decisions, statements of the President, then all other documents. */
const types: readonly RegExp[] = [/\/RES\/|\/Res\./, /\/DEC\/|\/Dec\./, /\/PRST\//];

/** @param symbol canonical */
export function listed(symbol: string): Listed {
  const organ = organs.find(([beginning]) => beginning.test(symbol))?.[1];
  const other = organ === undefined ? (organName(symbol) ?? "Other bodies") : "";
  const type = types.findIndex((known) => known.test(symbol));
  return {
    organ: organ ?? other,
    key: [
      organ === undefined ? order.length : order.indexOf(organ),
      other,
      type < 0 ? types.length : type,
      ...numbersOf(symbol),
      symbol,
    ],
  };
}

/** Session or year and number; resolutions of the years of roman sessions are numbered through and come first. */
function numbersOf(symbol: string): (number | string)[] {
  const parsed = parseSymbol(symbol);
  if (!parsed) return [0];
  const numbered = /^\d/.test(parsed.brackets[0] ?? "") || parsed.elements.length > 2;
  const parts = parsed.elements
    .flatMap((element) => element.split(/(?<=\D)(?=\d)|(?<=\d)(?=\D)/))
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  return [numbered ? 1 : 0, ...parts];
}

/** Orders documents as lists of the United Nations do: by organ, then by type, then by number. */
export function compareListed(a: Listed, b: Listed): number {
  for (let at = 0; at < Math.max(a.key.length, b.key.length); at++) {
    const one = a.key[at] ?? "";
    const other = b.key[at] ?? "";
    if (one === other) continue;
    if (typeof one === "number" && typeof other === "number") return one - other;
    return String(one) < String(other) ? -1 : 1;
  }
  return 0;
}
