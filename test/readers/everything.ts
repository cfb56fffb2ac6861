// Reads all files of some folders, and tells what was found of each kind of file, what is missing, and which read worst.

import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, extname, join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { createNodeEnvironment } from "../../server/src/node/environment";
import type { CorpusDocument } from "../../server/src/service/corpus/document";
import { readerOf } from "../../server/src/service/corpus/readers";
import { told } from "../unit/told";

const facts = ["title", "date", "symbol", "organ", "speaker", "delegation", "meeting"] as const;
/** What a document of a kind is expected to tell of itself. */
const expected: Readonly<Record<CorpusDocument["kind"], readonly (typeof facts)[number][]>> = {
  adopted: ["title", "date", "symbol", "organ"],
  spoken: ["title", "date", "speaker", "delegation"],
  report: ["title", "date", "symbol"],
  model: ["title"],
  other: ["title", "date"],
};

interface Tally {
  files: number;
  documents: number;
  passages: number;
  problems: number;
  seconds: number;
  readonly found: Map<string, number>;
  readonly guessed: Map<string, number>;
}
interface Judged {
  readonly path: string;
  readonly missing: readonly string[];
  readonly document: CorpusDocument;
}

const [most = "20", ...folders] = process.argv.slice(2);
const silent = () => {};
const environment = createNodeEnvironment("", { error: silent, warn: silent, info: silent });
const tallies = new Map<string, Tally>();
const problems: string[] = [];
const unread = new Map<string, number>();
const judged: Judged[] = [];

for (const folder of folders)
  for (const path of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort()) {
    const full = join(folder, path);
    if (statSync(full).isFile()) await read(full, join(basename(folder), relative(folder, full)));
  }
for (const [format, { files, documents, passages, problems: said, seconds, found, guessed }] of tallies) {
  const share = (count = 0) => `${Math.round((100 * count) / documents)} %`;
  console.log(
    `${format}: ${files} files, ${documents} documents, ${passages} paragraphs, ${said} sentences, ${seconds.toFixed(1)} s of the processor`,
  );
  for (const fact of [...facts, "language", "kind"]) {
    const guesses = guessed.get(fact) ?? 0;
    console.log(`  ${fact}: ${share(found.get(fact))}${guesses > 0 ? `, guessed in ${share(guesses)}` : ""}`);
  }
}
for (const [format, count] of unread) console.log(`no reader takes ${count} files of ${format}`);
console.log(`\nSentences: ${problems.length}`);
for (const problem of problems.slice(0, Number(most))) console.log(`  ${problem}`);
judged.sort(
  (a, b) => b.missing.length - a.missing.length || a.document.passages.length - b.document.passages.length,
);
console.log("\nThose that tell least:");
for (const { path, missing, document } of judged.slice(0, Number(most)))
  console.log(
    `  ${path} (${document.kind}, ${document.passages.length} paragraphs): ${missing.join(", ")}. “${document.title}” · ${document.passages[0]?.text.slice(0, 100)}`,
  );

async function read(path: string, name: string): Promise<void> {
  const bytes = new Uint8Array(readFileSync(path));
  const reader = readerOf(basename(path), bytes);
  if (!reader) {
    unread.set(extname(path), (unread.get(extname(path)) ?? 0) + 1);
    return;
  }
  const tally = tallies.get(reader.name) ?? {
    files: 0,
    documents: 0,
    passages: 0,
    problems: 0,
    seconds: 0,
    found: new Map(),
    guessed: new Map(),
  };
  tallies.set(reader.name, tally);
  tally.files++;
  const count = (counts: Map<string, number>, fact: string) => counts.set(fact, (counts.get(fact) ?? 0) + 1);
  const before = process.cpuUsage();
  const file = { uri: pathToFileURL(path).toString(), name: basename(path), path: name, bytes };
  for await (const document of reader.read(file, environment, (problem) => {
    tally.problems++;
    problems.push(told(problem));
  })) {
    tally.documents++;
    tally.passages += document.passages.length;
    const guesses = new Set<string>(document.guessed);
    for (const fact of [...facts, "language", "kind"] as const) {
      if (document[fact] !== undefined) count(tally.found, fact);
      if (guesses.has(fact)) count(tally.guessed, fact);
    }
    const missing = [
      ...expected[document.kind].filter((fact) => document[fact] === undefined || guesses.has(fact)),
      ...["kind", "language"].filter((fact) => guesses.has(fact)),
    ];
    judged.push({ path: name, missing, document: { ...document, passages: document.passages.slice(0, 50) } });
  }
  const { user, system } = process.cpuUsage(before);
  tally.seconds += (user + system) / 1e6;
}
