import type { Catalogue } from "../references/catalogue";
import { assemblySessionOf } from "../references/facts/assemblySessions";
import { readRoman } from "../references/facts/roman";
import type { Reference } from "../references/reference";
import { say } from "../text/say";
import { inDigitsOf } from "./citationWords";
import { likelyNumbers, type Surroundings, surroundingsIn } from "./likelyNumber";
import type { Finding, Fix, Rule } from "./rule";

/**
 * A symbol or number that no document can have: beyond the last of its session, of a session that never was. An article,
 * chapter or paragraph that the Charter does not have; a Goal or target that was never set.
 */
export const impossibleSymbol: Rule = {
  code: "impossible-symbol",
  description: say`A document symbol that cannot exist, such as a session or a number that has not been reached.`,
  summary: say`a symbol that no document can carry, an article that the Charter does not have, a Goal or target that was never set`,
  defaultSeverity: "error",
  check(draft, { catalogue }) {
    const findings: Finding[] = [];
    const around = surroundingsIn(draft);
    for (const reference of draft.references) {
      const { start, end, impossible } = reference;
      if (!impossible || isWrongYear(reference, catalogue.councilYear)) continue;
      findings.push({
        start,
        end,
        code: "impossible-symbol",
        message: impossible,
        severity: "error",
        fixes: [
          ...rightSession(draft.text, reference),
          ...rightNumber(draft.text, reference, catalogue, around),
        ],
      });
    }
    return findings;
  },
};

/** A year that the number contradicts is told, with its fix, by "resolution-year". */
function isWrongYear(
  { symbol, year }: Reference,
  councilYear: (number: number) => number | undefined,
): boolean {
  const number = /^S\/RES\/(\d+)/.exec(symbol)?.[1];
  return year !== undefined && number !== undefined && councilYear(Number(number)) !== undefined;
}

/** To 1976 Assembly resolutions were numbered through, so the number tells the session: 3314 (XX) is 3314 (XXIX). */
function rightSession(text: string, { start, end, symbol }: Reference): Fix[] {
  const number = /^A\/RES\/(\d+)[A-Z]*(?:-[A-Z])?\(/.exec(symbol)?.[1];
  const session = number ? assemblySessionOf(Number(number)) : undefined;
  const words = text.slice(start, end);
  const bracket = /[(（]([^()（）]*)[)）]/.exec(words);
  const written = bracket?.[1];
  if (!session || !bracket || !written) return [];
  const newText = written.includes("د") ? inArabic(session) : session;
  const at = start + bracket.index + 1;
  return [
    {
      title: say`Change the session to ${session}`,
      edits: [{ start: at, end: at + written.length, newText }],
    },
  ];
}

/** "Security Council resolution 3125 (2000)": a number of that year that is one slip of the finger away. */
function rightNumber(
  text: string,
  reference: Reference,
  catalogue: Catalogue,
  around: (reference: Reference) => Surroundings,
): Fix[] {
  const [, digits, year] = /^S\/RES\/(\d+)\((\d{4})\)$/.exec(reference.symbol) ?? [];
  if (!digits || !year) return [];
  const words = text.slice(reference.start, reference.end);
  const written = inDigitsOf(words, Number(digits));
  const at = words.indexOf(written);
  if (at < 0) return [];
  const start = reference.start + at;
  return likelyNumbers(catalogue, Number(digits), Number(year), around(reference)).numbers.map((number) => ({
    title: say`Change the number to ${number}`,
    edits: [{ start, end: start + written.length, newText: inDigitsOf(words, number) }],
  }));
}

/** Arabic texts write the session with the letters for "session", "special" and "emergency", and ordinary digits. */
function inArabic(session: string): string {
  const letters = session.startsWith("ES-") ? "دإط" : session.startsWith("S-") ? "دإ" : "د";
  return `${letters}-${readRoman(session.replace(/^E?S-/, ""))}`;
}
