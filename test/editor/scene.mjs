// What the main job works on: the statement that the project grew from and the reference corpus beside the project,
// or, where those are missing, the example workspace. Everything taken from them is read when the tests run.
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../.ci/setup.mjs";
import { arabicFiles } from "./steps/arabic.mjs";
import { languageFiles } from "./steps/languages.mjs";
import { translatedFiles } from "./steps/translated.mjs";
import { roomFiles } from "./steps/writingRoom.mjs";

const shared = join(root, "../shared");
const examples = join(root, "examples");

const lighthouse =
  "The lighthouse keepers of the northern islands have agreed that every lamp shall be lit an hour before sunset, and " +
  "that no keeper shall leave the tower before the morning watch has come.";

/** A text in the corpus that would do harm if it were read as markup, a draft that resembles it, a file not read. */
const extras = {
  "reference/hostile.txt": {
    text: `The keepers <img src="http://evil.invalid/x.png" onerror="alert(1)"> and $(bug)

${lighthouse} <b>bold</b> [a link](command:workbench.action.quit) ![x](http://evil.invalid/y.png) $(flame) **stars**
`,
  },
  "reference/scan.pdf": { text: "%PDF-1.7 not yet readable" },
  "terms-draft.txt": { text: "We thank the QZVX and UNMISS. The fish corridor stays open.\n" },
  ...languageFiles,
  ...translatedFiles,
  ...arabicFiles,
  ...roomFiles,
  "hostile-draft.txt": { text: `${lighthouse}\n` },
};

/**
 * - `draft`: the name of the statement in the workspace; `files` and `settings` as `Desk` takes them
 * - `corpus`: the corpus folder; `documents`: about how many files it holds
 * - `known`: a reference in the draft whose document the corpus has, and words of its title or text
 */
export function scene() {
  const seed = "statement_2023-11-14_police_commissioners.txt";
  if (existsSync(join(shared, "seed", seed)) && existsSync(join(shared, "corpus"))) {
    const corpus = join(shared, "corpus");
    return {
      name: "the statement of November 2023 and the reference corpus",
      draft: seed,
      files: { [seed]: join(shared, "seed", seed), ...extras },
      settings: { "penholder.corpus.folders": [corpus, "reference"] },
      corpus,
      documents: countFiles(corpus),
      known: { words: "Resolution 2518", title: /2518/ },
    };
  }
  return {
    name: "the example workspace (../shared is not here)",
    draft: "un-police.statement.md",
    files: {
      "un-police.statement.md": join(examples, "un-police.statement.md"),
      corpus: join(examples, "corpus"),
      ...extras,
    },
    settings: {},
    corpus: join(examples, "corpus"),
    documents: countFiles(join(examples, "corpus")),
    known: { words: "S/2022/9901", title: /concept note|9901/i },
  };
}

function countFiles(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .length;
}

/**
 * A paragraph of the corpus with every sixth word left out, as a delegate would half remember it, and the first words
 * of the file that it comes from. Always the same one for the same corpus.
 */
export function halfRemembered(corpus) {
  const files = readdirSync(corpus, { recursive: true })
    .map(String)
    .filter((path) => /\.(txt|md)$/.test(path) && statSync(join(corpus, path)).size < 60_000)
    .sort();
  for (const path of files.slice(Math.floor(files.length / 2))) {
    const paragraph = readFileSync(join(corpus, path), "utf8")
      .split(/\n\s*\n|\n(?=\s*\d{1,2}\. )/)
      .map((text) => text.replace(/\s+/g, " ").trim())
      .find(
        (text) => /^(\d+\. )?[A-Z]/.test(text) && text.split(" ").length > 45 && text.split(" ").length < 120,
      );
    if (!paragraph) continue;
    const words = paragraph.replace(/^\d+\. /, "").split(" ");
    return { path, text: words.filter((_, at) => at % 6 !== 5).join(" "), original: words.join(" ") };
  }
  throw new Error(`no paragraph of a good length in ${corpus}`);
}
