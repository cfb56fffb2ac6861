import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { evenly, gzippedLines } from "./passages";
import { writeRecombined } from "./recombine";

/** A passage as a line of the data tells it. */
export interface Row {
  readonly doc: string;
  readonly title: string;
  readonly date?: string;
  readonly lang: string;
  readonly text: string;
}

/** Whether a passage was put together of sentences of others. */
export function isRecombined({ doc }: Row): boolean {
  return doc.startsWith("Recombined ");
}

/**
 * So many passages: an evenly spaced sample of a gzipped file, so that every size has the same mix of texts; where more are
 * wanted than it holds all of them, and then recombined ones (see `writeRecombined`).
 */
export async function readRows(path: string, size: number): Promise<Row[]> {
  const rows = await rowsIn(path);
  if (rows.length >= size) return evenly(rows.length, size).map((at) => rows[at]!);
  const folder = mkdtempSync(join(tmpdir(), "penholder-recombined-"));
  try {
    await writeRecombined(path, folder, size);
    const all: Row[][] = [];
    for (const name of readdirSync(folder).sort()) all.push(await rowsIn(join(folder, name)));
    return all.flat();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function rowsIn(path: string): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const line of gzippedLines(path)) if (line !== "") rows.push(JSON.parse(line) as Row);
  return rows;
}
