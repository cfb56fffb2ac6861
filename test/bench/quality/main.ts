import { duplicateFigures } from "./duplicates";
import { exactFigures } from "./exact";
import type { Figure } from "./figure";
import { fragmentFigures } from "./fragments";
import { languageFigures } from "./languages";
import { learningFigures } from "./learning";
import { paraphraseFigures } from "./paraphrases";
import { phraseFigures } from "./phrases";
import { plantedFigures } from "./planted";
import { probeFigures } from "./probes";
import { renderingFigures } from "./renderings";
import { translatedFigures } from "./translated";

/** The sets by name. Each makes its own stores, seeded, so that every run asks the same of the same. */
const sets: Readonly<Record<string, (data: string, work: string) => Promise<Figure[]>>> = {
  fragments: fragmentFigures,
  exact: exactFigures,
  duplicates: duplicateFigures,
  phrases: phraseFigures,
  paraphrases: paraphraseFigures,
  probes: probeFigures,
  languages: languageFigures,
  planted: plantedFigures,
  renderings: renderingFigures,
  learning: learningFigures,
  "translated-none": translatedFigures("translated-none"),
  "translated-few": translatedFigures("translated-few"),
  translated: translatedFigures("translated"),
  "translated-back": translatedFigures("translated-back"),
};

const [data, work, only] = process.argv.slice(2) as [string, string, string];
let missed = 0;
for (const [name, measure] of Object.entries(sets)) {
  if (only !== "all" && only !== name) continue;
  const begun = performance.now();
  const figures = await measure(data, work);
  console.log(`\n${name} (${((performance.now() - begun) / 1000).toFixed(0)} s)`);
  for (const { what, found, of, target } of figures) {
    const share = (100 * found) / of;
    const isMissed = target !== undefined && !(share >= target - 1e-9);
    if (isMissed) missed += 1;
    const wanted = target === undefined ? "" : `  target ${target} %${isMissed ? "  MISSED" : ""}`;
    console.log(`  ${what.padEnd(76)} ${share.toFixed(1).padStart(5)} %  ${found} of ${of}${wanted}`);
  }
}
console.log(
  missed === 0
    ? "\nEvery target of search quality is met."
    : `\nTargets of search quality missed: ${missed}.`,
);
process.exitCode = missed === 0 ? 0 : 1;
