// Takes the mark "M" (from memory) off the entries of the glossary that official text or a list of the United Nations
// bears out: `node server/scripts/verify-glossary.mjs`, with `../shared` beside the project. Borne out is
// - a short form with its full name: as a pair in the lists of entities, or introduced so in at least two documents;
// - a full name or a term without a short form: in at least three passages of official text, or in the thesaurus.
// What is borne out is the name, not each word of the definition, which is ours.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";

const root = fileURLToPath(new URL("../..", import.meta.url));
const shared = join(root, "../shared/data");
if (!existsSync(shared)) {
  console.error("There is no ../shared/data: nothing can be verified.");
  process.exit(1);
}
const leastPassages = 3;
const leastIntroductions = 2;

const plain = (text) =>
  text
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[^\p{L}\p{N}']+/gu, " ")
    .trim();

/** Rows of a CSV file of the lists: the cells that matter hold no line breaks. */
const cells = (line) =>
  [...line.matchAll(/"((?:[^"]|"")*)"|([^,]+)|(?<=,)(?=,)/g)].map(([, quoted, bare]) => quoted ?? bare ?? "");

const pairs = new Set();
const pair = (short, name) => pairs.add(`${short.replace(/s$/, "")}\t${plain(name).replace(/s$/, "")}`);
for (const [file, columns] of [
  ["un_system_entities.csv", [0, 1]],
  ["un_mandate_entities.csv", [0, 1]],
  ["wfp_acronyms.csv", [0, 1]],
]) {
  for (const line of readFileSync(join(shared, "acronyms", file), "utf8")
    .split("\n")
    .slice(1)) {
    const row = cells(line);
    if (row[columns[1]]) pair(row[columns[0]], row[columns[1]]);
  }
}
for (const line of readFileSync(join(shared, "acronyms/mined_acronyms.csv"), "utf8").split("\n").slice(1)) {
  const [short, name, count] = cells(line);
  if (Number(count) >= leastIntroductions) pair(short, name);
}
for (const line of readFileSync(join(shared, "glossary.tsv"), "utf8").split("\n").slice(1)) {
  const [term, name, , , , , status] = line.split("\t");
  if (status && status !== "M") pair(term, name);
}
const thesaurus = new Set(
  readFileSync(join(shared, "acronyms/unbis_thesaurus.lst"), "utf8")
    .split("\n")
    .map((line) => plain(line.split("\t")[0] ?? "")),
);

const folder = join(root, "server/data/glossary");
const files = readdirSync(folder).filter((name) => name.endsWith(".tsv") && name !== "everyday.tsv");
const doubtful = [];
for (const file of files) {
  const [head = "", ...rows] = readFileSync(join(folder, file), "utf8").split("\n");
  const status = head.split("\t").indexOf("status");
  for (const row of rows) {
    const [term = "", name = "", ...more] = row.split("\t");
    if ([term, name, ...more][status] === "M") doubtful.push({ term, name });
  }
}
/** Of each wording that is looked for, in how many passages it stands. */
const counts = new Map(doubtful.flatMap(({ term, name }) => [term, name]).map((text) => [plain(text), 0]));
const longest = Math.max(...[...counts.keys()].map((text) => text.split(" ").length));
const passages = gunzipSync(readFileSync(join(shared, "passages_en.jsonl.gz"))).toString("utf8");
for (const line of passages.split("\n")) {
  if (line === "") continue;
  const words = plain(JSON.parse(line).text).split(" ");
  const seen = new Set();
  for (let at = 0; at < words.length; at++) {
    let wording = "";
    for (let count = 0; count < longest && at + count < words.length; count++) {
      wording += (count > 0 ? " " : "") + words[at + count];
      if (counts.has(wording)) seen.add(wording);
    }
  }
  for (const wording of seen) counts.set(wording, counts.get(wording) + 1);
}

const isShort = (term) => /\p{Lu}.*\p{Lu}/u.test(term) && !term.includes(" ");
function isBorneOut(term, name) {
  if (isShort(term) && term !== name)
    return pairs.has(`${term.replace(/s$/, "")}\t${plain(name).replace(/s$/, "")}`);
  const text = plain(name || term);
  return (counts.get(text) ?? 0) >= leastPassages || thesaurus.has(text);
}

let verified = 0;
for (const file of files) {
  const lines = readFileSync(join(folder, file), "utf8").split("\n");
  const status = lines[0].split("\t").indexOf("status");
  const changed = lines.map((line, at) => {
    const row = line.split("\t");
    if (at === 0 || row[status] !== "M" || !isBorneOut(row[0], row[1])) return line;
    verified++;
    row[status] = "V";
    return row.join("\t");
  });
  writeFileSync(join(folder, file), changed.join("\n"));
}
console.log(`${verified} of ${doubtful.length} entries are borne out.`);
