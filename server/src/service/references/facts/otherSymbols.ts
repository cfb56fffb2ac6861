import type { KeyedTable } from "./table";

/** `A/RES/31/6` → `A/RES/31/6A`: under the symbol without its letter, the first of its parts. */
export function letteredParts(assembly: KeyedTable, named: KeyedTable): Map<string, string> {
  const parts = new Map<string, string>();
  const add = (short: string) => {
    // Most have no letter: looking at one sign is quicker than a search of each.
    const bracket = short.indexOf("(");
    const last = short.charCodeAt((bracket < 0 ? short.length : bracket) - 1);
    if (last < 65 || last > 90) return;
    const part = /^([^A-Z(]*\d)[A-Z]{1,2}(?:-[A-Z])?(\(.*)?$/.exec(short);
    const whole = part && `A/RES/${part[1]}${part[2] ?? ""}`;
    if (whole && !parts.has(whole)) parts.set(whole, `A/RES/${short}`);
  };
  for (const symbol of named.keys()) if (symbol.startsWith("A/RES/")) add(symbol.slice(6));
  for (const short of assembly.keys()) add(short);
  return parts;
}

/** Each half of a double symbol leads to the whole. */
export function doubleSymbols(named: KeyedTable): Map<string, string> {
  const halves = new Map<string, string>();
  for (const symbol of named.keys()) {
    const double = /^(.+)-([ASE]\/.+)$/.exec(symbol);
    for (const half of double?.slice(1) ?? []) halves.set(half, symbol);
  }
  return halves;
}
