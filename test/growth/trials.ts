import { compareTexts } from "../../server/src/service/comparison/compare";
import { createPrecedents } from "../../server/src/service/comparison/precedents";
import { findPlaceNames } from "../../server/src/service/continuation/names";
import { linesOf } from "../../server/src/service/corpus/layout/lines";
import type { PlacedPage } from "../../server/src/service/corpus/layout/placed";
import { delegationIn, speakerOfLine } from "../../server/src/service/corpus/speaker";
import { wholeSymbol } from "../../server/src/service/corpus/symbols";
import { isWebFurniture } from "../../server/src/service/corpus/webFurniture";
import { readAnchors } from "../../server/src/service/counterparts/anchors";
import { conceptsIn } from "../../server/src/service/counterparts/concepts";
import { createDraftAnalyser } from "../../server/src/service/draft/analyser";
import { compareDraft } from "../../server/src/service/features/compare";
import { createCompleter } from "../../server/src/service/features/completion";
import { findCounterparts } from "../../server/src/service/features/counterparts";
import { findDiagnostics } from "../../server/src/service/features/diagnostics";
import { findHistory } from "../../server/src/service/features/history";
import { findHover } from "../../server/src/service/features/hover";
import { createSuggester } from "../../server/src/service/features/inline";
import { findLinks } from "../../server/src/service/features/links";
import { earlierMarks, notePlaces } from "../../server/src/service/features/listCited";
import { normaliseReferences } from "../../server/src/service/features/normalise";
import { findOutline } from "../../server/src/service/features/outline";
import { createQuotationCheck } from "../../server/src/service/features/quotations";
import { findQuotedPassages } from "../../server/src/service/features/quoted";
import { findTokens } from "../../server/src/service/features/tokens";
import { createGlossary } from "../../server/src/service/glossary/glossary";
import { findIntroductions } from "../../server/src/service/glossary/introductions";
import { ownGlossaryFrom } from "../../server/src/service/glossary/own/ownGlossary";
import { createTitleSearch } from "../../server/src/service/knowledge/documents/titleSearch";
import { createCatalogue } from "../../server/src/service/references/catalogue";
import { findReferences } from "../../server/src/service/references/find";
import { escapeMarkdown, htmlText, markdownLink, shortened } from "../../server/src/service/render/markdown";
import { plainText } from "../../server/src/service/render/plainText";
import { withoutMarkup } from "../../server/src/service/text/markup";
import { openingOf } from "../../server/src/service/text/openings";
import { inEnglish } from "../../server/src/service/text/say";
import { splitSentences } from "../../server/src/service/text/sentences";
import { words } from "../../server/src/service/text/words";
import { readFile } from "../unit/corpus/corpusOf";
import { fuzzed, hostileReferences } from "../unit/references/hostileText";
import { document, storeOf } from "../unit/search/reference";
import { grammar } from "../unit/syntaxes/grammar";
import { growthOf, type Trial } from "./growth";

const glossary = createGlossary();
const catalogue = createCatalogue();
const knowledge = { catalogue, glossary, links: { language: "en" } };
const titles = createTitleSearch();
const completer = createCompleter(titles);
const agreed = "Decides that the well is dry and the river is low this year in the valley of the two sisters";
const { store } = await storeOf(
  document("a", ["water ".repeat(5_000), "The well is dry and the river is low this year in the valley."]),
  document("b", ["Recalling the rain,", `${agreed};`, "Decides to remain seized of the matter."], {
    kind: "adopted",
    symbol: "S/RES/2518(2020)",
    date: "2020-03-30",
  }),
);
const marked = ["<div>", "[a](", "**a", "_a ", "1. ", ", Noting ", "> ", "a > b ", "S/RES/", "(a) ", "<td>x"];
const inFiles = [...marked, "- ", "a-\n", "&amp;", " ", "\n", "|", "Mr. A: "];
const inTables = ["|", "|-", "| ", "[", "*_", " ", "\n", "`", "<br", "\\", "a|b\n", "| term"];
const asked = ["water ", "the well ", "ab cd ", "xy", "-", '"', "by:", "的"];

const inDrafts = [
  ...hostileReferences,
  ...inFiles,
  "“",
  '"',
  "“a” ",
  "(AB) ",
  "[1] ",
  "¹",
  "Sixthly, ",
  "Mr. ",
  "'",
  "«",
];

function pageOf(letters: string): PlacedPage {
  let [x, y] = [50, 50];
  const texts = [...letters].map((letter) => {
    if (letter === "r" || letter === ".") x += 6;
    if (letter === "d") [x, y] = [50, y + 14];
    return { text: letter, x, y, width: 6, size: 12, font: "F" };
  });
  return { number: 1, width: 600, height: 800, texts, tagged: false };
}

/** Eight times this is 200,000: as long as a text of any draft. UTF-16 code units. */
const veryLong = 25_000;

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
    what: "reading a speech",
    pieces: inFiles,
    text: (repeated) => `14 November 2023\n\nMs. Lindqvist (Sweden): I thank the President.\n\n${repeated}`,
    work: (text) => readFile("speech.txt", text),
  },
  {
    what: "reading a page copied from a website",
    pieces: [...inFiles, "Home > About > News\n", "Share\n", "a | b | c\n", "https://a.b/\n", "© 2023 "],
    text: (repeated) => `Home\nAbout us\nContact\n\nStatement\n\nWe thank you.\n\n${repeated}\nRelated\n`,
    work: (text) => readFile("page.txt", text),
  },
  {
    // Letters placed one by one: "r" to the right of the one before, "d" below it, "s" in the same place, "." a mark.
    what: "laying out a page",
    pieces: ["s", "r", "d", ".", "rs", "rd", "rrrr ", ".d", "rrrrrrrr"],
    work: (text) => linesOf(pageOf(text), false),
    size: 1000,
  },
  {
    what: "reading JSON Lines",
    pieces: inFiles,
    text: (repeated) =>
      `${JSON.stringify({ id: "a", doc: "a", title: repeated.slice(0, 200), text: repeated })}\n`,
    work: (text) => readFile("x.jsonl", text),
  },
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
    size: veryLong,
  },
  {
    what: "finding sentences",
    pieces: ["a.", ". ", "A. ", "((((", "“”", "\n\n", "1.1."],
    work: splitSentences,
    size: veryLong,
  },
  { what: "finding words", pieces: ["'", "a'", ". ", "\u064b", "的"], work: words, size: veryLong },
  {
    what: "analysing and checking a draft",
    pieces: inDrafts,
    work: async (text) => {
      const draft = createDraftAnalyser(catalogue).analyse("untitled:draft", "penholder-resolution", 1, text);
      return [
        findDiagnostics(knowledge, draft, { severities: {}, ignored: [] }),
        findTokens(knowledge, draft),
        findLinks(knowledge, draft),
        await findOutline(knowledge, draft),
        normaliseReferences(catalogue, draft, "prose"),
        notePlaces(draft, []),
        earlierMarks(draft),
        draft.foreign,
        withoutMarkup(text),
      ];
    },
  },
  {
    what: "reading one passage",
    pieces: inDrafts,
    work: (text) => [
      openingOf(text, "en"),
      readAnchors(text),
      conceptsIn(text, "en"),
      findPlaceNames(text),
      speakerOfLine(text),
      delegationIn(text),
      wholeSymbol(text),
      isWebFurniture(text),
    ],
  },
  {
    what: "writing Markdown",
    pieces: [...marked, "*", "_", "\\", "`", "|", "\n", " ", "&", "https://a.b/", "!["],
    work: (text) => [
      escapeMarkdown(text),
      htmlText(text),
      markdownLink(text, text, inEnglish),
      plainText(escapeMarkdown(text)),
      shortened(text, 300),
    ],
  },
  {
    what: "comparing two texts",
    pieces: ["water ", "a b c d e f g ", "。", "(a) ", "1 "],
    work: (text) => compareTexts(text, `The ${text.slice(7)} end`, "en"),
  },
  {
    what: "a draft beside the corpus",
    pieces: [
      ...inDrafts,
      `“${agreed}” (resolution 2518 (2020)) `,
      "In resolution 2518 (2020) it says “the river is low” and “the well is dry”. ",
      `${agreed} `,
      `${agreed}\n\n`,
      "“the well",
    ],
    work: async (text) => {
      const draft = createDraftAnalyser(catalogue).analyse("untitled:draft", "penholder-resolution", 1, text);
      const beside = { ...knowledge, index: store.search };
      const middle = text.length >> 1;
      const precedents = createPrecedents();
      return [
        await createQuotationCheck().quotations(beside, draft),
        await compareDraft(beside, draft, precedents),
        await findQuotedPassages(beside, draft),
        await findHistory(beside, draft, middle),
        await findHover(beside, draft, middle, precedents),
        await completer.find(beside, draft, text.length, { asked: true }),
        await completer.find(beside, draft, text.length, { asked: false }),
        await createSuggester().find(beside, draft, text.length, { asked: true }),
        await findCounterparts(beside, draft, middle, precedents),
      ];
    },
  },
  ...["", "the well ---------"].map((before) => ({
    what: `asking the index${before && ", words before"}`,
    pieces: asked,
    text: (repeated: string) => before + repeated,
    size: veryLong,
    work: async (text: string) => [
      await store.search.similar(text),
      await store.search.keyword(text),
      await store.search.verbatim(text),
      await store.search.continuations(text),
      await store.search.phrase(text),
    ],
  })),
  ...(await Promise.all(
    ["text.penholder.statement", "text.penholder.resolution"].map(async (scope): Promise<Trial> => {
      const tokenizer = await grammar(scope);
      return {
        what: `colouring ${scope}`,
        pieces: ["S/", "A.-", "“(", "*", "resolution ", "(a", "1", "قرار "],
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
