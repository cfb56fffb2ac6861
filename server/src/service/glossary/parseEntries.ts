import { languages } from "../text/language";
import type { GlossaryEntry } from "./entry";

/**
 * Reads a glossary table: tab-separated, its first line names the columns (term, name, kind, definition, symbol,
 * source, aliases, seeAlso, fr, es, ru, zh, ar, status, usage; lists with "|"). Columns may be missing or in another
 * order; lines without a term are passed over.
 */
export function parseEntries(table: string, origin: GlossaryEntry["origin"]): GlossaryEntry[] {
  const lines = table.split(/\r?\n/);
  const columns = new Map((lines[0] ?? "").split("\t").map((column, at) => [column.trim(), at]));
  const entries: GlossaryEntry[] = [];
  for (const line of lines.slice(1)) {
    const cells = line.split("\t");
    const cell = (column: string): string => cells[columns.get(column) ?? cells.length]?.trim() ?? "";
    const list = (column: string): string[] => cell(column).split("|").map(trim).filter(Boolean);
    const term = cell("term");
    if (!term) continue;
    const names: Record<string, string> = {};
    for (const language of languages) if (cell(language)) names[language] = cell(language);
    const usage = cell("usage");
    const symbol = cell("symbol");
    entries.push({
      term,
      name: cell("name") || term,
      kind: cell("kind") || "term",
      source: cell("source") || symbol || defaultSource,
      origin,
      ...(cell("definition") ? { definition: cell("definition") } : {}),
      ...(symbol ? { symbol } : {}),
      ...(list("aliases").length > 0 ? { aliases: list("aliases") } : {}),
      ...(list("seeAlso").length > 0 ? { seeAlso: list("seeAlso") } : {}),
      ...(Object.keys(names).length > 0 ? { names } : {}),
      ...(cell("status") === "M" ? { unverified: true } : {}),
      ...(usage === "common" || usage === "informal" ? { usage } : {}),
    });
  }
  return entries;
}

const defaultSource = "Penholder's glossary";

function trim(text: string): string {
  return text.trim();
}
