// Writes server/data/rules/introductions.tsv: in how many statements, Council and other resolutions of ../shared/corpus a short
// form that is known is introduced with its full name, and in how many it is not. No sentence is taken from there.
// node server/scripts/count-introductions.mjs
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { common } from "../../.ci/build.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const out = join(root, "server/data/rules/introductions.tsv");
const bundle = join(root, "test/dist/introductions.mjs");
const service = (path) => JSON.stringify(join(root, "server/src/service", path));
await build({
  ...common,
  stdin: {
    contents: `export { createDraftAnalyser } from ${service("draft/analyser")};
      export { createCatalogue } from ${service("references/catalogue")};
      export { createGlossary } from ${service("glossary/glossary")};
      export { acronymNotIntroduced } from ${service("rules/acronymNotIntroduced")};
      export { singular } from ${service("rules/acronymUses")};`,
    resolveDir: root,
  },
  outfile: bundle,
  platform: "node",
  format: "esm",
  packages: "external",
});
const { createDraftAnalyser, createCatalogue, createGlossary, acronymNotIntroduced, singular } = await import(
  pathToFileURL(bundle)
);

/** From so many documents on a usage is told. */
const fewest = 8;
/** Of each kind: so many documents tell enough. */
const most = 400;
/** Longest text that is taken, in UTF-16 units: a few annexes are books. */
const longest = 60_000;

const catalogue = createCatalogue();
const glossary = createGlossary();
const folders = {
  statements: "penholder-statement",
  sc_resolutions: "penholder-resolution",
  ga_resolutions: "penholder-resolution",
};
const counts = new Map();

/** Each known short form of a draft, and whether it is introduced there. */
function* introducedForms(draft) {
  const introduced = new Set(draft.introductions.map(({ acronym }) => singular(acronym)));
  for (const form of introduced) if (glossary.lookup(form).length > 0) yield [form, true];
  for (const { start, end } of acronymNotIntroduced.check(draft, { catalogue, glossary })) {
    const form = singular(draft.text.slice(start, end));
    if (!introduced.has(form) && glossary.lookup(form).length > 0) yield [form, false];
  }
}

Object.entries(folders).forEach(([folder, languageId], at) => {
  const names = readdirSync(join(root, "../shared/corpus", folder)).sort();
  const step = Math.max(1, Math.floor(names.length / most));
  for (let place = 0; place < names.length; place += step) {
    const text = readFileSync(join(root, "../shared/corpus", folder, names[place]), "utf8").slice(0, longest);
    const draft = createDraftAnalyser(catalogue).analyse(names[place], languageId, 1, text);
    for (const [form, introduced] of introducedForms(draft)) {
      const row = counts.get(form) ?? [
        [0, 0],
        [0, 0],
        [0, 0],
      ];
      row[at][introduced ? 0 : 1] += 1;
      counts.set(form, row);
    }
  }
});
const rows = [...counts]
  .filter(([, row]) => row.some(([yes, no]) => yes + no >= fewest))
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([form, row]) => [form, ...row.map((pair) => pair.join(":"))].join("\t"));
writeFileSync(
  out,
  `# Known short forms, and in how many documents they are introduced : not introduced, in statements, in Council and in\n# Assembly resolutions. Written by server/scripts/count-introductions.mjs.\n${rows.join("\n")}\n`,
);
console.log(`${rows.length} short forms`);
