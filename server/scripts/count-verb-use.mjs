// Writes server/data/agreed/verb-use.tsv: how often each organ opens its paragraphs with a verb, and to whom it then turns,
// counted in the adopted texts beside the project. Run once, when the texts or the lists of verbs change:
// node server/scripts/count-verb-use.mjs
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";

const root = new URL("../../", import.meta.url);
const shared = new URL("../shared/data/", root);
const rowsOf = (path) =>
  readFileSync(fileURLToPath(new URL(path, root)), "utf8")
    .trimEnd()
    .split("\n")
    .slice(1);

const organs = { SC_resolution: "S", GA_resolution: "A", HRC_resolution: "H", ECOSOC_resolution: "E" };
/** Of fewer paragraphs nothing is said. */
const fewest = 40;
/** An organ with fewer resolutions in a language is left out. */
const fewestResolutions = 80;

/** language → kind → phrases in small letters, the longest first. */
const phrases = new Map();
const add = (language, kind, phrase) => {
  const key = `${language} ${kind}`;
  phrases.set(key, (phrases.get(key) ?? new Set()).add(phrase.toLowerCase()));
};
const kindOf = new Map();
for (const line of rowsOf("server/data/openings.tsv")) {
  const [language, kind, phrase] = line.split("\t");
  add(language, kind, phrase);
  kindOf.set(`${language} ${phrase.toLowerCase().split(" ")[0]}`, kind);
}
const askers = new Map();
for (const line of rowsOf("server/data/agreed/strength.tsv")) {
  const [language, family, , forms] = line.split("\t");
  for (const phrase of (forms ?? "").split(" | ")) {
    // "strongly urges" opens what "urges" opens: its last words tell the kind, else its first.
    const words = phrase.split(" ");
    const kind = kindOf.get(`${language} ${words.at(-1)}`) ?? kindOf.get(`${language} ${words[0]}`);
    if (kind && family !== "modal") add(language, kind, phrase);
    if (family === "act") askers.set(`${language} ${phrase}`, true);
  }
}
const lists = [...phrases].map(([key, set]) => [key, [...set].sort((x, y) => y.length - x.length)]);

const uses = new Map();
const paragraphs = new Map();
const resolutions = new Map();
const count = (map, key) => map.set(key, (map.get(key) ?? 0) + 1);
for (const name of ["passages_en", "passages_multilingual"]) {
  const text = gunzipSync(readFileSync(fileURLToPath(new URL(`${name}.jsonl.gz`, shared)))).toString("utf8");
  for (const line of text.trimEnd().split("\n")) {
    const { source, lang, doc, text } = JSON.parse(line);
    const organ = organs[source];
    if (!organ) continue;
    const place = `${lang} ${organ}`;
    resolutions.set(place, (resolutions.get(place) ?? new Set()).add(doc));
    const opening = openingOf(lang, text.replace(/^\d+[.)]\s*/, ""));
    if (!opening) continue;
    count(paragraphs, `${place} ${opening.kind}`);
    const key = `${lang}\t${opening.kind}\t${opening.phrase}`;
    const use = uses.get(key) ?? { total: 0, organs: new Map(), after: new Map() };
    uses.set(key, use);
    use.total += 1;
    count(use.organs, organ);
    if (opening.addressee) count(use.after, opening.addressee);
  }
}

/** The longest phrase that opens a text, and, after a verb that asks, whom it asks ("the Secretary-General"). */
function openingOf(language, text) {
  const start = text.slice(0, 120).toLowerCase();
  let best;
  for (const [key, list] of lists) {
    const [of, kind] = key.split(" ");
    if (of !== language) continue;
    const phrase = list.find(
      (one) => start.startsWith(one) && (language === "zh" || !/\p{L}/u.test(start[one.length] ?? "")),
    );
    if (phrase && phrase.length > (best?.phrase.length ?? 0)) best = { kind, phrase };
  }
  if (!best) return undefined;
  // Chinese and Arabic do not set the addressee off by words that could be told without knowing the sentence.
  const asks = askers.has(`${language} ${best.phrase}`) && ["en", "fr", "es"].includes(language);
  const rest = text.slice(best.phrase.length).trimStart();
  const next =
    /^((?:upon |on |à |au |aux |a |al )?[^,;:.]{3,48}?)(?:,| to | that | de | d[’']| que | à | a | y | et | and | in | for )/u.exec(
      rest,
    )?.[1];
  const addressee = next?.replace(/^(?:upon|on|aux?|à|al?) (?=\p{L})/u, "").trim();
  return { ...best, ...(asks && addressee && isBody(addressee) ? { addressee } : {}) };
}

/** A name, or the parties: "that all parties" and "include in the agenda" are no addressees. */
function isBody(words) {
  return (
    /^\p{L}[\p{L} ’-]+$/u.test(words) &&
    (/\p{Lu}/u.test(words) ||
      /^(?:all |the |las |les |todas las |toutes les )?part(?:ies|es)$/u.test(words)) &&
    !/^(?:that|que)\b|\b(?:that|que)$/u.test(words)
  );
}

const per = (part, whole) => (whole ? ((1000 * part) / whole).toFixed(1) : "");
const lines = [];
for (const [key, { total, organs: by, after }] of [...uses].sort((x, y) => y[1].total - x[1].total)) {
  if (total < fewest) continue;
  const [language, kind] = key.split("\t");
  const shares = ["S", "A", "H", "E"].map((organ) => {
    const place = `${language} ${organ}`;
    return (resolutions.get(place)?.size ?? 0) < fewestResolutions
      ? ""
      : per(by.get(organ) ?? 0, paragraphs.get(`${place} ${kind}`));
  });
  const addressees = [...after]
    .filter(([, times]) => times / total >= 0.08)
    .sort((x, y) => y[1] - x[1])
    .slice(0, 3)
    .map(([words, times]) => `${words}=${Math.round((100 * times) / total)}`);
  lines.push([key, total, ...shares, addressees.join("|")].join("\t"));
}
// How many resolutions were counted stands first: what was not counted is not claimed.
const counted = [...resolutions]
  .filter(([, all]) => all.size >= fewestResolutions)
  .map(([place, all]) => `${place.replace(" ", "\tresolutions\t")}\t${all.size}\t\t\t\t\t`);
writeFileSync(
  fileURLToPath(new URL("server/data/agreed/verb-use.tsv", root)),
  `lang\tkind\tphrase\tcount\tS\tA\tH\tE\taddressees\n${[...counted, ...lines].join("\n")}\n`,
);
console.log(`${lines.length} verbs`);
