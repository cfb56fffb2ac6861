import { createReadStream, createWriteStream, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";

/** A passage of the corpus that is measured on. */
export interface BenchPassage {
  readonly id: string;
  readonly text: string;
}

/** The lines of a gzipped file. */
export function gzippedLines(path: string): AsyncIterable<string> {
  return createInterface({ input: createReadStream(path).pipe(createGunzip()), crlfDelay: Infinity });
}

/** The files of a corpus: a `.jsonl.gz`, or all those in a folder. */
function filesOf(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .map((name) => join(path, name));
}

/** The passages of a corpus, in its order. */
export async function readPassages(path: string): Promise<BenchPassage[]> {
  const passages: BenchPassage[] = [];
  for (const file of filesOf(path)) {
    for await (const line of gzippedLines(file)) {
      if (line === "") continue;
      const { id, text } = JSON.parse(line) as BenchPassage;
      passages.push({ id, text });
    }
  }
  return passages;
}

/** The sentences of a passage, roughly: enough to write a draft or a corpus with. One at least. */
export function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.;!?]) (?=\p{Lu})/u).map((sentence) => sentence.trim());
}

/** Which of `total` lines make an evenly spaced sample of `size`, so that a small corpus has the same mix of texts. */
export function evenly(total: number, size: number): number[] {
  return Array.from({ length: Math.min(size, total) }, (_, at) =>
    Math.floor((at * total) / Math.min(size, total)),
  );
}

/** Writes the lines with these numbers (ascending) of a gzipped file into another. */
export async function writeSample(from: string, to: string, numbers: readonly number[]): Promise<void> {
  async function* chosen() {
    let line = 0;
    let next = 0;
    for await (const text of gzippedLines(from)) {
      if (line++ === numbers[next]) {
        next++;
        yield `${text}\n`;
      }
    }
  }
  await pipeline(chosen, createGzip({ level: 1 }), createWriteStream(to));
}
