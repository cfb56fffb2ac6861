// Measures the alignment of a document's paragraphs in two languages, over the resolutions of ../shared that are there in
// several. Three truths, none of which the aligner is told:
//   numbers    the printed numbers of the paragraphs, hidden from the aligner (its other evidence is left);
//   perturbed  documents whose versions in all languages have the same parts and numbers in the same order, paragraph for
//              paragraph, of which some are then left out, joined with their neighbour, or lose their number, on either side;
//   strangers  a version beside a version of another document: whatever is called certain is wrong.
// `--rates` prints instead how long each language is beside English and how often anchors are kept.
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { gunzipSync } from "node:zlib";
import { build } from "esbuild";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const data = join(root, "../shared/data");
if (!existsSync(data)) {
  console.log("counterparts: skipped, ../shared/data is not there");
  process.exit(0);
}
mkdirSync(join(root, ".cache"), { recursive: true });
const bundle = join(root, ".cache/counterparts-bench.mjs");
await build({
  stdin: {
    contents: `export { alignParagraphs } from "./align"; export { readLabel } from "./label"; export { readAnchors } from "./anchors"; export { conceptsIn } from "./concepts";`,
    resolveDir: join(root, "server/src/service/counterparts"),
  },
  bundle: true,
  format: "esm",
  platform: "node",
  loader: { ".tsv": "text" },
  outfile: bundle,
  logLevel: "warning",
});
const { alignParagraphs, readLabel, readAnchors, conceptsIn } = await import(pathToFileURL(bundle));

/** Symbol → language → paragraphs. */
const documents = new Map();
for (const name of ["passages_multilingual", "passages_en"]) {
  for (const line of gunzipSync(readFileSync(join(data, `${name}.jsonl.gz`)))
    .toString("utf8")
    .split("\n")) {
    if (line === "") continue;
    const { doc, lang, source, text, kind, num } = JSON.parse(line);
    if (!/resolution/i.test(source)) continue;
    if (!documents.has(doc)) documents.set(doc, {});
    const versions = documents.get(doc);
    versions[lang] ??= [];
    versions[lang].push({ text, part: kind, number: num });
  }
}
const pairs = [];
for (const [doc, versions] of documents) {
  const languages = Object.keys(versions).sort();
  for (const one of languages) {
    for (const other of languages) {
      if (one < other)
        pairs.push({ doc, name: `${one}-${other}`, one, other, from: versions[one], to: versions[other] });
    }
  }
}

/** The part and number of each numbered paragraph that no other bears; undefined for the rest. */
function numbersOf(paragraphs) {
  const keys = paragraphs.map(({ part, number }) => {
    const label = readLabel(number);
    return label?.paragraph ? `${part} ${label.values[0]}` : undefined;
  });
  return keys.map((key) => (key && keys.indexOf(key) === keys.lastIndexOf(key) ? key : undefined));
}

class Count {
  total = 0;
  right = 0;
  certain = 0;
  wrongCertain = 0;
  /** @param truth the place in the other version, or a set of places */
  add(link, truth) {
    const right = link?.to.some((place) => truth.has(place)) ?? false;
    this.total += 1;
    this.right += Number(right);
    if (!link?.certain) return;
    this.certain += 1;
    this.wrongCertain += Number(!right);
  }
  print(name) {
    const share = (part, whole) => `${((100 * part) / Math.max(1, whole)).toFixed(2)} %`;
    console.log(
      `  ${name.padEnd(12)} ${String(this.total).padStart(6)} paragraphs, ${share(this.right, this.total)} right, ` +
        `${share(this.certain, this.total)} certain, of these ${share(this.wrongCertain, this.certain)} (${this.wrongCertain}) wrong`,
    );
  }
}

function linkOf(links) {
  const byPlace = new Map();
  for (const link of links) for (const place of link.from) byPlace.set(place, link);
  return byPlace;
}

function random(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

if (process.argv.includes("--rates")) rates();
else {
  byNumbers();
  perturbed();
  strangers();
}

function byNumbers() {
  const counts = { all: new Count() };
  const begun = performance.now();
  const bare = (paragraphs) => paragraphs.map(({ text, part }) => ({ text, part }));
  for (const { name, one, other, from, to } of pairs) {
    const links = linkOf(
      alignParagraphs({ language: one, passages: bare(from) }, { language: other, passages: bare(to) }),
    );
    const there = new Map(numbersOf(to).map((key, place) => [key, place]));
    counts[name] ??= new Count();
    numbersOf(from).forEach((key, place) => {
      if (!key || !there.has(key)) return;
      for (const count of [counts[name], counts.all]) count.add(links.get(place), new Set([there.get(key)]));
    });
  }
  const time = (performance.now() - begun) / pairs.length;
  console.log(
    `numbers hidden, told by the printed numbers (${pairs.length} pairs of versions, ${time.toFixed(0)} ms each):`,
  );
  for (const [name, count] of Object.entries(counts)) count.print(name);
}

/** Paragraphs with their place in the whole version; the changed version of a side. */
function changed(paragraphs, chance) {
  const kept = [];
  for (const [place, paragraph] of paragraphs.entries()) {
    const draw = chance();
    if (draw < 0.12) continue;
    const { text, part } = paragraph;
    const number = draw < 0.24 ? undefined : paragraph.number;
    const last = kept.at(-1);
    if (draw > 0.97 && last)
      kept[kept.length - 1] = { ...last, text: `${last.text} ${text}`, places: [...last.places, place] };
    else kept.push({ text, part, number, places: [place] });
  }
  return kept;
}

function perturbed() {
  const counts = { all: new Count() };
  const chance = random(20);
  for (const { doc, name, one, other, from, to } of pairs) {
    const form = (paragraphs) =>
      JSON.stringify(paragraphs.map(({ part, number }) => [part, readLabel(number)?.values[0]]));
    const same = Object.values(documents.get(doc)).every((version) => form(version) === form(from));
    if (from.length < 3 || !same) continue;
    const first = changed(from, chance);
    const second = changed(to, chance);
    const links = linkOf(
      alignParagraphs({ language: one, passages: first }, { language: other, passages: second }),
    );
    counts[name] ??= new Count();
    first.forEach(({ places }, place) => {
      const truth = new Set(
        [...second.keys()].filter((there) => second[there].places.some((each) => places.includes(each))),
      );
      // What is left out of the other version has no counterpart there: only a certain one would be a mistake.
      if (truth.size === 0 && !links.get(place)?.certain) return;
      for (const count of [counts[name], counts.all]) count.add(links.get(place), truth);
    });
  }
  console.log("perturbed (12 % left out, 12 % without their number, 3 % joined, on each side):");
  for (const [name, count] of Object.entries(counts)) count.print(name);
}

function strangers() {
  const count = new Count();
  const chance = random(7);
  for (const { one, other, from, doc } of pairs) {
    const stranger = pairs[Math.floor(chance() * pairs.length)];
    if (stranger.doc === doc || stranger.other !== other) continue;
    const links = linkOf(
      alignParagraphs({ language: one, passages: from }, { language: other, passages: stranger.to }),
    );
    for (const place of from.keys()) count.add(links.get(place), new Set());
  }
  console.log("strangers (versions of two different resolutions):");
  count.print("all");
}

function rates() {
  const lengths = {};
  const kept = {};
  for (const { one, other, from, to } of pairs) {
    const there = new Map(numbersOf(to).map((key, place) => [key, place]));
    numbersOf(from).forEach((key, place) => {
      if (!key || !there.has(key)) return;
      const x = from[place].text;
      const y = to[there.get(key)].text;
      if (one === "en" || other === "en") {
        const language = one === "en" ? other : one;
        lengths[language] ??= [0, 0];
        lengths[language][0] += one === "en" ? y.length : x.length;
        lengths[language][1] += one === "en" ? x.length : y.length;
      }
      const anchorsOf = (text, language) => [...readAnchors(text), ...conceptsIn(text, language)];
      const found = new Set(anchorsOf(y, other));
      for (const anchor of anchorsOf(x, one)) {
        const kind =
          { "#": "numerals", "^": "acronyms", "=": "words of drafting", "@": "States" }[anchor[0]] ??
          "kindred words";
        const entry = `${kind} ${one}-${other}`;
        kept[entry] ??= [0, 0];
        kept[entry][0] += Number(found.has(anchor));
        kept[entry][1] += 1;
      }
    });
  }
  for (const [language, [theirs, english]] of Object.entries(lengths))
    console.log(`length ${language} ${(theirs / english).toFixed(3)}`);
  for (const [entry, [shared, all]] of Object.entries(kept).sort())
    console.log(`kept ${entry} ${((100 * shared) / all).toFixed(1)} % of ${all}`);
}
