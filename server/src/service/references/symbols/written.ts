import { parseSymbol } from "./symbol";

/** How a resolution or decision is cited in English prose. */
export interface Written {
  /** "Security Council". */
  readonly organ: string;
  readonly noun: "resolution" | "decision";
  /** "2518 (2020)", "76/263", "217 A (III)". */
  readonly number: string;
}

const series: readonly (readonly [RegExp, string, Written["noun"]])[] = [
  [/^S\/RES\//, "Security Council", "resolution"],
  [/^A\/HRC\/RES\//, "Human Rights Council", "resolution"],
  [/^A\/RES\//, "General Assembly", "resolution"],
  [/^A\/DEC\//, "General Assembly", "decision"],
  [/^E\/RES\//, "Economic and Social Council", "resolution"],
  [/^E\/DEC\//, "Economic and Social Council", "decision"],
];

/**
 * A symbol in the words of the UN Editorial Manual: `S/RES/2518(2020)` is Security Council resolution 2518 (2020).
 * @param symbol canonical
 * @returns undefined for what is not cited so: other documents, and several letters at once ("74/92 A-B")
 */
export function writtenForm(symbol: string): Written | undefined {
  const found = series.find(([head]) => head.test(symbol));
  if (!found || !parseSymbol(symbol)) return undefined;
  const [head, organ, noun] = found;
  const [, digits, letter, bracket] =
    /^((?:E?S-)?\d+(?:\/\d+)?)([A-Z]?)(?:\(([^)]+)\))?$/.exec(symbol.replace(head, "")) ?? [];
  if (!digits) return undefined;
  const number = [digits, letter, bracket && `(${bracket})`].filter(Boolean).join(" ");
  return { organ, noun, number };
}

const organNames: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  fr: {
    "Security Council": "du Conseil de sécurité",
    "General Assembly": "de l’Assemblée générale",
    "Human Rights Council": "du Conseil des droits de l’homme",
    "Economic and Social Council": "du Conseil économique et social",
  },
  es: {
    "Security Council": "del Consejo de Seguridad",
    "General Assembly": "de la Asamblea General",
    "Human Rights Council": "del Consejo de Derechos Humanos",
    "Economic and Social Council": "del Consejo Económico y Social",
  },
};
const nounNames: Readonly<Record<string, Readonly<Record<Written["noun"], string>>>> = {
  fr: { resolution: "résolution", decision: "décision" },
  es: { resolution: "resolución", decision: "decisión" },
};

/**
 * A citation in full: "Security Council resolution 2518 (2020)", "résolution 2518 (2020) du Conseil de sécurité".
 * @param language ISO 639 code: en, fr or es
 * @returns undefined in other languages, whose nouns and organs change their endings
 */
export function citedInProse({ organ, noun, number }: Written, language: string): string | undefined {
  if (language === "en") return `${organ} ${noun} ${number}`;
  const name = organNames[language]?.[organ];
  return name && `${nounNames[language]?.[noun] ?? noun} ${number} ${name}`;
}
