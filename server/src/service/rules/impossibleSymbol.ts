import { assemblySessionOf } from "../references/impossible";
import type { Reference } from "../references/reference";
import { readRoman } from "../references/roman";
import type { Finding, Fix, Rule } from "./rule";

/** A symbol or number that no document can have: beyond the last of its session, of a session that never was. */
export const impossibleSymbol: Rule = {
  code: "impossible-symbol",
  description:
    "No document can have this symbol: a number beyond the last of its session, a session that never was.",
  defaultSeverity: "error",
  check(draft, { catalogue }) {
    const findings: Finding[] = [];
    for (const reference of draft.references) {
      const { start, end, impossible } = reference;
      if (!impossible || isWrongYear(reference, catalogue.councilYear)) continue;
      findings.push({
        start,
        end,
        code: "impossible-symbol",
        message: impossible,
        severity: "error",
        fixes: rightSession(draft.text, reference),
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
      title: `Change the session to ${session}`,
      edits: [{ start: at, end: at + written.length, newText }],
    },
  ];
}

/** Arabic texts write the session with the letters for "session", "special" and "emergency", and ordinary digits. */
function inArabic(session: string): string {
  const letters = session.startsWith("ES-") ? "دإط" : session.startsWith("S-") ? "دإ" : "د";
  return `${letters}-${readRoman(session.replace(/^E?S-/, ""))}`;
}
