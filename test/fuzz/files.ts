import assert from "node:assert/strict";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { readSettings, settingsSent } from "../../server/src/protocol/settings";
import type { DocumentFacts, Passage } from "../../server/src/service/corpus/document";
import { readerOf, readers } from "../../server/src/service/corpus/readers";
import { createGlossary } from "../../server/src/service/glossary/glossary";
import { indexCorpus } from "../../server/src/service/knowledge/indexCorpus";
import { readGlossary } from "../../server/src/service/knowledge/terms/readGlossary";
import { everyDocument } from "../../server/src/service/search/corpusSearch";
import { openStore } from "../../server/src/service/search/store";
import type { Random } from "../bench/random";
import { readFile } from "../unit/corpus/corpusOf";
import { fuzzed, hostileReferences } from "../unit/references/hostileText";
import { told } from "../unit/told";
import { createWorld, type World } from "../unit/world";
import { type Damage, formats } from "./formats";
import { tryOn } from "./trials";

// Files of every kind, damaged at random: in a corpus, as glossaries, as settings, and in the store itself.
const encode = (text: string) => new TextEncoder().encode(text);
const tokens = [
  ...hostileReferences,
  ...fuzzed(),
  ..."<div> </p> <table> <!-- --> <![CDATA[ ]]> &#x0; &amp <akomaNtoso> <termEntry> <term> ``` ~~~ [a]: ![]( | | --- | --- ".split(
    " ",
  ),
  ...[
    '{"text":',
    '"title":null,',
    '{"id":[]}',
    "\u0000",
    "\ufeff",
    "\ufffe",
    "\u2028",
    '""',
    '"',
    ",",
    ";",
    "\t",
  ],
  "term,name,definition\n",
  "| Term | Full name |\n| --- | --- |\n",
  "---\ntitle: [\n---\n",
  "Mr. A (B): ",
  "14 November 2023\n",
];
const xml = `<?xml version="1.0"?><akomaNtoso><statement><meta><identification><FRBRWork><FRBRthis value="/un/x"/></FRBRWork></identification></meta><body><p>Recalling that the harbour lights are lit every night,</p></body></statement></akomaNtoso>`;
const glossaries: readonly [string, string][] = [
  [
    "glossary.md",
    "| Term | Full name | Definition |\n| --- | --- | --- |\n| HKX | Harbour Keepers | Those who keep |\n",
  ],
  ["glossary.csv", 'term,name,definition\nHKX,"Harbour Keepers","Those, who keep"\n'],
  ["glossary.tsv", "term\tname\nHKX\tHarbour Keepers\n"],
  [
    "glossary.tbx",
    "<martif><body><termEntry><langSet xml:lang='en'><tig><term>HKX</term></tig></langSet></termEntry></body></martif>",
  ],
];

/** Files of the example's corpus and others, to be damaged. */
function samples(folder: string): [string, Uint8Array][] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => [name.replaceAll("\\", "/"), readFileSync(join(folder, name))]);
}
const plain = [
  ...samples(join(process.cwd(), "examples/corpus")),
  ["notes/lights.xml", encode(xml)] as const,
  ...glossaries.map(([name, text]) => [`notes/${name}`, encode(text)] as const),
];
const sound = [
  ...plain.map(([name, bytes]) => [name, (damage: Damage) => damage(bytes)] as const),
  // So that they are not lost among the texts.
  ...[1, 2, 3].flatMap(() => Object.entries(formats)),
];
const endings = readers.flatMap((reader) => [...reader.endings]);

/** The bytes with a few changes: a bit, a piece taken out, doubled, exchanged, put in, or the end cut off. */
function damaged(bytes: Uint8Array, random: Random): Uint8Array {
  let made = bytes;
  for (let changes = 1 + random.below(6); changes > 0; changes -= 1) {
    const from = random.below(made.length + 1);
    const to = Math.min(made.length, from + random.below(random.below(4) === 0 ? made.length + 1 : 16));
    const [before, piece, behind] = [made.subarray(0, from), made.subarray(from, to), made.subarray(to)];
    const token = encode(random.pick(tokens).repeat(random.below(10) === 0 ? 200 : 1));
    const parts = [
      () => [before, behind],
      () => [before, piece, piece, behind],
      () => [before, token, behind],
      () => [before, token, piece, behind],
      () => [before],
      () => [before, piece.map((byte) => byte ^ (1 << random.below(8))), behind],
    ];
    made = Buffer.concat(random.pick(parts)());
  }
  return made;
}

/** Maximum time that damage to one small file may cost, in milliseconds, on a machine that others use too. */
const longest = 20_000;
const witness =
  "Mr. President, the keepers of the violet lamps ask this Council to hear what the northern harbours have to say.";

/** A damaged file, by its path: some of the parts that it is packed from, or the whole; some under another ending. */
function anyFile(random: Random): [path: string, bytes: Uint8Array] {
  const [name, make] = random.pick(sound);
  const path = random.below(3) === 0 ? name.replace(/[^./]+$/, random.pick(endings)) : name;
  const within = random.below(3) > 0;
  const made = make((bytes) => (within && random.below(3) > 0 ? damaged(bytes, random) : bytes));
  return [path, within ? made : damaged(made, random)];
}

async function corpusOf(random: Random): Promise<World> {
  const world = createWorld({ "file:///corpus/statements/witness.txt": witness });
  for (let file = 1 + random.below(4); file > 0; file -= 1) {
    const [path, bytes] = anyFile(random);
    world.files.set(`file:///corpus/${file}/${path}`, bytes);
  }
  return world;
}

/** How errors sound that are the program's and not the file's. */
const ofCode =
  /undefined|null|NaN|\[object|Cannot (?:read|set|destructure)|is not (?:a function|iterable|defined)|call stack|Invalid (?:array|string|typed)|out of (?:bounds|range|memory)/;

function isSentence(problem: string): void {
  assert.ok(/^\S.*\.$/.test(problem) && problem.length < 700, `a problem is one line: ${problem}`);
  assert.doesNotMatch(problem, ofCode, "what went wrong is told in the words of whoever made the file");
}

function isDocument({ title, language }: DocumentFacts, passages: readonly Passage[]): void {
  assert.ok(title.length > 0 && !/[\r\n]/.test(title), "a title is one line");
  assert.match(language, /^[a-z]{2,3}(?:-[a-z]+)*$/i);
  for (const { text } of passages)
    assert.ok(text.trim() !== "" && !/[\r\n]/.test(text), "a passage is one line");
}

/** One damaged file, with its reader alone: many more of them than of corpora can be tried in a time. */
async function readAnyFile(random: Random): Promise<void> {
  const [path, bytes] = anyFile(random);
  // A glossary's table (.tbx) is no document.
  if (!readerOf(path.slice(path.lastIndexOf("/") + 1), bytes)) return;
  const began = performance.now();
  const { documents, problems } = await readFile(path, bytes);
  assert.ok(performance.now() - began < longest, "the reading takes too long");
  for (const document of documents) isDocument(document, document.passages);
  for (const problem of problems) isSentence(problem);
}

const run = { folders: ["file:///corpus"], report() {} };

/** The corpus is read, whatever is in it; what is sound is found; and it is read once only. */
async function readCorpus(world: World): Promise<void> {
  const began = performance.now();
  const first = await indexCorpus(world, run);
  assert.ok(performance.now() - began < longest, "the reading takes too long");
  assert.ok(first && first.read >= 1);
  for (const { reason } of first.problems) isSentence(told(reason));
  const store = await openStore(world);
  try {
    const [hit] = await store.search.similar(witness);
    assert.equal(hit?.passage.text, witness, "a sound file beside a damaged one is found");
    assert.deepEqual(await store.verify(), []);
    for (const document of await everyDocument(store.search))
      isDocument(document, await store.search.passages(document.id));
  } finally {
    store.close();
  }
  assert.equal((await indexCorpus(world, run))?.read, 0, "what was read is not read again");
}

/** The store's own files are damaged: nothing wrong is shown, and another run has everything again. */
async function damageStore(world: World, random: Random): Promise<void> {
  const { contents } = world.storage;
  for (let files = 1 + random.below(3); files > 0; files -= 1) {
    const name = random.pick([...contents.keys()].sort());
    const kind = random.below(6);
    if (kind === 0) contents.delete(name);
    else if (kind === 1) contents.set(name, contents.get(random.pick([...contents.keys()].sort()))!);
    else contents.set(name, damaged(contents.get(name)!, random));
  }
  const store = await openStore(world);
  for (const hit of await store.search.similar(witness)) assert.ok(hit.passage.text.length > 0);
  await store.search.keyword("violet lamps");
  store.close();
  await indexCorpus(world, run);
  const mended = await openStore(world);
  const [hit] = await mended.search.similar(witness);
  assert.equal(hit?.passage.text, witness, "what was damaged is read again");
  assert.deepEqual(await mended.verify(), []);
  mended.close();
}

function readAnyGlossary(random: Random): void {
  const [name, text] = random.pick(glossaries);
  const began = performance.now();
  const { entries, problem: said } = readGlossary(name, damaged(encode(text), random), createWorld().codec);
  assert.ok(performance.now() - began < longest, "a glossary takes too long");
  for (const entry of entries) assert.ok(entry.term.trim() !== "" && entry.origin === "workspace");
  const problem = told(said);
  if (problem) assert.ok(problem.startsWith(name), problem);
  const glossary = createGlossary().withOwn(entries);
  glossary.find(`HKX and the Harbour Keepers of UNMISS ${text}`);
  assert.ok(glossary.find("UNMISS").length > 0, "what is built in is found beside it");
  glossary.complete("H", 10);
}

/** Any value in the place of settings. */
function anything(random: Random, depth = 0): unknown {
  const kind = random.below(depth > 3 ? 6 : 9);
  if (kind < 6) return random.pick([null, undefined, true, -1, 1e308, random.pick(tokens)]);
  if (kind === 6) return Array.from({ length: random.below(4) }, () => anything(random, depth + 1));
  const names =
    "corpus folders drafts glossary files similarPassages limit myDelegation inlineSuggestions enabled links address language check severity references style __proto__".split(
      " ",
    );
  return Object.fromEntries(
    Array.from({ length: random.below(6) }, () => [random.pick(names), anything(random, depth + 1)]),
  );
}

function readAnySettings(random: Random): void {
  const settings = readSettings(
    settingsSent(anything(random)),
    random.pick(["fr", undefined, "x"]),
    [],
    random.below(2) === 0,
  );
  const plain = readSettings({}, undefined, [], true);
  for (const [name, value] of Object.entries(plain)) {
    const got = settings[name as keyof typeof settings];
    if (Array.isArray(value)) assert.ok(Array.isArray(got), name);
    else if (value !== undefined && got !== undefined) assert.equal(typeof got, typeof value, name);
  }
  assert.ok(!settings.address || /^https:\/\//.test(settings.address), "an address is one of https");
}

const tried = await tryOn(async (random) => {
  for (let each = 0; each < 10; each += 1) {
    readAnyGlossary(random);
    readAnySettings(random);
    await readAnyFile(random);
  }
  const world = await corpusOf(random);
  await readCorpus(world);
  await damageStore(world, random);
});
console.log(
  `files: ${tried} damaged corpora and stores, ${tried * 10} files alone, glossaries and settings: each cost only itself.`,
);
