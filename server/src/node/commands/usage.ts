/** Wrong usage or unreadable input: one clear line on stderr, exit code 2. */
export class UsageError extends Error {}

/** The value of `--format`, the first of those that a command knows where none is given. Throws `UsageError`. */
export function oneOf<const F extends readonly string[]>(format: string | undefined, known: F): F[number] {
  const chosen = format ?? known[0]!;
  if (known.includes(chosen)) return chosen;
  const list = `${known.slice(0, -1).join(", ")} or ${known.at(-1)}`;
  throw new UsageError(`--format takes ${list}, not "${format}"`);
}

export const usage = `penholder: draft United Nations statements and resolutions with agreed language at hand

  penholder lsp --stdio [--store DIR]
      the language server, for any editor
  penholder index --store DIR [--json] PATH...
      reads folders, text, Markdown, HTML, .jsonl and .jsonl.gz files into an index; again only what changed
  penholder similar --store DIR [--limit N] [--by WHO] [--organ ORGAN] [--kind KIND] [--year YEARS] [--lang CODE] [--jsonl]
                    [FILE|-]
      passages similar to a text, of such documents only: --by China,"Zhang Jun" --kind adopted,spoken,report
      --year 2018-2021 --lang en,fr; with --jsonl for each line {"id","text"}, ranked by likeness alone
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
  penholder check [--format text|json] [--store DIR] FILE...
      what an editor at the United Nations would mark; with an index also what is quoted wrongly from it; exit code 1
      where there are errors
  penholder compare --store DIR [--format text|json|markdown] DRAFT
      each paragraph of a draft beside its nearest adopted precedent, word by word
  penholder quoted --store DIR [--format text|json|markdown] DRAFT
      the words of a draft, eight or more in a row, that stand in the corpus word for word
  penholder trace --store DIR [--format text|json|markdown] [FILE|-]
      the history of a paragraph through adopted texts: first use, each later version with what changed
  penholder status --store DIR [--json]
      what an index holds
  penholder verify --store DIR [--json]
      reads all of an index and says what is damaged and what to do; exit code 1 where something is
  penholder --version | --help

Exit codes: 0 done, 1 check found errors or verify found damage, 2 wrong usage or unreadable input.
`;
