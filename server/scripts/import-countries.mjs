// Writes server/data/countries.tsv: the short and formal names of States with their ISO 3166-1 code, from a table of
// country codes. Run once, when the names change: node server/scripts/import-countries.mjs [country-codes.csv.gz]
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { parseCsv } from "./tables.mjs";

const root = new URL("../../", import.meta.url);
const source =
  process.argv[2] ?? fileURLToPath(new URL("../shared/data/catalogues/country-codes.csv.gz", root));

/** "Bahamas (the)" → "Bahamas", "the Holy See *" → "Holy See". */
function bare(name) {
  return name
    .replaceAll("*", "")
    .replace(/\s*\((?:the|l'|le|la|les|el|los|las)\)\s*$/i, "")
    .trim()
    .replace(/^the /, "");
}

// Members and others whose row has no name of the United Nations' own, or an outdated one.
const corrections = new Map([
  ["CIV", ["Côte d’Ivoire", "the Republic of Côte d’Ivoire"]],
  ["TUR", ["Türkiye", "the Republic of Türkiye"]],
  ["NLD", ["Netherlands", "the Kingdom of the Netherlands"]],
]);
// Delegations that have no ISO code of their own but a customary one in the records of the general debate.
const added = [["EU", "European Union", "the European Union", "", "", "", "", ""]];

const [header, ...rows] = parseCsv(gunzipSync(readFileSync(source)).toString("utf8"));
const column = (name) => header.indexOf(name);
const names = [
  "UNTERM English Short",
  "UNTERM English Formal",
  "UNTERM French Short",
  "UNTERM Spanish Short",
  "UNTERM Russian Short",
  "UNTERM Chinese Short",
  "UNTERM Arabic Short",
].map(column);
const lines = rows
  .map((row) => {
    const code = row[column("ISO3166-1-Alpha-3")];
    const [short, formal, ...others] = names.map((index) => bare(row[index] ?? ""));
    const corrected = corrections.get(code);
    if (corrected) return [code, ...corrected.map(bare), ...others];
    return short ? [code, short, formal, ...others] : undefined;
  })
  .filter((line) => line !== undefined)
  .concat(added.map(([code, ...rest]) => [code, ...rest.map(bare)]))
  .sort((a, b) => (a[0] < b[0] ? -1 : 1))
  .map((fields) => fields.join("\t"));
const table = ["code\ten\tformal\tfr\tes\tru\tzh\tar", ...lines];
writeFileSync(new URL("server/data/countries.tsv", root), `${table.join("\n")}\n`);
console.log(`${lines.length} countries`);
