import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Random } from "../bench/random";

/** A text to be checked as a draft. */
export interface Text {
  readonly name: string;
  readonly languageId: "penholder-statement" | "penholder-resolution";
  readonly text: string;
}

/** Folders of ../shared/corpus by what is measured apart. */
export const kinds = {
  statements: "penholder-statement",
  sc_resolutions: "penholder-resolution",
  ga_resolutions: "penholder-resolution",
} as const;

/** Longest text that is taken, in UTF-16 units: a few annexes are books. */
const longest = 60_000;

/** Texts of a folder of the corpus, drawn at random. */
export function drawTexts(shared: string, kind: keyof typeof kinds, count: number, random: Random): Text[] {
  const folder = join(shared, "corpus", kind);
  return draw(readdirSync(folder).sort(), count, random).map((name) => ({
    name,
    languageId: kinds[kind],
    text: readFileSync(join(folder, name), "utf8").slice(0, longest),
  }));
}

/** Documents in another language, put together from their passages and drawn at random. */
export function drawTranslated(shared: string, language: string, count: number, random: Random): Text[] {
  const documents = new Map<string, string[]>();
  const table = gunzipSync(readFileSync(join(shared, "data/passages_multilingual.jsonl.gz"))).toString();
  for (const line of table.split("\n")) {
    if (!line) continue;
    const { doc, lang, text, source } = JSON.parse(line);
    if (lang !== language || !/resolution/.test(source)) continue;
    documents.set(doc, [...(documents.get(doc) ?? []), text]);
  }
  return draw([...documents].sort(), count, random).map(([name, passages]) => ({
    name,
    languageId: "penholder-resolution",
    text: passages.join("\n\n").slice(0, longest),
  }));
}

/** Some of a list, each once, in a random order. */
export function draw<T>(from: readonly T[], count: number, random: Random): T[] {
  const left = [...from];
  const drawn: T[] = [];
  while (left.length > 0 && drawn.length < count) drawn.push(...left.splice(random.below(left.length), 1));
  return drawn;
}
