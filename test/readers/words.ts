// Compares the words that are read of PDF files with those of another witness: what pdftotext reads, or the text that a
// file was made from.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { layOut } from "../../server/src/service/corpus/layout/layOut";
import type { PlacedPage } from "../../server/src/service/corpus/layout/placed";
import { openPdf } from "../../server/src/service/corpus/pdfLibrary";

/** Shares of words and of their pairs, from 0 to 1. */
interface Agreement {
  /** Of the witness's words that were read, as text or as what stands around it. */
  readonly recall: number;
  /** Of the words read as text that the witness has too. */
  readonly precision: number;
  /** Of the pairs of words that follow each other in the text read that do so with the witness. */
  readonly order: number;
  /** The number of the witness's words. */
  readonly words: number;
}

/** Milliseconds. */
const longestPage = 60_000;
const [task = "", ...given] = process.argv.slice(2);
const tallies: (Agreement & { readonly name: string })[] = [];
if (task === "--known") await compareKnown(given[0]!, given[1]!, Number(given[2]));
else await compareFolder(task);
tallies.sort((a, b) => a.order - b.order);
for (const { name, ...agreement } of tallies) console.log(`${name}: ${told(agreement)}`);
const words = tallies.reduce((sum, one) => sum + one.words, 0);
const mean = (key: "recall" | "precision" | "order") =>
  tallies.reduce((sum, one) => sum + one[key] * one.words, 0) / words;
console.log(
  `\nAll ${tallies.length}, by their words: ${told({ recall: mean("recall"), precision: mean("precision"), order: mean("order"), words })}`,
);

function told({ recall, precision, order, words: count }: Agreement): string {
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  return `recall ${percent(recall)}, precision ${percent(precision)}, order ${percent(order)} of ${count} words`;
}

/** The PDF files of a folder, but for those in Arabic, whose letters pdftotext puts in the wrong order. */
async function compareFolder(folder: string): Promise<void> {
  for (const name of readdirSync(folder).filter((one) => /\.pdf$/i.test(one))) {
    const path = join(folder, name);
    const witness = execFileSync("pdftotext", ["-enc", "UTF-8", path, "-"], {
      encoding: "utf8",
      maxBuffer: 2 ** 28,
    });
    const letters = witness.match(/\p{L}/gu)?.length ?? 0;
    const arabic = witness.match(/\p{Script=Arabic}/gu)?.length ?? 0;
    if (letters === 0 || arabic * 3 > letters) continue;
    tallies.push({ name, ...agreement(wordsOf(witness), await readPdf(path)) });
  }
}

/**
 * Prints passages of which the text is known to PDF files, and reads them.
 * @param passages JSON Lines, gzipped, each with "lang" and "text"
 * @param language of the passages that are taken
 * @param files how many are made, each of 40 passages
 */
async function compareKnown(passages: string, language: string, files: number): Promise<void> {
  const texts = gunzipSync(readFileSync(passages))
    .toString("utf8")
    .split("\n")
    .filter((line) => line.includes(`"${language}"`))
    .map((line) => JSON.parse(line) as { lang: string; text: string })
    .filter(({ lang, text }) => lang === language && text.length > 80)
    .map(({ text }) => text);
  const step = Math.max(1, Math.floor(texts.length / (files * 40)));
  const folder = mkdtempSync(join(tmpdir(), "known-"));
  for (let file = 0; file < files; file++) {
    const some = texts.filter((_, at) => at % step === 0).slice(file * 40, file * 40 + 40);
    const page = join(folder, `${file}.html`);
    const path = join(folder, `${file}.pdf`);
    const escaped = some.map(
      (text) => `<p>${text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)}</p>`,
    );
    const tagged = file % 2 === 0;
    writeFileSync(
      page,
      `<!doctype html><meta charset="utf-8"><html lang="${language}" dir="${/^(?:ar|he|fa)$/.test(language) ? "rtl" : "ltr"}"><body style="text-align:justify">${escaped.join("\n")}`,
    );
    execFileSync(
      "chromium",
      [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--no-pdf-header-footer",
        ...(tagged ? [] : ["--disable-pdf-tagging"]),
        `--user-data-dir=${join(folder, "editor")}`,
        `--print-to-pdf=${path}`,
        page,
      ],
      { stdio: "ignore", timeout: 120_000 },
    );
    tallies.push({
      name: `${language} ${file + 1}, ${tagged ? "tagged" : "untagged"}`,
      ...agreement(wordsOf(some.join("\n")), await readPdf(path)),
    });
  }
  rmSync(folder, { recursive: true, force: true });
}

async function readPdf(path: string): Promise<{ text: string[]; around: string[] }> {
  const pdf = await openPdf(new Uint8Array(readFileSync(path)));
  if (pdf === "locked") throw new Error(`${path} is locked.`);
  const pages: PlacedPage[] = [];
  for (let number = 1; number <= pdf.pages; number++) {
    const page = await pdf.page(number, longestPage);
    if (page === "too long") throw new Error(`Page ${number} of ${path} takes too long.`);
    pages.push(page);
  }
  await pdf.close();
  const { blocks, furniture } = layOut(pages);
  return {
    text: wordsOf(blocks.map(({ number, text }) => `${number ?? ""} ${text}`).join("\n")),
    around: wordsOf(furniture.join("\n")),
  };
}

/** Words as both witnesses can have them: without marks, vowel signs and the hyphens of line ends. */
function wordsOf(text: string): string[] {
  return (
    text
      .normalize("NFKC")
      .toLowerCase()
      .replace(/(\p{L})[-‐\u00ad]\s*\n\s*(?=\p{Ll})/gu, "$1")
      .replace(/[\u064b-\u0652\u0640\u00ad\u200b-\u200f]/g, "")
      .match(/[\u3040-\u9fff]|[\p{L}\p{N}\p{M}]+/gu) ?? []
  );
}

function agreement(
  witness: readonly string[],
  { text, around }: { text: string[]; around: string[] },
): Agreement {
  const pairs = (words: readonly string[]) => words.slice(1).map((word, at) => `${words[at]} ${word}`);
  return {
    recall: share(witness, [...text, ...around]),
    precision: share(text, witness),
    order: share(pairs(text), pairs(witness)),
    words: witness.length,
  };
}

/** The share of some that others have too, each as often. */
function share(some: readonly string[], others: readonly string[]): number {
  const left = new Map<string, number>();
  for (const one of others) left.set(one, (left.get(one) ?? 0) + 1);
  let had = 0;
  for (const one of some) {
    const count = left.get(one) ?? 0;
    if (count > 0) had++;
    left.set(one, count - 1);
  }
  return some.length === 0 ? 1 : had / some.length;
}
