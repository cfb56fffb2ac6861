import { readFileSync } from "node:fs";
import { join } from "node:path";
import { tellingHits } from "../../../server/src/service/features/similar";
import type { PassageHit } from "../../../server/src/service/search/passageIndex";
import { normalise } from "../../../server/src/service/text/words";
import { documentsOf, english, storeWith } from "./corpus";
import type { Figure } from "./figure";

/**
 * Phrases of a real statement and the agreed language that should be found for them: a check of the general means, in
 * number too small to tune by. Prints what was found in place of what was not.
 */
export async function probeFigures(data: string, work: string): Promise<Figure[]> {
  const passages = await english(data);
  const store = await storeWith(work, "english", () => documentsOf(passages));
  const rows = readFileSync(join(data, "agreed_language_probes.tsv"), "utf8").trim().split("\n").slice(1);
  const counts = { found: 0, documents: 0, wording: 0, positive: 0, silent: 0, negative: 0 };
  for (const row of rows) {
    const [, phrase = "", wording = "", symbols = ""] = row.split("\t");
    const hits = tellingHits(await store.similar(phrase, { limit: 5 }));
    if (symbols === "") {
      counts.negative += 1;
      if (hits.length === 0) counts.silent += 1;
      else console.log(`  not silent: ${phrase}: ${shown(hits[0]!)}`);
      continue;
    }
    const wanted = symbols.split("|");
    const known = await Promise.all(wanted.map((symbol) => store.documentsWithSymbol(symbol)));
    if (known.every(({ length }) => length === 0)) continue;
    counts.positive += 1;
    const places = hits.flatMap(({ passage, repeats }) => [passage, ...repeats]);
    const inDocument = places.some(({ document }) => wanted.includes(document.symbol ?? ""));
    const inWording = places.some(({ text }) => normalise(text).includes(normalise(wording)));
    if (inDocument) counts.documents += 1;
    if (inWording) counts.wording += 1;
    const right = inDocument || inWording;
    if (right) counts.found += 1;
    else
      console.log(
        `  not found: ${phrase} (${symbols})\n${hits.map((hit) => `      ${shown(hit)}`).join("\n")}`,
      );
  }
  store.close();
  return [
    { what: "agreed language found in the first five", found: counts.found, of: counts.positive, target: 90 },
    { what: "of these: in one of the documents named", found: counts.documents, of: counts.positive },
    { what: "of these: in the very wording named", found: counts.wording, of: counts.positive },
    { what: "courtesies that find nothing", found: counts.silent, of: counts.negative, target: 100 },
  ];
}

const shown = ({ passage, coverage }: PassageHit) =>
  `${coverage.toFixed(2)} ${passage.document.symbol}: ${passage.text.slice(0, 150)}`;
