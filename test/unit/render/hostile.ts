// Documents, terms and drafts in which every text tries to be more than text. Each type is filled wholly: a fact that is
// added to one of them does not compile until it is hostile here too.
import { compareTexts } from "../../../server/src/service/comparison/compare";
import type { AdoptedVersion, ParagraphHistory } from "../../../server/src/service/features/history";
import type { GlossaryEntry } from "../../../server/src/service/glossary/entry";
import type { CitedDocument } from "../../../server/src/service/knowledge/documents/citedDocuments";
import type { DocumentCard } from "../../../server/src/service/knowledge/documents/documentCard";
import type { KnownDocument } from "../../../server/src/service/knowledge/documents/titleSearch";
import type { LinkForm, Reading } from "../../../server/src/service/knowledge/knowledge";
import type { ComparedParagraph } from "../../../server/src/service/knowledge/paragraphs/comparedParagraph";
import type { OpeningCard } from "../../../server/src/service/knowledge/paragraphs/openingCard";
import type { AttributedQuotation } from "../../../server/src/service/knowledge/paragraphs/quotations";
import type { TermCard } from "../../../server/src/service/knowledge/terms/termCard";
import type { CatalogueEntry } from "../../../server/src/service/references/facts/catalogueEntry";
import type { Reference } from "../../../server/src/service/references/reference";
import type {
  PassageHit,
  StoredDocument,
  StoredPassage,
} from "../../../server/src/service/search/corpusSearch";
import { say } from "../../../server/src/service/text/say";

const tries = [
  "<img src=x onerror=alert(1)>",
  "[here](command:workbench.action.quit)",
  "![seen](https://evil.example/seen.png)",
  "**bold** _slanted_ `code` ~~struck~~ [^1] | cell |",
  "$(alert) &lt;b&gt; \\* https://evil.example www.evil.example who@evil.example",
  "--> ]( <https://evil.example> *(moved 1)*",
  "\u001b[2J\u009b31m\u0007\u202eturned\u2069",
  "\n# heading\r\n- item\n> quotation\n\n1. list\n\n```\ncode\n```\n| a |\n| - |\u2028--- end",
].join(" ");

/** Stand around a hostile text: what is between them must be shown as it is, or be cut with an ellipsis. */
export const marks = { start: "⟦", end: "⟧" };

/** A hostile text that tells which field it stands in. */
export function hostile(field: string): string {
  return `=${field}${marks.start}${tries}${marks.end}`;
}

/** The same as it is shown on one line: nothing of it acts. */
export const shown = tries.replace(/\s+/g, " ").replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, "");

export const links: LinkForm = { language: "en" };
export const reading: Reading = { percent: 18 };
const range = { start: 0, end: 5 };

export const document: Required<StoredDocument> = {
  id: hostile("id"),
  uri: `file:///${encodeURIComponent(hostile("uri"))}`,
  title: hostile("title"),
  date: hostile("date"),
  symbol: hostile("symbol"),
  organ: hostile("organ"),
  speaker: hostile("speaker"),
  delegation: hostile("delegation"),
  kind: "adopted",
  language: hostile("language"),
  source: hostile("source"),
  meeting: hostile("documentMeeting"),
  scanned: true,
  guessed: ["title", "date", "symbol", "organ", "speaker", "delegation", "kind", "language"],
  corrected: [hostile("corrected")],
  suggested: false,
  length: 1,
  marked: 1,
  alsoIn: [hostile("alsoIn")],
  corpus: hostile("corpus"),
};
/** Without a symbol it is named by its title. */
export const { symbol: _, ...untitled } = document;

export const passage: Required<StoredPassage> = {
  text: hostile("text"),
  line: 0,
  id: hostile("passageId"),
  part: "operative",
  number: hostile("number"),
  page: 3,
  language: hostile("passageLanguage"),
  document,
  ordinal: 0,
};
export const spoken: StoredPassage = { ...passage, document: { ...untitled, kind: "spoken" } };

export const hit: Required<PassageHit> = {
  passage: spoken,
  score: 1,
  coverage: 1,
  held: 1,
  matches: [{ start: 3, end: passage.text.length - 3 }],
  repeats: [passage],
  inAll: { places: 7, documents: 6 },
  further: true,
};

export const entry: Required<CatalogueEntry> = {
  symbol: hostile("entrySymbol"),
  organ: hostile("entryOrgan"),
  date: hostile("entryDate"),
  dateSource: "inferred",
  otherDates: [hostile("otherDate")],
  title: hostile("entryTitle"),
  agenda: hostile("agenda"),
  vote: hostile("vote"),
  meeting: hostile("meeting"),
  draft: hostile("draft"),
  session: hostile("session"),
  names: [hostile("name")],
  gist: say`${hostile("gist")}`,
  note: hostile("note"),
  unverified: true,
};
const { gist: _gist, names: _names, date: _date, ...plainEntry } = entry;

export const card: Required<DocumentCard> = {
  symbol: hostile("cardSymbol"),
  description: say`${hostile("description")}`,
  nature: say`${hostile("nature")}`,
  facts: entry,
  document,
  address: "https://docs.un.org/en/S/1",
  mentions: { total: 2, passages: [passage, spoken] },
  reading,
  impossible: say`${hostile("impossible")}`,
  laterThan: hostile("laterThan"),
};
const { reading: _reading, impossible: _impossible, laterThan: _later, facts: _facts, ...corpusCard } = card;
/** As a document is known by the catalogue, by the corpus, by both, and not at all. */
export const cards: readonly DocumentCard[] = [
  card,
  corpusCard,
  { ...corpusCard, facts: plainEntry },
  { ...corpusCard, document: untitled },
  { symbol: hostile("cardSymbol"), mentions: { total: 0, passages: [] } },
];

const reference: Required<Reference> = {
  ...range,
  text: hostile("referenceText"),
  symbol: hostile("referenceSymbol"),
  candidates: [hostile("candidate")],
  form: "citation",
  citation: range,
  year: { value: 2014, range, loose: true },
  date: { ...range, date: hostile("givenDate"), doubtful: true, bracket: range },
  slip: { ...range, newText: hostile("slip") },
  between: true,
  pinpoint: hostile("pinpoint"),
  impossible: say`${hostile("referenceImpossible")}`,
};

export const cited: readonly CitedDocument[] = [
  {
    symbol: hostile("citedSymbol"),
    organ: hostile("citedOrgan"),
    facts: entry,
    document,
    address: "https://docs.un.org/en/S/1",
    citations: [reference],
  },
  { symbol: hostile("citedSymbol"), organ: hostile("citedOrgan"), document, citations: [reference] },
  {
    symbol: hostile("citedSymbol"),
    organ: hostile("citedOrgan"),
    citations: [reference],
    doubt: say`${hostile("doubt")}`,
  },
];

export const known: Required<KnownDocument> = {
  symbol: hostile("knownSymbol"),
  title: hostile("knownTitle"),
  described: say`${hostile("described")}`,
  entry,
  document,
};

export const term: Required<GlossaryEntry> = {
  term: hostile("term"),
  name: hostile("termName"),
  definition: hostile("definition"),
  kind: hostile("termKind"),
  source: hostile("termSource"),
  origin: "workspace",
  symbol: hostile("termSymbol"),
  aliases: [hostile("alias")],
  seeAlso: [hostile("seeAlso")],
  names: {
    en: hostile("en"),
    fr: hostile("fr"),
    es: hostile("es"),
    ru: hostile("ru"),
    zh: hostile("zh"),
    ar: hostile("ar"),
  },
  unverified: true,
  usage: "common",
  introduced: { passages: 3, documents: 2 },
  language: hostile("termLanguage"),
};
const { definition: _definition, ...undefinedTerm } = term;
export const termCards: readonly TermCard[] = [
  {
    entries: [term, { ...term, origin: "corpus" }, { ...term, origin: "draft" }],
    usage: { passages: 1234, estimated: true, example: { passage: spoken, text: hostile("example") } },
    introduction: { line: 3, text: hostile("introduction") },
    reading,
  },
  {
    entries: [{ ...undefinedTerm, origin: "draft" }],
    usage: { passages: 1, estimated: false, example: { passage, text: hostile("example") } },
    introduction: { line: 3, text: hostile("introduction") },
  },
];

export const opening: Required<OpeningCard> = {
  words: hostile("words"),
  kind: "operative",
  strength: { family: "act", level: 7, highest: 9 },
  weaker: hostile("weaker"),
  stronger: hostile("stronger"),
  use: {
    kind: "operative",
    phrase: hostile("phrase"),
    paragraphs: 12,
    organs: [
      { organ: hostile("useOrgan"), share: 0.2, resolutions: 5 },
      { organ: hostile("otherUseOrgan"), share: 0.002, resolutions: 5 },
    ],
    addressees: [{ who: hostile("who"), share: 0.5 }],
  },
  note: hostile("openingNote"),
};

/** Words are taken out, put in, exchanged and moved, within hostile text and beside it. */
const comparison = {
  ...compareTexts(
    `Urges the parties ${hostile("before")} to keep their lamps lit, and the harbours open to all ships.`,
    `Requests ${hostile("after")} and the harbours open to all ships, to keep their lamps lit, as appropriate.`,
    "en",
  ),
  verbs: [
    {
      before: range,
      after: range,
      from: hostile("verbFrom"),
      to: hostile("verbTo"),
      direction: "weaker" as const,
    },
  ],
  qualifiers: [
    { change: "added" as const, phrase: hostile("qualifier"), effect: "discretion" as const, range },
  ],
};
const precedent = {
  passage,
  status: "changed" as const,
  distance: 0.3,
  likeness: 0.8,
  repeats: [spoken, { ...passage, document: { ...document, symbol: hostile("repeatSymbol") } }],
  inAll: { places: 9, documents: 8 },
};
const whole = ({ length }: string) => [{ start: 0, end: length }];
const across = {
  passage: spoken,
  agreement: 0.6,
  corresponding: [],
  missing: whole(spoken.text),
  added: whole(hostile("agreedElsewhere")),
};
export const paragraphs: readonly ComparedParagraph[] = [
  { range, text: hostile("agreedElsewhere"), status: "new", across },
  { range, text: hostile("new"), status: "new" },
  { range, text: hostile("unread"), status: "unknown", lack: { kind: "reading", reading } },
  {
    range,
    text: hostile("unknown"),
    status: "unknown",
    lack: { kind: "text", of: "adopted", language: hostile("lackLanguage") },
  },
  {
    range,
    text: hostile("changed"),
    status: "changed",
    precedent,
    comparison,
    brackets: [hostile("brackets")],
    across,
  },
  {
    range,
    text: hostile("identical"),
    status: "identical",
    precedent: { ...precedent, passage: spoken, status: "identical", distance: 0 },
    comparison,
    reading,
    brackets: [hostile("brackets")],
  },
];

const versions: readonly AdoptedVersion[] = [
  { uses: [{ passage, vote: hostile("useVote") }, { passage: spoken }] },
  { uses: [{ passage: spoken }, { passage, vote: hostile("useVote") }], since: { passage, comparison } },
];
export const histories: readonly ParagraphHistory[] = [
  { range, text: hostile("traced"), versions, among: 5, now: comparison },
  { range, text: hostile("traced"), versions, reading, now: { ...comparison, distance: 0 } },
  { range, text: hostile("traced"), versions, across },
  { range, text: hostile("traced"), versions, across: { ...across, authentic: passage }, now: comparison },
  { range, text: hostile("traced"), versions: [], lack: { kind: "reading", reading } },
];

const part = { range, text: hostile("quoted") };
const found = { passage, comparison, differences: comparison.pieces };
export const quotations: readonly AttributedQuotation[] = [
  {
    range,
    reference,
    parts: [
      part,
      { ...part, elsewhere: spoken },
      { ...part, found },
      { ...part, found: { ...found, differences: [] } },
      { ...part, found, misplaced: { written: hostile("written"), range } },
    ],
  },
];
