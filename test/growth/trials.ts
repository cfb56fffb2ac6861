import { createGlossary } from "../../server/src/service/glossary/glossary";
import { findIntroductions } from "../../server/src/service/glossary/introductions";
import { ownGlossaryFrom } from "../../server/src/service/glossary/own/ownGlossary";
import { findReferences } from "../../server/src/service/references/find";
import { splitSentences } from "../../server/src/service/text/sentences";
import { words } from "../../server/src/service/text/words";
import { readFile } from "../unit/corpus/corpusOf";
import { document, storeOf } from "../unit/search/reference";
import { grammar } from "../unit/syntaxes/grammar";
import { growthOf, type Trial } from "./growth";
import { fuzzed, hostileReferences } from "./hostile";

const glossary = createGlossary();
const { store } = await storeOf(
  document("a", ["water ".repeat(5_000), "The well is dry and the river is low this year in the valley."]),
);
const marked = ["<div>", "[a](", "**a", "_a ", "1. ", ", Noting ", "> ", "a > b ", "S/RES/", "(a) ", "<td>x"];
const inFiles = [...marked, "- ", "a-\n", "&amp;", " ", "\n", "|", "Mr. A: "];
const inTables = ["|", "|-", "| ", "[", "*_", " ", "\n", "`", "<br", "\\", "a|b\n", "| term"];
const asked = ["water ", "the well ", "ab cd ", "xy", "-", '"', "by:", "的"];

const trials: readonly Trial[] = [
  {
    what: "finding references",
    pieces: [...hostileReferences, ...fuzzed()],
    text: (repeated) => `resolution ${repeated}`,
    work: findReferences,
    size: 800,
  },
  ...["x.txt", "x.md", "x.html"].map((name) => ({
    what: `reading ${name}`,
    pieces: inFiles,
    text: (repeated: string) => `The Security Council,\n\nRecalling this,\n\n${repeated}`,
    work: (text: string) => readFile(name, text),
  })),
  {
    what: "reading a glossary.md",
    pieces: inTables,
    text: (repeated) => `| Term |\n| --- |\n| ${repeated} |\n${repeated}|\n${repeated}-x\n`,
    work: (text) => ownGlossaryFrom("glossary.md", text),
  },
  {
    what: "reading a glossary.md without a table",
    pieces: inTables,
    text: (repeated) => `${repeated}|\n${repeated}-x\n`,
    work: (text) => ownGlossaryFrom("glossary.md", text),
  },
  {
    what: "reading a glossary.csv",
    pieces: ['"",', '"', ",", "\n", " ", "a,b\n"],
    text: (repeated) => `term,name\n${repeated}`,
    work: (text) => ownGlossaryFrom("glossary.csv", text),
  },
  {
    what: "reading a glossary in TBX",
    pieces: ["<martif>", "&lt;", " ", "<", "<termEntry>", "<term>a</term>"],
    text: (repeated) => `<martif>${repeated}</martif>`,
    work: (text) => ownGlossaryFrom("a.tbx", text),
  },
  {
    what: "finding terms",
    pieces: ["United Nations ", "UN", "UN/", "(", "United-", "a (B) ", " "],
    work: (text) => [glossary.find(text), findIntroductions(text)],
  },
  {
    what: "finding sentences",
    pieces: ["a.", ". ", "A. ", "((((", "“”", "\n\n", "1.1."],
    work: splitSentences,
  },
  { what: "finding words", pieces: ["'", "a'", ". ", "\u064b", "的"], work: words },
  {
    what: "asking the index",
    pieces: asked,
    work: async (text) => [
      await store.similar(text),
      await store.keyword(text),
      await store.verbatim(text),
      await store.continuations(text),
      await store.phrase(text),
    ],
  },
  ...(await Promise.all(
    [
      "text.penholder.statement",
      "text.penholder.resolution",
      "text.plain.penholder",
      "text.html.markdown",
    ].map(async (scope): Promise<Trial> => {
      const tokenizer = await grammar(scope);
      return {
        what: `colouring ${scope}`,
        pieces: ["S/", "A.-", "“(", "*", "resolution ", "(a", "1"],
        work: (line) => tokenizer.tokenizeLine(line, null),
        // VS Code colours no line of more than 20,000.
        size: 2400,
      };
    }),
  )),
];

const wanted = process.argv.slice(2);
let passed = 0;
let failed = 0;
for (const trial of trials) {
  if (wanted.length > 0 && !wanted.some((word) => trial.what.includes(word))) continue;
  let most = 0;
  let worst = "";
  for (const piece of trial.pieces) {
    const { factor, grows } = await growthOf(trial, piece);
    if (factor > most) {
      most = factor;
      worst = JSON.stringify(piece);
    }
    if (grows) passed += 1;
    else {
      failed += 1;
      console.error(`FAILED ${trial.what}: ${JSON.stringify(piece)}, ${factor.toFixed(1)} times as long`);
    }
  }
  console.log(
    `${trial.what}: ${trial.pieces.length} texts; ${worst} at most ${most.toFixed(1)} times as long`,
  );
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
