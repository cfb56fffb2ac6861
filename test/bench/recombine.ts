import { createWriteStream, mkdirSync } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { gzippedLines, sentencesOf } from "./passages";
import { createRandom } from "./random";

/** A passage as a line of the corpus tells it; what is not named here is passed on as it is. */
interface Line {
  readonly doc: string;
  readonly text: string;
}

/** Number of recombined passages in a document: as many as the real ones have. */
const documentLength = 20;

/** Number of passages in a file: unpacked, larger ones would be too large to be read. */
const fileLength = 250_000;

/**
 * Writes a corpus of `size` passages into a folder: the real ones, and then passages made of real sentences, each
 * sentence of another document, as many sentences as a real passage has. The same in every run.
 *
 * What it can't have: the words of a corpus so large (every word is one of the real passages'), and passages about one
 * thing. Every made-up sentence is a repeat of a real one.
 */
export async function writeRecombined(from: string, folder: string, size: number): Promise<void> {
  const lines: Line[] = [];
  for await (const line of gzippedLines(from)) if (line !== "") lines.push(JSON.parse(line) as Line);
  const sentences = lines.map(({ text }) => sentencesOf(text));
  const random = createRandom(2030);
  function madeUp(number: number): Line {
    const model = random.below(lines.length);
    const documents = new Set<string>();
    const text: string[] = [];
    while (text.length < sentences[model]!.length) {
      const other = random.below(lines.length);
      const { doc } = lines[other]!;
      if (documents.has(doc)) continue;
      documents.add(doc);
      text.push(random.pick(sentences[other]!));
    }
    const document = `Recombined ${Math.floor(number / documentLength) + 1}`;
    const facts = { ...lines[model]!, id: `recombined-${number}`, doc: document, title: document };
    return { ...facts, text: text.join(" ") };
  }
  function* passages(begin: number) {
    for (let number = begin; number < Math.min(size, begin + fileLength); number += 1) {
      const line = lines[number] ?? madeUp(number - lines.length);
      yield `${JSON.stringify(line)}\n`;
    }
  }
  mkdirSync(folder, { recursive: true });
  for (let begin = 0; begin < size; begin += fileLength) {
    const path = join(folder, `passages-${begin / fileLength + 1}.jsonl.gz`);
    await pipeline(() => passages(begin), createGzip({ level: 1 }), createWriteStream(path));
  }
}
