// Writes server/data/openings.tsv: the words that open preambular and operative paragraphs, in six languages, with
// how often they were counted. Run once, when the counts change:
// node server/scripts/import-openings.mjs [phrases_6lang.tsv]
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = new URL("../../", import.meta.url);
const source = process.argv[2] ?? fileURLToPath(new URL("../shared/data/phrases_6lang.tsv", root));

const rows = readFileSync(source, "utf8")
  .trimEnd()
  .split("\n")
  .slice(1)
  .map((line) => line.split("\t"))
  .map(([lang, kind, phrase, count]) => ({ lang, kind, phrase, count: Number(count) }))
  .filter(({ count }) => count >= 3);

// The source was counted by machine: labels of list entries and titles that stand where a verb would.
const labels =
  /^(?:AKA|A\.K\.A|Description|Identifiers|Location|Number|Title|Action|Category|Amount|Abbreviations|Commitments|Protection|Promotion|Nombre|Titre|Catégorie|Modification|Montant|Documents officiels|Annuaire|The United Nations|\()|^(?:对|又|还|再次)$/;

/** The same words are counted as both kinds where a paragraph had lost its number; the more frequent one is meant. */
function lessFrequent({ lang, kind, phrase, count }) {
  return rows.some(
    (other) => other.lang === lang && other.kind !== kind && other.phrase === phrase && other.count > count,
  );
}

// "Recalling also" says nothing that "Recalling" does not: a phrase stays only where no shorter one of its kind opens it.
const kept = rows.filter(
  ({ lang, kind, phrase, count }) =>
    !labels.test(phrase) &&
    !lessFrequent({ lang, kind, phrase, count }) &&
    !rows.some(
      (other) =>
        other.lang === lang &&
        other.kind === kind &&
        other.phrase !== phrase &&
        phrase.startsWith(lang === "zh" ? other.phrase : `${other.phrase} `),
    ),
);
const lines = kept.map(({ lang, kind, phrase, count }) => [lang, kind, phrase, count].join("\t"));
writeFileSync(new URL("server/data/openings.tsv", root), `lang\tkind\tphrase\tcount\n${lines.join("\n")}\n`);
console.log(`${lines.length} openings`);
