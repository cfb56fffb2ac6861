import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { around, shownFor, tellingHits } from "../../../server/src/service/features/similar";
import type { DiverseHit } from "../../../server/src/service/knowledge/passages/diversity";
import { findReferences } from "../../../server/src/service/references/find";
import type { StoredPassage } from "../../../server/src/service/search/corpusSearch";
import type { TextRange } from "../../../server/src/service/text/range";
import { normalise } from "../../../server/src/service/text/words";
import { documentsOf, english, storeWith } from "./corpus";
import type { Figure } from "./figure";

/** Number of places that are shown of the passages found. */
const shown = 5;

/**
 * Phrases of a real statement and the agreed language that should be found for them: a check of the general means, in
 * number too small to tune by. Asked for as the view asks, which puts under one hit what says nearly the same: by
 * itself, and selected in the statement; for comparison also whether the index's own first five have it. Prints what was
 * found in place of what was not.
 */
export async function probeFigures(data: string, work: string): Promise<Figure[]> {
  const passages = await english(data);
  const store = await storeWith(work, "english", () => documentsOf(passages));
  const rows = readFileSync(join(data, "agreed_language_probes.tsv"), "utf8").trim().split("\n").slice(1);
  const statement = statementOf(join(data, "../seed"));
  const counts = {
    found: 0,
    inStatement: 0,
    bare: 0,
    documents: 0,
    wording: 0,
    named: 0,
    positive: 0,
    silent: 0,
    negative: 0,
  };
  for (const row of rows) {
    const [line = "", phrase = "", wording = "", symbols = ""] = row.split("\t");
    const hits = await shownFor(store.search, phrase, shown);
    const surroundings = around(statement, placeOf(statement, Number(line), phrase));
    const inStatement = await shownFor(store.search, phrase, shown, { surroundings });
    if (symbols === "") {
      counts.negative += 1;
      if (hits.length === 0 && inStatement.length === 0) counts.silent += 1;
      else console.log(`  not silent: ${phrase}: ${told((hits[0] ?? inStatement[0])!)}`);
      continue;
    }
    const wanted = symbols.split("|");
    const known = await Promise.all(wanted.map((symbol) => store.search.documentsWithSymbol(symbol)));
    if (known.every(({ length }) => length === 0)) continue;
    counts.positive += 1;
    const right = (places: readonly StoredPassage[]) => ({
      document: places.some(({ document }) => wanted.includes(document.symbol ?? "")),
      wording: places.some(({ text }) => normalise(text).includes(normalise(wording))),
    });
    const places = ({ passage, repeats, variants }: DiverseHit) => [passage, ...repeats, ...variants];
    const found = right(hits.flatMap(places));
    const selected = right(inStatement.flatMap(places));
    const bare = tellingHits(await store.search.similar(phrase, { limit: shown }));
    const first = right(bare.flatMap(({ passage, repeats }) => [passage, ...repeats]));
    if (first.document || first.wording) counts.bare += 1;
    if (found.document) counts.documents += 1;
    if (found.wording) counts.wording += 1;
    // A phrase that is the document's name is answered by the document, which the view shows above all passages.
    const isNamed = findReferences(phrase).some(({ symbol }) => wanted.includes(symbol));
    if (isNamed) counts.named += 1;
    if (selected.document || selected.wording || isNamed) counts.inStatement += 1;
    else
      console.log(
        `  not found in the statement: ${phrase} (${symbols})\n${inStatement.map(listed).join("\n")}`,
      );
    if (found.document || found.wording || isNamed) counts.found += 1;
    else console.log(`  not found: ${phrase} (${symbols})\n${hits.map(listed).join("\n")}`);
  }
  store.close();
  const of = counts.positive;
  return [
    { what: "agreed language found in the first five shown", found: counts.found, of, target: 90 },
    {
      what: "the same, selected in the statement",
      found: counts.inStatement,
      of,
      target: 90,
    },
    { what: "of these: in one of the documents named", found: counts.documents, of },
    { what: "of these: in the very wording named", found: counts.wording, of },
    { what: "of these: the phrase names the document", found: counts.named, of },
    { what: "in the index's own first five", found: counts.bare, of },
    { what: "courtesies that find nothing", found: counts.silent, of: counts.negative, target: 100 },
  ];
}

function statementOf(seed: string): string {
  const name = readdirSync(seed).find((file) => file.startsWith("statement"));
  if (name === undefined) throw new Error(`${seed} has no statement`);
  return readFileSync(join(seed, name), "utf8");
}

/**
 * Where a phrase stands in a line of a text, counted from 1; of two that were put together, where the first stands; the
 * beginning of the line where it was shortened.
 */
function placeOf(text: string, line: number, phrase: string): TextRange {
  const lines = text.split("\n");
  const before = lines.slice(0, line - 1).reduce((length, { length: more }) => length + more + 1, 0);
  const [first = phrase] = phrase.split(" … ");
  const straight = (words: string) => words.replaceAll("’", "'");
  const at = straight(lines[line - 1] ?? "").indexOf(straight(first));
  return at < 0 ? { start: before, end: before } : { start: before + at, end: before + at + first.length };
}

const listed = (hit: DiverseHit) => `      ${told(hit)}`;
const told = ({ passage, coverage, variants }: DiverseHit) =>
  `${coverage.toFixed(2)} ${passage.document.symbol} (${variants.length} more): ${passage.text.slice(0, 150)}`;
