import { readers } from "../../service/corpus/readers";
import { profiles } from "../../service/rules/profiles";

/** Wrong usage or unreadable input: one clear line on stderr, exit code 2. */
export class UsageError extends Error {}

/** The value of `--format`, the first of those that a command knows where none is given. Throws `UsageError`. */
export function oneOf<const F extends readonly string[]>(
  said: string | undefined,
  known: F,
  option = "--format",
): F[number] {
  const chosen = said ?? known[0]!;
  if (known.includes(chosen)) return chosen;
  const list = `${known.slice(0, -1).join(", ")} or ${known.at(-1)}`;
  throw new UsageError(`${option} takes ${list}, not "${said}"`);
}

export const usage = `penholder: draft United Nations statements and resolutions with agreed language at hand

  penholder lsp --stdio [--store DIR]
      the language server, for any editor
  penholder index --store DIR [--json] [--timings] PATH...
      reads folders and files (${readers.map(({ name }) => name).join(", ")}) into an index; again only what changed. With
      --timings it says how much processor time each stage took
  penholder index --url URL [--index NAME] [--shards N] [--replicas N] [--json] PATH...
      the same into a shared corpus on OpenSearch, for everybody; a key is taken from PENHOLDER_SHARED_KEY, a user's name
      for a password from PENHOLDER_SHARED_USER. similar and status take --url URL [--index NAME] in the place of --store
  penholder corpus list|add|remove|info --store DIR [--json] [PATH...]
      what an index is made of: list names each folder that was added, add reads more, remove forgets what was read from a
      path (its files stay), info tells what there is, or what is known of the documents of a path or a symbol
  penholder get --to FOLDER --organ sc,ga,decisions,hrc,ecosoc|all [--year YEAR[-YEAR]] [--lang en,fr,es,ru,zh,ar]
                [--dry-run] [--json] [--mirror ADDRESS] [--private-addresses]
      downloads resolutions from the UN's public repositories into a folder to index; again only what is new. With
      --dry-run it says how much there is
  penholder get --to FOLDER [--private-addresses] ADDRESS...
      downloads documents from the web, each as the file it is
  penholder pack --out FILE [--name NAME] [--sign KEYFILE] [--json] FOLDER...
      puts the documents of folders into one file for a colleague; --new-key KEYFILE makes a key to sign with
  penholder unpack --to FOLDER [--key KEY] [--older] [--dry-run] [--json] FILE
      verifies such a file and installs it as a whole; --key takes only what that key signed, --dry-run says what it holds
  penholder similar --store DIR [--limit N] [--by WHO] [--organ ORGAN] [--kind KIND] [--year YEARS] [--lang CODE]
                    [--to CODE] [--jsonl] [FILE|-]
      passages similar to a text, of such documents only: --by China,"Zhang Jun" --kind adopted,spoken,report
      --year 2018-2021 --lang en,fr; with --jsonl for each line {"id","text"}, ranked by likeness alone; --to en: those
      in English that say the same, whatever language the text is in
  penholder search --store DIR [--limit N] [--json] WORDS...
      terms, documents and passages by words in any order, "quoted phrases", the last word's beginning, and filters:
      by:China by:"Zhang Jun" in:"general debate" year:2018-2021 lang:fr kind:adopted; -lang:fr leaves out
  penholder languages --store DIR [--to fr,es] [--format text|json] [FILE|-]
      the adopted paragraph that a text is or nearly is, in the other languages of the corpus
  penholder references [--jsonl] [FILE|-]
      every reference in a text, with its canonical symbol
  penholder define [--json] [--store DIR] [--glossary FILE]... TERM-OR-SYMBOL
      what a term or a document is; with --store how its corpus uses it, with --glossary by your own glossary first
  penholder catalogue [--format text|csv|json] [--organ NAME] [--year YEAR[-YEAR]] [--limit N] [--store DIR]
                      [SYMBOL-OR-WORDS...]
      shows a document, searches titles, or exports everything
  penholder cited [--format text|markdown|json] [--store DIR] [FILE|-]
      the documents that a draft cites, listed as the United Nations lists them
  penholder check [--profile NAME] [--format text|json|sarif|github] [--fix] [--store DIR] FILE...
      what an editor at the United Nations would mark; with an index also what is quoted wrongly from it; --fix applies
      the preferred fixes; exit code 1 where there are errors; a file .penholder.json beside the drafts holds choices
  penholder rules [--json]
      what is checked, and the profiles: ${profiles.map(({ name }) => name).join(", ")}
  penholder words [--format text|hunspell|cspell|harper|ltex] [--store DIR]
      a dictionary of the names and words of this field, for another spelling checker
  penholder compare --store DIR [--format text|json|markdown] DRAFT
      each paragraph of a draft beside its nearest adopted precedent, word by word
  penholder quoted --store DIR [--format text|json|markdown] DRAFT
      the words of a draft, eight or more in a row, that stand in the corpus word for word
  penholder trace --store DIR [--format text|json|markdown] [FILE|-]
      the history of a paragraph through adopted texts: first use, each later version with what changed
  penholder new [--lang CODE] FORM
      the frame of a new draft, in en, fr, es, ru, zh or ar: statement, council-resolution,
      council-presidential-statement, assembly-resolution, economic-and-social-council-resolution,
      human-rights-council-resolution, model-un-working-paper
  penholder status --store DIR [--json]
      what an index holds
  penholder verify --store DIR [--json]
      reads all of an index and says what is damaged and what to do; exit code 1 where something is
  penholder --version | --help

Exit codes: 0 done, 1 check found errors or verify found damage, 2 wrong usage or unreadable input.
`;
