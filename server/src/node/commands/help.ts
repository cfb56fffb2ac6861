import { readers } from "../../service/corpus/readers";
import { plainText } from "../../service/corpus/readers/plainText";
import { draftForms } from "../../service/draft/forms";
import { profiles } from "../../service/rules/profiles";
import { listed, type Said, say } from "../../service/text/say";
import { told } from "../print";

/** Columns of a terminal that most windows have. */
const widest = 120;

/** Each command as it is typed, on one line or more, and what it does. */
const commands: readonly (readonly [typed: readonly string[], does: Said])[] = [
  [["lsp --stdio [--store DIR]"], say`the language server, for any editor`],
  [
    ["index --store DIR [--json] [--timings] PATH..."],
    say`reads folders and files (${listed(readers.map((reader) => (reader === plainText ? say`plain text` : reader.name)))}) into an index; again only what changed. With --timings it says how much processor time each stage took`,
  ],
  [
    ["index --url URL [--index NAME] [--shards N] [--replicas N] [--json] PATH..."],
    say`the same into a shared corpus on OpenSearch, for everybody; a key is taken from PENHOLDER_SHARED_KEY, a user's name for a password from PENHOLDER_SHARED_USER. similar and status take --url URL [--index NAME] in the place of --store`,
  ],
  [
    ["corpus list|add|remove|info --store DIR [--json] [PATH...]"],
    say`what an index is made of: list names each folder that was added, add reads more, remove forgets what was read from a path (its files stay), info tells what there is, or what is known of the documents of a path or a symbol`,
  ],
  [
    [
      "get --to FOLDER --organ sc,ga,decisions,hrc,ecosoc|all [--year YEAR[-YEAR]] [--lang en,fr,es,ru,zh,ar]",
      "[--dry-run] [--json] [--mirror ADDRESS] [--private-addresses]",
    ],
    say`downloads resolutions from the UN's public repositories into a folder to index; again only what is new. With --dry-run it says how much there is`,
  ],
  [
    ["get --to FOLDER [--private-addresses] ADDRESS..."],
    say`downloads documents from the web, each as the file it is`,
  ],
  [
    ["pack --out FILE [--name NAME] [--sign KEYFILE] [--json] FOLDER..."],
    say`puts the documents of folders into one file for a colleague; --new-key KEYFILE makes a key to sign with`,
  ],
  [
    ["unpack --to FOLDER [--key KEY] [--older] [--dry-run] [--json] FILE"],
    say`verifies such a file and installs it as a whole; --key takes only what that key signed, --dry-run says what it holds`,
  ],
  [
    [
      "similar --store DIR [--limit N] [--by WHO] [--organ ORGAN] [--kind KIND] [--year YEARS] [--lang CODE]",
      "[--to CODE] [--jsonl] [FILE|-]",
    ],
    say`passages similar to a text, of such documents only: ${'--by China,"Zhang Jun" --kind adopted,spoken,report --year 2018-2021 --lang en,fr'}; with --jsonl for each line ${'{"id","text"}'}, ranked by likeness alone; --to en: those in English that say the same, whatever language the text is in`,
  ],
  [
    ["search --store DIR [--limit N] [--json] WORDS..."],
    say`terms, documents and passages by words in any order, "quoted phrases", the last word's beginning, and filters: ${'by:China by:"Zhang Jun" in:"general debate" year:2018-2021 lang:fr kind:adopted'}; -lang:fr leaves out`,
  ],
  [
    ["languages --store DIR [--to fr,es] [--format text|json] [FILE|-]"],
    say`the adopted paragraph that a text is or nearly is, in the other languages of the corpus`,
  ],
  [["references [--jsonl] [FILE|-]"], say`every reference in a text, with its canonical symbol`],
  [
    ["define [--json] [--store DIR] [--glossary FILE]... TERM-OR-SYMBOL"],
    say`what a term or a document is; with --store how its corpus uses it, with --glossary by your own glossary first`,
  ],
  [
    [
      "catalogue [--format text|csv|json] [--organ NAME] [--year YEAR[-YEAR]] [--limit N] [--store DIR]",
      "[SYMBOL-OR-WORDS...]",
    ],
    say`shows a document, searches titles, or exports everything`,
  ],
  [
    ["cited [--format text|markdown|json] [--store DIR] [FILE|-]"],
    say`the documents that a draft cites, listed as the United Nations lists them`,
  ],
  [
    ["check [--profile NAME] [--format text|json|sarif|github] [--fix] [--store DIR] FILE..."],
    say`what an editor at the United Nations would mark; with an index also what is quoted wrongly from it; --fix applies the preferred fixes; exit code 1 where there are errors; a file .penholder.json beside the drafts holds choices`,
  ],
  [["rules [--json]"], say`what is checked, and the profiles: ${listed(profiles.map(({ name }) => name))}`],
  [
    ["words [--format text|hunspell|cspell|harper|ltex] [--store DIR]"],
    say`a dictionary of the names and words of this field, for another spelling checker`,
  ],
  [
    ["compare --store DIR [--format text|json|markdown] DRAFT"],
    say`each paragraph of a draft beside its nearest adopted precedent, word by word`,
  ],
  [
    ["quoted --store DIR [--format text|json|markdown] DRAFT"],
    say`the words of a draft, eight or more in a row, that stand in the corpus word for word`,
  ],
  [
    ["trace --store DIR [--format text|json|markdown] [FILE|-]"],
    say`the history of a paragraph through adopted texts: first use, each later version with what changed`,
  ],
  [
    ["new [--lang CODE] FORM"],
    say`the frame of a new draft, in en, fr, es, ru, zh or ar: ${listed(draftForms)}`,
  ],
  [["status --store DIR [--json]"], say`what an index holds`],
  [
    ["verify --store DIR [--json]"],
    say`reads all of an index and says what is damaged and what to do; exit code 1 where something is`,
  ],
];

/** All commands, with what each does in the reader's language. */
export function help(): string {
  const lines = commands.flatMap(([[first = "", ...further], does]) => {
    const beside = " ".repeat(first.indexOf(" ") + "  penholder ".length + 1);
    return [`  penholder ${first}`, ...further.map((more) => beside + more), ...indented(told(does))];
  });
  return [
    told(say`penholder: draft United Nations statements and resolutions with agreed language at hand`),
    "",
    ...lines,
    "  penholder --version | --help",
    "",
    told(
      say`Exit codes: 0 done, 1 check found errors or verify found damage, 2 wrong usage or unreadable input.`,
    ),
  ].join("\n");
}

/**
 * A text in lines of a terminal, set in. Chinese, which has no spaces, is broken after its punctuation; before French
 * punctuation, which has one, no line ends.
 */
function indented(text: string): string[] {
  const indent = " ".repeat(6);
  const lines: string[] = [];
  let line = indent;
  for (const piece of text.split(/(?<=\s)(?![;:!?»])|(?<=[，。；：、）])/u)) {
    if (line !== indent && columns(line + piece.trimEnd()) > widest) {
      lines.push(line.trimEnd());
      line = indent;
    }
    line += piece;
  }
  return [...lines, line.trimEnd()];
}

/** How many columns a text takes: a Chinese character two. */
function columns(text: string): number {
  return text.length + (text.match(/[\u3000-\u9fff\uff00-\uffef]/gu)?.length ?? 0);
}
