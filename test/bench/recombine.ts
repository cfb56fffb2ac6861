import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { gzippedLines, sentencesOf } from "./passages";
import { createRandom } from "./random";

/** A passage as a line of the corpus tells it; what is not named here is passed on as it is. */
interface Line {
  readonly doc: string;
  readonly text: string;
}

/** So many recombined passages make a document, as many as the real ones have. */
const documentLength = 20;

/**
 * Writes a corpus of `size` passages: the real ones, and then passages made of real sentences, each sentence of another
 * document, as many sentences as a real passage has. The same in every run.
 *
 * What it can't have: the words of a corpus so large (every word is one of the real passages'), and passages about one
 * thing. Every made-up sentence is a repeat of a real one.
 */
export async function writeRecombined(from: string, to: string, size: number): Promise<void> {
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
  function* all() {
    for (const line of lines.slice(0, size)) yield `${JSON.stringify(line)}\n`;
    for (let number = 0; lines.length + number < size; number += 1) {
      yield `${JSON.stringify(madeUp(number))}\n`;
    }
  }
  await pipeline(all, createGzip({ level: 1 }), createWriteStream(to));
}
